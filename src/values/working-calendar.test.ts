import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, dayNumber, fromDayNumber, weekday } from './civil-date.ts'
import { days, months, workingDays, years } from './limit.ts'
import {
  type HolidayNotice,
  latestBefore,
  type Pause,
  workingCalendar,
} from './working-calendar.ts'

const day = civilDate

/** A small country: one year noticed, changed twice, and a gap of a year before the next notice. */
const notices: readonly HolidayNotice[] = [
  {
    id: 'year-2021',
    published: day('2020-11-01'),
    year: 2021,
    holidays: [
      { from: day('2021-01-01'), to: day('2021-01-03') },
      { from: day('2021-05-01'), to: day('2021-05-05') },
    ],
    makeUpDays: [day('2021-05-08')],
  },
  {
    id: 'no-make-up',
    published: day('2021-04-01'),
    holidays: [],
    makeUpDays: [],
    cancels: [day('2021-05-08')],
  },
  {
    id: 'longer',
    published: day('2021-05-01'),
    holidays: [{ from: day('2021-05-06'), to: day('2021-05-07') }],
    makeUpDays: [day('2021-05-09')],
  },
  {
    id: 'year-2023',
    published: day('2022-11-01'),
    year: 2023,
    holidays: [{ from: day('2022-12-31'), to: day('2023-01-02') }],
    makeUpDays: [],
  },
]
const calendar = workingCalendar(notices)

const anyDay = fc
  .integer({ min: dayNumber(day('2020-06-01')), max: dayNumber(day('2024-06-30')) })
  .map(fromDayNumber)
const anyKnown = fc.constantFrom(
  {},
  { known: day('2020-10-31') },
  { known: day('2020-11-01') },
  { known: day('2021-04-30') },
  { known: day('2021-05-01') },
)
const anyPause = fc
  .tuple(anyDay, fc.nat(40))
  .map(([stopped, length]): Pause => ({ stopped, resumed: addDays(stopped, length) }))
const anyLimit = fc.oneof(
  fc.nat(60).map(workingDays),
  fc.nat(120).map(days),
  fc.nat(14).map(months),
  fc.nat(2).map(years),
)

describe('what is known', () => {
  test('a later notice prevails over an earlier one from its publication on', () => {
    const second = day('2021-05-08')
    const asked = (known: string) => calendar.dayKind(second, { known: day(known) })
    expect(asked('2020-10-31')).toBe('weekend')
    expect(asked('2020-11-01')).toBe('makeUpDay')
    expect(asked('2021-03-31')).toBe('makeUpDay')
    expect(asked('2021-04-01')).toBe('weekend')
    expect(calendar.isWorkday(day('2021-05-06'), { known: day('2021-04-30') })).toBe(true)
    expect(calendar.isWorkday(day('2021-05-06'), { known: day('2021-05-01') })).toBe(false)
    expect(calendar.isWorkday(day('2021-05-06'))).toBe(false)
    expect(calendar.isWorkday(day('2021-05-09'))).toBe(true)
  })

  test('the order of the list does not matter, except on the same day of publication', () => {
    const turned = workingCalendar([...notices].reverse())
    for (let n = dayNumber(day('2021-01-01')); n < dayNumber(day('2022-01-01')); n++) {
      const date = fromDayNumber(n)
      expect(turned.isWorkday(date)).toBe(calendar.isWorkday(date))
    }
    const on = (id: string, kind: 'holidays' | 'makeUpDays'): HolidayNotice => ({
      id,
      published: day('2020-01-01'),
      holidays: kind === 'holidays' ? [{ from: day('2021-05-08'), to: day('2021-05-08') }] : [],
      makeUpDays: kind === 'makeUpDays' ? [day('2021-05-08')] : [],
    })
    const both = workingCalendar([on('off', 'holidays'), on('worked', 'makeUpDays')])
    expect(both.dayKind(day('2021-05-08'))).toBe('makeUpDay')
  })

  test('each state of knowledge has its own name', () => {
    const names = ['2020-10-31', '2020-11-01', '2021-04-01', '2021-05-01', '2022-11-01'].map(
      (known) => calendar.version({ known: day(known) }),
    )
    expect(new Set(names).size).toBe(5)
    expect(calendar.version()).toBe(names.at(-1))
  })

  test('a calendar without notices counts weekdays and is certain of nothing', () => {
    const empty = workingCalendar([])
    const answer = empty.deadline(day('2021-05-07'), workingDays(1))
    expect(answer).toMatchObject({ due: '2021-05-10', provisional: true })
  })
})

