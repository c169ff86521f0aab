/** What a column program computes beside the operators of doubles; exact below 2^53. */
import type { Rounding } from '../../values/rounding.ts'

/** Ways of rounding by their place, as the loop names them. */
export const roundings: readonly Rounding[] = ['half-up', 'half-even', 'down', 'up']

/**
 * The quotient of whole numbers below 2^53, rounded once; exact because the remainder of doubles is.
 * `NaN` where either is.
 *
 * @param under - positive
 * @param how - place of the way of rounding
 */
export function divided(over: number, under: number, how: number): number {
  const size = Math.abs(over)
  const rest = size % under
  const whole = (size - rest) / under
  // Twice a remainder may pass 2^53, but doubling is exact at any size.
  const twice = 2 * rest
  const up =
    how === 0
      ? twice >= under
      : how === 1
        ? twice > under || (twice === under && whole % 2 === 1)
        : how === 3 && rest > 0
  const rounded = up ? whole + 1 : whole
  return over < 0 ? -rounded : rounded
}

/** Months since 0000-01 and day of the month of a day number. */
function partsOf(day: number): { readonly month: number; readonly date: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const fromMarch =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * fromMarch + 2) / 153)
  const date = fromMarch - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  // March is month 2 counted from January as 0.
  return { month: (yearOfEra + era * 400) * 12 + monthFromMarch + 2, date }
}

/** The first day of a month counted since 0000-01. */
function firstOf(month: number): number {
  const fromMarch = month - 2
  const year = Math.floor(fromMarch / 12)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const days = Math.floor((153 * (fromMarch - year * 12) + 2) / 5)
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + days
  return era * 146_097 + ofEra - 719_468
}

/** The corresponding day so many months later; where the month has no such day, its last. */
export function monthsLater(day: number, months: number): number {
  const { month, date } = partsOf(day)
  const first = firstOf(month + months)
  return first + Math.min(date, firstOf(month + months + 1) - first) - 1
}

/** Full months from one day to another, below zero when reversed. */
export function fullMonths(from: number, to: number): number {
  if (to < from) return -fullMonths(to, from)
  const months = partsOf(to).month - partsOf(from).month
  return monthsLater(from, months) <= to ? months : months - 1
}
