/**
 * The calendar of working days, and time limits counted on it.
 *
 * It is bitemporal: notices change days after deadlines were computed from them, so every question can be
 * asked of the calendar as it stood on an earlier day (`known`). Years no notice covers are answered by the
 * weekday alone and marked `provisional`.
 *
 * @see Administrative Licensing Law, articles 42, 45 and 82; Civil Code, articles 201 to 203
 */
import {
  addMonths,
  type CivilDate,
  civilDate,
  dayNumber,
  fromDayNumber,
  weekdayOfDayNumber,
} from './civil-date.ts'
import { type DayTable, dayTable, type NamedDay } from './day-table.ts'
import type { Limit } from './limit.ts'

/** A span of days, both ends included. */
export interface DateRange {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** A notice on holidays (节假日安排的通知), as far as it decides which days are worked. */
export interface HolidayNotice {
  /** Stable for ever; part of the calendar version that deadlines record. */
  readonly id: string
  /** The day from which the notice could be known. */
  readonly published: CivilDate
  /** The year whose whole arrangement it gives; none when it only changes another notice. */
  readonly year?: number
  readonly holidays: readonly DateRange[]
  /** Days of a weekend that are worked (调休上班日). */
  readonly makeUpDays: readonly CivilDate[]
  /** Days named by an earlier notice that follow their weekday again. */
  readonly cancels?: readonly CivilDate[]
}

/** On which knowledge an answer rests. */
export interface AsKnown {
  /** The calendar as it stood on this day, its own notices included; without it, all notices. */
  readonly known?: CivilDate
}

/** A time in which the clock stands still: the days after `stopped` up to and including `resumed`. */
export interface Pause {
  readonly stopped: CivilDate
  readonly resumed: CivilDate
}

/** How a limit is counted. */
export interface Counting extends AsKnown {
  /** Times that are not counted; they may touch or overlap. */
  readonly pauses?: readonly Pause[]
  /** Whether a last day that is no workday gives way to the next workday; true by default. */
  readonly roll?: boolean
}

/** Where a limit ends. */
export interface DueDay {
  /** The last day of the limit. */
  readonly due: CivilDate
  /** The last day before it gave way to the next workday. */
  readonly raw: CivilDate
  /** True when a day the answer rests on lies in a year without notice. */
  readonly provisional: boolean
  /** Names the notices the answer rests on. */
  readonly calendarVersion: string
}

/** Where a limit ends, and the days that were counted to get there. */
export interface Deadline extends DueDay {
  readonly countedDays: readonly CivilDate[]
}

/** What a day is: why it is worked or not. */
export type DayKind = 'workday' | 'makeUpDay' | 'weekend' | 'holiday'

/** Questions to a calendar. A count of 0 workdays is the day itself. */
export interface WorkingCalendar {
  /** Whether the day is worked. */
  isWorkday(date: CivilDate, as?: AsKnown): boolean
  /** What the day is. */
  dayKind(date: CivilDate, as?: AsKnown): DayKind
  /** True when a day of the span, both ends included, lies in a year no notice covers. */
  isProvisional(from: CivilDate, to: CivilDate, as?: AsKnown): boolean
  /** The n-th workday strictly after the day, whatever the day itself is; before it when negative. */
  addWorkdays(date: CivilDate, n: number, as?: AsKnown): CivilDate
  /** Workdays after `a` up to and including `b`; negative when `b` is before `a`. */
  workdaysBetween(a: CivilDate, b: CivilDate, as?: AsKnown): number
  /** The end of a limit, without the list of days: for lists and simulations. */
  due(start: CivilDate, limit: Limit, counting?: Counting): DueDay
  /**
   * The end of a limit. The start day is not counted. Months and years end on the corresponding day. A last
   * day that is no workday gives way to the next workday.
   *
   * @throws Error when a pause resumes before it stopped
   * @see Civil Code, articles 201 to 203
   */
  deadline(start: CivilDate, limit: Limit, counting?: Counting): Deadline
  /** The name of the calendar as it stood on a day. */
  version(as?: AsKnown): string
}

interface Version {
  readonly id: string
  readonly published: CivilDate
  readonly named: ReadonlyMap<number, NamedDay>
  readonly table: DayTable
  /** Spans of noticed years as day numbers, disjoint and not touching. */
  readonly covered: ReadonlyArray<readonly [number, number]>
}

type Span = readonly [after: number, upTo: number]

const BEFORE_ALL = civilDate('0001-01-01')

/**
 * The calendar that a set of notices makes.
 *
 * @param notices - in any order; of two published on one day the later in the list prevails
 */
export function workingCalendar(notices: readonly HolidayNotice[]): WorkingCalendar {
  const versions = versionsOf(notices)

  const at = (as?: AsKnown): Version => {
    const known = as?.known
    const found =
      known === undefined ? versions.at(-1) : versions.findLast((v) => v.published <= known)
    if (!found) throw new Error(`no calendar for ${known ?? 'today'}`)
    return found
  }

  const dueNumbers = (start: CivilDate, limit: Limit, counting: Counting) => {
    const { table, covered, id } = at(counting)
    const pauses = mergePauses(counting.pauses ?? [])
    const first = dayNumber(start)
    const inWorkdays = limit.unit === 'workingDays'
    const raw = inWorkdays
      ? lastWorkday(table, first, limit.count, pauses)
      : lastDay(first, dayNumber(correspondingDay(start, limit)), pauses)
    const roll = counting.roll ?? true
    let due = raw
    while (roll && !(table.isWorkday(due) && !isPaused(pauses, due))) due++
    const askedFrom = inWorkdays && limit.count > 0 ? first + 1 : raw
    const asked = inWorkdays || roll
    return {
      table,
      pauses,
      first,
      raw,
      answer: {
        due: fromDayNumber(due),
        raw: fromDayNumber(raw),
        provisional: asked && !isCovered(covered, askedFrom, due),
        calendarVersion: id,
      },
    }
  }

  return {
    isWorkday: (date, as) => at(as).table.isWorkday(dayNumber(date)),
    dayKind: (date, as) => {
      const day = dayNumber(date)
      return at(as).named.get(day) ?? (weekdayOfDayNumber(day) <= 5 ? 'workday' : 'weekend')
    },
    isProvisional: (from, to, as) => !isCovered(at(as).covered, dayNumber(from), dayNumber(to)),
    addWorkdays: (date, n, as) => fromDayNumber(at(as).table.nthWorkday(dayNumber(date), n)),
    workdaysBetween: (a, b, as) => {
      const { table } = at(as)
      return table.workdaysUpTo(dayNumber(b)) - table.workdaysUpTo(dayNumber(a))
    },
    due: (start, limit, counting = {}) => dueNumbers(start, limit, counting).answer,
    deadline: (start, limit, counting = {}) => {
      const { table, pauses, first, raw, answer } = dueNumbers(start, limit, counting)
      const countedDays: CivilDate[] = []
      for (let day = first + 1; day <= raw; day++) {
        const counts = limit.unit !== 'workingDays' || table.isWorkday(day)
        if (counts && !isPaused(pauses, day)) countedDays.push(fromDayNumber(day))
      }
      return { ...answer, countedDays }
    },
    version: (as) => at(as).id,
  }
}

/**
 * The last day on which something must be done that the law wants so many days before an expiry: counted
 * backwards in calendar days, the resulting day included. It does not give way to a workday, as article 203
 * of the Civil Code speaks of the end of a period only (our reading).
 *
 * @see Administrative Licensing Law, article 50 (renewal: 30 days before expiry)
 */
export function latestBefore(expiry: CivilDate, n: number): CivilDate {
  return fromDayNumber(dayNumber(expiry) - n)
}

function versionsOf(notices: readonly HolidayNotice[]): Version[] {
  const inOrder = [...notices].sort((a, b) =>
    a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
  )
  const named = new Map<number, NamedDay>()
  const years = new Set<number>()
  const versions = [version('no notice', BEFORE_ALL, named, years)]
  inOrder.forEach((notice, index) => {
    for (const date of notice.cancels ?? []) named.delete(dayNumber(date))
    for (const { from, to } of notice.holidays) {
      for (let day = dayNumber(from); day <= dayNumber(to); day++) named.set(day, 'holiday')
    }
    for (const date of notice.makeUpDays) named.set(dayNumber(date), 'makeUpDay')
    if (notice.year !== undefined) years.add(notice.year)
    // The count tells calendars apart when a notice with an earlier date is added to the data later.
    versions.push(version(`${notice.id} (${index + 1})`, notice.published, named, years))
  })
  return versions
}

function version(
  id: string,
  published: CivilDate,
  named: ReadonlyMap<number, NamedDay>,
  years: ReadonlySet<number>,
): Version {
  const covered: Array<[number, number]> = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const text = String(year).padStart(4, '0')
    const [from, to] = [
      dayNumber(civilDate(`${text}-01-01`)),
      dayNumber(civilDate(`${text}-12-31`)),
    ]
    const previous = covered.at(-1)
    if (previous && previous[1] === from - 1) previous[1] = to
    else covered.push([from, to])
  }
  const own = new Map(named)
  return { id, published, named: own, table: dayTable(own), covered }
}

