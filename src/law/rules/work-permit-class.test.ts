import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { showValue } from '../../declare/expression/explain.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { find } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, whole } from '../../values/share.ts'
import { a2 } from './work-permit-achievements.ts'
import { classIsMet, highestClass, noHigherClass } from './work-permit-class.ts'
import { a1, a5, classA } from './work-permit-class-a.ts'
import { b1, b2, b3, b4, b5, b6, classB } from './work-permit-class-b.ts'
import { classC } from './work-permit-class-c.ts'
import { a3, a4 } from './work-permit-market.ts'
import { inChangzhou, inGuangzhou, payOfClassA, payOfClassB } from './work-permit-wage.ts'

const every = [classA, classB, classC, classIsMet, noHigherClass].flatMap((r) => r.holds.parameters)
const on = (day: string, switches: readonly string[] = [inGuangzhou.id]) =>
  lawOn(civilDate(day), every, switches)

/** Somebody who meets no ground. */
const nobody: Facts = {
  'applicant-birth-date': civilDate('1983-08-01'),
  'annual-pay': yuan(100_000n),
  'highest-education': 'below',
  'vocational-grade': 'none',
  'related-work-months': 0n,
  'months-in-china-per-year': 12n,
  'chinese-level': 'none',
  'work-region': 'other',
  'top-university-graduate': false,
  'fortune-500-experience': false,
  'owns-intellectual-property': false,
  'five-years-in-china': false,
  'local-shortage-points': 0n,
  'selected-for-talent-programme': false,
  'recognised-achievement': 'none',
  'papers-in-q1-q2': 0n,
  'market-post': 'none',
  'founder-with-own-ip': false,
  'post-doctor-of-high-level-university': false,
  'professional-post': 'none',
  'excellent-graduate-of-chinese-university': false,
  'international-vocational-certificate': false,
  'teaches-mother-tongue': false,
  'special-person-of-state-rules': false,
  'meets-rules-on-foreigners': false,
  'work-days-applied-for': 365n,
  'quota-group': 'none',
}
const classOf = (facts: Facts, day = '2023-08-01') =>
  evaluate(highestClass.value.node, { ...nobody, ...facts }, on(day)).value
const verdict = (rule: typeof a1, facts: Facts, day = '2023-08-01') =>
  find(rule, { ...nobody, ...facts }, on(day)).verdict
const monthly = (of: bigint) => fen(of * 12n)

describe('pay', () => {
  test('P6: 62,694 a month in Guangzhou is class A at any age', () => {
    const facts = {
      'annual-pay': monthly(6_269_400n),
      'applicant-birth-date': civilDate('1956-08-01'),
    }
    expect(classOf(facts)).toBe('a')
  })

  test('P7: one fen less is class B by four times the wage', () => {
    const facts = {
      'annual-pay': monthly(6_269_399n),
      'highest-education': 'bachelor',
      'related-work-months': 12n,
    }
    expect(verdict(a3, facts)).toBe('fails')
    expect(verdict(b5, facts)).toBe('holds')
    expect(classOf(facts)).toBe('b')
  })

  test('41,796 a month is four times, and one fen less is not', () => {
    expect(verdict(b5, { 'annual-pay': monthly(4_179_600n) })).toBe('holds')
    expect(verdict(b5, { 'annual-pay': fen(monthly(4_179_600n) - 1n) })).toBe('fails')
  })

  test('the wage of Guangzhou counts from the day of its notice; earlier ones were not found', () => {
    const facts = { 'annual-pay': yuan(10_000_000n) }
    expect(find(b5, { ...nobody, ...facts }, on('2023-07-12')).trace.missing).toEqual([
      'work-permit.local-average-wage',
    ])
    expect(verdict(b5, facts, '2023-07-13')).toBe('holds')
    expect(find(b5, { ...nobody, ...facts }, on('2023-08-01', [])).verdict).toBe('unknown')
  })

  test.each([
    ['2022-06-30', undefined, undefined],
    ['2022-07-01', yuan(740_910n), yuan(493_940n)],
    ['2023-06-30', yuan(740_910n), yuan(493_940n)],
    ['2023-07-01', undefined, undefined],
  ])('in Changzhou on %s', (day, a, b) => {
    const law = on(day, [inChangzhou.id])
    expect(evaluate(payOfClassA.value.node, {}, law).value).toBe(a)
    expect(evaluate(payOfClassB.value.node, {}, law).value).toBe(b)
  })
})

