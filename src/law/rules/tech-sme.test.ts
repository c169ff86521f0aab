import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeOn, readOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { siteCheckTriggers, techSmeNoSiteCheck, techSmeStaffCounted } from './tech-sme-check.ts'
import {
  guideChecks,
  techSmeConduct,
  techSmeGuideChecks,
  techSmeProducts,
  techSmeResident,
  techSmeSize,
} from './tech-sme-conditions.ts'
import { techSmeQualifies } from './tech-sme-qualifies.ts'
import { techSmeByCosts, techSmeBySales, techSmeScore } from './tech-sme-score.ts'

const on = '2026-07-01'
const noRights: Facts = {
  'invention-patents': 0n,
  'other-class-one-rights': 0n,
  'utility-models': 0n,
  designs: 0n,
  'software-copyrights': 0n,
}
const small: Facts = {
  ...noRights,
  'sme-staff': 60n,
  'sme-rd-staff': 18n,
  'sales-last-year': yuan(42_000_000n),
  'total-assets': yuan(30_000_000n),
  'total-costs': yuan(40_000_000n),
  'sme-rd-spending': yuan(3_000_000n),
  'recognised-research-institution': false,
}

const edges = [
  ['2017-05-02', false],
  ['2017-05-03', true],
] as const

describe('size', () => {
  const largest = {
    'sme-staff': 500n,
    'sales-last-year': yuan(200_000_000n),
    'total-assets': yuan(200_000_000n),
  }

  test.each([
    [{}, 'holds'],
    [{ 'sme-staff': 501n }, 'fails'],
    [{ 'sme-staff': 520n, 'hnte-valid-until': civilDate('2027-01-01') }, 'fails'],
    [{ 'sales-last-year': fen(20_000_000_001n) }, 'fails'],
    [{ 'sales-last-year': yuan(200_000_001n) }, 'fails'],
    [{ 'total-assets': fen(20_000_000_001n) }, 'fails'],
  ] as const)('the largest with %o: %s', (change, verdict) => {
    expect(verdictOn(techSmeSize, { ...largest, ...change }, on)).toBe(verdict)
  })

  test('one limit that is exceeded settles it although others are missing', () => {
    expect(verdictOn(techSmeSize, { 'sme-staff': 501n }, on)).toBe('fails')
    expect(verdictOn(techSmeSize, { 'sme-staff': 500n }, on)).toBe('unknown')
  })

  test.each(edges)('on %s it is law: %s', (day, isLaw) => {
    expect(verdictOn(techSmeSize, largest, day)).toBe(isLaw ? 'holds' : 'unknown')
  })
})

describe('residence, products, conduct', () => {
  test.each([
    [techSmeResident, { 'sme-resident': true }, { 'sme-resident': false }],
    [techSmeProducts, { 'products-allowed': true }, { 'products-allowed': false }],
    [
      techSmeConduct,
      { 'serious-incident-last-and-this-year': false, 'on-blacklist': false },
      { 'on-blacklist': true },
    ],
  ] as const)('condition %# holds, fails, and is law from 2017-05-03', (rule, good, bad) => {
    expect(verdictOn(rule, good, on)).toBe('holds')
    expect(verdictOn(rule, bad, on)).toBe('fails')
    expect(verdictOn(rule, good, '2017-05-02')).toBe('none')
    expect(verdictOn(rule, good, '2017-05-03')).toBe('holds')
  })

  test('the checks of the guide are off until a city turns them on', () => {
    const assessed = { 'audited-collection': false }
    expect(verdictOn(techSmeGuideChecks, assessed, '2021-12-31')).toBe('none')
    expect(verdictOn(techSmeGuideChecks, assessed, '2022-01-01')).toBe('holds')
    expect(verdictOn(techSmeGuideChecks, assessed, '2022-01-01', guideChecks)).toBe('fails')
  })
})

