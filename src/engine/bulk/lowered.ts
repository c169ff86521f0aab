/** Values while an expression becomes steps: what is known of each before any row is read. */
import type { Limit } from '../../values/limit.ts'
import type { Share } from '../../values/share.ts'
import { exactBelow } from './fact-columns.ts'
import type { Steps } from './instruction.ts'

/** A whole number a row, with bounds that hold for every row judged by the program. */
export interface Whole {
  readonly at: number
  readonly least: number
  readonly greatest: number
  /** Known in every row. */
  readonly total: boolean
}

/** An exact number a row; `under` is positive where it is known, and 1 for whole numbers. */
export interface Exact {
  readonly over: Whole
  readonly under: Whole
}

/**
 * A number a row, and between what it lies where it is unknown: ends are the value where that is
 * known, and unknown where they are open.
 */
export interface LoweredNumber {
  readonly kind: 'number'
  readonly value: Exact
  readonly low: Exact
  readonly high: Exact
  /** A day, which has no range while unknown. */
  readonly day: boolean
}

/** A three-valued truth a row. */
export interface LoweredTruth {
  readonly kind: 'truth'
  readonly holds: number
  readonly fails: number
  /** Never unknown. */
  readonly total: boolean
}

/** A choice or text a row. */
export interface LoweredCode {
  readonly kind: 'code'
  readonly at: number
  readonly gaps: boolean
}

/** What an expression becomes. */
export type Lowered =
  | LoweredNumber
  | LoweredTruth
  | LoweredCode
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'limit'; readonly limit: Limit }
  | { readonly kind: 'missing' }

/** The expression cannot be a column program; its rule is evaluated row by row. */
export class NotColumnar extends Error {
  override readonly name = 'NotColumnar'
}

/** A whole number that is the same in every row; `NaN` is unknown. */
export function constantWhole(steps: Steps, value: number): Whole {
  const known = !Number.isNaN(value)
  const at = steps.constant(value)
  return { at, least: known ? value : 0, greatest: known ? value : 0, total: known }
}

/** A whole number as an exact one. */
export const exactly = (steps: Steps, over: Whole): Exact => ({
  over,
  under: constantWhole(steps, 1),
})

function wholeOf(value: bigint): number {
  if (value >= BigInt(exactBelow) || -value >= BigInt(exactBelow)) {
    throw new NotColumnar(`${value} is no exact double`)
  }
  return Number(value)
}

/** An exact number of the law that is the same in every row; undefined is unknown. */
export function constantExact(steps: Steps, value: bigint | Share | undefined): Exact {
  if (value === undefined) return exactly(steps, constantWhole(steps, Number.NaN))
  const { n, d } = typeof value === 'bigint' ? { n: value, d: 1n } : value
  return { over: constantWhole(steps, wholeOf(n)), under: constantWhole(steps, wholeOf(d)) }
}

/** A number without a range: where it is unknown nothing is known of it. */
export const plainly = (value: Exact, day = false): LoweredNumber => ({
  kind: 'number',
  value,
  low: value,
  high: value,
  day,
})

/** A truth that is the same in every row; `undefined` is unknown. */
export function constantTruth(steps: Steps, value: boolean | undefined): LoweredTruth {
  return {
    kind: 'truth',
    holds: steps.constant(value === true ? 1 : 0),
    fails: steps.constant(value === false ? 1 : 0),
    total: value !== undefined,
  }
}

/** Both of two truths. */
export function both(steps: Steps, a: LoweredTruth, b: LoweredTruth): LoweredTruth {
  const holds = steps.add({ op: 'both', a: a.holds, b: b.holds })
  const total = a.total && b.total
  const fails = total
    ? steps.add({ op: 'not', of: holds })
    : steps.add({ op: 'either', a: a.fails, b: b.fails })
  return { kind: 'truth', holds, fails, total }
}

/** The opposite of a truth. */
export function opposite(of: LoweredTruth): LoweredTruth {
  return { kind: 'truth', holds: of.fails, fails: of.holds, total: of.total }
}

/** Either of two truths. */
export function either(steps: Steps, a: LoweredTruth, b: LoweredTruth): LoweredTruth {
  return opposite(both(steps, opposite(a), opposite(b)))
}

/** Whether a number is known, which is always known itself. */
export function isGiven(steps: Steps, of: Exact): number {
  const part = (each: Whole) =>
    each.total ? steps.constant(1) : steps.add({ op: 'given', of: each.at })
  return steps.add({ op: 'both', a: part(of.over), b: part(of.under) })
}
