/** What events say of agreements and money; part of every event that moves some. */
import type { DecidedBy } from '../../declare/funding.ts'
import type { Clock } from '../clock/running-clock.ts'
import type { PostedEntry } from '../ledger/posting.ts'
import type { TaskBook } from './task-book.ts'

/** Something that must be paid back. Amounts are fen as text. */
export interface Claim {
  /** As printed on the notice. */
  readonly number: string
  readonly amount: string
  /** Last day. */
  readonly dueOn: string
  /** Why: an ending, or the words of the head. */
  readonly reason: string
}

/** What the end of a stage does to the money. */
export interface MoneyFollowing {
  /** Instalments that fall due. */
  readonly due?: readonly string[]
  /** Instalments that are paid no more. */
  readonly released?: readonly string[]
  readonly claim?: Claim
}

/** What an event booked and released, on top of what its kind carries. */
export interface WithMoney {
  readonly money?: MoneyFollowing
  /** Entries it booked. */
  readonly posted?: readonly PostedEntry[]
}

/** An instalment with its amount in fen. */
export interface AgreedInstalment {
  readonly id: string
  readonly amount: string
}

/** Movements of money that are acts of their own. */
export type Movement = 'ordered' | 'paid' | 'bounced' | 'claimed' | 'repaid'

/** The kinds of event that only agreements and money know. */
export interface MoneyEventBodies {
  'agreement-drafted': { readonly version: number; readonly book: TaskBook }
  'agreement-signed': {
    readonly version: number
    readonly side: 'party' | 'bureau'
    /** Only when the bureau signs: it comes into force. */
    readonly grant?: string
    readonly line?: string
    readonly instalments?: readonly AgreedInstalment[]
  }
  'change-requested': {
    /** 1 for the first of the case. */
    readonly number: number
    /** Id of the kind of change. */
    readonly change: string
    readonly reason: string
    readonly by: DecidedBy
    /** The task book as it is to be. */
    readonly book: TaskBook
    /** Its version, where it is in force at once. */
    readonly version: number | null
    /** Within which the bureau decides or records; null where it does neither. */
    readonly clock: Clock | null
  }
  'change-decided': {
    readonly number: number
    readonly outcome: 'granted' | 'refused' | 'recorded'
    readonly reason: string
    /** The version it makes. */
    readonly version: number | null
    /** The task book of that version. */
    readonly book?: TaskBook
  }
  'money-moved': {
    readonly movement: Movement
    readonly amount: string
    /** The day it happened on. */
    readonly on: string
    readonly instalment?: string
    /** Number of the payment order, or of the claim. */
    readonly number: string
    /** Of the bank or treasury. */
    readonly reference?: string
    readonly reason: string
    readonly claim?: Claim
  }
}
