/** Findings that follow from what the applicant said or the law computes. */
import type { Facts, FactValue } from '../../declare/fact.ts'
import type { Service } from '../../declare/service.ts'
import type { Judgement } from '../eligibility/judge.ts'

/**
 * What the officer takes over unless it is established otherwise: for each finding declared with a
 * source, the answer or the computed value behind it, as far as known.
 */
export function followedFindings(service: Service, answers: Facts, judgement: Judgement): Facts {
  const facts: Record<string, FactValue> = {}
  for (const { fact, from } of service.findings) {
    if (from === undefined) continue
    const known =
      'kind' in from
        ? answers[from.id]
        : judgement.computed.find((each) => each.derivation.id === from.id)?.value
    if (known !== undefined) facts[fact.id] = known
  }
  return facts
}
