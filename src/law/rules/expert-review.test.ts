import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { valueOn } from '../../declare/parameter.ts'
import { type Derivation, find, type Rule } from '../../declare/rule.ts'
import { addMonths, civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { parseDecimal, percent, type Share, share, showDecimal, whole } from '../../values/share.ts'
import { voteCarries, weightedScore, weightsAddUp } from './expert-criteria.ts'
import { expertFee, letterInRange, noStaffPaid, rateInRange } from './expert-fee.ts'
import * as panels from './expert-panel.ts'
import { enoughValid, mayEnterPool, panelFits } from './expert-panel.ts'
import { isDrawable, recusals } from './expert-recusal.ts'
import {
  median,
  noDivergence,
  panelScore,
  plainMean,
  ranksAhead,
  shownScore,
} from './expert-scores.ts'
import { enoughToStandardise, rankingKey, tScore, zScore } from './expert-standardised.ts'

const ON = '2024-06-03'
const worth = (of: Derivation, facts: Facts, on = ON) =>
  evaluate(of.value.node, facts, lawOn(civilDate(on), of.value.parameters)).value
const verdict = (rule: Rule, facts: Facts, on = ON) =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters)).verdict
const number = (text: string): Share => {
  const read = parseDecimal(text)
  if (!read.ok) throw new Error(text)
  return read.value
}
const lines = (of: readonly (number | string)[]) =>
  of.map((each) => ({ 'expert-points': number(String(each)) }))
const panel = (...of: readonly (number | string)[]) => ({ 'expert-scores': lines(of) })
const isNumber = (value: unknown): value is Share =>
  typeof value === 'object' && value !== null && 'd' in value

describe('score of a panel', () => {
  const seven = panel(86, 91, 78, 88, 84, 95, 60)

  test('1: seven scores without 95 and 60 give 85.4, their plain mean 83.14', () => {
    expect(worth(panelScore, seven)).toEqual(number('85.4'))
    const mean = worth(plainMean, seven)
    expect(isNumber(mean) && showDecimal(mean, 2)).toBe('83.14')
  })

  test('of several equal extremes one is dropped', () => {
    expect(worth(panelScore, panel(90, 90, 80, 60, 60))).toEqual(share(230n, 3n))
  })

  test('five scores lose the extremes, four and three do not, two give none', () => {
    expect(worth(panelScore, panel(60, 70, 80, 90, 100))).toEqual(whole(80n))
    expect(worth(panelScore, panel(60, 70, 80, 100))).toEqual(share(155n, 2n))
    expect(worth(panelScore, panel(60, 70, 80))).toEqual(whole(70n))
    expect(worth(panelScore, panel(60, 70))).toBeUndefined()
  })

  test('the published score is rounded half up once, the ranking one is not', () => {
    expect(worth(shownScore, panel('80.01', '80.01', '80.03'))).toEqual(number('80.02'))
    expect(worth(panelScore, panel('80.01', '80.01', '80.03'))).toEqual(share(24005n, 300n))
  })

  test('there is no rule of ours before the pool of 14 May 2015', () => {
    expect(worth(panelScore, seven, '2015-05-13')).toBeUndefined()
    expect(worth(panelScore, seven, '2015-05-14')).toEqual(number('85.4'))
  })

  test('the order of the scores changes nothing, and the mean lies between the extremes', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 9 })
    fc.assert(
      fc.property(scores, (of) => {
        const [a, b] = [of, of.toReversed()].map((each) => worth(panelScore, panel(...each)))
        if (!isNumber(a) || !isNumber(b)) return false
        return (
          a.n === b.n &&
          a.d === b.d &&
          a.n >= BigInt(Math.min(...of)) * a.d &&
          a.n <= BigInt(Math.max(...of)) * a.d
        )
      }),
    )
  })

  test('the alarm is for a range above 25 or a spread above 12', () => {
    expect(verdict(noDivergence, panel(60, 85, 72))).toBe('fails')
    expect(verdict(noDivergence, panel(70, 70, 70, 70, 95))).toBe('holds')
    expect(verdict(noDivergence, panel(70, 70, 70, 70, '95.01'))).toBe('fails')
    // Spread of exactly 12: three scores at −12, 0 and +12.
    expect(verdict(noDivergence, panel(68, 80, 92))).toBe('holds')
    expect(verdict(noDivergence, panel(68, 80, '92.01'))).toBe('fails')
  })
})

