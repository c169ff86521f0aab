import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  dayNumber,
  fromDayNumber,
  parseCivilDate,
  showDate,
  weekday,
  yearOf,
} from './civil-date.ts'

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 }).map(fromDayNumber)

test.each(['2019-02-29', '2019-13-01', '2019-00-10', '2019-04-31', '0000-01-01', '1900-02-29'])(
  '%s does not exist',
  (text) => {
    expect(() => civilDate(text)).toThrow(text)
    expect(parseCivilDate(text)).toEqual({ ok: false, reason: 'nonexistent' })
  },
)

test.each(['2019-6-3', '20190603', '2019-06-03T00:00', ' 2019-06-03', '', '２０１９-06-03'])(
  '%j is not the exact form and is refused as a constant',
  (text) => {
    expect(() => civilDate(text)).toThrow('not a date')
  },
)

test.each([
  '2019-06-03',
  '2019/6/3',
  '2019-6-3',
  '2019.6.3',
  '2019年6月3日',
  '20190603',
  ' 2019/06/03 ',
])('%s is read as 3 June 2019', (text) => {
  expect(parseCivilDate(text)).toEqual({ ok: true, value: '2019-06-03' })
})

test.each(['', '19-06-03', '2019-06/03', '03/06/2019', '2019年6月', '2019060', '2019-06-03T00:00'])(
  '%j is refused rather than guessed',
  (text) => {
    expect(parseCivilDate(text)).toEqual({ ok: false, reason: 'format' })
  },
)

test('day numbers count from 1970-01-01 in both directions', () => {
  expect(dayNumber(civilDate('1970-01-01'))).toBe(0)
  expect(dayNumber(civilDate('1969-12-31'))).toBe(-1)
  expect(dayNumber(civilDate('2000-03-01'))).toBe(11_017)
  expect(fromDayNumber(-719_162)).toBe('0001-01-01')
  expect(fromDayNumber(2_932_896)).toBe('9999-12-31')
  expect(() => fromDayNumber(2_932_897)).toThrow('9999')
  expect(() => fromDayNumber(0.5)).toThrow()
})

test('day numbers and dates agree with the calendar of the language over 800 years', () => {
  const wrong: unknown[] = []
  for (let n = -146_097; n <= 146_097; n++) {
    const expected = new Date(n * 86_400_000).toISOString().slice(0, 10)
    const date = fromDayNumber(n)
    if (date !== expected || dayNumber(date) !== n) wrong.push({ n, date, expected })
  }
  expect(wrong).toEqual([])
})

test('a month later is the corresponding day or the last of the month', () => {
  expect(addMonths(civilDate('2020-01-31'), 1)).toBe('2020-02-29')
  expect(addMonths(civilDate('2019-01-31'), 1)).toBe('2019-02-28')
  expect(addMonths(civilDate('2020-02-29'), 12)).toBe('2021-02-28')
  expect(addMonths(civilDate('2020-02-29'), -12)).toBe('2019-02-28')
  expect(addMonths(civilDate('2019-12-15'), 1)).toBe('2020-01-15')
  expect(addMonths(civilDate('2020-01-15'), -1)).toBe('2019-12-15')
  expect(() => addMonths(civilDate('9999-12-01'), 1)).toThrow('9999')
})

test('weekdays, years and order', () => {
  expect(weekday(civilDate('2019-06-03'))).toBe(1)
  expect(weekday(civilDate('2019-09-29'))).toBe(7)
  expect(weekday(civilDate('1969-12-31'))).toBe(3)
  expect(yearOf(civilDate('2019-06-03'))).toBe(2019)
  expect(compareDates(civilDate('2019-06-03'), civilDate('2019-10-01'))).toBe(-1)
})

test('dates are shown as readers of each language expect', () => {
  expect(showDate(civilDate('2019-06-03'), 'zh')).toBe('2019年6月3日')
  expect(showDate(civilDate('2019-06-03'), 'en')).toBe('3 June 2019')
})

test('dates survive every form they are written in', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(civilDate(date)).toBe(date)
      expect(fromDayNumber(dayNumber(date))).toBe(date)
      expect(parseCivilDate(date.replaceAll('-', ''))).toEqual({ ok: true, value: date })
      if (yearOf(date) > 999) {
        expect(parseCivilDate(showDate(date, 'zh'))).toEqual({ ok: true, value: date })
      }
    }),
  )
})

test('text order is calendar order, and adding days moves by exactly those days', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
      fc.pre(dayNumber(date) + n >= -719_162 && dayNumber(date) + n <= 2_932_896)
      const other = addDays(date, n)
      expect(dayNumber(other) - dayNumber(date)).toBe(n)
      expect(compareDates(other, date)).toBe(Math.sign(n))
    }),
  )
})

test('the time zone of the process changes nothing', () => {
  const module = new URL('./civil-date.ts', import.meta.url).href
  const script = `
    const { civilDate, addDays, addMonths, dayNumber, weekday } = await import(${JSON.stringify(module)})
    const d = civilDate('2019-03-10')
    process.stdout.write([addDays(d, 1), addMonths(d, 1), dayNumber(d), weekday(d)].join(' '))`
  for (const TZ of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    const out = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { env: { ...process.env, TZ }, encoding: 'utf8' },
    )
    expect(out).toBe('2019-03-11 2019-04-10 17965 7')
  }
})
