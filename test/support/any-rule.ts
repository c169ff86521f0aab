/** Conditions made at random over the sample facts, of every word a register can answer. */
import type { Comparison, Node, NumberKind } from '../../src/declare/expression/node.ts'
import { type Parameter, type ParameterValue, parameter } from '../../src/declare/parameter.ts'
import { type Rule, rule } from '../../src/declare/rule.ts'
import { civilDate } from '../../src/values/civil-date.ts'
import { days, months, years } from '../../src/values/limit.ts'
import { yuan } from '../../src/values/money.ts'
import type { Rounding } from '../../src/values/rounding.ts'
import { percent, share } from '../../src/values/share.ts'
import { bilingual } from './bilingual.ts'
import { sampleParameters, sampleRules } from './sample-rules.ts'

const [first] = sampleRules
if (first === undefined) throw new Error('the sample has rules')
const { cite } = first

const declared = (id: string, unit: string, value: ParameterValue): Parameter =>
  parameter({
    id: `any.${id}`,
    title: bilingual(id, id),
    unit,
    values: [{ from: civilDate('2016-01-01'), value, cite }],
  })

/** Parameters the random conditions read besides those of the sample. */
export const anyParameters: readonly Parameter[] = [
  ...sampleParameters,
  declared('amount', 'fen', yuan(3_000_000n)),
  declared('people', 'people', 12n),
  declared('points-by-share', 'points', [
    { atLeast: percent(30n), is: 20n },
    { above: percent(25n), is: 16n },
    { atLeast: percent(10n), is: 4n },
    { otherwise: 0n },
  ]),
  declared('points-by-people', 'points', [
    { below: 5n, is: 3n },
    { upTo: 50n, is: 9n },
  ]),
  declared('points-by-field', 'points', [
    { oneOf: ['electronics', 'biology'], is: 30n },
    { oneOf: ['other'], is: 6n },
  ]),
  declared('share-by-day', 'share', [
    { upTo: '2015-01-31', is: percent(7n) },
    { below: '2015-06-30', is: share(1n, 3n) },
    { otherwise: percent(0n) },
  ]),
  declared('amount-by-amount', 'fen', [
    { upTo: yuan(50_000_000n), is: yuan(1n) },
    { otherwise: yuan(2n) },
  ]),
  declared('slices', 'share', [
    { upTo: yuan(1_000_000n), is: percent(10n) },
    { upTo: yuan(9_000_000n), is: share(1n, 6n) },
    { otherwise: percent(30n) },
  ]),
  declared('limit-days', 'days', days(45)),
  declared('limit-months', 'months', months(1)),
  declared('limit-years', 'years', years(1)),
  declared('nothing-set', 'fen', null),
]

type Below = (bound: number) => number

const roundings: readonly Rounding[] = ['half-up', 'half-even', 'down', 'up']
const comparisons: readonly Comparison[] = ['<', '<=', '>', '>=', '=', '!=']
const moneys = ['sales', 'sales-3y', 'rd-3y', 'rd-home', 'assets', 'never-asked']
const counts = ['staff', 'rd-staff']

