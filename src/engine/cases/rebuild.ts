/** Rebuilds what cases are from their events, and compares it with what the tables say. */
import { sql } from 'kysely'
import type { Register } from '../../declare/register.ts'
import type { Reader, Statement, Tx } from '../../store/database.ts'
import { canonicalJson } from '../audit/canonical-json.ts'
import type { Bureau } from '../bureau.ts'
import type { StoredEntry } from './case-event.ts'
import { caseColumns, caseOf } from './case-row.ts'
import { type CaseState, replay } from './case-state.ts'
import { entryNow } from './entry-now.ts'
import { type SealedEvent, sealedEventOf } from './read-case.ts'

/** One thing in the tables that the events do not say. */
export interface Difference {
  readonly caseId: string
  /** `case` or the id of a register. */
  readonly where: string
  /** Columns that differ; empty when the row is missing. */
  readonly columns: readonly string[]
}

/** What came of comparing. */
export interface RebuildReport {
  readonly cases: number
  readonly events: number
  readonly differences: readonly Difference[]
}

const page: Statement = {
  name: 'rebuild-page',
  text: `select ${caseColumns} from case_file where jurisdiction = $1 and id > $2
    order by id limit $3`,
}

const events: Statement = {
  name: 'rebuild-events',
  text: `select jurisdiction, case_id, rev, kind, at, actor, actor_role, party, body, previous, hash
    from case_event where jurisdiction = $1 and case_id = any($2) order by case_id, rev`,
}

/** Cases compared at a time. */
const pageSize = 500

/** Differences kept; more are only counted as reason to rebuild. */
const mostDifferences = 1000

/** Columns in which a row differs from the events. */
function differing(row: CaseState, rebuilt: CaseState): readonly string[] {
  const said: Readonly<Record<string, unknown>> = { ...row }
  return Object.entries(rebuilt).flatMap(([column, value]) =>
    canonicalJson(value ?? null) === canonicalJson(said[column] ?? null) ? [] : [column],
  )
}

async function registerDifference(
  tx: Tx,
  register: Register,
  caseId: string,
  jurisdiction: string,
  now: StoredEntry,
): Promise<readonly string[] | undefined> {
  const ids = Object.keys(now.values)
  const cells = ids.map((id) => {
    const column = register.columns[id]?.sql ?? id
    return sql`${sql.ref(column)}::text as ${sql.ref(id)}`
  })
  const [row] = await tx.rows(
    sql`select ${sql.join(cells)} from ${sql.table(register.table)}
      where jurisdiction = ${jurisdiction} and source_kind = 'case' and source_id = ${caseId}`,
  )
  if (row === undefined) return []
  const wrong = ids.filter((id) => (row[id] ?? null) !== (asText(now.values[id]) ?? null))
  return wrong.length === 0 ? undefined : wrong
}

const asText = (cell: string | boolean | null | undefined) =>
  typeof cell === 'boolean' ? String(cell) : cell

/**
 * Compares every case, and every register entry a case made, with its events.
 *
 * @returns what differs; nothing differs in a city whose tables were only written by acts
 */
export async function compareWithEvents(bureau: Bureau, reader: Reader): Promise<RebuildReport> {
  const { jurisdiction } = reader
  const differences: Difference[] = []
  let cases = 0
  let read = 0
  let from = ''
  for (;;) {
    const rows = await bureau.database.transaction(reader, async (tx) => {
      const found = (await tx.run(page, [jurisdiction, from, pageSize])).map(
        (row) => caseOf(row).state,
      )
      const ids = found.map((each) => each.id)
      const sealed = (await tx.run(events, [jurisdiction, ids])).map(sealedEventOf)
      read += sealed.length
      const byCase = new Map<string, SealedEvent[]>(ids.map((id) => [id, []]))
      for (const each of sealed) byCase.get(each.event.caseId)?.push(each)
      for (const row of found) {
        const own = byCase.get(row.id) ?? []
        await compareOne(tx, bureau, row, own, differences)
      }
      return found
    })
    cases += rows.length
    const last = rows.at(-1)
    if (last === undefined || differences.length >= mostDifferences) {
      return { cases, events: read, differences }
    }
    from = last.id
  }
}

async function compareOne(
  tx: Tx,
  bureau: Bureau,
  row: CaseState,
  own: readonly SealedEvent[],
  differences: Difference[],
): Promise<void> {
  const all = own.map(({ event }) => event)
  const rebuilt = replay(all)
  if (rebuilt === undefined) {
    differences.push({ caseId: row.id, where: 'case', columns: [] })
    return
  }
  const columns = differing(row, rebuilt)
  if (columns.length > 0) differences.push({ caseId: row.id, where: 'case', columns })
  const entry = entryNow(all)
  const register = entry && bureau.registers.get(entry.register)
  if (entry === undefined || register === undefined) return
  const wrong = await registerDifference(tx, register, row.id, row.jurisdiction, entry)
  if (wrong !== undefined) differences.push({ caseId: row.id, where: register.id, columns: wrong })
}

const replaced: Statement = {
  name: 'rebuild-replace',
  text: `update case_file set state = $3, rev = $4, due_on = $5, due_provisional = $6,
      accepted_on = $7, accepted_by = $8, decided_on = $9, decided_by = $10, closed_on = $11,
      corrections = $12, answers = $13::jsonb, findings = $14::jsonb, defects = $15::jsonb,
      title = $16, amount = $17, certificate_number = $18, once_key = $19, party = $20,
      party_name = $21
    where jurisdiction = $1 and id = $2`,
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Writes what the events say over the rows that differ. */
export async function repair(bureau: Bureau, report: RebuildReport): Promise<number> {
  const { jurisdiction } = bureau.city
  const ids = [...new Set(report.differences.map((each) => each.caseId))]
  for (const id of ids) {
    await bureau.database.asOwner(async (tx) => {
      const sealed = (await tx.run(events, [jurisdiction, [id]])).map(sealedEventOf)
      const all = sealed.map(({ event }) => event)
      const state = replay(all)
      if (state === undefined) return
      await tx.run(replaced, [
        jurisdiction,
        id,
        state.state,
        state.rev,
        state.dueOn,
        state.dueProvisional,
        state.acceptedOn,
        state.acceptedBy,
        state.decidedOn,
        state.decidedBy,
        state.closedOn,
        state.corrections,
        json(state.answers),
        json(state.findings),
        json(state.defects),
        state.title,
        state.amount,
        state.certificateNumber,
        state.onceKey,
        state.party,
        state.partyName,
      ])
      const entry = entryNow(all)
      const register = entry && bureau.registers.get(entry.register)
      if (entry === undefined || register === undefined) return
      const sets = Object.entries(entry.values).map(
        ([column, cell]) => sql`${sql.ref(register.columns[column]?.sql ?? column)} = ${cell}`,
      )
      await tx.rows(
        sql`update ${sql.table(register.table)} set ${sql.join(sets)}
          where jurisdiction = ${jurisdiction} and source_kind = 'case' and source_id = ${id}`,
      )
    })
  }
  return ids.length
}