describe('years without notice', () => {
  test.each([
    ['2021-12-30', workingDays(1), '2021-12-31', false],
    ['2021-12-30', workingDays(2), '2022-01-03', true],
    // Counting calendar days asks the calendar only about the last one.
    ['2020-12-20', days(30), '2021-01-19', false],
    ['2021-12-20', days(30), '2022-01-19', true],
    ['2022-12-30', days(5), '2023-01-04', false],
    // The last day is a holiday of a noticed year, but what follows is not noticed.
    ['2023-12-25', days(5), '2024-01-01', true],
  ] as const)(
    'from %s %o the limit ends on %s; provisional: %s',
    (start, limit, due, provisional) => {
      expect(calendar.deadline(day(start), limit)).toMatchObject({ due, provisional })
    },
  )

  test('without rolling, a calendar limit does not depend on the calendar', () => {
    const answer = calendar.deadline(day('2022-05-01'), days(6), { roll: false })
    expect(answer).toMatchObject({ due: '2022-05-07', raw: '2022-05-07', provisional: false })
  })
})

describe('limits', () => {
  test('zero working days end on the day itself, or on the next workday when it is a rest day', () => {
    expect(calendar.due(day('2021-05-10'), workingDays(0)).due).toBe('2021-05-10')
    expect(calendar.due(day('2021-05-01'), workingDays(0))).toMatchObject({
      due: '2021-05-09',
      raw: '2021-05-01',
    })
  })

  test('months and years end on the corresponding day, then roll', () => {
    expect(calendar.due(day('2021-01-31'), months(1))).toMatchObject({
      raw: '2021-02-28',
      due: '2021-03-01',
    })
    expect(calendar.due(day('2020-02-29'), years(1))).toMatchObject({
      raw: '2021-02-28',
      due: '2021-03-01',
    })
  })

  test('time that stands still is added to a limit in months day by day', () => {
    const pauses = [{ stopped: day('2021-02-10'), resumed: day('2021-02-20') }]
    expect(calendar.due(day('2021-01-29'), months(1), { pauses })).toMatchObject({
      raw: '2021-03-10',
      due: '2021-03-10',
    })
  })

  test('a last day in a pause does not end the limit', () => {
    const pauses = [{ stopped: day('2021-03-13'), resumed: day('2021-03-17') }]
    expect(calendar.due(day('2021-03-12'), days(1), { pauses })).toMatchObject({
      raw: '2021-03-13',
      due: '2021-03-18',
    })
  })

  test('a pause that ends before it begins is refused', () => {
    const pauses = [{ stopped: day('2021-03-13'), resumed: day('2021-03-12') }]
    expect(() => calendar.due(day('2021-03-12'), days(1), { pauses })).toThrow('pause')
  })

  test('days before an expiry are counted backwards without rolling', () => {
    expect(latestBefore(day('2021-05-31'), 30)).toBe('2021-05-01')
  })
})

