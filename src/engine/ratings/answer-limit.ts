/** Within which a bad rating must be answered. */
import { lawOn } from '../../declare/expression/law-on.ts'
import type { CityRating } from '../../declare/rating.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import { asLimit } from '../clock/limits.ts'

/** The limit the law sets on a day; undefined where it leaves it to the city. */
export function lawfulAnswerLimit(
  { rules, switches }: CityRating,
  on: CivilDate,
): Limit | undefined {
  const { answerWithin } = rules
  return asLimit(lawOn(on, [answerWithin], switches).value(answerWithin.id)?.value)
}
