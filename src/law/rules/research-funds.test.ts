import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { fen, yuan } from '../../values/money.ts'
import {
  payeeEligible,
  paymentAccount,
  paymentPapers,
  paymentTax,
  taxFilingAbove,
} from './funds-cross-border.ts'
import {
  balanceYears,
  canSpend,
  equipmentDetailed,
  equipmentDetailFrom,
  indirectOnlyDown,
  lumpSumAllowed,
  negativeItems,
} from './funds-spending.ts'
import {
  indirectCap,
  indirectCaps,
  indirectCapsPilot,
  indirectFromTotal,
  indirectOfTotal,
  indirectWithinCap,
  pureTheoryCap,
} from './research-funds.ts'

const wan = (n: number) => yuan(BigInt(n) * 10_000n)
const budget = (direct: number, equipment: number, kind = 'ordinary'): Facts => ({
  'direct-cost': wan(direct),
  'equipment-cost': wan(equipment),
  'funds-kind': kind,
})

describe('indirect costs', () => {
  test.each([
    [1200, 200, '2015-01-01', 165],
    [1200, 200, '2016-06-30', 165],
    [1200, 200, '2016-07-01', 175],
    [1200, 200, '2021-08-04', 175],
    [1200, 200, '2021-08-05', 275],
    [480, 80, '2015-01-01', 80],
    [480, 80, '2017-01-01', 80],
    [480, 80, '2022-01-01', 120],
    [1500, 0, '2015-01-01', 215],
    [1500, 0, '2022-01-01', 375],
  ])('direct %s with equipment %s, signed on %s: %s', (direct, equipment, day, cap) => {
    expect(worthOn(indirectCap, budget(direct, equipment), day)).toBe(wan(cap))
  })

  test('before 2011 there are none', () => {
    expect(worthOn(indirectCap, budget(1200, 200), '2010-12-31')).toBeUndefined()
    expect(worthOn(indirectCap, budget(1200, 200), '2011-01-01')).toBe(wan(165))
  })

  test('signed on 2020-05-10: the regime of 2016, and for a pilot unit that of 2018', () => {
    expect(worthOn(indirectCap, budget(1200, 200), '2020-05-10')).toBe(wan(175))
    expect(worthOn(indirectCap, budget(1200, 200, 'pilot'), '2020-05-10')).toBe(wan(275))
    expect(worthOn(indirectCap, budget(1200, 200, 'pilot'), '2018-07-17')).toBe(wan(175))
    expect(worthOn(indirectCap, budget(1200, 200, 'pilot'), '2018-07-18')).toBe(wan(275))
  })

  test('a total of 130 without equipment leaves 30, not 30 % of the total', () => {
    const facts = { 'total-funds': wan(130), 'equipment-cost': wan(0) }
    expect(worthOn(indirectFromTotal, facts, '2022-01-01')).toBe(wan(30))
  })

  test.each([
    [650, 150],
    [1275, 275],
    [1875, 375],
  ])('a total of %s leaves %s', (total, cap) => {
    const facts = { 'total-funds': wan(total), 'equipment-cost': wan(0) }
    expect(worthOn(indirectFromTotal, facts, '2022-01-01')).toBe(wan(cap))
  })

  test.each(['2015-01-01', '2017-01-01', '2022-01-01'])(
    'on %s base and cap together give back the total',
    (day) => {
      fc.assert(
        fc.property(fc.bigInt(0n, 5_000_000_000n), (base) => {
          const cap = worthOn(indirectCap, { ...budget(0, 0), 'direct-cost': fen(base) }, day)
          if (typeof cap !== 'bigint') return false
          const facts = { 'total-funds': fen(base + cap), 'equipment-cost': fen(0n) }
          const back = worthOn(indirectFromTotal, facts, day)
          return typeof back === 'bigint' && back - cap <= 1n && cap - back <= 1n
        }),
      )
    },
  )

  test('pure theory has up to 60 % since 2021', () => {
    expect(worthOn(indirectCap, budget(100, 0, 'theory'), '2021-08-05')).toBe(wan(60))
    expect(worthOn(indirectCap, budget(100, 0, 'theory'), '2021-08-04')).toBeUndefined()
  })

  test('the cap itself is allowed, a fen more is not', () => {
    const facts = { ...budget(480, 80), 'indirect-cost': wan(120) }
    expect(verdictOn(indirectWithinCap, facts, '2022-01-01')).toBe('holds')
    const more = { ...facts, 'indirect-cost': fen(wan(120) + 1n) }
    expect(verdictOn(indirectWithinCap, more, '2022-01-01')).toBe('fails')
  })

  test.each([
    [indirectCaps, '2010-12-31'],
    [indirectCapsPilot, '2010-12-31'],
    [indirectOfTotal, '2010-12-31'],
    [pureTheoryCap, '2021-08-04'],
    [equipmentDetailFrom, '2021-08-04'],
    [balanceYears, '2016-06-30'],
    [negativeItems, '2018-12-31'],
    [taxFilingAbove, '2013-08-31'],
  ] as const)('parameter %# is not set on %s', (of, day) => {
    expect(setOn(of, day)).toBeUndefined()
  })

  test('a balance had two years, and has no limit since 2021', () => {
    expect(setOn(balanceYears, '2016-07-01')).toBe(2n)
    expect(setOn(balanceYears, '2021-08-04')).toBe(2n)
    expect(setOn(balanceYears, '2021-08-05')).toBeNull()
  })
})

