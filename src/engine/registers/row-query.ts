/** What a list asks of the database, checked against what its reader may see. */
import { type RawBuilder, sql } from 'kysely'
import type { Column, Register } from '../../declare/register.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader, Row } from '../../store/database.ts'
import { type Filters, filterOf } from './filters.ts'
import { rowKeyOf } from './row-key.ts'
import type { RowOrder } from './row-order.ts'
import { type ShownCell, shownCell } from './stored-cell.ts'
import { type Sight, visibleColumn } from './visible-columns.ts'

/** One row as it travels. */
export interface RegisterRow {
  readonly key: string
  readonly values: Readonly<Record<string, ShownCell>>
}

/** One page of rows. */
export interface RowPage {
  readonly items: readonly RegisterRow[]
  readonly next: string | null
  /** Null where counting would cost more than the page. */
  readonly total: number | null
}

/** A query that was checked against what the reader may see. */
export interface CheckedQuery {
  readonly register: Register
  readonly sight: Sight
  readonly where: RawBuilder<unknown>
  /** Names the same list again, for its count. */
  readonly name: string
}

/** A further condition on the rows, and a name that is the same for the same one. */
export interface FurtherCondition {
  readonly where: RawBuilder<unknown>
  readonly name: string
}

/** Turns filters into a condition, refusing what the reader may not see. */
export function checkQuery(
  register: Register,
  sight: Sight,
  reader: Reader,
  filters: Filters,
  also?: FurtherCondition,
): CheckedQuery {
  const named = Object.entries(filters).filter(([, text]) => text.trim() !== '')
  const conditions = [
    sql`t.jurisdiction = ${reader.jurisdiction}`,
    ...named.map(([id, text]) => filterOf(visibleColumn(register, sight, id), text)),
  ]
  const party = register.party === undefined ? undefined : register.columns[register.party]
  if (also !== undefined) conditions.push(also.where)
  if (sight.rows === 'own') {
    if (party === undefined) throw new Error('own rows need a party column')
    conditions.push(sql`${sql.ref(`t.${party.sql}`)} = any(${[...reader.parties]}::text[])`)
  }
  const owners = sight.rows === 'own' ? reader.parties.join() : ''
  return {
    register,
    sight,
    where: sql.join(conditions, sql` and `),
    name: JSON.stringify([reader.jurisdiction, owners, named.sort(), also?.name ?? null]),
  }
}

/** The same with a text in the name or at the beginning of the key, searched by the database. */
export function containsText(checked: CheckedQuery, text: string): CheckedQuery {
  const { register, sight } = checked
  const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const name = sight.columns.get(register.name)
  const key = rowKeyOf(register, 't')
  const inName = name === undefined ? sql`false` : sql`${sql.ref(`t.${name.sql}`)} like ${like}`
  return {
    ...checked,
    where: sql`${checked.where} and (${inName}
      or starts_with(${key}, ${text}) or starts_with(${key}, ${text.toUpperCase()}))`,
    name: `${checked.name}~${text}`,
  }
}

/** Key, visible columns, and those of the order. */
export function selected(checked: CheckedQuery, order?: RowOrder): RawBuilder<unknown> {
  const columns = new Set([...checked.sight.columns.values(), ...(order?.columns ?? [])])
  const names = [...columns].map((column) => sql.ref(`t.${column.sql}`))
  return sql`${rowKeyOf(checked.register, 't')} as row_key, ${sql.join(names)}`
}

/** A stored value as text. */
export const storedText = (row: Row, column: Column) => {
  const cell = row[column.sql]
  return cell === null || cell === undefined ? null : String(cell)
}

/** A row as it travels. */
export function shownRow(columns: ReadonlyMap<string, Column>, row: Row): RegisterRow {
  const values: Record<string, ShownCell> = {}
  for (const [id, column] of columns) values[id] = shownCell(column, row[column.sql])
  return { key: textOf(row, 'row_key'), values }
}
