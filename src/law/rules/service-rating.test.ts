import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { valueOn } from '../../declare/parameter.ts'
import { type Derivation, find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { share, whole } from '../../values/share.ts'
import * as licence from '../procedure/licensing-limits.ts'
import {
  asDezhou,
  asSichuan,
  callBackRate,
  calledBackPart,
  fixedPart,
  fixLimit,
  satisfaction,
} from './service-rating.ts'
import { promiseWithinLaw, stepsWithinPromise } from './service-times.ts'

const law = lawOn(civilDate('2020-06-01'), [])
const worth = (of: Derivation, facts: Facts) => evaluate(of.value.node, facts, law).value
const verdict = (rule: Rule, facts: Facts) => find(rule, facts, law).verdict
const rating = (level: string, of: Facts = {}) => ({
  'rating-level': level,
  'rating-named': of['rating-named'] === true,
  'rating-called-back': of['rating-called-back'] === true,
  'rating-closed': of['rating-closed'] === true,
  'rating-excluded': of['rating-excluded'] === true,
})

describe('ratings', () => {
  const ratings = [
    rating('5'),
    rating('4'),
    rating('3'),
    rating('2', { 'rating-named': true, 'rating-called-back': true, 'rating-closed': true }),
    rating('1', { 'rating-named': true }),
    rating('1', { 'rating-excluded': true }),
  ]

  test('basically satisfied is satisfied, and what was excluded does not count', () => {
    expect(worth(satisfaction, { ratings })).toEqual(share(3n, 5n))
    expect(worth(fixedPart, { ratings })).toEqual(share(1n, 2n))
    expect(worth(calledBackPart, { ratings })).toEqual(share(1n, 2n))
  })

  test('without ratings there is no rate', () => {
    expect(worth(satisfaction, { ratings: [] })).toBeUndefined()
    expect(worth(fixedPart, { ratings: [rating('5')] })).toBeUndefined()
  })

  test.each([
    ['2019-12-02', undefined, undefined, undefined],
    ['2019-12-03', null, null, null],
    ['2020-04-30', null, null, null],
    ['2020-05-01', null, null, 15],
    ['2020-09-30', null, null, 15],
    ['2020-10-01', null, 5, 15],
  ] as const)(
    'on %s the limit for bad ratings is %s, in Dezhou %s, in Sichuan %s',
    (day, ...expected) => {
      const on = (switches: readonly string[]) => {
        const value = valueOn(fixLimit, civilDate(day), switches)?.value
        return value ? value.count : value
      }
      expect([on([]), on([asDezhou.id]), on([asSichuan.id])]).toEqual(expected)
    },
  )

  test('all named bad ratings are called back', () => {
    expect(valueOn(callBackRate, civilDate('2019-12-03'))?.value).toEqual(whole(1n))
  })
})

describe('times of an offering', () => {
  const offering = (statutory: bigint, promised: bigint, ...steps: readonly bigint[]) => ({
    'offering-statutory-days': statutory,
    'offering-promised-days': promised,
    'offering-steps': steps.map((each) => ({ 'offering-step-days': each })),
  })

  test('a promise may equal the law and not exceed it', () => {
    expect(verdict(promiseWithinLaw, offering(20n, 20n))).toBe('holds')
    expect(verdict(promiseWithinLaw, offering(20n, 21n))).toBe('fails')
  })

  test('receipt 0, acceptance 0, review 2 and decision 1 fit into three days', () => {
    expect(verdict(stepsWithinPromise, offering(20n, 3n, 0n, 0n, 2n, 1n))).toBe('holds')
    expect(verdict(stepsWithinPromise, offering(20n, 2n, 0n, 0n, 2n, 1n))).toBe('fails')
  })
})

test.each([
  [licence.licenceDecision, 20, 'workingDays'],
  [licence.licenceExtension, 10, 'workingDays'],
  [licence.jointDecision, 45, 'workingDays'],
  [licence.jointExtension, 15, 'workingDays'],
  [licence.firstReview, 20, 'workingDays'],
  [licence.delivery, 10, 'workingDays'],
  [licence.gapsTold, 5, 'workingDays'],
  [licence.hearingAsked, 5, 'workingDays'],
  [licence.hearingHeld, 20, 'workingDays'],
  [licence.hearingNotice, 7, 'workingDays'],
  [licence.renewalBefore, 30, 'days'],
] as const)('$0.id is $1 since July 2004', (of, count, unit) => {
  expect(valueOn(of, civilDate('2004-06-30'))).toBeUndefined()
  expect(valueOn(of, civilDate('2004-07-01'))?.value).toEqual({ unit, count })
})
