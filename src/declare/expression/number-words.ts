/** Words for counts and exact numbers: products, means, rounding, and computed values by name. */
import type { Rounding } from '../../values/rounding.ts'
import type { Derivation } from '../rule.ts'
import { asExpression, type Expression, join, type Operand } from './expression.ts'
import type { NumberKind } from './node.ts'

/** Zero of a kind, for what there is nothing of. A missing fact is never nothing. */
export function nothing<K extends NumberKind>(kind: K): Expression<K> {
  return { kind, node: { op: 'nothing', kind }, facts: [], parameters: [] }
}

/** Product of counts, a count. */
export function countTimes(...of: readonly Operand<'count'>[]): Expression<'count'> {
  const parts = of.map((part) => asExpression<'count'>(part))
  return join('count', { op: 'product', kind: 'count', of: parts.map(({ node }) => node) }, parts)
}

/** Product of counts and shares as an exact number. */
export function product(...of: readonly Operand<'count' | 'share'>[]): Expression<'share'> {
  const parts = of.map((part) => asExpression<'count' | 'share'>(part))
  return join('share', { op: 'product', kind: 'share', of: parts.map(({ node }) => node) }, parts)
}

/** A count, or an amount in fen, as an exact number: it stands beside shares and is rounded later. */
export function exact(of: Operand<'count' | 'money'>): Expression<'share'> {
  const part = asExpression<'count' | 'money'>(of)
  return join('share', { op: 'product', kind: 'share', of: [part.node] }, [part])
}

/** An amount as an exact number of fen, for formulas that round only at their end. */
export function exactAmount(money: Operand<'money'>): Expression<'share'> {
  const part = asExpression<'money'>(money)
  return join('share', { op: 'product', kind: 'share', of: [part.node] }, [part])
}

/** An exact number of fen as an amount, rounded once, half up. */
export function amount(fen: Operand<'share'>): Expression<'money'> {
  const part = asExpression<'share'>(fen)
  return join('money', { op: 'round', how: 'half-up', of: part.node }, [part])
}

/** Arithmetic mean of counts or shares, as an exact number. */
export function mean<K extends 'count' | 'share'>(
  ...of: readonly Operand<K>[]
): Expression<'share'> {
  const parts = of.map((part) => asExpression<K>(part))
  return join('share', { op: 'mean', of: parts.map(({ node }) => node) }, parts)
}

/** An exact number to the nearest whole one. */
export function rounded(of: Operand<'share'>, how: Rounding): Expression<'count'> {
  const part = asExpression<'share'>(of)
  return join('count', { op: 'round', how, of: part.node }, [part])
}

/** An exact number of fen as an amount, rounded once. */
export function toMoney(of: Operand<'share'>, how: Rounding): Expression<'money'> {
  const part = asExpression<'share'>(of)
  return join('money', { op: 'round', how, of: part.node }, [part])
}

/** An exact number to so many decimals, half up. */
export function toDigits(of: Operand<'share'>, digits: number): Expression<'share'> {
  const part = asExpression<'share'>(of)
  return join('share', { op: 'round', how: 'half-up', digits, of: part.node }, [part])
}

/** An exact number to a whole power; zero to a power below zero is unknown. */
export function power(of: Operand<'share'>, exponent: Operand<'count'>): Expression<'share'> {
  const [part, by] = [asExpression<'share'>(of), asExpression<'count'>(exponent)]
  return join('share', { op: 'power', of: part.node, exponent: by.node }, [part, by])
}

/** The root of a degree above zero, half up to so many decimals; of less than zero unknown. */
export function root(
  of: Operand<'share'>,
  degree: Operand<'count'>,
  digits: number,
): Expression<'share'> {
  const [part, by] = [asExpression<'share'>(of), asExpression<'count'>(degree)]
  return join('share', { op: 'root', of: part.node, degree: by.node, digits }, [part, by])
}

/** A computed value inside a rule; explanations name it and give its formula below. */
export function computed<K extends NumberKind>(of: Derivation<K>): Expression<K> {
  const { value, id, title, unit } = of
  const counted = unit === undefined ? {} : { unit }
  return {
    ...value,
    node: { op: 'named', id, title, kind: value.kind, ...counted, of: value.node },
  }
}
