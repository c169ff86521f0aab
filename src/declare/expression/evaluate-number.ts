/** The arithmetic behind the words of `number.ts`, `span.ts` and the figures over tables. */
import { addMonths, type CivilDate, dayNumber } from '../../values/civil-date.ts'
import { divideRounded, type Rounding } from '../../values/rounding.ts'
import {
  addShares,
  compareShares,
  multiplyShares,
  roundShare,
  type Share,
  share,
  whole,
} from '../../values/share.ts'
import type { Bands } from '../parameter.ts'
import type { SpanUnit } from './node.ts'

/** Higher powers are no formula of the law; a typing error must not stop the program. */
const HIGHEST = 1000n

/** Completed days, months or years from one day to another. */
export function spanBetween(unit: SpanUnit, from: CivilDate, to: CivilDate): bigint {
  if (unit === 'days') return BigInt(dayNumber(to) - dayNumber(from))
  if (to < from) return -spanBetween(unit, to, from)
  const each = unit === 'years' ? 12 : 1
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12
  let n = Math.trunc((months + Number(to.slice(5, 7)) - Number(from.slice(5, 7))) / each)
  if (n > 0 && addMonths(from, n * each) > to) n -= 1
  return BigInt(n)
}

/** Rounds to so many decimals, or to a whole number. */
export function rounded(value: Share, how: Rounding, digits?: number): Share | bigint {
  if (digits === undefined) return roundShare(value, how)
  const scale = 10n ** BigInt(digits)
  return share(divideRounded(value.n * scale, value.d, how), scale)
}

/** The whole power; undefined for a negative power of zero and beyond 1000. */
export function powerOf(value: Share, exponent: bigint): Share | undefined {
  const size = exponent < 0n ? -exponent : exponent
  if (size > HIGHEST || (exponent < 0n && value.n === 0n)) return undefined
  const up = { n: value.n ** size, d: value.d ** size }
  return exponent < 0n ? share(up.d, up.n) : up
}

/** The root, half up to so many decimals; undefined below zero and for degrees outside 1 to 1000. */
export function rootOf(value: Share, degree: bigint, digits: number): Share | undefined {
  if (value.n < 0n || degree < 1n || degree > HIGHEST) return undefined
  // One decimal more than asked decides how the last one is rounded, exactly.
  const scale = 10n ** BigInt(digits + 1)
  const floor = wholeRoot((value.n * scale ** degree) / value.d, degree)
  return share((floor + 5n) / 10n, scale / 10n)
}

/** The greatest whole number whose power is at most n, by Newton's method from above. */
function wholeRoot(n: bigint, degree: bigint): bigint {
  if (n < 2n) return n
  let guess = 1n << (BigInt(n.toString(2).length) / degree + 1n)
  for (;;) {
    const next = ((degree - 1n) * guess + n / guess ** (degree - 1n)) / degree
    if (next >= guess) return guess
    guess = next
  }
}

/** The middle of numbers, of an even number of them the mean of the two in the middle. */
export function medianOf(values: readonly Share[]): Share | undefined {
  const sorted = values.toSorted(compareShares)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return undefined
  return multiplyShares(addShares(lower, upper), share(1n, 2n))
}

/** Each part of the amount at the rate of its band, exactly. An amount below zero gives nothing. */
export function sliced(bands: Bands<Share>, amount: bigint): Share {
  let total = whole(0n)
  let done = 0n
  for (const band of bands) {
    const edge = 'otherwise' in band ? amount : 'upTo' in band ? band.upTo : band.below
    const rate = 'otherwise' in band ? band.otherwise : band.is
    const end = edge < amount ? edge : amount
    if (end > done) {
      total = addShares(total, multiplyShares(rate, whole(end - done)))
      done = end
    }
  }
  return total
}