describe('points', () => {
  test('20 + 50 (7.14 %) + 30 are 100', () => {
    const facts = { ...small, 'invention-patents': 2n }
    expect(worthOn(techSmeScore, facts, on)).toBe(100n)
    expect(verdictOn(techSmeQualifies, facts, on)).toBe('holds')
  })

  test('by sales 2.5 % → 10, by costs 25 % → 40, and the better counts', () => {
    const facts: Facts = {
      ...small,
      'sales-last-year': yuan(10_000_000n),
      'total-costs': yuan(1_000_000n),
      'sme-rd-spending': yuan(250_000n),
    }
    expect(worthOn(techSmeBySales, facts, on)).toBe(10n)
    expect(worthOn(techSmeByCosts, facts, on)).toBe(40n)
    expect(worthOn(techSmeScore, facts, on)).toBe(60n)
  })

  test('4 + 50 + 6 are 60 and enough', () => {
    const facts: Facts = {
      ...small,
      'sme-staff': 50n,
      'sme-rd-staff': 5n,
      'sme-rd-spending': yuan(2_520_000n),
      'utility-models': 1n,
    }
    expect(worthOn(techSmeScore, facts, on)).toBe(60n)
    expect(verdictOn(techSmeQualifies, facts, on)).toBe('holds')
  })

  const staffEdges: readonly (readonly [bigint, bigint])[] = [
    [300n, 20n],
    [299n, 16n],
    [250n, 16n],
    [249n, 12n],
    [200n, 12n],
    [199n, 8n],
    [150n, 8n],
    [149n, 4n],
    [100n, 4n],
    [99n, 0n],
  ]
  test.each(staffEdges)('%s of 1000 on the staff have %s points', (n, points) => {
    const facts = { ...small, 'sme-staff': 1000n, 'sme-rd-staff': n, 'sme-rd-spending': yuan(0n) }
    expect(worthOn(techSmeScore, facts, on)).toBe(points)
  })

  test.each([
    [600n, 50n],
    [599n, 40n],
    [500n, 40n],
    [499n, 30n],
    [400n, 30n],
    [399n, 20n],
    [300n, 20n],
    [299n, 10n],
    [200n, 10n],
    [199n, 0n],
  ])('R&D of %s in 10000 of sales has %s points', (rd, points) => {
    const facts = { 'sales-last-year': fen(10_000n), 'sme-rd-spending': fen(rd) }
    expect(worthOn(techSmeBySales, facts, on)).toBe(points)
  })

  test.each([
    [3000n, 50n],
    [2999n, 40n],
    [2500n, 40n],
    [2499n, 30n],
    [2000n, 30n],
    [1999n, 20n],
    [1500n, 20n],
    [1499n, 10n],
    [1000n, 10n],
    [999n, 0n],
  ])('R&D of %s in 10000 of costs has %s points', (rd, points) => {
    const facts = { 'total-costs': fen(10_000n), 'sme-rd-spending': fen(rd) }
    expect(worthOn(techSmeByCosts, facts, on)).toBe(points)
  })

  test.each([
    [0n, 0n],
    [1n, 6n],
    [2n, 12n],
    [3n, 18n],
    [4n, 24n],
    [9n, 24n],
  ])('%s rights of Class II have %s points', (n, points) => {
    const facts = {
      ...small,
      'sme-rd-staff': 0n,
      'sme-rd-spending': yuan(0n),
      'software-copyrights': n,
    }
    expect(worthOn(techSmeScore, facts, on)).toBe(points)
  })

  test('one right of Class I and nine of Class II are 30: classes do not add up', () => {
    const facts = {
      ...small,
      'sme-rd-staff': 0n,
      'sme-rd-spending': yuan(0n),
      'invention-patents': 1n,
      'utility-models': 9n,
    }
    expect(worthOn(techSmeScore, facts, on)).toBe(30n)
  })

  test('without sales costs decide, without both the indicator has none', () => {
    const fresh = { ...small, 'sales-last-year': yuan(0n), 'total-costs': yuan(10_000_000n) }
    expect(worthOn(techSmeScore, fresh, on)).toBe(70n)
    expect(worthOn(techSmeScore, { ...fresh, 'total-costs': yuan(0n) }, on)).toBe(20n)
  })

  test.each(edges)('on %s the table is law: %s', (day, isLaw) => {
    expect(worthOn(techSmeScore, small, day)).toBe(isLaw ? 70n : undefined)
  })

  test('more R&D never costs points', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), (rd, more) => {
        const [low, high] = [rd, rd + more].map((n) =>
          worthOn(techSmeScore, { ...small, 'sme-rd-spending': fen(n) }, on),
        )
        return typeof low === 'bigint' && typeof high === 'bigint' && low <= high
      }),
    )
  })
})

