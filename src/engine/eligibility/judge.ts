/** Judges a case by the rules of its service on a day: findings, computed values, verdict. */
import type { Offering } from '../../declare/city.ts'
import { evaluate, type Verdict } from '../../declare/expression/evaluate.ts'
import type { Law } from '../../declare/expression/law-on.ts'
import type { Trace } from '../../declare/expression/trace.ts'
import type { Facts, FactValue } from '../../declare/fact.ts'
import { type Derivation, type Finding, findAll, overall } from '../../declare/rule.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { lawFor } from '../clock/limits.ts'

/** A computed value; absent when a fact it needs is missing. */
export interface Computed {
  readonly derivation: Derivation
  readonly trace: Trace
  readonly value?: FactValue
}

/** What the law says of a case. */
export interface Judgement {
  readonly on: CivilDate
  /** What was judged. */
  readonly facts: Facts
  /** The law it was judged by. */
  readonly law: Law
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly computed: readonly Computed[]
}

/** Applies every rule and computes every value of a service to what is known of a case. */
export function judge(offering: Offering, facts: Facts, on: CivilDate): Judgement {
  const { service } = offering
  const law = lawFor(offering, on)
  const findings = findAll(service.requirements, facts, law)
  return {
    on,
    facts,
    law,
    verdict: overall(service.requirements, findings),
    findings,
    computed: service.computes.map((derivation) => {
      const trace = evaluate(derivation.value.node, facts, law)
      const value = trace.value
      return typeof value === 'bigint' || isShare(value)
        ? { derivation, trace, value }
        : { derivation, trace }
    }),
  }
}

const isShare = (value: unknown): value is Extract<FactValue, { n: bigint }> =>
  typeof value === 'object' && value !== null && 'n' in value && 'd' in value
