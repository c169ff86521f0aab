import { describe, expect, test } from 'vitest'
import { rangeOn, setOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { share, showPercent } from '../../values/share.ts'
import {
  incubatorEvaluation,
  incubatorGrade,
  incubatorStays,
  incubatorTaxRelief,
} from './incubator-evaluation.ts'
import { incubatorFeeder } from './incubator-feeder.ts'
import {
  entryAge,
  hasGraduated,
  incubateeEntry,
  incubateeInside,
  incubateeStay,
  stayLimit,
} from './incubator-firms.ts'
import { incubatorPeople } from './incubator-national.ts'
import {
  incubatorConditions,
  incubatorDensity,
  incubatorGraduates,
  incubatorIncubatees,
} from './incubator-national-size.ts'
import { incubatorHardship } from './incubator-national-words.ts'
import {
  standardLevelGrowing,
  standardLevelIncome,
  standardLevelInvested,
  standardLevelOther,
} from './incubator-standard-level.ts'
import { makerspaceConditions } from './makerspace.ts'

const on = '2021-06-01'

/** Every threshold met exactly or above. */
const general: Facts = {
  'incubator-kind': 'general',
  'incubator-region': 'ordinary',
  'is-legal-person': true,
  'years-running': 3n,
  'statistics-years': 2n,
  'incubation-area': 10_000n,
  'incubatee-area': 7500n,
  'seed-fund': yuan(5_000_000n),
  'fund-cases': 3n,
  'financed-incubatees': 5n,
  'operator-staff': 10n,
  'professional-staff': 8n,
  mentors: 5n,
  incubatees: 50n,
  'patenting-incubatees': 25n,
  'incubatees-with-rights': 0n,
  graduates: 20n,
  'same-industry-incubatees': 0n,
  'own-public-platform': false,
}

const failing = (facts: Facts, day = on) =>
  incubatorConditions
    .filter((each) => verdictOn(each, facts, day) !== 'holds')
    .map(({ row }) => row)

describe('a national incubator by the measures of 2018', () => {
  test('every threshold met exactly passes', () => {
    expect(failing(general)).toEqual([])
  })

  test.each([
    ['years-running', 2n, ['INC-2.1']],
    ['statistics-years', 1n, ['INC-2.2']],
    ['incubatee-area', 7499n, ['INC-2.4']],
    ['seed-fund', fen(499_999_999n), ['INC-2.5']],
    ['financed-incubatees', 4n, ['INC-2.6']],
    ['fund-cases', 2n, ['INC-2.7']],
    ['operator-staff', 11n, ['INC-2.8']],
    ['mentors', 4n, ['INC-2.9']],
    ['patenting-incubatees', 24n, ['INC-2.10']],
    ['graduates', 19n, ['INC-2.13']],
  ] as const)('%s of %s fails %o', (fact, value, rows) => {
    expect(failing({ ...general, [fact]: value })).toEqual(rows)
  })

  test('an area a metre too small fails', () => {
    expect(failing({ ...general, 'incubation-area': 9999n })).toEqual(['INC-2.3'])
  })

  test('valid rights of 30 % stand in for patents applied for', () => {
    const facts = { ...general, 'patenting-incubatees': 0n, 'incubatees-with-rights': 15n }
    expect(failing(facts)).toEqual([])
    expect(failing({ ...facts, 'incubatees-with-rights': 14n })).toEqual(['INC-2.10'])
  })

  test('18,000 m² and 53 incubatees: 2.94 to 1,000 m² is not 3', () => {
    const facts = {
      ...general,
      'incubation-area': 18_000n,
      'incubatee-area': 13_500n,
      incubatees: 53n,
      'financed-incubatees': 6n,
      mentors: 6n,
      'patenting-incubatees': 27n,
    }
    expect(worthOn(incubatorDensity, facts, on)).toEqual(share(53n, 18n))
    expect(failing(facts)).toEqual(['INC-2.12'])
  })

  test('30 incubatees, 23 of one industry, own platform: passes as professional, not as general', () => {
    const facts: Facts = {
      ...general,
      'incubation-area': 12_000n,
      'incubatee-area': 9000n,
      incubatees: 30n,
      'same-industry-incubatees': 23n,
      'own-public-platform': true,
      graduates: 15n,
    }
    expect(failing({ ...facts, 'incubator-kind': 'professional' })).toEqual([])
    expect(failing(facts)).toEqual(['INC-2.11', 'INC-2.12', 'INC-2.13'])
    const less = { ...facts, 'incubator-kind': 'professional', 'same-industry-incubatees': 22n }
    expect(failing(less)).toEqual(['INC-2.14'])
  })

  test('without incubatees every share of them fails', () => {
    const facts = { ...general, incubatees: 0n }
    expect(failing(facts)).toEqual(['INC-2.6', 'INC-2.10', 'INC-2.11', 'INC-2.12'])
  })

  test('51 incubatees need six mentors', () => {
    const facts = { ...general, incubatees: 51n }
    expect(verdictOn(incubatorPeople, { ...facts, mentors: 5n }, on)).toBe('fails')
    expect(verdictOn(incubatorPeople, { ...facts, mentors: 6n }, on)).toBe('holds')
  })

  test('in hardship areas 40 incubatees and 16 graduates are enough', () => {
    const facts = { ...general, 'incubator-region': 'hardship', incubatees: 40n, graduates: 16n }
    expect(verdictOn(incubatorIncubatees, facts, on)).toBe('holds')
    expect(verdictOn(incubatorGraduates, facts, on)).toBe('holds')
    expect(verdictOn(incubatorIncubatees, { ...facts, incubatees: 39n }, on)).toBe('fails')
    expect(setOn(incubatorHardship, '2018-12-31')).toBeUndefined()
  })

  test.each([
    ['2018-12-31', 'none'],
    ['2019-01-01', 'holds'],
    ['2025-06-30', 'holds'],
    ['2025-07-01', 'none'],
  ] as const)('on %s every condition: %s', (day, verdict) => {
    expect(new Set(incubatorConditions.map((each) => verdictOn(each, general, day)))).toEqual(
      new Set([verdict]),
    )
  })
})

describe('firms inside', () => {
  const firm: Facts = {
    'founded-on': civilDate('2018-02-10'),
    'entered-incubator-on': civilDate('2020-01-10'),
    'incubatee-sector': 'biopharma',
    'registered-inside': true,
    'new-technology-product': true,
  }

  test('a biopharma firm of 23 months may enter and stay for 60 months', () => {
    expect(verdictOn(incubateeEntry, firm, on)).toBe('holds')
    expect(verdictOn(incubateeStay, firm, '2025-01-09')).toBe('holds')
    expect(verdictOn(incubateeStay, firm, '2025-01-10')).toBe('fails')
  })

  test('other firms stay for 48 months', () => {
    const other = { ...firm, 'incubatee-sector': 'other' }
    expect(verdictOn(incubateeStay, other, '2024-01-09')).toBe('holds')
    expect(verdictOn(incubateeStay, other, '2024-01-10')).toBe('fails')
    expect(setOn(stayLimit, '2018-12-31')).toBeUndefined()
  })

  test.each([
    ['2018-01-10', 'holds'],
    ['2018-01-09', 'fails'],
  ] as const)('founded on %s, entered on 2020-01-10: %s', (day, verdict) => {
    expect(verdictOn(incubateeEntry, { ...firm, 'founded-on': civilDate(day) }, on)).toBe(verdict)
    expect(setOn(entryAge, '2018-12-31')).toBeUndefined()
  })

  test('a firm that moves out is no incubatee', () => {
    expect(verdictOn(incubateeInside, firm, on)).toBe('holds')
    expect(verdictOn(incubateeInside, { ...firm, 'registered-inside': false }, on)).toBe('fails')
  })

  const young: Facts = {
    'venture-money': yuan(5_000_000n),
    'revenue-two-years': yuan(10_000_000n),
    'merged-or-listed': false,
  }
  test.each([
    [{}, 'fails'],
    [{ 'venture-money': fen(500_000_001n) }, 'holds'],
    [{ 'revenue-two-years': fen(1_000_000_001n) }, 'holds'],
    [{ 'merged-or-listed': true }, 'holds'],
    [{ 'hnte-valid-until': civilDate('2021-06-01') }, 'holds'],
    [{ 'hnte-valid-until': civilDate('2021-05-31') }, 'fails'],
  ] as const)('graduated with %o: %s', (change, verdict) => {
    expect(verdictOn(hasGraduated, { ...young, ...change }, on)).toBe(verdict)
  })
})

describe('other carriers', () => {
  const feeder: Facts = {
    'incubator-kind': 'general',
    'years-running': 2n,
    'statistics-years': 1n,
    'incubation-area': 10_000n,
    'incubatee-area': 7500n,
    incubatees: 40n,
    graduates: 10n,
    'incubatees-with-rights': 12n,
    'operator-staff': 10n,
    'managers-with-college': 7n,
    'managers-trained': 3n,
    'seed-fund': yuan(2_000_000n),
    'fund-cases': 2n,
    'incubatee-staff': 200n,
    'incubatee-staff-college': 100n,
  }

  test('a feeder of Guangdong', () => {
    expect(verdictOn(incubatorFeeder, feeder, '2018-06-01')).toBe('holds')
    for (const fact of Object.keys(feeder).filter((key) => typeof feeder[key] === 'bigint')) {
      // A larger base lowers a share, a smaller count misses its floor.
      const base = ['incubation-area', 'operator-staff', 'incubatee-staff'].includes(fact)
      const value = feeder[fact]
      const changed = typeof value === 'bigint' ? value + (base ? 1n : -1n) : value
      expect(verdictOn(incubatorFeeder, { ...feeder, [fact]: changed }, '2018-06-01')).toBe('fails')
    }
  })

  test('a professional feeder needs 5,000 m², 25 incubatees and 5 graduates', () => {
    const facts = {
      ...feeder,
      'incubator-kind': 'professional',
      'incubation-area': 5000n,
      'incubatee-area': 3750n,
      incubatees: 25n,
      'incubatees-with-rights': 8n,
      graduates: 5n,
    }
    expect(verdictOn(incubatorFeeder, facts, '2018-01-01')).toBe('holds')
    expect(verdictOn(incubatorFeeder, facts, '2017-12-31')).toBe('none')
    expect(verdictOn(incubatorFeeder, facts, '2021-01-01')).toBe('none')
  })

  const standard: Facts = {
    incubatees: 50n,
    'invested-incubatees': 5n,
    'financed-last-year': 0n,
    'growing-incubatees': 15n,
    'incubation-income': yuan(100n),
    'service-income-not-rent': yuan(30n),
    'incubation-income-booked-apart': true,
  }
  test.each([
    [standardLevelInvested, {}, 'holds'],
    [standardLevelInvested, { 'invested-incubatees': 4n }, 'fails'],
    [standardLevelInvested, { 'invested-incubatees': 4n, 'financed-last-year': 10n }, 'holds'],
    [standardLevelGrowing, {}, 'holds'],
    [standardLevelGrowing, { 'growing-incubatees': 14n }, 'fails'],
    [standardLevelIncome, {}, 'holds'],
    [standardLevelIncome, { 'service-income-not-rent': fen(2999n) }, 'fails'],
    [standardLevelIncome, { 'incubation-income-booked-apart': false }, 'fails'],
    [standardLevelOther, {}, 'unknown'],
    [standardLevelOther, { 'incubator-2025-other-quantities': true }, 'holds'],
  ] as const)('the standard level, %#', (rule, change, verdict) => {
    expect(verdictOn(rule, { ...standard, ...change }, '2025-07-01')).toBe(verdict)
    expect(verdictOn(rule, { ...standard, ...change }, '2025-06-30')).toBe('none')
  })

  const space: Facts = {
    'months-running': 18n,
    'makerspace-area': 500n,
    workstations: 10n,
    'workstation-area': 375n,
    'resident-teams': 20n,
    'new-firms': 10n,
    'financed-teams': 0n,
    'typical-cases': 3n,
    'professional-staff': 3n,
    mentors: 3n,
    'events-of-year': 10n,
    'statistics-true': true,
  }
  test.each([
    [{}, 'holds'],
    [{ 'months-running': 17n }, 'fails'],
    [{ 'makerspace-area': 400n, 'workstation-area': 300n, workstations: 30n }, 'holds'],
    [{ 'makerspace-area': 400n, 'workstation-area': 300n }, 'fails'],
    [{ 'new-firms': 9n }, 'fails'],
    [{ 'new-firms': 0n, 'financed-teams': 5n }, 'holds'],
    [{ 'typical-cases': 2n }, 'fails'],
    [{ 'statistics-true': false }, 'fails'],
  ] as const)('a makerspace with %o: %s', (change, verdict) => {
    expect(verdictOn(makerspaceConditions, { ...space, ...change }, on)).toBe(verdict)
    expect(verdictOn(makerspaceConditions, space, '2016-12-31')).toBe('none')
    expect(verdictOn(makerspaceConditions, space, '2017-01-01')).toBe('holds')
  })
})

describe('evaluation', () => {
  const points: Facts = {
    'incubator-capacity-points': 40n,
    'incubator-performance-points': 40n,
    'incubator-sustainability-points': 20n,
    'incubator-extra-points': 9n,
  }

  test('full marks and extra points are 105', () => {
    expect(worthOn(incubatorEvaluation, points, on)).toBe(105n)
    expect(rangeOn(incubatorEvaluation, {}, on)).toEqual({ least: 0n, most: 105n })
    expect(worthOn(incubatorEvaluation, points, '2019-12-19')).toBeUndefined()
    expect(worthOn(incubatorEvaluation, points, '2019-12-20')).toBe(105n)
  })

  test.each([
    [25n, 3n],
    [24n, 2n],
    [10n, 2n],
    [9n, 1n],
    [0n, 1n],
  ])('60 points and %s more have grade %s', (more, grade) => {
    const facts = {
      ...points,
      'incubator-sustainability-points': 20n,
      'incubator-extra-points': 0n,
      'incubator-capacity-points': 40n,
      'incubator-performance-points': more,
    }
    expect(worthOn(incubatorGrade, facts, on)).toBe(grade)
  })

  test('grades C, D, D: the second D cancels', () => {
    expect(verdictOn(incubatorStays, { 'evaluation-grade': 'C' }, on)).toBe('holds')
    expect(
      verdictOn(incubatorStays, { 'evaluation-grade-before': 'C', 'evaluation-grade': 'D' }, on),
    ).toBe('holds')
    expect(
      verdictOn(incubatorStays, { 'evaluation-grade-before': 'D', 'evaluation-grade': 'D' }, on),
    ).toBe('fails')
  })

  test('the nation in 2021: 1,277 evaluated, 30.23 % excellent', () => {
    const counts = [386n, 617n, 262n, 12n]
    const total = counts.reduce((sum, each) => sum + each, 0n)
    expect(total).toBe(1277n)
    expect(showPercent(share(386n, total), 2)).toBe('30.23%')
  })

  test.each([
    ['2018-12-31', 'none'],
    ['2019-01-01', 'holds'],
    ['2027-12-31', 'holds'],
    ['2028-01-01', 'none'],
  ] as const)('tax relief of a makerspace on %s: %s', (day, verdict) => {
    expect(verdictOn(incubatorTaxRelief, { 'carrier-kind': 'makerspace' }, day)).toBe(verdict)
  })

  test('other carriers have no relief', () => {
    expect(verdictOn(incubatorTaxRelief, { 'carrier-kind': 'other' }, on)).toBe('fails')
  })
})
