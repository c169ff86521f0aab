/** Words of time between two days. */
import { asExpression, compose, type Expression, type Operand } from './expression.ts'
import type { SpanUnit } from './node.ts'

const span =
  (unit: SpanUnit) =>
  (from: Operand<'date'>, to: Operand<'date'>): Expression<'count'> => {
    const f = asExpression<'date'>(from)
    const t = asExpression<'date'>(to)
    return compose('count', { op: 'span', unit, from: f.node, to: t.node }, [f, t])
  }

/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = span('days')

/** Completed months: one more on each corresponding day, or on the last day of a shorter month. */
export const fullMonthsBetween = span('months')

/** Completed years, such as an age. */
export const fullYearsBetween = span('years')
