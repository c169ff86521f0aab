/** Facts: what a form asks and a rule reads. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Fen } from '../values/money.ts'
import type { Share } from '../values/share.ts'
import type { Text } from '../values/text.ts'

/** What kind of value a fact has, and with which others it can be compared. */
export type FactKind =
  | 'money'
  | 'share'
  | 'count'
  | 'date'
  | 'text'
  | 'choice'
  | 'truth'
  | 'creditCode'
  | 'rows'

/** The value behind each kind at run time. Money is fen, counts are whole numbers. */
export interface ValueOf {
  money: Fen
  share: Share
  count: bigint
  date: CivilDate
  text: string
  choice: string
  truth: boolean
  creditCode: string
  rows: readonly FactRow[]
}

/** Any value of a fact. */
export type FactValue = ValueOf[FactKind]

/** One line of a repeating table. A missing cell is missing, never zero. */
export interface FactRow {
  readonly [column: string]: Exclude<FactValue, readonly FactRow[]> | undefined
}

/** What is known of a case: values by fact id. Missing is missing, never zero. */
export type Facts = Readonly<Record<string, FactValue | undefined>>

/** One answer that a choice offers. */
export interface Option<Id extends string = string> {
  /** Stable id. */
  readonly id: Id
  /** What people see. */
  readonly label: Text
  /** First day on which it can be chosen, by the day of the rule. */
  readonly from?: CivilDate
  /** A wider answer this one belongs to. */
  readonly under?: string
}

/** What every fact says of itself besides its kind. */
export interface FactDetail {
  /** One sentence that helps to answer. */
  readonly help?: Text
  /** Personal data: encrypted, masked, every unmasking logged. */
  readonly personal?: boolean
  /** May stay empty in a filed form. */
  readonly optional?: boolean
  /** Longest text in characters. */
  readonly maxLength?: number
  /** A share that is read and shown as a plain decimal, not in percent: a score, an area, a rate. */
  readonly plain?: boolean
  /** Money or counts below zero are refused unless this is set. */
  readonly signed?: boolean
  /** An example shown in the empty field. */
  readonly example?: string
  /** Column of a register that holds it, `enterprises.revenue`, for checks of the whole register. */
  readonly from?: `${string}.${string}`
  /** What is counted, for people: `m²`, `h`, `people`. Money is yuan, shares are percent. */
  readonly unit?: Text
}

/** Something a rule or form reads. */
export interface Fact<K extends FactKind = FactKind, Id extends string = string>
  extends FactDetail {
  /** Stable kebab-case id, unique in the whole product. */
  readonly id: string
  /** Kind of its value. */
  readonly kind: K
  /** What people see. */
  readonly label: Text
  /** The answers of a choice. */
  readonly options?: readonly Option<Id>[]
  /** The columns of a repeating table. */
  readonly columns?: readonly Fact[]
}

const plain =
  <K extends FactKind>(kind: K) =>
  (id: string, label: Text, detail: FactDetail = {}): Fact<K> => ({ id, kind, label, ...detail })

/** Declares facts, one word per kind. */
export const fact = {
  /** An amount in yuan with at most two decimals; kept as fen. */
  money: plain('money'),
  /** A part of a whole. */
  share: plain('share'),
  /** A decimal number that is no percentage, kept exactly as a share is. */
  number: (id: string, label: Text, detail: FactDetail = {}): Fact<'share'> => ({
    id,
    kind: 'share',
    label,
    plain: true,
    ...detail,
  }),
  /** A whole number of things or people. */
  count: plain('count'),
  /** A civil day. */
  date: plain('date'),
  /** Free text. */
  text: plain('text'),
  /** Yes or no. */
  truth: plain('truth'),
  /** A unified social credit code. */
  creditCode: plain('creditCode'),
  /** One of named answers. */
  choice: <const Id extends string>(
    id: string,
    label: Text,
    options: readonly Option<Id>[],
    detail: FactDetail = {},
  ): Fact<'choice', Id> => ({ id, kind: 'choice', label, options, ...detail }),
  /** A repeating table whose columns are facts of their own. */
  rows: (
    id: string,
    label: Text,
    columns: readonly Fact[],
    detail: FactDetail = {},
  ): Fact<'rows'> => ({ id, kind: 'rows', label, columns, ...detail }),
}
