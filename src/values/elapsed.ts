/** Full days, months and years between two days; the first day is not counted. */
import { addMonths, type CivilDate, dateParts, dayNumber } from './civil-date.ts'

/** Days from one day to another: 0 on the same day, below zero when `to` is earlier. */
export function fullDays(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * Full months from one day to another; a month is full on its corresponding day, or on the last day
 * of a month that has none.
 *
 * @see Civil Code, article 202
 */
export function fullMonths(from: CivilDate, to: CivilDate): number {
  if (to < from) return -fullMonths(to, from)
  const [a, b] = [dateParts(from), dateParts(to)]
  const months = (b.year - a.year) * 12 + (b.month - a.month)
  return addMonths(from, months) <= to ? months : months - 1
}

/** Full years from one day to another, as ages are counted (周岁). */
export function fullYears(from: CivilDate, to: CivilDate): number {
  return Math.trunc(fullMonths(from, to) / 12)
}
