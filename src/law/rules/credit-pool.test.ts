import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { type Parameter, type ParameterValue, valueOn } from '../../declare/parameter.ts'
import { type Derivation, find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, whole } from '../../values/share.ts'
import * as amounts from './credit-pool-amounts.ts'
import * as conditions from './credit-pool-conditions.ts'
import * as indicators from './credit-pool-indicators.ts'
import * as parameters from './credit-pool-parameters.ts'

const million = (tenths: bigint) => yuan(tenths * 100_000n)
const worth = (of: Derivation, facts: Facts, on = '2022-06-01', switches: readonly string[] = []) =>
  evaluate(of.value.node, facts, lawOn(civilDate(on), of.value.parameters, switches)).value
const verdict = (rule: Rule, facts: Facts, on = '2022-06-01') =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters)).verdict

const first: Facts = {
  'pool-loan': million(100n),
  'pool-earlier-loans': yuan(0n),
  'pool-outstanding': million(80n),
  'pool-agreed-share': percent(50n),
}

describe('worked examples', () => {
  test('1: 8 million outstanding of a loan of 10 gives a claim of 4.0 million', () => {
    expect(worth(amounts.claim, first)).toBe(million(40n))
  })

  test('2: beside 15 million registered, 5 of 10 are covered and 2.5 claimed', () => {
    const facts = {
      ...first,
      'pool-earlier-loans': million(150n),
      'pool-outstanding': million(100n),
    }
    expect(worth(amounts.covered, facts)).toBe(million(50n))
    expect(worth(amounts.uncovered, facts)).toBe(million(50n))
    expect(worth(amounts.lossBase, facts)).toBe(million(50n))
    expect(worth(amounts.claim, facts)).toBe(million(25n))
  })

  test('3: of 1.2 million recovered at a cost of 0.2, half a million goes back', () => {
    const facts = {
      ...first,
      'pool-recovered': million(12n),
      'pool-recovery-costs': million(2n),
    }
    expect(worth(amounts.returned, facts)).toBe(million(5n))
    expect(worth(amounts.returned, { ...facts, 'pool-recovered': million(900n) })).toBe(
      million(40n),
    )
    expect(worth(amounts.returned, { ...facts, 'pool-recovered': million(1n) })).toBe(0n)
  })

  test('4: claims of 230 million share the pool of 200, rounded down', () => {
    const facts = { ...first, 'pool-claims-of-year': million(2300n) }
    expect(worth(amounts.payable, facts)).toBe(347_826_086n)
    expect(worth(amounts.payable, { ...facts, 'pool-claims-of-year': million(2000n) })).toBe(
      million(40n),
    )
  })
})

test('where a city carries claims over, later ones wait for what is left', () => {
  const facts = {
    ...first,
    'pool-claims-of-year': million(2300n),
    'pool-claims-before': million(1980n),
  }
  const here = [parameters.carryOver.id]
  expect(worth(amounts.payable, facts, '2022-06-01', here)).toBe(million(20n))
  expect(
    worth(amounts.payable, { ...facts, 'pool-claims-before': yuan(0n) }, '2022-06-01', here),
  ).toBe(million(40n))
})

test('an agreed share above half counts as half, below as agreed, rounded down', () => {
  expect(worth(amounts.claim, { ...first, 'pool-agreed-share': percent(80n) })).toBe(million(40n))
  const odd = { ...first, 'pool-agreed-share': percent(33n), 'pool-outstanding': fen(101n) }
  expect(worth(amounts.claim, odd)).toBe(33n)
})

test('a loan beyond the yearly cap of its borrower is not covered at all', () => {
  expect(worth(amounts.covered, { ...first, 'pool-earlier-loans': million(200n) })).toBe(0n)
  expect(worth(amounts.covered, { ...first, 'pool-earlier-loans': million(100n) })).toBe(
    million(100n),
  )
})

test('what a bank is paid stays open until its cap is confirmed', () => {
  const facts = { 'pool-claims-of-bank': million(1n), 'pool-lent-by-bank': million(100n) }
  expect(worth(amounts.payableToBank, facts)).toBeUndefined()
})

test.each<[Parameter<ParameterValue>, unknown, boolean]>([
  [parameters.poolCap, yuan(200_000_000n), true],
  [parameters.borrowerCap, yuan(20_000_000n), true],
  [parameters.mostCompensated, percent(50n), true],
  [parameters.bankCap, null, false],
  [parameters.stopLoss, percent(3n), false],
  [parameters.freezeFrom, percent(80n), false],
  [parameters.overdueDays, 90n, false],
  [parameters.quartersBelow, 2n, false],
  [parameters.reportLimit, { unit: 'days', count: 30 }, false],
  [parameters.filingLimit, { unit: 'workingDays', count: 5 }, false],
  [parameters.noticeLimit, { unit: 'days', count: 30 }, false],
  [parameters.reviewLimit, { unit: 'workingDays', count: 30 }, false],
  [parameters.publicityTime, { unit: 'workingDays', count: 5 }, false],
  [parameters.receiptLimit, { unit: 'workingDays', count: 10 }, false],
  [parameters.returnLimit, { unit: 'days', count: 30 }, false],
])('$id through its versions', (of, value, versions) => {
  const on = (day: string) => valueOn(of, civilDate(day))
  expect(on('2018-12-31')).toBeUndefined()
  expect(on('2019-01-01')?.value).toEqual(value)
  if (!versions) return
  expect(on('2021-06-30')?.cite.instrument).toBe('guangzhou-credit-pool-2019')
  expect(on('2021-07-01')?.cite.instrument).toBe('guangzhou-credit-pool-2021')
  expect(on('2021-07-01')?.value).toEqual(value)
  expect(on('2025-09-30')?.value).toEqual(value)
  expect(on('2025-10-01')?.value).toBeNull()
})