describe('ties', () => {
  const against = (own: readonly number[], rival: readonly number[]) =>
    verdict(ranksAhead, { ...panel(...own), 'expert-scores-of-rival': lines(rival) })

  test('score, then median, then lowest score decide', () => {
    expect(against([80, 80, 81], [80, 80, 80])).toBe('holds')
    expect(against([70, 81, 89], [70, 80, 90])).toBe('holds')
    expect(against([70, 80, 90], [70, 81, 89])).toBe('fails')
    expect(against([71, 80, 89], [70, 80, 90])).toBe('holds')
    expect(worth(median, panel(70, 81, 89))).toEqual(whole(81n))
  })

  test('equal in all three is left to the criteria and the chair', () => {
    expect(against([70, 80, 90], [90, 80, 70])).toBe('fails')
  })
})

describe('standardised scores', () => {
  const scores = {
    E1: { A: 90, B: 80, C: 70 },
    E2: { A: 70, B: 75, C: 65 },
    E3: { B: 95, C: 85, D: 75 },
  } as const
  const z = (all: readonly number[], of: number) => {
    const facts = {
      'scores-of-one-expert': lines(all),
      'score-to-standardise': whole(BigInt(of)),
    }
    const value = worth(zScore, facts)
    if (!isNumber(value)) throw new Error('no score')
    return value
  }
  const keyOf = (project: string) => {
    const of = Object.values(scores).flatMap((expert) =>
      Object.entries(expert).flatMap(([name, points]) =>
        name === project ? [{ 'standardised-score': z(Object.values(expert), points) }] : [],
      ),
    )
    return worth(rankingKey, { 'standardised-scores': of })
  }

  test('3: raw means put D above C, standardised ones give B, A, C, D', () => {
    const keys = ['A', 'B', 'C', 'D'].map((project) => {
      const key = keyOf(project)
      return isNumber(key) ? showDecimal(key, 3) : undefined
    })
    expect(keys).toEqual(['0.500', '0.667', '-0.667', '-1.000'])
    expect(worth(plainMean, panel(75))).toEqual(whole(75n))
    expect(worth(plainMean, panel(70, 65, 85))).toEqual(share(220n, 3n))
  })

  test('equal scores of an expert give zero, and three are needed', () => {
    expect(z([80, 80, 80], 80)).toEqual(whole(0n))
    const of = (...points: readonly number[]) => ({ 'scores-of-one-expert': lines(points) })
    expect(verdict(enoughToStandardise, of(80, 81))).toBe('fails')
    expect(verdict(enoughToStandardise, of(80, 81, 82))).toBe('holds')
  })

  test('the T scale has its centre at 500 and steps of 100', () => {
    const of = (value: Share) => ({ 'standardised-scores': [{ 'standardised-score': value }] })
    expect(worth(tScore, of(whole(0n)))).toEqual(whole(500n))
    expect(worth(tScore, of(share(-1n, 2n)))).toEqual(whole(450n))
  })
})

