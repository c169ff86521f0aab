import { describe, expect, test } from 'vitest'
import { readOn, setOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { applies } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, share } from '../../values/share.ts'
import { facilityMayEnter, facilityOrder } from './major-facilities.ts'
import { institutionConditions, institutionConversion } from './research-institution-conditions.ts'
import {
  institutionAge,
  institutionRdAmount,
  institutionRdFloor,
  institutionRdShare,
  institutionStaffFloor,
  institutionStaffShare,
} from './research-institutions.ts'
import {
  labFixBy,
  labFixInTime,
  labFixTime,
  labFunded,
  labMayReapply,
  labReapplyBar,
  labsEvaluated,
  labTeamPoints,
} from './research-laboratories.ts'

const on = '2020-06-01'
const institution: Facts = {
  'institution-form': 'civil',
  'institution-business': 'research',
  'institution-years': 2n,
  'institution-equipment': yuan(3_100_000n),
  'institution-place': 900n,
  'institution-staff': 60n,
  'institution-resident-rd-staff': 26n,
  'institution-head-resident': true,
  'institution-rd-spending': yuan(7_000_000n),
  'institution-income': yuan(30_000_000n),
  'institution-conversion-income': yuan(32n),
  'institution-operating-income': yuan(100n),
  'institution-systems': true,
  'institution-region': 'delta',
}
const failing = (facts: Facts, day = on) =>
  institutionConditions
    .filter((each) => applies(each, civilDate(day)))
    .filter((each) => verdictOn(each, facts, day) !== 'holds')
    .map(({ id }) => id.replace('new-rd.', ''))

describe('new R&D institutions', () => {
  test('26 of 60 staff, 7 of 30 million: passes with 43.3 % and 23.3 %', () => {
    expect(failing(institution)).toEqual([])
    expect(readOn(institutionStaffShare, institution, on).of[0]?.value).toEqual(share(13n, 30n))
    expect(readOn(institutionRdShare, institution, on).of[0]?.value).toEqual(share(7n, 30n))
  })

  test('19 of 40 fails the floor of 20 people although it is 47.5 %', () => {
    const facts = { ...institution, 'institution-staff': 40n, 'institution-resident-rd-staff': 19n }
    expect(failing(facts)).toEqual(['rd-people'])
  })

  test('a case of 2016 has the first generation: 31 % R&D passes, 29 % staff fails', () => {
    const facts = {
      ...institution,
      'institution-rd-spending': yuan(31n),
      'institution-income': yuan(100n),
      'institution-staff': 100n,
      'institution-resident-rd-staff': 29n,
    }
    expect(failing(facts, '2016-06-01')).toEqual(['staff-share-met'])
  })

  test.each([
    [{ 'institution-years': 0n }, ['age']],
    [
      { 'institution-rd-spending': fen(499_999_999n), 'institution-income': yuan(20_000_000n) },
      ['rd-amount'],
    ],
    [{ 'institution-income': fen(3_500_000_001n) }, ['rd-share-met']],
    [{ 'institution-staff': 66n }, ['staff-share-met']],
    [{ 'institution-equipment': fen(199_999_999n) }, ['facilities']],
    [{ 'institution-place': 599n }, ['facilities']],
    [{ 'institution-head-resident': false }, ['rd-people']],
    [{ 'institution-conversion-income': yuan(29n) }, ['conversion']],
    [{ 'institution-business': 'park' }, ['systems']],
    [{ 'institution-form': 'none' }, ['legal-person']],
  ] as const)('with %o: %o', (change, ids) => {
    expect(failing({ ...institution, ...change })).toEqual(ids)
  })

  test('outside the Pearl River Delta two million are enough', () => {
    const facts = {
      ...institution,
      'institution-region': 'other',
      'institution-rd-spending': yuan(2_000_000n),
    }
    expect(verdictOn(institutionRdAmount, facts, on)).toBe('holds')
    expect(verdictOn(institutionRdAmount, { ...facts, 'institution-region': 'delta' }, on)).toBe(
      'fails',
    )
  })

  test('too young is sent back, too little conversion only warned of', () => {
    expect(institutionAge.effect).toBe('return')
    expect(institutionConversion.effect).toBe('warn')
  })

  test('without income the share cannot be computed: it goes to a reviewer', () => {
    const trace = readOn(institutionRdShare, { ...institution, 'institution-income': yuan(0n) }, on)
    expect(trace.value).toBeUndefined()
    expect(trace.missing).toEqual([])
  })

  test.each([
    [institutionRdFloor, '2014-12-31', undefined],
    [institutionRdFloor, '2015-01-01', percent(30n)],
    [institutionRdFloor, '2019-12-31', percent(30n)],
    [institutionRdFloor, '2020-01-01', percent(20n)],
    [institutionStaffFloor, '2019-12-31', percent(30n)],
    [institutionStaffFloor, '2020-01-01', percent(40n)],
  ] as const)('floor %# on %s', (floor, day, value) => {
    expect(setOn(floor, day)).toEqual(value)
  })

  test('the first generation ends with 2019', () => {
    expect(failing({}, '2019-12-31')).toContain('first-generation')
    expect(failing({}, '2020-01-01')).not.toContain('first-generation')
  })
})

