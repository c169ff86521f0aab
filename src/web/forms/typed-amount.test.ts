import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen, formatYuan, showYuan } from '../../values/money.ts'
import { tidyAmount, tidyCount, tidyShare } from './typed-amount.ts'

describe('amounts are read as people type them', () => {
  test.each([
    ['1205000', '1205000.00'],
    ['¥1,205,000', '1205000.00'],
    ['1205000元', '1205000.00'],
    ['120.5万', '1205000.00'],
    ['120.5万元', '1205000.00'],
    ['1.23456789亿', '123456789.00'],
    ['120.000001万', '1200000.01'],
    ['-3', '-3.00'],
  ])('%s is %s yuan', (typed, yuan) => {
    expect(tidyAmount(typed)).toBe(yuan)
  })

  test.each(['1.2.3', 'abc', '12,34', '1.234'])('%s is kept so that it can be refused', (typed) => {
    expect(tidyAmount(typed)).toBe(typed)
  })

  test('a part of a fen hidden in 万 is not lost', () => {
    expect(tidyAmount('1.0000001万')).toBe('10000.001')
  })

  test('what is shown can be typed again', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), (n) => {
        expect(tidyAmount(showYuan(fen(n)))).toBe(formatYuan(fen(n)))
      }),
    )
  })
})

test('numbers and percentages lose commas, blanks and marks', () => {
  expect(tidyCount(' 1,234 ')).toBe('1234')
  expect(tidyCount('12')).toBe('12')
  expect(tidyShare('12.5 %')).toBe('12.5')
})
