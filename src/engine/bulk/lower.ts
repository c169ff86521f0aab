/**
 * Turns the tree of an expression into steps over columns, by the law of one day. Means exactly what
 * the evaluator of single cases means (`declare/expression/evaluate.ts`): a missing fact is unknown.
 */
import type { Law } from '../../declare/expression/law-on.ts'
import type { Comparison, Node } from '../../declare/expression/node.ts'
import type { ParameterValue } from '../../declare/parameter.ts'
import { civilDate, dayNumber } from '../../values/civil-date.ts'
import type { ColumnShape, InputShape, NumberShape } from './column-shape.ts'
import { elapsed, shift, year } from './days.ts'
import type { Steps } from './instruction.ts'
import {
  both,
  constantExact,
  constantTruth,
  constantWhole,
  type Exact,
  either,
  exactly,
  type Lowered,
  type LoweredNumber,
  type LoweredTruth,
  NotColumnar,
  opposite,
  plainly,
  type Whole,
} from './lowered.ts'
import {
  chooseNumber,
  compareNumbers,
  excess,
  furthest,
  mean,
  points,
  product,
  ratio,
  rounded,
  score,
  sum,
} from './numbers.ts'
import { band, rowsOf, slices } from './tables.ts'

/** What lowering reads and collects. */
export interface Lowering {
  readonly law: Law
  /** Columns by fact id; a fact without a column is missing in every row. */
  readonly columns: ReadonlyMap<string, ColumnShape>
  readonly steps: Steps
  /** Columns the steps read, in the order of their `column` numbers. */
  readonly inputs: InputShape[]
  /** Facts read, also those without a column. */
  readonly reads: Set<string>
}

/**
 * Lowers a condition.
 *
 * @throws NotColumnar where only the evaluator of single cases can tell
 */
export function lowerTruth(node: Node, context: Lowering): LoweredTruth {
  const value = lower(node, context)
  if (value.kind === 'truth') return value
  if (value.kind === 'missing') return constantTruth(context.steps, undefined)
  throw new NotColumnar(`${node.op} is no condition`)
}

/**
 * Lowers an amount, a number or a day.
 *
 * @throws NotColumnar where only the evaluator of single cases can tell
 */
export function lowerNumber(node: Node, context: Lowering): LoweredNumber {
  return asNumber(lower(node, context), context.steps)
}

const missing: Lowered = { kind: 'missing' }

function asNumber(value: Lowered, steps: Steps): LoweredNumber {
  if (value.kind === 'number') return value
  if (value.kind === 'missing') return plainly(constantExact(steps, undefined))
  throw new NotColumnar(`a ${value.kind} where a number stands`)
}