describe('key laboratories', () => {
  const fixing: Facts = { 'lab-result': 'fix', 'lab-result-on': civilDate('2020-05-15') }

  test('to be fixed in May 2020 means until May 2021', () => {
    expect(worthOn(labFixBy, fixing, on)).toBe('2021-05-15')
    expect(verdictOn(labFixInTime, fixing, '2021-05-15')).toBe('holds')
    expect(verdictOn(labFixInTime, fixing, '2021-05-16')).toBe('fails')
    expect(setOn(labFixTime, '2011-12-31')).toBeUndefined()
  })

  test('after a failed fix five years pass in the same field, none in another', () => {
    const facts: Facts = { 'lab-delisted-on': civilDate('2021-06-30'), 'lab-same-field': true }
    expect(verdictOn(labMayReapply, facts, '2026-06-29')).toBe('fails')
    expect(verdictOn(labMayReapply, facts, '2026-06-30')).toBe('holds')
    expect(verdictOn(labMayReapply, { ...facts, 'lab-same-field': false }, '2022-01-01')).toBe(
      'holds',
    )
    expect(verdictOn(labMayReapply, { 'lab-same-field': true }, '2022-01-01')).toBe('holds')
    expect(setOn(labReapplyBar, '2011-12-31')).toBeUndefined()
  })

  test.each([
    ['excellent', 'holds'],
    ['good', 'holds'],
    ['pass', 'fails'],
  ] as const)('funds for %s: %s', (result, verdict) => {
    expect(verdictOn(labFunded, { 'lab-result': result }, on)).toBe(verdict)
  })

  test('people counted twice take the points of the team', () => {
    const facts = { 'lab-team-points': 18n, 'lab-staff-in-two': false }
    expect(worthOn(labTeamPoints, facts, on)).toBe(18n)
    expect(worthOn(labTeamPoints, { ...facts, 'lab-staff-in-two': true }, on)).toBe(0n)
  })

  test('the round of 2019: 43, 69, 126, 20, 18 are 276', () => {
    const counts = {
      'labs-excellent': 43n,
      'labs-good': 69n,
      'labs-pass': 126n,
      'labs-fix': 20n,
      'labs-delisted': 18n,
    }
    expect(worthOn(labsEvaluated, counts, on)).toBe(276n)
  })
})

describe('major facilities', () => {
  const at = (stage: string, next: string): Facts => ({
    'facility-stage': stage,
    'facility-next': next,
    'facility-reapproval': false,
  })

  test.each([
    ['argument', 'proposal', 'holds'],
    ['argument', 'feasibility', 'fails'],
    ['proposal', 'feasibility', 'holds'],
    ['design', 'construction', 'holds'],
    ['design', 'feasibility', 'fails'],
    ['design', 'design', 'fails'],
  ] as const)('from %s to %s: %s', (stage, next, verdict) => {
    expect(verdictOn(facilityMayEnter, at(stage, next), on)).toBe(verdict)
  })

  test('going back with a re-approval is allowed', () => {
    const back = { ...at('construction', 'design'), 'facility-reapproval': true }
    expect(verdictOn(facilityMayEnter, back, on)).toBe('holds')
    expect(setOn(facilityOrder, '2013-12-31')).toBeUndefined()
  })
})
