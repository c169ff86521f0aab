/**
 * How an exact quotient becomes a whole number.
 *
 * - `half-up`: 四舍五入, a half goes away from zero (the rule of Chinese statistics and bookkeeping)
 * - `half-even`: a half goes to the even neighbour (GB/T 8170 数值修约)
 * - `down`: towards zero, the rest is dropped
 * - `up`: away from zero
 */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up'

/**
 * Divides two whole numbers exactly and rounds the quotient once.
 *
 * @throws Error when `d` is zero
 */
export function divideRounded(n: bigint, d: bigint, rounding: Rounding): bigint {
  if (d === 0n) throw new Error('division by zero')
  const negative = n < 0n !== d < 0n
  const top = n < 0n ? -n : n
  const bottom = d < 0n ? -d : d
  const whole = top / bottom
  const twiceRest = (top % bottom) * 2n
  const away =
    twiceRest !== 0n &&
    (rounding === 'up' ||
      (rounding !== 'down' &&
        (twiceRest > bottom ||
          (twiceRest === bottom && (rounding === 'half-up' || whole % 2n === 1n)))))
  const magnitude = away ? whole + 1n : whole
  return negative ? -magnitude : magnitude
}

/**
 * Writes the quotient `n / d` with a fixed number of decimals, rounded once from the exact value.
 * A value that rounds to zero has no minus sign.
 *
 * @param digits - decimals to show, 0 or more
 */
export function decimalText(
  n: bigint,
  d: bigint,
  digits: number,
  rounding: Rounding = 'half-up',
): string {
  const scaled = divideRounded(n * 10n ** BigInt(digits), d, rounding)
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const sign = scaled < 0n ? '-' : ''
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(text.length - digits)}`
}

/** Puts a comma between every three digits of the whole part: `1234.56` becomes `1,234.56`. */
export function groupThousands(decimal: string): string {
  const dot = decimal.indexOf('.')
  const whole = dot < 0 ? decimal : decimal.slice(0, dot)
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (dot < 0 ? '' : decimal.slice(dot))
}
