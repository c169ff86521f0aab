/** Arithmetic on exact numbers a row. Quotients are never divided, only multiplied crosswise. */
import type { Comparison } from '../../declare/expression/node.ts'
import type { Steps } from './instruction.ts'
import { constantExact, constantWhole, type Exact, isGiven, type Whole } from './lowered.ts'
import { add, bounded, chooseWhole, furthest, multiply, subtract } from './whole.ts'

/** a + b, or a − b. */
export function sumExact(steps: Steps, a: Exact, b: Exact, factor: 1 | -1): Exact {
  const combine = factor === 1 ? add : subtract
  if (a.under.at === b.under.at) return { over: combine(steps, a.over, b.over), under: a.under }
  return {
    over: combine(steps, multiply(steps, a.over, b.under), multiply(steps, b.over, a.under)),
    under: multiply(steps, a.under, b.under),
  }
}

/** a × b. */
export const productExact = (steps: Steps, a: Exact, b: Exact): Exact => ({
  over: multiply(steps, a.over, b.over),
  under: multiply(steps, a.under, b.under),
})

/** a ÷ b; unknown where b is zero. */
export function ratioExact(steps: Steps, a: Exact, b: Exact): Exact {
  const over = multiply(steps, a.over, b.under)
  const under = multiply(steps, b.over, a.under)
  const total = under.total && under.least > 0
  if (under.least >= 0) {
    const at = under.least > 0 ? under.at : steps.add({ op: 'nonzero', of: under.at })
    return { over, under: { ...under, at, least: Math.max(under.least, 1), total } }
  }
  const zero = constantWhole(steps, 0)
  const negative = steps.add({ op: 'below', a: under.at, b: zero.at })
  const size = steps.add({ op: 'nonzero', of: steps.add({ op: 'size', of: under.at }) })
  return {
    over: chooseWhole(steps, negative, subtract(steps, zero, over), over),
    under: bounded(steps, size, 1, Math.max(-under.least, under.greatest, 1), false),
  }
}

/** A comparison that holds, as a truth of two values: 0 where either number is unknown. */
export function surely(steps: Steps, op: 'below' | 'atMost' | 'same', a: Exact, b: Exact): number {
  if (a.under.at === b.under.at && a.under.total) {
    return steps.add({ op, a: a.over.at, b: b.over.at })
  }
  const left = multiply(steps, a.over, b.under)
  const right = multiply(steps, b.over, a.under)
  return steps.add({ op, a: left.at, b: right.at })
}

/** The same with the words of the grammar. */
export function surelyHolds(steps: Steps, how: Comparison, a: Exact, b: Exact): number {
  switch (how) {
    case '<':
      return surely(steps, 'below', a, b)
    case '<=':
      return surely(steps, 'atMost', a, b)
    case '>':
      return surely(steps, 'below', b, a)
    case '>=':
      return surely(steps, 'atMost', b, a)
    case '=':
      return surely(steps, 'same', a, b)
    case '!=':
      return steps.add({
        op: 'either',
        a: surely(steps, 'below', a, b),
        b: surely(steps, 'below', b, a),
      })
  }
}

/** One number or another by a truth of two values. */
export function chooseExact(steps: Steps, condition: number, yes: Exact, no: Exact): Exact {
  return {
    over: chooseWhole(steps, condition, yes.over, no.over),
    under: chooseWhole(steps, condition, yes.under, no.under),
  }
}

const isTotal = (of: Exact) => of.over.total && of.under.total

/** The greater or smaller of two numbers; unknown where either is. */
export function furthestExact(steps: Steps, op: 'greater' | 'smaller', a: Exact, b: Exact): Exact {
  if (a.under.at === b.under.at && a.under.total) {
    return { over: furthest(steps, op, a.over, b.over), under: a.under }
  }
  const first = surelyHolds(steps, op === 'greater' ? '>=' : '<=', a, b)
  const chosen = chooseExact(steps, first, a, b)
  if (isTotal(a)) return chosen
  // Where a is unknown the comparison does not hold, and b alone is no answer.
  const known: Whole = chooseWhole(
    steps,
    isGiven(steps, a),
    chosen.over,
    constantWhole(steps, Number.NaN),
  )
  return { over: known, under: chosen.under }
}

/** The greater or smaller of what is known of two numbers. */
export function furthestKnown(steps: Steps, op: 'greater' | 'smaller', a: Exact, b: Exact): Exact {
  if (isTotal(a) && isTotal(b)) return furthestExact(steps, op, a, b)
  const first = steps.add({
    op: 'either',
    a: surelyHolds(steps, op === 'greater' ? '>=' : '<=', a, b),
    b: steps.add({ op: 'not', of: isGiven(steps, b) }),
  })
  return chooseExact(steps, first, a, b)
}

/** One of two by a truth of three values; unknown where the truth is. */
export function chooseSettled(
  steps: Steps,
  condition: { readonly holds: number; readonly fails: number; readonly total: boolean },
  yes: Exact,
  no: Exact,
  unsettled: Exact = constantExact(steps, undefined),
): Exact {
  const otherwise = condition.total ? no : chooseExact(steps, condition.fails, no, unsettled)
  return chooseExact(steps, condition.holds, yes, otherwise)
}
