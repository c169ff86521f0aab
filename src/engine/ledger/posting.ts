/** What is to be booked, and what was. */
import type { Holder, Ledger } from '../../declare/ledger.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Instant } from '../../values/instant.ts'
import type { Fen } from '../../values/money.ts'

/** Where an entry comes from; every entry has a source that can be opened. */
export type EntrySource =
  | { readonly kind: 'case'; readonly id: string; readonly rev: number }
  | { readonly kind: 'import' | 'document' | 'generator'; readonly id: string }

/** For whom the accounts of an entry are kept. */
export type Holders = Readonly<Partial<Record<Exclude<Holder, 'ledger'>, string>>>

/** An entry to book. */
export interface Posting {
  readonly ledger: Ledger
  /** Id of the declared entry. */
  readonly entry: string
  readonly holders: Holders
  /** One amount for each line of the declared entry; above zero. */
  readonly amounts: readonly Fen[]
  readonly source: EntrySource
  /** The case it concerns, where it is made by something else than the case. */
  readonly caseId?: string
  /** Names what is booked: asked for again, it is not booked again. */
  readonly onceKey: string
  readonly bookedOn: CivilDate
  readonly enteredBy: string
  readonly now: Instant
  readonly memo?: string
}

/** An entry as an event carries it, so that the log covers the money. */
export interface PostedEntry {
  readonly ledger: string
  /** Id of the entry. */
  readonly id: string
  readonly entry: string
  /** Fen as text, by line. */
  readonly amounts: readonly string[]
}
