/** Rule sets by id: those of the services a city offers, and those declared beside them. */
import { type Law, lawOn } from '../../declare/expression/law-on.ts'
import { Refusal } from '../../declare/refusal.ts'
import {
  nearestDayInForce,
  parametersRead,
  type RuleSet,
  ruleSetOf,
} from '../../declare/rule-set.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { nearestOf } from './nearest-word.ts'

/** What has rule sets: a bureau, or its declarations. */
export interface WithRuleSets {
  readonly offerings: readonly {
    readonly service: Parameters<typeof ruleSetOf>[0]
    readonly switches: readonly string[]
  }[]
  readonly ruleSets: readonly RuleSet[]
}

/** The rule sets of a bureau. */
export const withRuleSets = (bureau: Bureau): WithRuleSets => ({
  offerings: [...bureau.offerings.values()],
  ruleSets: bureau.ruleSets ?? [],
})

/** All rule sets, services first. */
export function allRuleSets({ offerings, ruleSets }: WithRuleSets): readonly RuleSet[] {
  const ofServices = offerings.map(({ service, switches }) => ruleSetOf(service, switches))
  const known = new Set(ofServices.map(({ id }) => id))
  return [...ofServices, ...ruleSets.filter(({ id }) => !known.has(id))]
}

/**
 * A rule set by its id.
 *
 * @throws Refusal `rules.unknown`
 */
export function ruleSetNamed(among: WithRuleSets, id: string): RuleSet {
  const all = allRuleSets(among)
  const found = all.find((each) => each.id === id)
  if (found !== undefined) return found
  const near = nearestOf(
    id,
    all.map((each) => each.id),
  )
  const known = all.map((each) => each.id).join(', ')
  throw new Refusal(
    'rules.unknown',
    {
      zh: `没有事项或条件组“${id}”。您要找的也许是 ${near ?? known}。可用：${known}`,
      en: `No service or rule set “${id}”. Perhaps you mean ${near ?? known}. There is: ${known}`,
    },
    { id },
  )
}

/** The law of a rule set on a day. */
export const lawOfSet = (set: RuleSet, on: CivilDate): Law =>
  lawOn(on, parametersRead(set), set.switches)

/**
 * Refuses a day on which none of the rules was law.
 *
 * @throws Refusal `rules.not-in-force` - names the nearest day on which they are
 */
export function refuseUnlessInForce(set: RuleSet, on: CivilDate): void {
  const nearest = nearestDayInForce(set, on)
  if (nearest === on) return
  throw new Refusal(
    'rules.not-in-force',
    {
      zh: `${on} 当日“${set.name.zh}”没有施行中的规定。${nearest === undefined ? '' : `最近的有效日期是 ${nearest}。`}`,
      en: `No rule of “${set.name.en}” was in force on ${on}.${nearest === undefined ? '' : ` The nearest day on which one was is ${nearest}.`}`,
    },
    { set: set.id, on },
  )
}
