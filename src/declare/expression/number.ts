/** Words of exact arithmetic: formulas are computed on exact numbers and rounded once, at the end. */
import type { Rounding } from '../../values/rounding.ts'
import { asExpression, compose, type Expression, type Operand } from './expression.ts'

/** An amount (in fen) or a count as an exact number. */
export function exact(of: Operand<'money' | 'count'>): Expression<'share'> {
  const value = asExpression<'money' | 'count'>(of)
  return compose('share', { op: 'exact', of: value.node }, [value])
}

/** The product of exact numbers. */
export function product(...of: readonly Operand<'share'>[]): Expression<'share'> {
  const parts = of.map((part) => asExpression<'share'>(part))
  return compose('share', { op: 'product', of: parts.map((part) => part.node) }, parts)
}

/** An exact number of fen as an amount, rounded once. */
export function toMoney(of: Operand<'share'>, how: Rounding): Expression<'money'> {
  const value = asExpression<'share'>(of)
  return compose('money', { op: 'round', of: value.node, how }, [value])
}

/** An exact number as a whole one, rounded once. */
export function toCount(of: Operand<'share'>, how: Rounding): Expression<'count'> {
  const value = asExpression<'share'>(of)
  return compose('count', { op: 'round', of: value.node, how }, [value])
}

/** An exact number to so many decimals, half up. */
export function toDigits(of: Operand<'share'>, digits: number): Expression<'share'> {
  const value = asExpression<'share'>(of)
  return compose('share', { op: 'round', of: value.node, how: 'half-up', digits }, [value])
}

/** An exact number to a whole power; a negative power of zero is unknown. */
export function power(of: Operand<'share'>, exponent: Operand<'count'>): Expression<'share'> {
  const value = asExpression<'share'>(of)
  const by = asExpression<'count'>(exponent)
  return compose('share', { op: 'power', of: value.node, exponent: by.node }, [value, by])
}

/** The root of a degree above zero, half up to so many decimals; of a number below zero unknown. */
export function root(
  of: Operand<'share'>,
  degree: Operand<'count'>,
  digits: number,
): Expression<'share'> {
  const value = asExpression<'share'>(of)
  const by = asExpression<'count'>(degree)
  return compose('share', { op: 'root', of: value.node, degree: by.node, digits }, [value, by])
}
