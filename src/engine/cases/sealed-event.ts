/** An event as it is stored, read from its row. */
import { roles } from '../../declare/role.ts'
import { bytesOf, instantOf, jsonOf, numberOf, textOf } from '../../store/cells.ts'
import type { Row } from '../../store/database.ts'
import type { CaseEvent } from './case-event.ts'

/** An event as stored, with its seal. */
export interface SealedEvent {
  readonly event: CaseEvent
  readonly previous: Uint8Array | null
  readonly hash: Uint8Array
}

/** Reads a row of `case_event`. */
export function sealedEventOf(row: Row): SealedEvent {
  const role = [...roles, 'public' as const, 'timer' as const].find(
    (known) => known === row.actor_role,
  )
  if (role === undefined) throw new Error('unknown role in an event')
  const event = {
    jurisdiction: textOf(row, 'jurisdiction'),
    caseId: textOf(row, 'case_id'),
    rev: numberOf(row, 'rev'),
    kind: textOf(row, 'kind'),
    at: instantOf(row, 'at'),
    actor: textOf(row, 'actor'),
    actorRole: role,
    party: textOf(row, 'party'),
    body: jsonOf(row, 'body'),
  }
  return {
    // Kind and body were written together by one act.
    event: event as CaseEvent,
    previous: row.previous === null ? null : bytesOf(row, 'previous'),
    hash: bytesOf(row, 'hash'),
  }
}
