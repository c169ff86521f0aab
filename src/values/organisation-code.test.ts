import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkOrganisationCode, organisationCodeCheckCharacter } from './organisation-code.ts'

test.each(['D2143569-X', 'D2143569X', 'M000100Y-4', 'm000100y4', ' 59071685-X ', '71526726X'])(
  '%s is an organisation code',
  (text) => {
    const code = text.trim().toUpperCase().replace('-', '')
    expect(checkOrganisationCode(text)).toEqual({ ok: true, code })
  },
)

test.each([
  ['D2143569-1', 'check'],
  ['D2143568-X', 'check'],
  ['D214356-X', 'format'],
  ['D2143569-A', 'format'],
  ['D2143569--X', 'format'],
  ['', 'format'],
])('%j is none: %s', (text, reason) => {
  expect(checkOrganisationCode(text)).toEqual({ ok: false, reason })
})

test('every body has one check character, and changing one character of it is noticed', () => {
  const anyBody = fc.stringMatching(/^[0-9A-Z]{8}$/)
  fc.assert(
    fc.property(anyBody, fc.nat(7), fc.constantFrom(...'0123456789'), (body, place, other) => {
      const check = organisationCodeCheckCharacter(body)
      expect(checkOrganisationCode(`${body}-${check}`)).toEqual({ ok: true, code: body + check })
      // Letters are 10 and more, so only digits are certain to differ modulo 11 from another digit.
      fc.pre(/\d/.test(body.charAt(place)) && body.charAt(place) !== other)
      const mistyped = body.slice(0, place) + other + body.slice(place + 1)
      expect(checkOrganisationCode(mistyped + check)).toEqual({ ok: false, reason: 'check' })
    }),
  )
})
