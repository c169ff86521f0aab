/** One cell of a repeating table: a plain control, so that hundreds of lines stay quick. */
import type { ClipboardEvent } from 'react'
import type { FactView } from '../../http/contract/services.ts'
import { typed } from './control.ts'
import { useForm } from './form-context.ts'
import { cellAnswer } from './paste-cells.ts'
import { showAmount } from './typed-amount.ts'
import { tidyDay, useRaw } from './use-raw.ts'

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
  const { text, handlers, forget } = useRaw({
    value,
    onChange,
    tidy: (given) => (column.kind === 'date' ? tidyDay(given) : cellAnswer(column, given)),
    ...(column.kind === 'money' ? { show: showAmount } : {}),
  })
  const paste = (event: ClipboardEvent) => {
    const copied = event.clipboardData.getData('text')
    if (!/[\t\n]/.test(copied.trim())) return
    event.preventDefault()
    forget()
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
          value={text}
          {...handlers}
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
