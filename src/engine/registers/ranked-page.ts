/** A page of a search: rows by how well their name matches, read again under the reader's rights. */
import { sql } from 'kysely'
import { textOf } from '../../store/cells.ts'
import type { Reader, Row, Tx } from '../../store/database.ts'
import { notACursor, readCursor, writeCursor } from '../cursor.ts'
import type { Registry } from './registry.ts'
import { hasKeyAmong, keyColumns, rowKeyOf } from './row-key.ts'
import { type CheckedQuery, type RowPage, selected, shownRow } from './row-query.ts'

/** What is searched. */
export interface RankedQuery {
  readonly text: string
  readonly limit: number
  readonly cursor?: string
  /** There are conditions besides the text. */
  readonly filtered: boolean
}

/** People do not turn more pages than this; they type more of the name. */
const mostRanked = 1000
/** Rows whose key begins with the text, shown first. */
const mostByKey = 20

const looksLikeKey = (text: string) => /^[0-9A-Za-z_-]{4,}$/.test(text) && /\d/.test(text)

/**
 * A page of the best matches, or undefined while names are being indexed.
 *
 * @throws Invalid `cursor.invalid`
 */
export async function rankedPage(
  registry: Registry,
  reader: Reader,
  checked: CheckedQuery,
  query: RankedQuery,
): Promise<RowPage | undefined> {
  const { register } = checked
  const offset = query.cursor === undefined ? 0 : readOffset(query.cursor)
  // Without filters every name found is shown, so only those of the page are looked for.
  const enough = query.filtered ? mostRanked : Math.min(mostRanked, offset + query.limit + 1)
  const found = registry.names.find(register.id, query.text, enough)
  if (found === undefined) return undefined
  return registry.bureau.database.transaction(reader, async (tx) => {
    const byKey = looksLikeKey(query.text) ? await keysFrom(tx, checked, query.text) : []
    const ranked = [...new Set([...byKey, ...found.keys])]
    const kept = query.filtered ? await fitting(tx, checked, ranked) : ranked
    const page = kept.slice(offset, offset + query.limit)
    const rows = await readRows(tx, checked, page)
    const more = kept.length > offset + query.limit
    const complete = found.total !== null && found.total <= found.keys.length
    const total = query.filtered
      ? complete
        ? kept.length
        : null
      : totalOf(found.total, byKey, found.keys)
    return {
      items: rows.map((row) => shownRow(checked.sight.columns, row)),
      next: more ? writeCursor(['rank', String(offset + query.limit)]) : null,
      total,
    }
  })
}

/** Rows found by key count too, unless their name was found as well. */
function totalOf(total: number | null, byKey: readonly string[], found: readonly string[]) {
  if (total === null) return null
  const names = new Set(found)
  return total + byKey.filter((key) => !names.has(key)).length
}

function readOffset(cursor: string): number {
  const [kind, text = ''] = readCursor(cursor, 2)
  const offset = Number(text)
  if (kind !== 'rank' || !Number.isInteger(offset) || offset < 0 || offset > mostRanked) {
    throw notACursor()
  }
  return offset
}

/** Keys that begin with the text; the range lets the primary key serve it. */
async function keysFrom(tx: Tx, checked: CheckedQuery, text: string): Promise<readonly string[]> {
  const first = keyColumns(checked.register)[0]
  if (first === undefined || (first.kind !== 'text' && first.kind !== 'creditCode')) return []
  const at = sql.ref(`t.${first.sql}`)
  const from = first.kind === 'creditCode' ? text.toUpperCase() : text
  const rows = await tx.rows(sql`select ${rowKeyOf(checked.register, 't')} as row_key
    from ${sql.table(checked.register.table)} t
    where ${checked.where} and ${at} >= ${from} and ${at} < ${`${from}\u{10ffff}`}
    and starts_with(${at}, ${from}) order by ${at} limit ${mostByKey}`)
  return rows.map((row) => textOf(row, 'row_key'))
}

/** Those of the keys whose rows meet the filters, still in order. */
async function fitting(tx: Tx, checked: CheckedQuery, keys: readonly string[]) {
  const { register, where } = checked
  const rows = await tx.rows(sql`select ${rowKeyOf(register, 't')} as row_key
    from ${sql.table(register.table)} t where ${where} and ${hasKeyAmong(register, 't', keys)}`)
  const kept = new Set(rows.map((row) => textOf(row, 'row_key')))
  return keys.filter((key) => kept.has(key))
}

async function readRows(tx: Tx, checked: CheckedQuery, keys: readonly string[]) {
  if (keys.length === 0) return []
  const rows = await tx.rows(sql`select ${selected(checked)}
    from ${sql.table(checked.register.table)} t
    where ${checked.where} and ${hasKeyAmong(checked.register, 't', keys)}`)
  const byKey = new Map<string, Row>(rows.map((row) => [textOf(row, 'row_key'), row]))
  return keys.flatMap((key) => {
    const row = byKey.get(key)
    return row === undefined ? [] : [row]
  })
}