describe('budgets', () => {
  test.each([
    [499_999n, 'holds'],
    [500_000n, 'fails'],
  ] as const)('an item of %s yuan without detail: %s', (value, verdict) => {
    const facts = { 'equipment-item': yuan(value), 'equipment-detailed': false }
    expect(verdictOn(equipmentDetailed, facts, '2022-01-01')).toBe(verdict)
  })

  test('indirect costs are only lowered', () => {
    const facts = { 'indirect-before': wan(10), 'indirect-cost': wan(10) }
    expect(verdictOn(indirectOnlyDown, facts, '2022-01-01')).toBe('holds')
    expect(verdictOn(indirectOnlyDown, { ...facts, 'indirect-cost': wan(11) }, '2022-01-01')).toBe(
      'fails',
    )
  })

  const spend: Facts = {
    'expense-item': 'research',
    'spent-with-this': wan(10),
    'total-funds': wan(10),
    'promise-signed': true,
  }
  test.each([
    [{}, 'holds'],
    [{ 'expense-item': 'equity' }, 'holds'],
    [{ 'expense-item': 'fines' }, 'fails'],
    [{ 'expense-item': 'double' }, 'fails'],
    [{ 'spent-with-this': wan(11) }, 'fails'],
    [{ 'promise-signed': false }, 'fails'],
  ] as const)('spending with %o: %s', (change, verdict) => {
    expect(verdictOn(canSpend, { ...spend, ...change }, '2022-01-01')).toBe(verdict)
  })

  test.each([
    ['talent', 'holds'],
    ['basic', 'holds'],
    ['other', 'fails'],
  ] as const)('a lump sum for %s: %s', (kind, verdict) => {
    expect(verdictOn(lumpSumAllowed, { 'lump-sum-project': kind }, '2021-08-05')).toBe(verdict)
    expect(verdictOn(lumpSumAllowed, { 'lump-sum-project': kind }, '2021-08-04')).toBe('none')
  })
})

describe('payment to Hong Kong and Macao', () => {
  const hku: Facts = {
    'payee-kind': 'university',
    'has-approval-document': true,
    'has-project-contract': true,
    'payment-usd': 50_000n,
    'tax-filed': false,
    'payee-rmb-account': false,
  }
  const steps = [payeeEligible, paymentPapers, paymentTax, paymentAccount]
  const blocked = (facts: Facts) =>
    steps.filter((each) => verdictOn(each, facts, '2019-01-16') === 'fails').map(({ row }) => row)

  test('a university without a renminbi account is blocked at step 4', () => {
    expect(blocked(hku)).toEqual(['RF-6.4'])
  })

  test.each([
    [{ 'payee-rmb-account': true }, []],
    [{ 'payee-rmb-account': true, 'payment-usd': 50_001n }, ['RF-6.3']],
    [{ 'payee-rmb-account': true, 'payment-usd': 50_001n, 'tax-filed': true }, []],
    [{ 'payee-rmb-account': true, 'has-project-contract': false }, ['RF-6.2']],
    [{ 'payee-rmb-account': true, 'payee-kind': 'other' }, ['RF-6.1']],
  ] as const)('with %o blocked at %o', (change, rows) => {
    expect(blocked({ ...hku, ...change })).toEqual(rows)
  })

  test('the rules begin on 2019-01-16', () => {
    expect(steps.map((each) => verdictOn(each, hku, '2019-01-15'))).toEqual([
      'none',
      'none',
      'none',
      'none',
    ])
  })
})
