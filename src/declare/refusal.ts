/** The two kinds of no that people see: the law or the state refuses, or the input does not fit. */
import type { Text } from '../values/text.ts'
import type { Citation } from './instrument.ts'
import type { Problem } from './problem.ts'

/** Values named in a refusal, for the text and for programs. Never personal data. */
export type RefusalValues = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * The law or the state of things does not allow what was asked.
 *
 * `code` is stable and dotted; `text` says what happened, why, and what to do; `cite` is the
 * article, where one is the reason.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly text: Text
  readonly values: RefusalValues
  readonly cite: Citation | undefined

  constructor(code: string, text: Text, values: RefusalValues = {}, cite?: Citation) {
    super(`${code}: ${text.en}`)
    this.code = code
    this.text = text
    this.values = values
    this.cite = cite
  }
}

/** The input does not fit the form; always says which fields. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => `${each.field}: ${each.code}`).join('; '))
    this.problems = problems
  }
}
