/** Which limit runs for a case, and its last day. */
import type { Offering } from '../../declare/city.ts'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { type Law, lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import type { Within } from '../../declare/stage.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import type { Bureau } from '../bureau.ts'
import { parametersOf } from '../bureau.ts'
import { type Clock, startedClock } from './running-clock.ts'

/** Days of the law kept of one offering; cases under way were filed on few days. */
const mostDays = 400
const kept = new WeakMap<Offering, Map<CivilDate, Law>>()

/** The law of an offering on a day. Declarations never change, so the same day is looked up once. */
export function lawFor(offering: Offering, on: CivilDate): Law {
  const days = kept.get(offering) ?? new Map<CivilDate, Law>()
  const known = days.get(on)
  if (known !== undefined) return known
  const law = lawOn(on, parametersOf(offering.service), offering.switches)
  if (days.size >= mostDays) days.clear()
  kept.set(offering, days.set(on, law))
  return law
}

/**
 * A limit of the law; undefined where the law sets none on the day.
 *
 * @param facts - what is known of the case, where a longer limit depends on it
 */
export function limitOf(
  within: Within | undefined,
  law: Law,
  facts: Facts = {},
): Limit | undefined {
  if (within === undefined) return undefined
  if ('promised' in within) return within.promised
  const { statutory, longer } = within
  const usual = asLimit(law.value(statutory.id)?.value)
  if (longer === undefined || evaluate(longer.when.node, facts, law).value !== true) return usual
  return asLimit(law.value(longer.statutory.id)?.value) ?? usual
}

/** A value of a parameter as a limit. */
export function asLimit(value: unknown): Limit | undefined {
  return isLimit(value) ? value : undefined
}

const isLimit = (value: unknown): value is Limit =>
  typeof value === 'object' && value !== null && 'unit' in value && 'count' in value

/** The limit for the whole case: the city's promise where it made one, else the statute's. */
export function wholeLimit(offering: Offering, law: Law, facts: Facts = {}): Limit | undefined {
  return offering.promised ?? limitOf(offering.service.procedure.within, law, facts)
}

/** The limit within which everything to be corrected must be asked for. */
export function noticeLimit(offering: Offering, law: Law): Limit | undefined {
  const stage = offering.service.procedure.stages.find((each) => each.kind === 'acceptance')
  return stage?.kind === 'acceptance'
    ? asLimit(law.value(stage.correctionNotice.id)?.value)
    : undefined
}

/** How long the applicant has to correct. */
export function correctionLimit(offering: Offering): Limit | undefined {
  const stage = offering.service.procedure.stages.find((each) => each.kind === 'acceptance')
  return stage?.kind === 'acceptance' ? stage.correctionWithin : undefined
}

/**
 * The clock within which everything to be corrected must be asked for.
 *
 * @param filedOn - the law of this day
 * @param today - the day after which it counts
 * @throws Error when no limit is declared: a service without a clock is a fault of its declaration
 */
export const noticeClock = (
  bureau: Bureau,
  offering: Offering,
  filedOn: CivilDate,
  today: CivilDate,
): Clock => clockFrom(bureau, today, noticeLimit(offering, lawFor(offering, filedOn)))

/** The clock within which the applicant corrects, as the city promises. */
export const correctionClock = (bureau: Bureau, offering: Offering, today: CivilDate): Clock =>
  clockFrom(bureau, today, correctionLimit(offering))

function clockFrom(bureau: Bureau, today: CivilDate, limit: Limit | undefined): Clock {
  if (limit === undefined) throw new Error('no limit is in force for this stage')
  return startedClock({ calendar: bureau.calendar, known: today }, today, limit)
}
