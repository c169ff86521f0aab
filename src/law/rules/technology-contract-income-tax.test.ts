import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { type Derivation, find } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent } from '../../values/share.ts'
import {
  incomeTaxDue,
  incomeTaxEligible,
  incomeTaxExempt,
  incomeTaxRelief,
} from './technology-contract-income-tax.ts'

const parameters = [incomeTaxExempt, incomeTaxDue, incomeTaxRelief]
  .flatMap((each) => each.value.parameters)
  .concat(incomeTaxEligible.holds.parameters)
const lawFrom = (on: string) => lawOn(civilDate(on), parameters)

const worth = (of: Derivation<'money'>, income: bigint, on = '2019-12-31') =>
  evaluate(of.value.node, { 'transfer-income-of-year': fen(income) }, lawFrom(on)).value

describe('income of a tax year', () => {
  test('8.2 million: 5 exempt, 3.2 at half, 400,000 due, 1,650,000 saved', () => {
    const income = yuan(8_200_000n)
    expect(worth(incomeTaxExempt, income)).toBe(yuan(5_000_000n))
    expect(worth(incomeTaxDue, income)).toBe(yuan(400_000n))
    expect(worth(incomeTaxRelief, income)).toBe(yuan(1_650_000n))
  })

  test('up to 5 million nothing is due, and the next 8 fen cost 1', () => {
    expect(worth(incomeTaxDue, yuan(5_000_000n))).toBe(0n)
    expect(worth(incomeTaxDue, yuan(5_000_000n) + 8n)).toBe(1n)
  })

  test('there was no relief of this kind before 2008', () => {
    expect(worth(incomeTaxDue, yuan(8_200_000n), '2007-12-31')).toBeUndefined()
    expect(worth(incomeTaxDue, yuan(8_200_000n), '2008-01-01')).toBe(yuan(400_000n))
  })

  test('tax and relief together are a quarter of the income, rounded to the fen', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 13n), (income) => {
        const due = worth(incomeTaxDue, income)
        const saved = worth(incomeTaxRelief, income)
        if (typeof due !== 'bigint' || typeof saved !== 'bigint') return false
        return due >= 0n && saved >= 0n && due + saved === (income + 2n) / 4n
      }),
    )
  })
})

describe('who has the relief', () => {
  const licence: Facts = {
    'contract-category': 'licensing',
    'contract-subtype': 'patent-licence',
    'licence-kind': 'ordinary',
    'licence-term-years': 5n,
    'licence-world-wide': false,
    'parties-related-share': percent(0n),
  }
  const verdict = (facts: Facts, on = '2022-01-01') =>
    find(incomeTaxEligible, facts, lawFrom(on)).verdict

  test.each([
    ['2015-09-30', 'fails', 'only world-wide exclusive licences counted'],
    ['2015-10-01', 'holds', 'non-exclusive licences count from this day'],
  ] as const)('an ordinary licence of five years on %s: %s, %s', (on, expected, _why) => {
    expect(verdict(licence, on)).toBe(expected)
  })

  test.each([
    ['2007-12-31', 'unknown'],
    ['2008-01-01', 'holds'],
  ] as const)('a world-wide exclusive licence on %s: %s', (on, expected) => {
    const exclusive = { ...licence, 'licence-kind': 'exclusive', 'licence-world-wide': true }
    expect(verdict(exclusive, on)).toBe(expected)
  })

  test.each([
    [4n, 'fails'],
    [5n, 'holds'],
  ] as const)('a licence of %s years: %s, five counts', (years, expected) => {
    expect(verdict({ ...licence, 'licence-term-years': years })).toBe(expected)
  })

  test('an ordinary licence of four years has none in 2019', () => {
    const before2021 = {
      ...licence,
      'contract-category': 'transfer',
      'contract-subtype': 'patent-licence-before-2021',
      'licence-term-years': 4n,
    }
    expect(verdict(before2021, '2019-06-03')).toBe('fails')
  })

  test('ownership passes without any term', () => {
    const sale = {
      'contract-category': 'transfer',
      'contract-subtype': 'patent-right',
      'parties-related-share': percent(99n),
    }
    expect(verdict(sale)).toBe('holds')
  })

  test('development has no income-tax relief', () => {
    const development = {
      'contract-category': 'development',
      'contract-subtype': 'commissioned',
      'parties-related-share': percent(0n),
    }
    expect(verdict(development)).toBe('fails')
  })

  test.each([
    [99n, 'holds'],
    [100n, 'fails'],
  ] as const)('between parties related by %s percent: %s', (related, expected) => {
    expect(verdict({ ...licence, 'parties-related-share': percent(related) })).toBe(expected)
  })
})
