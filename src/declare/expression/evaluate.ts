/**
 * Reads an expression for one case on one day. The trace is the evaluation itself: nothing decides
 * that the trace does not show. A missing fact is never zero: the verdict is then `unknown`, and
 * the trace says which facts would settle it.
 */

import type { CivilDate } from '../../values/civil-date.ts'
import { fen } from '../../values/money.ts'
import {
  addShares,
  compareShares,
  divideShares,
  multiplyShares,
  ofMoney,
  type Share,
  share,
  subtractShares,
  whole,
} from '../../values/share.ts'
import type { FactRow, Facts, FactValue } from '../fact.ts'
import type { EvidenceGrade } from '../grade.ts'
import type { Bands, DatedValue, Edge, ParameterValue } from '../parameter.ts'
import { medianOf, powerOf, rootOf, rounded, sliced, spanBetween } from './evaluate-number.ts'
import type { Law } from './law-on.ts'
import type { Comparison, Gathering, Node } from './node.ts'

/** `unknown` when a fact is missing that would settle it. */
export type Verdict = 'holds' | 'fails' | 'unknown'

/** One evaluated step: what was read, what came out, what was missing. */
export interface Trace {
  /** The step. */
  readonly node: Node
  /** Its value; absent when unknown. */
  readonly value?: FactValue | ParameterValue
  /** Ids of the facts that would settle it. */
  readonly missing: readonly string[]
  /** The steps below. */
  readonly of: readonly Trace[]
  /** For a parameter: the first day of the value used. */
  readonly from?: string
  /** For a parameter: the grade of the value used, where it is below `verified`. */
  readonly grade?: EvidenceGrade
  /** For a parameter: the law switch under which the value stands. */
  readonly under?: string
}

interface Context {
  readonly facts: Facts
  readonly law: Law
  readonly row?: FactRow
}

/** Evaluates a tree. */
export function evaluate(node: Node, facts: Facts, law: Law): Trace {
  return step(node, { facts, law })
}

/** The verdict of an evaluated condition. */
export function verdictOf(trace: Trace): Verdict {
  if (trace.value === undefined) return 'unknown'
  return trace.value === true ? 'holds' : 'fails'
}

function leaf(node: Node, value: FactValue | ParameterValue | undefined, missing: string): Trace {
  return value === undefined
    ? { node, missing: [missing], of: [] }
    : { node, value, missing: [], of: [] }
}

function settled(
  node: Node,
  of: readonly Trace[],
  value: FactValue | ParameterValue | undefined,
): Trace {
  if (value !== undefined) return { node, value, missing: [], of }
  return { node, missing: [...new Set(of.flatMap((each) => each.missing))], of }
}

function step(node: Node, context: Context): Trace {
  switch (node.op) {
    case 'fact':
      return leaf(node, context.facts[node.id], node.id)
    case 'column':
      return leaf(node, context.row?.[node.id], node.id)
    case 'known':
      return { node, value: context.facts[node.id] !== undefined, missing: [], of: [] }
    case 'option':
      return { node, value: node.id, missing: [], of: [] }
    case 'filingDay':
      return { node, value: context.law.on, missing: [], of: [] }
    case 'parameter':
      return readParameter(node, context.law)
    case 'band':
    case 'slices':
      return readBand(node, context)
    case 'compare':
      return pair(node, node.left, node.right, context, (a, b) => holds(node.how, order(a, b)))
    case 'minus':
      return pair(node, node.left, node.right, context, subtract)
    case 'excess':
      return pair(node, node.left, node.right, context, (a, b) =>
        order(a, b) > 0 ? subtract(a, b) : isShare(a) ? whole(0n) : fen(0n),
      )
    case 'ratio':
      return pair(node, node.over, node.under, context, divide)
    case 'times':
      return pair(node, node.money, node.share, context, (m, s) =>
        ofMoney(asShare(s), fen(asBig(m)), 'half-up'),
      )
    case 'listed':
      return pair(node, node.of, node.in, context, (v, list) =>
        Array.isArray(list) ? list.includes(v) : undefined,
      )
    case 'sign': {
      const of = step(node.of, context)
      const size = of.value === undefined ? undefined : signOf(of.value)
      return settled(
        node,
        [of],
        size === undefined ? undefined : node.how === 'positive' ? size > 0 : size >= 0,
      )
    }
    case 'oneOf': {
      const of = step(node.of, context)
      return settled(
        node,
        [of],
        of.value === undefined ? undefined : node.options.includes(String(of.value)),
      )
    }
    case 'not': {
      const of = step(node.of, context)
      return settled(node, [of], of.value === undefined ? undefined : of.value !== true)
    }
    case 'all':
    case 'any':
      return readMany(node, context)
    case 'when': {
      const condition = step(node.if, context)
      if (condition.value === undefined) return settled(node, [condition], undefined)
      const chosen = step(condition.value === true ? node.yes : node.no, context)
      return settled(node, [condition, chosen], chosen.value)
    }
    case 'plus':
      return fold(node, node.of, context, add)
    case 'greatest':
      return fold(node, node.of, context, (a, b) => (order(a, b) >= 0 ? a : b))
    case 'least':
      return fold(node, node.of, context, (a, b) => (order(a, b) <= 0 ? a : b))
    case 'sumOver':
      return readSum(node, context)
    case 'over':
      return readOver(node, context)
    case 'span':
      return pair(node, node.from, node.to, context, (from, to) =>
        spanBetween(node.unit, asDay(from), asDay(to)),
      )
    case 'product':
      return fold(node, node.of, context, (a, b) => multiplyShares(asShare(a), asShare(b)))
    case 'exact':
      return single(node, node.of, context, asExact)
    case 'round':
      return single(node, node.of, context, (v) => rounded(asShare(v), node.how, node.digits))
    case 'power':
      return pair(node, node.of, node.exponent, context, (v, by) => powerOf(asShare(v), asBig(by)))
    case 'root':
      return pair(node, node.of, node.degree, context, (v, by) =>
        rootOf(asShare(v), asBig(by), node.digits),
      )
  }
}

