import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { type Fen, fen } from '../../values/money.ts'
import { percent, share } from '../../values/share.ts'
import {
  rdBase,
  rdCapitalisedCost,
  rdDomesticCost,
  rdLastQuarterBase,
  rdOffsetCarried,
  rdOtherAllowed,
  rdOtherCap,
  rdOverseasCost,
  rdSuperDeduction,
} from './rd-deduction-amount.ts'
import { opinionExperts, rdOpinionNeeded } from './rd-deduction-opinion.ts'
import { rdCapCombined, rdContractShare, rdOverseasShare } from './rd-deduction-parameters.ts'
import { rdIsManufacturing, rdRate, rdRateOfLastQuarter } from './rd-deduction-rate.ts'
import {
  excludedIncomeShare,
  rdActivityAllowed,
  rdContractsRegistered,
  rdIndustryAllowed,
  rdInTime,
  rdNotTrustee,
  rdPayerOwns,
  rdTaxpayer,
} from './rd-deduction-scope.ts'
import {
  lossYears,
  lossYearsOfInnovators,
  rdNewLoss,
  rdSavedAt15,
  rdSavedAt25,
  rdUsed,
} from './rd-deduction-tax.ts'

/** Ten thousand yuan, the unit of the examples, exact to the fen. */
const wan = (n: number): Fen => fen(BigInt(Math.round(n * 1_000_000)))
const project = (five: number, other: number, state = 'expensed') => ({
  'rd-project-state': state,
  'rd-project-five-items': wan(five),
  'rd-project-other': wan(other),
})

const ordinary: Facts = {
  'is-manufacturer': false,
  'in-tech-sme-register': false,
  'on-chip-list': false,
}
const nothingElse: Facts = {
  ...ordinary,
  'rd-projects': [],
  'rd-contract-in-china': wan(0),
  'rd-contract-overseas': wan(0),
  'rd-amortisation': wan(0),
  'rd-netted-subsidy': wan(0),
  'rd-special-income': wan(0),
  'rd-materials-sold': wan(0),
  'rd-carried-offset': wan(0),
}

describe('rate', () => {
  const manufacturing = { ...ordinary, 'is-manufacturer': true }
  const techSme = { ...ordinary, 'in-tech-sme-register': true }
  const chips = { ...ordinary, 'on-chip-list': true }

  test.each([
    ['2007-12-31', ordinary, undefined],
    ['2008-01-01', ordinary, 50n],
    ['2015-12-31', ordinary, 50n],
    ['2016-01-01', ordinary, 50n],
    ['2017-12-31', ordinary, 50n],
    ['2018-01-01', ordinary, 75n],
    ['2022-12-31', ordinary, 75n],
    ['2023-01-01', ordinary, 100n],
    ['2016-12-31', techSme, 50n],
    ['2017-01-01', techSme, 75n],
    ['2019-12-31', techSme, 75n],
    ['2020-01-01', techSme, 75n],
    ['2021-12-31', techSme, 75n],
    ['2022-01-01', techSme, 100n],
    ['2023-01-01', techSme, 100n],
    ['2020-12-31', manufacturing, 75n],
    ['2021-01-01', manufacturing, 100n],
    ['2022-12-31', manufacturing, 100n],
    ['2022-12-31', chips, 75n],
    ['2023-01-01', chips, 120n],
    ['2025-12-31', chips, 120n],
    ['2027-12-31', chips, 120n],
    ['2028-01-01', chips, 100n],
  ] as const)('on %s with %o: %s %%', (day, facts, rate) => {
    expect(worthOn(rdRate, facts, day)).toEqual(rate === undefined ? undefined : percent(rate))
  })

  test.each([
    ['2022-09-30', 75n],
    ['2022-10-01', 100n],
    ['2022-12-31', 100n],
    ['2023-01-01', 100n],
  ] as const)('costs of %s: %s %%', (day, rate) => {
    expect(worthOn(rdRateOfLastQuarter, ordinary, day)).toEqual(percent(rate))
  })

  test.each([
    ['2020-12-31', 'none'],
    ['2021-01-01', 'holds'],
    ['2022-12-31', 'holds'],
    ['2023-01-01', 'none'],
  ] as const)('half of gross income is manufacturing; asked on %s: %s', (day, verdict) => {
    const half = { 'manufacturing-income': wan(50), 'gross-income-of-year': wan(100) }
    expect(verdictOn(rdIsManufacturing, half, day)).toBe(verdict)
  })
})

