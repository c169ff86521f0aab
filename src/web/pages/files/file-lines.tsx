/** Files with name, size and kind: to download, and to look at where they are pictures. */
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { FileView } from '../../../http/contract/files.ts'
import { showSize } from '../../formats.ts'
import { useTexts } from '../../language.tsx'
import './files.css'

interface Props {
  readonly files: readonly FileView[]
  /** Address of a file. */
  readonly address: (file: FileView) => string
  /** Address under which a picture is shown in the page; without it nothing is. */
  readonly picture?: (file: FileView) => string
  /** What may be done with a file. */
  readonly acts?: (file: FileView) => ReactNode
  readonly gone?: (file: FileView) => boolean
}

const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** The end of a name says the kind; of a name without one, the media type. */
const kindOf = ({ name, mediaType }: FileView) =>
  (/\.([^.]{1,5})$/.exec(name)?.[1] ?? mediaType.replace(/^.*[/.]|;.*$/g, '')).toUpperCase()

/** The list. */
export function FileLines({ files, address, picture, acts, gone }: Props) {
  const texts = useTexts().desk.files
  const [open, setOpen] = useState<FileView>()
  if (files.length === 0) return null
  return (
    <>
      <ul className="file-lines">
        {files.map((file) => (
          <li
            key={file.sha256}
            className={gone?.(file) === true ? 'file-line file-line-gone' : 'file-line'}
          >
            <a href={address(file)} download={file.name}>
              {file.name}
            </a>
            <span className="quiet">
              {kindOf(file)} · {showSize(file.size)}
            </span>
            {picture !== undefined && shown.has(file.mediaType) && (
              <Button size="small" aria-label={texts.show(file.name)} onClick={() => setOpen(file)}>
                {texts.picture}
              </Button>
            )}
            {acts?.(file)}
          </li>
        ))}
      </ul>
      {open !== undefined && picture !== undefined && (
        <Modal
          open
          width={1000}
          title={open.name}
          footer={null}
          onCancel={() => setOpen(undefined)}
        >
          <img className="file-picture" src={picture(open)} alt={open.name} />
        </Modal>
      )}
    </>
  )
}
