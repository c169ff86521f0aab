import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { explainValue, vocabularyOf } from '../../declare/expression/explain.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import { computed } from '../../declare/expression/number-words.ts'
import type { Facts } from '../../declare/fact.ts'
import { valueOn } from '../../declare/parameter.ts'
import { type Derivation, find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { mayEnterProvince, oneContest, straightToFinal } from './contest-entry.ts'
import {
  difference,
  entitlement,
  provinceHkPrize,
  provincePrize,
  singleMost,
  yearlyMoney,
} from './contest-prizes.ts'
import {
  angelSubsidy,
  incubationSubsidy,
  loanFirms,
  loanMost,
  lowerAtTwoYears,
  rdBands,
} from './post-subsidy.ts'

const worth = (
  of: Derivation<'money'>,
  facts: Facts,
  on = '2023-06-01',
  switches: readonly string[] = [],
) => evaluate(of.value.node, facts, lawOn(civilDate(on), of.value.parameters, switches)).value
const verdict = (rule: Rule, facts: Facts, on = '2023-06-01') =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters)).verdict
const wan = (n: bigint) => yuan(n * 10_000n)

describe('incubation funds', () => {
  const paid = (n: bigint) => worth(incubationSubsidy, { 'fund-paid-in-without-public': wan(n) })

  test('1: 30 million give 0.60 million, 60 million reach the cap', () => {
    expect(paid(3_000n)).toBe(wan(60n))
    expect(paid(6_000n)).toBe(wan(100n))
    expect(paid(6_001n)).toBe(wan(100n))
  })

  test('each slice has its own rate, the edges included below', () => {
    expect(paid(1_000n)).toBe(wan(30n))
    expect(paid(1_100n)).toBe(yuan(315_000n))
    expect(paid(5_000n)).toBe(wan(90n))
  })
})

describe('angel investment', () => {
  const of = (investedOn: string, amount: bigint): Facts => ({
    'investee-established-on': civilDate('2020-03-01'),
    'angel-invested-on': civilDate(investedOn),
    'angel-cash-equity': fen(amount),
  })

  test('2: 12 million into a firm of three years give 0.72 million', () => {
    expect(worth(angelSubsidy, of('2023-03-01', wan(1_200n)))).toBe(wan(72n))
  })

  test.each([
    ['2022-02-28', 50n],
    ['2022-03-01', 50n],
    ['2022-03-02', 30n],
    ['2024-03-01', 30n],
    ['2024-03-02', 20n],
    ['2025-03-01', 20n],
    ['2025-03-02', 0n],
  ] as const)('5 million on %s give %s wan', (day, expected) => {
    expect(worth(angelSubsidy, of(day, wan(500n)))).toBe(wan(expected))
  })

  test('two years exactly have the lower rate where a city reads the overlap so', () => {
    const here = [lowerAtTwoYears.id]
    expect(worth(angelSubsidy, of('2022-03-01', wan(500n)), '2023-06-01', here)).toBe(wan(30n))
    expect(worth(angelSubsidy, of('2022-02-28', wan(500n)), '2023-06-01', here)).toBe(wan(50n))
  })

  test('the explanation says that the reading of two years is ours', () => {
    const { node, facts, parameters } = computed(angelSubsidy)
    const trace = evaluate(
      node,
      of('2022-03-01', wan(500n)),
      lawOn(civilDate('2023-06-01'), parameters),
    )
    const text = explainValue(trace, vocabularyOf(facts, parameters))
      .map((line) => line.text.zh)
      .join('\n')
    expect(text).toContain('成立恰满2年适用较高比例（是，2023-01-01起，法律未定，按默认值）')
  })

  test('below 100,000 nothing is paid, and never more than a million', () => {
    expect(worth(angelSubsidy, of('2021-03-01', wan(100n)))).toBe(wan(10n))
    expect(worth(angelSubsidy, of('2021-03-01', wan(100n) - 10n))).toBe(0n)
    expect(worth(angelSubsidy, of('2021-03-01', wan(1_001n)))).toBe(wan(100n))
  })

  test('the guide applies from 2023', () => {
    expect(worth(angelSubsidy, of('2021-03-01', wan(500n)), '2022-12-31')).toBeUndefined()
    expect(worth(angelSubsidy, of('2021-03-01', wan(500n)), '2023-01-01')).toBe(wan(50n))
    expect(valueOn(loanMost, civilDate('2023-01-01'))?.value).toBe(wan(150n))
    expect(valueOn(loanFirms, civilDate('2023-01-01'))?.value).toBe(20n)
  })
})

test('no bands of the R&D subsidy are published', () => {
  expect(valueOn(rdBands, civilDate('2019-06-03'))?.value).toBeNull()
})

