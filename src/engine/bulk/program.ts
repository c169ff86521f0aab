/** A column program: all conditions of a service, compiled once for the law of one day. */
import type { Law } from '../../declare/expression/law-on.ts'
import { applies, type Rule } from '../../declare/rule.ts'
import type { InputShape } from './column-shape.ts'
import type { FactColumns } from './fact-columns.ts'
import { type Instruction, Steps } from './instruction.ts'
import { lowerTruth } from './lower.ts'
import { type Exact, type LoweredTruth, NotColumnar } from './lowered.ts'

/** Conditions as steps over columns. Bit `k % 32` of word `k / 32` belongs to rule `k`. */
export interface ColumnProgram {
  readonly law: Law
  /** The rules that are law on the day, in order. */
  readonly rules: readonly Rule[]
  readonly facts: FactColumns
  readonly steps: readonly Instruction[]
  /** Steps that must stay below 2^53; a row in which one does not is judged by itself. */
  readonly guarded: readonly number[]
  /** Columns the steps read. */
  readonly inputs: readonly InputShape[]
  /** The truth of each rule; undefined where only the evaluator of single cases can tell. */
  readonly truths: readonly (LoweredTruth | undefined)[]
  /** Numbers to compute beside the truths. */
  readonly numbers: readonly Exact[]
  /** Rows judged by themselves because a fact that is read fits no column. */
  readonly apart: readonly number[]
}

/**
 * Compiles conditions for the columns they will read. What the columns hold (bounds, gaps) is used:
 * a guard is only kept where a product can reach 2^53, and a missing value only expected where there
 * is one. So a program belongs to its columns.
 *
 * @param law - the law of the day; rules that do not apply on it are left out
 */
export function compileColumns(
  rules: readonly Rule[],
  law: Law,
  facts: FactColumns,
): ColumnProgram {
  const steps = new Steps()
  const inputs: InputShape[] = []
  const reads = new Set<string>()
  const applying = rules.filter((rule) => applies(rule, law.on))
  const truths = applying.map((rule) => {
    try {
      return lowerTruth(rule.holds.node, {
        law,
        columns: facts.columns,
        steps,
        inputs,
        reads,
      })
    } catch (error) {
      if (error instanceof NotColumnar) return undefined
      throw error
    }
  })
  return {
    law,
    rules: applying,
    facts,
    steps: steps.all,
    guarded: [...steps.guarded],
    inputs,
    truths,
    numbers: [],
    apart: apartFor(facts, reads),
  }
}

/** How many 32-bit words the rules of a program fill. */
export const wordsOf = (rules: number) => Math.max(1, Math.ceil(rules / 32))

/** Rows in which a fact that is read fits no column. */
export function apartFor(facts: FactColumns, reads: ReadonlySet<string>): readonly number[] {
  return [...facts.beyond].flatMap(([row, apart]) =>
    Object.keys(apart).some((id) => reads.has(id)) ? [row] : [],
  )
}
