/** Findings in words: each rule with its verdict, explanation, article and what is missing. */
import {
  explain,
  showValue,
  type Vocabulary,
  vocabularyOf,
} from '../../declare/expression/explain.ts'
import { showChange, smallestChanges } from '../../declare/expression/smallest-change.ts'
import type { Rule } from '../../declare/rule.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import { parametersOf } from '../../engine/bureau.ts'
import { factsOfBenefits, type JudgedBenefit } from '../../engine/eligibility/benefits.ts'
import type { Computed, Judgement } from '../../engine/eligibility/judge.ts'
import type { BenefitView, ComputedView, FindingView } from '../contract/services.ts'
import { answer } from '../mutable.ts'

/** The words of a service. */
export function wordsOf(service: Service): Vocabulary {
  const facts = [
    ...factsOf(service),
    ...service.findings.map((each) => each.fact),
    ...factsOfBenefits(service),
  ]
  return vocabularyOf(facts, parametersOf(service))
}

/**
 * What is missing, by its name. A value of the law that nobody has declared yet is missing like a
 * fact, and people must not read its id.
 */
export const missingViews = (
  missing: Iterable<string>,
  words: Vocabulary,
): FindingView['missing'] =>
  [...missing].map((fact) => ({
    fact,
    label: words.fact(fact)?.label ?? words.parameter(fact)?.title ?? { zh: fact, en: fact },
  }))

/** Findings as the pages show them. */
export function findingViews(
  rules: readonly Rule[],
  words: Vocabulary,
  judgement: Judgement,
): FindingView[] {
  return judgement.findings.flatMap((finding) => {
    const rule = rules.find((each) => each.id === finding.rule)
    if (rule === undefined) return []
    const [change] = smallestChanges(finding.trace, judgement.facts, judgement.law, words)
    return [
      {
        rule: rule.id,
        title: rule.title,
        verdict: finding.verdict,
        effect: rule.effect ?? 'refuse',
        cite: answer(rule.cite),
        ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
        ...(change === undefined ? {} : { change: showChange(change) }),
        missing: missingViews(finding.trace.missing, words),
        explanation: answer(explain(finding.trace, words)),
      },
    ]
  })
}

/** A value the law computes, in words. */
function worded({ derivation, trace }: Pick<Computed, 'derivation' | 'trace'>): ComputedView {
  const { kind } = derivation.value
  const unit = derivation.unit ?? (kind === 'money' ? 'fen' : kind)
  return {
    id: derivation.id,
    title: derivation.title,
    value: trace.value === undefined ? null : showValue(trace.value, derivation.answers, unit),
    cite: answer(derivation.cite),
  }
}

/** Computed values as the pages show them. */
export const computedViews = (judgement: Judgement): ComputedView[] =>
  judgement.computed.map(worded)

/** Benefits of a service as the pages show them. */
export const benefitViews = (service: Service, benefits: readonly JudgedBenefit[]): BenefitView[] =>
  benefitLines(wordsOf(service), benefits)

/** Benefits in the words of whatever brings them. */
export function benefitLines(words: Vocabulary, benefits: readonly JudgedBenefit[]): BenefitView[] {
  return benefits.map(({ benefit, finding, worth }) => {
    const open = finding?.verdict === 'fails' ? [] : worth
    const missing = new Set([
      ...(finding?.trace.missing ?? []),
      ...open.flatMap(({ trace }) => trace.missing),
    ])
    return {
      title: benefit.title,
      cite: answer(benefit.cite),
      verdict: finding?.verdict ?? null,
      when: benefit.when?.title ?? null,
      worth: open.map(worded),
      missing: missingViews(missing, words),
    }
  })
}
