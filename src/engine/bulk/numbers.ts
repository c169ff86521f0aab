/** The words of the grammar over numbers, each with the ends between which it lies while unknown. */
import type { Comparison } from '../../declare/expression/node.ts'
import type { Rounding } from '../../values/rounding.ts'
import {
  chooseExact,
  chooseSettled,
  furthestExact,
  furthestKnown,
  productExact,
  ratioExact,
  sumExact,
  surelyHolds,
} from './exact.ts'
import type { Steps } from './instruction.ts'
import {
  constantExact,
  constantWhole,
  type Exact,
  exactly,
  isGiven,
  type LoweredNumber,
  type LoweredTruth,
  NotColumnar,
  plainly,
} from './lowered.ts'
import { quotient } from './whole.ts'

const isTotal = (of: Exact) => of.over.total && of.under.total

/** Compares two numbers; settled by their ends where they are unknown. */
export function compareNumbers(
  steps: Steps,
  how: Comparison,
  a: LoweredNumber,
  b: LoweredNumber,
): LoweredTruth {
  const total = isTotal(a.value) && isTotal(b.value)
  const holds = settles(steps, how, a, b)
  const fails = total ? steps.add({ op: 'not', of: holds }) : settles(steps, negations[how], a, b)
  return { kind: 'truth', holds, fails, total }
}

const negations: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
}

function settles(steps: Steps, how: Comparison, a: LoweredNumber, b: LoweredNumber): number {
  switch (how) {
    case '<':
    case '<=':
      return surelyHolds(steps, how, a.high, b.low)
    case '>':
    case '>=':
      return surelyHolds(steps, how, a.low, b.high)
    case '=':
      return surelyHolds(steps, how, a.value, b.value)
    case '!=':
      return steps.add({
        op: 'either',
        a: settles(steps, '<', a, b),
        b: settles(steps, '>', a, b),
      })
  }
}

/** a + b, or a − b. */
export function sum(
  steps: Steps,
  a: LoweredNumber,
  b: LoweredNumber,
  factor: 1 | -1,
): LoweredNumber {
  const ends = factor === 1 ? [b.low, b.high] : [b.high, b.low]
  const [low = b.low, high = b.high] = ends
  return {
    kind: 'number',
    value: sumExact(steps, a.value, b.value, factor),
    low: sumExact(steps, a.low, low, factor),
    high: sumExact(steps, a.high, high, factor),
    day: false,
  }
}

/** By how much a is above b, or nothing. */
export function excess(steps: Steps, a: LoweredNumber, b: LoweredNumber): LoweredNumber {
  const above = sumExact(steps, a.value, b.value, -1)
  const zero = { over: constantWhole(steps, 0), under: above.under }
  return plainly(furthestExact(steps, 'greater', above, zero))
}

/** The greater or smaller of two numbers; one that is known already bounds it on one side. */
export function furthest(
  steps: Steps,
  op: 'greater' | 'smaller',
  a: LoweredNumber,
  b: LoweredNumber,
): LoweredNumber {
  const value = furthestExact(steps, op, a.value, b.value)
  if (a.day || b.day) return plainly(value, true)
  const [low, high] =
    op === 'greater' ? [furthestKnown, furthestExact] : [furthestExact, furthestKnown]
  return {
    kind: 'number',
    value,
    low: low(steps, op, a.low, b.low),
    high: high(steps, op, a.high, b.high),
    day: false,
  }
}

/** One number or another; while the condition is unknown, between both. */
export function chooseNumber(
  steps: Steps,
  condition: LoweredTruth,
  yes: LoweredNumber,
  no: LoweredNumber,
): LoweredNumber {
  const value = chooseSettled(steps, condition, yes.value, no.value)
  if (yes.day || no.day) return plainly(value, true)
  const end = (which: 'low' | 'high', op: 'greater' | 'smaller') =>
    condition.total
      ? chooseSettled(steps, condition, yes[which], no[which])
      : chooseSettled(
          steps,
          condition,
          yes[which],
          no[which],
          furthestExact(steps, op, yes[which], no[which]),
        )
  return {
    kind: 'number',
    value,
    low: end('low', 'smaller'),
    high: end('high', 'greater'),
    day: false,
  }
}

/** a ÷ b; unknown where b is zero. */
export const ratio = (steps: Steps, a: LoweredNumber, b: LoweredNumber): LoweredNumber =>
  plainly(ratioExact(steps, a.value, b.value))

/** a × b. */
export const product = (steps: Steps, a: LoweredNumber, b: LoweredNumber): LoweredNumber =>
  plainly(productExact(steps, a.value, b.value))

/** To the nearest whole number. */
export const rounded = (steps: Steps, of: LoweredNumber, how: Rounding): LoweredNumber =>
  plainly(exactly(steps, quotient(steps, of.value.over, of.value.under, how)))

/** The sum of numbers over how many they are. */
export function mean(steps: Steps, of: readonly LoweredNumber[]): LoweredNumber {
  const [first, ...rest] = of.map((each) => each.value)
  if (first === undefined) throw new NotColumnar('the mean of nothing')
  const total = rest.reduce((a, b) => sumExact(steps, a, b, 1), first)
  return plainly(ratioExact(steps, total, constantExact(steps, BigInt(of.length))))
}

/** One item of a points table. */
export function points(
  steps: Steps,
  of: LoweredNumber,
  least: LoweredNumber | undefined,
  most: LoweredNumber | undefined,
): LoweredNumber {
  const value = capped(steps, of.value, most)
  if (isTotal(value)) return plainly(value)
  const unknown = steps.add({ op: 'not', of: isGiven(steps, of.value) })
  const floor = firstKnown(steps, [least?.value, of.low, constantExact(steps, 0n)])
  const ceiling =
    most === undefined ? of.high : furthestKnown(steps, 'smaller', most.value, of.high)
  const capGiven = most === undefined ? steps.constant(1) : isGiven(steps, most.value)
  // Without its most, nothing is known of an item that has one.
  const open = constantExact(steps, undefined)
  const end = (at: Exact) =>
    chooseExact(steps, unknown, chooseExact(steps, capGiven, at, open), value)
  return {
    kind: 'number',
    value,
    low: end(furthestKnown(steps, 'smaller', ceiling, floor)),
    high: end(ceiling),
    day: false,
  }
}

function firstKnown(steps: Steps, of: readonly (Exact | undefined)[]): Exact {
  return of.reduceRight<Exact>(
    (rest, each) => {
      if (each === undefined) return rest
      if (isTotal(each)) return each
      return chooseExact(steps, isGiven(steps, each), each, rest)
    },
    constantExact(steps, undefined),
  )
}

const capped = (steps: Steps, of: Exact, most: LoweredNumber | undefined): Exact =>
  most === undefined ? of : furthestExact(steps, 'smaller', of, most.value)

/** A points table: the sum of its items, at most so much. */
export function score(
  steps: Steps,
  items: readonly LoweredNumber[],
  most: LoweredNumber | undefined,
): LoweredNumber {
  const total = items.reduce((a, b) => sum(steps, a, b, 1), plainly(constantExact(steps, 0n)))
  return {
    kind: 'number',
    value: capped(steps, total.value, most),
    low: capped(steps, total.low, most),
    high: capped(steps, total.high, most),
    day: false,
  }
}