describe('amounts', () => {
  test('2023, 88 with other 12 and 84 with other 8: cap 19.11, base and super 191.11', () => {
    const facts = { ...nothingElse, 'rd-projects': [project(88, 12), project(84, 8)] }
    expect(worthOn(rdOtherCap, facts, '2023-12-31')).toBe(fen(19_111_111n))
    expect(worthOn(rdOtherAllowed, facts, '2023-12-31')).toBe(fen(19_111_111n))
    expect(worthOn(rdBase, facts, '2023-12-31')).toBe(fen(191_111_111n))
    expect(worthOn(rdSuperDeduction, facts, '2023-12-31')).toBe(fen(191_111_111n))
  })

  test('2016, the same projects each by its own cap: 9.78 and 10.22, super 98.89', () => {
    const facts = (projects: readonly ReturnType<typeof project>[]) => ({
      ...nothingElse,
      'rd-projects': projects,
    })
    const [a, b] = [project(88, 12), project(92, 8)]
    expect(worthOn(rdOtherCap, facts([a]), '2016-12-31')).toBe(fen(9_777_778n))
    expect(worthOn(rdOtherCap, facts([b]), '2016-12-31')).toBe(fen(10_222_222n))
    expect(worthOn(rdBase, facts([a]), '2016-12-31')).toBe(fen(97_777_778n))
    expect(worthOn(rdBase, facts([b]), '2016-12-31')).toBe(wan(100))
    expect(worthOn(rdSuperDeduction, facts([a, b]), '2016-12-31')).toBe(fen(98_888_889n))
  })

  test('2023, R&D of 200 with a subsidy of 50 netted in the books: 150', () => {
    const facts = {
      ...nothingElse,
      'rd-projects': [project(200, 0)],
      'rd-netted-subsidy': wan(50),
    }
    expect(worthOn(rdSuperDeduction, facts, '2023-12-31')).toBe(wan(150))
  })

  test.each([
    ['2017-12-31', 0n],
    ['2018-12-31', 73_333_333n],
  ] as const)('overseas 100 beside domestic 110, in the year to %s: %s fen', (day, expected) => {
    const facts = {
      ...nothingElse,
      'rd-projects': [project(110, 0)],
      'rd-contract-overseas': wan(100),
    }
    expect(worthOn(rdDomesticCost, facts, day)).toBe(wan(110))
    expect(worthOn(rdOverseasCost, facts, day)).toBe(expected)
  })

  test('only contract R&D counts at 80 %, and limits overseas by that', () => {
    const facts = {
      ...nothingElse,
      'rd-contract-in-china': wan(100),
      'rd-contract-overseas': wan(100),
    }
    expect(worthOn(rdDomesticCost, facts, '2023-12-31')).toBe(wan(80))
    expect(worthOn(rdOverseasCost, facts, '2023-12-31')).toBe(fen(53_333_333n))
  })

  test('only overseas contract R&D has nothing', () => {
    const facts = { ...nothingElse, 'rd-contract-overseas': wan(100) }
    expect(worthOn(rdSuperDeduction, facts, '2023-12-31')).toBe(0n)
  })

  const services2022: Facts = {
    ...nothingElse,
    'rd-projects': [project(1200, 0)],
    'last-quarter-method': 'months',
    'months-of-operation': 12n,
    'months-from-october': 3n,
  }

  test('2022 services, 1,200 by months: 900 × 75 % + 300 × 100 % = 975', () => {
    expect(worthOn(rdLastQuarterBase, services2022, '2022-12-31')).toBe(wan(300))
    expect(worthOn(rdSuperDeduction, services2022, '2022-12-31')).toBe(wan(975))
  })

  test('2022 by the actual cost of the quarter', () => {
    const actual = {
      ...services2022,
      'last-quarter-method': 'actual',
      'last-quarter-cost': wan(400),
    }
    expect(worthOn(rdSuperDeduction, actual, '2022-12-31')).toBe(wan(1000))
  })

  test('a technology SME in 2022 has 100 % in every quarter', () => {
    const facts = { ...services2022, 'in-tech-sme-register': true }
    expect(worthOn(rdSuperDeduction, facts, '2022-12-31')).toBe(wan(1200))
  })

  test.each([
    ['2019-12-31', 75],
    ['2020-12-31', 75],
    ['2021-12-31', 100],
    ['2022-12-31', 100],
  ])('manufacturing, an intangible of 1,000 over 10 years, in the year to %s: %s', (day, extra) => {
    const facts = {
      ...nothingElse,
      'is-manufacturer': true,
      'rd-amortisation': wan(100),
      'last-quarter-method': 'actual',
      'last-quarter-cost': wan(25),
    }
    expect(worthOn(rdSuperDeduction, facts, day)).toBe(wan(extra))
  })

  test('special income of 500 against a base of 100: nothing, and nothing is carried', () => {
    const facts = {
      ...nothingElse,
      'rd-projects': [project(100, 0)],
      'rd-special-income': wan(500),
    }
    expect(worthOn(rdSuperDeduction, facts, '2023-12-31')).toBe(0n)
    expect(worthOn(rdOffsetCarried, facts, '2023-12-31')).toBe(0n)
  })

  test('materials of products sold are carried on where the base is too small', () => {
    const facts = {
      ...nothingElse,
      'rd-projects': [project(100, 0)],
      'rd-materials-sold': wan(90),
      'rd-carried-offset': wan(40),
    }
    expect(worthOn(rdSuperDeduction, facts, '2023-12-31')).toBe(0n)
    expect(worthOn(rdOffsetCarried, facts, '2023-12-31')).toBe(wan(30))
  })

  test('a project still running counts nowhere, one that became an asset enters the cap only', () => {
    const projects = [project(90, 20), project(90, 0, 'capitalised'), project(900, 90, 'running')]
    const facts = { ...nothingElse, 'rd-projects': projects }
    expect(worthOn(rdOtherCap, facts, '2023-12-31')).toBe(wan(20))
    expect(worthOn(rdBase, facts, '2023-12-31')).toBe(wan(110))
    expect(worthOn(rdCapitalisedCost, facts, '2023-12-31')).toBe(wan(90))
  })

  test('other costs equal to the cap all count', () => {
    const facts = { ...nothingElse, 'rd-projects': [project(90, 10)] }
    expect(worthOn(rdOtherAllowed, facts, '2023-12-31')).toBe(wan(10))
    expect(worthOn(rdBase, facts, '2023-12-31')).toBe(wan(100))
  })

  test('the caps of projects became one cap in 2021', () => {
    const facts = { ...nothingElse, 'rd-projects': [project(90, 0), project(0, 10)] }
    expect(worthOn(rdOtherAllowed, facts, '2020-12-31')).toBe(0n)
    expect(worthOn(rdOtherAllowed, facts, '2021-01-01')).toBe(wan(10))
    expect(setOn(rdCapCombined, '2015-12-31')).toBeUndefined()
  })

  test('expensed and capitalised parts together are all that was allowed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.bigInt(0n, 10n ** 10n),
            fc.bigInt(0n, 10n ** 9n),
            fc.constantFrom('expensed', 'capitalised'),
          ),
          { maxLength: 8 },
        ),
        fc.constantFrom('2018-12-31', '2023-12-31'),
        (projects, day) => {
          const facts = {
            ...nothingElse,
            'rd-projects': projects.map(([five, other, state]) => ({
              'rd-project-state': state,
              'rd-project-five-items': fen(five),
              'rd-project-other': fen(other),
            })),
          }
          const [base, capitalised, domestic] = [rdBase, rdCapitalisedCost, rdDomesticCost].map(
            (each) => worthOn(each, facts, day),
          )
          if (typeof base !== 'bigint' || typeof capitalised !== 'bigint') return false
          if (typeof domestic !== 'bigint') return false
          const apart = base + capitalised - domestic
          return apart >= -1n && apart <= 1n
        },
      ),
    )
  })

  test.each([
    [rdContractShare, '2015-12-31', undefined, '2016-01-01', percent(80n)],
    [rdOverseasShare, '2017-12-31', percent(0n), '2018-01-01', percent(80n)],
    [lossYears, '2007-12-31', undefined, '2008-01-01', 5n],
    [lossYearsOfInnovators, '2017-12-31', undefined, '2018-01-01', 10n],
    [opinionExperts, '2017-07-20', undefined, '2017-07-21', 3n],
  ] as const)('parameter %# changes on its day', (of, before, old, day, now) => {
    expect(setOn(of, before)).toEqual(old)
    expect(setOn(of, day)).toEqual(now)
  })
})