describe('properties', () => {
  test('adding workdays steps through exactly the workdays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), anyKnown, (date, n, as) => {
        let expected = date
        for (let left = n; left > 0; ) {
          expected = addDays(expected, 1)
          if (calendar.isWorkday(expected, as)) left--
        }
        expect(calendar.addWorkdays(date, n, as)).toBe(expected)
        expect(calendar.workdaysBetween(date, expected, as)).toBe(n)
        expect(calendar.workdaysBetween(expected, date, as)).toBe(-n)
      }),
    )
  })

  test('subtracting workdays steps back through exactly the workdays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), anyKnown, (date, n, as) => {
        let expected = date
        for (let left = n; left > 0; ) {
          expected = addDays(expected, -1)
          if (calendar.isWorkday(expected, as)) left--
        }
        expect(calendar.addWorkdays(date, -n, as)).toBe(expected)
      }),
    )
  })

  test('the table agrees with notices and weekdays on every day', () => {
    fc.assert(
      fc.property(anyDay, anyKnown, (date, as) => {
        const kind = calendar.dayKind(date, as)
        const worked = kind === 'workday' || kind === 'makeUpDay'
        expect(calendar.isWorkday(date, as)).toBe(worked)
        if (kind === 'workday') expect(weekday(date)).toBeLessThanOrEqual(5)
      }),
    )
  })

  test('no limit ends on a rest day or in a pause, and none before its raw end', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyLimit,
        fc.array(anyPause, { maxLength: 3 }),
        anyKnown,
        (start, limit, pauses, as) => {
          const { due, raw } = calendar.due(start, limit, { pauses, ...as })
          expect(calendar.isWorkday(due, as)).toBe(true)
          expect(pauses.every((p) => due <= p.stopped || due > p.resumed)).toBe(true)
          expect(due >= raw && raw >= start).toBe(true)
        },
      ),
    )
  })

  test('as many days are counted as the limit says, none of them a rest day or paused', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(60),
        fc.boolean(),
        fc.array(anyPause, { maxLength: 3 }),
        (start, n, inWorkdays, pauses) => {
          const limit = inWorkdays ? workingDays(n) : days(n)
          const answer = calendar.deadline(start, limit, { pauses })
          const { countedDays, raw } = answer
          expect(countedDays.length).toBe(n)
          if (n > 0) expect(countedDays.at(-1)).toBe(raw)
          for (const date of countedDays) {
            expect(date > start).toBe(true)
            if (inWorkdays) expect(calendar.isWorkday(date)).toBe(true)
            expect(pauses.some((p) => p.stopped < date && date <= p.resumed)).toBe(false)
          }
        },
      ),
    )
  })

  test('the short answer is the long one without the days', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyLimit,
        fc.array(anyPause, { maxLength: 2 }),
        (start, limit, pauses) => {
          const { countedDays: _, ...rest } = calendar.deadline(start, limit, { pauses })
          expect(calendar.due(start, limit, { pauses })).toEqual(rest)
        },
      ),
    )
  })

  test('a longer limit never ends earlier, and a later start never either', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(40),
        fc.constantFrom(workingDays, days, months),
        fc.array(anyPause, { maxLength: 2 }),
        anyKnown,
        (start, n, unit, pauses, as) => {
          const counting = { pauses, ...as }
          const end = calendar.due(start, unit(n), counting).due
          expect(calendar.due(start, unit(n + 1), counting).due >= end).toBe(true)
          expect(calendar.due(addDays(start, 1), unit(n), counting).due >= end).toBe(true)
        },
      ),
    )
  })

  test('splitting a limit or a pause into two changes nothing', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(40),
        fc.nat(40),
        anyPause,
        fc.nat(40),
        (start, a, b, pause, cut) => {
          const middle = calendar.addWorkdays(start, a)
          expect(calendar.addWorkdays(middle, b)).toBe(calendar.addWorkdays(start, a + b))

          const length = dayNumber(pause.resumed) - dayNumber(pause.stopped)
          const between = addDays(pause.stopped, Math.min(cut, length))
          const halves = [
            { stopped: between, resumed: pause.resumed },
            { stopped: pause.stopped, resumed: between },
          ]
          for (const limit of [workingDays(a + b), days(a + b), months(a)]) {
            expect(calendar.deadline(start, limit, { pauses: halves })).toEqual(
              calendar.deadline(start, limit, { pauses: [pause] }),
            )
          }
        },
      ),
    )
  })
})
