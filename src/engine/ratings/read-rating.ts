/** Reads the rating of a case inside a transaction, and keeps its line for lists. */
import type { CityRating } from '../../declare/rating.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { Statement, Tx } from '../../store/database.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { eventColumns } from '../cases/case-row.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, eventOf, type Outcome } from '../cases/perform.ts'
import { sealedEventOf } from '../cases/sealed-event.ts'
import { type RatingState, ratingAfter, ratingOf } from './rating-state.ts'

const events: Statement = {
  name: 'rating-events',
  text: `select ${eventColumns} from case_event
    where jurisdiction = $1 and case_id = $2
      and kind in ('rated', 'rating-answered', 'rating-reviewed')
    order by rev`,
}

const add: Statement = {
  name: 'rating-add',
  text: `insert into case_rating (jurisdiction, case_id, service, level, bad, rated_on, stage, due_on,
      due_provisional, outcome, called_back_on, closed_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
}

const change: Statement = {
  name: 'rating-change',
  text: `update case_rating set stage = $3, due_on = $4, due_provisional = $5, outcome = $6,
      called_back_on = $7, closed_on = $8
    where jurisdiction = $1 and case_id = $2`,
}

/** The rating of a case as its events left it. */
export async function readRating(
  tx: Tx,
  jurisdiction: string,
  caseId: string,
): Promise<RatingState | undefined> {
  const rows = await tx.run(events, [jurisdiction, caseId])
  return ratingOf(rows.map((row) => sealedEventOf(row).event))
}

/** The line that lists and figures read, in the order of the columns after the case. */
export function lineOf(state: RatingState) {
  const last = state.replies.at(-1)
  const day = (at: string) => civilDateOf(instant(at))
  const closedOn =
    state.stage === 'excluded' && state.review !== null
      ? day(state.review.at)
      : state.stage === 'closed' && last !== undefined
        ? day(last.at)
        : null
  return [
    state.level,
    state.stage !== 'none',
    day(state.at),
    state.stage,
    state.clock?.due ?? null,
    state.clock?.provisional ?? false,
    last?.outcome ?? null,
    state.replies[0]?.calledBackOn ?? null,
    closedOn,
  ] as const
}

/** The act that is about to be written. */
interface Writing {
  readonly tx: Tx
  readonly current: CaseState
  readonly input: Pick<ActInput, 'reader' | 'now'>
}

/** Writes the line of a rating as an act leaves it. */
export async function keepRatingAfter(
  { tx, current, input }: Writing,
  before: RatingState | undefined,
  outcome: Outcome,
): Promise<void> {
  const { jurisdiction, id, party, service, rev } = current
  const event = eventOf(input, { caseId: id, rev: rev + 1, party }, outcome)
  const state = ratingAfter(before, event)
  if (state === undefined) throw new Error(`case ${id} was not rated`)
  const line = lineOf(state)
  await (before === undefined
    ? tx.run(add, [jurisdiction, id, service, ...line])
    : tx.run(change, [jurisdiction, id, ...line.slice(3)]))
}

/** How the city has its work rated. @throws Refusal `rating.not-offered` */
export function ratingIn({ city }: Bureau): CityRating {
  if (city.rating !== undefined) return city.rating
  throw new Refusal('rating.not-offered', {
    zh: '本市尚未开通政务服务好差评。',
    en: 'This city does not take ratings of its services yet.',
  })
}
