/** One filter per column that can be filtered; each takes effect at once and stands in the address. */
import { Input, Select } from 'antd'
import type { ColumnView } from '../../../http/contract/registers.ts'
import type { Search } from '../../address.ts'
import { useSay, useTexts } from '../../language.tsx'
import { useTyped } from '../../parts/use-filters.ts'
import {
  filterKind,
  readBeginning,
  readRange,
  writeBeginning,
  writeRange,
} from './column-filter.ts'

interface Props {
  readonly columns: readonly ColumnView[]
  readonly search: Search
  readonly change: (changed: Search) => void
}

/** The filters. */
export function RegisterFilters({ columns, search, change }: Props) {
  const say = useSay()
  return (
    <div className="register-filters no-print">
      {columns
        .filter(({ filter }) => filter)
        .map((column) => (
          <div key={column.id} className="register-filter">
            <span aria-hidden="true">{say(column.label)}</span>
            <ColumnFilter
              column={column}
              value={search[column.id]}
              change={(value) => change({ [column.id]: value })}
            />
          </div>
        ))}
    </div>
  )
}

interface FilterProps {
  readonly column: ColumnView
  readonly value: string | undefined
  readonly change: (value: string | undefined) => void
}

function ColumnFilter({ column, value, change }: FilterProps) {
  const texts = useTexts()
  const own = texts.desk.registers.table
  const say = useSay()
  const label = own.filterBy(say(column.label))
  switch (filterKind(column)) {
    case 'options':
      return column.kind === 'choice' ? (
        <Select
          mode="multiple"
          aria-label={label}
          placeholder={own.any}
          maxTagCount="responsive"
          optionFilterProp="label"
          value={value === undefined ? [] : value.split(',')}
          options={(column.options ?? []).map((each) => ({
            value: each.id,
            label: say(each.label),
          }))}
          onChange={(chosen: readonly string[]) =>
            change(chosen.length === 0 ? undefined : chosen.join(','))
          }
        />
      ) : (
        <OneOf
          label={label}
          value={value}
          change={change}
          options={(column.options ?? []).map((each) => [each.id, say(each.label)])}
        />
      )
    case 'truth':
      return (
        <OneOf
          label={label}
          value={value}
          change={change}
          options={[
            ['true', texts.common.yes],
            ['false', texts.common.no],
          ]}
        />
      )
    case 'range':
      return <Range column={column} value={value} change={change} />
    case 'text':
      return <Beginning label={label} value={value} change={change} />
  }
}

function OneOf({
  label,
  value,
  change,
  options,
}: Omit<FilterProps, 'column'> & {
  readonly label: string
  readonly options: readonly (readonly [string, string])[]
}) {
  const { any } = useTexts().desk.registers.table
  return (
    <Select
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? ''}
      options={[
        { value: '', label: any },
        ...options.map(([id, text]) => ({ value: id, label: text })),
      ]}
      onChange={(chosen: string) => change(chosen === '' ? undefined : chosen)}
    />
  )
}

function Range({ column, value, change }: FilterProps) {
  const own = useTexts().desk.registers.table
  const say = useSay()
  const [from, to] = readRange(value)
  const [low, typeLow, settleLow] = useTyped(from, (text) => change(writeRange(text, to)))
  const [high, typeHigh, settleHigh] = useTyped(to, (text) => change(writeRange(from, text)))
  const shape = column.kind === 'date' ? '2019-01-01' : ''
  const mode = column.kind === 'money' ? 'decimal' : 'numeric'
  return (
    <span className="register-range">
      <Input
        aria-label={own.from(say(column.label))}
        inputMode={mode}
        placeholder={shape}
        value={low}
        onChange={(event) => typeLow(event.target.value)}
        onPressEnter={settleLow}
      />
      <span aria-hidden="true">–</span>
      <Input
        aria-label={own.to(say(column.label))}
        inputMode={mode}
        placeholder={shape === '' ? '' : '2019-12-31'}
        value={high}
        onChange={(event) => typeHigh(event.target.value)}
        onPressEnter={settleHigh}
      />
    </span>
  )
}

function Beginning({
  label,
  value,
  change,
}: Omit<FilterProps, 'column'> & { readonly label: string }) {
  const [typed, type, settle] = useTyped(readBeginning(value), (text) =>
    change(writeBeginning(text)),
  )
  return (
    <Input
      aria-label={label}
      allowClear
      value={typed}
      onChange={(event) => type(event.target.value)}
      onPressEnter={settle}
    />
  )
}
