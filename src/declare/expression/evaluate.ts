/**
 * Reads an expression for one case on one day. The trace is the evaluation itself: nothing decides
 * that the trace does not show. A missing fact is never zero: the verdict is then `unknown`, and
 * the trace says which facts would settle it.
 */

import { addDays, addMonths, type CivilDate, yearOf } from '../../values/civil-date.ts'
import { fullDays, fullMonths, fullYears } from '../../values/elapsed.ts'
import type { Limit } from '../../values/limit.ts'
import { fen } from '../../values/money.ts'
import { ofMoney, whole } from '../../values/share.ts'
import type { FactRow, Facts } from '../fact.ts'
import { gathered, powerOf, rootOf, rounded } from './evaluate-number.ts'
import {
  add,
  asBig,
  asDate,
  asExact,
  asLimit,
  asShare,
  holds,
  multiply,
  order,
  subtract,
  zeroLike,
} from './known.ts'
import type { Law } from './law-on.ts'
import type { Node } from './node.ts'
import { readPoints, readScore } from './points.ts'
import {
  addExact,
  divideExact,
  type Exact,
  exactly,
  gap,
  isShare,
  type Range,
  rangeOfDifference,
  rangeOfEither,
  rangeOfGreatest,
  rangeOfLeast,
  rangeOfSum,
  settledBy,
} from './range.ts'
import { readBand, readSlices } from './tables.ts'
import { type Known, originOf, rangeOf, settled, type Trace, unsettled } from './trace.ts'

/** `unknown` when a fact is missing that would settle it. */
export type Verdict = 'holds' | 'fails' | 'unknown'

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

function leaf(node: Node, value: Known | undefined, missing: string): Trace {
  return value === undefined
    ? { node, missing: [missing], of: [] }
    : { node, value, missing: [], of: [] }
}

function step(node: Node, context: Context): Trace {
  switch (node.op) {
    case 'fact':
      return leaf(node, context.facts[node.id], node.id)
    case 'column':
      return leaf(node, context.row?.[node.id], node.id)
    case 'known':
      return {
        node,
        value: (context.row?.[node.id] ?? context.facts[node.id]) !== undefined,
        missing: [],
        of: [],
      }
    case 'option':
      return { node, value: node.id, missing: [], of: [] }
    case 'filingDay':
      return { node, value: context.law.on, missing: [], of: [] }
    case 'parameter':
      return readParameter(node, context.law)
    case 'band':
      return readBand(node, step(node.of, context), context.law)
    case 'compare':
      return readComparison(node, context)
    case 'minus':
      return pair(node, node.left, node.right, context, subtract, rangeOfDifference)
    case 'excess':
      return pair(node, node.left, node.right, context, (a, b) =>
        order(a, b) > 0 ? subtract(a, b) : zeroLike(a),
      )
    case 'ratio':
      return pair(node, node.over, node.under, context, (a, b) =>
        divideExact(asExact(a), asExact(b)),
      )
    case 'times':
      return pair(node, node.money, node.share, context, (m, s) =>
        ofMoney(asShare(s), fen(asBig(m)), node.rounding ?? 'half-up'),
      )
    case 'nothing':
      return { node, value: node.kind === 'share' ? whole(0n) : 0n, missing: [], of: [] }
    case 'slices':
      return readSlices(node, step(node.of, context), context.law)
    case 'product':
      return fold(
        node,
        node.of,
        context,
        multiply,
        (total) => (node.kind === 'share' ? exactly(asExact(total)) : total),
        // A single factor only becomes exact; products of ranges are left open.
        (of) => (of.length === 1 ? (of[0] ?? {}) : {}),
      )
    case 'mean':
      return fold(node, node.of, context, add, (total) =>
        divideExact(asExact(total), BigInt(node.of.length)),
      )
    case 'round': {
      const of = step(node.of, context)
      const value = of.value
      return settled(node, [of], isShare(value) ? rounded(value, node.how, node.digits) : value)
    }
    case 'year': {
      const of = step(node.of, context)
      return settled(
        node,
        [of],
        of.value === undefined ? undefined : BigInt(yearOf(asDate(of.value))),
      )
    }
    case 'power':
      return pair(node, node.of, node.exponent, context, (v, by) =>
        powerOf(exactly(asExact(v)), asBig(by)),
      )
    case 'root':
      return pair(node, node.of, node.degree, context, (v, by) =>
        rootOf(exactly(asExact(v)), asBig(by), node.digits),
      )
    case 'elapsed':
      return pair(node, node.from, node.to, context, (from, to) =>
        BigInt(elapsed[node.unit](asDate(from), asDate(to))),
      )
    case 'shift':
      return pair(node, node.of, node.by, context, (day, by) =>
        moved(asDate(day), asLimit(by), node.back ? -1 : 1),
      )
    case 'listed':
      return pair(node, node.of, node.in, context, (v, list) =>
        Array.isArray(list) ? list.includes(v) : undefined,
      )
    case 'sign':
      return readSign(node, context)
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
    case 'when':
      return readChoice(node, context)
    case 'plus':
      return fold(node, node.of, context, add, undefined, rangeOfSum)
    case 'greatest':
      return fold(
        node,
        node.of,
        context,
        (a, b) => (order(a, b) >= 0 ? a : b),
        undefined,
        rangeOfGreatest,
      )
    case 'least':
      return fold(
        node,
        node.of,
        context,
        (a, b) => (order(a, b) <= 0 ? a : b),
        undefined,
        rangeOfLeast,
      )
    case 'sumOver':
    case 'countOver':
      return readRows(node, context)
    case 'over':
      return readOver(node, context)
    case 'named': {
      const of = step(node.of, context)
      return of.value === undefined
        ? unsettled(node, [of], rangeOf(of))
        : settled(node, [of], of.value)
    }
    case 'points':
      return readPoints(
        node,
        step(node.of, context),
        node.least && step(node.least, context),
        node.most && step(node.most, context),
      )
    case 'score':
      return readScore(
        node,
        node.of.map((item) => step(item, context)),
        node.most && step(node.most, context),
      )
  }
}

