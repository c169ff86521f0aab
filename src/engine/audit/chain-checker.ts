/** Checks events page by page against their seals; runs in a thread or in the caller's. */
import { bytesOf, instantOf, numberOf, textOf } from '../../store/cells.ts'
import type { Row } from '../../store/database.ts'
import type { Broken } from './broken.ts'
import { type ChainedEvent, type ChainProblem, problemOf } from './event-hash.ts'

/** The last event of a case, as the events say. */
export interface CaseHead {
  readonly caseId: string
  readonly rev: number
  readonly hash: Uint8Array
}

/** What came of a page: the cases that ended in it, or the first event that is not as written. */
export interface CheckedPage {
  readonly ended: readonly CaseHead[]
  readonly broken: Broken | null
}

/** Checks the next page of events; an empty page ends the last case. */
export type ChainChecker = (rows: readonly Row[]) => CheckedPage | Promise<CheckedPage>

/** A row of `case_event`, its body still as text. */
function eventOf(jurisdiction: string, row: Row): ChainedEvent {
  return {
    jurisdiction,
    caseId: textOf(row, 'case_id'),
    rev: numberOf(row, 'rev'),
    kind: textOf(row, 'kind'),
    at: instantOf(row, 'at'),
    actor: textOf(row, 'actor'),
    actorRole: textOf(row, 'actor_role'),
    party: textOf(row, 'party'),
    body: JSON.parse(textOf(row, 'body')),
    previous: row.previous === null ? null : bytesOf(row, 'previous'),
    hash: bytesOf(row, 'hash'),
  }
}

function problemIn(
  before: ChainedEvent | undefined,
  event: ChainedEvent,
): ChainProblem | undefined {
  try {
    return problemOf(before, event)
  } catch {
    // A body that is no canonical JSON was never written by an act.
    return 'hash'
  }
}

/** A checker that remembers the event before, so that a case may reach over pages. */
export function chainChecker(jurisdiction: string): (rows: readonly Row[]) => CheckedPage {
  let before: ChainedEvent | undefined
  return (rows) => {
    const ended: CaseHead[] = []
    const end = () => {
      if (before !== undefined) ended.push(headOf(before))
      before = undefined
    }
    if (rows.length === 0) end()
    for (const row of rows) {
      const event = eventOf(jurisdiction, row)
      if (before?.caseId !== event.caseId) end()
      const problem = problemIn(before, event)
      if (problem !== undefined) {
        return { ended, broken: { caseId: event.caseId, rev: event.rev, problem } }
      }
      before = event
    }
    return { ended, broken: null }
  }
}

const headOf = ({ caseId, rev, hash }: ChainedEvent): CaseHead => ({ caseId, rev, hash })