function lower(node: Node, context: Lowering): Lowered {
  const { steps, law } = context
  const number = (of: Node) => lowerNumber(of, context)
  switch (node.op) {
    case 'fact':
      return readFact(node.id, context)
    case 'known':
      return known(node.id, context)
    case 'option':
      return { kind: 'text', value: node.id }
    case 'filingDay':
      return day(dayNumber(law.on), steps)
    case 'nothing':
      return plainly(constantExact(steps, 0n))
    case 'parameter':
      return constant(law.value(node.id)?.value, steps)
    case 'band':
    case 'slices': {
      const rows = rowsOf(law.value(node.id)?.value)
      if (rows === undefined) return missing
      const of = lower(node.of, context)
      return node.op === 'band' ? band(steps, rows, of) : slices(steps, rows, of)
    }
    case 'compare':
      return compare(steps, node.how, lower(node.left, context), lower(node.right, context))
    case 'sign': {
      const zero = plainly(constantExact(steps, 0n))
      return compareNumbers(steps, node.how === 'positive' ? '>' : '>=', number(node.of), zero)
    }
    case 'oneOf':
      return picked(lower(node.of, context), node.options, true, steps)
    case 'listed': {
      const list = lower(node.in, context)
      const of = lower(node.of, context)
      return list.kind === 'list'
        ? picked(of, list.values, true, steps)
        : constantTruth(steps, undefined)
    }
    case 'not':
      return opposite(lowerTruth(node.of, context))
    case 'all':
      return node.of
        .map((part) => lowerTruth(part, context))
        .reduce((a, b) => both(steps, a, b), constantTruth(steps, true))
    case 'any':
      return node.of
        .map((part) => lowerTruth(part, context))
        .reduce((a, b) => either(steps, a, b), constantTruth(steps, false))
    case 'when':
      return choose(
        lowerTruth(node.if, context),
        lower(node.yes, context),
        lower(node.no, context),
        steps,
      )
    case 'plus':
      return fold(node.of.map(number), (a, b) => sum(steps, a, b, 1))
    case 'minus':
      return sum(steps, number(node.left), number(node.right), -1)
    case 'excess':
      return excess(steps, number(node.left), number(node.right))
    case 'greatest':
      return fold(node.of.map(number), (a, b) => furthest(steps, 'greater', a, b))
    case 'least':
      return fold(node.of.map(number), (a, b) => furthest(steps, 'smaller', a, b))
    case 'ratio':
      return ratio(steps, number(node.over), number(node.under))
    case 'times':
      return rounded(
        steps,
        product(steps, number(node.money), number(node.share)),
        node.rounding ?? 'half-up',
      )
    case 'product': {
      // A single factor only becomes exact and keeps its range; products of ranges are left open.
      return fold(node.of.map(number), (a, b) => product(steps, a, b))
    }
    case 'mean':
      return mean(steps, node.of.map(number))
    case 'round':
      if (node.digits !== undefined) throw new NotColumnar('rounding to decimals')
      return rounded(steps, number(node.of), node.how)
    case 'power':
    case 'root':
      throw new NotColumnar(`a ${node.op}`)
    case 'year':
      return year(steps, number(node.of))
    case 'elapsed':
      return elapsed(steps, node.unit, number(node.from), number(node.to))
    case 'shift':
      return shift(steps, number(node.of), lower(node.by, context), node.back ? -1 : 1)
    case 'named':
      return lower(node.of, context)
    case 'points':
      return points(
        steps,
        number(node.of),
        node.least && number(node.least),
        node.most && number(node.most),
      )
    case 'score':
      return score(steps, node.of.map(number), node.most && number(node.most))
    case 'sumOver':
    case 'countOver':
    case 'over':
      // Rows that have the table are judged by themselves; in the others it is missing.
      context.reads.add(node.rows)
      return missing
    case 'column':
      throw new NotColumnar('a cell outside its table')
  }
}

function fold(
  [first, ...rest]: readonly LoweredNumber[],
  combine: (a: LoweredNumber, b: LoweredNumber) => LoweredNumber,
): Lowered {
  return first === undefined ? missing : rest.reduce(combine, first)
}

const day = (value: number, steps: Steps): LoweredNumber =>
  plainly(exactly(steps, constantWhole(steps, value)), true)

function readFact(id: string, context: Lowering): Lowered {
  const shape = context.columns.get(id)
  context.reads.add(id)
  const { steps } = context
  switch (shape?.kind) {
    case undefined:
      return missing
    case 'money':
    case 'count':
    case 'date':
      return plainly(exactly(steps, readNumber(shape, context)), shape.kind === 'date')
    case 'share': {
      const value: Exact = {
        over: readNumber(shape.over, context),
        under: readNumber(shape.under, context),
      }
      return plainly(value)
    }
    case 'code':
      return { kind: 'code', at: readColumn(shape, context), gaps: shape.gaps }
    case 'truth': {
      const at = readColumn(shape, context)
      const holds = steps.add({ op: 'same', a: at, b: steps.constant(1) })
      const fails = shape.gaps
        ? steps.add({ op: 'same', a: at, b: steps.constant(0) })
        : steps.add({ op: 'not', of: holds })
      return { kind: 'truth', holds, fails, total: !shape.gaps }
    }
  }
}

function readColumn(shape: InputShape, { inputs, steps }: Lowering): number {
  const known = inputs.indexOf(shape)
  return steps.add({ op: 'column', column: known < 0 ? inputs.push(shape) - 1 : known })
}

function readNumber(shape: NumberShape, context: Lowering): Whole {
  const { least, greatest, gaps } = shape
  return { at: readColumn(shape, context), least, greatest, total: !gaps }
}