describe('tax', () => {
  const facts: Facts = {
    ...nothingElse,
    'rd-projects': [project(88, 12), project(84, 8)],
    'taxable-income-before': wan(1000),
  }

  test('191.11 with ample profit saves 47.78 at 25 % and 28.67 at 15 %', () => {
    expect(worthOn(rdSavedAt25, facts, '2023-12-31')).toBe(fen(47_777_778n))
    expect(worthOn(rdSavedAt15, facts, '2023-12-31')).toBe(fen(28_666_667n))
    expect(worthOn(rdNewLoss, facts, '2023-12-31')).toBe(0n)
  })

  test('without profit it enlarges the loss', () => {
    const loss = { ...facts, 'taxable-income-before': fen(-100n) }
    expect(worthOn(rdUsed, loss, '2023-12-31')).toBe(0n)
    expect(worthOn(rdNewLoss, loss, '2023-12-31')).toBe(fen(191_111_111n))
  })
})

describe('scope', () => {
  const income: Facts = {
    'income-by-industry': [
      { 'income-industry': 'trade', 'income-of-industry': wan(5000) },
      { 'income-industry': 'other', 'income-of-industry': wan(5000) },
    ],
    'gross-income-of-year': wan(10600),
    'non-taxable-of-year': wan(100),
    'investment-income': wan(500),
  }

  test('wholesale 5,000 of 10,600 less 600 is 50.0 % and not excluded', () => {
    expect(worthOn(excludedIncomeShare, income, '2023-12-31')).toEqual(share(1n, 2n))
    expect(verdictOn(rdIndustryAllowed, income, '2023-12-31')).toBe('holds')
    const more = { ...income, 'investment-income': fen(wan(500) + 1n) }
    expect(verdictOn(rdIndustryAllowed, more, '2023-12-31')).toBe('fails')
  })

  test.each(['tobacco', 'hospitality', 'trade', 'real-estate', 'leasing', 'entertainment'])(
    '%s is excluded, and adds up with another',
    (industry) => {
      const facts = {
        ...income,
        'income-by-industry': [
          { 'income-industry': industry, 'income-of-industry': wan(3000) },
          { 'income-industry': 'trade', 'income-of-industry': wan(3000) },
        ],
      }
      expect(verdictOn(rdIndustryAllowed, facts, '2023-12-31')).toBe('fails')
    },
  )

  test.each([
    ['2015-12-31', 'unknown'],
    ['2016-01-01', 'holds'],
  ] as const)('industries on %s: %s', (day, verdict) => {
    expect(verdictOn(rdIndustryAllowed, income, day)).toBe(verdict)
  })

  test.each([
    ['research', 'holds'],
    ['creative', 'holds'],
    ['upgrade', 'fails'],
    ['public-result', 'fails'],
    ['support', 'fails'],
    ['repeat', 'fails'],
    ['market-study', 'fails'],
    ['routine', 'fails'],
    ['humanities', 'fails'],
  ] as const)('activity %s: %s', (activity, verdict) => {
    expect(verdictOn(rdActivityAllowed, { 'rd-activity': activity }, '2023-12-31')).toBe(verdict)
  })

  test('a software house on order deducts nothing; its client has 80 % of the price', () => {
    expect(verdictOn(rdNotTrustee, { 'rd-role': 'trustee' }, '2023-12-31')).toBe('fails')
    expect(verdictOn(rdNotTrustee, { 'rd-role': 'payer' }, '2023-12-31')).toBe('holds')
    const client = { ...nothingElse, 'rd-contract-in-china': wan(1000) }
    expect(worthOn(rdSuperDeduction, client, '2023-12-31')).toBe(wan(800))
  })

  test('a payer without a part in the results deducts nothing', () => {
    const facts = { 'rd-role': 'payer', 'results-only-trustee': true }
    expect(verdictOn(rdPayerOwns, facts, '2023-12-31')).toBe('fails')
    expect(verdictOn(rdPayerOwns, { ...facts, 'results-only-trustee': false }, '2023-12-31')).toBe(
      'holds',
    )
    expect(verdictOn(rdPayerOwns, { 'rd-role': 'own' }, '2023-12-31')).toBe('holds')
  })

  test('contract R&D is registered; without contracts nothing is', () => {
    const facts = { ...nothingElse, 'rd-contracts-registered': false }
    expect(verdictOn(rdContractsRegistered, facts, '2023-12-31')).toBe('holds')
    expect(
      verdictOn(rdContractsRegistered, { ...facts, 'rd-contract-overseas': wan(1) }, '2023-12-31'),
    ).toBe('fails')
  })

  test('taxpayers by assessment are out', () => {
    const facts = { 'resident-taxpayer': true, 'sound-accounts': true, 'audited-collection': true }
    expect(verdictOn(rdTaxpayer, facts, '2023-12-31')).toBe('holds')
    expect(verdictOn(rdTaxpayer, { ...facts, 'audited-collection': false }, '2023-12-31')).toBe(
      'fails',
    )
    expect(verdictOn(rdTaxpayer, facts, '2015-12-31')).toBe('none')
  })

  test.each([
    [2022n, 'fails'],
    [2023n, 'holds'],
    [2026n, 'holds'],
  ] as const)('costs of %s claimed in 2026: %s', (year, verdict) => {
    expect(verdictOn(rdInTime, { 'rd-cost-year': year }, '2026-05-31')).toBe(verdict)
  })

  test('no year before 2016 can be claimed', () => {
    expect(verdictOn(rdInTime, { 'rd-cost-year': 2015n }, '2016-05-31')).toBe('fails')
  })

  test('a doubted project is appraised unless the government already did', () => {
    const doubted = { 'project-doubted': true, 'government-project': false }
    expect(verdictOn(rdOpinionNeeded, doubted, '2023-12-31')).toBe('holds')
    expect(
      verdictOn(rdOpinionNeeded, { ...doubted, 'government-project': true }, '2023-12-31'),
    ).toBe('fails')
  })

  test('the worth of nothing known is unknown', () => {
    expect(worthOn(rdSuperDeduction, ordinary, '2023-12-31')).toBeUndefined()
  })
})
