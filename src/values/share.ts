import { type Fen, fen } from './money.ts'
import { decimalText, divideRounded, type Rounding } from './rounding.ts'

/**
 * An exact number: a share, a rate, an index, a factor. Always in lowest terms with `d` above zero,
 * so equal shares are equal in both parts.
 */
export interface Share {
  /** Numerator; carries the sign. */
  readonly n: bigint
  /** Denominator, above zero. */
  readonly d: bigint
}

/** What reading a decimal gives: the exact number, or why the text is none. */
export type DecimalReading =
  | { readonly ok: true; readonly value: Share }
  | { readonly ok: false; readonly reason: 'format' | 'range' }

/** More digits than this are no figure of a bureau but an attack on the arithmetic. */
const MOST_DIGITS = 60

/**
 * The exact number n/d.
 *
 * @throws Error when `d` is zero: a share of nothing does not exist, so callers must ask first
 */
export function share(n: bigint, d: bigint): Share {
  if (d === 0n) throw new Error('a share of nothing: the denominator is zero')
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / divisor, d: (sign * d) / divisor }
}

/** So many hundredths: `percent(5n)` is 5%. For 0.5% write `share(5n, 1000n)`. */
export function percent(n: bigint): Share {
  return share(n, 100n)
}

/** A whole number as an exact number. */
export function whole(n: bigint): Share {
  return { n, d: 1n }
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`, without rounding. */
export function compareShares(a: Share, b: Share): -1 | 0 | 1 {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** a + b, exact. */
export function addShares(a: Share, b: Share): Share {
  return share(a.n * b.d + b.n * a.d, a.d * b.d)
}

/** a - b, exact. */
export function subtractShares(a: Share, b: Share): Share {
  return share(a.n * b.d - b.n * a.d, a.d * b.d)
}

/** a × b, exact. */
export function multiplyShares(a: Share, b: Share): Share {
  return share(a.n * b.n, a.d * b.d)
}

/**
 * a ÷ b, exact.
 *
 * @throws Error when `b` is zero
 */
export function divideShares(a: Share, b: Share): Share {
  return share(a.n * b.d, a.d * b.n)
}

/** The share of an amount, rounded once to whole fen in the way the rule says. */
export function ofMoney(part: Share, amount: Fen, rounding: Rounding): Fen {
  return fen(divideRounded(part.n * amount, part.d, rounding))
}

/** The nearest whole number in the way the rule says. */
export function roundShare(value: Share, rounding: Rounding): bigint {
  return divideRounded(value.n, value.d, rounding)
}

/**
 * Reads a decimal exactly: `0.05`, `-3`, `12.340`. No exponent, no sign but minus, no commas, no `%`.
 *
 * @returns the number, or `format`, or `range` when it has more than 60 digits
 */
export function parseDecimal(text: string): DecimalReading {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!parts) return { ok: false, reason: 'format' }
  const [, sign = '', before = '', after = ''] = parts
  if (before.length + after.length > MOST_DIGITS) return { ok: false, reason: 'range' }
  return {
    ok: true,
    value: share(BigInt(`${sign}${before}${after}`), 10n ** BigInt(after.length)),
  }
}

/** Writes the number with a fixed number of decimals, rounded once from the exact value. */
export function showDecimal(value: Share, digits: number, rounding: Rounding = 'half-up'): string {
  return decimalText(value.n, value.d, digits, rounding)
}

/** Writes the share as a percentage, half-up from the exact value: 1/3 with two digits is `33.33%`. */
export function showPercent(value: Share, digits: number): string {
  return `${decimalText(value.n * 100n, value.d, digits)}%`
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
