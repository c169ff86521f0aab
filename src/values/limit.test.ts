import fc from 'fast-check'
import { expect, test } from 'vitest'
import { days, months, parseLimit, showLimit, workingDays, years } from './limit.ts'

test.each([
  ['7 working days', workingDays(7)],
  ['1 working day', workingDays(1)],
  ['7  Working  Days', workingDays(7)],
  ['7个工作日', workingDays(7)],
  ['7工作日', workingDays(7)],
  ['7 个工作日', workingDays(7)],
  ['0个工作日', workingDays(0)],
  ['30 days', days(30)],
  ['30 calendar days', days(30)],
  ['30日', days(30)],
  ['30天', days(30)],
  ['30个自然日', days(30)],
  ['1 month', months(1)],
  ['3个月', months(3)],
  ['3月', months(3)],
  ['3 years', years(3)],
  ['3年', years(3)],
])('%s is a limit', (text, limit) => {
  expect(parseLimit(text)).toEqual({ ok: true, value: limit })
})

test.each([
  ['', 'format'],
  ['7', 'format'],
  ['days', 'format'],
  ['-7 days', 'format'],
  ['7.5 days', 'format'],
  ['7 weeks', 'format'],
  ['7 days 3 months', 'format'],
  ['7个日', 'format'],
  ['99999 days', 'range'],
])('%j is no limit: %s', (text, reason) => {
  expect(parseLimit(text)).toEqual({ ok: false, reason })
})

test('a limit is a whole number of its unit', () => {
  expect(() => workingDays(-1)).toThrow('not a time limit')
  expect(() => days(1.5)).toThrow('not a time limit')
  expect(() => years(Number.NaN)).toThrow('not a time limit')
})

test('limits are shown in both languages, one in the singular', () => {
  expect(showLimit(workingDays(7), 'zh')).toBe('7个工作日')
  expect(showLimit(workingDays(1), 'en')).toBe('1 working day')
  expect(showLimit(months(3), 'zh')).toBe('3个月')
  expect(showLimit(years(3), 'en')).toBe('3 years')
})

test('a limit that is shown is read back', () => {
  const anyLimit = fc
    .tuple(fc.constantFrom(workingDays, days, months, years), fc.nat(36_500))
    .map(([unit, count]) => unit(count))
  fc.assert(
    fc.property(anyLimit, fc.constantFrom('zh' as const, 'en' as const), (limit, language) => {
      expect(parseLimit(showLimit(limit, language))).toEqual({ ok: true, value: limit })
    }),
  )
})