describe('registration and default', () => {
  test('borrower, use and other pools', () => {
    expect(verdict(conditions.borrowerEligible, { 'pool-eligible-on-drawdown': true })).toBe(
      'holds',
    )
    expect(verdict(conditions.useAllowed, { 'pool-loan-use': 'business' })).toBe('holds')
    expect(verdict(conditions.useAllowed, { 'pool-loan-use': 'securities' })).toBe('fails')
    expect(verdict(conditions.useAllowed, { 'pool-loan-use': 'real-estate' })).toBe('fails')
    expect(verdict(conditions.notInOtherPool, { 'pool-in-other-pool': 'netted' })).toBe('holds')
    expect(verdict(conditions.notInOtherPool, { 'pool-in-other-pool': 'yes' })).toBe('fails')
    expect(verdict(conditions.countedOnce, { 'pool-renewal-counted': true })).toBe('fails')
  })

  test('a loan is reported within thirty days of drawdown', () => {
    const on = (day: string) => ({
      'pool-drawn-on': civilDate('2022-01-01'),
      'pool-reported-on': civilDate(day),
    })
    expect(verdict(conditions.reportedInTime, on('2022-01-31'))).toBe('holds')
    expect(verdict(conditions.reportedInTime, on('2022-02-01'))).toBe('fails')
  })

  test('default is more than 90 days, or substandard', () => {
    const facts = (overdue: bigint, cls: string) => ({
      'pool-days-overdue': overdue,
      'pool-loan-class': cls,
    })
    expect(verdict(conditions.inDefault, facts(90n, 'special-mention'))).toBe('fails')
    expect(verdict(conditions.inDefault, facts(91n, 'special-mention'))).toBe('holds')
    expect(verdict(conditions.inDefault, facts(0n, 'substandard'))).toBe('holds')
    expect(verdict(conditions.recoveryBegun, { 'pool-recovery-started': false })).toBe('fails')
  })
})

test('figures of the pool', () => {
  const facts = {
    'pool-new-loans': million(1000n),
    'pool-budget-paid': million(50n),
    'pool-lent-so-far': million(2000n),
    'pool-compensated': million(50n),
    'pool-returned': million(10n),
    'pool-first-loans': million(250n),
    'pool-unsecured-loans': million(500n),
  }
  expect(worth(indicators.leverage, facts)).toEqual(whole(20n))
  expect(worth(indicators.lossRate, facts)).toEqual(percent(2n))
  expect(worth(indicators.recoveryRate, facts)).toEqual(percent(20n))
  expect(worth(indicators.firstLoanPart, facts)).toEqual(percent(25n))
  expect(worth(indicators.unsecuredPart, facts)).toEqual(percent(50n))
  expect(worth(indicators.leverage, { ...facts, 'pool-budget-paid': yuan(0n) })).toBeUndefined()
})

describe('stops', () => {
  const bank = (bad: bigint, suspended: boolean, quarters: bigint) => ({
    'pool-bad-principal': yuan(bad),
    'pool-all-principal': yuan(100n),
    'pool-bank-suspended': suspended,
    'pool-quarters-below': quarters,
  })

  test('the bad rate is bad principal over all, and unknown without loans', () => {
    expect(worth(conditions.badRate, bank(3n, false, 0n))).toEqual(percent(3n))
    const none = { 'pool-bad-principal': yuan(0n), 'pool-all-principal': yuan(0n) }
    expect(worth(conditions.badRate, none)).toBeUndefined()
  })

  test('a bank above 3% stops and resumes after two quarters below', () => {
    expect(verdict(conditions.bankMayRegister, bank(3n, false, 0n))).toBe('holds')
    expect(verdict(conditions.bankMayRegister, bank(4n, false, 0n))).toBe('fails')
    expect(verdict(conditions.bankMayRegister, bank(2n, true, 1n))).toBe('fails')
    expect(verdict(conditions.bankMayRegister, bank(2n, true, 2n))).toBe('holds')
  })

  test('the pool freezes when claims reach 80% of it', () => {
    expect(verdict(conditions.poolOpen, { 'pool-claims-of-year': fen(15_999_999_999n) })).toBe(
      'holds',
    )
    expect(verdict(conditions.poolOpen, { 'pool-claims-of-year': million(1600n) })).toBe('fails')
  })
})
