import { describe, expect, test } from 'vitest'
import { civilDate } from '../values/civil-date.ts'
import { percent, type Share } from '../values/share.ts'
import { evaluate, verdictOf } from './expression/evaluate.ts'
import { explain, explainValue, vocabularyOf } from './expression/explain.ts'
import { atLeast, inForce, isKnown, ratio, when } from './expression/expression.ts'
import { lawOn } from './expression/law-on.ts'
import { bandFor } from './expression/table-words.ts'
import { decode, encode } from './expression/wire.ts'
import { type Facts, fact } from './fact.ts'
import { instrument } from './instrument.ts'
import { type Bands, parameter } from './parameter.ts'
import { score } from './score.ts'

const measures = instrument({
  id: 'measures',
  number: '文〔2020〕1号',
  title: { zh: '办法', en: 'Measures' },
  issuer: { zh: '部', en: 'Ministry' },
  status: 'law',
  grade: 'verified',
  articles: { 7: { zh: '评分', en: 'points' } },
})
const cite = measures.article(7)
const from = civilDate('2020-01-01')

const staff = fact.count('staff', { zh: '职工', en: 'staff' })
const researchers = fact.count('researchers', { zh: '科技人员', en: 'researchers' })
const degree = fact.choice('degree', { zh: '学历', en: 'degree' }, [
  { id: 'doctor', label: { zh: '博士', en: 'doctor' } },
  { id: 'master', label: { zh: '硕士', en: 'master' } },
  { id: 'none', label: { zh: '无', en: 'none' } },
])
const expertPoints = fact.count('expert-points', { zh: '专家评分', en: 'points of experts' })

const staffPoints = parameter<Bands<bigint, Share>>({
  id: 'staff-points',
  title: { zh: '人员分档', en: 'staff bands' },
  unit: 'points',
  values: [
    {
      from,
      cite,
      value: [
        { atLeast: percent(30n), is: 20n },
        { atLeast: percent(10n), is: 4n },
        { otherwise: 0n },
      ],
    },
  ],
})
const degreePoints = parameter<Bands<bigint, string>>({
  id: 'degree-points',
  title: { zh: '学历分档', en: 'degree points' },
  unit: 'points',
  values: [
    {
      from,
      cite,
      value: [{ oneOf: ['doctor'], is: 30n }, { oneOf: ['master'], is: 10n }, { otherwise: 0n }],
    },
  ],
})
const points = (id: string, value: bigint) =>
  parameter<bigint>({
    id,
    title: { zh: id, en: id },
    unit: 'points',
    values: [{ from, cite, value }],
  })

const total = score({
  id: 'total',
  title: { zh: '总分', en: 'Total' },
  cite,
  items: [
    {
      id: 'staff',
      title: { zh: '人员', en: 'Staff' },
      points: bandFor(staffPoints, ratio(researchers, staff)),
    },
    { id: 'degree', title: { zh: '学历', en: 'Degree' }, points: bandFor(degreePoints, degree) },
    {
      id: 'experts',
      title: { zh: '专家', en: 'Experts' },
      points: expertPoints,
      least: inForce(points('expert-least', 5n)),
      most: inForce(points('expert-most', 40n)),
    },
  ],
  most: inForce(points('total-most', 80n)),
})
const enough = (threshold: bigint) =>
  atLeast(total.value, inForce(points(`threshold-${threshold}`, threshold)))

const law = lawOn(from, [
  ...total.value.parameters,
  ...enough(60n).parameters,
  ...enough(20n).parameters,
  ...enough(81n).parameters,
])
const read = (facts: Facts) => evaluate(total.value.node, facts, law)
const judged = (threshold: bigint, facts: Facts) =>
  verdictOf(evaluate(enough(threshold).node, facts, law))

