import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCreditCode, creditCode, creditCodeCheckCharacter } from './credit-code.ts'

test.each([
  '91350100M000100Y43',
  '91512081MA62K0260E',
  '1144030059071685XK',
  '9144030071526726XG',
  ' 1144030059071685xk ',
])('%s is a credit code', (text) => {
  expect(checkCreditCode(text)).toEqual({ ok: true, code: text.trim().toUpperCase() })
})

test.each([
  ['91350100M000100Y4Z', 'alphabet'],
  ['91350100M000100I43', 'alphabet'],
  ['91350100M000100Y4中', 'alphabet'],
  ['91310115MA1H8R7C6D', 'check'],
  ['91350100M000100Y4', 'length'],
  ['91350100M000100Y433', 'length'],
  ['', 'length'],
  ['9135O100M000100Y43', 'alphabet'],
  ['9135A100M000100Y43', 'division'],
])('%j is refused: %s', (text, reason) => {
  expect(checkCreditCode(text)).toEqual({ ok: false, level: 'refuse', reason })
  expect(() => creditCode(text)).toThrow(reason)
})

test('a code issued with a wrong check character is a warning, as the code inside is right', () => {
  expect(checkCreditCode('91350211M0000XUF46')).toEqual({
    ok: false,
    level: 'warn',
    reason: 'check',
    code: '91350211M0000XUF46',
  })
  expect(creditCodeCheckCharacter('91350211M0000XUF4')).toBe('R')
  expect(creditCode('91350211M0000XUF46')).toBe('91350211M0000XUF46')
})

test('the check character of the standard: 1640 is 28 modulo 31, which leaves 3', () => {
  expect(creditCodeCheckCharacter('91350100M000100Y4')).toBe('3')
  expect(creditCode('91350100M000100Y43')).toBe('91350100M000100Y43')
})

const letter = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const anyBody = fc
  .tuple(
    fc.string({ unit: letter, minLength: 2, maxLength: 2 }),
    fc.stringMatching(/^\d{6}$/),
    fc.string({ unit: letter, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))

test('one mistyped character and two swapped neighbours never pass', () => {
  fc.assert(
    fc.property(anyBody, fc.nat(16), letter, (body, place, other) => {
      const code = body + creditCodeCheckCharacter(body)
      expect(checkCreditCode(code)).toEqual({ ok: true, code })
      if (body.charAt(place) !== other) {
        const mistyped = code.slice(0, place) + other + code.slice(place + 1)
        expect(checkCreditCode(mistyped).ok).toBe(false)
      }
      if (code.charAt(place) !== code.charAt(place + 1)) {
        const [a, b] = [code.charAt(place), code.charAt(place + 1)]
        const swapped = code.slice(0, place) + b + a + code.slice(place + 2)
        expect(checkCreditCode(swapped).ok).toBe(false)
      }
    }),
  )
})
