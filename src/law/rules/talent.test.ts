import { describe, expect, test } from 'vitest'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { type Parameter, type ParameterValue, valueOn } from '../../declare/parameter.ts'
import { find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { whole } from '../../values/share.ts'
import { nationalCalendar } from '../procedure/holidays.ts'
import * as limits from '../procedure/talent-limits.ts'
import { foreignTalentGround, talentInGuangdong } from './foreign-talent-recognition.ts'
import {
  asEthnicChineseDoctor,
  asInvestor,
  asTeamMember,
  asWellPaid,
  mayApplyForResidence,
} from './permanent-residence.ts'
import {
  cardGround,
  districtDegrees,
  dwellsInCity,
  notRegistered,
  paidAndTaxed,
  under55,
  worksInCity,
} from './talent-card.ts'
import { benefitsA, cardValidity } from './talent-card-benefits.ts'
import { inGuangzhou } from './work-permit-wage.ts'

const verdict = (rule: Rule, facts: Facts, on = '2018-06-01', switches: readonly string[] = []) =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters, switches)).verdict

const nobody: Facts = {
  'recognised-high-level-talent': false,
  'overseas-high-level-talent': false,
  'senior-title-years': 0n,
  'talent-card-degree': 'none',
  'holds-class-a-permit': false,
  'is-foreigner': true,
  'annual-pay': yuan(100_000n),
  'individual-income-tax-of-year': yuan(0n),
}

describe('talent card', () => {
  const t1 = {
    ...nobody,
    'annual-pay': yuan(600_000n),
    'individual-income-tax-of-year': yuan(120_000n),
    'months-in-city-per-year': 7n,
    'days-beyond-full-months': false,
    'lawful-dwelling-in-city': true,
    'has-guangzhou-registration': false,
  }

  test('T1: pay of 600,000 and tax of 120,000 in 2018 is ground 6', () => {
    for (const rule of [paidAndTaxed, cardGround, worksInCity, dwellsInCity, notRegistered]) {
      expect(verdict(rule, t1)).toBe('holds')
    }
  })

  test('T2: one fen of tax less is not', () => {
    const t2 = { ...t1, 'individual-income-tax-of-year': fen(11_999_999n) }
    expect(verdict(paidAndTaxed, t2)).toBe('fails')
    expect(verdict(cardGround, t2)).toBe('fails')
    expect(verdict(paidAndTaxed, { ...t1, 'annual-pay': fen(59_999_999n) })).toBe('fails')
    expect(verdict(paidAndTaxed, { ...t1, 'is-foreigner': false })).toBe('fails')
  })

  test('more than six months: exactly six are not enough, six and a day are', () => {
    const months = (n: bigint, more: boolean) => ({
      'months-in-city-per-year': n,
      'days-beyond-full-months': more,
    })
    expect(verdict(worksInCity, months(6n, false))).toBe('fails')
    expect(verdict(worksInCity, months(6n, true))).toBe('holds')
    expect(verdict(worksInCity, months(5n, true))).toBe('fails')
    expect(verdict(worksInCity, months(7n, false))).toBe('holds')
  })

  test('under 55 in principle', () => {
    const facts = { 'applicant-birth-date': civilDate('1963-06-01') }
    expect(verdict(under55, facts, '2018-05-31')).toBe('holds')
    expect(verdict(under55, facts, '2018-06-01')).toBe('fails')
    expect(under55.effect).toBe('warn')
  })

  test.each([
    ['recognised-high-level-talent', true, false],
    ['overseas-high-level-talent', true, false],
    ['holds-class-a-permit', true, false],
    ['senior-title-years', 10n, 9n],
    ['talent-card-degree', 'master-top-300', 'master-top-500'],
  ] as const)('%s of %s is a ground, of %s not', (fact, enough, less) => {
    expect(verdict(cardGround, { ...nobody, [fact]: enough })).toBe('holds')
    expect(verdict(cardGround, { ...nobody, [fact]: less })).toBe('fails')
  })

  test('districts widened the degrees in 2020, where switched on', () => {
    const facts = { ...nobody, 'talent-card-degree': 'master-top-500' }
    const here = [districtDegrees.id]
    expect(verdict(cardGround, facts, '2019-12-31', here)).toBe('fails')
    expect(verdict(cardGround, facts, '2020-01-01', here)).toBe('holds')
    expect(verdict(cardGround, facts, '2020-01-01')).toBe('fails')
  })

  test('six times the wage is a ground since 15 June 2023', () => {
    const facts = { ...nobody, 'is-foreigner': false, 'annual-pay': yuan(752_328n) }
    const here = [inGuangzhou.id]
    expect(verdict(cardGround, facts, '2023-06-14', here)).toBe('fails')
    // The wage of the city was published four weeks after the rule.
    expect(verdict(cardGround, facts, '2023-06-15', here)).toBe('unknown')
    expect(verdict(cardGround, facts, '2023-07-13', here)).toBe('holds')
  })

  test('there was no card before May 2016, and its validity was not read', () => {
    expect(verdict(cardGround, t1, '2016-05-04')).toBe('unknown')
    expect(verdict(cardGround, t1, '2016-05-05')).toBe('holds')
    expect(valueOn(cardValidity, civilDate('2019-06-03'))?.value).toBeNull()
  })

  test('card A of 2023 gives what that of 2016 gave, and more', () => {
    const given = (on: string) => valueOn(benefitsA, civilDate(on))?.value ?? []
    expect(given('2023-06-14')).toHaveLength(9)
    expect(given('2023-06-15')).toEqual(expect.arrayContaining([...given('2023-06-14')]))
    expect(given('2023-06-15')).toHaveLength(13)
  })
})

