/** The records behind a figure, page by page; filters and page stand in the address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RegisterRows, RegisterView } from '../../../http/contract/registers.ts'
import type { FigureDetail } from '../../../http/contract/report.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Cell } from '../../parts/cell.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'

const route = getRouteApi('/report/$year/$figure')
const perPage = '20'

/** Filters in force, then the table. */
export function FigureRecords({ figure }: { readonly figure: FigureDetail }) {
  const api = useApi()
  const search = route.useSearch()
  const { year, id } = figure
  const register = useQuery({
    queryKey: ['register', figure.register],
    queryFn: () => api.register(figure.register),
    staleTime: 5 * 60_000,
  })
  const rows = useQuery({
    queryKey: ['figure-records', year, id, search],
    queryFn: () => api.figureRecords(year, id, { limit: perPage, ...search }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <FiltersInForce figure={figure} />
      <Loaded query={register}>
        {(of) => (
          <Loaded query={rows} rows={8}>
            {(page) => <RecordTable register={of} page={page} stale={rows.isPlaceholderData} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

function FiltersInForce({ figure }: { readonly figure: FigureDetail }) {
  const all = useTexts()
  const texts = all.public.figure
  const say = useSay()
  const search = route.useSearch()
  const go = useNavigate()
  const inForce = figure.breakdowns.flatMap(({ column, label, groups }) => {
    const value = search[column]
    if (value === undefined) return []
    const group = groups.find((each) => each.value === value)
    return [{ column, text: `${say(label)}${all.common.colon}${group ? say(group.label) : value}` }]
  })
  if (inForce.length === 0) return null
  return (
    <p className="filters-in-force no-print">
      {texts.filtered}
      {inForce.map(({ column, text }) => (
        <Button
          key={column}
          size="small"
          aria-label={texts.clear(text)}
          onClick={() =>
            void go({
              to: '.',
              search: { ...search, cursor: undefined, [column]: undefined },
              resetScroll: false,
            })
          }
        >
          {text} <span aria-hidden="true">×</span>
        </Button>
      ))}
    </p>
  )
}

function RecordTable({
  register,
  page,
  stale,
}: {
  readonly register: RegisterView
  readonly page: RegisterRows
  readonly stale: boolean
}) {
  const all = useTexts()
  const texts = all.public.figure
  const say = useSay()
  const search = route.useSearch()
  const go = useNavigate()
  const columns = register.columns.filter(({ shown }) => shown)
  const turn = (cursor: string | undefined) =>
    void go({ to: '.', search: { ...search, cursor }, hash: 'records' })
  if (page.items.length === 0) return <Empty title={texts.noRecords} />
  return (
    <>
      <section className="table-frame" aria-label={say(register.title)} aria-busy={stale}>
        <table className="table">
          <thead>
            <tr>
              {columns.map(({ id, kind, label }) => (
                <th key={id} scope="col" className={`kind-${kind}`}>
                  {say(label)}
                  {kind === 'money' && <span className="unit"> ({all.common.yuan})</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.items.map(({ key, values }) => (
              <tr key={key}>
                {columns.map((column, place) => {
                  const cell = <Cell column={column} value={values[column.id] ?? null} />
                  return (
                    <td key={column.id} className={`kind-${column.kind}`}>
                      {place === 0 ? (
                        <Link
                          to="/registers/$id/rows/$key"
                          params={{ id: register.id, key }}
                          aria-label={texts.open(String(values[register.name] ?? key))}
                        >
                          {cell}
                        </Link>
                      ) : (
                        cell
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <nav className="pages no-print" aria-label={texts.records}>
        <span className="quiet">
          {page.total !== null && all.common.total(showExact(String(page.total)))}
        </span>
        {search.cursor !== undefined && (
          <Button onClick={() => turn(undefined)}>{all.common.first}</Button>
        )}
        {page.next !== null && (
          <Button onClick={() => turn(page.next ?? undefined)}>{all.common.next}</Button>
        )}
      </nav>
    </>
  )
}
