/** Checks events page by page against their seals; runs in a thread or in the caller's. */
import { instantOf } from '../../store/cells.ts'
import type { Broken } from './broken.ts'
import { type ChainedEvent, problemOf } from './event-hash.ts'

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

/**
 * An event as it is read for checking: its cells as one text, in the order of {@link eventText}, which
 * costs a quarter of ten cells.
 */
export type EventText = string

/** Stands between the cells; the body comes last and may hold anything. */
const mark = '\u001f'

/** SQL that writes a row of `case_event` as one text. */
export const eventText = `concat_ws(chr(31), case_id, rev, kind, at, actor, actor_role, party,
  coalesce(encode(previous, 'hex'), ''), encode(hash, 'hex'), body)`

/** Checks the next page of events; an empty page ends the last case. */
export type ChainChecker = (page: readonly EventText[]) => CheckedPage | Promise<CheckedPage>

const cells = 9

/** The cells of an event, the body last. */
function cellsOf(text: EventText): readonly string[] {
  const found: string[] = []
  let from = 0
  for (let i = 0; i < cells; i++) {
    const end = text.indexOf(mark, from)
    found.push(text.slice(from, end < 0 ? undefined : end))
    from = end < 0 ? text.length : end + 1
  }
  return [...found, text.slice(from)]
}

/** Case and place of an event; enough to name it, whatever else is wrong with it. */
export function placeOf(text: EventText): { readonly caseId: string; readonly rev: number } {
  const [caseId = '', rev = ''] = text.split(mark, 2)
  return { caseId, rev: Number(rev) }
}

/** @throws Error when the text is not that of an event an act wrote */
function eventOf(jurisdiction: string, text: EventText): ChainedEvent {
  const found = cellsOf(text)
  const row = { at: found[3] }
  const [caseId = '', rev = '', kind = '', , actor = '', actorRole = '', party = ''] = found
  const [previous = '', hash = '', body = ''] = found.slice(7)
  return {
    jurisdiction,
    caseId,
    rev: Number(rev),
    kind,
    at: instantOf(row, 'at'),
    actor,
    actorRole,
    party,
    body: JSON.parse(body),
    previous: previous === '' ? null : Buffer.from(previous, 'hex'),
    hash: Buffer.from(hash, 'hex'),
  }
}

/** A checker that remembers the event before, so that a case may reach over pages. */
export function chainChecker(jurisdiction: string): (page: readonly EventText[]) => CheckedPage {
  let before: ChainedEvent | undefined
  return (page) => {
    const ended: CaseHead[] = []
    const end = () => {
      if (before !== undefined) ended.push(headOf(before))
      before = undefined
    }
    if (page.length === 0) end()
    for (const text of page) {
      const place = placeOf(text)
      if (before?.caseId !== place.caseId) end()
      try {
        const event = eventOf(jurisdiction, text)
        const problem = problemOf(before, event)
        if (problem !== undefined) return { ended, broken: { ...place, problem } }
        before = event
      } catch {
        return { ended, broken: { ...place, problem: 'hash' } }
      }
    }
    return { ended, broken: null }
  }
}

const headOf = ({ caseId, rev, hash }: ChainedEvent): CaseHead => ({ caseId, rev, hash })
