/** Ratings as the pages show them. */
import type { CityRating } from '../../declare/rating.ts'
import { type Bureau, offeringOf } from '../../engine/bureau.ts'
import { lightOf } from '../../engine/clock/light.ts'
import type { listRatingTasks, RatingTask } from '../../engine/ratings/list-ratings.ts'
import type { RatingFigures } from '../../engine/ratings/rating-figures.ts'
import type { RatingOfCase } from '../../engine/ratings/rating-of-case.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { share, showDecimal } from '../../values/share.ts'
import type { CaseRatingView, RatingFiguresView, RatingTasksView } from '../contract/ratings.ts'
import { answer } from '../mutable.ts'
import { same } from './event-line.ts'

const levelsOf = ({ rules }: CityRating) =>
  (rules.level.options ?? []).map(({ id, label }) => ({
    id,
    title: label,
    bad: rules.bad.includes(id),
  }))

/** The rating of a case. */
export function caseRatingView(
  city: CityRating,
  { calendar }: Bureau,
  found: RatingOfCase,
  today: CivilDate,
): CaseRatingView {
  const { rules } = city
  const { rating, openUntil } = found
  const titleOf = (id: string) => rules.outcomes.find((each) => each.id === id)?.title ?? same(id)
  return answer({
    levels: levelsOf(city),
    questions: rules.questions,
    outcomes: rules.outcomes,
    cite: rating?.clock ? rules.answerCite : rules.cite,
    openUntil: openUntil ?? null,
    may: found.may,
    rating:
      rating === undefined
        ? null
        : {
            level: rating.level,
            answers: rating.answers,
            remarks: rating.remarks,
            at: rating.at,
            stage: rating.stage,
            dueOn: rating.clock?.due ?? null,
            provisional: rating.clock?.provisional ?? false,
            light: lightOf(calendar, rating.clock && civilDate(rating.clock.due), today),
            replies: rating.replies.map((each) => ({
              outcome: titleOf(each.outcome),
              at: each.at,
              calledBackOn: each.calledBackOn,
              reply: each.reply,
              until: each.clock?.due ?? null,
            })),
            review: rating.review,
          },
  })
}

/** Bad ratings that wait. */
export function ratingTasksView(
  bureau: Bureau,
  { rules }: CityRating,
  { items, next }: Awaited<ReturnType<typeof listRatingTasks>>,
): RatingTasksView {
  const nameOf = (id: string) => rules.level.options?.find((each) => each.id === id)?.label
  const view = (task: RatingTask) => ({
    ...task,
    serviceName: offeringOf(bureau, task.service).service.name,
    level: nameOf(task.level) ?? same(task.level),
  })
  return answer({ items: items.map(view), next, total: null })
}

/** What is published of a year; services nobody rated are shown as such. */
export function ratingFiguresView(
  bureau: Bureau,
  city: CityRating,
  year: number,
  figures: readonly RatingFigures[],
): RatingFiguresView {
  const levels = levelsOf(city)
  const services = [...bureau.offerings.values()].map(({ service }) => {
    const own = figures.find((each) => each.service === service.id)
    const { satisfaction = null } = own ?? {}
    return {
      service: service.id,
      name: service.name,
      counts: levels.map(({ id }) => own?.levels[id] ?? 0),
      satisfaction:
        satisfaction === null
          ? null
          : showDecimal(share(BigInt(satisfaction.n) * 100n, BigInt(satisfaction.d)), 2),
      bad: own?.bad ?? 0,
      calledBack: own?.calledBack ?? 0,
      closed: own?.closed ?? 0,
      overdue: own?.overdue ?? 0,
      excluded: own?.excluded ?? 0,
    }
  })
  return answer({ year, levels, cite: city.rules.cite, services })
}