describe('criteria and votes', () => {
  const line = (weight: bigint, score: bigint) => ({
    'criterion-weight': percent(weight),
    'criterion-score': whole(score),
  })

  test('weights multiply scores and add up to 100%', () => {
    const facts = { 'criteria-scores': [line(30n, 80n), line(70n, 90n)] }
    expect(worth(weightedScore, facts)).toEqual(whole(87n))
    expect(verdict(weightsAddUp, facts)).toBe('holds')
    expect(verdict(weightsAddUp, { 'criteria-scores': [line(30n, 80n), line(69n, 90n)] })).toBe(
      'fails',
    )
  })

  test.each([
    [4n, 6n, 7n, 'holds'],
    [3n, 5n, 7n, 'fails'],
    [4n, 5n, 8n, 'fails'],
    [5n, 5n, 9n, 'holds'],
    [4n, 7n, 7n, 'fails'],
  ] as const)('%s of %s present of a panel of %s: %s', (favour, present, size, expected) => {
    const facts = {
      'votes-in-favour': favour,
      'experts-present': present,
      'experts-of-panel': size,
    }
    expect(verdict(voteCarries, facts)).toBe(expected)
  })
})

describe('panels and the pool', () => {
  const five = {
    'review-form': 'written',
    'panel-is-odd': true,
    'experts-of-panel': 5n,
    'finance-experts': 1n,
    'experts-of-one-employer': 1n,
    'experts-from-outside': 0n,
    'award-applied-for': yuan(1_000_000n),
  }

  test('five by letter, seven at a meeting, one of finance, one of an employer', () => {
    expect(verdict(panelFits, five)).toBe('holds')
    expect(verdict(panelFits, { ...five, 'review-form': 'meeting' })).toBe('fails')
    expect(verdict(panelFits, { ...five, 'review-form': 'meeting', 'experts-of-panel': 7n })).toBe(
      'holds',
    )
    expect(verdict(panelFits, { ...five, 'finance-experts': 0n })).toBe('fails')
    expect(verdict(panelFits, { ...five, 'experts-of-one-employer': 2n })).toBe('fails')
    expect(verdict(panelFits, { ...five, 'panel-is-odd': false })).toBe('fails')
  })

  test('from 10 million half of the panel is from outside', () => {
    const large = { ...five, 'award-applied-for': yuan(10_000_000n) }
    expect(verdict(panelFits, { ...large, 'experts-from-outside': 2n })).toBe('fails')
    expect(verdict(panelFits, { ...large, 'experts-from-outside': 3n })).toBe('holds')
    expect(verdict(panelFits, { ...large, 'award-applied-for': fen(999_999_999n) })).toBe('holds')
  })

  test('with fewer than three fifths of valid scores the review is held again', () => {
    const with_ = (valid: bigint) =>
      verdict(enoughValid, { 'valid-scores': valid, 'experts-of-panel': 5n })
    expect([with_(3n), with_(2n)]).toEqual(['holds', 'fails'])
  })

  test.each([
    [panels.mostPanels, 2n],
    [panels.mostLoad, 20n],
    [panels.confirmHours, 24n],
    [panels.drawDays, 3n],
    [panels.alternates, percent(50n)],
  ] as const)('$0.id is ours since 14 May 2015', (of, value) => {
    expect(valueOn<bigint | Share>(of, civilDate('2015-05-13'))).toBeUndefined()
    const dated = valueOn<bigint | Share>(of, civilDate('2015-05-14'))
    expect([dated?.value, dated?.grade]).toEqual([value, 'design-default'])
  })

  test('five years in the field, up to 65, academicians at any age', () => {
    const expert = {
      'expert-field-years': 5n,
      'expert-age': 65n,
      'expert-academician': false,
      'expert-misconduct': false,
    }
    expect(verdict(mayEnterPool, expert)).toBe('holds')
    expect(verdict(mayEnterPool, { ...expert, 'expert-field-years': 4n })).toBe('fails')
    expect(verdict(mayEnterPool, { ...expert, 'expert-age': 66n })).toBe('fails')
    expect(
      verdict(mayEnterPool, { ...expert, 'expert-age': 90n, 'expert-academician': true }),
    ).toBe('holds')
    expect(verdict(mayEnterPool, { ...expert, 'expert-misconduct': true })).toBe('fails')
    expect(verdict(mayEnterPool, expert, '2024-03-31')).toBe('unknown')
    expect(verdict(mayEnterPool, expert, '2024-04-01')).toBe('holds')
  })
})