function readParameter(node: Node & { op: 'parameter' }, law: Law): Trace {
  const dated = law.value(node.id)
  if (dated === undefined || dated.value === null) return { node, missing: [node.id], of: [] }
  return { node, value: dated.value, missing: [], of: [], ...originOf(dated) }
}

/** Compares known values, and unknown ones where their ranges do not overlap. */
function readComparison(node: Node & { op: 'compare' }, context: Context): Trace {
  const of = [step(node.left, context), step(node.right, context)] as const
  const [l, r] = of
  if (l.value !== undefined && r.value !== undefined) {
    return settled(node, of, holds(node.how, order(l.value, r.value)))
  }
  const [left, right] = [rangeOf(l), rangeOf(r)]
  const below = gap(left.most, right.least)
  const above = gap(right.most, left.least)
  return settled(node, of, settledBy(node.how, below, above))
}

function readSign(node: Node & { op: 'sign' }, context: Context): Trace {
  const of = step(node.of, context)
  const zero = { least: 0n, most: 0n }
  const range = rangeOf(of)
  const how = node.how === 'positive' ? '>' : '>='
  const above = gap(zero.most, range.least)
  const below = gap(range.most, zero.least)
  return settled(node, [of], settledBy(how, below, above))
}

function readChoice(node: Node & { op: 'when' }, context: Context): Trace {
  const condition = step(node.if, context)
  if (condition.value === undefined) {
    const branches = [step(node.yes, context), step(node.no, context)]
    const range = rangeOfEither(branches.map(rangeOf))
    return unsettled(node, [condition], range)
  }
  const chosen = step(condition.value === true ? node.yes : node.no, context)
  const of = [condition, chosen]
  return chosen.value === undefined
    ? unsettled(node, of, rangeOf(chosen))
    : settled(node, of, chosen.value)
}

