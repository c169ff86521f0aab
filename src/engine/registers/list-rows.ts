/** Lists rows of a register: filtered, searched, sorted, by pages. */
import { sql } from 'kysely'
import type { Register } from '../../declare/register.ts'
import { numberOf } from '../../store/cells.ts'
import type { Reader, Row, Tx } from '../../store/database.ts'
import { epochOf, type Instant } from '../../values/instant.ts'
import type { Filters } from './filters.ts'
import { rankedPage } from './ranked-page.ts'
import type { Registry } from './registry.ts'
import {
  beyond,
  orderBy,
  orderOf,
  partsFrom,
  placeAt,
  type RowOrder,
  readPlace,
  writePlace,
} from './row-order.ts'
import {
  type CheckedQuery,
  checkQuery,
  containsText,
  type FurtherCondition,
  type RowPage,
  selected,
  shownRow,
  storedText,
} from './row-query.ts'
import { sightOf } from './visible-columns.ts'

/** What to list. */
export interface RowQuery {
  readonly register: Register
  /** By column id, as in the address. */
  readonly filters: Filters
  /** A column id, `-` before it for descending. */
  readonly sort?: string
  /** Part of a name or the beginning of a key. */
  readonly text?: string
  readonly cursor?: string
  readonly limit: number
  /** A condition besides the filters, such as a rule of the law. */
  readonly also?: FurtherCondition
}

/**
 * Lists the rows a reader may see.
 *
 * Rows without a value in the sorted column come last, whichever the direction. A search lists the
 * best matches first unless an order is named.
 *
 * @throws Refusal `register.not-readable`, `column.hidden` - filter or sort by a column not shown
 * @throws Invalid `filter.format`, `cursor.invalid`
 */
export async function listRows(
  registry: Registry,
  reader: Reader,
  query: RowQuery,
  now: Instant,
): Promise<RowPage> {
  const sight = sightOf(query.register, reader)
  const checked = checkQuery(query.register, sight, reader, query.filters, query.also)
  const order = orderOf(query.register, sight, query.sort)
  const text = query.text?.trim() ?? ''
  if (text === '') return plainPage(registry, reader, query, checked, order, now)
  if (query.sort === undefined && sight.rows === 'all' && sight.columns.has(query.register.name)) {
    const page = await rankedPage(registry, reader, checked, {
      text,
      limit: query.limit,
      filtered: Object.keys(query.filters).length > 0 || query.also !== undefined,
      ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    })
    if (page !== undefined) return page
  }
  const found = containsText(checked, text)
  return plainPage(registry, reader, query, found, order, now)
}

async function plainPage(
  registry: Registry,
  reader: Reader,
  query: RowQuery,
  checked: CheckedQuery,
  order: RowOrder,
  now: Instant,
): Promise<RowPage> {
  const { database } = registry.bureau
  const { register } = checked
  const place = query.cursor === undefined ? undefined : readPlace(order, query.cursor)
  return database.transaction(reader, async (tx) => {
    const rows: Row[] = []
    for (const valued of partsFrom(order, register, place)) {
      const wanted = query.limit + 1 - rows.length
      if (wanted <= 0) break
      const part = await tx.rows(sql`select ${selected(checked, order)}
        from ${sql.table(register.table)} t
        where ${checked.where} and ${beyond(order, valued, place)}
        ${orderBy(order, valued)} limit ${wanted}`)
      rows.push(...part)
    }
    const total = await registry.counts.of(register.id, checked.name, epochOf(now), () =>
      countRows(tx, checked),
    )
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const next =
      rows.length > query.limit && last !== undefined
        ? writePlace(
            order,
            placeAt(order, (column) => storedText(last, column)),
          )
        : null
    return { items: shown.map((row) => shownRow(checked.sight.columns, row)), next, total }
  })
}

async function countRows(tx: Tx, { register, where }: CheckedQuery): Promise<number> {
  const [row] = await tx.rows(
    sql`select count(*)::text as n from ${sql.table(register.table)} t where ${where}`,
  )
  return row === undefined ? 0 : numberOf(row, 'n')
}
