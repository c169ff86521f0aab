/** Conditions of the law and computed values. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Text } from '../values/text.ts'
import { evaluate, type Verdict, verdictOf } from './expression/evaluate.ts'
import type { Expression } from './expression/expression.ts'
import type { Law } from './expression/law-on.ts'
import type { Trace } from './expression/trace.ts'
import type { Fact, Facts } from './fact.ts'
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
  /** Row of the list of legal rules it comes from, `HNTE-c5a`. */
  readonly row?: string
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
  /** What it counts where that is neither fen, a number of things nor a part: `points`. */
  readonly unit?: string
  /** How it is computed. */
  readonly value: Expression<K>
  /** For a choice: the fact whose answers it gives. */
  readonly answers?: Fact<'choice'>
  /** How sure we are of the formula where that differs from its article. */
  readonly grade?: EvidenceGrade
  /** Row of the list of legal rules it comes from. */
  readonly row?: string
}

/** Declares a computed value. */
export const derivation = <K extends Derived>(declared: Derivation<K>): Derivation<K> => declared

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
