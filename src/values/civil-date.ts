import type { Text } from './text.ts'

declare const kind: unique symbol

/**
 * A day of the calendar, `YYYY-MM-DD`, years 0001 to 9999, Gregorian throughout. It has no time and no
 * time zone. Being text of fixed width, dates compare with `<` and `===`.
 */
export type CivilDate = string & { readonly [kind]: 'civil date' }

/** What reading a date gives: the date, or why the text is none. */
export type DateReading =
  | { readonly ok: true; readonly value: CivilDate }
  | { readonly ok: false; readonly reason: 'format' | 'nonexistent' }

/** Day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
/** 9999-12-31, after which the text form would grow. */
const LAST_DAY = 2_932_896
/** 0001-01-01. */
const FIRST_DAY = -719_162

/**
 * A date from its text `YYYY-MM-DD`, for constants in declarations and values from the database.
 *
 * @throws Error when the text has another form or names a day that does not exist
 */
export function civilDate(text: string): CivilDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts && exists(Number(parts[1]), Number(parts[2]), Number(parts[3]))) {
    return text as CivilDate
  }
  throw new Error(`not a date: ${JSON.stringify(text)} (a day that exists, as YYYY-MM-DD)`)
}

/**
 * Reads a date as people and ledgers write it: `2019-06-03`, `2019/6/3`, `2019.6.3`, `2019年6月3日`,
 * `20190603`. The year comes first and has four digits; anything else would be a guess.
 *
 * @returns the date, or `format`, or `nonexistent` for a day such as 2019-02-29
 */
export function parseCivilDate(text: string): DateReading {
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text.trim()) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(text.trim()) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text.trim())
  if (!parts) return { ok: false, reason: 'format' }
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  if (!exists(year, month, day)) return { ok: false, reason: 'nonexistent' }
  return { ok: true, value: dateText(year, month, day) }
}

/** Days since 1970-01-01, which is 0; earlier days are negative. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = dateParts(date)
  return daysBeforeYear(year) + dayOfYear(year, month, day) - 1
}

/**
 * The date of a day number.
 *
 * @throws Error outside the years 0001 to 9999
 */
export function fromDayNumber(n: number): CivilDate {
  if (!Number.isInteger(n) || n < FIRST_DAY || n > LAST_DAY) {
    throw new Error(`no date has the day number ${n} (years 0001 to 9999)`)
  }
  // Counting years from March puts the leap day last (era of 400 years = 146,097 days).
  const shifted = n + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayFromMarch =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayFromMarch + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayFromMarch - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return dateText(year, month, day)
}

/** The date so many days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days)
}

/**
 * The corresponding day so many months later (earlier when negative); where the month has no such day,
 * its last day.
 *
 * @see Civil Code, article 202
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = dateParts(date)
  const total = year * 12 + (month - 1) + months
  const toYear = Math.floor(total / 12)
  if (!Number.isInteger(months) || toYear < 1 || toYear > 9999) {
    throw new Error(`${months} months from ${date} leave the years 0001 to 9999`)
  }
  const toMonth = total - toYear * 12 + 1
  return dateText(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)))
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(date: CivilDate): Weekday {
  return weekdayOfDayNumber(dayNumber(date))
}

/** Day of the week of a day number. */
export function weekdayOfDayNumber(n: number): Weekday {
  // 1970-01-01 was a Thursday, place 3 counting from Monday as 0.
  return WEEKDAYS[(((n + 3) % 7) + 7) % 7] ?? 1
}

/** -1, 0 or 1 as `a` is before, the same as or after `b`; for sorting. */
export function compareDates(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The calendar year of the date. */
export function yearOf(date: CivilDate): number {
  return dateParts(date).year
}

/** Year, month (1 to 12) and day of the month as numbers. */
export function dateParts(date: CivilDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

/** Writes a date for people: `2019年6月3日` or `3 June 2019`. */
export function showDate(date: CivilDate, language: 'zh' | 'en'): string {
  const { year, month, day } = dateParts(date)
  if (language === 'zh') return `${year}年${month}月${day}日`
  return `${day} ${MONTHS_EN[month - 1] ?? ''} ${year}`
}

/** The same in both languages. */
export const dateInWords = (date: CivilDate): Text => ({
  zh: showDate(date, 'zh'),
  en: showDate(date, 'en'),
})

function exists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function daysBeforeYear(year: number): number {
  const y = year - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + FIRST_DAY
}

function dayOfYear(year: number, month: number, day: number): number {
  let days = day
  for (let m = 1; m < month; m++) days += monthLength(year, m)
  return days
}

function dateText(year: number, month: number, day: number): CivilDate {
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CivilDate
}
