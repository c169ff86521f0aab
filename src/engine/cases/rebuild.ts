/** Rebuilds what cases are from their events and compares it with what the tables say. */
import { sql } from 'kysely'
import { stagesOf } from '../../declare/procedure.ts'
import type { Register } from '../../declare/register.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader, Row, Statement, Tx } from '../../store/database.ts'
import { canonicalJson } from '../audit/canonical-json.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseEvent, StoredEntry } from './case-event.ts'
import { caseColumns, caseOf, eventColumns } from './case-row.ts'
import { type CaseState, replay } from './case-state.ts'
import { certificateDifference, certificateNow, keptCertificates } from './certificate-now.ts'
import { entryNow } from './entry-now.ts'
import { type SealedEvent, sealedEventOf } from './sealed-event.ts'

/** One thing in the tables that the events do not say. */
export interface Difference {
  readonly caseId: string
  /** `case`, `certificate` or the id of a register. */
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
  text: `select ${eventColumns} from case_event where jurisdiction = $1 and case_id = any($2)
    order by case_id, rev`,
}

const unissued: Statement = {
  name: 'rebuild-unissued',
  text: `select i.case_id from issued_certificate i
    where i.jurisdiction = $1 and not exists (select 1 from case_event e
      where e.jurisdiction = i.jurisdiction and e.case_id = i.case_id and e.rev = 1)
    order by 1 limit $2`,
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

/** The entries kept for some cases, by case; every column as text under its id. */
async function keptEntries(
  tx: Tx,
  register: Register,
  jurisdiction: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const cells = Object.values(register.columns).map(
    (column) => sql`${sql.ref(column.sql)}::text as ${sql.ref(column.id)}`,
  )
  const rows = await tx.rows(
    sql`select source_id, ${sql.join(cells)} from ${sql.table(register.table)}
      where jurisdiction = ${jurisdiction} and source_kind = 'case' and source_id = any(${ids})`,
  )
  return new Map(rows.map((row) => [textOf(row, 'source_id'), row]))
}

/** Columns in which an entry differs from the events; undefined when it does not. */
function entryDifference(now: StoredEntry, kept: Row | undefined): readonly string[] | undefined {
  if (kept === undefined) return []
  const wrong = Object.keys(now.values).filter(
    (id) => (kept[id] ?? null) !== (asText(now.values[id]) ?? null),
  )
  return wrong.length === 0 ? undefined : wrong
}

const asText = (cell: string | boolean | null | undefined) =>
  typeof cell === 'boolean' ? String(cell) : cell

/**
 * Compares every case, and every certificate and register entry a case made, with its events.
 *
 * @returns what differs; nothing differs in a city whose tables were only written by acts
 */
export async function compareWithEvents(bureau: Bureau, reader: Reader): Promise<RebuildReport> {
  const { jurisdiction } = reader
  const differences: Difference[] = await bureau.database.transaction(reader, async (tx) => {
    const lost = await tx.run(headless, [jurisdiction, mostDifferences])
    const forged = await tx.run(unissued, [jurisdiction, mostDifferences])
    return [
      ...lost.map((row) => ({ caseId: textOf(row, 'case_id'), where: 'case', columns: [] })),
      ...forged.map((row) => ({
        caseId: textOf(row, 'case_id'),
        where: 'certificate',
        columns: ['case_id'],
      })),
    ]
  })
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
      const kept: Kept = {
        certificates: await keptCertificates(tx, jurisdiction, ids),
        entries: new Map(),
      }
      for (const register of entered(bureau)) {
        kept.entries.set(register.id, await keptEntries(tx, register, jurisdiction, ids))
      }
      for (const row of found) {
        const all = (byCase.get(row.id) ?? []).map(({ event }) => event)
        differences.push(...differencesOf(bureau, row, all, kept))
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

/** What the tables keep for the cases of a page. */
interface Kept {
  readonly certificates: ReadonlyMap<string, Row>
  /** By register and case. */
  readonly entries: Map<string, ReadonlyMap<string, Row>>
}

/** The registers that cases enter. */
const entered = ({ offerings }: Bureau): ReadonlySet<Register> =>
  new Set(
    [...offerings.values()].flatMap(({ service }) => [
      service.output.entry.register,
      ...stagesOf(service.procedure).flatMap((stage) =>
        stage.kind === 'decision' && stage.output !== undefined
          ? [stage.output.entry.register]
          : [],
      ),
    ]),
  )

function differencesOf(
  bureau: Bureau,
  row: CaseState,
  events: readonly CaseEvent[],
  kept: Kept,
): readonly Difference[] {
  const caseId = row.id
  const rebuilt = replay(events)
  if (rebuilt === undefined) return [{ caseId, where: 'case', columns: [] }]
  const found: Difference[] = []
  const columns = differing(row, rebuilt)
  if (columns.length > 0) found.push({ caseId, where: 'case', columns })
  const certificate = certificateNow(bureau, events)
  const printed = certificateDifference(certificate, kept.certificates.get(caseId))
  if (printed !== undefined) found.push({ caseId, where: 'certificate', columns: printed })
  const entry = entryNow(events)
  const wrong = entry && entryDifference(entry, kept.entries.get(entry.register)?.get(caseId))
  if (entry !== undefined && wrong !== undefined) {
    found.push({ caseId, where: entry.register, columns: wrong })
  }
  return found
}
