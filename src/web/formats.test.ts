import { expect, test } from 'vitest'
import {
  showChange,
  showDay,
  showExact,
  showInstant,
  showLabel,
  showNumber,
  showPublished,
} from './formats.ts'

test.each([
  ['9999', '9,999', '9,999'],
  ['21074', '2.11万', '21,074'],
  ['250000', '25万', '250,000'],
  ['127336000000.5', '1,273.36亿', '127.34 billion'],
  ['-12345678', '-1,234.57万', '-12.35 million'],
  ['0', '0', '0'],
  ['12.50', '12.50', '12.50'],
])('%s is written as %s in Chinese and %s in English', (decimal, zh, en) => {
  expect(showNumber(decimal, 'zh').text).toBe(zh)
  expect(showNumber(decimal, 'en').text).toBe(en)
})

test('the exact number stands beside the short one', () => {
  expect(showNumber('127336000000.5', 'zh').exact).toBe('127,336,000,000.5')
})

test('figures are shown as published until they are too long to read', () => {
  expect(showPublished('21074', 'zh')).toBe('21,074')
  expect(showPublished('1273.36', 'zh')).toBe('1,273.36')
  expect(showPublished('250112', 'zh')).toBe('25.01万')
  expect(showPublished('250112', 'en')).toBe('250,112')
})

test('labels have at most two decimals', () => {
  expect(showLabel('1273.3562748812', 'zh')).toBe('1,273.36')
  expect(showLabel('266.50', 'zh')).toBe('266.5')
  expect(showLabel('250112', 'zh')).toBe('25.01万')
})

test('text that is no number stays as it is', () => {
  expect(showNumber('约三成', 'zh')).toEqual({ text: '约三成', exact: '约三成' })
  expect(showExact('n/a')).toBe('n/a')
})

test('days and instants are written as each language writes them', () => {
  expect(showDay('2019-06-03', 'zh')).toBe('2019年6月3日')
  expect(showDay('2019-06-03', 'en')).toBe('3 June 2019')
  expect(showInstant('2019-06-03T14:05:09.123+08:00', 'zh')).toBe('2019年6月3日 14:05')
  expect(showInstant('2019-06-03T14:05:09.123+08:00', 'en')).toBe('3 June 2019, 14:05')
})

test('a change carries its sign', () => {
  expect(showChange('77.3%')).toBe('+77.3%')
  expect(showChange('-4')).toBe('−4%')
})
