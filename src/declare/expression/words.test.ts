/** The words of numbers, days, tables and lines, each on its edges. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, months, workingDays, years } from '../../values/limit.ts'
import { type Fen, fen, yuan } from '../../values/money.ts'
import { percent, type Share, share } from '../../values/share.ts'
import { type Facts, fact } from '../fact.ts'
import { instrument } from '../instrument.ts'
import { type Bands, parameter } from '../parameter.ts'
import { derivation } from '../rule.ts'
import { daysBetween, earlier, later, monthsBetween, yearOfDay, yearsBetween } from './day-words.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import { explain, vocabularyOf } from './explain.ts'
import {
  atLeast,
  type Expression,
  equal,
  excess,
  filingDay,
  greatest,
  inForce,
  isTrue,
  least,
  minus,
  moreThan,
  plus,
  positive,
  ratio,
  shareOf,
  when,
} from './expression.ts'
import { lawOn } from './law-on.ts'
import {
  amount,
  computed,
  countTimes,
  exact,
  exactAmount,
  mean,
  nothing,
  product,
  rounded,
} from './number-words.ts'
import { countOver, sumOver } from './row-words.ts'
import { bandFor, slicesOf } from './table-words.ts'

const rules = instrument({
  id: 'rules',
  number: '文〔2020〕2号',
  title: { zh: '规则', en: 'Rules' },
  issuer: { zh: '部', en: 'Ministry' },
  status: 'law',
  grade: 'verified',
  articles: { 1: { zh: '一', en: 'one' } },
})
const from = civilDate('2020-01-01')
const cite = rules.article(1)
const title = { zh: '数', en: 'number' }

const a = fact.count('a', { zh: '甲', en: 'A' })
const b = fact.count('b', { zh: '乙', en: 'B' })
const amountFact = fact.money('amount', { zh: '金额', en: 'amount' })
const yes = fact.truth('yes', { zh: '是否', en: 'yes or no' })
const start = fact.date('start', { zh: '起', en: 'start' })
const end = fact.date('end', { zh: '止', en: 'end' })
const heads = fact.count('heads', { zh: '人数', en: 'heads' })
const kind = fact.choice('kind', { zh: '类别', en: 'kind' }, [
  { id: 'x', label: title },
  { id: 'y', label: title },
])
const lines = fact.rows('lines', { zh: '明细', en: 'lines' }, [heads, kind])

const slices = parameter<Bands<Share, Fen>>({
  id: 'slices',
  title,
  unit: 'share',
  values: [
    {
      from,
      cite,
      value: [
        { upTo: yuan(500n), is: percent(30n) },
        { upTo: yuan(1000n), is: percent(25n) },
        { otherwise: percent(20n) },
      ],
    },
  ],
})
const amounts = parameter<Bands<Fen, bigint>>({
  id: 'amounts',
  title,
  unit: 'fen',
  values: [
    {
      from,
      cite,
      value: [{ below: 10n, is: yuan(1n) }, { above: 20n, is: yuan(3n) }, { otherwise: yuan(2n) }],
    },
  ],
})
const limit = (id: string, value: Limit) =>
  parameter<Limit>({ id, title, unit: 'limit', values: [{ from, cite, value }] })
const number = (value: bigint) =>
  parameter<bigint>({
    id: `number-${value}`,
    title,
    unit: 'count',
    values: [{ from, cite, value }],
  })

const worth = (of: Expression, facts: Facts, on = from) =>
  evaluate(of.node, facts, lawOn(on, of.parameters)).value
const rangeFor = (of: Expression, facts: Facts) =>
  evaluate(of.node, facts, lawOn(from, of.parameters)).range
const verdict = (of: Expression<'truth'>, facts: Facts) =>
  verdictOf(evaluate(of.node, facts, lawOn(from, of.parameters)))

describe('numbers', () => {
  test('products of counts are counts, with shares they are exact', () => {
    expect(worth(countTimes(a, b), { a: 6n, b: 7n })).toBe(42n)
    expect(worth(product(a, ratio(a, b)), { a: 6n, b: 4n })).toEqual(share(9n, 1n))
    expect(worth(exact(a), { a: 5n })).toEqual({ n: 5n, d: 1n })
  })

  test('a mean is exact and a ratio of shares is a share', () => {
    expect(worth(mean(a, b), { a: 1n, b: 2n })).toEqual(share(3n, 2n))
    expect(worth(ratio(mean(a, b), exact(b)), { a: 1n, b: 2n })).toEqual(share(3n, 4n))
    expect(worth(ratio(mean(a, b), exact(b)), { a: 1n, b: 0n })).toBeUndefined()
  })

  test.each([
    ['half-up', 3n],
    ['half-even', 2n],
    ['down', 2n],
    ['up', 3n],
  ] as const)('2.5 rounded %s is %s', (how, expected) => {
    expect(worth(rounded(ratio(a, b), how), { a: 5n, b: 2n })).toBe(expected)
  })

  test('a share of money can be rounded down', () => {
    expect(worth(shareOf(amountFact, ratio(a, b)), { amount: fen(5n), a: 1n, b: 2n })).toBe(3n)
    expect(worth(shareOf(amountFact, ratio(a, b), 'down'), { amount: fen(5n), a: 1n, b: 2n })).toBe(
      2n,
    )
  })

  test('what exceeds is nothing when nothing does, for shares as for counts', () => {
    expect(worth(excess(a, b), { a: 1n, b: 2n })).toBe(0n)
    expect(worth(excess(exact(a), exact(b)), { a: 1n, b: 2n })).toEqual({ n: 0n, d: 1n })
    expect(worth(excess(exact(a), exact(b)), { a: 5n, b: 2n })).toEqual({ n: 3n, d: 1n })
  })

  test('nothing is zero of its kind', () => {
    expect(worth(nothing('money'), {})).toBe(0n)
    expect(worth(nothing('share'), {})).toEqual({ n: 0n, d: 1n })
  })

  test('a computed value keeps its value and gives its name to explanations', () => {
    const sum = derivation({ id: 'sum', title: { zh: '和', en: 'Sum' }, cite, value: plus(a, b) })
    const rule = atLeast(computed(sum), a)
    expect(verdict(rule, { a: 1n, b: 2n })).toBe('holds')
    const trace = evaluate(rule.node, { a: 1n, b: 2n }, lawOn(from, []))
    expect(explain(trace, vocabularyOf([a, b], [])).map((line) => line.text.en)).toEqual([
      'Sum (3) is at least A (1)',
      'Sum (3): A (1) + B (2)',
    ])
  })
})

describe('tables', () => {
  test.each([
    [0n, 0n],
    [500n, 150n],
    [1000n, 275n],
    [1200n, 315n],
  ])('slices of %s come to %s', (yuans, expected) => {
    expect(worth(slicesOf(slices, amountFact), { amount: yuan(yuans) })).toBe(yuan(expected))
  })

  test('slices never fall and never exceed the first share', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(0n, 10n ** 6n), (base, more) => {
        const [low, high] = [base, base + more].map((n) =>
          worth(slicesOf(slices, amountFact), { amount: fen(n) }),
        )
        return (
          typeof low === 'bigint' &&
          typeof high === 'bigint' &&
          low <= high &&
          low * 10n <= base * 3n + 5n
        )
      }),
    )
  })

  test.each([
    [9n, 1n],
    [10n, 2n],
    [20n, 2n],
    [21n, 3n],
  ])(
    '%s falls into the row of %s yuan: below and above leave out their edge',
    (count, expected) => {
      expect(worth(bandFor(amounts, a), { a: count })).toBe(yuan(expected))
    },
  )

  test('an unknown quantity leaves the values of the table as range', () => {
    expect(rangeFor(bandFor(amounts, a), {})).toEqual({ least: yuan(1n), most: yuan(3n) })
  })
})

describe('days', () => {
  test.each([
    ['2025-07-01', '2026-06-30', 364n, 11n, 0n],
    ['2025-07-01', '2026-07-01', 365n, 12n, 1n],
    ['2024-02-29', '2025-02-28', 365n, 12n, 1n],
    ['2024-01-31', '2024-02-28', 28n, 0n, 0n],
    ['2024-01-31', '2024-02-29', 29n, 1n, 0n],
    ['2024-02-01', '2024-01-01', -31n, -1n, 0n],
  ] as const)('from %s to %s: %s days, %s months, %s years', (s, e, inDays, inMonths, inYears) => {
    const facts = { start: civilDate(s), end: civilDate(e) }
    expect(worth(daysBetween(start, end), facts)).toBe(inDays)
    expect(worth(monthsBetween(start, end), facts)).toBe(inMonths)
    expect(worth(yearsBetween(start, end), facts)).toBe(inYears)
  })

  test('a day moves by days, months and years, later and earlier', () => {
    const facts = { start: civilDate('2024-01-31') }
    const by = (value: Limit) => inForce(limit('by', value))
    expect(worth(later(start, by(months(1))), facts)).toBe('2024-02-29')
    expect(worth(later(start, by(days(1))), facts)).toBe('2024-02-01')
    expect(worth(earlier(filingDay, by(years(5))), {}, civilDate('2024-02-29'))).toBe('2019-02-28')
  })

  test('a day has a year', () => {
    expect(worth(yearOfDay(start), { start: civilDate('2024-12-31') })).toBe(2024n)
  })

  test('working days need a calendar, so the day stays unknown', () => {
    expect(
      worth(later(start, inForce(limit('by', workingDays(1)))), { start: from }),
    ).toBeUndefined()
  })
})

describe('lines', () => {
  const isX = equal(kind, kind)
  const facts = {
    lines: [
      { heads: 3n, kind: 'x' },
      { heads: 4n, kind: 'y' },
      { heads: 5n, kind: 'x' },
    ],
  }

  test('counts and sums of counts', () => {
    expect(worth(countOver(lines), facts)).toBe(3n)
    expect(worth(sumOver(lines, heads), facts)).toBe(12n)
    expect(worth(countOver(lines, atLeast(heads, inForce(number(4n)))), facts)).toBe(2n)
    expect(worth(countOver(lines), { lines: [] })).toBe(0n)
    expect(worth(countOver(lines), {})).toBeUndefined()
  })

  test('sums what is computed of each line, with its own limit', () => {
    expect(worth(sumOver(lines, least(heads, inForce(number(4n)))), facts)).toBe(11n)
  })

  test('an amount keeps its parts of a fen until the end', () => {
    const third = product(exactAmount(amountFact), ratio(a, b))
    const thrice = amount(plus(third, third, third))
    expect(worth(thrice, { amount: fen(10n), a: 1n, b: 3n })).toBe(10n)
  })

  test('a line that cannot be read leaves the whole unknown', () => {
    expect(worth(countOver(lines, isX), { lines: [{ heads: 1n }] })).toBeUndefined()
    expect(worth(sumOver(lines, heads), { lines: [{ kind: 'x' }] })).toBeUndefined()
  })

  test('conditions deep inside a line read the line', () => {
    const deep = countOver(lines, positive(minus(product(heads, heads), exact(heads))))
    expect(worth(deep, { lines: [{ heads: 1n }, { heads: 2n }] })).toBe(1n)
  })
})

describe('ranges of unknown numbers', () => {
  const [one, nine] = [inForce(number(1n)), inForce(number(9n))]
  const either = when(isTrue(yes), one, nine)

  test('an unknown choice lies between its branches', () => {
    expect(rangeFor(either, {})).toEqual({ least: 1n, most: 9n })
    expect(worth(either, { yes: true })).toBe(1n)
  })

  test('sums, differences and extremes carry ranges on', () => {
    expect(rangeFor(plus(either, nine), {})).toEqual({ least: 10n, most: 18n })
    expect(rangeFor(minus(nine, either), {})).toEqual({ least: 0n, most: 8n })
    expect(rangeFor(exact(either), {})).toEqual({ least: 1n, most: 9n })
    expect(rangeFor(greatest(either, a), {})).toEqual({ least: 1n })
    expect(rangeFor(least(either, a), {})).toEqual({ most: 9n })
  })

  test.each([
    [moreThan(nine, either), 'unknown'],
    [atLeast(nine, either), 'holds'],
    [atLeast(either, one), 'holds'],
    [moreThan(either, one), 'unknown'],
    [moreThan(one, either), 'fails'],
    [equal(either, inForce(number(10n))), 'fails'],
    [positive(either), 'holds'],
  ] as const)('comparison %#: %s', (condition, expected) => {
    expect(verdict(condition, {})).toBe(expected)
  })
})
