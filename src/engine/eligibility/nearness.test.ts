import { expect, test } from 'vitest'
import {
  founded,
  rd,
  sales,
  salesOfYears,
  sampleFacts,
  sampleLaw,
  sampleParameters,
  sampleRules,
} from '../../../test/support/sample-rules.ts'
import { vocabularyOf } from '../../declare/expression/explain.ts'
import type { Facts } from '../../declare/fact.ts'
import { findAll, overall } from '../../declare/rule.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { nearness } from './nearness.ts'

const ids = ['sample.intensity', 'sample.small', 'sample.old-enough']
const rules = sampleRules.filter(({ id }) => ids.includes(id))
const words = vocabularyOf(sampleFacts, sampleParameters)

function near(facts: Facts, judged = rules) {
  const on = civilDate('2019-06-03')
  const law = sampleLaw(on)
  const findings = findAll(judged, facts, law)
  const verdict = overall(judged, findings)
  const set = {
    id: 'sample',
    name: { zh: '样本', en: 'Sample' },
    rules: judged,
    worth: [],
    switches: [],
  }
  return nearness(set, { on, facts, law, verdict, findings, computed: [] }, words)
}

/** Meets all three: intensity 5 % at sales of 40 million, registered early. */
const good: Facts = {
  [sales.id]: yuan(40_000_000n),
  [salesOfYears.id]: yuan(100_000_000n),
  [rd.id]: yuan(5_000_000n),
  [founded.id]: civilDate('2014-01-01'),
}

test('what meets every condition is usable now', () => {
  expect(near(good)).toBe('now')
})

test('a missing fact leaves it open, whatever else holds', () => {
  const { [rd.id]: _, ...less } = good
  expect(near(less)).toBe('open')
})

test.each([
  [4_999_999n, 'nearly'],
  [3_400_000n, 'nearly'],
  [3_000_000n, 'not'],
] as const)('spending %s where five million are asked is: %s', (spent, said) => {
  expect(near({ ...good, [rd.id]: yuan(spent) })).toBe(said)
})

test('up to half of what the number is now is a small change', () => {
  expect(near({ ...good, [sales.id]: yuan(400_000_000n) })).toBe('nearly')
  expect(near({ ...good, [sales.id]: yuan(400_000_002n) })).toBe('not')
})

test.each([
  ['2016-06-29', 'nearly'],
  ['2016-06-30', 'not'],
] as const)('a year is a small change of a day, %s: %s', (day, said) => {
  // 2016 has a leap day, so a year of 365 days before 29 June 2016 is 30 June 2015.
  const moved: CivilDate = civilDate(day)
  expect(near({ ...good, [founded.id]: moved })).toBe(said)
})

test('two failing conditions are not near, however little each lacks', () => {
  expect(near({ ...good, [rd.id]: yuan(4_999_999n), [founded.id]: civilDate('2015-07-01') })).toBe(
    'not',
  )
})

test('a condition that only warns keeps nobody away', () => {
  const warning = rules.map((rule) =>
    rule.id === 'sample.old-enough' ? { ...rule, effect: 'warn' as const } : rule,
  )
  expect(near({ ...good, [founded.id]: civilDate('2018-01-01') }, warning)).toBe('now')
})