function isCovered(covered: Version['covered'], from: number, to: number): boolean {
  return covered.some(([first, last]) => first <= from && to <= last)
}

function mergePauses(pauses: readonly Pause[]): Span[] {
  const merged: Array<[number, number]> = []
  const spans = pauses.map(({ stopped, resumed }): [number, number] => {
    if (resumed < stopped) throw new Error(`a pause resumes on ${resumed}, before ${stopped}`)
    return [dayNumber(stopped), dayNumber(resumed)]
  })
  for (const [after, upTo] of spans.sort((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1)
    if (previous && after <= previous[1]) previous[1] = Math.max(previous[1], upTo)
    else merged.push([after, upTo])
  }
  return merged
}

function isPaused(pauses: readonly Span[], day: number): boolean {
  return pauses.some(([after, upTo]) => after < day && day <= upTo)
}

/** What a count between two days would take from paused time. */
function inPauses(
  pauses: readonly Span[],
  after: number,
  upTo: number,
  countUpTo: (day: number) => number,
): number {
  let sum = 0
  for (const [stop, resume] of pauses) {
    const [from, to] = [Math.max(stop, after), Math.min(resume, upTo)]
    if (from < to) sum += countUpTo(to) - countUpTo(from)
  }
  return sum
}

function lastWorkday(table: DayTable, first: number, n: number, pauses: readonly Span[]): number {
  // Each round adds the workdays lost in pauses so far; the first day on which nothing more is lost is the end.
  let lost = 0
  for (;;) {
    const day = table.nthWorkday(first, n + lost)
    const now = inPauses(pauses, first, day, table.workdaysUpTo)
    if (now === lost) return day
    lost = now
  }
}

function lastDay(first: number, unpaused: number, pauses: readonly Span[]): number {
  let lost = 0
  for (;;) {
    const now = inPauses(pauses, first, unpaused + lost, (day) => day)
    if (now === lost) return unpaused + lost
    lost = now
  }
}

function correspondingDay(start: CivilDate, limit: Limit): CivilDate {
  if (limit.unit === 'days') return fromDayNumber(dayNumber(start) + limit.count)
  return addMonths(start, limit.unit === 'years' ? limit.count * 12 : limit.count)
}
