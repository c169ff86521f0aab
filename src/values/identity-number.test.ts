import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from './civil-date.ts'
import { checkIdentityNumber, identityNumberCheckCharacter } from './identity-number.ts'

test('the example of the standard', () => {
  expect(checkIdentityNumber('11010519491231002X')).toEqual({
    ok: true,
    value: {
      number: '11010519491231002X',
      holder: 'citizen',
      division: '110105',
      bornOn: '1949-12-31',
      sex: 'female',
      warnings: [],
    },
  })
  expect(checkIdentityNumber(' 11010519491231002x ').ok).toBe(true)
})

test('a birth in 1880 is right in form but doubtful', () => {
  expect(checkIdentityNumber('440524188001010014')).toMatchObject({
    ok: true,
    value: { bornOn: '1880-01-01', sex: 'male', warnings: ['born-before-1900'] },
  })
})

test('a birth after the day on which the number is given is doubtful', () => {
  const number = '440106199912310025'
  expect(checkIdentityNumber(number, civilDate('1999-12-30'))).toMatchObject({
    ok: true,
    value: { sex: 'female', bornOn: '1999-12-31', warnings: ['born-in-future'] },
  })
  expect(checkIdentityNumber(number, civilDate('1999-12-31'))).toMatchObject({
    value: { warnings: [] },
  })
})

test.each([
  ['440106199912310024', 'check'],
  ['440106199902310025', 'birth-date'],
  ['990106199912310025', 'division'],
  ['830001199912310025', 'division'],
  ['44010619991231002', 'format'],
  ['4401061999123100255', 'format'],
  ['44010619991231002Y', 'format'],
  ['440106991231002', 'format'],
  ['', 'format'],
])('%j is refused: %s', (text, reason) => {
  expect(checkIdentityNumber(text)).toEqual({ ok: false, reason })
})

test('residence permits of the three regions have numbers of the same kind', () => {
  expect(checkIdentityNumber('810000199408230021')).toMatchObject({
    ok: true,
    value: { holder: 'hongKong', sex: 'female', bornOn: '1994-08-23' },
  })
  for (const [division, holder] of [
    ['820000', 'macao'],
    ['830000', 'taiwan'],
  ] as const) {
    const body = `${division}19940823001`
    const number = body + identityNumberCheckCharacter(body)
    expect(checkIdentityNumber(number)).toMatchObject({ ok: true, value: { holder, sex: 'male' } })
  }
})

test('one mistyped digit and two swapped neighbours never pass', () => {
  const anyBody = fc.stringMatching(
    /^4401(0[3-6]|1[1-8])(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}$/,
  )
  fc.assert(
    fc.property(anyBody, fc.nat(16), fc.nat(9), (body, place, digit) => {
      const number = body + identityNumberCheckCharacter(body)
      expect(checkIdentityNumber(number)).toMatchObject({ ok: true, value: { number } })
      if (number.charAt(place) !== String(digit)) {
        const mistyped = number.slice(0, place) + digit + number.slice(place + 1)
        expect(checkIdentityNumber(mistyped).ok).toBe(false)
      }
      if (number.charAt(place) !== number.charAt(place + 1)) {
        const [a, b] = [number.charAt(place), number.charAt(place + 1)]
        const swapped = number.slice(0, place) + b + a + number.slice(place + 2)
        expect(checkIdentityNumber(swapped).ok).toBe(false)
      }
    }),
  )
})
