/**
 * What a case is now, as a pure function of its events. The table `case_file` holds the same thing
 * and can always be rebuilt from here.
 */

import { bureauItself } from '../../declare/authority.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { CaseEvent, CaseEventOf, Defect, StoredAnswers } from './case-event.ts'
import {
  firstDue,
  type Moves,
  moved,
  nowhere,
  type Position,
  renamedIn,
  silentOn,
} from './position.ts'

/** Where a case can be. */
export const states = [
  'filed',
  'awaiting-correction',
  'accepted',
  'declined',
  'withdrawn',
  'granted',
  'refused',
  'annulled',
  'partly-granted',
  'terminated',
] as const

/** Where a case is. */
export type State = (typeof states)[number]

/** A case as it stands. Amounts are fen as text, days ISO text. */
export interface CaseState {
  readonly jurisdiction: string
  readonly id: string
  readonly service: string
  readonly version: number
  readonly receipt: string
  readonly state: State
  readonly rev: number
  readonly party: string
  readonly partyName: string
  readonly title: string
  readonly amount: string | null
  readonly filedBy: string
  readonly filedAt: string
  readonly acceptedOn: string | null
  readonly acceptedBy: string | null
  readonly dueOn: string | null
  readonly dueProvisional: boolean
  readonly decidedOn: string | null
  readonly decidedBy: string | null
  readonly closedOn: string | null
  readonly corrections: number
  readonly answers: StoredAnswers
  readonly findings: StoredAnswers | null
  readonly defects: readonly Defect[]
  readonly onceKey: string | null
  readonly certificateNumber: string | null
  readonly position: Position
  /** Authorities that act somewhere in its procedure. */
  readonly authorities: readonly string[]
  /** First last day after which the law lets silence speak. */
  readonly silentOn: string | null
}

const stopped = { dueOn: null, dueProvisional: false } as const

/** The state after the first event. */
function opened(event: CaseEvent): CaseState {
  if (event.kind !== 'filed' || event.rev !== 1) {
    throw new Error(`case ${event.caseId} does not begin with its filing`)
  }
  const { body } = event
  const position = moved(nowhere, body.moves ?? {}, civilDateOf(event.at), event.actor)
  return {
    jurisdiction: event.jurisdiction,
    id: event.caseId,
    service: body.service,
    version: body.version,
    receipt: body.receipt,
    state: 'filed',
    rev: 1,
    party: event.party,
    partyName: body.partyName,
    title: body.title,
    amount: body.amount,
    filedBy: event.actor,
    filedAt: event.at,
    acceptedOn: null,
    acceptedBy: null,
    dueOn: body.clock.due,
    dueProvisional: body.clock.provisional,
    decidedOn: null,
    decidedBy: null,
    closedOn: null,
    corrections: 0,
    answers: body.answers,
    findings: null,
    defects: [],
    onceKey: body.onceKey,
    certificateNumber: null,
    position,
    authorities: body.authorities ?? [bureauItself],
    silentOn: silentOn(position),
  }
}

const closing: Moves = { closes: true }

/** What an event leaves of the position; what closes a case closes every stage. */
function positionAfter(before: CaseState, event: CaseEvent): Position {
  const closes =
    event.kind === 'declined' ||
    event.kind === 'withdrawn' ||
    event.kind === 'refused' ||
    event.kind === 'annulled'
  if (event.kind === 'version-moved') return renamedIn(before.position, event.body.stages)
  const said = 'moves' in event.body ? event.body.moves : undefined
  const moves = closes ? { ...said, ...closing } : said
  if (moves === undefined) return before.position
  return moved(before.position, moves, civilDateOf(event.at), event.actor)
}

/** The clock a case shows once its procedure goes on stage by stage. */
function shownClock(
  of: CaseState,
  position: Position,
): Pick<CaseState, 'dueOn' | 'dueProvisional'> {
  const clock =
    of.state === 'accepted' && position.whole !== undefined ? position.whole : firstDue(position)
  if (clock === undefined || clock.due === null) return stopped
  return { dueOn: clock.due, dueProvisional: clock.provisional }
}

type Staged =
  | 'stage-concluded'
  | 'stage-paused'
  | 'stage-resumed'
  | 'limit-extended'
  | 'recommended'
  | 'answered'
  | 'branch-decided'
  | 'version-moved'
  | 'agreement-drafted'
  | 'agreement-signed'
  | 'change-requested'
  | 'change-decided'
  | 'money-moved'

