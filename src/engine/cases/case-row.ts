/** The row of a case in the database, read into its state. */

import {
  bytesOf,
  instantOf,
  jsonOf,
  numberOf,
  textOf,
  textOrNull,
  textsOf,
  truthOf,
} from '../../store/cells.ts'
import type { Row } from '../../store/database.ts'
import type { Defect, StoredAnswers } from './case-event.ts'
import { type CaseState, type State, states } from './case-state.ts'
import { nowhere, type Position } from './position.ts'

/** Columns of a case as every query selects them. */
export const caseColumns = `jurisdiction, id, service, service_version, receipt, state, rev, party,
  party_name, title, amount::text, filed_by, filed_at, accepted_on, accepted_by, due_on,
  due_provisional, decided_on, decided_by, closed_on, corrections, answers, findings, defects,
  once_key, certificate_number, position, authorities, silent_on,
  last_hash`

/** Columns of an event as it is written and read. */
export const eventColumns = `jurisdiction, case_id, rev, kind, at, actor, actor_role, party, body,
  previous, hash`

/** A case with the hash of its last event, to which the next is chained. */
export interface CaseRow {
  readonly state: CaseState
  readonly lastHash: Uint8Array
}

/** The state a row says. */
export function stateOf(row: Row): State {
  const found = states.find((state) => state === row.state)
  if (found === undefined) throw new Error('unknown state of a case')
  return found
}

/** Reads a row selected by {@link caseColumns}. */
export function caseOf(row: Row): CaseRow {
  return {
    lastHash: bytesOf(row, 'last_hash'),
    state: {
      jurisdiction: textOf(row, 'jurisdiction'),
      id: textOf(row, 'id'),
      service: textOf(row, 'service'),
      version: numberOf(row, 'service_version'),
      receipt: textOf(row, 'receipt'),
      state: stateOf(row),
      rev: numberOf(row, 'rev'),
      party: textOf(row, 'party'),
      partyName: textOf(row, 'party_name'),
      title: textOf(row, 'title'),
      amount: textOrNull(row, 'amount'),
      filedBy: textOf(row, 'filed_by'),
      filedAt: instantOf(row, 'filed_at'),
      acceptedOn: textOrNull(row, 'accepted_on'),
      acceptedBy: textOrNull(row, 'accepted_by'),
      dueOn: textOrNull(row, 'due_on'),
      dueProvisional: truthOf(row, 'due_provisional'),
      decidedOn: textOrNull(row, 'decided_on'),
      decidedBy: textOrNull(row, 'decided_by'),
      closedOn: textOrNull(row, 'closed_on'),
      corrections: numberOf(row, 'corrections'),
      answers: jsonOf<StoredAnswers>(row, 'answers'),
      findings: jsonOf<StoredAnswers | null>(row, 'findings'),
      defects: jsonOf<readonly Defect[] | null>(row, 'defects') ?? [],
      onceKey: textOrNull(row, 'once_key'),
      certificateNumber: textOrNull(row, 'certificate_number'),
      position: jsonOf<Position | null>(row, 'position') ?? nowhere,
      authorities: textsOf(row, 'authorities'),
      silentOn: textOrNull(row, 'silent_on'),
    },
  }
}