describe('recusal', () => {
  const free: Facts = {
    'tie-same-employer': false,
    'tie-same-call': false,
    'tie-kinship': 'none',
    'tie-supervisor': false,
    'tie-interest': false,
    'tie-excluded': false,
    'tie-barred': false,
    'tie-declared': false,
  }

  test.each([
    ['tie-same-employer', true],
    ['tie-same-call', true],
    ['tie-kinship', 'in-law'],
    ['tie-supervisor', true],
    ['tie-interest', true],
    ['tie-excluded', true],
    ['tie-barred', true],
    ['tie-declared', true],
  ] as const)('%s bars by itself', (fact, value) => {
    expect(verdict(isDrawable, free)).toBe('holds')
    expect(verdict(isDrawable, { ...free, [fact]: value })).toBe('fails')
  })

  test('6: who left the leading unit 20 months ago is barred, 40 months ago not', () => {
    const left = (months: number) => ({
      ...free,
      'tie-left-employer-on': addMonths(civilDate(ON), -months),
    })
    expect(verdict(isDrawable, left(20))).toBe('fails')
    expect(verdict(isDrawable, left(40))).toBe('holds')
    expect(verdict(recusals[0], left(20))).toBe('holds')
  })

  test.each(['tie-left-employer-on', 'tie-last-joint-work-on', 'tie-interest-ended-on'])(
    '%s stops to bar on the corresponding day of the third year',
    (fact) => {
      const facts = { ...free, [fact]: civilDate('2021-06-03') }
      expect(verdict(isDrawable, facts, '2024-06-02')).toBe('fails')
      expect(verdict(isDrawable, facts, '2024-06-03')).toBe('holds')
    },
  )
})

describe('fees', () => {
  const meeting = (days: bigint, half: boolean): Facts => ({
    'review-form': 'meeting',
    'expert-daily-rate': yuan(2_000n),
    'expert-full-days': days,
    'expert-half-day': half,
  })

  test('2: three days at 2,000 are 5,000, half a day is 1,200', () => {
    expect(worth(expertFee, meeting(3n, false))).toBe(yuan(5_000n))
    expect(worth(expertFee, meeting(0n, true))).toBe(yuan(1_200n))
    expect(worth(expertFee, meeting(2n, false))).toBe(yuan(4_000n))
  })

  test('by letter a part of the rate', () => {
    const letter = (part: bigint): Facts => ({
      'review-form': 'written',
      'expert-daily-rate': yuan(2_000n),
      'expert-letter-part': percent(part),
    })
    expect(worth(expertFee, letter(20n))).toBe(yuan(400n))
    expect(verdict(letterInRange, letter(20n))).toBe('holds')
    expect(verdict(letterInRange, letter(50n))).toBe('holds')
    expect(verdict(letterInRange, letter(19n))).toBe('fails')
    expect(verdict(letterInRange, letter(51n))).toBe('fails')
  })

  test.each([
    ['senior', 1_500n, 2_400n],
    ['other', 900n, 1_500n],
    ['academician', 1_500n, 3_600n],
  ] as const)('%s: from %s to %s a day', (title, least, most) => {
    const with_ = (rate: bigint) =>
      verdict(rateInRange, { 'expert-title': title, 'expert-daily-rate': fen(rate) })
    expect([with_(yuan(least)), with_(yuan(most))]).toEqual(['holds', 'holds'])
    expect([with_(yuan(least) - 1n), with_(yuan(most) + 1n)]).toEqual(['fails', 'fails'])
  })

  test('rates apply from 4 September 2017, and staff is never paid', () => {
    expect(worth(expertFee, meeting(1n, false), '2017-09-03')).toBeUndefined()
    expect(worth(expertFee, meeting(1n, false), '2017-09-04')).toBe(yuan(2_000n))
    expect(verdict(noStaffPaid, { 'expert-is-staff': true })).toBe('fails')
  })
})
