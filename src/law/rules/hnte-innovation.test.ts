import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import type { Facts } from '../../declare/fact.ts'
import { fen } from '../../values/money.ts'
import { share, whole } from '../../values/share.ts'
import {
  growthByForm,
  negativeBaseByExpert,
  netAssetsGrowth,
  netAssetsGrowthLeast,
  netAssetsGrowthMost,
  salesGrowth,
  salesGrowthLeast,
  salesGrowthMost,
} from './hnte-growth.ts'
import { growthBaseNotNegative, growthHasRate, growthNotAtEdge } from './hnte-growth-flags.ts'
import { hnteInnovationScore, hnteIpScore } from './hnte-innovation.ts'
import {
  hnteGrowthPointsInRange,
  hnteInnovation,
  hnteMeanNotBetween,
  hntePanelReachesFloor,
  hnteTransformationPointsInRange,
  transformationNotInGap,
  wholePointsNeeded,
} from './hnte-innovation-mark.ts'
import {
  hntePanelFinance,
  hntePanelLeader,
  hntePanelMean,
  hntePanelPool,
  hntePanelSize,
  hntePanelTechnical,
} from './hnte-panel.ts'
import {
  transformationBelowOne,
  transformationLeast,
  transformationMean,
  transformationMost,
} from './hnte-transformation.ts'

const wan = (n: number) => fen(BigInt(Math.round(n * 1_000_000)))
const on = '2026-07-01'

const years = (sales: readonly number[], assets: readonly number[]): Facts => ({
  'fiscal-years-in-business': 'three',
  'sales-first-year': wan(sales[0] ?? 0),
  'sales-second-year': wan(sales[1] ?? 0),
  'sales-last-year': wan(sales[2] ?? 0),
  'net-assets-first-year': wan(assets[0] ?? 0),
  'net-assets-second-year': wan(assets[1] ?? 0),
  'net-assets-last-year': wan(assets[2] ?? 0),
})
const growing = years([2000, 2200, 2300], [1000, 1300, 1700])

describe('growth', () => {
  test('net assets 1,000/1,300/1,700 and sales 2,000/2,200/2,300: 30.38 % and 7.27 %', () => {
    expect(worthOn(netAssetsGrowth, growing, on)).toEqual(share(237n, 780n))
    expect(worthOn(salesGrowth, growing, on)).toEqual(share(16n, 220n))
    expect(worthOn(netAssetsGrowthLeast, growing, on)).toBe(7n)
    expect(worthOn(netAssetsGrowthMost, growing, on)).toBe(8n)
    expect(worthOn(salesGrowthLeast, growing, on)).toBe(3n)
    expect(worthOn(salesGrowthMost, growing, on)).toBe(4n)
  })

  /** Sales that grow by so many basis points in each of two years. */
  const growingBy = (basisPoints: bigint): Facts => {
    const at = 10_000n + basisPoints
    return {
      ...growing,
      'sales-first-year': fen(100_000_000n),
      'sales-second-year': fen(at * 10_000n),
      'sales-last-year': fen(at * at),
    }
  }

  test.each([
    [3500n, 9n, 10n],
    [3499n, 7n, 8n],
    [2500n, 7n, 8n],
    [2499n, 5n, 6n],
    [1500n, 5n, 6n],
    [1499n, 3n, 4n],
    [500n, 3n, 4n],
    [499n, 1n, 2n],
    [1n, 1n, 2n],
    [0n, 0n, 0n],
    [-1n, 0n, 0n],
  ])('growth of %s basis points has %s to %s points', (rate, least, most) => {
    expect(worthOn(salesGrowth, growingBy(rate), on)).toEqual(share(rate, 10_000n))
    expect(worthOn(salesGrowthLeast, growingBy(rate), on)).toBe(least)
    expect(worthOn(salesGrowthMost, growingBy(rate), on)).toBe(most)
  })

  test('exactly 5 % follows the table, is flagged, and follows the form under the switch', () => {
    expect(verdictOn(growthNotAtEdge, growingBy(500n), on)).toBe('fails')
    expect(verdictOn(growthNotAtEdge, growingBy(501n), on)).toBe('holds')
    expect(worthOn(salesGrowthMost, growingBy(500n), on, growthByForm)).toBe(2n)
    expect(worthOn(salesGrowthMost, growingBy(501n), on, growthByForm)).toBe(4n)
  })

  test('a first year of nothing leaves the last rate, a second of nothing none', () => {
    expect(worthOn(salesGrowth, years([0, 2000, 2300], [1, 1, 1]), on)).toEqual(share(3n, 20n))
    expect(worthOn(salesGrowthMost, years([2000, 0, 2300], [1, 1, 1]), on)).toBe(0n)
    expect(verdictOn(growthHasRate, years([2000, 0, 2300], [1, 1, 1]), on)).toBe('fails')
    expect(verdictOn(growthHasRate, growing, on)).toBe('holds')
  })

  test('two years have one rate, one year has no points', () => {
    const two = { ...growing, 'fiscal-years-in-business': 'two' }
    expect(worthOn(salesGrowth, two, on)).toEqual(share(1n, 22n))
    expect(worthOn(salesGrowthMost, { ...growing, 'fiscal-years-in-business': 'one' }, on)).toBe(0n)
  })

  test('net assets of −100, −200, −400 have no proposal and are flagged', () => {
    const negative = years([1, 1, 1], [-100, -200, -400])
    expect(worthOn(netAssetsGrowth, negative, on)).toEqual(whole(1n))
    expect(worthOn(netAssetsGrowthMost, negative, on)).toBe(0n)
    expect(worthOn(netAssetsGrowthMost, negative, on, negativeBaseByExpert)).toBe(10n)
    expect(verdictOn(growthBaseNotNegative, negative, on)).toBe('fails')
    expect(verdictOn(growthBaseNotNegative, growing, on)).toBe('holds')
  })

  test('more sales in the last year never cost points', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        (last, more) => {
          const [low, high] = [last, last + more].map((v3) =>
            worthOn(salesGrowthMost, years([1000, 1000, v3], [1, 1, 1]), on),
          )
          return typeof low === 'bigint' && typeof high === 'bigint' && low <= high
        },
      ),
    )
  })
})

