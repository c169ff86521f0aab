import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
  'after signing in nobody is sent to %j',
  (next) => {
    expect(safeNext(next)).toBe('/desk')
  },
)

test('after signing in one returns to where one was', () => {
  expect(safeNext('/cases?state=filed')).toBe('/cases?state=filed')
  expect(safeNext(undefined)).toBe('/desk')
})
