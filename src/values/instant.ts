import { type CivilDate, civilDate, dayNumber, fromDayNumber, showDate } from './civil-date.ts'

declare const kind: unique symbol

/**
 * A point in time, written in Beijing time to the millisecond: `2019-06-03T09:30:00.000+08:00`. There is
 * one text for each instant, so instants compare with `<` and `===`.
 *
 * The offset is fixed: the summer time China kept from 1986 to 1991 is older than any case.
 */
export type Instant = string & { readonly [kind]: 'instant' }

/** What reading an instant gives: the instant, or why the text is none. */
export type InstantReading =
  | { readonly ok: true; readonly value: Instant }
  | { readonly ok: false; readonly reason: 'format' | 'nonexistent' }

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000
const BEIJING = 8 * HOUR

/**
 * An instant from ISO 8601 text with an offset (`Z`, `+08:00`, `-05`), also with a space for the `T` as
 * PostgreSQL writes it. Whatever is finer than a millisecond is cut off.
 *
 * @throws Error when the text has no offset, another form or names a time that does not exist
 */
export function instant(text: string): Instant {
  const reading = parseInstant(text)
  if (reading.ok) return reading.value
  throw new Error(`not an instant: ${JSON.stringify(text)} (ISO 8601 with an offset)`)
}

/** Reads what `instant` takes, without throwing: for input from outside. */
export function parseInstant(text: string): InstantReading {
  const parts =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/.exec(
      text,
    )
  if (!parts) return { ok: false, reason: 'format' }
  const [, day = '', hour, minute, second = '0', fraction = '', sign, offHour = '0', offMin = '0'] =
    parts
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  const offset = Number(offHour) * HOUR + Number(offMin) * MINUTE
  if (h > 23 || m > 59 || s > 59 || Number(offMin) > 59 || offset > 18 * HOUR) {
    return { ok: false, reason: 'nonexistent' }
  }
  try {
    const local = dayNumber(civilDate(day)) * DAY + h * HOUR + m * MINUTE + s * 1000
    const epoch = local + Number(fraction.padEnd(3, '0').slice(0, 3))
    return { ok: true, value: instantFromEpoch(sign === '-' ? epoch + offset : epoch - offset) }
  } catch {
    return { ok: false, reason: 'nonexistent' }
  }
}

/**
 * The instant so many milliseconds after 1970-01-01T00:00:00Z, as clocks give it.
 *
 * @throws Error when it is no whole number or outside the years 0001 to 9999
 */
export function instantFromEpoch(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds)) throw new Error(`not whole milliseconds: ${milliseconds}`)
  const local = milliseconds + BEIJING
  const day = Math.floor(local / DAY)
  const rest = local - day * DAY
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  const time = `${two(rest / HOUR)}:${two((rest % HOUR) / MINUTE)}:${two((rest % MINUTE) / 1000)}`
  const fraction = String(rest % 1000).padStart(3, '0')
  return `${fromDayNumber(day)}T${time}.${fraction}+08:00` as Instant
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochOf(at: Instant): number {
  const time =
    Number(at.slice(11, 13)) * HOUR +
    Number(at.slice(14, 16)) * MINUTE +
    Number(at.slice(17, 19)) * 1000 +
    Number(at.slice(20, 23))
  return dayNumber(civilDateOf(at)) * DAY + time - BEIJING
}

/** The instant so many milliseconds later (earlier when negative). */
export function addMilliseconds(at: Instant, milliseconds: number): Instant {
  return instantFromEpoch(epochOf(at) + milliseconds)
}

/** The day in China (Asia/Shanghai) on which the instant falls: what a date stamp would show. */
export function civilDateOf(at: Instant): CivilDate {
  return civilDate(at.slice(0, 10))
}

/** Midnight with which the day begins in China. */
export function startOfDay(date: CivilDate): Instant {
  return `${date}T00:00:00.000+08:00` as Instant
}

/** Writes an instant for people, to the minute: `2019年6月3日 09:30` or `3 June 2019, 09:30`. */
export function showInstant(at: Instant, language: 'zh' | 'en'): string {
  const day = showDate(civilDateOf(at), language)
  return language === 'zh' ? `${day} ${at.slice(11, 16)}` : `${day}, ${at.slice(11, 16)}`
}