const rights: Facts = {
  'invention-patents': 1n,
  'other-class-one-rights': 0n,
  'utility-models': 0n,
  designs: 0n,
  'software-copyrights': 0n,
  'class-two-used': 0n,
  'class-two-used-in-failed': 0n,
  'hnte-technology-level': 'A',
  'hnte-core-support': 'A',
  'hnte-own-research': true,
  'hnte-wrote-standards': true,
}

describe('points for intellectual property', () => {
  test('8 + 8 + 8 + 6 and 2 extra are 30, not 32', () => {
    const given = {
      ...rights,
      'technology-level-points': 8n,
      'core-support-points': 8n,
      'ip-quantity-points': 8n,
      'ip-obtained-points': 6n,
      'standards-points': 2n,
    }
    expect(worthOn(hnteIpScore, given, on)).toBe(30n)
  })

  test.each([
    ['A', 7n, 8n],
    ['B', 5n, 6n],
    ['C', 3n, 4n],
    ['D', 1n, 2n],
    ['E', 0n, 0n],
  ])('level %s leaves %s to %s', (level, least, most) => {
    const rest = { ...rights, 'hnte-technology-level': level, 'hnte-wrote-standards': false }
    // Core support 7 to 8, quantity 7 to 8, way obtained 1 to 6.
    expect(rangeOn(hnteIpScore, rest, on)).toEqual({ least: least + 15n, most: most + 22n })
  })

  test.each([
    [0n, 0n, 0n],
    [1n, 1n, 2n],
    [2n, 1n, 2n],
    [3n, 3n, 4n],
    [4n, 3n, 4n],
    [5n, 5n, 6n],
  ])('%s rights of Class II leave %s to %s for quantity', (n, least, most) => {
    const rest = {
      ...rights,
      'invention-patents': 0n,
      'utility-models': n,
      'hnte-wrote-standards': false,
    }
    expect(rangeOn(hnteIpScore, rest, on)).toEqual({ least: least + 15n, most: most + 22n })
  })

  test('rights that were all acquired leave at most 3 for the way obtained', () => {
    const acquired = { ...rights, 'hnte-own-research': false, 'hnte-wrote-standards': false }
    expect(rangeOn(hnteIpScore, acquired, on)).toEqual({ least: 22n, most: 27n })
  })
})

describe('results put to use', () => {
  const facts = (n: bigint): Facts => ({
    'hnte-transformations': n,
    'fiscal-years-in-business': 'three',
  })
  const least = bandFor(transformationLeast, computed(transformationMean))
  const most = bandFor(transformationMost, computed(transformationMean))

  test.each([
    [15n, 25n, 30n],
    [14n, 19n, 24n],
    [12n, 19n, 24n],
    [11n, 13n, 18n],
    [9n, 13n, 18n],
    [8n, 7n, 12n],
    [6n, 7n, 12n],
    [5n, 1n, 6n],
    [3n, 1n, 6n],
    [2n, 0n, 0n],
    [0n, 0n, 0n],
  ])('%s in three years: %s to %s', (n, low, high) => {
    expect(worthOn(least, facts(n), on)).toBe(low)
    expect(worthOn(most, facts(n), on)).toBe(high)
  })

  test('between none and one a year nothing is proposed, it is flagged, and switched', () => {
    expect(verdictOn(transformationNotInGap, facts(2n), on)).toBe('fails')
    expect(verdictOn(transformationNotInGap, facts(3n), on)).toBe('holds')
    expect(verdictOn(transformationNotInGap, facts(0n), on)).toBe('holds')
    expect(worthOn(most, facts(2n), on, transformationBelowOne)).toBe(6n)
    expect(worthOn(most, facts(0n), on, transformationBelowOne)).toBe(0n)
  })
})