/** Kleene's three values: one failing part settles `all`, one holding part settles `any`. */
function readMany(node: Node & { op: 'all' | 'any' }, context: Context): Trace {
  const of = node.of.map((part) => step(part, context))
  const settles = node.op === 'any'
  if (of.some((part) => part.value === settles)) return { node, value: settles, missing: [], of }
  return settled(node, of, of.every((part) => part.value !== undefined) ? !settles : undefined)
}

/** Adds up or counts the lines of a table; a line that cannot be read leaves the whole unknown. */
function readRows(node: Node & { op: 'sumOver' | 'countOver' }, context: Context): Trace {
  const rows = context.facts[node.rows]
  if (!Array.isArray(rows)) return { node, missing: [node.rows], of: [] }
  let total: Exact = 0n
  const of: Trace[] = []
  for (const row of rows as readonly FactRow[]) {
    const inLine = { ...context, row }
    const counted = node.where === undefined ? true : step(node.where, inLine).value
    if (counted === false) continue
    if (counted === undefined) return { node, missing: [node.rows], of }
    if (node.op === 'countOver') {
      total = addExact(total, 1n)
      continue
    }
    const line = step(node.of, inLine)
    of.push(line)
    if (line.value === undefined) return { node, missing: [node.rows], of }
    total = addExact(total, asExact(line.value))
  }
  return { node, value: typeof total === 'bigint' ? fen(total) : total, missing: [], of }
}

/** Another figure over the lines of a table; a line that cannot be read leaves it unknown. */
function readOver(node: Node & { op: 'over' }, context: Context): Trace {
  const rows = context.facts[node.rows]
  if (!Array.isArray(rows)) return { node, missing: [node.rows], of: [] }
  const of: Trace[] = []
  const values: Known[] = []
  for (const row of rows as readonly FactRow[]) {
    const inLine = { ...context, row }
    const counted = node.where === undefined ? true : step(node.where, inLine).value
    if (counted === false) continue
    const line = step(node.of, inLine)
    of.push(line)
    if (counted === undefined || line.value === undefined) return { node, missing: [node.rows], of }
    values.push(line.value)
  }
  const value = gathered(node.how, values)
  return value === undefined ? { node, missing: [node.rows], of } : settled(node, of, value)
}

function pair(
  node: Node,
  left: Node,
  right: Node,
  context: Context,
  combine: (a: Known, b: Known) => Known | undefined,
  rangeFrom?: (left: Range, right: Range) => Range,
): Trace {
  const l = step(left, context)
  const r = step(right, context)
  if (l.value === undefined || r.value === undefined) {
    const range = rangeFrom === undefined ? {} : rangeFrom(rangeOf(l), rangeOf(r))
    return unsettled(node, [l, r], range)
  }
  return settled(node, [l, r], combine(l.value, r.value))
}

function fold(
  node: Node,
  parts: readonly Node[],
  context: Context,
  combine: (a: Known, b: Known) => Known,
  finish: (total: Known) => Known | undefined = (total) => total,
  rangeFrom?: (of: readonly Range[]) => Range,
): Trace {
  const of = parts.map((part) => step(part, context))
  let result: Known | undefined
  for (const part of of) {
    if (part.value === undefined) {
      const range = rangeFrom === undefined ? {} : rangeFrom(of.map(rangeOf))
      return unsettled(node, of, range)
    }
    result = result === undefined ? part.value : combine(result, part.value)
  }
  return settled(node, of, result === undefined ? undefined : finish(result))
}

const elapsed = { days: fullDays, months: fullMonths, years: fullYears } as const

/** Working days need a calendar, which expressions have none of. */
function moved(day: CivilDate, by: Limit, sign: 1 | -1): CivilDate | undefined {
  switch (by.unit) {
    case 'days':
      return addDays(day, sign * by.count)
    case 'months':
      return addMonths(day, sign * by.count)
    case 'years':
      return addMonths(day, sign * by.count * 12)
    case 'workingDays':
      return undefined
  }
}
