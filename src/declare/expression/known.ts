/** Arithmetic and order of values whose kind the words of the grammar have already checked. */
import type { CivilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import { multiplyShares, type Share, whole } from '../../values/share.ts'
import type { Comparison } from './node.ts'
import {
  addExact,
  compareExact,
  type Exact,
  exactly,
  isExact,
  isShare,
  subtractExact,
} from './range.ts'
import type { Known } from './trace.ts'

/** A whole number: fen or a count. */
export function asBig(value: Known): bigint {
  if (typeof value !== 'bigint') throw new Error('expected a whole number')
  return value
}

/** A number. */
export function asExact(value: Known): Exact {
  if (!isExact(value)) throw new Error('expected a number')
  return value
}

/** A quotient. */
export function asShare(value: Known): Share {
  if (!isShare(value)) throw new Error('expected a share')
  return value
}

/** A civil day. */
export function asDate(value: Known): CivilDate {
  if (typeof value !== 'string') throw new Error('expected a day')
  // Facts and parameters of days are civil dates; nothing else reaches a step that reads days.
  return value as CivilDate
}

/** A limit of time. */
export function asLimit(value: Known): Limit {
  if (typeof value !== 'object' || value === null || !('unit' in value)) {
    throw new Error('expected a limit')
  }
  return value
}

/** Order of two values of one kind; equality of anything else. */
export function order(a: Known, b: Known): number {
  if (isExact(a) && isExact(b)) return compareExact(a, b)
  if (a === null || b === null) return a === b ? 0 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether an order is what a comparison asks for. */
export function holds(how: Comparison, sign: number): boolean {
  switch (how) {
    case '>=':
      return sign >= 0
    case '>':
      return sign > 0
    case '<=':
      return sign <= 0
    case '<':
      return sign < 0
    case '=':
      return sign === 0
    case '!=':
      return sign !== 0
  }
}

/** a + b of one kind. */
export const add = (a: Known, b: Known): Known => addExact(asExact(a), asExact(b))
/** a − b of one kind. */
export const subtract = (a: Known, b: Known): Known => subtractExact(asExact(a), asExact(b))
/** Nothing, of the kind of a value. */
export const zeroLike = (a: Known): Known => (isShare(a) ? whole(0n) : 0n)

/** a × b; counts stay whole. */
export function multiply(a: Known, b: Known): Known {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a * b
  return multiplyShares(exactly(asExact(a)), exactly(asExact(b)))
}
