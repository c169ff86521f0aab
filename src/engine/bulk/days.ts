/** Days over columns: time between two, and a day so much later, on day numbers. */
import type { Steps } from './instruction.ts'
import {
  constantWhole,
  exactly,
  type Lowered,
  type LoweredNumber,
  NotColumnar,
  plainly,
  type Whole,
} from './lowered.ts'
import { add, quotient, subtract } from './whole.ts'

/** 0001-01-01 and 9999-12-31. */
const firstDay = -719_162
const lastDay = 2_932_896
const mostMonths = 120_000

/** Full days, months or years from one day to another. */
export function elapsed(
  steps: Steps,
  unit: 'days' | 'months' | 'years',
  from: LoweredNumber,
  to: LoweredNumber,
): LoweredNumber {
  const [a, b] = [from.value.over, to.value.over]
  if (unit === 'days') return plainly(exactly(steps, subtract(steps, b, a)))
  const months: Whole = {
    at: steps.add({ op: 'months', a: a.at, b: b.at }),
    least: -mostMonths,
    greatest: mostMonths,
    total: a.total && b.total,
  }
  if (unit === 'months') return plainly(exactly(steps, months))
  return plainly(exactly(steps, quotient(steps, months, constantWhole(steps, 12), 'down')))
}

/** The calendar year of a day: full years since the first day of year 1, and that year. */
export function year(steps: Steps, of: LoweredNumber): LoweredNumber {
  const first = plainly(exactly(steps, constantWhole(steps, firstDay)), true)
  const since = elapsed(steps, 'years', first, of).value.over
  return plainly(exactly(steps, add(steps, since, constantWhole(steps, 1))))
}

/** A day moved by a limit; working days need a calendar, so they stay unknown. */
export function shift(steps: Steps, of: LoweredNumber, by: Lowered, sign: 1 | -1): Lowered {
  if (by.kind === 'missing') return by
  if (by.kind !== 'limit') throw new NotColumnar(`a day moved by ${by.kind}`)
  const { unit, count } = by.limit
  const from = of.value.over
  if (unit === 'workingDays') return { kind: 'missing' }
  if (unit === 'days') {
    return plainly(exactly(steps, add(steps, from, constantWhole(steps, sign * count))), true)
  }
  const months = constantWhole(steps, sign * count * (unit === 'years' ? 12 : 1))
  const at = steps.add({ op: 'later', a: from.at, b: months.at })
  return plainly(
    exactly(steps, { at, least: firstDay, greatest: lastDay, total: from.total }),
    true,
  )
}