/** What an act on stages leaves; the moves say what becomes of the whole. */
function afterStage(next: CaseState, event: { [K in Staged]: CaseEventOf<K> }[Staged]): CaseState {
  const { body } = event
  const day = civilDateOf(event.at)
  const { becomes, closes } = body.moves ?? {}
  const found = 'findings' in body && body.findings !== null ? body.findings : undefined
  const number = event.kind === 'branch-decided' ? event.body.certificateNumber : null
  const state: CaseState = {
    ...next,
    ...(event.kind === 'version-moved' ? { version: event.body.to } : {}),
    ...(found === undefined ? {} : { findings: { ...next.findings, ...found } }),
    ...(becomes === undefined ? {} : { state: becomes }),
    ...(becomes === undefined || becomes === 'terminated' || next.decidedOn !== null
      ? {}
      : { decidedOn: day, decidedBy: event.actor }),
    ...(closes === undefined ? {} : { closedOn: day }),
    certificateNumber: next.certificateNumber ?? number,
  }
  if (next.state === 'filed' || next.state === 'awaiting-correction') return state
  return { ...state, ...shownClock(state, next.position) }
}

/**
 * The state after one more event.
 *
 * @param before - the state so far, undefined before the first event
 * @throws Error when the event does not follow (a fault: the log is then broken)
 */
export function after(before: CaseState | undefined, event: CaseEvent): CaseState {
  if (before === undefined) return opened(event)
  if (event.rev !== before.rev + 1) throw new Error(`case ${event.caseId} lacks an event`)
  const position = positionAfter(before, event)
  const next = { ...before, rev: event.rev, position, silentOn: silentOn(position) }
  const day = civilDateOf(event.at)
  switch (event.kind) {
    case 'filed':
      throw new Error(`case ${event.caseId} was filed twice`)
    case 'accepted':
      return {
        ...next,
        state: 'accepted',
        acceptedOn: event.body.acceptedOn,
        acceptedBy: event.actor,
        ...(position.whole === undefined
          ? { dueOn: event.body.clock.due, dueProvisional: event.body.clock.provisional }
          : shownClock({ ...next, state: 'accepted' }, position)),
        defects: [],
      }
    case 'declined':
      return { ...next, ...stopped, state: 'declined', closedOn: day }
    case 'correction-requested':
      return {
        ...next,
        state: 'awaiting-correction',
        corrections: before.corrections + 1,
        defects: event.body.defects,
        dueOn: event.body.clock.due,
        dueProvisional: event.body.clock.provisional,
      }
    case 'corrected':
      return {
        ...next,
        state: 'filed',
        answers: event.body.answers,
        title: event.body.title,
        amount: event.body.amount,
        onceKey: event.body.onceKey,
        dueOn: event.body.clock.due,
        dueProvisional: event.body.clock.provisional,
      }
    case 'withdrawn':
      return { ...next, ...stopped, state: 'withdrawn', closedOn: day }
    case 'granted':
      return {
        ...next,
        ...shownClock({ ...next, state: 'granted' }, position),
        state: 'granted',
        findings: event.body.findings,
        decidedOn: event.body.decidedOn,
        decidedBy: event.actor,
        closedOn: position.open.length > 0 ? null : event.body.decidedOn,
        certificateNumber: event.body.certificateNumber,
      }
    case 'refused':
      return {
        ...next,
        ...stopped,
        state: 'refused',
        findings: event.body.findings,
        decidedOn: event.body.decidedOn,
        decidedBy: event.actor,
        closedOn: event.body.decidedOn,
      }
    case 'amended':
      return {
        ...next,
        answers: event.body.answers,
        findings: event.body.findings,
        title: event.body.title,
        amount: event.body.amount,
        onceKey: event.body.onceKey,
      }
    case 'annulled':
      return { ...next, ...stopped, state: 'annulled', closedOn: day }
    case 'deadline-moved':
      return {
        ...next,
        dueOn: event.body.clock.due,
        dueProvisional: event.body.clock.provisional,
      }
    case 'rated':
    case 'rating-answered':
    case 'rating-reviewed':
    case 'rechecked':
      return next
    default:
      return afterStage(next, event)
  }
}

/** The state after all events, oldest first. */
export function replay(events: Iterable<CaseEvent>): CaseState | undefined {
  let state: CaseState | undefined
  for (const event of events) state = after(state, event)
  return state
}
