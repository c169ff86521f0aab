/** What can be done to a case, and by whom. */
import type { Role } from '../../declare/role.ts'

/** Acts on an open stage that the procedure names. */
export type StageAct = 'conclude' | 'answer' | 'pause' | 'resume' | 'extend' | 'silence'

/** What can be done to a case. */
export type Act =
  | 'accept'
  | 'decline'
  | 'request-correction'
  | 'correct'
  | 'withdraw'
  | 'decide'
  | 'amend'
  | 'annul'
  | 'move-version'
  | StageAct

/** All acts, in the order in which a case page offers them. */
export const acts = [
  'accept',
  'request-correction',
  'decline',
  'correct',
  'withdraw',
  'conclude',
  'answer',
  'decide',
  'pause',
  'resume',
  'extend',
  'amend',
  'annul',
  'move-version',
  'silence',
] as const satisfies readonly Act[]

/** Somebody who wants to act. */
export interface Actor {
  readonly account: string
  readonly role: Role
  readonly parties: readonly string[]
  readonly authority?: string
}
