import { describe, expect, test } from 'vitest'
import { lawOn } from '../../declare/expression/law-on.ts'
import { valueOn } from '../../declare/parameter.ts'
import { find } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import {
  categoryStated,
  licenceOfItsTime,
  licenceSince,
  oldLicenceOfItsTime,
} from './technology-contract-category.ts'
import { categoryStands } from './technology-contract-category-stands.ts'
import { category, subtype } from './technology-contract-facts.ts'
import { subtypeOfCategory } from './technology-contract-subtype.ts'

const law = lawOn(civilDate('2021-03-01'), [licenceSince])

describe('a licence is a category of its own when signed since 2021', () => {
  test.each([
    ['2020-12-31', 'fails'],
    ['2021-01-01', 'holds'],
  ] as const)('filed as a licence, signed on %s: %s', (signed, verdict) => {
    const facts = { 'contract-category': 'licensing', 'signed-on': civilDate(signed) }
    expect(find(licenceOfItsTime, facts, law).verdict).toBe(verdict)
  })

  test.each([
    ['2020-12-31', 'holds'],
    ['2021-01-01', 'fails'],
  ] as const)('filed as a transfer by licence, signed on %s: %s', (signed, verdict) => {
    const facts = {
      'contract-subtype': 'patent-licence-before-2021',
      'signed-on': civilDate(signed),
    }
    expect(find(oldLicenceOfItsTime, facts, law).verdict).toBe(verdict)
  })

  test('a licence whose day of signing is missing cannot be judged', () => {
    const finding = find(licenceOfItsTime, { 'contract-category': 'licensing' }, law)
    expect(finding.verdict).toBe('unknown')
    expect(finding.trace.missing).toEqual(['signed-on'])
  })

  test('both answers send the contract back for another filing', () => {
    expect([licenceOfItsTime.effect, oldLicenceOfItsTime.effect]).toEqual(['return', 'return'])
  })

  test('the parameter says nothing before the rules of 2001', () => {
    expect(valueOn(licenceSince, civilDate('2001-07-17'))).toBeUndefined()
    expect(valueOn(licenceSince, civilDate('2001-07-18'))?.value).toBe('2021-01-01')
  })
})

describe('a sub-type belongs to one category', () => {
  const pairs = (subtype.options ?? []).flatMap((sub) =>
    (category.options ?? []).map((cat) => [sub.id, cat.id, sub.under === cat.id] as const),
  )

  test.each(pairs)('%s under %s: %s', (sub, cat, fits) => {
    const facts = { 'contract-category': cat, 'contract-subtype': sub }
    expect(find(subtypeOfCategory, facts, law).verdict).toBe(fits ? 'holds' : 'fails')
  })
})

test('a contract without a category is not judged by any', () => {
  expect(find(categoryStated, {}, law).verdict).toBe('fails')
  expect(find(categoryStated, { 'contract-category': 'services' }, law).verdict).toBe('holds')
})

describe('the category the officer finds', () => {
  test.each([
    [undefined, 'holds'],
    ['consulting', 'holds'],
    ['services', 'fails'],
  ] as const)('filed as consulting, found %s: %s', (found, verdict) => {
    const facts = { 'contract-category': 'consulting', 'recognised-category': found }
    expect(find(categoryStands, facts, law).verdict).toBe(verdict)
  })

  test('another one warns and does not refuse', () => {
    expect(categoryStands.effect).toBe('warn')
  })
})
