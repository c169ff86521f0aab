/** Keeps what was wrong with the rows of a ledger, for its page and its error file. */
import { sql } from 'kysely'
import type { Tx } from '../../../store/database.ts'
import { csvLine } from '../../demonstration/csv-line.ts'
import type { RowProblem } from './check-row.ts'
import { readSpool, type Spool } from './csv-spool.ts'
import type { Writing } from './store-rows.ts'

const table = 'import_error_staged'
const columns = ['row_number', 'ordinal', 'column_id', 'code', 'text_zh', 'text_en', 'cell']
/** Problems found by the store itself are numbered behind those of the cells. */
const firstOrdinal = 1000
const linesAtOnce = 2000

/** Writes the problems of a spool and those found while storing, in the caller's transaction. */
export async function storeErrors(
  tx: Tx,
  writing: Writing,
  spool: Spool,
  found: readonly RowProblem[],
): Promise<void> {
  if (spool.pieces.length === 0 && found.length === 0) return
  await tx.rows(sql`create temporary table ${sql.table(table)} on commit drop as
    select row_number, ordinal, column_id, code, text_zh, text_en, cell
    from import_error with no data`)
  for await (const { text } of readSpool(spool)) await store(tx, writing, text)
  for (let from = 0; from < found.length; from += linesAtOnce) {
    const lines = found
      .slice(from, from + linesAtOnce)
      .map(({ row, column, code, text, cell }, index) =>
        csvLine([row, firstOrdinal + from + index, column, code, text.zh, text.en, cell]),
      )
    await store(tx, writing, lines.join(''))
  }
}

async function store(tx: Tx, { jurisdiction, importId }: Writing, csv: string): Promise<void> {
  await tx.copy({ table, columns }, [csv])
  const names = sql.join(columns.map((name) => sql.ref(name)))
  await tx.rows(sql`insert into import_error (jurisdiction, import_id, ${names})
    select ${jurisdiction}, ${importId}, ${names} from ${sql.table(table)}`)
  await tx.rows(sql`truncate ${sql.table(table)}`)
}
