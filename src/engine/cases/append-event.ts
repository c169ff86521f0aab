/** Writes an event and what the case has become, in one statement of the caller's transaction. */
import type { Parameter, Statement, Tx } from '../../store/database.ts'
import { hashEvent } from '../audit/event-hash.ts'
import type { CaseEvent } from './case-event.ts'
import { eventColumns } from './case-row.ts'
import type { CaseState } from './case-state.ts'

/** A request that may be repeated: its key, and the hash of what it asked. */
export interface Repeatable {
  readonly key: string
  readonly requestHash: string
}

const eventInsert = `insert into case_event (${eventColumns})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11)`
const requestInsert = `insert into answered_request
  (jurisdiction, account, key, request_hash, case_id, rev, at)
  select $1, $6, $12, $13, $2, $3::integer, $5 where $12::text is not null`
/** What the event has to tell people is worked out later; that it has is noted with it. */
const outboxInsert = `insert into outbox (jurisdiction, case_id, rev, at) values ($1, $2, $3, $5)`
const stateColumns = `state = $14, due_on = $15, due_provisional = $16, accepted_on = $17,
  accepted_by = $18, decided_on = $19, decided_by = $20, closed_on = $21, corrections = $22,
  answers = $23::jsonb, findings = $24::jsonb, defects = $25::jsonb, title = $26, amount = $27,
  certificate_number = $28, once_key = $29, position = $30::jsonb, silent_on = $31,
  service_version = $32`

const next: Statement = {
  name: 'case-next-event',
  text: `with event as (${eventInsert}), request as (${requestInsert}),
    telling as (${outboxInsert})
    update case_file set rev = $3, last_hash = $11, ${stateColumns}
    where jurisdiction = $1 and id = $2 and rev = $3::integer - 1 returning id`,
}

const first: Statement = {
  name: 'case-first-event',
  text: `with event as (${eventInsert}), request as (${requestInsert}),
    telling as (${outboxInsert})
    insert into case_file (jurisdiction, id, service, service_version, receipt, state, rev, party,
      party_name, title, amount, filed_by, filed_at, due_on, due_provisional, answers, once_key,
      position, authorities, silent_on, last_hash)
    values ($1, $2, $14, $15, $16, 'filed', $3, $8, $17, $18, $19, $6, $5, $20, $21, $22::jsonb,
      $23, $24::jsonb, $25, $26, $11)`,
}

function eventValues(
  event: CaseEvent,
  previous: Uint8Array | null,
  hash: Uint8Array,
  repeatable: Repeatable | undefined,
): readonly Parameter[] {
  return [
    event.jurisdiction,
    event.caseId,
    event.rev,
    event.kind,
    event.at,
    event.actor,
    event.actorRole,
    event.party,
    JSON.stringify(event.body),
    previous,
    hash,
    repeatable?.key ?? null,
    repeatable?.requestHash ?? null,
  ]
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Writes the filing: the event, the case, and the answered request. */
export function appendFirst(
  tx: Tx,
  event: CaseEvent,
  becomes: CaseState,
  repeatable: Repeatable | undefined,
): void {
  const values = [
    ...eventValues(event, null, hashEvent(null, event), repeatable),
    becomes.service,
    becomes.version,
    becomes.receipt,
    becomes.partyName,
    becomes.title,
    becomes.amount,
    becomes.dueOn,
    becomes.dueProvisional,
    json(becomes.answers),
    becomes.onceKey,
    json(becomes.position),
    becomes.authorities,
    becomes.silentOn,
  ]
  tx.defer(tx.run(first, values))
}

/**
 * Writes a later event. The caller holds the lock on the case.
 *
 * @param previous - hash of the event before
 */
export function appendNext(
  tx: Tx,
  event: CaseEvent,
  previous: Uint8Array,
  becomes: CaseState,
  repeatable: Repeatable | undefined,
): void {
  const values = [
    ...eventValues(event, previous, hashEvent(previous, event), repeatable),
    becomes.state,
    becomes.dueOn,
    becomes.dueProvisional,
    becomes.acceptedOn,
    becomes.acceptedBy,
    becomes.decidedOn,
    becomes.decidedBy,
    becomes.closedOn,
    becomes.corrections,
    json(becomes.answers),
    json(becomes.findings),
    json(becomes.defects),
    becomes.title,
    becomes.amount,
    becomes.certificateNumber,
    becomes.onceKey,
    json(becomes.position),
    becomes.silentOn,
    becomes.version,
  ]
  const written = tx.run(next, values).then((rows) => {
    if (rows.length !== 1) throw new Error(`case ${event.caseId} moved under a held lock`)
  })
  tx.defer(written)
}
