/** Reads one case and its events. */

import { roles } from '../../declare/role.ts'
import { bytesOf, instantOf, jsonOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Row, Statement, Tx } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseEvent } from './case-event.ts'
import { caseColumns, caseOf, eventColumns } from './case-row.ts'
import type { CaseState } from './case-state.ts'
import { caseUnknown } from './perform.ts'

/** An event as stored, with its seal. */
export interface SealedEvent {
  readonly event: CaseEvent
  readonly previous: Uint8Array | null
  readonly hash: Uint8Array
}

const one: Statement = {
  name: 'case-one',
  text: `select ${caseColumns} from case_file where jurisdiction = $1 and (id = $2 or receipt = $2)`,
}

const eventsOf: Statement = {
  name: 'case-events',
  text: `select ${eventColumns} from case_event where jurisdiction = $1 and case_id = $2
    order by rev`,
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

/** A case and everything that happened to it. */
export interface CaseWithEvents {
  readonly state: CaseState
  readonly events: readonly SealedEvent[]
}

/**
 * Reads a case by id or receipt number, as far as the reader may see it.
 *
 * @throws Refusal `case.unknown` - there is none, or not for this reader
 */
export function readCase(bureau: Bureau, reader: Reader, id: string): Promise<CaseWithEvents> {
  return bureau.database.transaction(reader, (tx) => readCaseIn(tx, reader.jurisdiction, id))
}

/** The same within a transaction. */
export async function readCaseIn(
  tx: Tx,
  jurisdiction: string,
  id: string,
): Promise<CaseWithEvents> {
  const [row] = await tx.run(one, [jurisdiction, id])
  if (row === undefined) throw caseUnknown(id)
  const { state } = caseOf(row)
  const events = await tx.run(eventsOf, [jurisdiction, state.id])
  return { state, events: events.map(sealedEventOf) }
}
