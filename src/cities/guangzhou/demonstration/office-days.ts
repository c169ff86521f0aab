/** When synthetic offices work: days from the national calendar, acts within office hours. */
import { nationalCalendar } from '../../../law/procedure/holidays.ts'
import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  dayNumber,
} from '../../../values/civil-date.ts'
import { type Instant, instant } from '../../../values/instant.ts'
import { days } from '../../../values/limit.ts'
import { type Chance, chanceOf } from './chance.ts'

/** Seconds of a working day: 9:00 to 12:00 and 13:00 to 17:00. */
const officeSeconds = 25_200

const two = (n: number) => String(n).padStart(2, '0')

function at(day: CivilDate, second: number): Instant {
  const hour = two(Math.floor(second / 3600))
  const minute = two(Math.floor((second % 3600) / 60))
  return instant(`${day}T${hour}:${minute}:${two(second % 60)}+08:00`)
}

/** A moment of a working day, by the part of it that has passed in ten-thousandths. */
export function officeTime(day: CivilDate, passed: number): Instant {
  const second = Math.floor((officeSeconds * passed) / 10_000)
  return at(day, second < 10_800 ? 32_400 + second : 36_000 + second)
}

/** Online filing: in the day or the evening; before the office opens where it is accepted that day. */
export function filingTime(day: CivilDate, isBeforeWork: boolean, chance: Chance): Instant {
  return at(day, isBeforeWork ? chance.between(25_200, 32_100) : chance.between(30_000, 79_000))
}

/** The working day so many before (negative) or after a day. */
export const workday = (day: CivilDate, n: number): CivilDate =>
  nationalCalendar.addWorkdays(day, n)

/** What the city promises, counted from acceptance. */
const promised = days(15)

/** The last day of a case accepted on a day. */
export const dueAfter = (acceptedOn: CivilDate): CivilDate =>
  nationalCalendar.due(acceptedOn, promised, { known: acceptedOn }).due

/** How busy the registry is in each month, 100 being usual. */
const months = [82, 46, 90, 96, 96, 108, 96, 94, 106, 84, 112, 196]

const dayStream = 9

/** The working days of a year and how many of so many decisions fall on each. */
export function decisionsByDay(
  year: number,
  decisions: number,
): readonly { readonly day: CivilDate; readonly count: number }[] {
  const busy: { day: CivilDate; weight: number }[] = []
  for (let day = civilDate(`${year}-01-01`); dateParts(day).year === year; day = addDays(day, 1)) {
    if (!nationalCalendar.isWorkday(day)) continue
    const isBeforeHoliday = dayNumber(workday(day, 1)) - dayNumber(day) > 3
    const usual = months[dateParts(day).month - 1] ?? 100
    const weight = usual * chanceOf(dayStream, dayNumber(day)).between(70, 130)
    busy.push({ day, weight: isBeforeHoliday ? weight * 2 : weight })
  }
  const whole = busy.reduce((sum, each) => sum + each.weight, 0)
  let passed = 0
  return busy.map(({ day, weight }) => {
    const before = Math.floor((decisions * passed) / whole)
    passed += weight
    return { day, count: Math.floor((decisions * passed) / whole) - before }
  })
}
