import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import { valueOn } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, workingDays } from '../../values/limit.ts'
import { yuan } from '../../values/money.ts'
import { nationalCalendar } from './holidays.ts'
import {
  decisionLimit,
  draftOf2024,
  expertCheckFrom,
  expertDecisionLimit,
  filingLimit,
  measuresOf2026,
  needsExpertCheck,
} from './technology-contract-limits.ts'
import { correctionNoticeLimit } from './time-limits.ts'

const limit = (on: string, ...switches: string[]) =>
  valueOn(decisionLimit, civilDate(on), switches)?.value

describe('the limit of the decision', () => {
  test.each([
    ['2000-02-27', undefined],
    ['2000-02-28', days(30)],
    ['2024-12-20', days(30)],
    ['2026-03-01', days(30)],
  ] as const)('on %s without a switch: %o', (on, expected) => {
    expect(limit(on)).toEqual(expected)
  })

  test.each([
    ['2024-12-19', days(30)],
    ['2024-12-20', workingDays(15)],
  ] as const)('on %s where the draft is applied: %o', (on, expected) => {
    expect(limit(on, draftOf2024.id)).toEqual(expected)
  })

  test.each([
    ['2026-02-28', days(30)],
    ['2026-03-01', workingDays(15)],
  ] as const)('on %s where the measures of 2026 are applied: %o', (on, expected) => {
    expect(limit(on, measuresOf2026.id)).toEqual(expected)
  })

  test('accepted on 1 July 2019, due on 31 July', () => {
    const by2000 = limit('2019-07-01') ?? days(0)
    expect(nationalCalendar.deadline(civilDate('2019-07-01'), by2000).due).toBe('2019-07-31')
  })

  test('accepted on 3 March 2025 under the draft, due on 24 March', () => {
    const byDraft = limit('2025-03-03', draftOf2024.id) ?? days(0)
    expect(nationalCalendar.deadline(civilDate('2025-03-03'), byDraft).due).toBe('2025-03-24')
  })
})

describe('experts check', () => {
  const parameters = [expertCheckFrom, expertDecisionLimit]
  const facts = (amount: bigint) => ({
    'total-amount': yuan(amount),
    'non-technical-items': [],
  })
  const needed = (amount: bigint, disputed: boolean | undefined, switches: readonly string[]) =>
    evaluate(
      needsExpertCheck.node,
      { ...facts(amount), disputed },
      lawOn(civilDate('2025-03-03'), parameters, switches),
    ).value

  test.each([
    [4_999_999n, undefined, false],
    [5_000_000n, undefined, true],
    [900_000n, true, true],
    [900_000n, false, false],
  ] as const)('%s yuan, disputed %s: %s under the draft', (amount, disputed, expected) => {
    expect(needed(amount, disputed, [draftOf2024.id])).toBe(expected)
  })

  test('no size asks for them by the law of 2000', () => {
    expect(needed(9_000_000n, undefined, [])).toBeUndefined()
  })

  test.each([
    ['2024-12-19', undefined],
    ['2024-12-20', workingDays(30)],
  ] as const)('their limit on %s: %o', (on, expected) => {
    const found = valueOn(expertDecisionLimit, civilDate(on), [draftOf2024.id])
    expect(found?.value).toEqual(expected)
  })
})

test('the law sets no number of days for filing', () => {
  expect(valueOn(filingLimit, civilDate('2019-07-01'))?.value).toBeNull()
})

test('corrections are asked for within five working days, by analogy', () => {
  const value = valueOn(correctionNoticeLimit, civilDate('2019-07-01'))
  expect(value?.value).toEqual(workingDays(5))
  expect(value?.grade).toBe('design-default')
})
