import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { explainValue, vocabularyOf } from '../../declare/expression/explain.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import { computed } from '../../declare/expression/number-words.ts'
import type { Facts } from '../../declare/fact.ts'
import { valueOn } from '../../declare/parameter.ts'
import { find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { businessTax, comprehensiveTax } from './iit-scales.ts'
import { itemsOffset, paidHereIsPart, subsidy } from './iit-subsidy-amount.ts'
import * as who from './iit-subsidy-conditions.ts'
import { windowOpen, yearCovered } from './iit-subsidy-window.ts'

/** Days in the windows of both rules. */
const in2019 = '2020-07-15'
const in2023 = '2025-09-01'

const taxOf = (kind: 'comprehensive' | 'business', income: bigint) => {
  const of = kind === 'business' ? businessTax : comprehensiveTax
  const facts = { [`${kind}-taxable-income`]: yuan(income) }
  const tax = evaluate(of.value.node, facts, lawOn(civilDate(in2019), of.value.parameters)).value
  if (typeof tax !== 'bigint') throw new Error('no tax')
  return fen(tax)
}

/** One line of income taxed by the scale, all of it paid in Guangzhou. */
const item = (kind: 'comprehensive' | 'business', income: bigint, here?: bigint) => ({
  'iit-item-kind': kind,
  'iit-taxable': yuan(income),
  'iit-paid-in-china': taxOf(kind, income),
  'iit-paid-here': here === undefined ? taxOf(kind, income) : yuan(here),
})

const worth = (
  items: readonly ReturnType<typeof item>[],
  year = '2019',
  on = in2019,
  switches: readonly string[] = [],
) =>
  evaluate(
    subsidy.value.node,
    { 'iit-tax-year': year, 'iit-income-items': items },
    lawOn(civilDate(on), subsidy.value.parameters, switches),
  ).value

describe('amounts', () => {
  test.each([
    ['I1', 1_000_000n, 11_808_000n],
    ['I2', 300_000n, 0n],
    ['I3', 319_200n, 0n],
    ['I4', 320_000n, 8_000n],
  ] as const)('%s: comprehensive income of %s gives %s fen', (_, income, expected) => {
    expect(worth([item('comprehensive', income)])).toBe(expected)
  })

  test('I5: items are computed by themselves and added', () => {
    expect(worth([item('comprehensive', 600_000n), item('business', 800_000n)])).toBe(13_158_000n)
  })

  test('I6: an item taxed below 15% takes nothing away, unless a city lets items offset', () => {
    const items = [item('comprehensive', 200_000n), item('business', 500_000n)]
    expect(worth(items)).toBe(yuan(34_500n))
    expect(worth(items, '2019', in2019, [itemsOffset.id])).toBe(yuan(27_580n))
  })

  test('I7: only the part paid in Guangzhou counts', () => {
    expect(worth([item('comprehensive', 1_000_000n, 200_000n)])).toBe(8_809_311n)
  })

  test('I8: no cap for 2019, five million for 2023', () => {
    const items = [item('comprehensive', 20_000_000n)]
    expect(worth(items)).toBe(yuan(5_818_080n))
    expect(worth(items, '2023', in2023)).toBe(yuan(5_000_000n))
  })

  test('the cap is assumed for 2021 and later, and its amount is law since 19 June 2023', () => {
    const items = [item('comprehensive', 20_000_000n)]
    expect(worth(items, '2020', in2023)).toBe(yuan(5_818_080n))
    expect(worth(items, '2021', in2023)).toBe(yuan(5_000_000n))
    expect(worth(items, '2021', '2023-06-18')).toBeUndefined()
    expect(worth(items, '2021', '2023-06-19')).toBe(yuan(5_000_000n))
  })

  test('an item without tax gives nothing, also where items offset', () => {
    const untaxed = { ...item('business', 0n), 'iit-taxable': yuan(10n) }
    expect(worth([untaxed])).toBe(0n)
    expect(worth([untaxed], '2019', in2019, [itemsOffset.id])).toBe(0n)
    expect(worth([])).toBe(0n)
  })

  test('together items that offset are never below nothing', () => {
    expect(worth([item('comprehensive', 200_000n)], '2019', in2019, [itemsOffset.id])).toBe(0n)
  })

  test('there is no subsidy before 2019', () => {
    expect(worth([item('comprehensive', 1_000_000n)], '2019', '2018-12-31')).toBeUndefined()
    expect(worth([item('comprehensive', 1_000_000n)], '2019', '2019-01-01')).toBe(11_808_000n)
  })

  test('what is paid is never more than the tax, and grows with it', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 8n), fc.bigInt(0n, 10n ** 6n), (income, more) => {
        const [a, b] = [income, income + more].map((each) => worth([item('comprehensive', each)]))
        return (
          typeof a === 'bigint' &&
          typeof b === 'bigint' &&
          a <= b &&
          b <= taxOf('comprehensive', income + more)
        )
      }),
    )
  })

  test('the explanation names both sums and says what of the cap is assumed', () => {
    const { node, parameters, facts } = computed(subsidy)
    const law = lawOn(civilDate(in2023), parameters)
    const given = { 'iit-tax-year': '2023', 'iit-income-items': [item('business', 1_000_000n)] }
    const lines = explainValue(evaluate(node, given, law), vocabularyOf(facts, parameters))
    const text = lines.map((line) => line.text.zh).join('\n')
    expect(text).toContain('补贴金额（134,500.00 元）')
    expect(text).toContain('各项所得补贴合计（134,500.00 元）')
    expect(text).toContain('适用上限的纳税年度（7 项，2019-01-01起，法律未定，按默认值）')
  })
})

