/** The table in which rows of a ledger stand beside the register before they enter it. */
import { type RawBuilder, sql } from 'kysely'
import type { Column, Register } from '../../../declare/register.ts'
import { textOf, textsOf } from '../../../store/cells.ts'
import type { Tx } from '../../../store/database.ts'
import type { Text } from '../../../values/text.ts'
import { keyColumns } from '../row-key.ts'

const table = 'import_staged'

/** Where rows are staged, with the SQL that compares them with the register. */
export interface Staging {
  readonly register: Register
  /** Columns the ledger has. */
  readonly columns: readonly Column[]
  /** `t` and `s` are the same row of the register. */
  readonly sameRow: RawBuilder<unknown>
  /** Some column of the ledger differs between `t` and `s`. */
  readonly differs: RawBuilder<unknown>
  readonly constraints: readonly Constraint[]
}

/** A rule of the database over several columns of a row. */
interface Constraint {
  readonly expression: string
  readonly text: Text
}

/**
 * Makes the staging table of a transaction. It is temporary because COPY does not work under
 * row-level security, and it is gone with the transaction whatever happens.
 */
export async function makeStaging(
  tx: Tx,
  register: Register,
  columns: readonly Column[],
  jurisdiction: string,
): Promise<Staging> {
  const all = Object.values(register.columns).map((column) => sql.ref(column.sql))
  await tx.rows(sql`create temporary table ${sql.table(table)} on commit drop as
    select 0::bigint as row_number, ''::text as row_key, ${sql.join(all)}
    from ${sql.table(register.table)} with no data`)
  const keys = keyColumns(register).map(
    (column) => sql`${sql.ref(`t.${column.sql}`)} = ${sql.ref(`s.${column.sql}`)}`,
  )
  const others = columns.filter((column) => !register.key.includes(column.id))
  const side = (alias: string) =>
    sql.join(others.map(({ sql: name }) => sql.ref(`${alias}.${name}`)))
  return {
    register,
    columns,
    sameRow: sql`t.jurisdiction = ${jurisdiction} and ${sql.join(keys, sql` and `)}`,
    differs: others.length === 0 ? sql`false` : sql`(${side('t')}) is distinct from (${side('s')})`,
    constraints: await constraintsOf(tx, register),
  }
}

/** Rules of the database that read nothing but columns of the register. */
async function constraintsOf(tx: Tx, register: Register): Promise<readonly Constraint[]> {
  const rows = await tx.rows(sql`select pg_get_expr(c.conbin, c.conrelid) as expression,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.conrelid and a.attnum = any(c.conkey)) as columns
    from pg_constraint c where c.conrelid = to_regclass(${register.table}) and c.contype = 'c'`)
  const columns = Object.values(register.columns)
  return rows.flatMap((row) => {
    const named = textsOf(row, 'columns').map((name) => columns.find(({ sql }) => sql === name))
    const known = named.flatMap((column) => (column === undefined ? [] : [column]))
    if (known.length < named.length) return []
    return [{ expression: textOf(row, 'expression'), text: constraintText(known) }]
  })
}

function constraintText(columns: readonly Column[]): Text {
  return {
    zh: `${columns.map(({ label }) => `「${label.zh}」`).join('、')}的值不符合台账规则或相互矛盾，请核对`,
    en: `The values of ${columns.map(({ label }) => label.en).join(', ')} break a rule of the register or contradict each other; check them`,
  }
}

/** Stages a piece of csv: row number, key, columns of the ledger. */
export function stage(tx: Tx, staging: Staging, csv: string): Promise<void> {
  const columns = ['row_number', 'row_key', ...staging.columns.map((column) => column.sql)]
  return tx.copy({ table, columns }, [csv])
}

/** Empties the staging table for the next piece. */
export async function clearStaging(tx: Tx): Promise<void> {
  await tx.rows(sql`truncate ${sql.table(table)}`)
}

/** The staging table under the name `s`. */
export const staged = sql`${sql.table(table)} s`
