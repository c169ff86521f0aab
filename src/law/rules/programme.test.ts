import { describe, expect, test } from 'vitest'
import { setOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { addDays, civilDate } from '../../values/civil-date.ts'
import { days, type Limit, months, workingDays, years } from '../../values/limit.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, share } from '../../values/share.ts'
import {
  acceptanceApply,
  acceptanceFinish,
  callOpen,
  duplicateLimit,
  extensionAsked,
  extensionMost,
  failedBar,
  followUp,
  formalCheckLimit,
  payLimit,
  publicityLimit,
  recommendLimit,
  signLimit,
  siteVisitLimit,
  supplementLimit,
  wholeChain,
} from '../procedure/programme-limits.ts'
import {
  acceptanceConcluded,
  acceptanceFailed,
  acceptancePassed,
  barAllowed,
  barFewest,
  barMost,
} from './programme-acceptance.ts'
import { amountAllowed, leastAmount } from './programme-amounts.ts'
import {
  comparedYears,
  containedFrom,
  containment,
  duplicateFrom,
  jaccard,
  noDuplicateShown,
  overlapFrom,
} from './programme-duplicates.ts'
import {
  contentOnce,
  leadAge,
  leadOnStaff,
  nationalLimits,
  nothingOverdue,
  notInPenalty,
  notLeadingAnother,
  oneAsLead,
  twoProjects,
} from './programme-eligibility.ts'
import {
  bureauDecides,
  changeNeedsBureau,
  firstInstalment,
  firstShare,
  lastInstalment,
  mayBePaid,
  secondInstalment,
  secondShare,
} from './programme-money.ts'

const on = '2023-06-01'

describe('limits on applications', () => {
  const lead: Facts = {
    'project-role': 'lead',
    'applications-as-lead': 0n,
    'projects-counted': 1n,
    'leads-running-project': false,
    'quit-to-apply': false,
  }

  test('a lead of a running project may not lead another, but may be a member', () => {
    const wang = { ...lead, 'leads-running-project': true }
    expect(verdictOn(notLeadingAnother, wang, '2015-03-01')).toBe('fails')
    const member = { ...wang, 'project-role': 'member' }
    expect(verdictOn(notLeadingAnother, member, '2015-03-01')).toBe('holds')
    expect(verdictOn(twoProjects, member, '2015-03-01')).toBe('holds')
    expect(notLeadingAnother.effect).toBe('warn')
  })

  test.each([
    [oneAsLead, { 'applications-as-lead': 1n }],
    [twoProjects, { 'projects-counted': 2n }],
    [notLeadingAnother, { 'quit-to-apply': true }],
    [contentOnce, { 'same-content-elsewhere': true }],
  ] as const)('limit %# of the call for 2015', (rule, change) => {
    const facts = { ...lead, 'same-content-elsewhere': false }
    expect(verdictOn(rule, facts, '2014-04-29')).toBe('holds')
    expect(verdictOn(rule, { ...facts, ...change }, '2014-04-29')).toBe('fails')
    expect(['none', 'unknown']).toContain(verdictOn(rule, facts, '2014-04-28'))
  })

  test.each([
    ['1962-06-02', false, 'holds'],
    ['1962-06-01', false, 'fails'],
    ['1940-01-01', true, 'holds'],
  ] as const)('born on %s, academician %s: %s', (born, academician, verdict) => {
    const facts = { 'lead-born-on': civilDate(born), 'lead-academician': academician }
    expect(verdictOn(leadAge, facts, on)).toBe(verdict)
    expect(verdictOn(leadAge, facts, '2022-12-31')).toBe('none')
  })

  test('civil servants, retired people and others off the staff do not lead', () => {
    const facts = { 'lead-on-staff': true, 'lead-civil-servant-or-retired': false }
    expect(verdictOn(leadOnStaff, facts, on)).toBe('holds')
    expect(verdictOn(leadOnStaff, { ...facts, 'lead-civil-servant-or-retired': true }, on)).toBe(
      'fails',
    )
  })

  const penalty = { 'penalty-from': civilDate('2023-03-01'), 'penalty-to': civilDate('2023-06-01') }
  test.each([
    ['2023-02-28', penalty, 'holds'],
    ['2023-03-01', penalty, 'fails'],
    ['2023-06-01', penalty, 'fails'],
    ['2023-06-02', penalty, 'holds'],
    ['2040-01-01', { 'penalty-from': civilDate('2023-03-01') }, 'fails'],
    ['2023-06-01', {}, 'holds'],
  ] as const)('deadline on %s with %o: %s', (day, facts, verdict) => {
    expect(verdictOn(notInPenalty, facts, day)).toBe(verdict)
  })

  test('national limits and overdue projects', () => {
    const national = { 'leads-national-project': false, 'national-projects-counted': 1n }
    expect(verdictOn(nationalLimits, national, on)).toBe('holds')
    expect(verdictOn(nationalLimits, { ...national, 'national-projects-counted': 2n }, on)).toBe(
      'fails',
    )
    expect(verdictOn(nationalLimits, { ...national, 'leads-national-project': true }, on)).toBe(
      'fails',
    )
    expect(verdictOn(nothingOverdue, { 'overdue-projects': 0n }, on)).toBe('holds')
    expect(verdictOn(nothingOverdue, { 'overdue-projects': 1n }, on)).toBe('fails')
  })

  test.each([
    ['university', 200_000n, 'holds'],
    ['university', 199_999n, 'fails'],
    ['university', 2_000_000n, 'holds'],
    ['university', 2_000_001n, 'fails'],
    ['enterprise', 500_000n, 'holds'],
    ['enterprise', 499_999n, 'fails'],
    ['laboratory', 1_000_000n, 'holds'],
    ['laboratory', 999_999n, 'fails'],
  ] as const)('%s with %s yuan: %s', (funder, amount, verdict) => {
    const facts = { 'co-funder': funder, 'project-amount': yuan(amount) }
    expect(verdictOn(amountAllowed, facts, on)).toBe(verdict)
    expect(setOn(leastAmount, '2022-12-31')).toBeUndefined()
  })
})

describe('money', () => {
  test('1,000,000.01 in 60, 30 and 10 %: the last takes the remainder', () => {
    const facts = { 'amount-awarded': fen(100_000_001n), 'project-kind': 'key' }
    expect(worthOn(firstInstalment, facts, on)).toBe(yuan(600_000n))
    expect(worthOn(secondInstalment, facts, on)).toBe(yuan(300_000n))
    expect(worthOn(lastInstalment, facts, on)).toBe(fen(10_000_001n))
    expect(setOn(firstShare, '2018-12-31')).toBeUndefined()
    expect(setOn(secondShare, '2018-12-31')).toBeUndefined()
  })

  test('basic research is paid at once', () => {
    const facts = { 'amount-awarded': fen(33n), 'project-kind': 'basic' }
    expect(worthOn(firstInstalment, facts, on)).toBe(fen(33n))
    expect(worthOn(lastInstalment, facts, on)).toBe(fen(0n))
  })

  test('never more than awarded or matched, and not while a report is overdue', () => {
    const facts: Facts = {
      'amount-awarded': yuan(100n),
      'matched-funds-limit': yuan(80n),
      'paid-so-far': yuan(80n),
      'report-overdue': false,
      'integrity-flag': false,
    }
    expect(verdictOn(mayBePaid, facts, on)).toBe('holds')
    expect(verdictOn(mayBePaid, { ...facts, 'paid-so-far': yuan(81n) }, on)).toBe('fails')
    expect(verdictOn(mayBePaid, { ...facts, 'report-overdue': true }, on)).toBe('fails')
    expect(verdictOn(mayBePaid, { ...facts, 'integrity-flag': true }, on)).toBe('fails')
  })
})

describe('changes and acceptance', () => {
  test.each([
    ['route', 'fails'],
    ['members', 'fails'],
    ['equipment', 'fails'],
    ['budget-lines', 'fails'],
    ['lead', 'holds'],
    ['unit', 'holds'],
    ['targets', 'holds'],
    ['term', 'holds'],
    ['total', 'holds'],
    ['termination', 'holds'],
  ] as const)('the bureau decides a change of %s: %s', (kind, verdict) => {
    expect(verdictOn(changeNeedsBureau, { 'change-kind': kind }, on)).toBe(verdict)
    expect(setOn(bureauDecides, '2018-12-31')).toBeUndefined()
  })

  const done: Facts = {
    'project-misconduct': false,
    'funds-compliant': true,
    'targets-met': true,
    'diligent-record': true,
    'materials-complete': true,
    'months-overdue': 0n,
  }
  test.each([
    [{}, acceptancePassed],
    [{ 'months-overdue': 12n }, acceptancePassed],
    [{ 'months-overdue': 13n }, acceptanceFailed],
    [{ 'project-misconduct': true }, acceptanceFailed],
    [{ 'funds-compliant': false }, acceptanceFailed],
    [{ 'targets-met': false }, acceptanceConcluded],
    [{ 'targets-met': false, 'diligent-record': false }, acceptanceFailed],
    [{ 'targets-met': false, 'materials-complete': false }, acceptanceFailed],
  ] as const)('with %o exactly one outcome holds', (change, expected) => {
    const outcomes = [acceptancePassed, acceptanceConcluded, acceptanceFailed]
    const held = outcomes.filter((each) => verdictOn(each, { ...done, ...change }, on) === 'holds')
    expect(held).toEqual([expected])
  })

  test.each([
    ['minor', 0n, 'holds'],
    ['minor', 1n, 'fails'],
    ['heavier', 3n, 'holds'],
    ['heavier', 4n, 'fails'],
    ['serious', 2n, 'fails'],
    ['serious', 5n, 'holds'],
    ['gravest', 4n, 'fails'],
    ['gravest', 99n, 'holds'],
  ] as const)('%s misconduct, barred for %s years: %s', (severity, years, verdict) => {
    const facts = { 'misconduct-severity': severity, 'bar-years': years }
    expect(verdictOn(barAllowed, facts, on)).toBe(verdict)
    expect([setOn(barFewest, '2022-08-24'), setOn(barMost, '2022-08-24')]).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('duplicates', () => {
  const titles: Facts = {
    'shingles-first': 16n,
    'shingles-second': 16n,
    'shingles-both': 12n,
    'compared-part': 'title',
    'same-lead-unit-or-patent': false,
  }

  test('16 and 16 pieces with 12 in both: overlap 0.60, containment 0.75, shown', () => {
    expect(worthOn(jaccard, titles, on)).toEqual(percent(60n))
    expect(worthOn(containment, titles, on)).toEqual(share(3n, 4n))
    expect(verdictOn(noDuplicateShown, titles, on)).toBe('fails')
    expect(noDuplicateShown.effect).toBe('warn')
  })

  test.each([
    ['title', 59n, 'holds'],
    ['title', 60n, 'fails'],
    ['body', 29n, 'holds'],
    ['body', 30n, 'fails'],
  ] as const)('%s with %s of 100 pieces: %s', (part, both, verdict) => {
    const facts = {
      ...titles,
      'compared-part': part,
      'shingles-first': 100n,
      'shingles-second': 200n,
      'shingles-both': both,
    }
    expect(verdictOn(noDuplicateShown, facts, on)).toBe(verdict)
    expect(verdictOn(noDuplicateShown, { ...facts, 'same-lead-unit-or-patent': true }, on)).toBe(
      'fails',
    )
    expect(setOn(duplicateFrom, '2018-12-31')).toBeUndefined()
    expect(setOn(overlapFrom, '2018-12-31')).toBeUndefined()
    expect(setOn(overlapFrom, '2019-01-01')).toEqual(percent(50n))
    expect(setOn(containedFrom, '2018-12-31')).toBeUndefined()
    expect(setOn(containedFrom, '2019-01-01')).toEqual(percent(8n))
    expect(setOn(comparedYears, '2018-12-31')).toBeUndefined()
    expect(setOn(comparedYears, '2019-01-01')).toBe(5n)
  })
})

describe('stages', () => {
  test('a guide of 2020-01-06 under 50 days: the earliest deadline is 2020-02-25', () => {
    const open = setOn(callOpen, '2020-01-06')
    expect(open).toEqual(days(50))
    expect(addDays(civilDate('2020-01-06'), 50)).toBe('2020-02-25')
  })

  test.each([
    [callOpen, '2017-06-21', '2017-06-22', days(50)],
    [publicityLimit, '2017-06-21', '2017-06-22', workingDays(5)],
    [acceptanceFinish, '2017-06-21', '2017-06-22', months(6)],
    [extensionAsked, '2017-06-21', '2017-06-22', months(6)],
    [extensionMost, '2017-06-21', '2017-06-22', years(1)],
    [wholeChain, '2014-03-02', '2014-03-03', workingDays(120)],
    [payLimit, '2021-08-04', '2021-08-05', days(30)],
    [recommendLimit, '2018-12-31', '2019-01-01', days(10)],
    [formalCheckLimit, '2018-12-31', '2019-01-01', workingDays(10)],
    [supplementLimit, '2018-12-31', '2019-01-01', workingDays(5)],
    [duplicateLimit, '2018-12-31', '2019-01-01', workingDays(3)],
    [siteVisitLimit, '2018-12-31', '2019-01-01', workingDays(15)],
    [signLimit, '2018-12-31', '2019-01-01', days(30)],
    [acceptanceApply, '2018-12-31', '2019-01-01', months(3)],
    [followUp, '2018-12-31', '2019-01-01', years(2)],
    [failedBar, '2018-12-31', '2019-01-01', years(3)],
  ] as const)('limit %# begins on its day', (limit, before, day, value: Limit) => {
    expect(setOn(limit, before)).toBeUndefined()
    expect(setOn(limit, day)).toEqual(value)
  })
})
