/** Makes cases, certificates and register entries say what the events say. */
import { sql } from 'kysely'
import type { Parameter, Statement, Tx } from '../../store/database.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import type { StoredEntry } from './case-event.ts'
import { type CaseState, replay } from './case-state.ts'
import { restoreCertificate } from './certificate-now.ts'
import { entryNow } from './entry-now.ts'
import { eventsOfCases, type RebuildReport } from './rebuild.ts'
import type { SealedEvent } from './sealed-event.ts'

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Every column of a case that its events decide, with what it is cast to. */
const columns: readonly (readonly [
  name: string,
  cell: (state: CaseState) => Parameter,
  cast?: 'jsonb',
])[] = [
  ['service', (state) => state.service],
  ['service_version', (state) => state.version],
  ['receipt', (state) => state.receipt],
  ['state', (state) => state.state],
  ['rev', (state) => state.rev],
  ['party', (state) => state.party],
  ['party_name', (state) => state.partyName],
  ['title', (state) => state.title],
  ['amount', (state) => state.amount],
  ['filed_by', (state) => state.filedBy],
  ['filed_at', (state) => state.filedAt],
  ['accepted_on', (state) => state.acceptedOn],
  ['accepted_by', (state) => state.acceptedBy],
  ['due_on', (state) => state.dueOn],
  ['due_provisional', (state) => state.dueProvisional],
  ['decided_on', (state) => state.decidedOn],
  ['decided_by', (state) => state.decidedBy],
  ['closed_on', (state) => state.closedOn],
  ['corrections', (state) => state.corrections],
  ['answers', (state) => json(state.answers), 'jsonb'],
  ['findings', (state) => json(state.findings), 'jsonb'],
  ['defects', (state) => json(state.defects), 'jsonb'],
  ['once_key', (state) => state.onceKey],
  ['certificate_number', (state) => state.certificateNumber],
  ['position', (state) => json(state.position), 'jsonb'],
  ['authorities', (state) => state.authorities],
  ['silent_on', (state) => state.silentOn],
]

const names = columns.map(([name]) => name)
const places = columns.map(([, , cast], i) => `$${i + 4}${cast === undefined ? '' : `::${cast}`}`)

const restored: Statement = {
  name: 'case-restored',
  text: `insert into case_file (jurisdiction, id, last_hash, ${names.join(', ')})
    values ($1, $2, $3, ${places.join(', ')})
    on conflict (jurisdiction, id) do update set last_hash = excluded.last_hash,
      ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
}

/**
 * Writes what the events say over the rows that differ; rows that are gone come back.
 *
 * @returns cases of which everything was written; a certificate whose text cannot be told any more
 * stays as it is and is found again
 */
export async function repair(bureau: Bureau, report: RebuildReport): Promise<number> {
  const { jurisdiction } = bureau.city
  const ids = [...new Set(report.differences.map((each) => each.caseId))]
  let repaired = 0
  for (const id of ids) {
    await bureau.database.asOwner(async (tx) => {
      const sealed = await eventsOfCases(tx, jurisdiction, [id])
      const last = sealed.at(-1)
      const state = replay(sealed.map(({ event }) => event))
      // A case without events is evidence of its own; nothing says what it should be.
      if (state === undefined || last === undefined) return
      const cells = columns.map(([, cell]) => cell(state))
      await tx.run(restored, [jurisdiction, id, last.hash, ...cells])
      await restoreEntry(tx, bureau, state, sealed)
      const events = sealed.map(({ event }) => event)
      if (await restoreCertificate(tx, bureau, events)) repaired++
    })
  }
  return repaired
}

async function restoreEntry(
  tx: Tx,
  bureau: Bureau,
  { jurisdiction, id, service }: CaseState,
  sealed: readonly SealedEvent[],
): Promise<void> {
  const entry: StoredEntry | undefined = entryNow(sealed.map(({ event }) => event))
  if (entry === undefined) return
  const register =
    bureau.registers.get(entry.register) ??
    offeringOf(bureau, service).service.output.entry.register
  const cells = Object.entries(entry.values).map(
    ([column, cell]) => [sql.ref(register.columns[column]?.sql ?? column), sql`${cell}`] as const,
  )
  const sets = cells.map(([name, cell]) => sql`${name} = ${cell}`)
  const updated = await tx.rows(
    sql`update ${sql.table(register.table)} set ${sql.join(sets)}
      where jurisdiction = ${jurisdiction} and source_kind = 'case' and source_id = ${id}
      returning source_id`,
  )
  if (updated.length > 0) return
  await tx.rows(
    sql`insert into ${sql.table(register.table)}
      (jurisdiction, ${sql.join(cells.map(([name]) => name))}, source_kind, source_id)
      values (${jurisdiction}, ${sql.join(cells.map(([, cell]) => cell))}, 'case', ${id})`,
  )
}
