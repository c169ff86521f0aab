/** Findings in words: each rule with its verdict, explanation, article and what is missing. */
import { explain, type Vocabulary, vocabularyOf } from '../../declare/expression/explain.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import { parametersOf } from '../../engine/bureau.ts'
import type { Computed, Judgement } from '../../engine/eligibility/judge.ts'
import { fen, showYuan } from '../../values/money.ts'
import { showDecimal, showPercent } from '../../values/share.ts'
import type { FindingView } from '../contract/services.ts'
import { answer } from '../mutable.ts'

/** The words of a service. */
export function wordsOf(service: Service): Vocabulary {
  const facts = [...factsOf(service), ...service.findings.map((each) => each.fact)]
  return vocabularyOf(facts, parametersOf(service))
}

/** Findings as the pages show them. */
export function findingViews(service: Service, judgement: Judgement): FindingView[] {
  const words = wordsOf(service)
  return judgement.findings.flatMap((finding) => {
    const rule = service.requirements.find((each) => each.id === finding.rule)
    if (rule === undefined) return []
    return [
      {
        rule: rule.id,
        title: rule.title,
        verdict: finding.verdict,
        effect: rule.effect ?? 'refuse',
        cite: answer(rule.cite),
        ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
        missing: finding.trace.missing.map((fact) => ({
          fact,
          label: words.fact(fact)?.label ?? { zh: fact, en: fact },
        })),
        explanation: answer(explain(finding.trace, words)),
      },
    ]
  })
}

/** A computed value in words, null when a fact it needs is missing. */
export function computedText({ derivation, value }: Computed): string | null {
  if (value === undefined) return null
  if (typeof value === 'bigint') {
    return derivation.value.kind === 'money' ? showYuan(fen(value)) : value.toString()
  }
  if (typeof value !== 'object' || !('d' in value)) return String(value)
  const isPart = derivation.unit === undefined || derivation.unit.startsWith('share')
  return isPart ? showPercent(value, 2) : showDecimal(value, 2)
}
