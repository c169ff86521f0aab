/** Filters of columns as they stand in the address: `440106`, `1000..2000`, `广州*`. */
import type { ColumnView } from '../../../http/contract/registers.ts'
import type { Search } from '../../address.ts'

/** Names in the address that are no columns. */
const reserved = new Set(['q', 'sort', 'cursor', 'page', 'cols', 'limit'])

/** Kinds filtered by a range. */
const ranged = new Set<ColumnView['kind']>(['money', 'count', 'year', 'date'])

/** How a column is filtered. */
export type FilterKind = 'options' | 'truth' | 'range' | 'text'

/** The control a column's filter has. */
export function filterKind(column: ColumnView): FilterKind {
  if (column.options !== undefined) return 'options'
  if (column.kind === 'truth') return 'truth'
  return ranged.has(column.kind) ? 'range' : 'text'
}

/** The ends of a range. */
export function readRange(text: string | undefined): readonly [string, string] {
  if (text === undefined || text === '') return ['', '']
  const [from = '', to] = text.split('..')
  return [from, to ?? from]
}

/** Writes a range; nothing when both ends are open. */
export function writeRange(from: string, to: string): string | undefined {
  if (from === '' && to === '') return undefined
  return from === to ? from : `${from}..${to}`
}

/** Writes the beginning of a text as filter. */
export const writeBeginning = (text: string): string | undefined =>
  text === '' ? undefined : `${text}*`

/** The beginning a filter asks for. */
export const readBeginning = (text: string | undefined): string => (text ?? '').replace(/\*$/, '')

/** The filters in an address, by column. */
export function filtersOf(search: Search, columns: readonly ColumnView[]): Search {
  const known = new Set(columns.map(({ id }) => id))
  return Object.fromEntries(
    Object.entries(search).filter(([name]) => !reserved.has(name) && known.has(name)),
  )
}

/** The columns to show: those chosen in the address, else those the register shows. */
export function columnsShown(
  search: Search,
  columns: readonly ColumnView[],
): readonly ColumnView[] {
  const chosen = search.cols?.split(',')
  const shown =
    chosen === undefined
      ? columns.filter((column) => column.shown)
      : columns.filter(({ id }) => chosen.includes(id))
  return shown.length > 0 ? shown : columns
}
