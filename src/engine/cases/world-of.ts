/** What law and calendar say of a case on the day of an act, for what follows when a stage ends. */
import type { Offering } from '../../declare/city.ts'
import { evaluate } from '../../declare/expression/evaluate.ts'
import type { Facts } from '../../declare/fact.ts'
import { factsOf } from '../../declare/service.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { lawFor, limitOf } from '../clock/limits.ts'
import { restore } from '../forms/read-form.ts'
import type { World } from './advance.ts'
import type { CaseState } from './case-state.ts'
import { factsFound } from './read-findings.ts'

/** Everything known of a case: answers, and what officers found so far. */
export function factsKnown({ service }: Offering, of: CaseState): Facts {
  const answers = restore(factsOf(service), of.answers)
  return of.findings === null
    ? answers
    : { ...answers, ...restore(factsFound(service), of.findings) }
}

/**
 * The world of a case.
 *
 * @param facts - answers and findings, the newest ones included
 * @param filedOn - the law of this day decides conditions and limits
 */
export function worldFor(
  bureau: Bureau,
  offering: Offering,
  facts: Facts,
  filedOn: CivilDate,
  today: CivilDate,
): World {
  const law = lawFor(offering, filedOn)
  return {
    procedure: offering.service.procedure,
    today,
    counting: { calendar: bureau.calendar, known: today },
    holds: (when) => evaluate(when.node, facts, law).value !== false,
    limit: (within) => limitOf(within, law, facts),
  }
}

/** The world of a case under way. */
export const worldOf = (
  bureau: Bureau,
  offering: Offering,
  current: CaseState,
  today: CivilDate,
  facts: Facts = factsKnown(offering, current),
): World => worldFor(bureau, offering, facts, civilDateOf(instant(current.filedAt)), today)
