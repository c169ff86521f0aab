/** Findings and computed values of a form in words, in the shape in which the server sends them. */
import {
  explain,
  showValue,
  type Vocabulary,
  vocabularyOf,
} from '../../declare/expression/explain.ts'
import { showChange, smallestChanges } from '../../declare/expression/smallest-change.ts'
import type { Fact } from '../../declare/fact.ts'
import type { FindingView } from '../../http/contract/services.ts'
import type { Text } from '../../values/text.ts'
import type { FormLaw } from './form-law.ts'
import type { Judged } from './judge-answers.ts'

/** A computed value as it is shown; `missing` names what is still needed. */
export interface ComputedLine {
  readonly id: string
  readonly title: Text
  readonly value: Text | null
  readonly missing: readonly { readonly fact: string; readonly label: Text }[]
}

const wordsOf = (facts: readonly Fact[], law: FormLaw): Vocabulary =>
  vocabularyOf(facts, law.parameters)

const named = (ids: readonly string[], words: Vocabulary) =>
  ids.map((fact) => ({ fact, label: words.fact(fact)?.label ?? { zh: fact, en: fact } }))

/** What every rule says, with its explanation, article and what is missing. */
export function liveFindings(
  judged: Judged,
  facts: readonly Fact[],
  law: FormLaw,
): readonly FindingView[] {
  const words = wordsOf(facts, law)
  return judged.findings.flatMap(({ rule: id, verdict, trace }) => {
    const rule = law.rules.find((each) => each.id === id)
    if (rule === undefined) return []
    const { cite } = rule
    const [change] = smallestChanges(trace, judged.facts, law.law, words)
    return [
      {
        rule: rule.id,
        title: rule.title,
        verdict,
        effect: rule.effect ?? 'refuse',
        cite: { ...cite },
        ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
        ...(change === undefined ? {} : { change: showChange(change) }),
        missing: named(trace.missing, words),
        explanation: [...explain(trace, words)],
      },
    ]
  })
}

/** What is computed from the answers so far. */
export function liveComputed(
  judged: Judged,
  facts: readonly Fact[],
  law: FormLaw,
): readonly ComputedLine[] {
  const words = wordsOf(facts, law)
  return judged.computed.map(({ derivation, trace }) => {
    const unit = derivation.value.kind === 'money' ? 'fen' : derivation.value.kind
    return {
      id: derivation.id,
      title: derivation.title,
      value: trace.value === undefined ? null : showValue(trace.value, undefined, unit),
      missing: named(trace.missing, words),
    }
  })
}
