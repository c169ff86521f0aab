import { problem } from '../../declare/expression/read-fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import type { RatingState } from './rating-state.ts'
import { keepRatingAfter, ratingIn, readRating } from './read-rating.ts'

/** What the bureau says to a bad rating. */
export interface AnswerRatingInput extends ActInput {
  /** Id of how it is left. */
  readonly outcome: string
  /** Day on which the applicant was called back. */
  readonly calledBackOn: CivilDate
  /** What the applicant is told. */
  readonly reply: string
  /** The last day for setting it right, where that takes longer. */
  readonly until?: CivilDate
}

/** Longest reply, in characters. */
const longest = 2000

/**
 * Answers a bad rating: the applicant was called back, and is told what was done about it. Where it
 * takes longer the task stays open until a day that is set once; where the rating is held to be
 * wrong the supervisor reviews that.
 *
 * @throws Invalid by field
 * @throws Refusal `rating.not-offered`, `rating.nothing-to-answer` and those of {@link perform}
 */
export function answerRating(bureau: Bureau, input: AnswerRatingInput): Promise<CaseState> {
  const { rules } = ratingIn(bureau)
  return perform(bureau, 'answer-rating', input, async ({ tx, current, today }) => {
    const before = await readRating(tx, current.jurisdiction, current.id)
    if (before?.stage !== 'open') throw nothingToAnswer()
    const way = rules.outcomes.find(({ id }) => id === input.outcome)
    const wrong: Problem[] = [
      ...(way === undefined ? [problem('outcome', 'choice.unknown')] : []),
      ...problemsOf(input, before, today),
      ...(way?.effect === 'continues' ? problemsOfDelay(input, before, today) : []),
    ]
    if (way === undefined || wrong.length > 0) throw new Invalid(wrong)
    const { calledBackOn, until } = input
    const due = way.effect === 'continues' ? until : undefined
    const outcome = {
      kind: 'rating-answered',
      body: {
        outcome: way.id,
        effect: way.effect,
        calledBackOn,
        reply: input.reply.trim(),
        clock:
          due === undefined
            ? null
            : { due, provisional: bureau.calendar.isProvisional(today, due, { known: today }) },
      },
    } as const
    await keepRatingAfter({ tx, current, input }, before, outcome)
    return outcome
  })
}

function problemsOf(
  { calledBackOn, reply }: AnswerRatingInput,
  before: RatingState,
  today: CivilDate,
): readonly Problem[] {
  const rated = civilDateOf(instant(before.at))
  const said = reply.trim()
  return [
    ...(calledBackOn < rated || calledBackOn > today ? [outOf('calledBackOn', rated, today)] : []),
    ...(said.length < 2 ? [problem('reply', 'required')] : []),
    ...(said.length > longest ? [problem('reply', 'text.long')] : []),
  ]
}

/** A delay has a last day, and is set once. */
function problemsOfDelay(
  { until }: AnswerRatingInput,
  before: RatingState,
  today: CivilDate,
): readonly Problem[] {
  if (before.replies.some((each) => each.clock !== null)) return [delayedBefore]
  if (until === undefined) return [problem('until', 'required')]
  const due = before.clock?.due
  const from = due !== undefined && civilDate(due) > today ? civilDate(due) : today
  return until <= from ? [later(from)] : []
}

const outOf = (field: string, from: CivilDate, to: CivilDate): Problem => ({
  field,
  code: 'date.range',
  text: {
    zh: `应在${from}至${to}之间`,
    en: `Must lie between ${from} and ${to}`,
  },
  level: 'refuse',
})

const later = (after: CivilDate): Problem => ({
  field: 'until',
  code: 'date.range',
  text: { zh: `应晚于${after}`, en: `Must be later than ${after}` },
  level: 'refuse',
})

const delayedBefore: Problem = {
  field: 'outcome',
  code: 'rating.delayed-before',
  text: { zh: '整改期限只能设定一次', en: 'A later day is set once only' },
  level: 'refuse',
}

const nothingToAnswer = () =>
  new Refusal('rating.nothing-to-answer', {
    zh: '本件没有待答复的差评：可能没有评价、不是差评、正在复核或者已经办结。',
    en: 'There is no bad rating to answer here: none was given, it is under review, or it was dealt with.',
  })
