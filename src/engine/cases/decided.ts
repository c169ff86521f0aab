import type { Answers } from '../../declare/expression/read-fact.ts'

/** What a decision says, apart from who makes it. */
export interface Decided {
  readonly outcome: 'grant' | 'refuse'
  readonly findings: Answers
  readonly reason: string
  /** The silence of the authority decides: no rule is judged any more. */
  readonly silent?: true
}
