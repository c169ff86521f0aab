import { expect, test } from 'vitest'
import { sumOfYuan } from './sum-of-yuan.ts'

test('amounts that are typed are summed to the fen', () => {
  expect(sumOfYuan(['100000.00', '0.01', ''])).toBe('100000.01')
  expect(sumOfYuan([])).toBe('0.00')
})

test('while one of them is no amount there is no sum', () => {
  expect(sumOfYuan(['1', 'abc'])).toBeUndefined()
})
