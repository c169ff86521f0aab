/** Values while an expression becomes steps: what is known of each before any row is read. */
import { exactBelow } from './fact-columns.ts'
import type { Steps } from './instruction.ts'

/** A whole number a row, with bounds that hold for every row judged by the program. */
export interface LoweredNumber {
  readonly kind: 'number'
  readonly at: number
  readonly least: number
  readonly greatest: number
  /** Known in every row. */
  readonly total: boolean
}

/** An exact share a row; `under` is positive where it is known. */
export interface LoweredShare {
  readonly kind: 'share'
  readonly over: LoweredNumber
  readonly under: LoweredNumber
}

/** A three-valued truth a row. */
export interface LoweredTruth {
  readonly kind: 'truth'
  readonly holds: number
  readonly fails: number
  /** Never unknown. */
  readonly total: boolean
}

/** A choice or text a row. */
export interface LoweredCode {
  readonly kind: 'code'
  readonly at: number
  readonly dictionary: readonly string[]
  readonly gaps: boolean
}

/** What an expression becomes. */
export type Lowered =
  | LoweredNumber
  | LoweredShare
  | LoweredTruth
  | LoweredCode
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'missing' }

/** The expression cannot be a column program; its rule is evaluated row by row. */
export class NotColumnar extends Error {
  override readonly name = 'NotColumnar'
}

/** A number that is the same in every row. */
export function constantNumber(steps: Steps, value: number): LoweredNumber {
  const at = steps.constant(value)
  const known = !Number.isNaN(value)
  return { kind: 'number', at, least: known ? value : 0, greatest: known ? value : 0, total: known }
}

/** A whole number of the law that is the same in every row. */
export function constantWhole(steps: Steps, value: bigint): LoweredNumber {
  if (value >= BigInt(exactBelow) || -value >= BigInt(exactBelow)) {
    throw new NotColumnar(`${value} is no exact double`)
  }
  return constantNumber(steps, Number(value))
}

/** A truth that is the same in every row; `undefined` is unknown. */
export function constantTruth(steps: Steps, value: boolean | undefined): LoweredTruth {
  return {
    kind: 'truth',
    holds: steps.constant(value === true ? 1 : 0),
    fails: steps.constant(value === false ? 1 : 0),
    total: value !== undefined,
  }
}

/**
 * A computed number with its bounds. Where the bounds reach 2^53 the step is guarded: rows in which
 * it gets there are judged by themselves, so that the bounds hold for the others.
 */
export function bounded(
  steps: Steps,
  at: number,
  least: number,
  greatest: number,
  total: boolean,
): LoweredNumber {
  const most = exactBelow - 1
  if (least < -most || greatest > most) steps.guarded.add(at)
  return {
    kind: 'number',
    at,
    least: Math.max(least, -most),
    greatest: Math.min(greatest, most),
    total,
  }
}

/** a × b. */
export function multiply(steps: Steps, a: LoweredNumber, b: LoweredNumber): LoweredNumber {
  const corners = [
    a.least * b.least,
    a.least * b.greatest,
    a.greatest * b.least,
    a.greatest * b.greatest,
  ]
  const at = steps.add({ op: 'multiply', a: a.at, b: b.at })
  return bounded(steps, at, Math.min(...corners), Math.max(...corners), a.total && b.total)
}

/** a + b. */
export function add(steps: Steps, a: LoweredNumber, b: LoweredNumber): LoweredNumber {
  const at = steps.add({ op: 'add', a: a.at, b: b.at })
  return bounded(steps, at, a.least + b.least, a.greatest + b.greatest, a.total && b.total)
}

/** a − b. */
export function subtract(steps: Steps, a: LoweredNumber, b: LoweredNumber): LoweredNumber {
  const at = steps.add({ op: 'subtract', a: a.at, b: b.at })
  return bounded(steps, at, a.least - b.greatest, a.greatest - b.least, a.total && b.total)
}

/** The greater or the smaller of two numbers. */
export function extreme(
  steps: Steps,
  op: 'greater' | 'smaller',
  a: LoweredNumber,
  b: LoweredNumber,
): LoweredNumber {
  const pick = op === 'greater' ? Math.max : Math.min
  return {
    kind: 'number',
    at: steps.add({ op, a: a.at, b: b.at }),
    least: pick(a.least, b.least),
    greatest: pick(a.greatest, b.greatest),
    total: a.total && b.total,
  }
}

/** a or b, by a three-valued truth; unknown where the truth is. */
export function chooseNumber(
  steps: Steps,
  condition: LoweredTruth,
  yes: LoweredNumber,
  no: LoweredNumber,
): LoweredNumber {
  const otherwise = condition.total
    ? no.at
    : steps.add({
        op: 'choose',
        if: condition.fails,
        yes: no.at,
        no: steps.constant(Number.NaN),
      })
  return {
    kind: 'number',
    at: steps.add({ op: 'choose', if: condition.holds, yes: yes.at, no: otherwise }),
    least: Math.min(yes.least, no.least),
    greatest: Math.max(yes.greatest, no.greatest),
    total: condition.total && yes.total && no.total,
  }
}

/** Both of two truths. */
export function both(steps: Steps, a: LoweredTruth, b: LoweredTruth): LoweredTruth {
  const holds = steps.add({ op: 'both', a: a.holds, b: b.holds })
  const total = a.total && b.total
  const fails = total
    ? steps.add({ op: 'not', of: holds })
    : steps.add({ op: 'either', a: a.fails, b: b.fails })
  return { kind: 'truth', holds, fails, total }
}

/** The opposite of a truth. */
export function opposite(of: LoweredTruth): LoweredTruth {
  return { kind: 'truth', holds: of.fails, fails: of.holds, total: of.total }
}

/** Either of two truths. */
export function either(steps: Steps, a: LoweredTruth, b: LoweredTruth): LoweredTruth {
  return opposite(both(steps, opposite(a), opposite(b)))
}
