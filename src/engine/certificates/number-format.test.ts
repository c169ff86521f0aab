import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NumberPattern } from '../../declare/certificate.ts'
import { formatNumber, type NumberParts, parseNumber } from './number-format.ts'

const of14: NumberPattern = [
  { part: 'year', digits: 2 },
  { part: 'province', digits: 2 },
  { part: 'city', digits: 2 },
  { part: 'point', digits: 2 },
  { part: 'serial', digits: 6 },
]
const of16: NumberPattern = [{ part: 'year', digits: 4 }, ...of14.slice(1)]
/** Such as GR201944000123. */
const withLetters: NumberPattern = [
  { literal: 'GR' },
  { part: 'year', digits: 4 },
  { part: 'province', digits: 2 },
  { part: 'serial', digits: 6 },
]
const guangzhou = { year: 2019, province: '44', city: '01', point: '05', serial: 123 }

describe('certificate numbers', () => {
  test('19440105000123 is number 123 of 2019 at point 05 of Guangzhou, Guangdong', () => {
    expect(parseNumber([of14, of16], '19440105000123')).toEqual({
      parts: guangzhou,
      pattern: of14,
    })
    expect(formatNumber(of14, guangzhou)).toBe('19440105000123')
  })

  test('the form of 16 digits prints the whole year', () => {
    expect(formatNumber(of16, guangzhou)).toBe('2019440105000123')
    expect(parseNumber([of14, of16], '2019440105000123')?.parts).toEqual(guangzhou)
  })

  test('letters and missing parts are part of the pattern', () => {
    const parts = { year: 2019, province: '44', serial: 123 }
    expect(formatNumber(withLetters, parts)).toBe('GR201944000123')
    expect(parseNumber([of14, withLetters], 'GR201944000123')).toEqual({
      parts,
      pattern: withLetters,
    })
  })

  test('spaces around it and full-width digits are read', () => {
    expect(parseNumber([of14], ' １９４４０１０５０００１２３\n')?.parts).toEqual(guangzhou)
  })

  test.each([
    ['too short', '1944010500012'],
    ['too long', '194401050001234'],
    ['with a letter', '1944010500012x'],
    ['with a sign', '19440105+00123'],
    ['with serial zero', '19440105000000'],
    ['of other letters', 'GS201944000123'],
    ['empty', ''],
  ])('a number %s is not read', (_what, text) => {
    expect(parseNumber([of14, of16, withLetters], text)).toBeUndefined()
  })

  test('a serial beyond its digits is refused, the last one is not', () => {
    expect(formatNumber(of14, { ...guangzhou, serial: 999_999 })).toBe('19440105999999')
    expect(() => formatNumber(of14, { ...guangzhou, serial: 1_000_000 })).toThrow(
      'certificate.serial-exhausted',
    )
  })

  test.each<[string, NumberParts]>([
    ['no serial', { year: 2019, province: '44', city: '01', point: '05' }],
    ['serial 0', { ...guangzhou, serial: 0 }],
    ['a negative serial', { ...guangzhou, serial: -1 }],
    ['half a serial', { ...guangzhou, serial: 1.5 }],
    ['a city of one digit too many', { ...guangzhou, city: '001' }],
    ['a province in letters', { ...guangzhou, province: 'GD' }],
    ['a year before the century', { ...guangzhou, year: 1999 }],
    ['a year after the century', { ...guangzhou, year: 2100 }],
  ])('a number of 14 digits cannot be made with %s', (_what, parts) => {
    expect(() => formatNumber(of14, parts)).toThrow(/needs its part|does not fit/)
  })

  test('whatever is written is read back as it was', () => {
    const twoDigits = fc.nat({ max: 99 }).map((n) => String(n).padStart(2, '0'))
    const parts = fc.record({
      year: fc.integer({ min: 2000, max: 2099 }),
      province: twoDigits,
      city: twoDigits,
      point: twoDigits,
      serial: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(parts, fc.constantFrom(of14, of16), (made, pattern) => {
        const text = formatNumber(pattern, made)
        expect(parseNumber([of14, of16], text)).toEqual({ parts: made, pattern })
      }),
    )
  })
})
