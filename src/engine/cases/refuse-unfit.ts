/** Turns failing rules into one refusal that names each, what to do, and its article. */

import type { Verdict } from '../../declare/expression/evaluate.ts'
import { showCitation } from '../../declare/instrument.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { Service } from '../../declare/service.ts'
import type { Judgement } from '../eligibility/judge.ts'

const headings = {
  fails: {
    zh: '以下条件不符合：',
    en: 'These conditions are not met: ',
  },
  unknown: {
    zh: '以下条件尚缺资料，无法作出判断：',
    en: 'These conditions cannot be judged for want of a fact: ',
  },
} as const

/**
 * Refuses when rules fail, or are still unknown.
 *
 * @param unfit - which verdict refuses: filing bears unknown rules, granting does not
 * @throws Refusal `case.requirements-fail` or `case.requirements-unknown`
 */
export function refuseUnfit(
  service: Service,
  judgement: Judgement,
  unfit: Exclude<Verdict, 'holds'>,
): void {
  const rules = service.requirements.filter(
    (rule) =>
      rule.effect !== 'warn' &&
      judgement.findings.some((each) => each.rule === rule.id && each.verdict === unfit),
  )
  const [worst] = rules
  if (worst === undefined) return
  const lines = rules.map((rule) => {
    const cite = showCitation(rule.cite)
    return {
      zh: `${rule.title.zh}（${cite.zh}）${rule.remedy ? `。${rule.remedy.zh}` : ''}`,
      en: `${rule.title.en} (${cite.en})${rule.remedy ? `. ${rule.remedy.en}` : ''}`,
    }
  })
  throw new Refusal(
    `case.requirements-${unfit === 'fails' ? 'fail' : 'unknown'}`,
    {
      zh: headings[unfit].zh + lines.map((line) => line.zh).join('；'),
      en: headings[unfit].en + lines.map((line) => line.en).join('; '),
    },
    { rules: rules.map((rule) => rule.id).join(',') },
    worst.cite,
  )
}
