import { expect, test } from 'vitest'
import { checkDivisionCode, type DivisionCode, isWithin } from './division-code.ts'

function code(text: string): DivisionCode {
  const reading = checkDivisionCode(text)
  if (!reading.ok) throw new Error(text)
  return reading.code
}

test.each([
  ['440000', 'province'],
  ['440100', 'city'],
  ['440106', 'county'],
  ['110000', 'province'],
  ['810000', 'province'],
])('%s is the code of a %s', (text, level) => {
  expect(checkDivisionCode(text)).toEqual({ ok: true, code: text, level })
})

test.each([
  ['44010', 'format'],
  ['4401060', 'format'],
  ['44010a', 'format'],
  ['440006', 'format'],
  ['000000', 'province'],
  ['990100', 'province'],
])('%s is none: %s', (text, reason) => {
  expect(checkDivisionCode(text)).toEqual({ ok: false, reason })
})

test('a district lies in its city and province, not in another', () => {
  expect(isWithin(code('440106'), code('440100'))).toBe(true)
  expect(isWithin(code('440106'), code('440000'))).toBe(true)
  expect(isWithin(code('440106'), code('440106'))).toBe(true)
  expect(isWithin(code('440100'), code('440106'))).toBe(false)
  expect(isWithin(code('440306'), code('440100'))).toBe(false)
  expect(isWithin(code('450106'), code('440000'))).toBe(false)
})
