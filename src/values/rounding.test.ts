import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalText, divideRounded, groupThousands } from './rounding.ts'

test.each([
  [5n, 2n, 3n, 2n, 2n, 3n],
  [7n, 2n, 4n, 4n, 3n, 4n],
  [-5n, 2n, -3n, -2n, -2n, -3n],
  [5n, -2n, -3n, -2n, -2n, -3n],
  [1n, 3n, 0n, 0n, 0n, 1n],
  [2n, 3n, 1n, 1n, 0n, 1n],
  [6n, 3n, 2n, 2n, 2n, 2n],
])('%s / %s is %s half-up, %s half-even, %s down, %s up', (n, d, halfUp, halfEven, down, up) => {
  expect(divideRounded(n, d, 'half-up')).toBe(halfUp)
  expect(divideRounded(n, d, 'half-even')).toBe(halfEven)
  expect(divideRounded(n, d, 'down')).toBe(down)
  expect(divideRounded(n, d, 'up')).toBe(up)
})

test('division by zero is refused', () => {
  expect(() => divideRounded(1n, 0n, 'down')).toThrow('zero')
})

test('decimals keep leading zeros, and what rounds to zero has no minus sign', () => {
  expect(decimalText(5n, 1000n, 3)).toBe('0.005')
  expect(decimalText(-5n, 1000n, 2)).toBe('-0.01')
  expect(decimalText(-4n, 1000n, 2)).toBe('0.00')
  expect(decimalText(15n, 10n, 0)).toBe('2')
})

test('thousands are grouped only before the point', () => {
  expect(groupThousands('1234567.1234')).toBe('1,234,567.1234')
  expect(groupThousands('-123')).toBe('-123')
  expect(groupThousands('-1234')).toBe('-1,234')
})

test('a rounded quotient is never a whole unit away from the exact one', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 20n), 10n ** 20n),
      fc.bigInt(1n, 10n ** 9n),
      fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const),
      (n, d, rounding) => {
        const error = divideRounded(n, d, rounding) * d - n
        const size = error < 0n ? -error : error
        expect(size < d).toBe(true)
        if (rounding.startsWith('half')) expect(2n * size <= d).toBe(true)
      },
    ),
  )
})
