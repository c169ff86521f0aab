/** How near an applicant is to meeting a set of conditions. */
import type { Vocabulary } from '../../declare/expression/explain.ts'
import { type Change, smallestChanges } from '../../declare/expression/smallest-change.ts'
import { overall } from '../../declare/rule.ts'
import type { RuleSet } from '../../declare/rule-set.ts'
import type { Judgement } from './judge.ts'

/**
 * A change counts as small up to half of what the fact is now, up to twenty percentage points, and up
 * to a year of waiting. Our own choice: the law knows no nearly.
 */
const half = 2n
const points = 2000n
const days = 365n

function isSmall({ fact, from, by }: Change): boolean {
  const size = by < 0n ? -by : by
  if (fact.kind === 'date') return size <= days
  if (typeof from === 'bigint') return size * half <= (from < 0n ? -from : from) || size === 1n
  return size <= points
}

/**
 * Usable now; nearly, when nothing but one condition fails and a small change of one number settles it;
 * open for want of facts; or not.
 */
export function nearness(
  set: RuleSet,
  judgement: Judgement,
  words: Pick<Vocabulary, 'fact'>,
): 'now' | 'nearly' | 'open' | 'not' {
  const verdict = overall(set.rules, judgement.findings)
  if (verdict === 'holds') return 'now'
  if (verdict === 'unknown') return 'open'
  const warns = new Set(set.rules.flatMap((each) => (each.effect === 'warn' ? [each.id] : [])))
  const failing = judgement.findings.filter(
    ({ rule, verdict: of }) => of === 'fails' && !warns.has(rule),
  )
  const [only, ...others] = failing
  if (only === undefined || others.length > 0) return 'not'
  const [change] = smallestChanges(only.trace, judgement.facts, judgement.law, words)
  return change !== undefined && isSmall(change) ? 'nearly' : 'not'
}