describe('scales', () => {
  /** Rate and quick deduction as printed beside the scale. */
  const printed = {
    comprehensive: [
      [36_000n, 3n, 0n],
      [144_000n, 10n, 2_520n],
      [300_000n, 20n, 16_920n],
      [420_000n, 25n, 31_920n],
      [660_000n, 30n, 52_920n],
      [960_000n, 35n, 85_920n],
      [undefined, 45n, 181_920n],
    ],
    business: [
      [30_000n, 5n, 0n],
      [90_000n, 10n, 1_500n],
      [300_000n, 20n, 10_500n],
      [500_000n, 30n, 40_500n],
      [undefined, 35n, 65_500n],
    ],
  } as const

  test.each(['comprehensive', 'business'] as const)(
    'the slices of %s income are the printed rates and deductions',
    (kind) => {
      fc.assert(
        fc.property(fc.bigInt(0n, 2_000_000n), (income) => {
          const row = printed[kind].find(([edge]) => edge === undefined || income <= edge)
          return row !== undefined && taxOf(kind, income) === income * row[1] - row[2] * 100n
        }),
      )
      for (const [edge, rate, deduction] of printed[kind]) {
        if (edge !== undefined) expect(taxOf(kind, edge)).toBe(edge * rate - deduction * 100n)
      }
    },
  )

  test('fifteen percent is reached at 319,200 and 210,000', () => {
    expect(taxOf('comprehensive', 319_200n)).toBe(yuan(47_880n))
    expect(taxOf('business', 210_000n)).toBe(yuan(31_500n))
    expect(worth([item('business', 210_000n)])).toBe(0n)
    expect(worth([item('business', 210_001n)])).toBe(5n)
  })
})

const verdict = (rule: Rule, facts: Facts, on = in2019) =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters)).verdict

