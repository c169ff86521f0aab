import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { valueOn } from '../../declare/parameter.ts'
import { applies, type Derivation, find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, share, whole } from '../../values/share.ts'
import { fundOfFunds, guidanceFundStages } from '../procedure/guidance-fund-stages.ts'
import * as fee from './guidance-fund-fee.ts'
import { existingMayApply, mayLeave, nothingForbidden } from './guidance-fund-limits.ts'
import {
  reinvested,
  reinvestmentDue,
  reinvestsEnough,
  reinvestsInStep,
} from './guidance-fund-reinvestment.ts'
import * as returns from './guidance-fund-returns.ts'
import {
  guideNotLargest,
  guideWithinShare,
  managerTermsFit,
  notConcentrated,
  othersPaidFirst,
  stateWithinShare,
} from './guidance-fund-terms.ts'

const million = (n: bigint) => yuan(n * 1_000_000n)
const of2018 = '2020-06-18'
const of2020 = '2020-06-19'
const draft = [fee.directInvestment.id]
const worth = (of: Derivation, facts: Facts, on = of2020, switches: readonly string[] = draft) =>
  evaluate(of.value.node, facts, lawOn(civilDate(on), of.value.parameters, switches)).value
const verdict = (rule: Rule, facts: Facts, on = of2020) =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters)).verdict

describe('investment in the city', () => {
  const line = (kind: string, amount: bigint, registered: boolean) => ({
    'fund-local-case': kind,
    'fund-local-amount': million(amount),
    'fund-registered-when-invested': registered,
  })
  const fund = (registered: boolean) => ({
    'fund-guide-paid': million(100n),
    'fund-local-investments': [line('direct', 90n, true), line('introduced', 50n, registered)],
  })

  test('1: 90 direct and 50 brought in are 165 of 150 by the measures of 2020', () => {
    expect(worth(reinvested, fund(false))).toBe(million(165n))
    expect(worth(reinvestmentDue, fund(false))).toBe(million(150n))
    expect(verdict(reinvestsEnough, fund(false))).toBe('holds')
  })

  test('1: by those of 2018 they are 90, or 140 of a firm registered here, of 200', () => {
    expect(worth(reinvested, fund(false), of2018)).toBe(million(90n))
    expect(worth(reinvested, fund(true), of2018)).toBe(million(140n))
    expect(worth(reinvestmentDue, fund(true), of2018)).toBe(million(200n))
    expect(verdict(reinvestsEnough, fund(true), of2018)).toBe('fails')
  })

  test('the other cases count once since 2020 and did not before', () => {
    const facts = { 'fund-local-investments': [line('merger', 10n, false)] }
    expect(worth(reinvested, facts)).toBe(million(10n))
    expect(worth(reinvested, facts, of2018)).toBe(0n)
  })

  test('half of the period asks for half of the investment, as a warning', () => {
    const facts = { ...fund(false), 'fund-period-months': 60n }
    const done = (months: bigint, invested: bigint) =>
      verdict(reinvestsInStep, {
        ...facts,
        'fund-months-elapsed': months,
        'fund-local-investments': [line('direct', invested, true)],
      })
    expect([done(30n, 75n), done(30n, 74n)]).toEqual(['holds', 'fails'])
    expect(reinvestsInStep.effect).toBe('warn')
  })
})

describe('terms', () => {
  test('2: half of a results fund is allowed, but not as the largest contributor', () => {
    const facts = {
      'fund-kind': 'results',
      'fund-size': million(200n),
      'fund-guide-contribution': million(100n),
      'fund-largest-other': million(80n),
    }
    expect(verdict(guideWithinShare, facts)).toBe('holds')
    expect(verdict(guideNotLargest, facts)).toBe('fails')
    expect(verdict(guideNotLargest, { ...facts, 'fund-largest-other': million(101n) })).toBe(
      'holds',
    )
  })

  test.each([
    ['results', 100n],
    ['incubation', 80n],
    ['angel', 80n],
    ['venture', 40n],
    ['cross-border', 40n],
  ] as const)('of 200 million of a %s fund at most %s', (kind, most) => {
    const with_ = (amount: bigint) =>
      verdict(guideWithinShare, {
        'fund-kind': kind,
        'fund-size': million(200n),
        'fund-guide-contribution': fen(amount),
      })
    expect([with_(million(most)), with_(million(most) + 1n)]).toEqual(['holds', 'fails'])
  })

  test('4: a tranche of which the others have paid 55 of 60 is blocked', () => {
    const facts = { 'fund-others-committed': million(60n), 'fund-others-paid': million(55n) }
    expect(verdict(othersPaidFirst, facts)).toBe('fails')
    expect(verdict(othersPaidFirst, { ...facts, 'fund-others-paid': million(60n) })).toBe('holds')
  })

  test('state capital was limited to half until 18 June 2020', () => {
    const facts = { 'fund-state-capital': million(101n), 'fund-size': million(200n) }
    expect(verdict(stateWithinShare, facts, of2018)).toBe('fails')
    expect(applies(stateWithinShare, civilDate(of2018))).toBe(true)
    expect(applies(stateWithinShare, civilDate(of2020))).toBe(false)
    expect(
      verdict(stateWithinShare, { ...facts, 'fund-state-capital': million(100n) }, of2018),
    ).toBe('holds')
  })

  test('the manager contributes 1% and takes at most 2%', () => {
    const facts = {
      'fund-size': million(100n),
      'fund-manager-contribution': million(1n),
      'fund-management-fee': percent(2n),
    }
    expect(verdict(managerTermsFit, facts)).toBe('holds')
    expect(verdict(managerTermsFit, { ...facts, 'fund-manager-contribution': yuan(1n) })).toBe(
      'fails',
    )
    expect(verdict(managerTermsFit, { ...facts, 'fund-management-fee': share(21n, 1000n) })).toBe(
      'fails',
    )
  })

  test('one project has at most a fifth', () => {
    const with_ = (n: bigint) =>
      verdict(notConcentrated, { 'fund-largest-project': million(n), 'fund-size': million(100n) })
    expect([with_(20n), with_(21n)]).toEqual(['holds', 'fails'])
  })

  test('existing venture funds with up to five projects may apply since 2020', () => {
    const facts = { 'fund-is-existing': true, 'fund-kind': 'venture', 'fund-projects-invested': 5n }
    expect(verdict(existingMayApply, facts)).toBe('holds')
    expect(verdict(existingMayApply, facts, of2018)).toBe('fails')
    expect(verdict(existingMayApply, { ...facts, 'fund-projects-invested': 6n })).toBe('fails')
    expect(verdict(existingMayApply, { ...facts, 'fund-kind': 'angel' })).toBe('fails')
    expect(verdict(existingMayApply, { 'fund-is-existing': false })).toBe('holds')
  })

  test('the negative list, and the grounds to leave', () => {
    expect(verdict(nothingForbidden, { 'fund-forbidden-business': true })).toBe('fails')
    const none = {
      'fund-not-closed-in-year': false,
      'fund-not-invested-in-year': false,
      'fund-outside-field': false,
    }
    expect(verdict(mayLeave, none)).toBe('fails')
    for (const ground of Object.keys(none)) {
      expect(verdict(mayLeave, { ...none, [ground]: true })).toBe('holds')
    }
  })
})

