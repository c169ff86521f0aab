/** Judges one case by a rule set on a day. */
import type { Facts } from '../../declare/fact.ts'
import { findAll, overall } from '../../declare/rule.ts'
import type { RuleSet } from '../../declare/rule-set.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Judgement } from './judge.ts'
import { lawOfSet, refuseUnlessInForce } from './rule-sets.ts'

/**
 * What the law says of a case; nothing is stored.
 *
 * @throws Refusal `rules.not-in-force`
 */
export function judgeSet(set: RuleSet, facts: Facts, on: CivilDate): Judgement {
  refuseUnlessInForce(set, on)
  const law = lawOfSet(set, on)
  const findings = findAll(set.rules, facts, law)
  return { on, facts, law, verdict: overall(set.rules, findings), findings, computed: [] }
}
