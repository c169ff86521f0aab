/** Services: one 政务服务事项 as one declaration, in the order in which an applicant asks. */
import type { Limit } from '../values/limit.ts'
import type { Text } from '../values/text.ts'
import type { Comparison } from './comparison.ts'
import type { Expression } from './expression/expression.ts'
import type { Fact } from './fact.ts'
import type { FileKind } from './file-kind.ts'
import type { Funding } from './funding.ts'
import type { Citation } from './instrument.ts'
import type { IntegrityCheck } from './integrity.ts'
import type { Link } from './link.ts'
import type { Output } from './output.ts'
import type { Parameter } from './parameter.ts'
import type { Procedure } from './procedure.ts'
import type { Column } from './register.ts'
import type { Derivation, Rule } from './rule.ts'

/** One part of a form. */
export interface Section {
  /** Heading. */
  readonly title: Text
  /** What is asked, in order. */
  readonly asks: readonly Fact[]
  /** Shown only when this holds. */
  readonly when?: Expression<'truth'>
}

/** A document an applicant hands in. */
export interface Evidence {
  /** Stable id within the service. */
  readonly id: string
  /** What it is. */
  readonly title: Text
  /** Needed always, or only when a condition holds. */
  readonly when?: Expression<'truth'>
  /** May follow later (容缺受理) or is not needed in every case. */
  readonly optional?: boolean
  /** Kinds of file it may be; the usual ones where nothing is said. Archives only where named. */
  readonly accepts?: readonly FileKind[]
  /** Where the law asks for it. */
  readonly cite: Citation
}

/** What somebody has from a granted case, in words, with its article. */
export interface Benefit {
  /** What it is. */
  readonly title: Text
  /** The article that gives it. */
  readonly cite: Citation
  /** Who has it. It never decides the case; its facts need not be asked by the form. */
  readonly when?: Rule
  /** What it is worth. */
  readonly worth?: readonly Derivation[]
}

/** One service of the bureau. */
export interface Service {
  /** Stable kebab-case id. */
  readonly id: string
  /** Version of this declaration; a case keeps the version it was filed under. */
  readonly version: number
  /** Official name. */
  readonly name: Text
  /** What it does for whom, in one or two sentences. */
  readonly about: Text
  /** Station of the line. */
  readonly link: Link
  /** Level that decides and level that receives. */
  readonly authority: {
    readonly decides: 'nation' | 'province' | 'city'
    readonly receives: 'city'
  }
  /** Who may apply. */
  readonly addressees: readonly ('enterprise' | 'institution' | 'person')[]
  /** The articles it rests on. */
  readonly legalBasis: readonly Citation[]
  /** Conditions judged when filing and deciding. */
  readonly requirements: readonly Rule[]
  /** Values the law computes from the answers. */
  readonly computes: readonly Derivation[]
  /** What the applicant is asked. */
  readonly form: readonly Section[]
  /** Which answers say who applies, what the case is called, and its amount. */
  readonly subject: { readonly title: Fact<'text'>; readonly amount?: Fact<'money'> }
  /** Answers that come from what the bureau already keeps about the applicant. */
  readonly prefill: readonly { readonly fact: Fact; readonly from: Column }[]
  /** The same thing must not be filed twice: answers that together name it. */
  readonly once?: { readonly by: readonly Fact[]; readonly cite: Citation }
  /** Texts compared with those of other applications (查重). */
  readonly compares?: Comparison
  /** Where the integrity register is asked about the applicant (科研诚信). */
  readonly integrity?: IntegrityCheck
  /** Documents. */
  readonly evidence: readonly Evidence[]
  /** Within which after signing or another event it must be filed; null where the law sets none. */
  readonly filedWithin?: Parameter<Limit>
  /** Stages and clocks. */
  readonly procedure: Procedure
  /** What the officer establishes when deciding, prefilled from an answer where named. */
  readonly findings: readonly { readonly fact: Fact; readonly from?: Fact | Derivation }[]
  /** What a granted case gives. */
  readonly output: Output
  /** What a granted case is paid: task book, instalments, changes, settlement. */
  readonly funding?: Funding
  /** Answers that may be amended after the decision, under which article. */
  readonly amendable: { readonly facts: readonly Fact[]; readonly cite: Citation }
  /** Benefits that follow. */
  readonly benefits: readonly Benefit[]
  /** Ids of the indicators it feeds. */
  readonly indicators: readonly string[]
}

/** Declares a service. */
export const service = (declared: Service): Service => declared

const asked = new WeakMap<Service, readonly Fact[]>()

/** All facts a service's form asks, in order. */
export function factsOf(of: Service): readonly Fact[] {
  const known = asked.get(of)
  if (known !== undefined) return known
  const facts = [...new Set(of.form.flatMap((section) => section.asks))]
  asked.set(of, facts)
  return facts
}
