/** What an evaluation leaves behind: every step with its value, and what was missing. */
import type { Share } from '../../values/share.ts'
import type { FactValue } from '../fact.ts'
import type { EvidenceGrade } from '../grade.ts'
import type { Band, DatedValue, Edge, ParameterValue } from '../parameter.ts'
import type { Node } from './node.ts'
import { isExact, type Range } from './range.ts'

/** Anything a step can come to. */
export type Known = FactValue | ParameterValue

/** One evaluated step: what was read, what came out, what was missing. */
export interface Trace {
  /** The step. */
  readonly node: Node
  /** Its value; absent when unknown. */
  readonly value?: FactValue | ParameterValue
  /** Ids of the facts that would settle it. */
  readonly missing: readonly string[]
  /** The steps below. */
  readonly of: readonly Trace[]
  /** For a parameter: the first day of the value used. */
  readonly from?: string
  /** For a parameter: the grade of the value used, where it is below `verified`. */
  readonly grade?: EvidenceGrade
  /** For a parameter: the law switch under which the value stands. */
  readonly under?: string
  /** Between what an unknown number lies, where that is known. */
  readonly range?: Range
  /** For a table: the row that fitted. */
  readonly row?: Band<Share | bigint, Edge>
}

/** A step with its parts; unknown when the value is, for want of what the parts lack. */
export function settled(node: Node, of: readonly Trace[], value: Known | undefined): Trace {
  if (value !== undefined) return { node, value, missing: [], of }
  return { node, missing: [...new Set(of.flatMap((each) => each.missing))], of }
}

/** An unknown step between known ends. */
export function unsettled(node: Node, of: readonly Trace[], range: Range): Trace {
  const open = range.least === undefined && range.most === undefined
  return { ...settled(node, of, undefined), ...(open ? {} : { range }) }
}

/** What is known of a step's number: the number itself, or its range. */
export function rangeOf(trace: Trace): Range {
  return isExact(trace.value) ? { least: trace.value, most: trace.value } : (trace.range ?? {})
}

/** Where a value of the law comes from, and what a reader should know before relying on it. */
export function originOf(dated: DatedValue): Pick<Trace, 'from' | 'grade' | 'under'> {
  const grade = dated.grade ?? dated.cite.grade
  return {
    from: dated.from,
    ...(grade === 'verified' ? {} : { grade }),
    ...(dated.under === undefined ? {} : { under: dated.under }),
  }
}
