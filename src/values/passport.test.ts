import { expect, test } from 'vitest'
import { checkChinesePassport, checkForeignPassport, checkMrzLine } from './passport.ts'

test.each([
  ['E12345678', 'ordinary'],
  ['EA1234567', 'ordinary'],
  ['ez1234567', 'ordinary'],
  ['G12345678', 'ordinary'],
  ['DE1234567', 'diplomatic'],
  ['SE1234567', 'service'],
  ['PE1234567', 'publicAffairs'],
  ['P12345678', 'publicAffairs'],
])('%s is the number of a Chinese passport: %s', (text, kind) => {
  expect(checkChinesePassport(text)).toEqual({ ok: true, number: text.toUpperCase(), kind })
})

test.each(['EI1234567', 'EO1234567', 'E1234567', 'E123456789', 'A12345678', 'E 2345678', ''])(
  '%j is none',
  (text) => {
    expect(checkChinesePassport(text)).toEqual({ ok: false, reason: 'format' })
  },
)

test('foreign numbers have 5 to 20 letters and digits', () => {
  expect(checkForeignPassport(' l898902c3 ')).toEqual({ ok: true, number: 'L898902C3' })
  expect(checkForeignPassport('A'.repeat(20)).ok).toBe(true)
  for (const text of ['1234', 'A'.repeat(21), 'AB 12345', 'AB-12345', 'ÄB12345', '']) {
    expect(checkForeignPassport(text)).toEqual({ ok: false, reason: 'format' })
  }
})

const EXAMPLE = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'

test('the example of the standard', () => {
  expect(checkMrzLine(EXAMPLE)).toEqual({
    ok: true,
    value: {
      number: 'L898902C3',
      nationality: 'UTO',
      birth: '740812',
      sex: 'female',
      expiry: '120415',
      optional: 'ZE184226B',
    },
  })
})

test('an empty optional part may have the check digit 0 or none', () => {
  const number = 'L898902C36UTO7408122F1204159'
  const optional = '<'.repeat(14)
  expect(checkMrzLine(`${number}${optional}08`)).toMatchObject({
    ok: true,
    value: { optional: '' },
  })
  expect(checkMrzLine(`${number}${optional}<8`)).toMatchObject({
    ok: true,
    value: { optional: '' },
  })
  expect(checkMrzLine(`${number}${optional}19`)).toEqual({
    ok: false,
    reason: 'check',
    failed: ['optional'],
  })
})

test.each([
  [0, 'number'],
  [13, 'birth'],
  [21, 'expiry'],
  [30, 'optional'],
] as const)(
  'a wrong character in place %i is found in its part and in the whole',
  (place, part) => {
    const wrong = EXAMPLE.charAt(place) === '2' ? '3' : '2'
    const line = EXAMPLE.slice(0, place) + wrong + EXAMPLE.slice(place + 1)
    expect(checkMrzLine(line)).toEqual({ ok: false, reason: 'check', failed: [part, 'composite'] })
  },
)

test('a wrong last digit fails the whole only', () => {
  const line = `${EXAMPLE.slice(0, 43)}1`
  expect(checkMrzLine(line)).toEqual({ ok: false, reason: 'check', failed: ['composite'] })
})

test.each([EXAMPLE.slice(1), `${EXAMPLE}0`, EXAMPLE.toLowerCase(), EXAMPLE.replace('F', 'X'), ''])(
  '%j is no such line',
  (line) => {
    expect(checkMrzLine(line)).toEqual({ ok: false, reason: 'format' })
  },
)
