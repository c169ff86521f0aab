import { expect, test } from 'vitest'
import { keepTexts, readSearch, writeSearch } from './address.ts'

test('codes keep their digits and filters survive the address', () => {
  const filters = { district: '440106', revenue: '1000..2000', q: '视觉 & 检测', cursor: '0e1' }
  expect(readSearch(writeSearch(filters))).toEqual(filters)
})

test('what is empty or missing leaves no trace in the address', () => {
  expect(writeSearch({ q: '', cursor: undefined })).toBe('')
  expect(keepTexts({ q: 'a', page: 2, sort: undefined })).toEqual({ q: 'a' })
})
