/** A way out of the house: e-mail, webhooks. */
import type { Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'

/** Ways out. */
export type Channel = 'email' | 'webhook'

/** What is delivered. */
export interface Parcel {
  /** The same at every attempt; the receiver can tell a repetition by it. */
  readonly id: string
  readonly topic: string
  readonly caseId: string | null
  readonly title: Text
  readonly text: Text
  /** When it happened. */
  readonly at: Instant
}

/** Where it goes, opened from what the database keeps encrypted. */
export type Target =
  | { readonly channel: 'email'; readonly address: string }
  | { readonly channel: 'webhook'; readonly url: string; readonly secret: string }

/**
 * Sends one parcel. It throws when the parcel may not have arrived; it is then sent again later, so
 * a receiver may see a parcel twice, under the same id.
 */
export type Send = (parcel: Parcel, target: Target, now: Instant) => Promise<void>

/** The ways out that are configured. A parcel for one that is not waits. */
export type Outlets = Readonly<Partial<Record<Channel, Send>>>
