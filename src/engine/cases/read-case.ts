/** Reads one case and its events. */

import type { Reader, Statement, Tx } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { caseColumns, caseOf, eventColumns } from './case-row.ts'
import type { CaseState } from './case-state.ts'
import { caseUnknown } from './perform.ts'
import { type SealedEvent, sealedEventOf } from './sealed-event.ts'

const one: Statement = {
  name: 'case-one',
  text: `select ${caseColumns} from case_file where jurisdiction = $1 and (id = $2 or receipt = $2)`,
}

const eventsOf: Statement = {
  name: 'case-events',
  text: `select ${eventColumns} from case_event where jurisdiction = $1 and case_id = $2
    order by rev`,
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
