/** A repeating table: lines are added one by one or pasted from a spreadsheet. */
import { DeleteOutlined, PlusOutlined, SnippetsOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { FactView } from '../../http/contract/services.ts'
import { parseYuan, showYuan, sumFen } from '../../values/money.ts'
import { type ControlProps, typed } from './control.ts'
import { fieldId } from './field-path.ts'
import { useForm } from './form-context.ts'
import { type Line, pastedLines } from './paste-cells.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { RowCell } from './row-cell.tsx'

const mostLines = 500

interface Props extends ControlProps {
  /** Problems of cells by path. */
  readonly problemAt: (path: string) => string | undefined
}

const isLine = (value: unknown): value is Line => typeof value === 'object' && value !== null

/** The lines of a table as they travel. */
export const linesOf = (value: unknown): readonly Line[] =>
  Array.isArray(value) ? value.filter(isLine) : []

/** The control. */
export function RowsInput({ fact, id, labelId, value, onChange, onBlur, problemAt }: Props) {
  const { texts, say } = useForm()
  const [pasting, setPasting] = useState(false)
  const columns = fact.columns ?? []
  const lines = linesOf(value)
  const change = (at: number, column: string, cell: unknown) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, [column]: cell } : line)))
  const insert = (at: number, added: readonly Line[]) =>
    onChange([...lines.slice(0, at), ...added, ...lines.slice(at)].slice(0, mostLines))
  // A table whose last line is taken away is not answered; that there is none must be said.
  const remove = (at: number) =>
    onChange(lines.length === 1 ? undefined : lines.filter((_, i) => i !== at))
  const paste = (at: number, column: number, copied: string) => {
    const added = pastedLines(copied, columns, column)
    const rest = lines.slice(at + added.length)
    const merged = added.map((line, i) => ({ ...lines[at + i], ...line }))
    onChange([...lines.slice(0, at), ...merged, ...rest].slice(0, mostLines))
  }
  return (
    <fieldset className="rows" aria-labelledby={labelId} onBlur={onBlur}>
      {lines.length === 0 ? (
        <>
          <p className="field-help">{texts.rows.none}</p>
          <Checkbox
            className="rows-nothing"
            checked={Array.isArray(value)}
            onChange={(event) => onChange(event.target.checked ? [] : undefined)}
          >
            {texts.rows.nothing}
          </Checkbox>
        </>
      ) : (
        <table className="rows-table" aria-labelledby={labelId}>
          <thead>
            <tr>
              <th scope="col">{texts.rows.number}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={`rows-${column.kind}`}>
                  {say(column.label)}
                  {!column.optional && <span aria-hidden="true"> *</span>}
                </th>
              ))}
              <th scope="col" className="no-print">
                <span className="unseen">{texts.rows.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
              <tr key={at}>
                <td className="rows-number">{at + 1}</td>
                {columns.map((column, place) => {
                  const path = `${fact.id}[${at}].${column.id}`
                  return (
                    <td key={column.id} data-label={say(column.label)}>
                      <RowCell
                        column={column}
                        id={fieldId(path)}
                        label={texts.rows.cell(say(column.label), String(at + 1))}
                        value={line[column.id]}
                        problem={problemAt(path)}
                        onChange={(cell) => change(at, column.id, cell)}
                        onPaste={(copied) => paste(at, place, copied)}
                      />
                    </td>
                  )
                })}
                <td className="rows-acts no-print">
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden="true" />}
                    aria-label={texts.rows.remove(String(at + 1))}
                    onClick={() => remove(at)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="rows-foot">
        <Button
          id={id}
          className="no-print"
          icon={<PlusOutlined aria-hidden="true" />}
          disabled={lines.length >= mostLines}
          onClick={() => insert(lines.length, [{}])}
        >
          {texts.rows.add}
        </Button>
        <Button
          className="no-print"
          type="text"
          icon={<SnippetsOutlined aria-hidden="true" />}
          onClick={() => setPasting(true)}
        >
          {texts.rows.paste}
        </Button>
        {lines.length > 0 && (
          <span className="rows-sum">
            {texts.rows.count(String(lines.length))}
            <Sums columns={columns} lines={lines} />
          </span>
        )}
      </div>
      {pasting && (
        <PasteDialog
          columns={columns}
          close={() => setPasting(false)}
          add={(added) => insert(lines.length, added)}
        />
      )}
    </fieldset>
  )
}

/** Sums of the columns of amounts, once every cell can be read. */
function Sums({
  columns,
  lines,
}: {
  readonly columns: readonly FactView[]
  readonly lines: readonly Line[]
}) {
  const { texts, say } = useForm()
  return columns
    .filter(({ kind }) => kind === 'money')
    .map((column) => {
      const read = lines.map((line) => parseYuan(typed(line[column.id])))
      const amounts = read.flatMap((each) => (each.ok ? [each.value] : []))
      if (amounts.length < lines.length) return null
      return (
        <span key={column.id}>{texts.rows.sum(say(column.label), showYuan(sumFen(amounts)))}</span>
      )
    })
}
