/** Brings checked rows into their register: unchanged ones stay, changed ones keep what they were. */
import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { numberOf, textsOf } from '../../../store/cells.ts'
import type { Tx } from '../../../store/database.ts'
import type { RowProblem } from './check-row.ts'
import { readSpool, type Spool } from './csv-spool.ts'
import { clearStaging, type Staging, stage, staged } from './staging.ts'

/** The import that writes. */
export interface Writing {
  readonly jurisdiction: string
  readonly importId: string
}

/** What came of the rows so far. */
export interface Stored {
  inserted: number
  updated: number
  unchanged: number
  /** Refused here, because of what the register holds. */
  refused: number
}

/**
 * Stores the rows of a spool, piece by piece in the caller's transaction.
 *
 * A row that a decided case entered is not changed by a ledger: its case would no longer say what
 * the register says. Rows whose values break a rule of the database are refused one by one.
 *
 * @param report - told after every piece
 * @returns why rows were refused here
 */
export async function storeRows(
  tx: Tx,
  staging: Staging,
  writing: Writing,
  spool: Spool,
  report: (stored: Stored) => void,
): Promise<readonly RowProblem[]> {
  const sum: Stored = { inserted: 0, updated: 0, unchanged: 0, refused: 0 }
  const problems: RowProblem[] = []
  let piece = 0
  for await (const { text, rows } of readSpool(spool)) {
    await stage(tx, staging, text)
    const broken = await takeOutBroken(tx, staging)
    await breathe()
    const result = await bringIn(tx, staging, writing, piece++)
    await clearStaging(tx)
    const refused = broken.length + result.fromCases.length
    for (const problem of broken) problems.push(problem)
    for (const problem of result.fromCases) problems.push(problem)
    sum.inserted += result.inserted
    sum.updated += result.updated
    sum.refused += refused
    sum.unchanged += rows - refused - result.inserted - result.updated
    report(sum)
    // The embedded database works in this thread; others get their turn between pieces.
    await breathe()
  }
  return problems
}

async function takeOutBroken(tx: Tx, staging: Staging): Promise<readonly RowProblem[]> {
  const problems: RowProblem[] = []
  for (const { expression, text } of staging.constraints) {
    const rows = await tx.rows(sql`delete from ${staged}
      where (${sql.raw(expression)}) is false returning s.row_number::text as n`)
    for (const row of rows) {
      problems.push({ row: numberOf(row, 'n'), column: null, code: 'row.rule', text, cell: null })
    }
  }
  return problems
}

/** What came of one piece. */
interface Piece {
  readonly inserted: number
  readonly updated: number
  readonly fromCases: readonly RowProblem[]
}

/**
 * Compares the staged rows with the register and writes what is new or changed, in one statement,
 * so that every row is looked up once. `offset 0` makes that a look-up by key for each row: the
 * planner knows nothing of a new table and would read the register again for every piece.
 */
async function bringIn(tx: Tx, staging: Staging, writing: Writing, piece: number): Promise<Piece> {
  const { register, sameRow, differs, columns } = staging
  const { jurisdiction, importId } = writing
  const table = sql.table(register.table)
  const names = columns.map((column) => sql.ref(column.sql))
  const sets = columns
    .filter((column) => !register.key.includes(column.id))
    .map((column) => sql`${sql.ref(column.sql)} = ${sql.ref(`m.${column.sql}`)}`)
  const source = sql`source_kind = 'import', source_id = ${importId}`
  const [row] = await tx.rows(sql`with matched as materialized (
      select s.*, t.place, t.old_rev, t.from_case, t.image
      from ${staged} left join lateral (
        select t.ctid as place, t.rev as old_rev, t.source_kind = 'case' as from_case,
          case when ${differs} then to_jsonb(t) end as image
        from ${table} t where ${sameRow} offset 0) t on true),
    noted as (
      insert into import_change (jurisdiction, import_id, row_key, rev, previous)
      select ${jurisdiction}, ${importId}, row_key, old_rev + 1, image from matched
      where image is not null and not from_case),
    listed as (
      insert into import_insertion (jurisdiction, import_id, piece, row_keys)
      select ${jurisdiction}, ${importId}, ${piece}::integer, array_agg(row_key) from matched
      where place is null having count(*) > 0),
    inserted as (
      insert into ${table} (jurisdiction, ${sql.join(names)}, source_kind, source_id)
      select ${jurisdiction}, ${sql.join(names)}, 'import', ${importId} from matched
      where place is null),
    updated as (
      update ${table} t set ${sql.join([...sets, source])}, rev = t.rev + 1
      from matched m
      where t.ctid = m.place and t.jurisdiction = ${jurisdiction}
        and m.image is not null and not m.from_case
      returning 1)
    select (select count(*) from matched where place is null)::text as inserted,
      (select count(*) from matched where image is not null and not from_case)::text as changed,
      (select count(*) from updated)::text as updated,
      array(select row_number from matched where image is not null and from_case
        order by row_number)::text[] as from_cases`)
  if (row === undefined) throw new Error('a statement gave no counts')
  // Somebody changed a row between our look and our write: its image would not be what it was.
  if (numberOf(row, 'changed') !== numberOf(row, 'updated')) {
    throw new Error('rows changed under the import')
  }
  return {
    inserted: numberOf(row, 'inserted'),
    updated: numberOf(row, 'updated'),
    fromCases: textsOf(row, 'from_cases').map((number) => fromCase(Number(number))),
  }
}

const fromCase = (row: number): RowProblem => ({
  row,
  column: null,
  code: 'row.from-case',
  text: {
    zh: '该记录由办件产生，台账导入不能改动。请办理变更或删除此行',
    en: 'A decided case entered this record, so a ledger cannot change it. Amend the case, or delete the row',
  },
  cell: null,
})
