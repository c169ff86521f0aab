import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dayNumber, fromDayNumber } from '../../values/civil-date.ts'
import { fullMonths as monthsOfDates } from '../../values/elapsed.ts'
import { divideRounded } from '../../values/rounding.ts'
import { divided, fullMonths, monthsLater, roundings } from './arithmetic.ts'

const day = fc.integer({ min: -300_000, max: 100_000 })

test('a quotient of doubles is rounded as whole numbers are', () => {
  const exact = fc.maxSafeInteger()
  fc.assert(
    fc.property(exact, fc.integer({ min: 1 }), fc.nat(3), (over, under, how) => {
      const rounding = roundings[how] ?? 'half-up'
      const expected = divideRounded(BigInt(over), BigInt(under), rounding)
      expect(BigInt(divided(over, under, how))).toBe(expected)
    }),
    { numRuns: 2000 },
  )
  expect([5, -5, 4, 15, 25].map((over) => divided(over, 10, 0))).toEqual([1, -1, 0, 2, 3])
  expect([5, -5, 4, 15, 25].map((over) => divided(over, 10, 1))).toEqual([0, -0, 0, 2, 2])
  expect(divided(Number.NaN, 2, 0)).toBeNaN()
})

test('months on day numbers are those of the calendar', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: -400, max: 400 }), (a, b, months) => {
      expect(monthsLater(a, months)).toBe(dayNumber(addMonths(fromDayNumber(a), months)))
      expect(fullMonths(a, b) + 0).toBe(monthsOfDates(fromDayNumber(a), fromDayNumber(b)) + 0)
    }),
    { numRuns: 5000 },
  )
  expect(fullMonths(Number.NaN, 3)).toBeNaN()
})
