import { describe, expect, test } from 'vitest'
import { setOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'
import { workingDays } from '../../values/limit.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, share } from '../../values/share.ts'
import { nationalCalendar } from '../procedure/holidays.ts'
import { instrumentRegisterLimit } from '../procedure/instrument-sharing-limits.ts'
import {
  dutyFreeMayMove,
  hoursConsistent,
  instrumentInScope,
  openingRate,
  ratedHours,
  sharingRate,
  sharingThreshold,
  utilisation,
} from './instrument-sharing.ts'
import {
  evaluationCycle,
  incomeRate,
  poorBodies,
  sharingSheet,
} from './instrument-sharing-scores.ts'

const on = '2025-03-01'

describe('scope', () => {
  const central: Facts = {
    'instrument-value': yuan(500_000n),
    'instrument-funding': 'central',
    'instrument-holding': 'owned',
    'sharing-jurisdiction': 'nation',
  }

  test.each([
    [{}, 'holds'],
    [{ 'instrument-value': yuan(499_999n) }, 'fails'],
    [{ 'instrument-value': fen(49_999_999n) }, 'fails'],
    [{ 'instrument-holding': 'leased' }, 'fails'],
    [{ 'instrument-holding': 'secret' }, 'fails'],
    [{ 'instrument-funding': 'private' }, 'fails'],
    [{ 'instrument-funding': 'province-minor' }, 'holds'],
    [{ 'instrument-funding': 'province-minor', 'sharing-jurisdiction': 'guangdong' }, 'fails'],
    [{ 'instrument-funding': 'province', 'sharing-jurisdiction': 'guangdong' }, 'holds'],
    [{ 'instrument-value': yuan(300_000n), 'sharing-jurisdiction': 'liaoning' }, 'holds'],
    [{ 'instrument-value': yuan(300_000n), 'sharing-jurisdiction': 'hainan' }, 'fails'],
  ] as const)('of a central university with %o: %s', (change, verdict) => {
    expect(verdictOn(instrumentInScope, { ...central, ...change }, on)).toBe(verdict)
  })

  test('the threshold is law from the measures on', () => {
    expect(setOn(sharingThreshold, '2017-09-19')).toBeUndefined()
    expect(verdictOn(instrumentInScope, central, '2017-09-20')).toBe('holds')
  })

  test('a duty-free instrument moves with the consent of customs', () => {
    const facts = {
      'instrument-duty-free': true,
      'instrument-leaves-site': true,
      'customs-consent': false,
    }
    expect(verdictOn(dutyFreeMayMove, facts, on)).toBe('fails')
    expect(verdictOn(dutyFreeMayMove, { ...facts, 'customs-consent': true }, on)).toBe('holds')
    expect(verdictOn(dutyFreeMayMove, { ...facts, 'instrument-leaves-site': false }, on)).toBe(
      'holds',
    )
  })
})

describe('use', () => {
  const mean = { 'effective-hours': 1440n, 'outside-hours': 240n, 'repair-months': 0n }

  test('1,440 effective and 240 outside hours: sharing 16.67 %, utilisation 90.0 %', () => {
    expect(worthOn(sharingRate, mean, on)).toEqual(share(1n, 6n))
    expect(worthOn(utilisation, mean, on)).toEqual(percent(90n))
    expect(setOn(ratedHours, '2017-09-19')).toBeUndefined()
  })

  test('utilisation is not capped, and sharing of no hours is nothing', () => {
    expect(worthOn(utilisation, { ...mean, 'effective-hours': 3200n }, on)).toEqual(percent(200n))
    expect(worthOn(sharingRate, { 'effective-hours': 0n, 'outside-hours': 0n }, on)).toEqual(
      percent(0n),
    )
  })

  test.each([
    [6n, percent(90n)],
    [8n, share(27n, 10n)],
  ])('%s months of repair: only more than six are taken out', (months, expected) => {
    expect(worthOn(utilisation, { ...mean, 'repair-months': months }, on)).toEqual(expected)
  })

  test('more outside than effective hours is an error of the record', () => {
    expect(verdictOn(hoursConsistent, mean, on)).toBe('holds')
    expect(verdictOn(hoursConsistent, { ...mean, 'outside-hours': 1441n }, on)).toBe('fails')
    expect(hoursConsistent.effect).toBe('return')
  })

  test('opening rate of instruments in scope', () => {
    const facts = { 'instruments-in-scope': 40n, 'instruments-on-platform': 38n }
    expect(worthOn(openingRate, facts, on)).toEqual(percent(95n))
  })
})

describe('scores', () => {
  const facts: Facts = {
    'instrument-value': yuan(1_600_000n),
    'service-income-inside': yuan(120_000n),
    'service-income-outside': yuan(80_000n),
    'effective-hours': 1440n,
    'outside-hours': 240n,
    'function-use-rate': percent(50n),
    'new-functions': 1n,
  }

  test('1.6 million with 120,000 inside and 80,000 outside: rate 0.15, 11.25 points', () => {
    expect(worthOn(incomeRate, facts, on)).toEqual(share(3n, 20n))
    // sharing 10 (capped), income 11.25, hours 14.4, functions 3, new functions 2
    expect(worthOn(sharingSheet, facts, on)).toEqual(share(4065n, 100n))
  })

  test('each part is capped at its full points', () => {
    const best = {
      ...facts,
      'service-income-inside': yuan(1_600_000n),
      'effective-hours': 5000n,
      'outside-hours': 5000n,
      'function-use-rate': percent(100n),
      'new-functions': 9n,
    }
    expect(worthOn(sharingSheet, best, on)).toEqual(share(50n, 1n))
  })

  test('344 bodies, of which 52, 89 and 192 pass or better, leave 11 poor', () => {
    const counts = {
      'sharing-bodies': 344n,
      'sharing-excellent': 52n,
      'sharing-good': 89n,
      'sharing-pass': 192n,
    }
    expect(worthOn(poorBodies, counts, on)).toBe(11n)
  })

  test.each([
    ['2026-01-31', 1n],
    ['2026-02-01', 2n],
  ] as const)('on %s an evaluation every %s years', (day, years) => {
    expect(setOn(evaluationCycle, day)).toBe(years)
  })
})

test('accepted on Monday 2025-02-10, reported within 30 working days by 2025-03-24', () => {
  expect(setOn(instrumentRegisterLimit, '2017-09-19')).toBeUndefined()
  expect(setOn(instrumentRegisterLimit, '2017-09-20')).toEqual(workingDays(30))
  expect(nationalCalendar.deadline(civilDate('2025-02-10'), workingDays(30)).due).toBe('2025-03-24')
})
