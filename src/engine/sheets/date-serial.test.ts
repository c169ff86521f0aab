import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayToSerial, isBuiltInDateFormat, isDateFormat, serialToText } from './date-serial.ts'

test.each([
  ['1', '1900-01-01'],
  ['59', '1900-02-28'],
  ['60', null],
  ['61', '1900-03-01'],
  ['43831', '2020-01-01'],
  ['43889', '2020-02-28'],
  ['43890', '2020-02-29'],
  ['2958465', '9999-12-31'],
  ['2958466', null],
  ['0', null],
  ['-1', null],
  ['43831.5', '2020-01-01T12:00:00'],
  ['43831.99999999', '2020-01-02'],
  ['0.75', '18:00:00'],
] as const)('serial %s of the 1900 system is %s', (serial, text) => {
  expect(serialToText(serial, '1900')).toBe(text)
})

test.each([
  ['0', '1904-01-01'],
  ['1', '1904-01-02'],
  ['42369', '2020-01-01'],
  ['2957003', '9999-12-31'],
  ['2957004', null],
] as const)('serial %s of the 1904 system is %s', (serial, text) => {
  expect(serialToText(serial, '1904')).toBe(text)
})

test('every day from 1 March 1900 on survives being written and read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const day = serialToText(String(serial), '1900') ?? ''
      const [year, month, date] = day.split('-').map(Number)
      expect(Date.UTC(year ?? 0, (month ?? 0) - 1, date) / 86_400_000 + 25_569).toBe(serial)
      expect(dayToSerial(day)).toBe(serial)
    }),
  )
})

test.each(['1899-12-31', '1900-02-28', '2021-02-29', '2021-13-01', '20210101', ''])(
  '%j gets no serial number',
  (day) => {
    expect(dayToSerial(day)).toBeNull()
  },
)

test.each([
  ['yyyy-mm-dd', true],
  ['yyyy"年"m"月"d"日"', true],
  ['[$-804]yyyy年m月d日', true],
  ['[DBNum1][$-804]aaaa', true],
  ['h:mm', true],
  ['General', false],
  ['0.00', false],
  ['#,##0.00_);[Red](#,##0.00)', false],
  ['0.00E+00', false],
  ['0"days"', false],
  ['0\\d', false],
  ['[h]:mm:ss', false],
  ['@', false],
] as const)('the format %s shows a date: %s', (code, shows) => {
  expect(isDateFormat(code)).toBe(shows)
})

test('the built-in formats of the Chinese edition show dates, running totals of hours do not', () => {
  expect([14, 22, 31, 57].every(isBuiltInDateFormat)).toBe(true)
  expect([0, 1, 4, 46, 49, 164].some(isBuiltInDateFormat)).toBe(false)
})
