/** Words over banded parameters: the row that fits an amount, and sums slice by slice. */
import type { Fen } from '../../values/money.ts'
import type { Share } from '../../values/share.ts'
import type { Bands, Edge, Parameter } from '../parameter.ts'
import { asExpression, type Expression, kindOf, type Operand } from './expression.ts'

type Measured = 'money' | 'count' | 'share'

/** The row of a banded parameter that fits an amount, number or share, on the day of the case. */
export function bandFor<E extends Edge>(
  of: Parameter<Bands<Share, E>>,
  amount: Operand<Measured>,
): Expression<'share'>
export function bandFor<E extends Edge>(
  of: Parameter<Bands<Fen, E>>,
  amount: Operand<Measured>,
): Expression<'money'>
export function bandFor<E extends Edge>(
  of: Parameter<Bands<bigint, E>>,
  amount: Operand<Measured>,
): Expression<'count'>
export function bandFor(of: Parameter, amount: Operand<Measured>): Expression {
  const read = asExpression<Measured>(amount)
  const bands = of.values.find((dated) => dated.value !== null)?.value
  const row = Array.isArray(bands) ? bands[0] : undefined
  const sample = typeof row !== 'object' ? undefined : 'is' in row ? row.is : row.otherwise
  return {
    kind: kindOf(sample, of.unit),
    node: { op: 'band', id: of.id, of: read.node },
    facts: read.facts,
    parameters: [...read.parameters, of],
  }
}

/**
 * What an amount gives slice by slice (超额累进): the part within each band at the rate of that band, as
 * an exact number that is rounded by whoever needs fen.
 */
export function slicesOf(
  of: Parameter<Bands<Share>>,
  amount: Operand<'money'>,
): Expression<'share'> {
  const read = asExpression<'money'>(amount)
  return {
    kind: 'share',
    node: { op: 'slices', id: of.id, of: read.node },
    facts: read.facts,
    parameters: [...read.parameters, of],
  }
}
