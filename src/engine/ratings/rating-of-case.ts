/** The rating of a case with what the reader may do about it now. */
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { type RatingAct, ratingActs } from '../access/act.ts'
import { may } from '../access/may.ts'
import { type Bureau, offeringAt } from '../bureau.ts'
import { readCaseIn } from '../cases/read-case.ts'
import { lastDayToRate } from './rate.ts'
import { type RatingState, ratingOf } from './rating-state.ts'
import { ratingIn } from './read-rating.ts'

/** What the page of a case shows of its rating. */
export interface RatingOfCase {
  readonly rev: number
  readonly rating: RatingState | undefined
  /** Last day on which it may be rated; undefined while the case is not over. */
  readonly openUntil: CivilDate | undefined
  readonly may: readonly RatingAct[]
}

/**
 * Reads the rating of a case the reader may see.
 *
 * @throws Refusal `rating.not-offered`, `case.unknown`
 */
export async function ratingOfCase(
  bureau: Bureau,
  reader: Reader,
  id: string,
  today: CivilDate,
): Promise<RatingOfCase> {
  ratingIn(bureau)
  const { state, events } = await bureau.database.transaction(reader, (tx) =>
    readCaseIn(tx, reader.jurisdiction, id),
  )
  const { service } = offeringAt(bureau, state.service, state.version)
  const rating = ratingOf(events.map(({ event }) => event))
  const openUntil = lastDayToRate(bureau, state)
  const isOpenTo = (act: RatingAct): boolean => {
    if (!may(reader, act, state, service).allowed) return false
    if (act === 'rate') return rating === undefined && openUntil !== undefined && today <= openUntil
    return rating?.stage === (act === 'answer-rating' ? 'open' : 'appealed')
  }
  return { rev: state.rev, rating, openUntil, may: ratingActs.filter(isOpenTo) }
}
