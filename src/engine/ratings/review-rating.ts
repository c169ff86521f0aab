import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import { keepRatingAfter, ratingIn, readRating } from './read-rating.ts'

/** What the supervisor finds of a rating that is held to be wrong. */
export interface ReviewRatingInput extends ActInput {
  /** Left out of the figures; otherwise it must be answered after all. */
  readonly excluded: boolean
  readonly reason: string
}

/**
 * Reviews a rating that the office holds to be wrong or malicious. One that is left out stays where
 * everybody sees that it was given and why it does not count.
 *
 * @throws Invalid when no reason is given
 * @throws Refusal `rating.not-offered`, `rating.not-appealed` and those of {@link perform}
 */
export function reviewRating(bureau: Bureau, input: ReviewRatingInput): Promise<CaseState> {
  const { rules } = ratingIn(bureau)
  return perform(bureau, 'review-rating', input, async ({ tx, current }) => {
    const reason = input.reason.trim()
    const before = await readRating(tx, current.jurisdiction, current.id)
    if (before?.stage !== 'appealed') {
      throw new Refusal(
        'rating.not-appealed',
        {
          zh: '本件没有提请复核的差评，评价不能直接剔除。',
          en: 'No rating of this case is up for review, and none is left out without one.',
        },
        {},
        rules.appealCite,
      )
    }
    if (reason.length < 2) throw new Invalid([problem('reason', 'required')])
    const outcome = {
      kind: 'rating-reviewed',
      body: { excluded: input.excluded, reason },
    } as const
    await keepRatingAfter({ tx, current, input }, before, outcome)
    return outcome
  })
}