function readParameter(node: Node & { op: 'parameter' }, law: Law): Trace {
  const dated = law.value(node.id)
  if (dated === undefined || dated.value === null) return { node, missing: [node.id], of: [] }
  return { node, value: dated.value, missing: [], of: [], ...originOf(dated) }
}

/** Where a value comes from: its first day, and what a reader should know before relying on it. */
function originOf(dated: DatedValue): Pick<Trace, 'from' | 'grade' | 'under'> {
  const grade = dated.grade ?? dated.cite.grade
  return {
    from: dated.from,
    ...(grade === 'verified' ? {} : { grade }),
    ...(dated.under === undefined ? {} : { under: dated.under }),
  }
}

function readBand(node: Node & { op: 'band' | 'slices' }, context: Context): Trace {
  const amount = step(node.of, context)
  const dated = context.law.value(node.id)
  if (dated === undefined || !Array.isArray(dated.value)) {
    return { node, missing: [node.id, ...amount.missing], of: [amount] }
  }
  if (amount.value === undefined) return { node, missing: amount.missing, of: [amount] }
  // A parameter of a `band` or `slices` step is declared as bands, or its declaration would not compile.
  const found =
    node.op === 'band'
      ? bandOf(dated.value as Bands<Share | bigint, Edge>, amount.value)
      : sliced(dated.value as Bands<Share>, asBig(amount.value))
  return { ...settled(node, [amount], found), ...originOf(dated) }
}

function bandOf(bands: Bands<Share | bigint, Edge>, amount: Known): Share | bigint | undefined {
  for (const band of bands) {
    if ('otherwise' in band) return band.otherwise
    if ('upTo' in band ? order(amount, band.upTo) <= 0 : order(amount, band.below) < 0) {
      return band.is
    }
  }
  return undefined
}

/** Kleene's three values: one failing part settles `all`, one holding part settles `any`. */
function readMany(node: Node & { op: 'all' | 'any' }, context: Context): Trace {
  const of = node.of.map((part) => step(part, context))
  const settles = node.op === 'any'
  if (of.some((part) => part.value === settles)) return { node, value: settles, missing: [], of }
  return settled(node, of, of.every((part) => part.value !== undefined) ? !settles : undefined)
}

/** What the lines that count say; undefined as soon as one of them cannot be read. */
function readLines(
  node: Node & { op: 'sumOver' | 'over' },
  context: Context,
): { readonly values?: readonly Known[]; readonly of: readonly Trace[] } {
  const rows = context.facts[node.rows]
  if (!Array.isArray(rows)) return { of: [] }
  const of: Trace[] = []
  const values: Known[] = []
  for (const row of rows as readonly FactRow[]) {
    const inLine = { ...context, row }
    const counted = node.where === undefined ? true : step(node.where, inLine).value
    if (counted === false) continue
    const line = node.of === undefined ? undefined : step(node.of, inLine)
    if (line !== undefined) of.push(line)
    const value = line === undefined ? true : line.value
    if (counted === undefined || value === undefined) return { of }
    values.push(value)
  }
  return { values, of }
}

