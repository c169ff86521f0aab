import { expect, test } from 'vitest'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, share, whole } from '../../values/share.ts'
import { fact } from '../fact.ts'
import { evaluate } from './evaluate.ts'
import { explain, vocabularyOf } from './explain.ts'
import { atLeast, type Expression, isKnown, isTrue, moreThan, shareOf } from './expression.ts'
import { lawOn } from './law-on.ts'
import { readFact, writeFact } from './read-fact.ts'
import {
  countOver,
  distinctOver,
  greatestOver,
  leastOver,
  medianOver,
  productOver,
  sumOver,
} from './row-words.ts'

const label = { zh: '表', en: 'table' }
const points = fact.number('points', label)
const paid = fact.money('paid', label)
const rate = fact.share('rate', label)
const counts = fact.truth('counts', label)
const name = fact.text('name', label)
const rows = fact.rows('rows', { zh: '评分表', en: 'scores' }, [points, paid, rate, counts, name])
const law = lawOn(civilDate('2019-06-03'), [])
const worth = (of: Expression, facts: Parameters<typeof evaluate>[1]) =>
  evaluate(of.node, facts, law).value
const scores = (...of: readonly bigint[]) => ({ rows: of.map((each) => ({ points: whole(each) })) })

test('sums, counts, extremes and the middle of a table', () => {
  const facts = scores(86n, 91n, 78n, 91n)
  expect(worth(sumOver(rows, points), facts)).toEqual(whole(346n))
  expect(worth(countOver(rows), facts)).toBe(4n)
  expect(worth(greatestOver(rows, points), facts)).toEqual(whole(91n))
  expect(worth(leastOver(rows, points), facts)).toEqual(whole(78n))
  expect(worth(medianOver(rows, points), facts)).toEqual(share(177n, 2n))
  expect(worth(medianOver(rows, points), scores(3n, 1n, 2n))).toEqual(whole(2n))
  expect(worth(distinctOver(rows, points), facts)).toBe(3n)
  expect(worth(productOver(rows, points), scores(2n, 3n))).toEqual(whole(6n))
})

test('an empty table sums to nothing and has no greatest line; a table not given is unknown', () => {
  expect(worth(sumOver(rows, points), { rows: [] })).toEqual(whole(0n))
  expect(worth(sumOver(rows, paid), { rows: [] })).toBe(0n)
  expect(worth(countOver(rows), { rows: [] })).toBe(0n)
  expect(worth(greatestOver(rows, points), { rows: [] })).toBeUndefined()
  expect(worth(medianOver(rows, points), { rows: [] })).toBeUndefined()
  const unknown = evaluate(countOver(rows).node, {}, law)
  expect(unknown.value).toBeUndefined()
  expect(unknown.missing).toEqual(['rows'])
})

test('a line is computed before it is summed, and only lines that count are', () => {
  const facts = {
    rows: [
      { paid: yuan(100n), rate: percent(50n), counts: true },
      { paid: yuan(10n), rate: percent(10n), counts: true },
      { paid: yuan(1n), counts: false },
    ],
  }
  expect(worth(sumOver(rows, shareOf(paid, rate), isTrue(counts)), facts)).toBe(yuan(51n))
  expect(worth(countOver(rows, moreThan(paid, sumOver(rows, paid, isTrue(counts)))), facts)).toBe(
    0n,
  )
  expect(worth(sumOver(rows, shareOf(paid, rate)), facts)).toBeUndefined()
})

test('a column of another table does not compile into a sum', () => {
  const other = fact.money('other', label)
  expect(() => sumOver(rows, other)).toThrow('rows has no column other')
})

test('figures of a table are explained by their value', () => {
  const trace = evaluate(atLeast(medianOver(rows, points), points).node, scores(70n), law)
  const [line] = explain(trace, vocabularyOf([rows], []))
  expect(line?.text.zh).toBe('评分表中位数（70） 不低于 表（未填）')
})

test('plain decimals are read and written as they are, not in percent', () => {
  expect(readFact(points, '88.5', 'points', true).value).toEqual(share(177n, 2n))
  expect(writeFact(points, share(177n, 2n))).toBe('88.50000000')
  expect(readFact(points, '88.5%', 'points', true).problems[0]?.code).toBe('number.format')
  expect(readFact(rate, '12.5', 'rate', true).value).toEqual(share(1n, 8n))
})

test('an amount of fen stays one when it is summed', () => {
  expect(worth(sumOver(rows, paid), { rows: [{ paid: fen(1n) }, { paid: fen(2n) }] })).toBe(3n)
})

test('inside a table a cell can be asked whether it is given', () => {
  const facts = { rows: [{ name: 'a' }, { name: 'a' }, { paid: yuan(1n) }] }
  expect(worth(countOver(rows, isKnown(name)), facts)).toBe(2n)
  expect(worth(distinctOver(rows, name, isKnown(name)), facts)).toBe(1n)
  expect(worth(distinctOver(rows, name), facts)).toBeUndefined()
})
