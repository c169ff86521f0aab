/** What events say of the rating of a case. */
import type { StartedClock } from '../cases/started-clock.ts'

/** The kinds of event that only ratings know. */
export interface RatingEventBodies {
  rated: {
    /** Id of the overall level. */
    readonly level: string
    /** Levels by question, as far as answered. */
    readonly answers: Readonly<Record<string, string>>
    /** What the applicant wrote. */
    readonly remarks: string
    /** The clock of the answer; null where the rating is not a bad one. */
    readonly clock: StartedClock | null
  }
  'rating-answered': {
    /** Id of how the answer leaves it. */
    readonly outcome: string
    readonly effect: 'closes' | 'continues' | 'appeals'
    /** Day on which the applicant was called back. */
    readonly calledBackOn: string
    /** What the applicant is told. */
    readonly reply: string
    /** The last day for setting it right, where that takes longer. */
    readonly clock: StartedClock | null
  }
  'rating-reviewed': {
    /** Left out of the figures, or to be answered after all. */
    readonly excluded: boolean
    readonly reason: string
  }
}
