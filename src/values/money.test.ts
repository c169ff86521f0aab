import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fen,
  formatYuan,
  inWan,
  inYi,
  LARGEST_FEN,
  parseYuan,
  showYuan,
  sumFen,
  yuan,
} from './money.ts'

const anyFen = fc.bigInt(-LARGEST_FEN, LARGEST_FEN).map(fen)

test.each([
  ['1234.56', 123456n],
  ['1,234.56', 123456n],
  ['12,345,678', 1234567800n],
  ['1234.5', 123450n],
  ['0', 0n],
  ['-0.01', -1n],
  [' 7 ', 700n],
  ['007', 700n],
  ['90071992547409.91', LARGEST_FEN],
])('%s yuan is read as %s fen', (text, expected) => {
  expect(parseYuan(text)).toEqual({ ok: true, value: expected })
})

test.each([
  ['1.234', 'decimals'],
  ['1.000', 'decimals'],
  ['1e3', 'format'],
  ['1,23', 'format'],
  ['1234,567', 'format'],
  ['12,34,567', 'format'],
  [',123', 'format'],
  ['1.', 'format'],
  ['.5', 'format'],
  ['+1', 'format'],
  ['--1', 'format'],
  ['', 'format'],
  ['1 000', 'format'],
  ['￥1', 'format'],
  ['NaN', 'format'],
  ['90071992547409.92', 'range'],
  ['-90071992547409.92', 'range'],
  ['99999999999999999999999', 'range'],
])('%s is refused because of its %s', (text, reason) => {
  expect(parseYuan(text)).toEqual({ ok: false, reason })
})

test('amounts are written with two decimals, for people with commas', () => {
  expect(formatYuan(fen(123456n))).toBe('1234.56')
  expect(showYuan(fen(123456n))).toBe('1,234.56')
  expect(showYuan(fen(-100000005n))).toBe('-1,000,000.05')
  expect(formatYuan(yuan(3n))).toBe('3.00')
})

test('万元 and 亿元 are rounded half-up from the exact amount', () => {
  expect(inWan(yuan(12_345n))).toBe('1.23')
  expect(inWan(yuan(12_350n))).toBe('1.24')
  expect(inYi(fen(127_335_500_000_00n))).toBe('1273.36')
  expect(inYi(fen(127_335_499_999_99n))).toBe('1273.35')
  expect(inYi(yuan(-150_000_000n), 0)).toBe('-2')
})

test('the sum of no amounts is zero', () => {
  expect(sumFen([])).toBe(0n)
  expect(sumFen([fen(1n), fen(-3n)])).toBe(-2n)
})

test('whatever is written is read back, with and without commas', () => {
  fc.assert(
    fc.property(anyFen, (amount) => {
      expect(parseYuan(formatYuan(amount))).toEqual({ ok: true, value: amount })
      expect(parseYuan(showYuan(amount))).toEqual({ ok: true, value: amount })
    }),
  )
})
