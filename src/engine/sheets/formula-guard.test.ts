import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardText, unguardText } from './formula-guard.ts'

test.each([
  '=1+1',
  '+86 20',
  '-',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  "=cmd|' /C calc'!A0",
  '＝1',
  "'=1",
])('%j gets an apostrophe', (text) => {
  expect(guardText(text)).toBe(`'${text}`)
})

test.each(['广州', '0012', "'quoted'", 'a=1', ' =1'])('%j stays as it is', (text) => {
  expect(guardText(text)).toBe(text)
})

test('reading takes away exactly what writing added', () => {
  const risky = fc.stringMatching(/^['=+\-@\t\r\n＝a1]{0,6}$/)
  fc.assert(
    fc.property(fc.oneof(risky, fc.string()), (text) => {
      expect(unguardText(guardText(text))).toBe(text)
      expect(guardText(text)).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
