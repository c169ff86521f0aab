/** Brings checked rows into their register: unchanged ones stay, changed ones keep what they were. */
import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { numberOf, textOf } from '../../../store/cells.ts'
import type { Tx } from '../../../store/database.ts'
import { keyColumns } from '../row-key.ts'
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
  for await (const { text, rows } of readSpool(spool)) {
    await stage(tx, staging, text)
    const found = [...(await takeOutBroken(tx, staging)), ...(await takeOutCases(tx, staging))]
    for (const problem of found) problems.push(problem)
    await breathe()
    const updated = await update(tx, staging, writing)
    await breathe()
    const inserted = await insert(tx, staging, writing)
    await clearStaging(tx)
    sum.inserted += inserted
    sum.updated += updated
    sum.refused += found.length
    sum.unchanged += rows - found.length - inserted - updated
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

async function takeOutCases(tx: Tx, staging: Staging): Promise<readonly RowProblem[]> {
  const rows = await tx.rows(sql`delete from ${staged} using ${sql.table(staging.register.table)} t
    where ${staging.sameRow} and t.source_kind = 'case' and ${staging.differs}
    returning s.row_number::text as n, s.row_key`)
  return rows.map((row) => ({
    row: numberOf(row, 'n'),
    column: null,
    code: 'row.from-case',
    text: {
      zh: '该记录由办件产生,台账导入不能改动。请办理变更或删除此行',
      en: 'A decided case entered this record, so a ledger cannot change it. Amend the case, or delete the row',
    },
    cell: textOf(row, 'row_key'),
  }))
}

/** Keeps what changed rows were, then changes exactly those. */
async function update(tx: Tx, staging: Staging, writing: Writing): Promise<number> {
  const { register, sameRow, differs, columns } = staging
  const { jurisdiction, importId } = writing
  const [noted] = await tx.rows(sql`with noted as (
      insert into import_change (jurisdiction, import_id, row_key, rev, previous)
      select ${jurisdiction}, ${importId}, s.row_key, t.rev + 1, to_jsonb(t)
      from ${staged} join ${sql.table(register.table)} t on ${sameRow}
      where ${differs} for update of t
      returning 1)
    select count(*)::text as n from noted`)
  const changed = noted === undefined ? 0 : numberOf(noted, 'n')
  if (changed === 0) return 0
  const sets = columns
    .filter((column) => !register.key.includes(column.id))
    .map((column) => sql`${sql.ref(column.sql)} = ${sql.ref(`s.${column.sql}`)}`)
  const [written] = await tx.rows(sql`with written as (
      update ${sql.table(register.table)} t
      set ${sql.join(sets)}, rev = t.rev + 1, source_kind = 'import', source_id = ${importId}
      from ${staged} join import_change c on c.jurisdiction = ${jurisdiction}
        and c.import_id = ${importId} and c.row_key = s.row_key
      where ${sameRow}
      returning 1)
    select count(*)::text as n from written`)
  if (written === undefined || numberOf(written, 'n') !== changed) {
    throw new Error('rows changed under the import')
  }
  return changed
}

async function insert(tx: Tx, staging: Staging, writing: Writing): Promise<number> {
  const { register, sameRow, columns } = staging
  const { jurisdiction, importId } = writing
  const names = columns.map((column) => sql.ref(column.sql))
  const cells = columns.map((column) => sql.ref(`s.${column.sql}`))
  const keys = keyColumns(register).map((column) => sql`${sql.ref(column.sql)}::text`)
  const [written] = await tx.rows(sql`with written as (
      insert into ${sql.table(register.table)}
        (jurisdiction, ${sql.join(names)}, source_kind, source_id)
      select ${jurisdiction}, ${sql.join(cells)}, 'import', ${importId} from ${staged}
      where not exists (select 1 from ${sql.table(register.table)} t where ${sameRow})
      returning ${sql.join(keys, sql` || '|' || `)} as row_key),
    noted as (
      insert into import_change (jurisdiction, import_id, row_key, rev)
      select ${jurisdiction}, ${importId}, row_key, 1 from written)
    select count(*)::text as n from written`)
  return written === undefined ? 0 : numberOf(written, 'n')
}
