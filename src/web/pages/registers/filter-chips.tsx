/** The filters in force as a line of chips; each can be taken away. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ColumnView } from '../../../http/contract/registers.ts'
import type { Search } from '../../address.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { filterKind, filtersOf, readBeginning, readRange } from './column-filter.ts'

interface Props {
  readonly columns: readonly ColumnView[]
  readonly search: Search
  readonly change: (changed: Search) => void
}

/** The chips; nothing without filters. */
export function FilterChips({ columns, search, change }: Props) {
  const texts = useTexts()
  const own = texts.desk.registers.table
  const say = useSay()
  const filters = filtersOf(search, columns)
  const inForce = columns.flatMap((column) => {
    const value = filters[column.id]
    return value === undefined ? [] : [{ column, value }]
  })
  if (inForce.length === 0) return null
  const words = (column: ColumnView, value: string): string => {
    switch (filterKind(column)) {
      case 'options':
        return value
          .split(',')
          .map((id) => {
            const option = column.options?.find((each) => each.id === id)
            return option === undefined ? id : say(option.label)
          })
          .join(texts.common.comma)
      case 'truth':
        return value === 'true' ? texts.common.yes : texts.common.no
      case 'range': {
        const written = column.kind === 'year' ? readRange(value) : readRange(value).map(showExact)
        return written[0] === written[1] ? (written[0] ?? '') : written.join(' – ')
      }
      case 'text':
        return readBeginning(value)
    }
  }
  return (
    <p className="chips">
      {inForce.map(({ column, value }) => {
        const text = `${say(column.label)}${texts.common.colon}${words(column, value)}`
        return (
          <button
            key={column.id}
            type="button"
            className="chip"
            aria-label={own.remove(text)}
            onClick={() => change({ [column.id]: undefined })}
          >
            {text} <CloseOutlined aria-hidden="true" />
          </button>
        )
      })}
      <Button
        type="text"
        size="small"
        onClick={() =>
          change(Object.fromEntries(inForce.map(({ column }) => [column.id, undefined])))
        }
      >
        {own.clear}
      </Button>
    </p>
  )
}
