import { weekdayOfDayNumber } from './civil-date.ts'

/** What a holiday notice makes of a day; a day it does not name follows its weekday. */
export type NamedDay = 'holiday' | 'makeUpDay'

/** Which days are worked, as arithmetic on day numbers: every question costs the same for any span. */
export interface DayTable {
  isWorkday(day: number): boolean
  /** Workdays up to and including the day, from an arbitrary origin: only differences mean something. */
  workdaysUpTo(day: number): number
  /** The n-th workday strictly after the day (before it when negative); the day itself for 0. */
  nthWorkday(day: number, n: number): number
}

/**
 * Builds the table of a calendar in which the named days differ from Monday-to-Friday weeks.
 *
 * @param named - day number to what a notice made of it
 */
export function dayTable(named: ReadonlyMap<number, NamedDay>): DayTable {
  const days = [...named.keys()]
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  // By how many the workdays up to each day exceed those of plain weeks.
  const excess = new Int32Array(named.size === 0 ? 1 : last - first + 2)
  for (let day = first; day <= last; day++) {
    const kind = named.get(day)
    const worked = kind === undefined ? isWeekday(day) : kind === 'makeUpDay'
    excess[day - first + 1] =
      (excess[day - first] ?? 0) + (worked ? 1 : 0) - (isWeekday(day) ? 1 : 0)
  }
  const total = excess[excess.length - 1] ?? 0

  const workdaysUpTo = (day: number): number => {
    const extra = day < first ? 0 : day >= last ? total : (excess[day - first + 1] ?? 0)
    return weekdaysUpTo(day) + extra
  }

  /** The first day on which the count reaches the target, from a day on which it has not. */
  const firstReaching = (target: number, below: number): number => {
    let low = below
    let high = below + Math.ceil((target - workdaysUpTo(below)) * 1.4) + 7
    while (workdaysUpTo(high) < target) {
      low = high
      high += 30
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (workdaysUpTo(middle) < target) low = middle
      else high = middle
    }
    return high
  }

  const nthWorkday = (day: number, n: number): number => {
    if (n === 0) return day
    if (n > 0) return firstReaching(workdaysUpTo(day) + n, day)
    const target = workdaysUpTo(day - 1) + n + 1
    let below = day + Math.floor(n * 1.4) - 7
    while (workdaysUpTo(below) >= target) below -= 30
    return firstReaching(target, below)
  }

  return {
    isWorkday: (day) => workdaysUpTo(day) > workdaysUpTo(day - 1),
    workdaysUpTo,
    nthWorkday,
  }
}

function isWeekday(day: number): boolean {
  return weekdayOfDayNumber(day) <= 5
}

/** Mondays to Fridays from Monday 1969-12-29 up to and including the day. */
function weekdaysUpTo(day: number): number {
  const weeks = Math.floor((day + 4) / 7)
  return 5 * weeks + Math.min(day + 4 - 7 * weeks, 5)
}
