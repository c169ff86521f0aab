/** Days of a workbook: which formats mean a date, and which day a number stands for. */

/**
 * 1900 is the usual system (it counts a 29 February 1900 that never was); 1904 comes from old
 * Macintosh files.
 */
export type DateSystem = '1900' | '1904'

const DAY = 86_400
/** 31 December 9999 in the 1900 system. */
const LAST_DAY = 2_958_465
/** Day numbers since 1970 of serial 0: from serial 61 on, and before the day that never was. */
const BASE_1900 = -25_569
const BASE_1900_EARLY = -25_568
const BASE_1904 = -24_107

/**
 * The day (and time of day) a serial number stands for.
 *
 * @param serial - plain decimal text as in the file
 * @returns `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` when it has a time of day, `HH:MM:SS` when it has
 *   no day, null when it is no day of the calendar
 */
export function serialToText(serial: string, system: DateSystem): string | null {
  if (!/^\d{1,7}(\.\d+)?$/.test(serial)) return null
  const [whole = '', fraction = ''] = serial.split('.')
  let days = Number(whole)
  let seconds = fraction === '' ? 0 : Math.round(Number(`0.${fraction}`) * DAY)
  if (seconds === DAY) {
    days += 1
    seconds = 0
  }
  if (days === 0 && system === '1900') return seconds === 0 ? null : clock(seconds)
  const day = civilDay(days, system)
  if (day === null) return null
  return seconds === 0 ? day : `${day}T${clock(seconds)}`
}

function civilDay(days: number, system: DateSystem): string | null {
  if (system === '1904') return days + 1462 > LAST_DAY ? null : fromEpochDay(days + BASE_1904)
  if (days > LAST_DAY || days === 60) return null
  return fromEpochDay(days + (days < 60 ? BASE_1900_EARLY : BASE_1900))
}

/**
 * Serial number of a day in the 1900 system, or null before 1 March 1900, where programs disagree.
 */
export function dayToSerial(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) return null
  const epochDay = toEpochDay(Number(match[1]), Number(match[2]), Number(match[3]))
  if (fromEpochDay(epochDay) !== day) return null
  const serial = epochDay - BASE_1900
  return serial >= 61 && serial <= LAST_DAY ? serial : null
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':')
}

/** Civil date from days since 1970-01-01 (proleptic Gregorian, eras of 400 years). */
function fromEpochDay(epochDay: number): string {
  const shifted = epochDay + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function toEpochDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return (
    era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
  )
}

function two(part: number): string {
  return part < 10 ? `0${part}` : String(part)
}

/**
 * Built-in formats that show dates: the western ones, and those of the Chinese, Japanese and Korean
 * editions. 46 is missing on purpose: a running total of hours is no day.
 */
export function isBuiltInDateFormat(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    id === 45 ||
    id === 47 ||
    (id >= 50 && id <= 58)
  )
}

/**
 * Whether a custom number format shows a date. Literal text, colours and locales are set aside
 * first; a running total of hours such as `[h]:mm` is a duration and stays a number.
 */
export function isDateFormat(code: string): boolean {
  if (/\[(h+|m+|s+)\]/i.test(code)) return false
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
  return /[ymdhs]/i.test(bare) || /a{3}/i.test(bare)
}
