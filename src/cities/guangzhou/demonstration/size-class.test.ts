import { expect, it } from 'vitest'
import { sizeClass } from './size-class.ts'

it('needs staff and revenue for a class, and falls to the next where one is missing', () => {
  expect(sizeClass('I', 300, 100_000_000)).toBe('large')
  expect(sizeClass('I', 299, 100_000_000)).toBe('medium')
  expect(sizeClass('I', 300, 99_999_999)).toBe('medium')
  expect(sizeClass('C', 19, 900_000_000)).toBe('micro')
  expect(sizeClass('M', 100, 0)).toBe('medium')
})