describe('recognition of foreign talent', () => {
  const none = {
    'foreign-talent-honour': 'none',
    'foreign-talent-known-expert': false,
    'foreign-talent-other-ground': false,
  }

  test('a listed honour, a known expert or another ground', () => {
    expect(verdict(foreignTalentGround, none)).toBe('fails')
    expect(
      verdict(foreignTalentGround, { ...none, 'foreign-talent-honour': 'chinese-prize' }),
    ).toBe('holds')
    expect(verdict(foreignTalentGround, { ...none, 'foreign-talent-known-expert': true })).toBe(
      'holds',
    )
    expect(verdict(foreignTalentGround, { ...none, 'foreign-talent-other-ground': true })).toBe(
      'holds',
    )
  })

  test('the method of 2016 applies from 1 November', () => {
    const prize = { ...none, 'foreign-talent-honour': 'known-prize' }
    expect(verdict(foreignTalentGround, prize, '2016-10-31')).toBe('unknown')
    expect(verdict(foreignTalentGround, prize, '2016-11-01')).toBe('holds')
    expect(verdict(talentInGuangdong, { 'works-or-starts-up-in-guangdong': false })).toBe('fails')
  })

  test('T5: complete on Thursday 26 December 2019, due on Friday 3 January 2020', () => {
    const limit = valueOn(limits.recognitionLimit, civilDate('2019-12-26'))?.value
    expect(limit && nationalCalendar.due(civilDate('2019-12-26'), limit).due).toBe('2020-01-03')
  })
})