describe('who qualifies', () => {
  /** 20 + 10 + 24 + … : facts whose points are known. */
  const scoring = (rdStaff: bigint, rd: bigint, classTwo: bigint): Facts => ({
    ...small,
    'sme-staff': 100n,
    'sme-rd-staff': rdStaff,
    'sales-last-year': yuan(100n),
    'total-costs': yuan(100_000n),
    'sme-rd-spending': yuan(rd),
    'utility-models': classTwo,
  })

  test.each([
    [scoring(30n, 2n, 4n), 54n, 'fails'],
    [scoring(25n, 3n, 4n), 60n, 'holds'],
    [scoring(10n, 5n, 2n), 56n, 'fails'],
    [scoring(9n, 6n, 4n), 74n, 'fails'],
    [scoring(10n, 6n, 1n), 60n, 'holds'],
  ] as const)('facts %#: %s points, %s', (facts, points, verdict) => {
    expect(worthOn(techSmeScore, facts, on)).toBe(points)
    expect(verdictOn(techSmeQualifies, facts, on)).toBe(verdict)
  })

  test('no points for staff is no route by score, however many points there are', () => {
    const facts = { ...scoring(9n, 6n, 0n), 'invention-patents': 1n }
    expect(worthOn(techSmeScore, facts, on)).toBe(80n)
    expect(verdictOn(techSmeQualifies, facts, on)).toBe('fails')
  })

  test('a valid certificate qualifies although 12 of 300 have no points', () => {
    const facts: Facts = {
      ...small,
      'sme-staff': 300n,
      'sme-rd-staff': 12n,
      'hnte-valid-until': civilDate('2026-12-18'),
    }
    expect(verdictOn(techSmeQualifies, facts, on)).toBe('holds')
    expect(verdictOn(techSmeQualifies, facts, '2026-12-18')).toBe('holds')
    expect(verdictOn(techSmeQualifies, facts, '2026-12-19')).toBe('fails')
  })

  const none = { ...small, 'sme-rd-staff': 0n }

  test.each([
    [{ 'national-award-on': civilDate('2021-07-01'), 'national-award-rank': 3n }, 'holds'],
    [{ 'national-award-on': civilDate('2021-06-30'), 'national-award-rank': 3n }, 'fails'],
    [{ 'national-award-on': civilDate('2021-07-01'), 'national-award-rank': 4n }, 'fails'],
    [{ 'standard-on': civilDate('2021-07-01'), 'standard-rank': 5n }, 'holds'],
    [{ 'standard-on': civilDate('2021-07-01'), 'standard-rank': 6n }, 'fails'],
    [{ 'standard-on': civilDate('2026-07-02'), 'standard-rank': 1n }, 'fails'],
    [{ 'recognised-research-institution': true }, 'holds'],
  ] as const)('direct confirmation with %o: %s', (change, verdict) => {
    expect(verdictOn(techSmeQualifies, { ...none, ...change }, on)).toBe(verdict)
  })

  test('a score that can no longer reach 60 fails although facts are missing', () => {
    const { 'sme-rd-spending': _, ...missing }: Facts = { ...small, 'sme-rd-staff': 10n }
    expect(rangeOn(techSmeScore, missing, on)).toEqual({ least: 8n, most: 58n })
    expect(verdictOn(techSmeQualifies, missing, on)).toBe('fails')
    expect(verdictOn(techSmeQualifies, { ...missing, 'sme-rd-staff': 18n }, on)).toBe('unknown')
    expect(readOn(techSmeQualifies, { ...missing, 'sme-rd-staff': 18n }, on).missing).toEqual([
      'sme-rd-spending',
    ])
  })
})

describe('counting and checking', () => {
  test('40 regular, 10 temporary of 5 months, 5 of 6 months: a staff of 45', () => {
    const facts = {
      'sme-staff-list': [
        { employment: 'regular', people: 40n, 'months-worked': 3n },
        { employment: 'temporary', people: 10n, 'months-worked': 5n },
        { employment: 'temporary', people: 5n, 'months-worked': 6n },
      ],
    }
    expect(worthOn(techSmeStaffCounted, facts, on)).toBe(45n)
  })

  const tiny: Facts = {
    ...noRights,
    'invention-patents': 1n,
    'sme-staff': 5n,
    'sme-rd-spending': yuan(80_000n),
    'dishonesty-or-revoked-last-three-years': false,
    'first-entry': true,
  }

  test('staff of 5, R&D of 80,000 and a first entry each ask for a check, which refuses nobody', () => {
    const held = Object.entries(siteCheckTriggers)
      .filter(([, trigger]) => worthOn(trigger, tiny, on) === true)
      .map(([name]) => name)
    expect(held).toEqual(['staff', 'rd', 'first'])
    expect(verdictOn(techSmeNoSiteCheck, tiny, on)).toBe('fails')
    expect(techSmeNoSiteCheck.effect).toBe('warn')
  })

  test.each([
    [{ 'sme-staff': 6n, 'sme-rd-spending': yuan(100_000n), 'first-entry': false }, 'holds'],
    [{ 'sme-staff': 6n, 'sme-rd-spending': fen(9_999_999n), 'first-entry': false }, 'fails'],
    [
      {
        'sme-staff': 6n,
        'sme-rd-spending': yuan(100_000n),
        'first-entry': false,
        'invention-patents': 0n,
      },
      'fails',
    ],
  ] as const)('with %o: %s', (change, verdict) => {
    expect(verdictOn(techSmeNoSiteCheck, { ...tiny, ...change }, on)).toBe(verdict)
  })

  test('before the round of 2026 nothing triggers a check', () => {
    expect(verdictOn(techSmeNoSiteCheck, tiny, '2025-12-31')).toBe('none')
    expect(verdictOn(techSmeNoSiteCheck, tiny, '2026-01-01')).toBe('fails')
  })
})
