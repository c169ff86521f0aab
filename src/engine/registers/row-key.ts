/** Keys of rows as one text: the key columns joined by a bar, as cases and imports note them. */
import { type RawBuilder, sql } from 'kysely'
import type { Column, Register } from '../../declare/register.ts'
import { isStoredText, sqlTypeOf } from './stored-cell.ts'

/** Between the parts of a longer key. */
export const bar = '|'

/** The key columns in order. */
export function keyColumns(register: Register): readonly Column[] {
  return register.key.map((id) => {
    const column = register.columns[id]
    if (column === undefined) throw new Error(`register ${register.id} has no column ${id}`)
    return column
  })
}

/** The key of a row as SQL, from columns of a table or alias. */
export function rowKeyOf(register: Register, alias: string): RawBuilder<unknown> {
  const parts = keyColumns(register).map(
    (column) => sql`${sql.ref(`${alias}.${column.sql}`)}::text`,
  )
  return sql.join(parts, sql` || '|' || `)
}

/** The parts of a key, or undefined when it cannot be one of this register. */
export function partsOfKey(register: Register, key: string): readonly string[] | undefined {
  const columns = keyColumns(register)
  const parts = columns.length === 1 ? [key] : key.split(bar)
  const fits =
    parts.length === columns.length &&
    columns.every((column, index) => isStoredText(column, parts[index] ?? ''))
  return fits ? parts : undefined
}

/** The condition that a row has one of these keys; keys that can be none are left out. */
export function hasKeyAmong(
  register: Register,
  alias: string,
  keys: readonly string[],
): RawBuilder<unknown> {
  const columns = keyColumns(register)
  const known = keys.flatMap((key) => {
    const parts = partsOfKey(register, key)
    return parts === undefined ? [] : [parts]
  })
  const lists = columns.map(
    (column, index) =>
      sql`${known.map((parts) => parts[index] ?? '')}::${sql.raw(sqlTypeOf(column))}[]`,
  )
  const names = columns.map((column) => sql.ref(`${alias}.${column.sql}`))
  const [name, list] = [names[0], lists[0]]
  if (columns.length === 1 && name !== undefined && list !== undefined) {
    return sql`${name} = any(${list})`
  }
  return sql`(${sql.join(names)}) in (select * from unnest(${sql.join(lists)}))`
}
