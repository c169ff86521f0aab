import { describe, expect, test } from 'vitest'
import { evaluate, verdictOf } from '../../declare/expression/evaluate.ts'
import { explain, vocabularyOf } from '../../declare/expression/explain.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, parseYuan } from '../../values/money.ts'
import { a6 } from './work-permit-class-a.ts'
import { b7 } from './work-permit-class-b.ts'
import { points } from './work-permit-points.ts'

const on = (day: string) =>
  lawOn(civilDate(day), [
    ...points.value.parameters,
    ...a6.holds.parameters,
    ...b7.holds.parameters,
  ])
const wan = (text: string) => {
  const read = parseYuan(text)
  if (!read.ok) throw new Error(text)
  return fen(read.value * 10_000n)
}

/** A person of an age on 3 June 2019 with nothing that gives points. */
const plain = (age: number): Facts => ({
  'applicant-birth-date': civilDate(`${2019 - age}-06-03`),
  'annual-pay': fen(0n),
  'highest-education': 'below',
  'vocational-grade': 'none',
  'related-work-months': 0n,
  'months-in-china-per-year': 0n,
  'chinese-level': 'none',
  'work-region': 'other',
  'top-university-graduate': false,
  'fortune-500-experience': false,
  'owns-intellectual-property': false,
  'five-years-in-china': false,
  'local-shortage-points': 0n,
})

const worth = (facts: Facts, day = '2019-06-03') =>
  evaluate(points.value.node, facts, on(day)).value

test.each([
  {
    id: 'P1',
    facts: {
      ...plain(38),
      'annual-pay': wan('36'),
      'highest-education': 'master',
      'related-work-months': 102n,
      'months-in-china-per-year': 12n,
      'fortune-500-experience': true,
    },
    points: 78n,
    a: 'fails',
    b: 'holds',
  },
  {
    id: 'P2',
    facts: {
      ...plain(25),
      'annual-pay': wan('34.99'),
      'highest-education': 'bachelor',
      'related-work-months': 24n,
      'months-in-china-per-year': 12n,
    },
    points: 54n,
    a: 'fails',
    b: 'fails',
  },
  {
    id: 'P3',
    facts: {
      ...plain(45),
      'annual-pay': wan('45'),
      'highest-education': 'doctor',
      'related-work-months': 204n,
      'months-in-china-per-year': 9n,
      'chinese-level': 'hsk5',
      'top-university-graduate': true,
    },
    points: 100n,
    a: 'holds',
    b: 'holds',
  },
  {
    id: 'P4',
    facts: {
      ...plain(30),
      'annual-pay': wan('14.9'),
      'highest-education': 'bachelor',
      'related-work-months': 48n,
      'months-in-china-per-year': 8n,
      'chinese-level': 'hsk3',
    },
    points: 53n,
    a: 'fails',
    b: 'fails',
  },
  {
    id: 'P5',
    facts: {
      ...plain(46),
      'annual-pay': wan('24'),
      'highest-education': 'bachelor',
      'related-work-months': 120n,
      'months-in-china-per-year': 12n,
    },
    points: 59n,
    a: 'fails',
    b: 'fails',
  },
] as const)('$id has $points points', ({ facts, points: expected, a, b }) => {
  expect(worth(facts)).toBe(expected)
  const law = on('2019-06-03')
  expect(verdictOf(evaluate(a6.holds.node, facts, law))).toBe(a)
  expect(verdictOf(evaluate(b7.holds.node, facts, law))).toBe(b)
})

/** Points that one answer adds to a person of 17, who has none. */
const adds = (facts: Facts, day = '2019-06-03') => worth({ ...plain(17), ...facts }, day)

describe('edges of the bands', () => {
  test.each([
    ['5', 0n, 5n],
    ['7', 5n, 8n],
    ['15', 8n, 11n],
    ['25', 11n, 14n],
    ['35', 14n, 17n],
    ['45', 17n, 20n],
  ] as const)('a pay one fen below %s wan gives %s, and from there %s', (edge, below, from) => {
    expect(adds({ 'annual-pay': fen(wan(edge) - 1n) })).toBe(below)
    expect(adds({ 'annual-pay': wan(edge) })).toBe(from)
  })

  test.each([
    [23n, 0n],
    [24n, 5n],
    [35n, 5n],
    [36n, 6n],
    [203n, 19n],
    [204n, 20n],
    [600n, 20n],
  ] as const)('%s months of work give %s', (months, points) => {
    expect(adds({ 'related-work-months': months })).toBe(points)
  })

  test.each([
    [2n, 0n],
    [3n, 5n],
    [5n, 5n],
    [6n, 10n],
    [8n, 10n],
    [9n, 15n],
    [12n, 15n],
  ] as const)('%s months a year give %s', (months, points) => {
    expect(adds({ 'months-in-china-per-year': months })).toBe(points)
  })

  test.each([
    [17, 0n, 0n],
    [18, 10n, 10n],
    [24, 10n, 10n],
    [25, 10n, 0n],
    [26, 15n, 15n],
    [44, 15n, 15n],
    [45, 15n, 0n],
    [46, 10n, 10n],
    [54, 10n, 10n],
    [55, 10n, 0n],
    [56, 5n, 5n],
    [59, 5n, 5n],
    [60, 5n, 0n],
    [61, 0n, 0n],
  ] as const)('an age of %i gives %s, in the pilot %s', (age, final, pilot) => {
    const bornBefore = (day: string) => ({
      ...plain(0),
      'applicant-birth-date': civilDate(`${Number(day.slice(0, 4)) - age}${day.slice(4)}`),
    })
    expect(worth(bornBefore('2017-04-01'), '2017-04-01')).toBe(final)
    expect(worth(bornBefore('2017-03-31'), '2017-03-31')).toBe(pilot)
  })

  test('a birthday counts on the day', () => {
    const facts = { ...plain(0), 'applicant-birth-date': civilDate('2001-06-03') }
    expect(worth(facts, '2019-06-02')).toBe(0n)
    expect(worth(facts, '2019-06-03')).toBe(10n)
  })
})