describe('class A', () => {
  test('a programme, an achievement, a post: any one ground', () => {
    expect(classOf({ 'selected-for-talent-programme': true })).toBe('a')
    expect(classOf({ 'recognised-achievement': 'nobel' })).toBe('a')
    expect(classOf({ 'market-post': 'hospital' })).toBe('a')
    expect(verdict(a1, {})).toBe('fails')
  })

  test('three papers in good journals, two do not', () => {
    expect(verdict(a2, { 'papers-in-q1-q2': 3n })).toBe('holds')
    expect(verdict(a2, { 'papers-in-q1-q2': 2n })).toBe('fails')
  })

  test('young talent up to the age of 40', () => {
    const post = { 'post-doctor-of-high-level-university': true }
    expect(verdict(a5, { ...post, 'applicant-birth-date': civilDate('1982-08-02') })).toBe('holds')
    expect(verdict(a5, { ...post, 'applicant-birth-date': civilDate('1982-08-01') })).toBe('fails')
  })

  test('founders by investment and share, by sales, by tax or by list', () => {
    const founder = {
      'founder-with-own-ip': true,
      'invested-usd': whole(500_000n),
      'owned-share': percent(30n),
      'least-sales-of-three-years': yuan(9_999_999n),
      'least-tax-of-three-years': yuan(999_999n),
      'founder-on-provincial-list': false,
    }
    expect(verdict(a4, founder)).toBe('holds')
    const poor = { ...founder, 'invested-usd': whole(499_999n) }
    expect(verdict(a4, poor)).toBe('fails')
    expect(verdict(a4, { ...founder, 'owned-share': percent(29n) })).toBe('fails')
    expect(verdict(a4, { ...poor, 'least-sales-of-three-years': yuan(10_000_000n) })).toBe('holds')
    expect(verdict(a4, { ...poor, 'least-tax-of-three-years': yuan(1_000_000n) })).toBe('holds')
    expect(verdict(a4, { ...poor, 'founder-on-provincial-list': true })).toBe('holds')
    expect(verdict(a4, { ...founder, 'founder-with-own-ip': false })).toBe('fails')
  })
})

describe('class B', () => {
  const post = {
    'professional-post': 'other',
    'highest-education': 'bachelor',
    'related-work-months': 24n,
  }

  test('P2 may still be class B by degree, post and two years', () => {
    expect(verdict(b1, post)).toBe('holds')
    expect(classOf(post)).toBe('b')
    expect(verdict(b1, { ...post, 'related-work-months': 23n })).toBe('fails')
    expect(verdict(b1, { ...post, 'highest-education': 'below' })).toBe('fails')
    expect(verdict(b1, { ...post, 'professional-post': 'none' })).toBe('fails')
  })

  test('a master of a Chinese or a top university', () => {
    const master = { 'highest-education': 'master' }
    expect(verdict(b2, { ...master, 'excellent-graduate-of-chinese-university': true })).toBe(
      'holds',
    )
    expect(verdict(b2, { ...master, 'top-university-graduate': true })).toBe('holds')
    expect(verdict(b2, master)).toBe('fails')
    expect(verdict(b2, { 'top-university-graduate': true })).toBe('fails')
  })

  test('teachers need two years unless a degree, a licence or 120 hours stand for them', () => {
    const teacher = {
      'teaches-mother-tongue': true,
      'highest-education': 'bachelor',
      'language-teaching-months': 0n,
      'teaching-degree-or-licence': false,
      'language-teaching-course-hours': 119n,
    }
    expect(verdict(b4, teacher)).toBe('fails')
    expect(verdict(b4, { ...teacher, 'language-teaching-course-hours': 120n })).toBe('holds')
    expect(verdict(b4, { ...teacher, 'teaching-degree-or-licence': true })).toBe('holds')
    expect(verdict(b4, { ...teacher, 'language-teaching-months': 24n })).toBe('holds')
    expect(verdict(b4, { ...teacher, 'language-teaching-months': 23n })).toBe('fails')
  })

  test('certificates and special persons', () => {
    expect(verdict(b3, { 'international-vocational-certificate': true })).toBe('holds')
    expect(verdict(b6, { 'special-person-of-state-rules': true })).toBe('holds')
  })
})

describe('class C', () => {
  test('few points are no ground of class C', () => {
    expect(classOf({})).toBe('none')
  })

  test('work of at most 90 days, quota groups, and those who meet other rules', () => {
    expect(classOf({ 'work-days-applied-for': 90n })).toBe('c')
    expect(classOf({ 'work-days-applied-for': 91n })).toBe('none')
    expect(classOf({ 'quota-group': 'intern' })).toBe('c')
    expect(classOf({ 'meets-rules-on-foreigners': true })).toBe('c')
  })
})

describe('the class applied for', () => {
  const short = { 'work-days-applied-for': 30n }

  test('the highest class met is said in words', () => {
    expect(showValue('b', highestClass.answers).en).toBe('B, professional')
  })

  test('is met by its own ground, and class B also by a ground of class A', () => {
    const a = { 'recognised-achievement': 'academician' }
    expect(verdict(classIsMet, { ...a, 'permit-class': 'a' })).toBe('holds')
    expect(verdict(classIsMet, { ...a, 'permit-class': 'b' })).toBe('holds')
    expect(verdict(classIsMet, { ...short, 'permit-class': 'b' })).toBe('fails')
    expect(verdict(classIsMet, { ...short, 'permit-class': 'c' })).toBe('holds')
    expect(verdict(classIsMet, { ...a, 'permit-class': 'none' })).toBe('fails')
  })

  test('an officer is warned when a higher class is met', () => {
    const a = { 'recognised-achievement': 'academician' }
    expect(verdict(noHigherClass, { ...a, 'permit-class': 'b' })).toBe('fails')
    expect(verdict(noHigherClass, { ...a, 'permit-class': 'a' })).toBe('holds')
    expect(verdict(noHigherClass, { ...short, 'permit-class': 'c' })).toBe('holds')
  })

  test('the standard applies from 1 April 2017', () => {
    const papers = { 'papers-in-q1-q2': 3n }
    expect(find(a2, { ...nobody, ...papers }, on('2017-03-31')).verdict).toBe('unknown')
    expect(find(a2, { ...nobody, ...papers }, on('2017-04-01')).verdict).toBe('holds')
  })
})
