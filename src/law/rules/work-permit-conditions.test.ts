import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { oldEnough, youngEnough } from './work-permit-age.ts'
import * as base from './work-permit-base.ts'
import {
  freshMedical,
  freshRecord,
  originalsAtWindow,
  workPermitDocuments,
} from './work-permit-documents.ts'
import {
  extensionInTime,
  permitNotTooLong,
  permitWithinContract,
  permitWithinPassport,
} from './work-permit-extension.ts'
import { inGuangzhou, paidMinimumWage } from './work-permit-wage.ts'

const verdict = (rule: Rule, facts: Facts, on: string, switches = [inGuangzhou.id]) =>
  find(rule, facts, lawOn(civilDate(on), rule.holds.parameters, switches)).verdict

describe('age', () => {
  test('eighteen on the birthday', () => {
    const facts = { 'applicant-birth-date': civilDate('2001-06-03') }
    expect(verdict(oldEnough, facts, '2019-06-02')).toBe('fails')
    expect(verdict(oldEnough, facts, '2019-06-03')).toBe('holds')
  })

  test('class B up to 60, with an exception for an officer to grant; A without limit', () => {
    const facts = {
      'permit-class': 'b',
      'staff-of-key-project': false,
      'applicant-birth-date': civilDate('1958-06-03'),
    }
    expect(verdict(youngEnough, facts, '2019-06-02')).toBe('holds')
    expect(verdict(youngEnough, facts, '2019-06-03')).toBe('fails')
    expect(youngEnough.effect).toBe('warn')
    expect(verdict(youngEnough, { ...facts, 'permit-class': 'a' }, '2019-06-03')).toBe('holds')
  })

  test('since 15 March 2022 Guangzhou lets staff of key projects be up to 65', () => {
    const facts = {
      'permit-class': 'b',
      'staff-of-key-project': true,
      'applicant-birth-date': civilDate('1958-06-03'),
    }
    expect(verdict(youngEnough, facts, '2022-03-14')).toBe('fails')
    expect(verdict(youngEnough, facts, '2022-03-15')).toBe('holds')
    expect(verdict(youngEnough, facts, '2022-03-15', [])).toBe('fails')
    expect(verdict(youngEnough, facts, '2024-06-02')).toBe('holds')
    expect(verdict(youngEnough, facts, '2024-06-03')).toBe('fails')
  })
})

test.each([
  ['2018-06-30', 25_200n, 'unknown'],
  ['2018-07-01', 25_200n, 'holds'],
  ['2021-11-30', 25_200n, 'holds'],
  ['2021-12-01', 25_200n, 'fails'],
  ['2021-12-01', 27_600n, 'holds'],
] as const)('minimum wage on %s: a pay of %s %s', (on, pay, expected) => {
  expect(verdict(paidMinimumWage, { 'annual-pay': yuan(pay) }, on)).toBe(expected)
})

test.each([
  ['applicant-healthy', base.isHealthy, true],
  ['applicant-criminal-record', base.noCriminalRecord, false],
  ['applicant-fit-for-post', base.isFitForPost, true],
  ['definite-employer', base.hasEmployer, true],
  ['barred-by-other-law', base.notBarred, false],
  ['employer-lawful', base.lawfulEmployer, true],
  ['employer-pays-tax-and-insurance', base.payingEmployer, true],
  ['employer-seriously-dishonest', base.honestEmployer, false],
  ['post-of-special-need', base.needsThePerson, true],
] as const)('%s must be as the rule has it, and is unknown when not given', (fact, rule, good) => {
  expect(verdict(rule, { [fact]: good }, '2019-06-03')).toBe('holds')
  expect(verdict(rule, { [fact]: !good }, '2019-06-03')).toBe('fails')
  expect(verdict(rule, {}, '2019-06-03')).toBe('unknown')
})

test('an approval of the sector is only missed where the law demands it', () => {
  const with_ = (answer: string) =>
    verdict(base.approvedBySector, { 'sector-approval': answer }, '2019-06-03')
  expect(['not-needed', 'granted', 'missing'].map(with_)).toEqual(['holds', 'holds', 'fails'])
})

test.each([
  ['2019-11-30', 'fails'],
  ['2019-12-01', 'holds'],
  ['2020-01-30', 'holds'],
  ['2020-01-31', 'fails'],
] as const)('a permit that expires on 29 February 2020 is extended on %s: %s', (on, expected) => {
  const facts = { 'permit-route': 'extension', 'permit-expires-on': civilDate('2020-02-29') }
  expect(verdict(extensionInTime, facts, on)).toBe(expected)
})

describe('the term of a permit', () => {
  const facts = {
    'permit-wanted-from': civilDate('2019-07-01'),
    'permit-wanted-to': civilDate('2024-06-30'),
    'work-contract-until': civilDate('2024-06-30'),
    'passport-until': civilDate('2024-06-30'),
  }
  const longer = { ...facts, 'permit-wanted-to': civilDate('2024-07-01') }

  test.each([permitWithinContract, permitNotTooLong, permitWithinPassport])(
    '$id allows the last day and not the one after',
    (rule) => {
      expect(verdict(rule, facts, '2019-06-03')).toBe('holds')
      expect(verdict(rule, longer, '2019-06-03')).toBe('fails')
    },
  )
})

describe('documents', () => {
  const needed = (facts: Facts) =>
    workPermitDocuments
      .filter(({ when }) =>
        when === undefined
          ? true
          : evaluate(when.node, facts, lawOn(civilDate('2019-06-03'), [])).value === true,
      )
      .map(({ id }) => id)

  test('class B from abroad shows degree, record, experience and health', () => {
    const ids = needed({
      'permit-class': 'b',
      'permit-route': 'new-abroad',
      'self-declaration': false,
    })
    expect(ids).toEqual(
      expect.arrayContaining(['degree', 'no-criminal-record', 'work-experience', 'medical']),
    )
    expect(ids).not.toContain('self-declaration')
  })

  test('class A may declare degree and record for itself', () => {
    const ids = needed({
      'permit-class': 'a',
      'permit-route': 'new-abroad',
      'self-declaration': true,
    })
    expect(ids).toContain('self-declaration')
    expect(ids).not.toContain('degree')
    expect(ids).not.toContain('no-criminal-record')
    const window = lawOn(civilDate('2019-06-03'), [])
    const shown = (permitClass: string) =>
      evaluate(
        originalsAtWindow.node,
        { 'permit-class': permitClass, 'permit-route': 'new-abroad' },
        window,
      ).value
    expect([shown('a'), shown('b'), shown('c')]).toEqual([false, true, true])
  })

  test.each([
    ['extension', 'tax-proof'],
    ['cancellation', 'end-of-work'],
    ['reissue', 'loss-statement'],
  ])('%s asks for %s', (route, document) => {
    expect(needed({ 'permit-class': 'b', 'permit-route': route })).toContain(document)
    expect(needed({ 'permit-class': 'b', 'permit-route': 'change' })).not.toContain(document)
  })

  test('certificates are good for six months, the corresponding day included', () => {
    const facts = {
      'permit-class': 'b',
      'permit-route': 'new-abroad',
      'self-declaration': false,
      'criminal-record-certificate-issued-on': civilDate('2019-03-04'),
      'medical-certificate-issued-on': civilDate('2019-03-04'),
    }
    for (const rule of [freshRecord, freshMedical]) {
      expect(verdict(rule, facts, '2019-09-04')).toBe('holds')
      expect(verdict(rule, facts, '2019-09-05')).toBe('fails')
    }
  })
})
