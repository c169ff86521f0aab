import { describe, expect, test } from 'vitest'
import { type Parameter, valueOn } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import { inGuangzhou } from '../rules/work-permit-wage.ts'
import { nationalCalendar } from './holidays.ts'
import {
  jointLimit,
  residenceChangeLimit,
  residenceDecisionLimit,
  residenceExtensionBefore,
  residenceFilingLimit,
  residencePromise,
  sequentialPermitLimit,
  sequentialResidenceLimit,
} from './residence-limits.ts'
import {
  cancellationLimit,
  cardLimit,
  changeInCalendarDays,
  changeLimit,
  deliveryLimit,
  inShanghai,
  longestPermit,
  noticeUsable,
  preReviewLimit,
  promisedLimit,
  promisedLimitA,
  reissueLimit,
  shortPermitLimit,
  statutoryExtension,
  statutoryLimit,
} from './work-permit-limits.ts'

const on = (of: Parameter<Limit>, day: string, switches: readonly string[] = []) => {
  const value = valueOn(of, civilDate(day), switches)?.value
  return value ? `${value.count} ${value.unit}` : value
}

test.each([
  [preReviewLimit, '2017-04-01', '5 workingDays'],
  [promisedLimit, '2017-04-01', '10 workingDays'],
  [promisedLimitA, '2017-04-01', '5 workingDays'],
  [shortPermitLimit, '2017-04-01', '5 workingDays'],
  [noticeUsable, '2017-04-01', '90 days'],
  [cardLimit, '2017-04-01', '15 days'],
  [changeLimit, '2017-04-01', '10 workingDays'],
  [cancellationLimit, '2017-04-01', '10 workingDays'],
  [longestPermit, '2017-04-01', '5 years'],
  [statutoryLimit, '2004-07-01', '20 workingDays'],
  [statutoryExtension, '2004-07-01', '10 workingDays'],
  [deliveryLimit, '2004-07-01', '10 workingDays'],
  [residenceFilingLimit, '2013-07-01', '30 days'],
  [residenceDecisionLimit, '2013-07-01', '15 days'],
  [residenceExtensionBefore, '2013-07-01', '30 days'],
  [residenceChangeLimit, '2013-07-01', '10 days'],
  [sequentialPermitLimit, '2019-01-01', '10 workingDays'],
  [sequentialResidenceLimit, '2019-01-01', '7 workingDays'],
] as const)('$0.id is set from $1 on: $2', (of, from, expected) => {
  const before = `${Number(from.slice(0, 4)) - 1}-12-31`
  expect(on(of, before)).toBeUndefined()
  expect(on(of, from)).toBe(expected)
})

describe('Guangzhou', () => {
  const here = [inGuangzhou.id]

  test('class A in 5 working days since June 2018, all permits in 7 since 2019', () => {
    expect(valueOn(promisedLimitA, civilDate('2018-05-31'), here)?.under).toBeUndefined()
    expect(valueOn(promisedLimitA, civilDate('2018-06-01'), here)?.under).toBe(inGuangzhou.id)
    expect(on(promisedLimit, '2018-12-31', here)).toBe('10 workingDays')
    expect(on(promisedLimit, '2019-01-01', here)).toBe('7 workingDays')
    expect(on(promisedLimit, '2019-01-01')).toBe('10 workingDays')
    expect(on(residencePromise, '2018-12-31', here)).toBeUndefined()
    expect(on(residencePromise, '2019-01-01', here)).toBe('7 workingDays')
  })
})

test('a change is notified in working days unless a city reads the guide otherwise', () => {
  expect(on(changeLimit, '2019-06-03')).toBe('10 workingDays')
  expect(on(changeLimit, '2019-06-03', [changeInCalendarDays.id])).toBe('10 days')
})

test('only Shanghai sets a limit for a permit after loss', () => {
  expect(on(reissueLimit, '2019-11-25')).toBeNull()
  expect(on(reissueLimit, '2019-11-24', [inShanghai.id])).toBeNull()
  expect(on(reissueLimit, '2019-11-25', [inShanghai.id])).toBe('3 workingDays')
})

describe('one window: joint acceptance on Monday 4 November 2019', () => {
  const accepted = civilDate('2019-11-04')
  const due = (start: string, of: Parameter<Limit>) => {
    const value = valueOn(of, civilDate('2019-11-04'), [inGuangzhou.id])?.value
    if (!value) throw new Error(of.id)
    return nationalCalendar.due(civilDate(start), value).due
  }

  test('both are due on Wednesday 13 November', () => {
    expect(due(accepted, jointLimit)).toBe('2019-11-13')
  })

  test('one after the other would have taken until 27 November', () => {
    expect(due(accepted, sequentialPermitLimit)).toBe('2019-11-18')
    expect(due('2019-11-18', sequentialResidenceLimit)).toBe('2019-11-27')
  })

  test('the law gives the police until Tuesday 19 November', () => {
    expect(due(accepted, residenceDecisionLimit)).toBe('2019-11-19')
  })
})
