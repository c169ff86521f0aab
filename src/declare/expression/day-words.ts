/** Words for days: time between two, and a day so much later or earlier. */
import { asExpression, type Expression, join, type Operand } from './expression.ts'

const elapsed = (unit: 'days' | 'months' | 'years') =>
  function between(from: Operand<'date'>, to: Operand<'date'>): Expression<'count'> {
    const [f, t] = [asExpression<'date'>(from), asExpression<'date'>(to)]
    return join('count', { op: 'elapsed', unit, from: f.node, to: t.node }, [f, t])
  }

/** Days from one day to another, the first not counted. */
export const daysBetween = elapsed('days')

/** Full months from one day to another. */
export const monthsBetween = elapsed('months')

/** Full years from one day to another, as ages are counted. */
export const yearsBetween = elapsed('years')

const shift = (back: boolean) =>
  function moved(day: Operand<'date'>, by: Expression<'limit'>): Expression<'date'> {
    const of = asExpression<'date'>(day)
    return join('date', { op: 'shift', of: of.node, by: by.node, back }, [of, by])
  }

/** The day so much later; days, months and years only, as working days need a calendar. */
export const later = shift(false)

/** The day so much earlier. */
export const earlier = shift(true)

/** The calendar year of a day. */
export function yearOfDay(day: Operand<'date'>): Expression<'count'> {
  const of = asExpression<'date'>(day)
  return join('count', { op: 'year', of: of.node }, [of])
}
