/** What can be done to a case, and by whom. */
import type { Role } from '../../declare/role.ts'

/** Acts on an open stage that the procedure names. */
export type StageAct = 'conclude' | 'answer' | 'pause' | 'resume' | 'extend' | 'silence'

/** What people may do to a case, in the order in which a case page offers it. */
export const peopleActs = [
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
] as const

/** What people may do about the agreement and the money of a case; offered on pages of their own. */
export const moneyActs = [
  'draft-agreement',
  'sign-agreement',
  'request-change',
  'decide-change',
  'order-payment',
  'book-payment',
  'claim',
  'book-repayment',
] as const

/** What can be done about agreement and money. */
export type MoneyAct = (typeof moneyActs)[number]

/** What people may do about the rating of a case; offered beside the rating. */
export const ratingActs = ['rate', 'answer-rating', 'review-rating'] as const

/** What can be done about a rating. */
export type RatingAct = (typeof ratingActs)[number]

/** What a supervisor does to a case that was drawn to be looked at again. */
export const recheckActs = ['recheck'] as const

/** What a case page offers, and what the timer does. */
export const caseActs = [...peopleActs, 'silence'] as const

/** All acts; only the timer speaks for silence. */
export const acts = [...peopleActs, ...moneyActs, ...ratingActs, ...recheckActs, 'silence'] as const

/** What can be done to a case. */
export type Act = (typeof acts)[number]

/** Somebody who wants to act. */
export interface Actor {
  readonly account: string
  readonly role: Role
  readonly parties: readonly string[]
  readonly authority?: string
}
