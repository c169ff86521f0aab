import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { type Derivation, find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { parseDecimal, percent, type Share, share, showDecimal, whole } from '../../values/share.ts'
import {
  changeOfValue,
  growthAYear,
  hasGrown,
  impliedPrevious,
  impliedWhole,
} from './implied-figures.ts'
import {
  arithmetic,
  asGeometricIndex,
  asIndex,
  enoughParts,
  harmonic,
} from './index-aggregation.ts'
import { beats, clusterScore, contribution, generalised, weightOfWins } from './index-comparison.ts'
import * as scale from './index-normalisation.ts'
import { kurtosis, skewSize, skewSquared, withoutOutliers } from './index-outliers.ts'

const number = (text: string): Share => {
  const read = parseDecimal(text)
  if (!read.ok) throw new Error(text)
  return read.value
}
const worth = (of: Derivation, facts: Facts, on = '2019-12-23') =>
  evaluate(of.value.node, facts, lawOn(civilDate(on), of.value.parameters)).value
const shown = (of: Derivation, facts: Facts, digits: number) => {
  const value = worth(of, facts)
  return typeof value === 'object' && value !== null && 'd' in value
    ? showDecimal(value, digits)
    : value
}
const verdict = (rule: Rule, facts: Facts) =>
  find(rule, facts, lawOn(civilDate('2019-12-23'), rule.holds.parameters)).verdict

describe('1: the published index', () => {
  const between = (first: string, last: string, years: bigint) => ({
    'figure-first': number(first),
    'figure-last': number(last),
    'figure-years': years,
  })

  test('247.25 is 29.77 above 217.48, a growth of 13.69%', () => {
    expect(shown(changeOfValue, between('217.48', '247.25', 1n), 4)).toBe('0.1369')
    expect(verdict(hasGrown, between('217.48', '247.25', 1n))).toBe('holds')
    expect(number('217.48')).toEqual(share(24725n - 2977n, 100n))
  })

  test.each([
    [8n, '0.1198'],
    [7n, '0.1381'],
    [9n, '0.1058'],
  ] as const)('over %s years it grew %s a year', (years, expected) => {
    expect(shown(growthAYear, between('100', '247.25', years), 4)).toBe(expected)
  })

  test('11.98% a year to 2018 is 0.119804, and 11.74% to 2017', () => {
    expect(shown(growthAYear, between('100', '247.25', 8n), 6)).toBe('0.119804')
    expect(shown(growthAYear, between('100', '217.48', 7n), 4)).toBe('0.1174')
  })

  test('nothing grows from nothing', () => {
    expect(worth(growthAYear, between('0', '5', 3n))).toBeUndefined()
  })
})

describe('figures a report implies', () => {
  const implied = (of: Derivation, n: bigint, part: Share) =>
    worth(of, { 'figure-count': n, 'figure-growth': part, 'figure-part': part })

  test('26 awards at +23.8% were 21 the year before, 9 at +28.6% were 7', () => {
    expect(implied(impliedPrevious, 26n, share(238n, 1000n))).toBe(21n)
    expect(implied(impliedPrevious, 9n, share(286n, 1000n))).toBe(7n)
  })

  test('26 are 52% of 50, 9 are 90% of 10, 482 winners 34.53% of 1,396', () => {
    expect(implied(impliedWhole, 26n, percent(52n))).toBe(50n)
    expect(implied(impliedWhole, 9n, percent(90n))).toBe(10n)
    expect(implied(impliedWhole, 482n, share(3453n, 10_000n))).toBe(1_396n)
    expect(implied(impliedWhole, 3_180n, percent(42n))).toBe(7_571n)
  })
})

describe('2: values 12, 30, 21 and 48', () => {
  const values = [12n, 30n, 21n, 48n]
  const facts = (value: bigint, negative: boolean): Facts => ({
    'indicator-value': whole(value),
    'indicator-is-negative': negative,
    'indicator-values': values.map((each) => ({ 'object-value': whole(each) })),
  })
  const all = (of: Derivation, negative: boolean) =>
    values.map((value) => shown(of, facts(value, negative), 2))

  test('are 0, 50, 25 and 100, and turned round 100, 50, 75 and 0', () => {
    expect(all(scale.minMax, false)).toEqual(['0.00', '50.00', '25.00', '100.00'])
    expect(all(scale.minMax, true)).toEqual(['100.00', '50.00', '75.00', '0.00'])
  })

  test('equal values cannot be put on a scale', () => {
    const same = { ...facts(12n, false), 'indicator-values': [{ 'object-value': whole(12n) }] }
    expect(worth(scale.minMax, same)).toBeUndefined()
  })

  test('ranks count the objects below', () => {
    expect(all(scale.borda, false)).toEqual(['0.00', '2.00', '1.00', '3.00'])
    expect(all(scale.percentileRank, false)).toEqual(['0.00', '0.67', '0.33', '1.00'])
  })

  test('standard scores count in units of the spread, 15.37', () => {
    expect(all(scale.zIndex, false)).toEqual(['-1.02', '0.15', '-0.44', '1.32'])
    expect(shown(scale.zIndex, facts(48n, true), 2)).toBe('-1.32')
  })

  test('goalposts cut at both ends', () => {
    const between = (value: bigint, negative = false) =>
      shown(
        scale.goalposts,
        {
          ...facts(value, negative),
          'indicator-goal-from': whole(10n),
          'indicator-goal-to': whole(30n),
        },
        0,
      )
    expect([between(5n), between(10n), between(20n), between(40n)]).toEqual(['0', '0', '50', '100'])
    expect([between(5n, true), between(20n, true)]).toEqual(['100', '50'])
    const target = { ...facts(30n, false), 'indicator-goal-to': whole(30n) }
    expect(shown(scale.toTarget, target, 2)).toBe('1.00')
    expect(shown(scale.toTarget, { ...target, 'indicator-value': whole(21n) }, 2)).toBe('0.50')
  })

  test('the base year is 100, and less of a bad thing is more', () => {
    const of = (value: string, negative: boolean) =>
      shown(
        scale.baseRatio,
        {
          'indicator-value': number(value),
          'indicator-base-value': whole(2n),
          'indicator-is-negative': negative,
        },
        2,
      )
    expect([of('2', false), of('5', false), of('5', true)]).toEqual(['100.00', '250.00', '40.00'])
  })
})

describe('3: pillars 2.1, 2.6, 2.4 and 1.8 with weights 30, 30, 25 and 15', () => {
  const pillar = (value: string, weight: bigint) => ({
    'pillar-value': number(value),
    'pillar-weight': weight,
  })
  const facts = {
    'index-pillars': [
      pillar('2.1', 30n),
      pillar('2.6', 30n),
      pillar('2.4', 25n),
      pillar('1.8', 15n),
    ],
  }

  test('are 228.00 by the mean and 226.20 by the geometric mean', () => {
    expect(shown(asIndex, facts, 2)).toBe('228.00')
    expect(shown(asGeometricIndex, facts, 2)).toBe('226.20')
  })

  test('the means stand in their order, and a power of one is the plain mean', () => {
    const value = fc.integer({ min: 1, max: 999 })
    const weight = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, weight), { minLength: 1, maxLength: 5 }), (of) => {
        const given = {
          'index-pillars': of.map(([v, w]) => pillar(String(v), BigInt(w))),
          'index-mean-power': 1n,
        }
        const mean = Number(shown(arithmetic, given, 4))
        const low = Number(shown(harmonic, given, 4))
        return low <= mean + 0.0001 && Number(shown(generalised, given, 4)) === mean
      }),
      { numRuns: 50 },
    )
  })

  test('two thirds of the parts must be there', () => {
    expect(verdict(enoughParts, { ...facts, 'index-parts-expected': 6n })).toBe('holds')
    expect(verdict(enoughParts, { ...facts, 'index-parts-expected': 7n })).toBe('fails')
  })

  test('a part adds its weight times its change', () => {
    const change = {
      'part-weight': percent(30n),
      'part-value-before': number('2.1'),
      'part-value-now': number('2.6'),
    }
    expect(shown(contribution, change, 2)).toBe('0.15')
  })
})

