/** Rows of a register: headings sort, the name opens the row, wide tables scroll in their own frame. */
import { Link } from '@tanstack/react-router'
import type { ColumnView, RegisterRow, RegisterView } from '../../../http/contract/registers.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Cell } from '../../parts/cell.tsx'
import type { Density } from './register-toolbar.tsx'
import './registers.css'

interface Props {
  readonly register: RegisterView
  readonly columns: readonly ColumnView[]
  readonly rows: readonly RegisterRow[]
  readonly sort: string | undefined
  readonly setSort: (sort: string) => void
  readonly density: Density
  /** An older page is shown while another one is fetched. */
  readonly stale: boolean
}

const numeric = new Set<ColumnView['kind']>(['money', 'count'])

/** The column and direction of the order in force. */
function orderOf(register: RegisterView, sort: string | undefined) {
  if (sort === undefined) return register.order
  return sort.startsWith('-')
    ? { by: sort.slice(1), descending: true }
    : { by: sort, descending: false }
}

/** The table. */
export function RegisterGrid(props: Props) {
  const { register, columns, rows, sort, setSort, density, stale } = props
  const { form, registers } = useTexts().desk
  const texts = registers.table
  const say = useSay()
  const order = orderOf(register, sort)
  // The name leads to the row; where it is not among the columns, the first one does.
  const leading = columns.some(({ id }) => id === register.name) ? register.name : columns[0]?.id
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="grid-frame" aria-label={texts.region} aria-busy={stale} tabIndex={0}>
      <table className={`grid grid-${density}`}>
        <caption className="unseen">{say(register.title)}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = order.by === column.id
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={numeric.has(column.kind) ? 'number' : undefined}
                  {...(sorted
                    ? { 'aria-sort': order.descending ? ('descending' as const) : 'ascending' }
                    : {})}
                >
                  <button
                    type="button"
                    aria-label={texts.sortBy(say(column.label))}
                    onClick={() =>
                      setSort(sorted && !order.descending ? `-${column.id}` : column.id)
                    }
                  >
                    {say(column.label)}
                    {column.kind === 'money' && <span className="quiet">{form.yuan}</span>}
                    <span aria-hidden="true" className="grid-order">
                      {sorted ? (order.descending ? '▼' : '▲') : ''}
                    </span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, values }) => (
            <tr key={key}>
              {columns.map((column) => (
                <td key={column.id} className={numeric.has(column.kind) ? 'number' : undefined}>
                  {column.id === leading ? (
                    <Link
                      to="/registers/$id/rows/$key"
                      params={{ id: register.id, key }}
                      data-row={key}
                    >
                      <Cell column={column} value={values[column.id] ?? null} />
                    </Link>
                  ) : (
                    <Cell column={column} value={values[column.id] ?? null} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
