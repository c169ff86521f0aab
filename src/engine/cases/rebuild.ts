/** Rebuilds what cases are from their events and compares it with what the tables say. */
import { sql } from 'kysely'
import type { Register } from '../../declare/register.ts'
import { textOf } from '../../store/cells.ts'
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

const headless: Statement = {
  name: 'rebuild-headless',
  text: `select distinct e.case_id from case_event e
    where e.jurisdiction = $1 and not exists (select 1 from case_file c
      where c.jurisdiction = e.jurisdiction and c.id = e.case_id) order by 1 limit $2`,
}

/** The events of some cases, in order. */
export async function eventsOfCases(
  tx: Tx,
  jurisdiction: string,
  ids: readonly string[],
): Promise<readonly SealedEvent[]> {
  return (await tx.run(events, [jurisdiction, ids])).map(sealedEventOf)
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
  const lost = await bureau.database.transaction(reader, (tx) =>
    tx.run(headless, [jurisdiction, mostDifferences]),
  )
  const differences: Difference[] = lost.map((row) => ({
    caseId: textOf(row, 'case_id'),
    where: 'case',
    columns: [],
  }))
  let cases = 0
  let read = 0
  let from = ''
  for (;;) {
    const rows = await bureau.database.transaction(reader, async (tx) => {
      const found = (await tx.run(page, [jurisdiction, from, pageSize])).map(
        (row) => caseOf(row).state,
      )
      const ids = found.map((each) => each.id)
      const sealed = await eventsOfCases(tx, jurisdiction, ids)
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
