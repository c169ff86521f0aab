import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallest } from './smallest.ts'

test('the smallest numbers are those at the front of the sorted list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(40), (values, count) => {
      const sorted = [...values].sort((a, b) => a - b).slice(0, count)
      expect(Array.from(smallest(Float64Array.from(values), count))).toEqual(sorted)
    }),
  )
})

test('an infinite count gives them all', () => {
  expect(Array.from(smallest(Float64Array.of(3, 1, 2), Number.POSITIVE_INFINITY))).toEqual([
    1, 2, 3,
  ])
})