/** Makes conditions from seeded numbers. */
export function anyNodes(below: Below) {
  const one = <T>(of: readonly T[]): T => {
    const [found] = of.slice(below(of.length))
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  const fact = (id: string): Node => ({ op: 'fact', id })
  const parameterOf = (id: string): Node => ({ op: 'parameter', id })
  const some = (make: () => Node): readonly Node[] => Array.from({ length: 1 + below(3) }, make)

  function number(kind: NumberKind, depth: number): Node {
    const again = () => number(kind, depth - 1)
    if (depth > 0 && below(3) > 0) {
      const choice = below(9)
      if (choice === 0) return { op: 'plus', of: some(again) }
      if (choice === 1) return { op: 'minus', left: again(), right: again() }
      if (choice === 2) return { op: 'excess', left: again(), right: again() }
      if (choice === 3) return { op: one(['greatest', 'least'] as const), of: some(again) }
      if (choice === 4) return { op: 'when', if: truth(depth - 1), yes: again(), no: again() }
      if (choice === 5) {
        return { op: 'named', id: 'n', title: bilingual('名', 'name'), kind, of: again() }
      }
      if (choice === 6 && kind !== 'money') return score(kind, depth)
    }
    if (kind === 'money') return money(depth)
    return kind === 'count' ? count(depth) : quotient(depth)
  }

  function money(depth: number): Node {
    const choice = below(depth > 0 ? 9 : 5)
    if (choice < 3) return fact(one(moneys))
    if (choice === 3)
      return parameterOf(one(['any.amount', 'sample.sales-ceiling', 'any.nothing-set']))
    if (choice === 4) return { op: 'nothing', kind: 'money' }
    if (choice === 5) return { op: 'slices', id: 'any.slices', of: number('money', depth - 1) }
    if (choice === 6)
      return { op: 'band', id: 'any.amount-by-amount', of: number('money', depth - 1) }
    return {
      op: 'times',
      money: number('money', depth - 1),
      share: number('share', depth - 1),
      ...(below(2) === 0 ? {} : { rounding: one(roundings) }),
    }
  }

  function count(depth: number): Node {
    const choice = below(depth > 0 ? 9 : 3)
    if (choice === 8) return { op: 'year', of: date(depth - 1) }
    if (choice < 2) return fact(one(counts))
    if (choice === 2) return parameterOf('any.people')
    if (choice === 3) return { op: 'round', how: one(roundings), of: number('share', depth - 1) }
    if (choice === 4) {
      return {
        op: 'elapsed',
        unit: one(['days', 'months', 'years'] as const),
        from: date(depth - 1),
        to: date(depth - 1),
      }
    }
    if (choice === 5)
      return { op: 'band', id: 'any.points-by-share', of: number('share', depth - 1) }
    if (choice === 6) return { op: 'band', id: 'any.points-by-field', of: fact('field') }
    return { op: 'product', kind: 'count', of: some(() => number('count', depth - 1)) }
  }

  function quotient(depth: number): Node {
    const choice = below(depth > 0 ? 7 : 2)
    if (choice === 0) return fact('abroad')
    if (choice === 1) return parameterOf(one(['sample.home-floor', 'sample.staff-floor']))
    if (choice === 2) return { op: 'band', id: 'any.share-by-day', of: date(depth - 1) }
    if (choice === 3) return { op: 'mean', of: some(() => number('count', depth - 1)) }
    if (choice === 4) {
      const of = some(() => number(one(['count', 'share'] as const), 0))
      return { op: 'product', kind: 'share', of }
    }
    const kind = one(['money', 'count'] as const)
    return { op: 'ratio', over: number(kind, depth - 1), under: number(kind, depth - 1) }
  }

  function score(kind: 'count' | 'share', depth: number): Node {
    const ends = (name: 'least' | 'most') => (below(2) === 0 ? {} : { [name]: number(kind, 0) })
    const item = (): Node => ({
      op: 'points',
      id: 'item',
      title: bilingual('项', 'item'),
      of: number(kind, depth - 1),
      ...ends('least'),
      ...ends('most'),
    })
    return {
      op: 'score',
      id: 's',
      title: bilingual('分', 'score'),
      of: some(item),
      ...ends('most'),
    }
  }

  function date(depth: number): Node {
    const choice = below(depth > 0 ? 5 : 3)
    if (choice === 0) return fact('founded')
    if (choice === 1) return parameterOf('sample.founded-by')
    if (choice === 2) return { op: 'filingDay' }
    if (choice === 3) {
      return {
        op: 'shift',
        of: date(depth - 1),
        by: parameterOf(`any.limit-${one(['days', 'months', 'years'])}`),
        back: below(2) === 0,
      }
    }
    return { op: one(['greatest', 'least'] as const), of: some(() => date(depth - 1)) }
  }

  function truth(depth: number): Node {
    const again = () => truth(depth - 1)
    const choice = below(depth > 0 ? 14 : 4)
    if (choice === 0) return fact('accident')
    if (choice === 1)
      return { op: 'known', id: one([...moneys, ...counts, 'field', 'accident', 'abroad']) }
    if (choice === 2) return { op: 'oneOf', of: fact('field'), options: ['biology', 'unheard-of'] }
    if (choice === 3) return { op: 'listed', of: fact('field'), in: parameterOf('sample.fields') }
    if (choice === 4) return { op: 'all', of: some(again) }
    if (choice === 5) return { op: 'any', of: some(again) }
    if (choice === 6) return { op: 'not', of: again() }
    if (choice === 7) return { op: 'when', if: again(), yes: again(), no: again() }
    if (choice === 8) {
      const kind = one(['money', 'count', 'share'] as const)
      return {
        op: 'sign',
        how: one(['positive', 'not-negative'] as const),
        of: number(kind, depth - 1),
      }
    }
    if (choice === 9) {
      return { op: 'compare', how: one(comparisons), left: date(depth - 1), right: date(depth - 1) }
    }
    const kind = one(['money', 'count', 'share'] as const)
    return {
      op: 'compare',
      how: one(comparisons),
      left: number(kind, depth - 1),
      right: number(kind, depth - 1),
    }
  }

  return { truth, number }
}

/** A rule around a condition. */
export const ruleOf = (node: Node, id = 'any.rule'): Rule =>
  rule({
    id,
    title: bilingual(id, id),
    cite,
    holds: { kind: 'truth', node, facts: [], parameters: [] },
  })