describe('what changed on 1 April 2017', () => {
  const child = { 'applicant-birth-date': civilDate('2010-01-01') }

  test.each([
    ['hsk5', 10n, 5n],
    ['hsk4', 8n, 4n],
    ['hsk3', 6n, 3n],
    ['hsk2', 4n, 2n],
    ['hsk1', 2n, 1n],
    ['degree-in-chinese', 10n, 5n],
    ['former-national', 0n, 5n],
    ['none', 0n, 0n],
  ] as const)('%s gave %s and gives %s', (level, pilot, final) => {
    expect(adds({ ...child, 'chinese-level': level }, '2017-03-31')).toBe(pilot)
    expect(adds({ ...child, 'chinese-level': level }, '2017-04-01')).toBe(final)
  })

  test('seventeen years gave 15 and give 20', () => {
    expect(adds({ ...child, 'related-work-months': 204n }, '2017-03-31')).toBe(15n)
    expect(adds({ ...child, 'related-work-months': 204n }, '2017-04-01')).toBe(20n)
  })

  test('IP rights and five years in China give points since, a top university always did', () => {
    for (const fact of ['owns-intellectual-property', 'five-years-in-china']) {
      expect(adds({ ...child, [fact]: true }, '2017-03-31')).toBe(0n)
      expect(adds({ ...child, [fact]: true }, '2017-04-01')).toBe(5n)
    }
    expect(adds({ ...child, 'top-university-graduate': true }, '2017-03-31')).toBe(5n)
  })

  test('vocational grades were not in the pilot', () => {
    expect(adds({ ...child, 'vocational-grade': 'top' }, '2017-03-31')).toBe(0n)
    expect(adds({ ...child, 'vocational-grade': 'top' }, '2017-04-01')).toBe(20n)
    expect(adds({ ...child, 'vocational-grade': 'technician' }, '2017-04-01')).toBe(15n)
    expect(adds({ ...child, 'vocational-grade': 'senior' }, '2017-04-01')).toBe(10n)
  })

  test('there was no table before November 2016', () => {
    expect(adds(child, '2016-10-31')).toBeUndefined()
    expect(adds(child, '2016-11-01')).toBe(0n)
  })
})

test('several distinctions give 5 together, and the province at most 10', () => {
  expect(adds({ 'top-university-graduate': true, 'fortune-500-experience': true })).toBe(5n)
  expect(adds({ 'local-shortage-points': 10n })).toBe(10n)
  expect(adds({ 'local-shortage-points': 11n })).toBe(10n)
})

test('regions of the West, the north-east and poverty give 10, Guangzhou nothing', () => {
  for (const region of ['west', 'north-east', 'poverty-county']) {
    expect(adds({ 'work-region': region })).toBe(10n)
  }
  expect(adds({ 'work-region': 'other' })).toBe(0n)
})

test('the better of degree and vocational grade counts, not both', () => {
  expect(adds({ 'highest-education': 'master', 'vocational-grade': 'top' })).toBe(20n)
  expect(adds({ 'highest-education': 'doctor', 'vocational-grade': 'senior' })).toBe(20n)
})

test('the best of everything is 120', () => {
  const best = {
    ...plain(30),
    'annual-pay': wan('45'),
    'highest-education': 'doctor',
    'related-work-months': 204n,
    'months-in-china-per-year': 12n,
    'chinese-level': 'former-national',
    'work-region': 'west',
    'five-years-in-china': true,
    'local-shortage-points': 10n,
  }
  expect(worth(best)).toBe(120n)
})

test('a missing answer leaves the points open but a verdict that it cannot change stands', () => {
  const { 'local-shortage-points': _, ...facts } = plain(17)
  const trace = evaluate(points.value.node, facts, on('2019-06-03'))
  expect(trace.value).toBeUndefined()
  expect(trace.missing).toEqual(['local-shortage-points'])
  expect(verdictOf(evaluate(b7.holds.node, facts, on('2019-06-03')))).toBe('fails')
})

test('an explanation lists every factor with its points', () => {
  const law = on('2019-06-03')
  const words = vocabularyOf(points.value.facts, points.value.parameters)
  const lines = explain(evaluate(b7.holds.node, plain(30), law), words)
  const text = lines.map((line) => line.text.en).join('\n')
  for (const { title } of points.items) expect(text).toContain(title.en)
})