describe('4: outliers of 1 to 10, 30 and 100', () => {
  const table = (of: readonly bigint[]) => ({
    'indicator-values': of.map((each) => ({ 'object-value': whole(each) })),
  })
  const ten = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n]

  test('skew 3.063 and kurtosis 9.741 must be treated', () => {
    const facts = table([...ten, 30n, 100n])
    expect(shown(skewSquared, facts, 2)).toBe('9.38')
    expect(shown(skewSize, facts, 3)).toBe('3.063')
    expect(shown(kurtosis, facts, 3)).toBe('9.741')
    expect(verdict(withoutOutliers, facts)).toBe('fails')
  })

  test('with 100 drawn in to 30 they are 1.712 and 1.816 and pass', () => {
    const facts = table([...ten, 30n, 30n])
    expect(shown(skewSize, facts, 3)).toBe('1.712')
    expect(shown(kurtosis, facts, 3)).toBe('1.816')
    expect(verdict(withoutOutliers, facts)).toBe('holds')
  })
})

test('5: a cluster with 2.1% of applications and 1.3% of articles scores 3.4', () => {
  const facts = {
    'cluster-patent-share': share(21n, 1000n),
    'cluster-article-share': share(13n, 1000n),
  }
  expect(shown(clusterScore, facts, 1)).toBe('3.4')
})

test('objects are compared in pairs, ties counted by half', () => {
  const pair = (own: bigint, rival: bigint, weight: bigint) => ({
    'pair-own-value': whole(own),
    'pair-rival-value': whole(rival),
    'pair-weight': weight,
  })
  const facts = { 'index-pairs': [pair(3n, 2n, 40n), pair(1n, 2n, 40n), pair(1n, 1n, 20n)] }
  expect(worth(weightOfWins, facts)).toEqual(share(1n, 2n))
  expect(verdict(beats, facts)).toBe('fails')
  expect(verdict(beats, { 'index-pairs': [pair(3n, 2n, 51n), pair(1n, 2n, 49n)] })).toBe('holds')
})
