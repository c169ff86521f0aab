/** Words over tables of the law: the row that fits, and slices. */
import type { Fen } from '../../values/money.ts'
import type { Share } from '../../values/share.ts'
import type { Band, Bands, Parameter } from '../parameter.ts'
import { asExpression, type Expression, join, type Operand } from './expression.ts'

type Row = Band<Share | bigint, Fen | bigint | Share | string>
type Quantity = 'money' | 'count' | 'share' | 'date' | 'choice' | 'text'

/** The row of a table that fits a value, on the day of the case. Rows with unit `fen` are amounts. */
export function bandFor(of: Parameter<Bands<Fen, Fen>>, by: Operand<'money'>): Expression<'money'>
export function bandFor(
  of: Parameter<Bands<bigint, Fen>>,
  by: Operand<'money'>,
): Expression<'count'>
export function bandFor(of: Parameter<Bands<Share, Fen>>, by: Operand<'money'>): Expression<'share'>
export function bandFor(
  of: Parameter<Bands<Fen, bigint>>,
  by: Operand<'count'>,
): Expression<'money'>
export function bandFor(
  of: Parameter<Bands<bigint, bigint>>,
  by: Operand<'count'>,
): Expression<'count'>
export function bandFor(
  of: Parameter<Bands<Share, bigint>>,
  by: Operand<'count'>,
): Expression<'share'>
export function bandFor(of: Parameter<Bands<Fen, Share>>, by: Operand<'share'>): Expression<'money'>
export function bandFor(
  of: Parameter<Bands<bigint, Share>>,
  by: Operand<'share'>,
): Expression<'count'>
export function bandFor(
  of: Parameter<Bands<Share, Share>>,
  by: Operand<'share'>,
): Expression<'share'>
export function bandFor(
  of: Parameter<Bands<Fen, string>>,
  by: Operand<'choice' | 'date'>,
): Expression<'money'>
export function bandFor(
  of: Parameter<Bands<bigint, string>>,
  by: Operand<'choice' | 'date'>,
): Expression<'count'>
export function bandFor(
  of: Parameter<Bands<Share, string>>,
  by: Operand<'choice' | 'date'>,
): Expression<'share'>
export function bandFor(of: Parameter, by: Operand<Quantity>): Expression {
  const read = asExpression<Quantity>(by)
  return {
    ...join(kindOf(of), { op: 'band', id: of.id, of: read.node }, [read]),
    parameters: [...new Set([...read.parameters, of])],
  }
}

/** Each slice of an amount by the share of its row (超额累进), rounded once, half up. */
export function slicesOf(
  of: Parameter<Bands<Share, Fen>>,
  amount: Operand<'money'>,
): Expression<'money'> {
  const read = asExpression<'money'>(amount)
  return {
    ...join('money', { op: 'slices', id: of.id, of: read.node }, [read]),
    parameters: [...new Set([...read.parameters, of])],
  }
}

function kindOf(of: Parameter): 'money' | 'count' | 'share' {
  for (const { value } of of.values) {
    if (!Array.isArray(value)) continue
    const row: Row | string | undefined = value[0]
    if (row === undefined || typeof row === 'string') continue
    const result = 'otherwise' in row ? row.otherwise : row.is
    return typeof result !== 'bigint' ? 'share' : of.unit === 'fen' ? 'money' : 'count'
  }
  throw new Error(`${of.id} is no table`)
}