describe('the whole assessment', () => {
  const all: Facts = {
    ...rights,
    ...growing,
    'hnte-transformations': 15n,
  }

  test('growth of the example leaves 10 to 12, the rest its ranges', () => {
    // rights 23 to 30, results 25 to 30, management 0 to 20, growth 10 to 12
    expect(rangeOn(hnteInnovationScore, all, on)).toEqual({ least: 58n, most: 92n })
  })

  test('with the points of experts it is a number', () => {
    const given: Facts = {
      ...all,
      'technology-level-points': 7n,
      'core-support-points': 7n,
      'ip-quantity-points': 7n,
      'ip-obtained-points': 5n,
      'standards-points': 1n,
      'transformation-points': 25n,
      'rd-systems-points': 3n,
      'rd-unit-points': 2n,
      'rd-incentive-points': 2n,
      'rd-people-points': 1n,
      'net-assets-growth-points': 7n,
      'sales-growth-points': 3n,
    }
    expect(worthOn(hnteInnovationScore, given, on)).toBe(70n)
    expect(verdictOn(hnteInnovation, given, on)).toBe('fails')
    expect(verdictOn(hnteInnovation, { ...given, 'rd-people-points': 2n }, on)).toBe('holds')
    expect(verdictOn(hnteGrowthPointsInRange, given, on)).toBe('holds')
    expect(verdictOn(hnteGrowthPointsInRange, { ...given, 'sales-growth-points': 5n }, on)).toBe(
      'fails',
    )
    expect(verdictOn(hnteTransformationPointsInRange, given, on)).toBe('holds')
    expect(
      verdictOn(hnteTransformationPointsInRange, { ...given, 'transformation-points': 24n }, on),
    ).toBe('fails')
  })

  test('the mark is unknown while it can still be reached and fails when it cannot', () => {
    expect(verdictOn(hnteInnovation, all, on)).toBe('unknown')
    const poor = { ...all, 'hnte-transformations': 0n }
    expect(rangeOn(hnteInnovationScore, poor, on)).toEqual({ least: 33n, most: 62n })
    expect(verdictOn(hnteInnovation, poor, on)).toBe('fails')
  })

  test('while nothing is known each item is between none and its most', () => {
    expect(rangeOn(hnteIpScore, {}, on)).toEqual({ least: 1n, most: 30n })
    expect(rangeOn(hnteInnovationScore, {}, on)).toEqual({ least: 1n, most: 100n })
  })

  test.each([
    ['2015-12-31', { least: 0n }],
    ['2016-01-01', { least: 58n, most: 92n }],
  ] as const)('on %s the range is %o', (day, range) => {
    expect(rangeOn(hnteInnovationScore, all, day)).toEqual(range)
  })
})

describe('the panel', () => {
  const panel = (technical: readonly bigint[], finance: readonly bigint[]): Facts => ({
    'technical-totals': technical.map((total) => ({ 'technical-total': total })),
    'finance-totals': finance.map((total) => ({ 'finance-total': total })),
  })

  test.each([
    [panel([56n, 56n, 56n, 56n], [14n]), 'fails'],
    [panel([57n, 57n, 57n, 57n], [14n]), 'holds'],
  ])('means of 70 and 71: %o %s', (facts, verdict) => {
    expect(verdictOn(hnteInnovation, facts, on)).toBe(verdict)
  })

  test('a mean of 70.2 passes, is flagged, and fails where whole points are asked for', () => {
    const facts = panel([56n, 56n, 56n, 56n, 57n], [14n])
    expect(worthOn(hntePanelMean, facts, on)).toEqual(share(702n, 10n))
    expect(verdictOn(hnteInnovation, facts, on)).toBe('holds')
    expect(verdictOn(hnteMeanNotBetween, facts, on)).toBe('fails')
    expect(verdictOn(hntePanelReachesFloor, facts, on)).toBe('holds')
    expect(verdictOn(hntePanelReachesFloor, facts, on, wholePointsNeeded)).toBe('fails')
    expect(verdictOn(hntePanelReachesFloor, panel([57n], [14n]), on, wholePointsNeeded)).toBe(
      'holds',
    )
    expect(verdictOn(hnteMeanNotBetween, panel([57n], [14n]), on)).toBe('holds')
    expect(verdictOn(hnteMeanNotBetween, panel([56n], [14n]), on)).toBe('holds')
  })

  const five: Facts = {
    'panel-size': 5n,
    'panel-technical': 3n,
    'panel-pool': 15n,
    'panel-leader-technical': true,
  }

  test.each([
    [hntePanelSize, { 'panel-size': 4n }],
    [hntePanelTechnical, { 'panel-technical': 2n }],
    [hntePanelFinance, { 'panel-technical': 5n }],
    [hntePanelPool, { 'panel-pool': 14n }],
    [hntePanelLeader, { 'panel-leader-technical': false }],
  ] as const)('rule %#: five experts as asked hold, one short fails', (rule, change) => {
    expect(verdictOn(rule, five, on)).toBe('holds')
    expect(verdictOn(rule, { ...five, ...change }, on)).toBe('fails')
  })
})
