/** The tables of a database that hold data, for backups and checks. */
import { textOf, textsOf } from './cells.ts'
import type { Statement, Tx } from './database.ts'

/** A table with its columns in order. */
export interface Table {
  readonly table: string
  readonly columns: readonly string[]
}

const listed: Statement = {
  name: 'tables-listed',
  text: `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and c.relname <> 'migration'
    group by c.relname order by c.relname`,
}

/** All tables but the list of migrations. */
export async function tablesOf(tx: Tx): Promise<readonly Table[]> {
  const rows = await tx.run(listed, [])
  return rows.map((row) => ({ table: textOf(row, 'name'), columns: textsOf(row, 'columns') }))
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Rows of a table. */
export async function rowsIn(tx: Tx, table: string): Promise<number> {
  const text = `select count(*)::text as n from ${quoted(table)}`
  const [row] = await tx.run({ name: '', text }, [])
  return row === undefined ? 0 : Number(textOf(row, 'n'))
}
