import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainNumber, numberText } from './number-text.ts'

test.each([
  ['12.30', '12.30', null, 'plain text stays as it is'],
  ['0.00', '0.00', null, 'zero keeps its decimals'],
  ['-0', '0', null, 'there is one zero'],
  ['007', '007', null, 'leading zeros are not ours to drop'],
  ['1.1000000000000001', '1.1', null, 'the float noise of a typed 1.1 goes'],
  ['1234567.8899999999', '1234567.89', null, 'the float noise of a typed amount goes'],
  ['0.30000000000000004', '0.3', 'rounded', 'a computed sum is what the program shows, and marked'],
  ['1E-3', '0.001', null, 'small exponents are written out'],
  ['1.5E+10', '15000000000', null, 'large exponents are written out'],
  ['-2.5e2', '-250', null, 'signs and small letters'],
  ['.5', '0.5', null, 'a number may start with its point'],
  ['5.', '5', null, 'and end with it'],
  ['+5', '5', null, 'a plus is dropped'],
  ['123456789012345', '123456789012345', null, '15 digits are exact'],
  [
    '1.2345678901234568E+17',
    '123456789012346000',
    'imprecise',
    '18-digit codes have lost their end',
  ],
  ['123456789012345678', '123456789012346000', 'imprecise', 'also when written out'],
  ['999999999999999.9', '1000000000000000', 'imprecise', 'rounding may add a digit'],
  ['1E+20', '100000000000000000000', 'imprecise', 'beyond 15 digits nothing is sure'],
] as const)('%s is %s (%s): %s', (...[raw, text, mark]) => {
  expect(numberText(raw)).toEqual({ text, mark })
})

test.each(['', 'abc', '1,5', '0x10', 'NaN', 'Infinity', '1e', '--1', '1.2.3', '１２'])(
  '%j is no number',
  (raw) => {
    expect(numberText(raw)).toBeNull()
  },
)

test('an amount of up to 13 digits in fen survives being stored as a float of 17 digits', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 9_999_999_999_999n), (fen) => {
      const typed = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
      const stored = Number(typed).toPrecision(17)
      const read = numberText(stored)
      expect(read?.mark).toBeNull()
      expect(hundredths(read?.text ?? '')).toBe(fen)
    }),
  )
})

function hundredths(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  expect(fraction.replace(/0+$/, '').length).toBeLessThanOrEqual(2)
  return BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'))
}

test('the result is always plain decimal text of the same size', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (number) => {
      const read = numberText(String(number))
      expect(read?.text).toMatch(/^-?\d+(\.\d+)?$/)
      const close = Math.abs(Number(read?.text) - number) <= Math.abs(number) * 1e-14
      expect(close || Math.abs(number) < 1e-300).toBe(true)
    }),
  )
})

test('plain numbers are told from everything that needs work', () => {
  expect(['1', '-1', '12.5', '0'].every(isPlainNumber)).toBe(true)
  expect(['', '-', '.5', '5.', '1.2.3', '1e5', '1234567890123456'].some(isPlainNumber)).toBe(false)
})