describe('permanent residence', () => {
  const investor = {
    'owns-or-controls-company': true,
    'in-nine-cities-or-free-trade-area': true,
    'encouraged-industry': true,
    'invested-usd': whole(600_000n),
  }

  test('T3 and T4: USD 600,000 suffices in an encouraged industry only', () => {
    expect(verdict(asInvestor, investor)).toBe('holds')
    expect(verdict(asInvestor, { ...investor, 'encouraged-industry': false })).toBe('fails')
  })

  test('500,000 and 1,000,000 are included', () => {
    const with_ = (usd: bigint, encouraged: boolean) =>
      verdict(asInvestor, {
        ...investor,
        'invested-usd': whole(usd),
        'encouraged-industry': encouraged,
      })
    expect([with_(500_000n, true), with_(499_999n, true)]).toEqual(['holds', 'fails'])
    expect([with_(1_000_000n, false), with_(999_999n, false)]).toEqual(['holds', 'fails'])
  })

  test('team members with 70 points, as remembered', () => {
    expect(verdict(asTeamMember, { 'team-member-points': 70n })).toBe('holds')
    expect(verdict(asTeamMember, { 'team-member-points': 69n })).toBe('fails')
  })

  const doctor = {
    'ethnic-chinese-doctor': true,
    'in-nine-cities-or-free-trade-area': true,
    'consecutive-years-of-work': 4n,
    'least-months-resident-per-year': 6n,
  }

  test('ethnic Chinese doctors after four years with six months each', () => {
    expect(verdict(asEthnicChineseDoctor, doctor)).toBe('holds')
    expect(verdict(asEthnicChineseDoctor, { ...doctor, 'consecutive-years-of-work': 3n })).toBe(
      'fails',
    )
    expect(
      verdict(asEthnicChineseDoctor, { ...doctor, 'least-months-resident-per-year': 5n }),
    ).toBe('fails')
  })

  test('the measures came to the nine cities on 17 October 2017', () => {
    expect(verdict(asInvestor, investor, '2017-10-16')).toBe('unknown')
    expect(verdict(asInvestor, investor, '2017-10-17')).toBe('holds')
  })

  test('since August 2019 by pay of six wages and tax of a fifth', () => {
    const facts = {
      ...doctor,
      'annual-pay': yuan(752_328n),
      'individual-income-tax-of-year': fen(15_046_560n),
    }
    const here = [inGuangzhou.id]
    expect(verdict(asWellPaid, facts, '2023-08-01', here)).toBe('holds')
    const less = { ...facts, 'individual-income-tax-of-year': fen(15_046_559n) }
    expect(verdict(asWellPaid, less, '2023-08-01', here)).toBe('fails')
    expect(verdict(asWellPaid, facts, '2019-07-31', here)).toBe('unknown')
  })

  test('a recommendation alone suffices', () => {
    expect(verdict(mayApplyForResidence, { 'recommended-as-high-level-talent': true })).toBe(
      'holds',
    )
  })
})

test.each<[Parameter<ParameterValue>, string, unknown, readonly string[]]>([
  [limits.rVisaLimit, '2020-08-01', { unit: 'workingDays', count: 5 }, []],
  [limits.rVisaLongest, '2020-08-01', { unit: 'years', count: 10 }, []],
  [limits.rVisaStay, '2020-08-01', { unit: 'days', count: 180 }, []],
  [limits.recognitionLimit, '2016-11-01', { unit: 'workingDays', count: 5 }, []],
  [limits.skilledMigrationPoints, '2019-03-28', null, []],
  [limits.echelonSupport[0], '2018-01-01', yuan(400_000n), [limits.lingnanDraft.id]],
  [limits.echelonSupport[1], '2018-01-01', yuan(300_000n), [limits.lingnanDraft.id]],
  [limits.echelonSupport[2], '2018-01-01', yuan(200_000n), [limits.lingnanDraft.id]],
])('$id is set from %s on', (of, from, value, switches) => {
  const first = valueOn(of, civilDate(from), switches)
  expect(first?.value).toEqual(value)
  expect(of.values[0]?.from).toBe(from)
  if (switches.length > 0) expect(valueOn(of, civilDate(from))).toBeUndefined()
})

test('about 100 friends were honoured in 2019, about 50 in other years', () => {
  const winners = (on: string) => valueOn(limits.friendshipWinners, civilDate(on))?.value
  expect([winners('2018-12-31'), winners('2019-01-01')]).toEqual([50n, 100n])
  expect([winners('2019-12-31'), winners('2020-01-01')]).toEqual([100n, 50n])
})
