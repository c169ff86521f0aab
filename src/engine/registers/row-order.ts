/** Order of rows and places in it: by any column, then by key; rows without a value come last. */
import { type RawBuilder, sql } from 'kysely'
import type { Column, Register } from '../../declare/register.ts'
import { notACursor, readCursor, writeCursor } from '../cursor.ts'
import { keyColumns } from './row-key.ts'
import { isStoredText, sqlTypeOf } from './stored-cell.ts'
import { type Sight, visibleColumn } from './visible-columns.ts'

/** The order a reader chose. */
export interface RowOrder {
  readonly by: Column
  readonly descending: boolean
  /** The column and then the key columns, each once. */
  readonly columns: readonly Column[]
}

/** Where a page begins: behind a row that has a value, or behind one that has none. */
export interface Place {
  readonly valued: boolean
  /** Stored texts of the order's columns; of a row without a value, those of the key. */
  readonly cells: readonly string[]
}

/**
 * The order named in an address, `-` before the column for descending; the register's own without.
 *
 * @throws Refusal `column.hidden`
 */
export function orderOf(register: Register, sight: Sight, sort: string | undefined): RowOrder {
  const keys = keyColumns(register)
  const make = (by: Column, descending: boolean): RowOrder => ({
    by,
    descending,
    columns: [by, ...keys.filter((key) => key.id !== by.id)],
  })
  if (sort !== undefined) {
    const descending = sort.startsWith('-')
    return make(visibleColumn(register, sight, descending ? sort.slice(1) : sort), descending)
  }
  const usual = sight.columns.get(register.order.by) ?? keys[0]
  if (usual === undefined) throw new Error(`register ${register.id} has no key`)
  return make(usual, register.order.descending)
}

/** Columns that tell rows of one part apart: all with a value, the key alone without. */
const columnsOf = (order: RowOrder, valued: boolean) =>
  valued ? order.columns : order.columns.filter((column) => column.id !== order.by.id)

/** The parts of a list in order: rows with a value, then rows without, where there can be any. */
export function partsFrom(order: RowOrder, register: Register, place: Place | undefined) {
  const parts = register.key.includes(order.by.id) ? [true] : [true, false]
  return place?.valued === false ? parts.filter((valued) => !valued) : parts
}

/** `order by` of one part. */
export function orderBy(order: RowOrder, valued: boolean): RawBuilder<unknown> {
  const direction = order.descending ? sql`desc` : sql`asc`
  const parts = columnsOf(order, valued).map(
    (column) => sql`${sql.ref(`t.${column.sql}`)} ${direction}`,
  )
  return sql`order by ${sql.join(parts)}`
}

/** The condition of one part, from a place on if there is one. An index over the column serves it. */
export function beyond(
  order: RowOrder,
  valued: boolean,
  place: Place | undefined,
): RawBuilder<unknown> {
  const at = sql.ref(`t.${order.by.sql}`)
  const part = valued ? sql`${at} is not null` : sql`${at} is null`
  if (place === undefined || place.valued !== valued) return part
  const columns = columnsOf(order, valued)
  const names = columns.map((column) => sql.ref(`t.${column.sql}`))
  const cells = columns.map(
    (column, index) => sql`${place.cells[index] ?? ''}::${sql.raw(sqlTypeOf(column))}`,
  )
  const sign = order.descending ? sql`<` : sql`>`
  return sql`${part} and (${sql.join(names)}) ${sign} (${sql.join(cells)})`
}

/** The place behind a row, from its stored values by column id. */
export function placeAt(order: RowOrder, stored: (column: Column) => string | null): Place {
  const valued = stored(order.by) !== null
  return { valued, cells: columnsOf(order, valued).map((column) => stored(column) ?? '') }
}

/** Writes a place for the next request; it names the order, so that another order refuses it. */
export function writePlace(order: RowOrder, place: Place): string {
  const cells = place.valued ? place.cells : ['', ...place.cells]
  return writeCursor([nameOf(order), place.valued ? 'v' : 'm', ...cells])
}

const nameOf = (order: RowOrder) => `${order.descending ? '-' : ''}${order.by.id}`

/**
 * Reads a place back.
 *
 * @throws Invalid `cursor.invalid` - not one of ours, or of another order
 */
export function readPlace(order: RowOrder, cursor: string): Place {
  const [name, part, ...rest] = readCursor(cursor, order.columns.length + 2)
  const valued = part === 'v'
  const cells = valued ? rest : rest.slice(1)
  const fits =
    name === nameOf(order) &&
    columnsOf(order, valued).every((column, index) => isStoredText(column, cells[index] ?? ''))
  if (!fits) throw notACursor()
  return { valued, cells }
}
