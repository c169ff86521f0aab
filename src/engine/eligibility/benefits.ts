/** What a case brings: who has each benefit of the service, and what it is worth. */
import type { Offering } from '../../declare/city.ts'
import { evaluate } from '../../declare/expression/evaluate.ts'
import type { Trace } from '../../declare/expression/trace.ts'
import type { Fact, Facts } from '../../declare/fact.ts'
import { applies, type Derivation, type Finding, find } from '../../declare/rule.ts'
import type { Benefit, Service } from '../../declare/service.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { lawFor } from '../clock/limits.ts'

/** A benefit for one case. */
export interface JudgedBenefit {
  readonly benefit: Benefit
  /** Whether the case has it; absent where the law asks for nothing, or asks nothing on that day. */
  readonly finding?: Finding
  /** What it is worth; a value is absent in a trace that lacks a fact. */
  readonly worth: readonly { readonly derivation: Derivation; readonly trace: Trace }[]
}

/** Judges the benefits of a service. They never decide the case. */
export function judgeBenefits(
  offering: Offering,
  facts: Facts,
  on: CivilDate,
): readonly JudgedBenefit[] {
  const law = lawFor(offering, on)
  return offering.service.benefits.map((benefit) => {
    const { when, worth = [] } = benefit
    return {
      benefit,
      ...(when === undefined || !applies(when, on) ? {} : { finding: find(when, facts, law) }),
      worth: worth.map((derivation) => ({
        derivation,
        trace: evaluate(derivation.value.node, facts, law),
      })),
    }
  })
}

/** The facts that only benefits read. */
export const factsOfBenefits = ({ benefits }: Service): readonly Fact[] =>
  benefits.flatMap(({ when, worth = [] }) => [
    ...(when?.holds.facts ?? []),
    ...worth.flatMap(({ value }) => value.facts),
  ])