describe('prizes', () => {
  const won = (group: string, prize: string, paid = 0n): Facts => ({
    'contest-group': group,
    'contest-prize': prize,
    'contest-already-paid': wan(paid),
  })

  test('3: after 500,000 for the semi-final a first prize of 2.0 million pays 1.5', () => {
    expect(worth(difference, won('growth', 'first', 50n))).toBe(wan(150n))
    expect(worth(difference, won('start-up', 'third', 50n))).toBe(0n)
  })

  test.each([
    ['growth', 'first', 200n],
    ['growth', 'second', 100n],
    ['growth', 'third', 50n],
    ['growth', 'excellent', 10n],
    ['start-up', 'first', 100n],
    ['start-up', 'second', 50n],
    ['start-up', 'third', 20n],
    ['start-up', 'excellent', 5n],
    ['start-up', 'none', 0n],
  ] as const)('%s, %s: %s wan since 2022', (group, prize, amount) => {
    expect(worth(entitlement, won(group, prize), '2022-01-01')).toBe(wan(amount))
    expect(worth(entitlement, won(group, prize), '2021-12-31')).toBeUndefined()
  })

  test.each([
    ['first', 40n, 20n],
    ['second', 30n, 15n],
    ['third', 20n, 10n],
    ['excellent', 10n, 5n],
  ] as const)('the province gives %s %s wan, in the Hong Kong contest %s', (prize, main, other) => {
    expect(worth(provincePrize, { 'contest-prize': prize })).toBe(wan(main))
    expect(worth(provinceHkPrize, { 'contest-prize': prize })).toBe(wan(other))
  })

  test.each([
    ['2018-12-31', undefined],
    ['2019-01-01', wan(10_000n)],
    ['2020-01-01', wan(5_000n)],
    ['2021-01-01', null],
    ['2023-01-01', wan(10_000n)],
    ['2024-01-01', wan(4_000n)],
  ])('prize money on %s', (day, expected) => {
    expect(valueOn(yearlyMoney, civilDate(day))?.value).toBe(expected)
    expect(valueOn(singleMost, civilDate('2022-01-01'))?.value).toBe(wan(200n))
  })
})

describe('entry', () => {
  const startUp: Facts = {
    'contest-group': 'start-up',
    'contest-equity-received': wan(120n),
    'contest-equity-received-on': civilDate('2019-11-03'),
    'contest-deadline': civilDate('2020-06-30'),
    'contest-equity-from-related': false,
  }
  const on = '2020-06-30'

  test('4: 1.2 million received on 3 November 2019 lead straight to the final', () => {
    expect(verdict(straightToFinal, startUp, on)).toBe('holds')
    expect(verdict(straightToFinal, { ...startUp, 'contest-group': 'growth' }, on)).toBe('fails')
    expect(verdict(straightToFinal, startUp, '2019-12-31')).toBe('unknown')
  })

  test.each([
    ['2019-06-29', 'fails'],
    ['2019-06-30', 'holds'],
    ['2020-06-30', 'holds'],
    ['2020-07-01', 'fails'],
  ] as const)('equity of %s %s', (day, expected) => {
    const facts = { ...startUp, 'contest-equity-received-on': civilDate(day) }
    expect(verdict(straightToFinal, facts, on)).toBe(expected)
  })

  test('thresholds are included, related parties are not', () => {
    const with_ = (group: string, amount: bigint, related: boolean) =>
      verdict(
        straightToFinal,
        {
          ...startUp,
          'contest-group': group,
          'contest-equity-received': fen(amount),
          'contest-equity-from-related': related,
        },
        on,
      )
    expect([with_('start-up', wan(100n), false), with_('start-up', wan(100n) - 1n, false)]).toEqual(
      ['holds', 'fails'],
    )
    expect([with_('growth', wan(500n), false), with_('growth', wan(500n) - 1n, false)]).toEqual([
      'holds',
      'fails',
    ])
    expect(with_('growth', wan(500n), true)).toBe('fails')
  })

  test('one contest a year', () => {
    expect(verdict(oneContest, { 'contest-other-this-year': true })).toBe('fails')
    expect(verdict(oneContest, { 'contest-other-this-year': false })).toBe('holds')
  })

  test('the province asks for revenue up to 200 million and, of growth firms, a number', () => {
    const firm = {
      'contest-group': 'growth',
      'contest-revenue-last-year': wan(20_000n),
      'contest-unlisted-and-clean': true,
      'contest-tech-sme-number': true,
      'contest-wants-national': true,
    }
    expect(verdict(mayEnterProvince, firm)).toBe('holds')
    expect(
      verdict(mayEnterProvince, { ...firm, 'contest-revenue-last-year': fen(wan(20_000n) + 1n) }),
    ).toBe('fails')
    expect(verdict(mayEnterProvince, { ...firm, 'contest-tech-sme-number': false })).toBe('fails')
    expect(
      verdict(mayEnterProvince, {
        ...firm,
        'contest-group': 'start-up',
        'contest-tech-sme-number': false,
      }),
    ).toBe('holds')
    expect(verdict(mayEnterProvince, { ...firm, 'contest-unlisted-and-clean': false })).toBe(
      'fails',
    )
  })
})
