/** One cell of a repeating table: a plain control, so that hundreds of lines stay quick. */
import type { ClipboardEvent } from 'react'
import type { FactView } from '../../http/contract/services.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import { typed } from './control.ts'
import { useForm } from './form-context.ts'
import { cellAnswer } from './paste-cells.ts'

interface Props {
  readonly column: FactView
  readonly id: string
  readonly label: string
  readonly value: unknown
  readonly problem: string | undefined
  readonly onChange: (value: unknown) => void
  /** Given copied cells that fill more than this one. */
  readonly onPaste: (copied: string) => void
}

const numeric = new Set(['money', 'count', 'share'])

/** The cell. */
export function RowCell({ column, id, label, value, problem, onChange, onPaste }: Props) {
  const { texts, on, say } = useForm()
  const described = problem === undefined ? undefined : `${id}-problem`
  const shared = {
    id,
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described,
    className: numeric.has(column.kind) ? 'cell cell-number' : 'cell',
  }
  const tidy = () => {
    const text = typed(value)
    if (column.kind === 'date') {
      const day = parseCivilDate(text)
      if (day.ok) onChange(day.value)
    } else if (text !== '') onChange(cellAnswer(column, text))
  }
  const paste = (event: ClipboardEvent) => {
    const copied = event.clipboardData.getData('text')
    if (!/[\t\n]/.test(copied.trim())) return
    event.preventDefault()
    onPaste(copied)
  }
  const chosen = typeof value === 'boolean' ? String(value) : typed(value)
  const answers =
    column.kind === 'truth'
      ? [
          { id: 'true', text: texts.yes },
          { id: 'false', text: texts.no },
        ]
      : (column.options ?? [])
          .filter(({ from }) => from === undefined || from <= on)
          .map((option) => ({ id: option.id, text: say(option.label) }))
  return (
    <>
      {column.kind === 'choice' || column.kind === 'truth' ? (
        <select
          {...shared}
          value={chosen}
          onChange={({ target }) =>
            onChange(
              column.kind === 'truth' && target.value !== ''
                ? target.value === 'true'
                : target.value,
            )
          }
        >
          <option value="">{texts.choose}</option>
          {answers.map((answer) => (
            <option key={answer.id} value={answer.id}>
              {answer.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          autoComplete="off"
          inputMode={numeric.has(column.kind) ? 'decimal' : 'text'}
          value={typed(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={tidy}
          onPaste={paste}
        />
      )}
      {problem !== undefined && (
        <p className="field-problem" id={described}>
          {problem}
        </p>
      )}
    </>
  )
}