describe('a points table', () => {
  test('adds up bands, options and points of experts', () => {
    const facts = { staff: 60n, researchers: 18n, degree: 'master', 'expert-points': 33n }
    expect(read(facts).value).toBe(63n)
  })

  test.each([
    [17n, 4n],
    [18n, 20n],
    [6n, 4n],
    [5n, 0n],
  ])('%s of 60 researchers give %s points: edges belong to the higher band', (n, expected) => {
    const facts = { staff: 60n, researchers: n, degree: 'none', 'expert-points': 0n }
    expect(read(facts).value).toBe(expected)
  })

  test('an item and the whole count for no more than their most', () => {
    const facts = { staff: 60n, researchers: 18n, degree: 'doctor', 'expert-points': 55n }
    expect(read(facts).value).toBe(80n)
    expect(read({ ...facts, degree: 'none' }).value).toBe(60n)
  })

  test('missing facts leave the least and the most still possible, and are named', () => {
    const trace = read({ degree: 'master', staff: 60n })
    expect(trace.value).toBeUndefined()
    expect(trace.range).toEqual({ least: 15n, most: 70n })
    expect(trace.missing).toEqual(['researchers', 'expert-points'])
  })

  test('a staff of nobody has no share: no fact is missing, and the range stays', () => {
    const trace = read({ degree: 'none', staff: 0n, researchers: 0n, 'expert-points': 1n })
    expect(trace.range).toEqual({ least: 1n, most: 21n })
    expect(trace.missing).toEqual([])
  })

  test.each([
    [60n, { degree: 'master' }, 'unknown'],
    [60n, { degree: 'doctor', 'expert-points': 30n }, 'holds'],
    [60n, { degree: 'none', 'expert-points': 39n }, 'fails'],
    [20n, { degree: 'doctor' }, 'holds'],
    [81n, {}, 'fails'],
  ] as const)(
    'at least %s with %o: %s as soon as nothing missing can change it',
    (threshold, facts, verdict) => {
      expect(judged(threshold, facts)).toBe(verdict)
    },
  )

  test('before its day there is no table and nothing is known', () => {
    const before = lawOn(civilDate('2019-12-31'), total.value.parameters)
    const facts = { staff: 60n, researchers: 18n, degree: 'master', 'expert-points': 33n }
    expect(evaluate(total.value.node, facts, before).value).toBeUndefined()
  })

  test('travels as JSON and gives the same', () => {
    const facts = { staff: 60n, researchers: 18n, degree: 'master', 'expert-points': 33n }
    const node = decode(encode(total.value.node))
    expect(node).toEqual(total.value.node)
    expect(evaluate(node as typeof total.value.node, facts, law).value).toBe(63n)
  })
})

describe('in words', () => {
  const words = vocabularyOf(total.value.facts, [
    ...total.value.parameters,
    ...enough(60n).parameters,
  ])
  const facts = { staff: 60n, researchers: 18n, degree: 'master', 'expert-points': 33n }

  test('a score shows the band and the points of each item', () => {
    expect(explainValue(read(facts), words).map((line) => line.text.en)).toEqual([
      'Total (63 points)',
      'Staff (20 points): staff bands (≥ 30.00% → 20 points, since 2020-01-01)',
      'Degree (10 points): degree points (master → 10 points, since 2020-01-01)',
      'Experts (33 points): points of experts (33)',
    ])
  })

  test('one condition or another: the one that applies is explained', () => {
    const either = when(isKnown(degree), enough(60n), enough(20n))
    const trace = evaluate(either.node, { degree: 'master' }, law)
    expect(explain(trace, words)[0]?.text.en).toContain('is at least threshold-60')
  })

  test('a condition on a score says what is still possible while facts are missing', () => {
    const trace = evaluate(enough(60n).node, { degree: 'master' }, law)
    expect(explain(trace, words)[0]?.text).toEqual({
      zh: '总分（15 至 70 分（尚缺材料）） 不低于 threshold-60（60，2020-01-01起）',
      en: 'Total (15 to 70 points (incomplete)) is at least threshold-60 (60, since 2020-01-01)',
    })
  })
})
