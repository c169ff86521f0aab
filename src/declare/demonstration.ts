/** A demonstration: synthetic records of a city, made without chance and told apart everywhere. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Instant } from '../values/instant.ts'
import type { Text } from '../values/text.ts'
import type { Register } from './register.ts'
import type { SignInRole } from './role.ts'

/** An account anyone may use in a demonstration. */
export interface DemoAccount {
  readonly id: string
  readonly login: string
  readonly password: string
  readonly name: Text
  readonly role: SignInRole
  readonly unit: string
  /** Whose people they belong to; the bureau itself where nothing is said. */
  readonly authority?: string
  /** Units it acts for. */
  readonly parties: readonly { readonly creditCode: string; readonly name: string }[]
}

/** A row of a register: values by column id as stored (money is fen as text, days ISO text). */
export type DemoRow = Readonly<Record<string, string | boolean | null>>

/** What somebody did to a synthetic case, in order of time. */
export type DemoStep =
  | { readonly act: 'file' | 'accept'; readonly at: Instant; readonly by: string }
  | {
      readonly act: 'request-correction'
      readonly at: Instant
      readonly by: string
      readonly defects: readonly { readonly field: string | null; readonly text: string }[]
    }
  | {
      readonly act: 'decline' | 'withdraw' | 'refuse' | 'correct'
      readonly at: Instant
      readonly by: string
      readonly reason: string
    }
  | {
      readonly act: 'rate'
      readonly at: Instant
      readonly by: string
      readonly level: string
      readonly remarks: string
    }
  | {
      readonly act: 'answer-rating'
      readonly at: Instant
      readonly by: string
      readonly outcome: string
      readonly reply: string
    }
  | {
      readonly act: 'grant'
      readonly at: Instant
      readonly by: string
      readonly findings: Readonly<Record<string, unknown>>
    }

/** A synthetic case: who, what was answered, what happened. */
export interface DemoCase {
  readonly service: string
  readonly party: string
  readonly partyName: string
  /** Answers as they travel, by fact id. */
  readonly answers: Readonly<Record<string, unknown>>
  /** What the registers keep about the applicant, by column id, as far as entries take it over. */
  readonly applicant?: Readonly<Record<string, string | null>>
  readonly steps: readonly DemoStep[]
}

/** Part of a demonstration, loaded as a whole or not at all. */
export type DemoPart =
  | {
      readonly id: string
      readonly title: Text
      readonly count: number
      readonly register: Register
      rows(): Iterable<DemoRow>
    }
  | {
      readonly id: string
      readonly title: Text
      readonly count: number
      cases(): Iterable<DemoCase>
    }

/** A city's demonstration. */
export interface Demonstration {
  readonly accounts: readonly DemoAccount[]
  /** The day it is made for: open cases are open around this day. */
  parts(today: CivilDate): readonly DemoPart[]
}
