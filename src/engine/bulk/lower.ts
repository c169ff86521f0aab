/**
 * Turns the tree of an expression into steps over columns, by the law of one day. Means exactly what
 * the evaluator of single cases means (`declare/expression/evaluate.ts`): a missing fact is unknown.
 */
import type { Law } from '../../declare/expression/law-on.ts'
import type { Node } from '../../declare/expression/node.ts'
import { dayNumber } from '../../values/civil-date.ts'
import { band, choose, constant, furthest, picked, ratio, sign, sum, times } from './combine.ts'
import { compare } from './compare.ts'
import type { FactColumn, FactColumns, NumberColumn } from './fact-columns.ts'
import type { Steps } from './instruction.ts'
import {
  both,
  constantNumber,
  constantTruth,
  either,
  extreme,
  type Lowered,
  type LoweredNumber,
  type LoweredTruth,
  NotColumnar,
  opposite,
} from './lowered.ts'

/** What lowering reads and collects. */
export interface Lowering {
  readonly law: Law
  readonly facts: FactColumns
  readonly steps: Steps
  /** Arrays the program reads, in the order of their `column` numbers. */
  readonly inputs: FactColumn[]
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
 * Lowers an amount or a number.
 *
 * @throws NotColumnar where only the evaluator of single cases can tell
 */
export function lowerNumber(node: Node, context: Lowering): LoweredNumber {
  const value = lower(node, context)
  if (value.kind === 'number') return value
  if (value.kind === 'missing') return constantNumber(context.steps, Number.NaN)
  throw new NotColumnar(`${node.op} is no number`)
}

const missing: Lowered = { kind: 'missing' }

function lower(node: Node, context: Lowering): Lowered {
  const { steps, law } = context
  switch (node.op) {
    case 'fact':
      return readFact(node.id, context)
    case 'known':
      return known(node.id, context)
    case 'option':
      return { kind: 'text', value: node.id }
    case 'filingDay':
      return constantNumber(steps, dayNumber(law.on))
    case 'parameter':
      return constant(law.value(node.id)?.value, steps)
    case 'band':
      return band(law.value(node.id)?.value, lower(node.of, context), steps)
    case 'compare':
      return compare(steps, node.how, lower(node.left, context), lower(node.right, context))
    case 'sign':
      return sign(node.how, lower(node.of, context), steps)
    case 'oneOf':
      return picked(lower(node.of, context), node.options, steps)
    case 'listed': {
      const list = lower(node.in, context)
      const of = lower(node.of, context)
      return list.kind === 'list' ? picked(of, list.values, steps) : constantTruth(steps, undefined)
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
      return fold(node.of, context, (a, b) => sum(steps, a, b, 1))
    case 'minus':
      return sum(steps, lower(node.left, context), lower(node.right, context), -1)
    case 'excess': {
      const above = sum(steps, lower(node.left, context), lower(node.right, context), -1)
      if (above.kind === 'missing') return above
      if (above.kind !== 'number') throw new NotColumnar('excess of shares')
      return extreme(steps, 'greater', above, constantNumber(steps, 0))
    }
    case 'greatest':
      return fold(node.of, context, (a, b) => furthest(steps, 'greater', a, b))
    case 'least':
      return fold(node.of, context, (a, b) => furthest(steps, 'smaller', a, b))
    case 'ratio':
      return ratio(lower(node.over, context), lower(node.under, context), steps)
    case 'times':
      return times(lower(node.money, context), lower(node.share, context), steps)
    case 'sumOver':
      // Rows that have the table are judged by themselves; in the others it is missing.
      context.reads.add(node.rows)
      return missing
    default:
      throw new NotColumnar(`no columns for ${node.op}`)
  }
}

function fold(
  parts: readonly Node[],
  context: Lowering,
  combine: (a: Lowered, b: Lowered) => Lowered,
): Lowered {
  const [first, ...rest] = parts.map((part) => lower(part, context))
  return first === undefined ? missing : rest.reduce(combine, first)
}

function readFact(id: string, context: Lowering): Lowered {
  const column = context.facts.columns.get(id)
  context.reads.add(id)
  if (column === undefined) return missing
  switch (column.kind) {
    case 'money':
    case 'count':
    case 'date':
      return readNumber(column, context)
    case 'share':
      return {
        kind: 'share',
        over: readNumber(column.over, context),
        under: readNumber(column.under, context),
      }
    case 'code':
      return {
        kind: 'code',
        at: readColumn(column, context),
        dictionary: column.dictionary,
        gaps: column.gaps,
      }
    case 'truth': {
      const at = readColumn(column, context)
      const { steps } = context
      const holds = steps.add({ op: 'same', a: at, b: steps.constant(1) })
      const fails = column.gaps
        ? steps.add({ op: 'same', a: at, b: steps.constant(0) })
        : steps.add({ op: 'not', of: holds })
      return { kind: 'truth', holds, fails, total: !column.gaps }
    }
  }
}

function readColumn(column: FactColumn, { inputs, steps }: Lowering): number {
  const known = inputs.indexOf(column)
  return steps.add({ op: 'column', column: known < 0 ? inputs.push(column) - 1 : known })
}

function readNumber(column: NumberColumn, context: Lowering): LoweredNumber {
  const { least, greatest, gaps } = column
  return { kind: 'number', at: readColumn(column, context), least, greatest, total: !gaps }
}

function known(id: string, context: Lowering): LoweredTruth {
  const { steps } = context
  const value = readFact(id, context)
  if (value.kind === 'missing') return constantTruth(steps, false)
  const at =
    value.kind === 'truth'
      ? steps.add({ op: 'either', a: value.holds, b: value.fails })
      : value.kind === 'code'
        ? steps.add({ op: 'below', a: steps.constant(0), b: value.at })
        : value.kind === 'share'
          ? steps.add({ op: 'given', of: value.over.at })
          : value.kind === 'number'
            ? steps.add({ op: 'given', of: value.at })
            : steps.constant(1)
  return { kind: 'truth', holds: at, fails: steps.add({ op: 'not', of: at }), total: true }
}
