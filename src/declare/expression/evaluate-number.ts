/** Powers, roots, rounding, and figures over the lines of a table, all exact. */
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
import { asExact, order } from './known.ts'
import type { Gathering } from './node.ts'
import { exactly, isShare } from './range.ts'
import type { Known } from './trace.ts'

/** Higher powers are no formula of the law; a typing error must not stop the program. */
const HIGHEST = 1000n

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
function medianOf(values: readonly Share[]): Share | undefined {
  const sorted = values.toSorted(compareShares)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) return undefined
  return multiplyShares(addShares(lower, upper), share(1n, 2n))
}

/** A figure over values of one kind; undefined where there is none of nothing. */
export function gathered(how: Gathering, values: readonly Known[]): Known | undefined {
  const numbers = () => values.map((value) => exactly(asExact(value)))
  switch (how) {
    case 'distinct':
      return BigInt(new Set(values.map((v) => (isShare(v) ? `${v.n}/${v.d}` : v))).size)
    case 'product':
      return numbers().reduce(multiplyShares, whole(1n))
    case 'median':
      return medianOf(numbers())
    case 'greatest':
    case 'least': {
      const [first, ...rest] = values
      if (first === undefined) return undefined
      const sign = how === 'greatest' ? 1 : -1
      return rest.reduce((a, b) => (order(a, b) * sign >= 0 ? a : b), first)
    }
  }
}
