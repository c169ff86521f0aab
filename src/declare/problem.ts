/** What is wrong with one field of an input, in words people can act on. */
import type { Text } from '../values/text.ts'

/** One thing wrong with one field. */
export interface Problem {
  /** Path of the field: a fact id, or `deductions[2].amount` inside a table. */
  readonly field: string
  /** Stable code, `amount.decimals`. */
  readonly code: string
  /** What is wrong and what to do, in both languages. */
  readonly text: Text
  /** A warning lets the input pass but is shown to the officer. */
  readonly level: 'refuse' | 'warn'
}
