/** Conditions of the law, computed values, and points tables. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Text } from '../values/text.ts'
import { evaluate, type Trace, type Verdict, verdictOf } from './expression/evaluate.ts'
import type { Expression } from './expression/expression.ts'
import type { Law } from './expression/law-on.ts'
import type { Facts } from './fact.ts'
import type { EvidenceGrade } from './grade.ts'
import type { Citation } from './instrument.ts'

/** A condition of the law, under which article, and what to do when it fails. */
export interface Rule {
  /** Stable dotted id. */
  readonly id: string
  /** What the condition is called. */
  readonly title: Text
  /** The article it stands in. */
  readonly cite: Citation
  /** The condition. */
  readonly holds: Expression<'truth'>
  /** What an applicant can do when it fails. */
  readonly remedy?: Text
  /** First day on which it applies, where that is later than the service. */
  readonly from?: CivilDate
  /** Last day on which it applies. */
  readonly until?: CivilDate
  /** A failing rule refuses (default), sends back for another filing, or only warns the officer. */
  readonly effect?: 'refuse' | 'return' | 'warn'
  /** How sure we are of the rule where that differs from its article. */
  readonly grade?: EvidenceGrade
}

/** Declares a condition. Without `cite` it does not compile. */
export const rule = (declared: Rule): Rule => declared

/** Kinds of value the law computes. */
export type Derived = 'money' | 'share' | 'count' | 'choice'

/** A value the law computes from facts, such as the technology amount of a contract. */
export interface Derivation<K extends Derived = Derived> {
  /** Stable dotted id. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
  /** The article that defines it. */
  readonly cite: Citation
  /** How it is computed. */
  readonly value: Expression<K>
  /** A share that is shown as a plain decimal, not in percent. */
  readonly plain?: boolean
}

/** Declares a computed value. */
export const derivation = <K extends Derived>(declared: Derivation<K>): Derivation<K> => declared

/** One criterion of a points table. */
export interface Criterion {
  /** Stable id within the score. */
  readonly id: string
  /** What is judged. */
  readonly title: Text
  /** Bands from the best down: the first that holds gives its points. */
  readonly bands: readonly { readonly points: bigint; readonly when: Expression<'truth'> }[]
}

/** A points table over facts. */
export interface Score {
  /** Stable dotted id. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
  /** The article it stands in. */
  readonly cite: Citation
  /** What is judged, in order. */
  readonly criteria: readonly Criterion[]
}

/** Declares a points table. */
export const score = (declared: Score): Score => declared

/** What a rule said of one case. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string
  /** Holds, fails, or unknown. */
  readonly verdict: Verdict
  /** How it came about. */
  readonly trace: Trace
}

/** Whether a rule is law on a day. */
export function applies(of: Rule, on: CivilDate): boolean {
  return (of.from === undefined || of.from <= on) && (of.until === undefined || on <= of.until)
}

/** Evaluates a rule for one case. */
export function find(of: Rule, facts: Facts, law: Law): Finding {
  const trace = evaluate(of.holds.node, facts, law)
  return { rule: of.id, verdict: verdictOf(trace), trace }
}

/** Evaluates all rules that are law on the day. */
export function findAll(rules: readonly Rule[], facts: Facts, law: Law): readonly Finding[] {
  return rules.filter((each) => applies(each, law.on)).map((each) => find(each, facts, law))
}

/** The verdict over all findings of refusing rules: one failure fails, one unknown is unknown. */
export function overall(rules: readonly Rule[], findings: readonly Finding[]): Verdict {
  const warns = new Set(rules.filter((each) => each.effect === 'warn').map((each) => each.id))
  const counted = findings.filter((each) => !warns.has(each.rule))
  if (counted.some((each) => each.verdict === 'fails')) return 'fails'
  return counted.some((each) => each.verdict === 'unknown') ? 'unknown' : 'holds'
}
