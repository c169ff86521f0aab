/**
 * Reads an expression for one case on one day. The trace is the evaluation itself: nothing decides
 * that the trace does not show. A missing fact is never zero: the verdict is then `unknown`, and
 * the trace says which facts would settle it.
 */

import type { Fen } from '../../values/money.ts'
import { fen } from '../../values/money.ts'
import { compareShares, ofMoney, type Share, share } from '../../values/share.ts'
import type { FactRow, Facts, FactValue } from '../fact.ts'
import type { Bands, ParameterValue } from '../parameter.ts'
import type { Law } from './law-on.ts'
import type { Comparison, Node } from './node.ts'

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
      return readBand(node, context)
    case 'compare':
      return pair(node, node.left, node.right, context, (a, b) => holds(node.how, order(a, b)))
    case 'minus':
      return pair(node, node.left, node.right, context, subtract)
    case 'excess':
      return pair(node, node.left, node.right, context, (a, b) =>
        fen(order(a, b) > 0 ? asBig(a) - asBig(b) : 0n),
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
  }
}

function readParameter(node: Node & { op: 'parameter' }, law: Law): Trace {
  const dated = law.value(node.id)
  if (dated === undefined || dated.value === null) return { node, missing: [node.id], of: [] }
  return { node, value: dated.value, missing: [], of: [], from: dated.from }
}

function readBand(node: Node & { op: 'band' }, context: Context): Trace {
  const amount = step(node.of, context)
  const dated = context.law.value(node.id)
  if (amount.value === undefined || dated === undefined || !Array.isArray(dated.value)) {
    const missing = dated === undefined ? [node.id, ...amount.missing] : amount.missing
    return { node, missing, of: [amount] }
  }
  const found = bandOf(dated.value as Bands<Share>, fen(asBig(amount.value)))
  return { ...settled(node, [amount], found), from: dated.from }
}

function bandOf(bands: Bands<Share>, amount: Fen): Share | undefined {
  for (const band of bands) {
    if ('otherwise' in band) return band.otherwise
    if ('upTo' in band ? amount <= band.upTo : amount < band.below) return band.is
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

function readSum(node: Node & { op: 'sumOver' }, context: Context): Trace {
  const rows = context.facts[node.rows]
  if (!Array.isArray(rows)) return { node, missing: [node.rows], of: [] }
  let total = 0n
  const of: Trace[] = []
  for (const row of rows as readonly FactRow[]) {
    const inLine = { ...context, row }
    const counted = node.where === undefined ? true : step(node.where, inLine).value
    const line = step(node.of, inLine)
    if (counted === false) continue
    of.push(line)
    if (counted === undefined || line.value === undefined) {
      return { node, missing: [node.rows], of }
    }
    total += asBig(line.value)
  }
  return { node, value: fen(total), missing: [], of }
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
  if (isShare(a) && isShare(b)) return share(a.n * b.d + b.n * a.d, a.d * b.d)
  return fen(asBig(a) + asBig(b))
}

function subtract(a: Known, b: Known): Known {
  if (isShare(a) && isShare(b)) return share(a.n * b.d - b.n * a.d, a.d * b.d)
  return fen(asBig(a) - asBig(b))
}

function divide(a: Known, b: Known): Known | undefined {
  return asBig(b) === 0n ? undefined : share(asBig(a), asBig(b))
}
