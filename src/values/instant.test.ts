import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from './civil-date.ts'
import {
  addMilliseconds,
  civilDateOf,
  epochOf,
  instant,
  instantFromEpoch,
  parseInstant,
  showInstant,
  startOfDay,
} from './instant.ts'

const anyEpoch = fc.integer({ min: -62_135_596_800_000 + 28_800_000, max: 253_402_271_999_999 })

test.each([
  '2019-06-03T09:30:00.000+08:00',
  '2019-06-03T01:30:00Z',
  '2019-06-03T01:30Z',
  '2019-06-02T21:30:00-04:00',
  '2019-06-03 01:30:00+00',
  '2019-06-03 01:30:00.000999+00',
  '2019-06-03T07:00:00.000+0530',
])('%s is half past nine in Beijing', (text) => {
  expect(instant(text)).toBe('2019-06-03T09:30:00.000+08:00')
})

test.each([
  ['2019-06-03T09:30:00', 'format'],
  ['2019-06-03', 'format'],
  ['2019-06-03T9:30:00Z', 'format'],
  ['2019-02-29T09:30:00Z', 'nonexistent'],
  ['2019-06-03T24:00:00Z', 'nonexistent'],
  ['2019-06-03T23:59:60Z', 'nonexistent'],
  ['9999-12-31T23:00:00Z', 'nonexistent'],
  ['2019-06-03T09:30:00+19:00', 'nonexistent'],
])('%s is refused: %s', (text, reason) => {
  expect(parseInstant(text)).toEqual({ ok: false, reason })
  expect(() => instant(text)).toThrow('not an instant')
})

test('a day in China begins at 16:00 UTC of the day before', () => {
  expect(civilDateOf(instant('2019-12-31T15:59:59.999Z'))).toBe('2019-12-31')
  expect(civilDateOf(instant('2019-12-31T16:00:00.000Z'))).toBe('2020-01-01')
  expect(startOfDay(civilDate('2020-01-01'))).toBe(instant('2019-12-31T16:00:00Z'))
})

test('instants are shown in Beijing time to the minute', () => {
  const at = instant('2019-06-03T01:30:59Z')
  expect(showInstant(at, 'zh')).toBe('2019年6月3日 09:30')
  expect(showInstant(at, 'en')).toBe('3 June 2019, 09:30')
})

test('epochs before 1970 and fractions of a millisecond', () => {
  expect(instantFromEpoch(-1)).toBe('1970-01-01T07:59:59.999+08:00')
  expect(() => instantFromEpoch(0.5)).toThrow('whole')
  expect(addMilliseconds(instantFromEpoch(0), -1)).toBe(instantFromEpoch(-1))
})

test('an instant and its epoch are the same point in time, and text order is time order', () => {
  fc.assert(
    fc.property(anyEpoch, anyEpoch, (a, b) => {
      const [x, y] = [instantFromEpoch(a), instantFromEpoch(b)]
      expect(epochOf(x)).toBe(a)
      expect(Date.parse(x)).toBe(a)
      expect(instant(x)).toBe(x)
      expect(x < y).toBe(a < b)
    }),
  )
})

test('the time zone of the process changes nothing', () => {
  const module = new URL('./instant.ts', import.meta.url).href
  const script = `
    const { instant, epochOf, civilDateOf, showInstant } = await import(${JSON.stringify(module)})
    const at = instant('2019-03-10T07:30:00Z')
    process.stdout.write([at, epochOf(at), civilDateOf(at), showInstant(at, 'zh')].join(' '))`
  const out = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { env: { ...process.env, TZ: 'America/New_York' }, encoding: 'utf8' },
  )
  expect(out).toBe('2019-03-10T15:30:00.000+08:00 1552203000000 2019-03-10 2019年3月10日 15:30')
})
