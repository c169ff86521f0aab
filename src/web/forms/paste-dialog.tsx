/** Takes cells copied from a spreadsheet into a repeating table, showing first what was found. */
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import type { FactView } from '../../http/contract/services.ts'
import { typed } from './control.ts'
import { useForm } from './form-context.ts'
import { type Line, pastedLines } from './paste-cells.ts'

const previewed = 5

interface Props {
  readonly columns: readonly FactView[]
  readonly close: () => void
  readonly add: (lines: readonly Line[]) => void
}

/** The dialog. */
export function PasteDialog({ columns, close, add }: Props) {
  const { texts, say } = useForm()
  const [copied, setCopied] = useState('')
  const field = useId()
  const found = pastedLines(copied, columns)
  return (
    <Modal
      open
      title={texts.rows.paste}
      okText={texts.rows.pasteDo}
      okButtonProps={{ disabled: found.length === 0 }}
      onOk={() => {
        add(found)
        close()
      }}
      onCancel={close}
      width={720}
    >
      <p>{texts.rows.pasteHere}</p>
      <p className="field-help">{columns.map(({ label }) => say(label)).join(' | ')}</p>
      <label htmlFor={field}>{texts.rows.pasteField}</label>
      <Input.TextArea
        id={field}
        rows={6}
        value={copied}
        onChange={(event) => setCopied(event.target.value)}
      />
      {found.length > 0 && (
        <>
          <p role="status">{texts.rows.pasteFound(String(found.length))}</p>
          <table className="rows-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.id} scope="col">
                    {say(column.label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, previewed).map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
                <tr key={at}>
                  {columns.map((column) => (
                    <td key={column.id} data-label={say(column.label)}>
                      {typed(line[column.id])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Modal>
  )
}
