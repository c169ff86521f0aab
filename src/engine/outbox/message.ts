/** What somebody is told: in the inbox, and outside where they asked for it. */
import type { Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'

/** Who is told: everybody who acts for an applicant, everybody in a role, or one account. */
export type Recipient =
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'account'; readonly id: string }

/** One message. */
export interface Message {
  /** Made from what caused it, so that the same cause never tells twice. */
  readonly id: string
  readonly to: Recipient
  /** What it is about: `case.` and the kind of event, or `timer.` and the kind of timer. */
  readonly topic: string
  readonly caseId: string | null
  readonly title: Text
  readonly text: Text
  readonly at: Instant
}
