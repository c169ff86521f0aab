/** Between which values an unknown number must lie, so that much can be settled without it. */

import {
  addShares,
  compareShares,
  type Share,
  share,
  subtractShares,
  whole,
} from '../../values/share.ts'
import type { Comparison } from './node.ts'

/** An exact number: fen, a count, or a quotient. */
export type Exact = bigint | Share

/** Ends of what an unknown number can be; an absent end is open. */
export interface Range {
  /** Nothing below is possible. */
  readonly least?: Exact
  /** Nothing above is possible. */
  readonly most?: Exact
}

/** Whether a value is a quotient. */
export function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'n' in value && 'd' in value
}

/** Whether a value is a number of an expression. */
export function isExact(value: unknown): value is Exact {
  return typeof value === 'bigint' || isShare(value)
}

/** A whole number or quotient as a quotient. */
export const exactly = (value: Exact): Share => (typeof value === 'bigint' ? whole(value) : value)

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0
  return compareShares(exactly(a), exactly(b))
}

/** a + b; whole numbers stay whole. */
export function addExact(a: Exact, b: Exact): Exact {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a + b
  return addShares(exactly(a), exactly(b))
}

/** a − b; whole numbers stay whole. */
export function subtractExact(a: Exact, b: Exact): Exact {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a - b
  return subtractShares(exactly(a), exactly(b))
}

/** a ÷ b, or undefined when b is zero. */
export function divideExact(a: Exact, b: Exact): Share | undefined {
  const [over, under] = [exactly(a), exactly(b)]
  return under.n === 0n ? undefined : share(over.n * under.d, over.d * under.n)
}

/** The greater of two numbers. */
export const greaterExact = (a: Exact, b: Exact): Exact => (compareExact(a, b) >= 0 ? a : b)

/** The lesser of two numbers. */
export const lesserExact = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b)

/** A range with the ends that are known. */
export function between(least: Exact | undefined, most: Exact | undefined): Range {
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }
}

const joined = (
  ends: readonly (Exact | undefined)[],
  combine: (a: Exact, b: Exact) => Exact,
): Exact | undefined => {
  let result: Exact | undefined
  for (const end of ends) {
    if (end === undefined) return undefined
    result = result === undefined ? end : combine(result, end)
  }
  return result
}

const known = (ends: readonly (Exact | undefined)[]): readonly Exact[] =>
  ends.filter((end) => end !== undefined)

const leasts = (of: readonly Range[]) => of.map((each) => each.least)
const mosts = (of: readonly Range[]) => of.map((each) => each.most)

/** The range of a sum. */
export const rangeOfSum = (of: readonly Range[]): Range =>
  between(joined(leasts(of), addExact), joined(mosts(of), addExact))

/** The range of the greatest: one known least end already counts. */
export const rangeOfGreatest = (of: readonly Range[]): Range =>
  between(joined(known(leasts(of)), greaterExact), joined(mosts(of), greaterExact))

/** The range of the least: one known upper end already counts. */
export const rangeOfLeast = (of: readonly Range[]): Range =>
  between(joined(leasts(of), lesserExact), joined(known(mosts(of)), lesserExact))

/** The range of one of several, not known which. */
export const rangeOfEither = (of: readonly Range[]): Range =>
  between(joined(leasts(of), lesserExact), joined(mosts(of), greaterExact))

/** The range of left − right. */
export const rangeOfDifference = (left: Range, right: Range): Range =>
  between(
    joined([left.least, right.most], subtractExact),
    joined([left.most, right.least], subtractExact),
  )

/** -1 when every left is below every right, 0 when at most equal to it; undefined when neither. */
export function gap(most: Exact | undefined, least: Exact | undefined): -1 | 0 | undefined {
  if (most === undefined || least === undefined) return undefined
  const sign = compareExact(most, least)
  return sign === 1 ? undefined : sign
}

/** A comparison settled by ranges alone; undefined when they overlap. */
export function settledBy(
  how: Comparison,
  below: -1 | 0 | undefined,
  above: -1 | 0 | undefined,
): boolean | undefined {
  switch (how) {
    case '>=':
      return above !== undefined ? true : below === -1 ? false : undefined
    case '>':
      return above === -1 ? true : below !== undefined ? false : undefined
    case '<=':
      return below !== undefined ? true : above === -1 ? false : undefined
    case '<':
      return below === -1 ? true : above !== undefined ? false : undefined
    case '=':
      return below === -1 || above === -1 ? false : undefined
    case '!=':
      return below === -1 || above === -1 ? true : undefined
  }
}
