import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, dayNumber, fromDayNumber, weekday } from '../../values/civil-date.ts'
import { days, type Limit, months, workingDays } from '../../values/limit.ts'
import { latestBefore } from '../../values/working-calendar.ts'
import { holidayNotices, nationalCalendar } from './holidays.ts'

const day = civilDate
const calendar = nationalCalendar

const YEARS: ReadonlyArray<readonly [year: number, workdays: number]> = [
  [2018, 250],
  [2019, 250],
  [2020, 249],
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
]

test.each(YEARS)('%i has %i workdays', (year, workdays) => {
  expect(calendar.workdaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(workdays)
})

test('every day from 2007 to 2026 is as an independent package has it', () => {
  // The package reads a date text as UTC but asks for local parts: right only where tests run, in UTC.
  expect(process.env.TZ).toBe('UTC')
  const wrong: string[] = []
  const last = dayNumber(day('2026-12-31'))
  for (let n = dayNumber(day('2007-01-01')); n <= last; n++) {
    const date = fromDayNumber(n)
    if (calendar.isWorkday(date) !== chineseDays.isWorkday(date)) wrong.push(date)
  }
  expect(wrong).toEqual([])
})

test('make-up days are days of a weekend, and each is worked as last known', () => {
  for (const { makeUpDays } of holidayNotices) {
    for (const date of makeUpDays) {
      expect(weekday(date)).toBeGreaterThan(5)
      expect(calendar.isWorkday(date)).toBe(date !== '2020-02-01')
    }
  }
})

test('no year before 2007 or after 2026 is answered for certain', () => {
  expect(calendar.isProvisional(day('2007-01-01'), day('2026-12-31'))).toBe(false)
  expect(calendar.isProvisional(day('2006-12-31'), day('2007-01-01'))).toBe(true)
  expect(calendar.isProvisional(day('2026-12-31'), day('2027-01-01'))).toBe(true)
})

test('a year is known from the day its notice is published, not before', () => {
  for (const { year, published } of holidayNotices) {
    if (year === undefined) continue
    const first = day(`${year}-01-01`)
    expect(calendar.isProvisional(first, first, { known: published })).toBe(false)
    expect(calendar.isProvisional(first, first, { known: addDays(published, -1) })).toBe(true)
  }
})

test('days of all four kinds', () => {
  expect(calendar.dayKind(day('2019-10-01'))).toBe('holiday')
  expect(calendar.dayKind(day('2019-10-12'))).toBe('makeUpDay')
  expect(calendar.dayKind(day('2019-10-13'))).toBe('weekend')
  expect(calendar.dayKind(day('2019-10-14'))).toBe('workday')
  expect(calendar.dayKind(day('2020-02-01'), { known: day('2020-01-25') })).toBe('makeUpDay')
  expect(calendar.dayKind(day('2020-02-01'), { known: day('2020-01-26') })).toBe('holiday')
})

interface Example {
  readonly id: string
  readonly start: string
  readonly limit: Limit
  readonly due: string
  readonly raw?: string
  readonly known?: string
  readonly pause?: readonly [string, string]
}

const EXAMPLES: readonly Example[] = [
  { id: 'D1', start: '2019-09-29', limit: workingDays(7), due: '2019-10-14' },
  { id: 'D2', start: '2019-09-23', limit: workingDays(7), due: '2019-10-08' },
  { id: 'D3', start: '2019-09-25', limit: workingDays(10), due: '2019-10-14' },
  { id: 'D4', start: '2019-09-27', limit: workingDays(20), due: '2019-10-30' },
  { id: 'D5', start: '2020-01-20', limit: workingDays(7), due: '2020-02-06' },
  { id: "D5'", start: '2020-01-20', limit: workingDays(7), due: '2020-02-04', known: '2020-01-21' },
  { id: 'D6', start: '2020-01-19', limit: workingDays(10), due: '2020-02-10' },
  {
    id: "D6'",
    start: '2020-01-19',
    limit: workingDays(10),
    due: '2020-02-06',
    known: '2020-01-21',
  },
  { id: 'D7', start: '2020-01-22', limit: workingDays(5), due: '2020-02-06' },
  { id: "D7'", start: '2020-01-22', limit: workingDays(5), due: '2020-02-04', known: '2020-01-22' },
  { id: 'D8', start: '2020-01-13', limit: days(15), raw: '2020-01-28', due: '2020-02-03' },
  {
    id: "D8'",
    start: '2020-01-13',
    limit: days(15),
    raw: '2020-01-28',
    due: '2020-01-31',
    known: '2020-01-25',
  },
  { id: 'D9', start: '2019-09-05', limit: days(30), raw: '2019-10-05', due: '2019-10-08' },
  { id: 'D10', start: '2019-09-27', limit: days(15), raw: '2019-10-12', due: '2019-10-12' },
  { id: 'D11', start: '2019-04-26', limit: workingDays(3), due: '2019-04-30' },
  {
    id: "D11'",
    start: '2019-04-26',
    limit: workingDays(3),
    due: '2019-05-02',
    known: '2019-03-21',
  },
  {
    id: "D11''",
    start: '2019-04-26',
    limit: workingDays(3),
    due: '2019-04-30',
    known: '2019-03-22',
  },
  { id: 'D12', start: '2019-04-30', limit: workingDays(3), due: '2019-05-07' },
  {
    id: "D12'",
    start: '2019-04-30',
    limit: workingDays(3),
    due: '2019-05-06',
    known: '2019-03-21',
  },
  { id: 'D13 notice', start: '2019-09-27', limit: workingDays(5), due: '2019-10-10' },
  { id: 'D13 decision', start: '2019-09-27', limit: workingDays(20), due: '2019-10-30' },
  {
    id: 'D14',
    start: '2019-12-02',
    limit: workingDays(10),
    due: '2019-12-23',
    pause: ['2019-12-04', '2019-12-11'],
  },
  { id: "D14'", start: '2019-12-02', limit: workingDays(10), due: '2019-12-16' },
  { id: 'D15', start: '2020-01-31', limit: months(1), raw: '2020-02-29', due: '2020-03-02' },
]

describe('worked examples', () => {
  test.each(EXAMPLES)('$id: from $start the limit ends on $due', (example) => {
    const { start, limit, due, raw, known, pause } = example
    const answer = calendar.deadline(day(start), limit, {
      ...(known === undefined ? {} : { known: day(known) }),
      ...(pause ? { pauses: [{ stopped: day(pause[0]), resumed: day(pause[1]) }] } : {}),
    })
    expect(answer).toMatchObject({ due, raw: raw ?? due, provisional: false })
  })

  test('D1 and D5 count the days the law counts', () => {
    expect(calendar.deadline(day('2019-09-29'), workingDays(7)).countedDays).toEqual([
      '2019-09-30',
      '2019-10-08',
      '2019-10-09',
      '2019-10-10',
      '2019-10-11',
      '2019-10-12',
      '2019-10-14',
    ])
    expect(calendar.deadline(day('2020-01-20'), workingDays(7)).countedDays).toEqual([
      '2020-01-21',
      '2020-01-22',
      '2020-01-23',
      '2020-02-03',
      '2020-02-04',
      '2020-02-05',
      '2020-02-06',
    ])
  })

  test('D16: the window for an extension is counted backwards and does not move to workdays', () => {
    expect(latestBefore(day('2020-02-29'), 90)).toBe('2019-12-01')
    expect(latestBefore(day('2020-02-29'), 30)).toBe('2020-01-30')
  })

  test('D17: a limit that runs into a year without notice says so', () => {
    const answer = calendar.deadline(day('2026-12-25'), workingDays(10))
    expect(answer).toMatchObject({ due: '2027-01-08', provisional: true })
    expect(calendar.deadline(day('2026-12-25'), workingDays(4)).provisional).toBe(false)
  })

  test('a deadline names the calendar it rests on', () => {
    const before = calendar.deadline(day('2020-01-20'), workingDays(7), {
      known: day('2020-01-21'),
    })
    const after = calendar.deadline(day('2020-01-20'), workingDays(7), { known: day('2020-01-26') })
    expect(before.calendarVersion).toContain('holidays-2020')
    expect(after.calendarVersion).toContain('spring-festival-2020')
  })
})
