/** The lines of csv that synthetic cases are loaded from. */
import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { CertificateContent } from '../certificates/issue.ts'
import type { RatingState } from '../ratings/rating-state.ts'
import { lineOf } from '../ratings/read-rating.ts'
import { csvLine } from './csv-line.ts'

const hex = (bytes: Uint8Array | null) =>
  bytes === null ? null : `\\x${Buffer.from(bytes).toString('hex')}`
const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Columns in the order of the lines. */
export const eventColumns = [
  'jurisdiction',
  'case_id',
  'rev',
  'kind',
  'at',
  'actor',
  'actor_role',
  'party',
  'body',
  'previous',
  'hash',
]

/** Columns in the order of the lines. */
export const caseFileColumns = [
  'jurisdiction',
  'id',
  'service',
  'service_version',
  'receipt',
  'state',
  'rev',
  'party',
  'party_name',
  'title',
  'amount',
  'filed_by',
  'filed_at',
  'accepted_on',
  'accepted_by',
  'due_on',
  'due_provisional',
  'decided_on',
  'decided_by',
  'closed_on',
  'corrections',
  'answers',
  'findings',
  'defects',
  'once_key',
  'certificate_number',
  'position',
  'authorities',
  'silent_on',
  'last_hash',
  'source_kind',
]

/** Columns in the order of the lines. */
export const certificateColumns = [
  'jurisdiction',
  'number',
  'certificate',
  'service',
  'case_id',
  'party',
  'issued_on',
  'state',
  'content',
]

/** Columns in the order of the lines. */
export const ratingColumns = [
  'jurisdiction',
  'case_id',
  'service',
  'level',
  'bad',
  'rated_on',
  'stage',
  'due_on',
  'due_provisional',
  'outcome',
  'called_back_on',
  'closed_on',
]

/** An event. */
export function eventLine(event: CaseEvent, previous: Uint8Array | null, hash: Uint8Array): string {
  return csvLine([
    event.jurisdiction,
    event.caseId,
    event.rev,
    event.kind,
    event.at,
    event.actor,
    event.actorRole,
    event.party,
    JSON.stringify(event.body),
    hex(previous),
    hex(hash),
  ])
}

/** A case. */
export function caseLine(state: CaseState, lastHash: Uint8Array): string {
  return csvLine([
    state.jurisdiction,
    state.id,
    state.service,
    state.version,
    state.receipt,
    state.state,
    state.rev,
    state.party,
    state.partyName,
    state.title,
    state.amount,
    state.filedBy,
    state.filedAt,
    state.acceptedOn,
    state.acceptedBy,
    state.dueOn,
    state.dueProvisional,
    state.decidedOn,
    state.decidedBy,
    state.closedOn,
    state.corrections,
    json(state.answers),
    json(state.findings),
    json(state.defects),
    state.onceKey,
    state.certificateNumber,
    json(state.position),
    `{${state.authorities.join(',')}}`,
    state.silentOn,
    hex(lastHash),
    'generator',
  ])
}

/** A certificate. */
export function certificateLine(
  content: CertificateContent,
  service: string,
  of: CaseState,
): string {
  return csvLine([
    content.jurisdiction,
    content.number,
    content.certificate,
    service,
    content.caseId,
    of.party,
    content.issuedOn,
    'in-force',
    JSON.stringify(content),
  ])
}

/** A rating. */
export const ratingLine = (of: CaseState, rating: RatingState): string =>
  csvLine([of.jurisdiction, of.id, of.service, ...lineOf(rating)])