describe('fee and profit of direct investment, by the draft of 2022', () => {
  const on = '2022-03-15'

  test.each([
    ['excellent', 2_000_000n],
    ['pass', 1_400_000n],
    ['fail', 700_000n],
  ] as const)('3: on 300 million %s has %s', (grade, amount) => {
    const facts = { 'fund-appraisal': grade, 'fund-invested-balance': million(300n) }
    expect(worth(fee.managerFee, facts, on)).toBe(yuan(amount))
    expect(worth(fee.managerFee, facts, '2022-03-14')).toBeUndefined()
    expect(worth(fee.managerFee, facts, on, [])).toBeUndefined()
  })

  test.each([
    [199n, 0n],
    [200n, 30n],
    [499n, 75n],
    [500n, 100n],
    [749n, 150n],
    [750n, 188n],
    [999n, 250n],
    [1000n, 300n],
    [1249n, 375n],
    [1250n, undefined],
  ] as const)('a profit of %s on 1,000 gives %s', (profit, expected) => {
    const facts = { 'fund-project-profit': yuan(profit), 'fund-project-cost': yuan(1000n) }
    const given = worth(fee.profitShare, facts, on)
    const rounded = typeof given === 'bigint' ? (given + 50n) / 100n : undefined
    expect(rounded).toBe(expected)
  })
})

describe('distribution', () => {
  const facts = {
    'fund-distributed': million(200n),
    'fund-paid-in': million(100n),
    'fund-years-held': whole(5n),
    'fund-net-assets': million(50n),
  }

  test('capital, then 6% a year, then 20 to the manager and 80 to the partners', () => {
    expect(worth(returns.capitalBack, facts)).toBe(million(100n))
    expect(worth(returns.hurdlePaid, facts)).toBe(million(30n))
    expect(worth(returns.carry, facts)).toBe(million(14n))
    expect(worth(returns.toPartners, facts)).toBe(million(186n))
  })

  test('without profit there is neither hurdle nor carry', () => {
    const poor = { ...facts, 'fund-distributed': million(80n) }
    expect(worth(returns.capitalBack, poor)).toBe(million(80n))
    expect(worth(returns.hurdlePaid, poor)).toBe(0n)
    expect(worth(returns.carry, poor)).toBe(0n)
  })

  test('multiples', () => {
    expect(worth(returns.dpi, facts)).toEqual(whole(2n))
    expect(worth(returns.tvpi, facts)).toEqual(share(5n, 2n))
  })

  test('half of the profit is given back when the early-stage target is met', () => {
    const with_ = (early: bigint) =>
      worth(returns.givenBack, {
        'fund-guide-profit': million(10n),
        'fund-early-share': percent(early),
      })
    expect([with_(60n), with_(59n)]).toEqual([million(5n), 0n])
  })
})

test.each([
  ['check', { unit: 'workingDays', count: 10 }],
  ['diligence', { unit: 'days', count: 60 }],
  ['publicity', { unit: 'days', count: 10 }],
  ['closing', { unit: 'months', count: 12 }],
  ['term-warning', { unit: 'months', count: 12 }],
] as const)('the limit of %s is ours, since 2018', (id, value) => {
  const of = guidanceFundStages[id]
  expect(valueOn(of, civilDate('2017-12-31'))).toBeUndefined()
  expect(valueOn(of, civilDate('2018-01-01'))?.value).toEqual(value)
  expect(valueOn(of, civilDate('2018-01-01'))?.grade).toBe('design-default')
})

test('the fund of funds is of 5 billion since 19 June 2020', () => {
  expect(valueOn(fundOfFunds, civilDate(of2018))).toBeUndefined()
  expect(valueOn(fundOfFunds, civilDate(of2020))?.value).toBe(yuan(5_000_000_000n))
  expect(valueOn(fundOfFunds, civilDate('2021-07-22'))?.cite.number).toBe('穗科规字〔2020〕5号')
  expect(valueOn(fundOfFunds, civilDate('2021-07-23'))?.cite.number).toBe('穗科规字〔2021〕3号')
})