describe('who has it', () => {
  test.each([
    ['hk-macau', 'holds'],
    ['hk-scheme', 'holds'],
    ['taiwan', 'holds'],
    ['foreign', 'holds'],
    ['returned', 'holds'],
    ['none', 'fails'],
  ] as const)('identity %s %s', (identity, expected) => {
    expect(verdict(who.identityCounts, { 'iit-identity': identity })).toBe(expected)
  })

  test('work, tax and conduct', () => {
    expect(verdict(who.worksHere, { 'iit-works-and-pays-here': true })).toBe('holds')
    expect(verdict(who.conductGood, { 'iit-good-conduct': false })).toBe('fails')
    expect(verdict(who.conductGood, {})).toBe('unknown')
  })

  test.each([
    ['programme', true, 'holds', 'fails'],
    ['talent-card', true, 'holds', 'fails'],
    ['class-a', true, 'holds', 'holds'],
    ['r-letter', true, 'holds', 'holds'],
    ['confirmation', true, 'fails', 'holds'],
    ['recognised', true, 'fails', 'holds'],
    ['recognised', false, 'fails', 'fails'],
    ['class-a', false, 'holds', 'fails'],
    ['shortage-list', true, 'holds', 'holds'],
    ['none', true, 'fails', 'fails'],
  ] as const)(
    '%s in a key role (%s): %s until 26 December 2023, then %s',
    (ground, role, old, now) => {
      const facts = { 'iit-talent-ground': ground, 'iit-key-role': role }
      expect(verdict(who.isTalent, facts, '2023-12-26')).toBe(old)
      expect(verdict(who.isTalent, facts, '2023-12-27')).toBe(now)
    },
  )

  test('the Nansha benefit excludes this one since 27 December 2023', () => {
    const facts = { 'iit-uses-nansha-benefit': true }
    expect(verdict(who.notTwice, facts, '2023-12-26')).toBe('holds')
    expect(verdict(who.notTwice, facts, '2023-12-27')).toBe('fails')
  })

  test('the least number of days was not read', () => {
    expect(valueOn(who.leastDays, civilDate(in2023))?.value).toBeNull()
  })
})

describe('tax years and windows', () => {
  test.each([
    ['2019', '2019-03-13', 'unknown'],
    ['2019', '2019-03-14', 'holds'],
    ['2024', '2023-08-17', 'fails'],
    ['2024', '2023-08-18', 'holds'],
    ['2027', '2023-08-18', 'holds'],
  ] as const)('tax year %s on %s: covered %s', (year, on, expected) => {
    expect(verdict(yearCovered, { 'iit-tax-year': year }, on)).toBe(expected)
  })

  test.each([
    ['2019', '2020-06-30', 'fails'],
    ['2019', '2020-07-01', 'holds'],
    ['2019', '2020-08-15', 'holds'],
    ['2019', '2020-08-16', 'fails'],
    ['2020', '2020-07-01', 'fails'],
    ['2020', '2020-12-31', 'fails'],
    ['2020', '2021-01-01', 'unknown'],
    ['2021', '2021-12-31', 'unknown'],
    ['2021', '2022-01-01', 'fails'],
    ['2021', '2022-12-31', 'fails'],
    ['2022', '2023-01-01', 'unknown'],
    ['2023', '2025-08-19', 'unknown'],
    ['2023', '2025-08-20', 'holds'],
    ['2024', '2025-10-20', 'holds'],
    ['2024', '2025-10-21', 'fails'],
    ['2024', '2026-01-01', 'unknown'],
  ] as const)('tax year %s on %s: window %s', (year, on, expected) => {
    expect(verdict(windowOpen, { 'iit-tax-year': year }, on)).toBe(expected)
  })
})

describe('items', () => {
  const wages = { ...item('comprehensive', 1_000_000n), 'iit-item-kind': 'wages' }

  test('a resident has comprehensive income as one item, others each by itself', () => {
    const facts = (resident: boolean) => ({
      'iit-resident-taxpayer': resident,
      'iit-income-items': [wages],
    })
    expect(verdict(who.itemsOfResident, facts(true))).toBe('fails')
    expect(verdict(who.itemsOfResident, facts(false))).toBe('holds')
  })

  test('no item is listed twice', () => {
    const once = item('business', 1n)
    expect(verdict(who.itemsOnce, { 'iit-income-items': [once, wages] })).toBe('holds')
    expect(verdict(who.itemsOnce, { 'iit-income-items': [once, once] })).toBe('fails')
  })

  test('tax paid here is part of the tax paid', () => {
    const line = item('comprehensive', 1_000_000n)
    const more = { ...line, 'iit-paid-here': fen(26_808_001n) }
    expect(verdict(paidHereIsPart, { 'iit-income-items': [line] })).toBe('holds')
    expect(verdict(paidHereIsPart, { 'iit-income-items': [more] })).toBe('fails')
  })
})
