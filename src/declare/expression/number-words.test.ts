import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { compareShares, percent, share, whole } from '../../values/share.ts'
import { fact } from '../fact.ts'
import { instrument } from '../instrument.ts'
import { type Bands, parameter } from '../parameter.ts'
import { evaluate } from './evaluate.ts'
import { powerOf, rootOf } from './evaluate-number.ts'
import { explain, vocabularyOf } from './explain.ts'
import { type Expression, excess, inForce, isTrue, option, ratio, when } from './expression.ts'
import { lawOn } from './law-on.ts'
import { exact, power, product, root, rounded, toDigits, toMoney } from './number-words.ts'
import { slicesOf } from './table-words.ts'
import { decode, encode } from './wire.ts'

const on = civilDate('2019-06-03')
const text = instrument({
  id: 'text',
  number: '1号',
  title: { zh: '文本', en: 'Text' },
  issuer: { zh: '机关', en: 'Office' },
  status: 'law',
  grade: 'design-default',
  articles: { 1: { zh: '一', en: 'one' } },
})
const named = { title: { zh: '数', en: 'number' }, unit: 'number' }
const dated = <V>(value: V) => [{ from: civilDate('2000-01-01'), value, cite: text.article(1) }]
const amount = fact.money('amount', { zh: '金额', en: 'amount' })
const score = fact.number('score', { zh: '得分', en: 'score' })
const n = fact.count('n', { zh: '次', en: 'times' })
const worth = (of: Expression, facts: Parameters<typeof evaluate>[1]) =>
  evaluate(of.node, facts, lawOn(on, of.parameters)).value

test('a formula is exact until it is rounded, once', () => {
  const third = ratio(exact(amount), exact(n))
  const thrice = product(third, exact(n))
  const facts = { amount: fen(100n), n: 3n }
  expect(worth(toMoney(thrice, 'down'), facts)).toBe(100n)
  expect(worth(toMoney(third, 'half-up'), facts)).toBe(33n)
  expect(worth(toMoney(third, 'up'), facts)).toBe(34n)
  expect(worth(toDigits(third, 2), facts)).toEqual(share(3333n, 100n))
  expect(worth(rounded(score, 'half-up'), { score: share(17n, 2n) })).toBe(9n)
})

test('nothing is divided by zero and no root is taken of less than nothing', () => {
  expect(worth(ratio(score, exact(n)), { score: whole(1n), n: 0n })).toBeUndefined()
  expect(worth(root(score, n, 2), { score: whole(-4n), n: 2n })).toBeUndefined()
  expect(worth(power(score, n), { score: whole(2n), n: 3n })).toEqual(whole(8n))
  expect(powerOf(whole(0n), -1n)).toBeUndefined()
  expect(powerOf(share(2n, 3n), -2n)).toEqual(share(9n, 4n))
  expect(rootOf(whole(2n), 0n, 2)).toBeUndefined()
})

test('roots are right to the last decimal', () => {
  expect(rootOf(whole(2n), 2n, 6)).toEqual(share(1_414_214n, 1_000_000n))
  expect(rootOf(share(1n, 8n), 3n, 4)).toEqual(share(1n, 2n))
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 9n), (of, degree) => {
      const found = rootOf(whole(of), degree, 3)
      if (found === undefined) return false
      const half = share(1n, 2000n)
      const low = powerOf({ n: found.n * half.d - half.n * found.d, d: found.d * half.d }, degree)
      const high = powerOf({ n: found.n * half.d + half.n * found.d, d: found.d * half.d }, degree)
      return (
        low !== undefined &&
        high !== undefined &&
        (found.n === 0n || compareShares(low, whole(of)) <= 0) &&
        compareShares(high, whole(of)) > 0
      )
    }),
  )
})

test('the excess of exact numbers is never below nothing', () => {
  const over = excess(score, exact(n))
  expect(worth(over, { score: share(7n, 2n), n: 3n })).toEqual(share(1n, 2n))
  expect(worth(over, { score: share(5n, 2n), n: 3n })).toEqual(whole(0n))
})

const rates = parameter<Bands<ReturnType<typeof percent>>>({
  id: 'rates',
  ...named,
  values: dated([{ upTo: yuan(100n), is: percent(3n) }, { otherwise: percent(20n) }]),
})

const offset = parameter<boolean>({ id: 'offset', ...named, values: dated(false) })
const kind = fact.choice('kind', { zh: '类', en: 'kind' }, [
  { id: 'a', label: { zh: '甲', en: 'A' } },
  { id: 'b', label: { zh: '乙', en: 'B' } },
])

test('a gap of the law is a yes or no of its own, and the explanation says that it is ours', () => {
  const chosen = isTrue(inForce(offset))
  expect(worth(chosen, {})).toBe(false)
  const computed = when(chosen, option(kind, 'a'), option(kind, 'b'))
  expect(worth(computed, {})).toBe('b')
  expect(() => option(kind, 'c' as 'a')).toThrow('kind has no answer c')
  const trace = evaluate(chosen.node, {}, lawOn(on, [offset]))
  const [line] = explain(trace, vocabularyOf([], [offset]))
  expect(line?.text.en).toContain('the law is silent: our default')
  expect(line?.text.zh).toContain('法律未定，按默认值')
})

test('formulas travel as JSON and come back the same', () => {
  const formula = toMoney(product(exact(slicesOf(rates, amount)), root(score, n, 4)), 'half-up')
  expect(decode(encode(formula.node))).toEqual(formula.node)
})
