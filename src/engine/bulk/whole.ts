/** Arithmetic on whole numbers a row, with bounds: where they reach 2^53 the step is guarded. */
import type { Rounding } from '../../values/rounding.ts'
import { exactBelow } from './fact-columns.ts'
import type { Steps } from './instruction.ts'
import type { Whole } from './lowered.ts'

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
): Whole {
  const most = exactBelow - 1
  if (least < -most || greatest > most) steps.guarded.add(at)
  return { at, least: Math.max(least, -most), greatest: Math.min(greatest, most), total }
}

/** a × b. */
export function multiply(steps: Steps, a: Whole, b: Whole): Whole {
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
export function add(steps: Steps, a: Whole, b: Whole): Whole {
  const at = steps.add({ op: 'add', a: a.at, b: b.at })
  return bounded(steps, at, a.least + b.least, a.greatest + b.greatest, a.total && b.total)
}

/** a − b. */
export function subtract(steps: Steps, a: Whole, b: Whole): Whole {
  const at = steps.add({ op: 'subtract', a: a.at, b: b.at })
  return bounded(steps, at, a.least - b.greatest, a.greatest - b.least, a.total && b.total)
}

/** a ÷ b to a whole number; b is positive. */
export function quotient(steps: Steps, a: Whole, b: Whole, how: Rounding): Whole {
  if (steps.constantOf(b.at) === 1) return a
  const at = steps.add({ op: 'quotient', a: a.at, b: b.at, how })
  const total = a.total && b.total
  return { at, least: Math.min(a.least, 0), greatest: Math.max(a.greatest, 0), total }
}

/** The greater or the smaller of two numbers; unknown where either is. */
export function furthest(steps: Steps, op: 'greater' | 'smaller', a: Whole, b: Whole): Whole {
  const pick = op === 'greater' ? Math.max : Math.min
  return {
    at: steps.add({ op, a: a.at, b: b.at }),
    least: pick(a.least, b.least),
    greatest: pick(a.greatest, b.greatest),
    total: a.total && b.total,
  }
}

/** One number or another by a truth of two values. */
export function chooseWhole(steps: Steps, condition: number, yes: Whole, no: Whole): Whole {
  const settled = steps.constantOf(condition)
  if (settled !== undefined) return settled === 1 ? yes : no
  return {
    at: steps.add({ op: 'choose', if: condition, yes: yes.at, no: no.at }),
    least: Math.min(yes.least, no.least),
    greatest: Math.max(yes.greatest, no.greatest),
    total: yes.total && no.total,
  }
}
