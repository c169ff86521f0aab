import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { valueOn } from '../../declare/parameter.ts'
import { type Derivation, find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { parseDecimal, type Share, whole } from '../../values/share.ts'
import {
  membersEligible,
  postingTerm,
  staysLongEnough,
  teamComplete,
  townFree,
} from './commissioner.ts'
import { advances, finalScore, rank } from './contest-score.ts'
import { areaInHectares, areaInMu, techniques, varieties } from './demonstration-figures.ts'
import {
  byNomination,
  cityLeads,
  cityTakesPart,
  classNotFull,
  peopleWithin,
  supremeOnly,
  unitsWithin,
} from './science-award.ts'

const ON = '2024-06-03'
const number = (text: string): Share => {
  const read = parseDecimal(text)
  if (!read.ok) throw new Error(text)
  return read.value
}
const worth = (of: Derivation, facts: Facts, on = ON) =>
  evaluate(of.value.node, facts, lawOn(civilDate(on), of.value.parameters)).value
const verdict = (rule: Rule, facts: Facts, on = ON) =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters)).verdict

describe('rural commissioners', () => {
  const member = (months: bigint, leader = false, posted = false, degree = true) => ({
    'member-in-post': true,
    'member-bachelor': degree,
    'member-middle-title': false,
    'member-already-posted': posted,
    'member-months-in-town': months,
    'member-is-leader': leader,
  })
  const team = (...of: readonly ReturnType<typeof member>[]) => ({ 'team-members': of })

  test('FS-E5: 3 + 4 + 4 months are below a year: a warning, not a refusal', () => {
    const facts = team(member(3n, true), member(4n), member(4n))
    expect(verdict(staysLongEnough, facts)).toBe('fails')
    expect(staysLongEnough.effect).toBe('warn')
    expect(verdict(staysLongEnough, team(member(4n), member(4n), member(4n)))).toBe('holds')
  })

  test('a team has three members and one leader', () => {
    expect(verdict(teamComplete, team(member(1n, true), member(1n), member(1n)))).toBe('holds')
    expect(verdict(teamComplete, team(member(1n, true), member(1n)))).toBe('fails')
    expect(verdict(teamComplete, team(member(1n, true), member(1n, true), member(1n)))).toBe(
      'fails',
    )
  })

  test('every member has a degree or title and is not posted already', () => {
    expect(verdict(membersEligible, team(member(1n), member(1n)))).toBe('holds')
    expect(verdict(membersEligible, team(member(1n), member(1n, false, true)))).toBe('fails')
    expect(verdict(membersEligible, team(member(1n, false, false, false)))).toBe('fails')
    const titled = { ...member(1n, false, false, false), 'member-middle-title': true }
    expect(verdict(membersEligible, team(titled))).toBe('holds')
  })

  test('one team a town, for three years, since 2021', () => {
    expect(verdict(townFree, { 'town-has-team': true })).toBe('fails')
    expect(valueOn(postingTerm, civilDate('2020-12-31'))).toBeUndefined()
    expect(valueOn(postingTerm, civilDate('2021-01-01'))?.value).toEqual({
      unit: 'years',
      count: 3,
    })
  })
})

describe('demonstrations', () => {
  test('FS-E1: 2,850 mu are 190 hectares', () => {
    const facts = { demonstrations: [{ 'demonstrated-area': whole(2_850n) }] }
    expect(worth(areaInMu, facts)).toEqual(whole(2_850n))
    expect(worth(areaInHectares, facts)).toEqual(whole(190n))
  })

  test('varieties and techniques are counted by their names', () => {
    const facts = {
      demonstrations: [
        { 'demonstrated-variety': '粤禾丝苗', 'demonstrated-area': whole(10n) },
        { 'demonstrated-variety': '粤禾丝苗', 'demonstrated-area': whole(20n) },
        { 'demonstrated-technique': '水肥一体化', 'demonstrated-area': whole(30n) },
      ],
    }
    expect(worth(varieties, facts)).toBe(1n)
    expect(worth(techniques, facts)).toBe(1n)
    expect(worth(areaInMu, facts)).toEqual(whole(60n))
  })
})

