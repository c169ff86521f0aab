/** One value of a register row, written as its kind asks. */
import type { ColumnView } from '../../http/contract/registers.ts'
import { showExact } from '../formats.ts'
import { useSay, useTexts } from '../language.tsx'
import { Day } from './amount.tsx'

interface Props {
  readonly column: ColumnView
  readonly value: string | boolean | null
}

/** The value; what is missing is shown as a dash that is read out as missing. */
export function Cell({ column, value }: Props) {
  const texts = useTexts()
  const say = useSay()
  if (value === null || value === '') {
    return (
      <span className="quiet">
        <span aria-hidden="true">—</span>
        <span className="unseen">{texts.common.notGiven}</span>
      </span>
    )
  }
  if (typeof value === 'boolean') return <>{value ? texts.common.yes : texts.common.no}</>
  // Codes of a table, such as districts, have names too.
  const option = column.options?.find(({ id }) => id === value)
  if (option !== undefined) return <>{say(option.label)}</>
  switch (column.kind) {
    case 'date':
      return <Day on={value} />
    case 'money':
    case 'count':
      return <>{showExact(value)}</>
    case 'truth':
      return <>{value === 'true' ? texts.common.yes : texts.common.no}</>
    default:
      return <>{value}</>
  }
}