function readSum(node: Node & { op: 'sumOver' }, context: Context): Trace {
  const { values, of } = readLines(node, context)
  if (values === undefined) return { node, missing: [node.rows], of }
  const [first, ...rest] = values
  return { node, value: first === undefined ? fen(0n) : rest.reduce(add, first), missing: [], of }
}

function readOver(node: Node & { op: 'over' }, context: Context): Trace {
  const { values, of } = readLines(node, context)
  const value = values === undefined ? undefined : gathered(node.how, values)
  return value === undefined ? { node, missing: [node.rows], of } : { node, value, missing: [], of }
}

function gathered(how: Gathering, values: readonly Known[]): Known | undefined {
  switch (how) {
    case 'count':
      return BigInt(values.length)
    case 'distinct':
      return BigInt(new Set(values.map((v) => (isShare(v) ? `${v.n}/${v.d}` : v))).size)
    case 'product':
      return values.map(asShare).reduce(multiplyShares, whole(1n))
    case 'median':
      return medianOf(values.map(asShare))
    case 'greatest':
    case 'least': {
      const [first, ...rest] = values
      if (first === undefined) return undefined
      const sign = how === 'greatest' ? 1 : -1
      return rest.reduce((a, b) => (order(a, b) * sign >= 0 ? a : b), first)
    }
  }
}

function single(
  node: Node,
  part: Node,
  context: Context,
  of: (value: Known) => Known | undefined,
): Trace {
  const read = step(part, context)
  return settled(node, [read], read.value === undefined ? undefined : of(read.value))
}

function pair(
  node: Node,
  left: Node,
  right: Node,
  context: Context,
  combine: (a: Known, b: Known) => Known | undefined,
): Trace {
  const l = step(left, context)
  const r = step(right, context)
  if (l.value === undefined || r.value === undefined) return settled(node, [l, r], undefined)
  return settled(node, [l, r], combine(l.value, r.value))
}

function fold(
  node: Node,
  parts: readonly Node[],
  context: Context,
  combine: (a: Known, b: Known) => Known,
): Trace {
  const of = parts.map((part) => step(part, context))
  let result: Known | undefined
  for (const part of of) {
    if (part.value === undefined) return settled(node, of, undefined)
    result = result === undefined ? part.value : combine(result, part.value)
  }
  return settled(node, of, result)
}

type Known = FactValue | ParameterValue

const isShare = (value: Known): value is Share =>
  typeof value === 'object' && value !== null && 'n' in value && 'd' in value

function asBig(value: Known): bigint {
  if (typeof value !== 'bigint') throw new Error('expected a whole number')
  return value
}

function asShare(value: Known): Share {
  if (!isShare(value)) throw new Error('expected a share')
  return value
}

const asExact = (value: Known): Share => (isShare(value) ? value : whole(asBig(value)))

function asDay(value: Known): CivilDate {
  // A step of days reads facts and parameters of days only, or its declaration would not compile.
  if (typeof value !== 'string') throw new Error('expected a day')
  return value as CivilDate
}

function signOf(value: Known): number {
  const size = isShare(value) ? value.n : asBig(value)
  return size > 0n ? 1 : size < 0n ? -1 : 0
}

/** Order of two values of one kind; equality of anything else. */
function order(a: Known, b: Known): number {
  if (isShare(a) && isShare(b)) return compareShares(a, b)
  if (a === null || b === null) return a === b ? 0 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

function holds(how: Comparison, sign: number): boolean {
  switch (how) {
    case '>=':
      return sign >= 0
    case '>':
      return sign > 0
    case '<=':
      return sign <= 0
    case '<':
      return sign < 0
    case '=':
      return sign === 0
    case '!=':
      return sign !== 0
  }
}

function add(a: Known, b: Known): Known {
  if (isShare(a) && isShare(b)) return addShares(a, b)
  return fen(asBig(a) + asBig(b))
}

function subtract(a: Known, b: Known): Known {
  if (isShare(a) && isShare(b)) return subtractShares(a, b)
  return fen(asBig(a) - asBig(b))
}

function divide(a: Known, b: Known): Known | undefined {
  if (isShare(a) && isShare(b)) return b.n === 0n ? undefined : divideShares(a, b)
  return asBig(b) === 0n ? undefined : share(asBig(a), asBig(b))
}