describe('awards', () => {
  const progress = (cls: string, people: bigint, units: bigint) => ({
    'award-kind': 'progress',
    'award-class': cls,
    'award-people': people,
    'award-units': units,
  })

  test('FS-E4: nine units of a second class are one too many', () => {
    expect(verdict(unitsWithin, progress('second', 10n, 9n))).toBe('fails')
    expect(verdict(unitsWithin, progress('second', 10n, 8n))).toBe('holds')
  })

  test.each([
    ['special', 30n, 15n, 3n],
    ['first', 15n, 10n, 50n],
    ['second', 10n, 8n, 125n],
  ] as const)('%s: at most %s people, %s units, %s awards', (cls, people, units, awards) => {
    expect(verdict(peopleWithin, progress(cls, people, 0n))).toBe('holds')
    expect(verdict(peopleWithin, progress(cls, people + 1n, 0n))).toBe('fails')
    expect(verdict(unitsWithin, progress(cls, 0n, units))).toBe('holds')
    expect(verdict(unitsWithin, progress(cls, 0n, units + 1n))).toBe('fails')
    const given = (n: bigint) => ({ ...progress(cls, 0n, 0n), 'awards-given-in-class': n })
    expect(verdict(classNotFull, given(awards))).toBe('holds')
    expect(verdict(classNotFull, given(awards + 1n))).toBe('fails')
  })

  test('natural science and invention honour no units', () => {
    for (const kind of ['natural', 'invention']) {
      expect(verdict(unitsWithin, { ...progress('first', 1n, 1n), 'award-kind': kind })).toBe(
        'fails',
      )
      expect(verdict(unitsWithin, { ...progress('first', 1n, 0n), 'award-kind': kind })).toBe(
        'holds',
      )
    }
  })

  test.each([
    ['merit', 2n],
    ['cooperation', 5n],
    ['popularisation', 25n],
  ] as const)('%s: at most %s', (kind, most) => {
    const given = (n: bigint) => ({ 'award-kind': kind, 'awards-given-in-class': n })
    expect(verdict(classNotFull, given(most))).toBe('holds')
    expect(verdict(classNotFull, given(most + 1n))).toBe('fails')
  })

  test('supreme awards: two since 1 December 2020; by nomination only', () => {
    const given = { 'award-kind': 'merit', 'awards-given-in-class': 3n }
    expect(verdict(supremeOnly, given, '2020-11-30')).toBe('unknown')
    expect(verdict(supremeOnly, given, '2020-12-01')).toBe('fails')
    expect(verdict(byNomination, { 'award-nominated': true, 'award-banned': false })).toBe('holds')
    expect(verdict(byNomination, { 'award-nominated': true, 'award-banned': true })).toBe('fails')
    expect(verdict(peopleWithin, progress('first', 1n, 1n), '2020-12-31')).toBe('unknown')
  })

  test('the city takes part with any unit and leads with the first', () => {
    const units = (...of: readonly (readonly [boolean, boolean])[]) => ({
      'award-unit-list': of.map(([local, first]) => ({
        'award-unit-is-local': local,
        'award-unit-is-first': first,
      })),
    })
    expect(verdict(cityTakesPart, units([false, true], [true, false], [true, false]))).toBe('holds')
    expect(verdict(cityLeads, units([false, true], [true, false]))).toBe('fails')
    expect(verdict(cityLeads, units([true, true], [false, false]))).toBe('holds')
    expect(verdict(cityTakesPart, units([false, true]))).toBe('fails')
  })
})

describe('rounds of a contest', () => {
  test('FS-E2: 88.5, 91, 86.2, 90 and 79.8 without the extremes are 88.23', () => {
    const facts = {
      'expert-scores': ['88.5', '91', '86.2', '90', '79.8'].map((each) => ({
        'expert-points': number(each),
      })),
    }
    expect(worth(finalScore, facts)).toEqual(number('88.23'))
  })

  const entry = (score: string, preliminary: string) => ({
    'contest-entry-score': number(score),
    'contest-entry-preliminary': number(preliminary),
  })
  const nineBetter = Array.from({ length: 9 }, () => entry('90', '80'))
  const own = (preliminary: string, others: readonly ReturnType<typeof entry>[]) => ({
    'contest-score': number('84.50'),
    'contest-preliminary': number(preliminary),
    'contest-other-entries': [...nineBetter, ...others],
    'contest-places': 10n,
  })

  test('FS-E6: of two entries at 84.50 the better preliminary score takes the last place', () => {
    const better = own('81.2', [entry('84.50', '80.9'), entry('60', '90')])
    const worse = own('80.9', [entry('84.50', '81.2'), entry('60', '90')])
    expect([worth(rank, better), worth(rank, worse)]).toEqual([10n, 11n])
    expect([verdict(advances, better), verdict(advances, worse)]).toEqual(['holds', 'fails'])
  })

  test('entries equal in both scores both advance', () => {
    expect(verdict(advances, own('81.2', [entry('84.50', '81.2')]))).toBe('holds')
  })
})
