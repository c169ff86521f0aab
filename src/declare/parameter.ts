/** Dated values of the law: what a threshold, rate or limit was on which day, by which article. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Limit } from '../values/limit.ts'
import type { Fen } from '../values/money.ts'
import type { Share } from '../values/share.ts'
import type { Text } from '../values/text.ts'
import type { EvidenceGrade } from './grade.ts'
import type { Citation } from './instrument.ts'

/** What the rows of a table are told apart by: amounts, numbers, shares, days, or answers. */
export type Edge = Fen | bigint | Share | string

/**
 * One row of a table. Edges are data, because the law moves them: `upTo` and `atLeast` include
 * their edge, `below` and `above` do not. `oneOf` names answers of a choice.
 */
export type Band<T = Share | bigint, E extends Edge = Edge> =
  | { readonly upTo: E; readonly is: T }
  | { readonly below: E; readonly is: T }
  | { readonly atLeast: E; readonly is: T }
  | { readonly above: E; readonly is: T }
  | { readonly oneOf: readonly string[]; readonly is: T }
  | { readonly otherwise: T }

/** A table over money (or what E says), read from the first row that fits. */
export type Bands<T = Share | bigint, E extends Edge = Fen> = readonly Band<T, E>[]

/** What a parameter may hold. */
export type ParameterValue =
  | Fen
  | bigint
  | boolean
  | Share
  | Limit
  | CivilDate
  | readonly string[]
  | Bands<Share | bigint, Edge>
  | null

/** The value from a day on. */
export interface DatedValue<V extends ParameterValue = ParameterValue> {
  /** First day on which it applies. */
  readonly from: CivilDate
  /** The value; `null` says that the law sets none from this day on. */
  readonly value: V | null
  /** The article that sets it. */
  readonly cite: Citation
  /** How sure we are of the value, where that differs from the article. */
  readonly grade?: EvidenceGrade
  /** Applies only where a city has switched this on (a draft, a local practice). */
  readonly under?: string
}

/** A dated value of the law. */
export interface Parameter<V extends ParameterValue = ParameterValue> {
  /** Stable dotted id. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
  /** What it counts: `fen`, `share`, `points`, `working days`. */
  readonly unit: string
  /** Row of the list of legal rules it comes from, `HNTE-c5a`. */
  readonly row?: string
  /** All values, oldest first. */
  readonly values: readonly DatedValue<V>[]
}

/** Declares a dated value. Every value names its article; without `cite` it does not compile. */
export function parameter<V extends ParameterValue>(declared: Parameter<V>): Parameter<V> {
  for (let i = 1; i < declared.values.length; i++) {
    const before = declared.values[i - 1]
    const after = declared.values[i]
    if (before && after && before.under === after.under && before.from >= after.from) {
      throw new Error(`${declared.id}: values must be in the order of their days`)
    }
  }
  return declared
}

/** A named choice a city makes where a draft or a gap in the law leaves room; off by default. */
export interface LawSwitch {
  /** Stable id. */
  readonly id: string
  /** What is switched on. */
  readonly title: Text
  /** The text it would apply. */
  readonly cite: Citation
}

/**
 * The value in force on a day.
 *
 * @param switches - ids of the law switches the city has turned on
 * @returns the dated value with its article, or undefined before the first one
 */
export function valueOn<V extends ParameterValue>(
  of: Parameter<V>,
  on: CivilDate,
  switches: readonly string[] = [],
): DatedValue<V> | undefined {
  let found: DatedValue<V> | undefined
  let foundSwitched: DatedValue<V> | undefined
  for (const dated of of.values) {
    if (dated.from > on) continue
    if (dated.under === undefined) found = dated
    else if (switches.includes(dated.under)) foundSwitched = dated
  }
  return foundSwitched ?? found
}
