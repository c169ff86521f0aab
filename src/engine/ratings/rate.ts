import { problem } from '../../declare/expression/read-fact.ts'
import type { Problem } from '../../declare/problem.ts'
import type { CityRating, Rating } from '../../declare/rating.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { type CivilDate, civilDate, dateInWords } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import type { StartedClock } from '../cases/started-clock.ts'
import { keepRatingAfter, ratingIn, readRating } from './read-rating.ts'

/** What an applicant says of how a case was handled. */
export interface RateInput extends ActInput {
  /** Id of the overall level. */
  readonly level: string
  /** Levels by question; what is left out was not answered. */
  readonly answers: Readonly<Record<string, string>>
  readonly remarks: string
}

/** Longest remark, in characters. */
const longest = 2000

/**
 * Rates a case that is over: once, of one's own will, within the time the city gives. A bad rating
 * starts the clock of the answer. Nobody can change or hide a rating afterwards.
 *
 * @throws Invalid by field
 * @throws Refusal `rating.not-offered`, `rating.done`, `rating.too-late` and those of {@link perform}
 */
export function rate(bureau: Bureau, input: RateInput): Promise<CaseState> {
  const city = ratingIn(bureau)
  return perform(bureau, 'rate', input, async ({ tx, current, today }) => {
    const { rules } = city
    const said = readSaid(rules, input)
    if ((await readRating(tx, current.jurisdiction, current.id)) !== undefined) throw rated(rules)
    const last = lastDayToRate(bureau, current)
    if (last !== undefined && today > last) throw tooLate(rules, last)
    const clock = answerClock(bureau, city, said.level, today)
    const outcome = { kind: 'rated', body: { ...said, clock } } as const
    await keepRatingAfter({ tx, current, input }, undefined, outcome)
    return outcome
  })
}

/** The clock of the answer to a rating; null where the level asks for none. */
export function answerClock(
  { calendar }: Bureau,
  { rules, promised }: CityRating,
  level: string,
  today: CivilDate,
): StartedClock | null {
  if (!rules.bad.includes(level)) return null
  const { due, provisional } = calendar.due(today, promised, { known: today })
  return { due, provisional }
}

/** The last day on which a case that is over may be rated. */
export function lastDayToRate(bureau: Bureau, { closedOn }: CaseState): CivilDate | undefined {
  if (closedOn === null || bureau.city.rating === undefined) return undefined
  return bureau.calendar.due(civilDate(closedOn), bureau.city.rating.openFor).due
}

function readSaid(
  rules: Rating,
  input: RateInput,
): Pick<RateInput, 'level' | 'answers' | 'remarks'> {
  const levels = new Set((rules.level.options ?? []).map(({ id }) => id))
  const remarks = input.remarks.trim()
  const wrong: Problem[] = []
  if (input.level === '') wrong.push(problem('level', 'required'))
  else if (!levels.has(input.level)) wrong.push(problem('level', 'choice.unknown'))
  const answers: Record<string, string> = {}
  for (const [question, level] of Object.entries(input.answers)) {
    const isAsked = rules.questions.some(({ id }) => id === question)
    if (!isAsked || !levels.has(level)) wrong.push(problem(`answers.${question}`, 'choice.unknown'))
    answers[question] = level
  }
  if (remarks.length > longest) wrong.push(problem('remarks', 'text.long'))
  if (wrong.length > 0) throw new Invalid(wrong)
  return { level: input.level, answers, remarks }
}

const rated = ({ cite }: Rating) =>
  new Refusal(
    'rating.done',
    {
      zh: '本件已经评价，一事一评，评价提交后任何人不能修改。如有新的意见，请拨打投诉电话。',
      en: 'This case has been rated. One case is rated once, and nobody can change a rating. Call the complaints line with anything new.',
    },
    {},
    cite,
  )

const tooLate = ({ cite }: Rating, last: CivilDate) =>
  new Refusal(
    'rating.too-late',
    {
      zh: `评价期限为${dateInWords(last).zh}，现已截止。如有意见，请拨打投诉电话。`,
      en: `This case could be rated until ${dateInWords(last).en}. Call the complaints line with what you have to say.`,
    },
    { last },
    cite,
  )
