/** The rating of a case, as a pure function of its events. */
import type { CaseEvent } from '../cases/case-event.ts'
import type { StartedClock } from '../cases/started-clock.ts'

/** Where a bad rating stands; a good one asks nothing. */
export const ratingStages = ['none', 'open', 'appealed', 'closed', 'excluded'] as const
export type RatingStage = (typeof ratingStages)[number]

/** One answer to a bad rating. */
export interface RatingAnswer {
  readonly outcome: string
  readonly by: string
  readonly at: string
  readonly calledBackOn: string
  readonly reply: string
  /** The later day that was set. */
  readonly clock: StartedClock | null
}

/** A rating as it stands. Days are ISO text. */
export interface RatingState {
  readonly level: string
  readonly answers: Readonly<Record<string, string>>
  readonly remarks: string
  readonly at: string
  readonly by: string
  readonly stage: RatingStage
  /** Last day of what is to be done next; null when nothing is. */
  readonly clock: StartedClock | null
  readonly replies: readonly RatingAnswer[]
  /** Why it was left out of the figures, or must be answered after all. */
  readonly review: {
    readonly excluded: boolean
    readonly reason: string
    readonly at: string
  } | null
}

/** The rating after one more event; undefined while nobody rated. */
export function ratingAfter(
  before: RatingState | undefined,
  event: CaseEvent,
): RatingState | undefined {
  if (event.kind === 'rated') {
    const { level, answers, remarks, clock } = event.body
    return {
      level,
      answers,
      remarks,
      at: event.at,
      by: event.actor,
      stage: clock === null ? 'none' : 'open',
      clock,
      replies: [],
      review: null,
    }
  }
  if (before === undefined) return undefined
  if (event.kind === 'rating-answered') {
    const { outcome, effect, calledBackOn, reply, clock } = event.body
    const answered = { outcome, by: event.actor, at: event.at, calledBackOn, reply, clock }
    return {
      ...before,
      stage: effect === 'closes' ? 'closed' : effect === 'appeals' ? 'appealed' : 'open',
      clock: effect === 'closes' ? null : (clock ?? before.clock),
      replies: [...before.replies, answered],
    }
  }
  if (event.kind === 'rating-reviewed') {
    const { excluded, reason } = event.body
    return {
      ...before,
      stage: excluded ? 'excluded' : 'open',
      clock: excluded ? null : before.clock,
      review: { excluded, reason, at: event.at },
    }
  }
  return before
}

/** The rating that the events of a case say, oldest first. */
export const ratingOf = (events: Iterable<CaseEvent>): RatingState | undefined => {
  let state: RatingState | undefined
  for (const event of events) state = ratingAfter(state, event)
  return state
}