function known(id: string, context: Lowering): LoweredTruth {
  const { steps } = context
  const shape = context.columns.get(id)
  context.reads.add(id)
  if (shape === undefined) return constantTruth(steps, false)
  const of = readColumn(shape.kind === 'share' ? shape.over : shape, context)
  const holds =
    shape.kind !== 'share' && !shape.gaps ? steps.constant(1) : steps.add({ op: 'given', of })
  return { kind: 'truth', holds, fails: steps.add({ op: 'not', of: holds }), total: true }
}

const isTexts = (value: readonly unknown[]): value is readonly string[] =>
  value.every((each) => typeof each === 'string')

/** A value of the law. */
function constant(value: ParameterValue | undefined, steps: Steps): Lowered {
  if (value === undefined || value === null) return missing
  if (typeof value === 'boolean') return constantTruth(steps, value)
  if (typeof value === 'bigint') return plainly(constantExact(steps, value))
  if (typeof value === 'string') return day(dayNumber(civilDate(value)), steps)
  if (Array.isArray(value)) {
    if (isTexts(value)) return { kind: 'list', values: value }
    throw new NotColumnar('a table is no value')
  }
  if ('n' in value) return plainly(constantExact(steps, value))
  if ('unit' in value) return { kind: 'limit', limit: value }
  throw new NotColumnar('no value of a column')
}

function compare(steps: Steps, how: Comparison, a: Lowered, b: Lowered): LoweredTruth {
  if (a.kind === 'number' || b.kind === 'number') {
    return compareNumbers(steps, how, asNumber(a, steps), asNumber(b, steps))
  }
  if (a.kind === 'missing' || b.kind === 'missing') return constantTruth(steps, undefined)
  if (how !== '=' && how !== '!=') throw new NotColumnar(`${a.kind} ${how} ${b.kind}`)
  if (a.kind === 'truth' && b.kind === 'truth') {
    const equal = either(steps, both(steps, a, b), both(steps, opposite(a), opposite(b)))
    return how === '=' ? equal : opposite(equal)
  }
  if (b.kind === 'text') return picked(a, [b.value], how === '=', steps)
  if (a.kind === 'text') return picked(b, [a.value], how === '=', steps)
  throw new NotColumnar(`${a.kind} ${how} ${b.kind}`)
}

/** Whether a word is, or is not, one of some. */
function picked(of: Lowered, words: readonly string[], is: boolean, steps: Steps): LoweredTruth {
  if (of.kind === 'missing') return constantTruth(steps, undefined)
  if (of.kind === 'text') return constantTruth(steps, words.includes(of.value) === is)
  if (of.kind !== 'code') throw new NotColumnar(`a ${of.kind} among words`)
  const holds = steps.add({ op: 'among', of: of.at, words, is })
  const fails = of.gaps
    ? steps.add({ op: 'among', of: of.at, words, is: !is })
    : steps.add({ op: 'not', of: holds })
  return { kind: 'truth', holds, fails, total: !of.gaps }
}

/** One value or another; unknown where the condition is. */
function choose(condition: LoweredTruth, yes: Lowered, no: Lowered, steps: Steps): Lowered {
  if (yes.kind === 'number' || no.kind === 'number') {
    return chooseNumber(steps, condition, asNumber(yes, steps), asNumber(no, steps))
  }
  if (yes.kind === 'missing' && no.kind === 'missing') return missing
  const [y, n] = [asTruth(yes, steps), asTruth(no, steps)]
  const chosen = (of: number, other: number) =>
    steps.add({
      op: 'either',
      a: steps.add({ op: 'both', a: condition.holds, b: of }),
      b: steps.add({ op: 'both', a: condition.fails, b: other }),
    })
  return {
    kind: 'truth',
    holds: chosen(y.holds, n.holds),
    fails: chosen(y.fails, n.fails),
    total: condition.total && y.total && n.total,
  }
}

function asTruth(value: Lowered, steps: Steps): LoweredTruth {
  if (value.kind === 'truth') return value
  if (value.kind === 'missing') return constantTruth(steps, undefined)
  throw new NotColumnar(`a ${value.kind} where a condition stands`)
}
