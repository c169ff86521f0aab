/** One document of an application: upload by button or by dropping, replace, remove, or on paper. */
import { Button, Checkbox } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import type { FileView } from '../../../http/contract/files.ts'
import { ApiFailure } from '../../api.ts'
import { basketFile } from '../../downloads.ts'
import { fieldId } from '../../forms/field-path.ts'
import { useSay, useTexts } from '../../language.tsx'
import '../public/verify.css'
import { FileLines } from './file-lines.tsx'
import './files.css'
import type { AskedEvidence } from './needed-evidence.ts'
import type { Basket } from './use-basket.ts'

interface Props {
  readonly asked: AskedEvidence
  readonly basket: Basket
  /** What is wrong with it, in the language of the page. */
  readonly problem?: string
}

/** The document. */
export function EvidenceItem({ asked: { document, needed }, basket, problem }: Props) {
  const texts = useTexts().desk.files
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [told, setTold] = useState('')
  const [failure, setFailure] = useState('')
  const [busy, setBusy] = useState(false)
  const title = say(document.title)
  const field = fieldId(`evidence.${document.id}`)
  const own = basket.view?.items.filter(({ evidence }) => evidence === document.id) ?? []
  const files = own.flatMap(({ file }) => file ?? [])
  const onPaper = own.some(({ file }) => file === null)
  /** What was just ticked, until the server has answered. */
  const [ticked, setTicked] = useState<boolean>()

  const doing = async (name: string, work: () => Promise<void>, done: string) => {
    setBusy(true)
    setFailure('')
    try {
      await work()
      setTold(done)
    } catch (error) {
      setTold('')
      setFailure(name + (error instanceof ApiFailure ? say(error.text) : String(error)))
    } finally {
      setBusy(false)
    }
  }
  const take = async (list: FileList | null) => {
    for (const file of [...(list ?? [])]) {
      const progress = (percent: number) =>
        setTold(
          percent < 100 ? texts.sending(file.name, String(percent)) : texts.checking(file.name),
        )
      progress(0)
      await doing(
        texts.failed(file.name),
        () => basket.handIn(document.id, file, progress),
        texts.taken(file.name),
      )
    }
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  }
  const statePaper = async (paper: boolean) => {
    setTicked(paper)
    await doing('', () => basket.statePaper(document.id, paper), '')
    setTicked(undefined)
  }
  const remove = ({ sha256, name }: FileView) => {
    const item = own.find(({ file }) => file?.sha256 === sha256)
    if (item === undefined) return
    void doing('', () => basket.takeOut(item.id), texts.removed(name))
    input.current?.focus()
  }
  const drag = (entered: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(entered)
  }
  return (
    <li className="evidence-item">
      <h3>
        {title} <span className="quiet">{needed ? texts.needed : texts.optional}</span>
      </h3>
      <FileLines
        files={files}
        address={({ sha256 }) => basketFile(basket.owner, basket.id, sha256)}
        acts={(file) => (
          <Button
            size="small"
            disabled={busy}
            aria-label={texts.remove(file.name)}
            onClick={() => remove(file)}
          >
            ×
          </Button>
        )}
      />
      <label
        className={over ? 'drop drop-over' : 'drop'}
        htmlFor={field}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event)
          void take(event.dataTransfer.files)
        }}
      >
        <input
          ref={input}
          id={field}
          type="file"
          multiple
          className="unseen"
          disabled={busy}
          aria-label={texts.choose(title)}
          aria-describedby={`${field}-help ${field}-problem`}
          aria-invalid={problem !== undefined}
          onChange={(event) => void take(event.target.files)}
        />
        <span className="drop-button" aria-hidden="true">
          {texts.chooseButton}
        </span>
        <span aria-hidden="true">{texts.drop}</span>
        <span className="quiet" id={`${field}-help`}>
          {texts.kinds(document.accepts.join(', '))}
        </span>
      </label>
      <Checkbox
        checked={ticked ?? onPaper}
        disabled={basket.view === undefined}
        onChange={(event) => void statePaper(event.target.checked)}
      >
        {texts.paper(title)}
      </Checkbox>
      <p role="status" className={told === '' ? 'unseen' : 'quiet'}>
        {told}
      </p>
      <p
        id={`${field}-problem`}
        role="alert"
        className={failure === '' && problem === undefined ? 'unseen' : 'field-problem'}
      >
        {failure === '' ? problem : failure}
      </p>
    </li>
  )
}
