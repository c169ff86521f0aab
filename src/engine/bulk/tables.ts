/** Tables of the law over columns: the row that fits, and slices. */
import type { Band, Edge, ParameterValue } from '../../declare/parameter.ts'
import { civilDate, dayNumber } from '../../values/civil-date.ts'
import type { Share } from '../../values/share.ts'
import { chooseExact, furthestExact, surelyHolds } from './exact.ts'
import type { Steps } from './instruction.ts'
import {
  constantExact,
  constantWhole,
  type Exact,
  exactly,
  isGiven,
  type Lowered,
  type LoweredNumber,
  NotColumnar,
  plainly,
} from './lowered.ts'
import { add, furthest, multiply, quotient, subtract } from './whole.ts'

type Row = Band<Share | bigint, Edge>

const resultOf = (row: Row): Share => {
  const result = 'otherwise' in row ? row.otherwise : row.is
  return typeof result === 'bigint' ? { n: result, d: 1n } : result
}

/** The rows of a table, or undefined where the law sets none. */
export function rowsOf(value: ParameterValue | undefined): readonly Row[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.every((row): row is Row => typeof row === 'object') ? value : undefined
}

function leastCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

/** One denominator for all results, so that comparing with the table multiplies by one constant. */
function overOne(steps: Steps, rows: readonly Row[]) {
  const d = rows.reduce((all, row) => leastCommon(all, resultOf(row).d), 1n)
  const under = constantExact(steps, d).over
  const overs = rows.map((row) => {
    const { n, d: own } = resultOf(row)
    return constantExact(steps, n * (d / own)).over
  })
  return { under, overs }
}

/** The row that fits; an unknown quantity leaves the range of the table. */
export function band(steps: Steps, rows: readonly Row[], of: Lowered): Lowered {
  const { under, overs } = overOne(steps, rows)
  const results = overs.map((over): Exact => ({ over, under }))
  const ends = (op: 'greater' | 'smaller') =>
    results.reduce((a, b) => furthestExact(steps, op, a, b))
  if (rows.length === 0) return { kind: 'missing' }
  if (of.kind === 'missing') {
    const value = constantExact(steps, undefined)
    return { kind: 'number', value, low: ends('smaller'), high: ends('greater'), day: false }
  }
  let found: Exact = { over: constantWhole(steps, Number.NaN), under }
  for (let at = rows.length - 1; at >= 0; at--) {
    const [row, result] = [rows[at], results[at]]
    if (row === undefined || result === undefined) continue
    found = chooseExact(steps, fits(steps, row, of), result, found)
  }
  const given = givenOf(steps, of)
  if (given === undefined) return plainly(found)
  // A quantity nobody gave fits no row; asked once here instead of at every edge.
  const end = (op: 'greater' | 'smaller') => chooseExact(steps, given, found, ends(op))
  return {
    kind: 'number',
    value: chooseExact(steps, given, found, {
      over: constantWhole(steps, Number.NaN),
      under,
    }),
    low: end('smaller'),
    high: end('greater'),
    day: false,
  }
}

/** Whether the quantity is known; undefined where it always is. */
function givenOf(steps: Steps, of: Lowered): number | undefined {
  if (of.kind === 'number') {
    const given = isGiven(steps, of.value)
    return steps.constantOf(given) === 1 ? undefined : given
  }
  if (of.kind === 'code') return of.gaps ? steps.add({ op: 'given', of: of.at }) : undefined
  if (of.kind === 'text') return undefined
  throw new NotColumnar(`a table by ${of.kind}`)
}

/** Whether a row fits, 0 or 1, where the quantity is known. */
function fits(steps: Steps, row: Row, of: Lowered): number {
  if ('otherwise' in row) return steps.constant(1)
  if ('oneOf' in row) {
    if (of.kind === 'text') return steps.constant(row.oneOf.includes(of.value) ? 1 : 0)
    if (of.kind !== 'code') throw new NotColumnar(`answers against ${of.kind}`)
    return steps.add({ op: 'among', of: of.at, words: row.oneOf, is: true })
  }
  if (of.kind !== 'number') throw new NotColumnar(`edges against ${of.kind}`)
  const against = (edge: Edge) => edgeOf(steps, edge, of)
  if ('upTo' in row) return surelyHolds(steps, '<=', of.value, against(row.upTo))
  if ('below' in row) return surelyHolds(steps, '<', of.value, against(row.below))
  if ('atLeast' in row) return surelyHolds(steps, '>=', of.value, against(row.atLeast))
  return surelyHolds(steps, '>', of.value, against(row.above))
}

function edgeOf(steps: Steps, edge: Edge, of: LoweredNumber): Exact {
  if (typeof edge !== 'string') return constantExact(steps, edge)
  if (!of.day) throw new NotColumnar('a word as the edge of a number')
  return exactly(steps, constantWhole(steps, dayNumber(civilDate(edge))))
}

/** Each slice of the amount by the share of its row, the sum rounded once, half up. */
export function slices(steps: Steps, rows: readonly Row[], of: Lowered): Lowered {
  if (of.kind === 'missing') return of
  if (of.kind !== 'number') throw new NotColumnar(`slices of ${of.kind}`)
  const { under, overs } = overOne(steps, rows)
  const amount = of.value.over
  const zero = constantWhole(steps, 0)
  let done = zero
  let total = zero
  for (const [at, row] of rows.entries()) {
    const last = !('upTo' in row)
    const end = last ? amount : edgeOf(steps, row.upTo, of).over
    const reached = last ? amount : furthest(steps, 'smaller', end, amount)
    const slice = furthest(steps, 'greater', subtract(steps, reached, done), zero)
    total = add(steps, total, multiply(steps, slice, overs[at] ?? zero))
    if (last) break
    done = end
  }
  return plainly(exactly(steps, quotient(steps, total, under, 'half-up')))
}
