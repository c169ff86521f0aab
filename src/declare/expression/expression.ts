/**
 * The words of which rules are made. A rule is an expression, not a function: one declaration is
 * evaluated, explained, printed, compiled to columns and turned into SQL.
 *
 * Only facts, parameters and other expressions are operands: a bare number does not compile.
 */

import type { CivilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import type { Fen } from '../../values/money.ts'
import type { Rounding } from '../../values/rounding.ts'
import type { Share } from '../../values/share.ts'
import type { Fact, FactKind } from '../fact.ts'
import type { Parameter } from '../parameter.ts'
import type { Comparison, Node, ValueKind } from './node.ts'

/** An expression of a kind, with everything it reads. */
export interface Expression<K extends ValueKind = ValueKind> {
  /** Kind of its value. */
  readonly kind: K
  /** Its tree. */
  readonly node: Node
  /** Facts it reads. */
  readonly facts: readonly Fact[]
  /** Parameters it reads. */
  readonly parameters: readonly Parameter[]
}

/** Kinds with an order. */
export type Ordered = 'money' | 'share' | 'count' | 'date'

/** What may stand in an expression: a fact or another expression, never a number. */
export type Operand<K extends ValueKind> = Expression<K> | (K extends FactKind ? Fact<K> : never)

/** The expression behind an operand. */
export function asExpression<K extends ValueKind>(operand: Operand<K>): Expression<K>
export function asExpression(operand: Expression | Fact): Expression {
  if ('node' in operand) return operand
  return {
    kind: operand.kind,
    node: { op: 'fact', id: operand.id },
    facts: [operand],
    parameters: [],
  }
}

/** A step with what its parts read; the words of the grammar are made of it. */
export function join<K extends ValueKind>(
  kind: K,
  node: Node,
  parts: readonly Expression[],
): Expression<K> {
  return {
    kind,
    node,
    facts: [...new Set(parts.flatMap((part) => part.facts))],
    parameters: [...new Set(parts.flatMap((part) => part.parameters))],
  }
}

function compare(how: Comparison, left: Operand<ValueKind>, right: Operand<ValueKind>) {
  const l = asExpression(left)
  const r = asExpression(right)
  return join('truth', { op: 'compare', how, left: l.node, right: r.node }, [l, r])
}

/** left ≥ right, both of one kind. */
export const atLeast = <K extends Ordered>(left: Operand<K>, right: Operand<NoInfer<K>>) =>
  compare('>=', left, right)

/** left ≤ right, both of one kind. */
export const atMost = <K extends Ordered>(left: Operand<K>, right: Operand<NoInfer<K>>) =>
  compare('<=', left, right)

/** left > right, both of one kind. */
export const moreThan = <K extends Ordered>(left: Operand<K>, right: Operand<NoInfer<K>>) =>
  compare('>', left, right)

/** left < right, both of one kind; for days: before. */
export const lessThan = <K extends Ordered>(left: Operand<K>, right: Operand<NoInfer<K>>) =>
  compare('<', left, right)

/** left = right, both of one kind. */
export const equal = <K extends FactKind>(left: Operand<K>, right: Operand<NoInfer<K>>) =>
  compare('=', left, right)

/** left ≠ right, both of one kind. */
export const differs = <K extends FactKind>(left: Operand<K>, right: Operand<NoInfer<K>>) =>
  compare('!=', left, right)

/** The choice is this answer; only declared answers compile. */
export function is<Id extends string>(choice: Fact<'choice', Id>, option: NoInfer<Id>) {
  const of = asExpression<'choice'>(choice)
  return join('truth', { op: 'oneOf', of: of.node, options: [option] }, [of])
}

/** The choice is one of these answers. */
export function isOneOf<Id extends string>(
  choice: Fact<'choice', Id>,
  options: readonly NoInfer<Id>[],
) {
  const of = asExpression<'choice'>(choice)
  return join('truth', { op: 'oneOf', of: of.node, options }, [of])
}

/** The choice or text stands in a dated list of the law. */
export function isListed(of: Operand<'choice' | 'text'>, list: Expression<'list'>) {
  const value = asExpression<'choice' | 'text'>(of)
  return join('truth', { op: 'listed', of: value.node, in: list.node }, [value, list])
}

/** The yes-or-no fact is yes. */
export const isTrue = (of: Operand<'truth'>): Expression<'truth'> => asExpression<'truth'>(of)

/** The fact has been given. */
export function isKnown(of: Fact): Expression<'truth'> {
  return { kind: 'truth', node: { op: 'known', id: of.id }, facts: [of], parameters: [] }
}

/** The amount or number is zero or more. */
export function notNegative(of: Operand<'money' | 'count' | 'share'>) {
  const value = asExpression<'money' | 'count' | 'share'>(of)
  return join('truth', { op: 'sign', how: 'not-negative', of: value.node }, [value])
}

/** The amount or number is more than zero. */
export function positive(of: Operand<'money' | 'count' | 'share'>) {
  const value = asExpression<'money' | 'count' | 'share'>(of)
  return join('truth', { op: 'sign', how: 'positive', of: value.node }, [value])
}

const many = (op: 'all' | 'any', of: readonly Operand<'truth'>[]) => {
  const parts = of.map((part) => asExpression<'truth'>(part))
  return join('truth', { op, of: parts.map((part) => part.node) }, parts)
}

/** Every condition holds. */
export const all = (...of: readonly Operand<'truth'>[]) => many('all', of)

/** At least one condition holds. */
export const any = (...of: readonly Operand<'truth'>[]) => many('any', of)

/** The condition does not hold. */
export function not(of: Operand<'truth'>) {
  const value = asExpression<'truth'>(of)
  return join('truth', { op: 'not', of: value.node }, [value])
}

/** If the first holds, the second must hold too. */
export const onlyWhen = (condition: Operand<'truth'>, then: Operand<'truth'>) =>
  any(not(condition), then)

/** One value or another, by a condition. */
export function when<K extends ValueKind>(
  condition: Operand<'truth'>,
  then: Operand<K>,
  otherwise: Operand<NoInfer<K>>,
): Expression<K> {
  const c = asExpression<'truth'>(condition)
  const t = asExpression<K>(then)
  const o = asExpression<K>(otherwise)
  return join(t.kind, { op: 'when', if: c.node, yes: t.node, no: o.node }, [c, t, o])
}

/** Sum of amounts or numbers of one kind. */
export function plus<K extends 'money' | 'count' | 'share'>(
  ...of: readonly Operand<K>[]
): Expression<K> {
  const parts = of.map((part) => asExpression<K>(part))
  const first = parts[0]
  if (first === undefined) throw new Error('a sum needs something to add')
  return join(first.kind, { op: 'plus', of: parts.map((part) => part.node) }, parts)
}

/** left − right, both of one kind. */
export function minus<K extends 'money' | 'count' | 'share'>(
  left: Operand<K>,
  right: Operand<NoInfer<K>>,
): Expression<K> {
  const l = asExpression<K>(left)
  const r = asExpression<K>(right)
  return join(l.kind, { op: 'minus', left: l.node, right: r.node }, [l, r])
}

/** By how much left is above right; nothing when it is not. */
export function excess<K extends 'money' | 'count' | 'share'>(
  left: Operand<K>,
  right: Operand<NoInfer<K>>,
): Expression<K> {
  const l = asExpression<K>(left)
  const r = asExpression<K>(right)
  return join(l.kind, { op: 'excess', left: l.node, right: r.node }, [l, r])
}

const extreme = <K extends Ordered>(op: 'greatest' | 'least', of: readonly Operand<K>[]) => {
  const parts = of.map((part) => asExpression<K>(part))
  const first = parts[0]
  if (first === undefined) throw new Error(`${op} needs something to choose from`)
  return join(first.kind, { op, of: parts.map((part) => part.node) }, parts)
}

/** The greatest of values of one kind. */
export const greatest = <K extends Ordered>(...of: readonly Operand<K>[]): Expression<K> =>
  extreme<K>('greatest', of)

/** The least of values of one kind. */
export const least = <K extends Ordered>(...of: readonly Operand<K>[]): Expression<K> =>
  extreme<K>('least', of)

/** over ÷ under as an exact share; unknown when under is zero. */
export function ratio<K extends 'money' | 'count' | 'share'>(
  over: Operand<K>,
  under: Operand<NoInfer<K>>,
): Expression<'share'> {
  const o = asExpression<K>(over)
  const u = asExpression<K>(under)
  return join('share', { op: 'ratio', over: o.node, under: u.node }, [o, u])
}

/** A share of an amount, rounded once to the fen: half up unless said. */
export function shareOf(
  money: Operand<'money'>,
  share: Operand<'share'>,
  rounding?: Rounding,
): Expression<'money'> {
  const m = asExpression<'money'>(money)
  const s = asExpression<'share'>(share)
  const how = rounding === undefined ? {} : { rounding }
  return join('money', { op: 'times', money: m.node, share: s.node, ...how }, [m, s])
}

/** The day by which the case is judged: the day it was filed. */
export const filingDay: Expression<'date'> = {
  kind: 'date',
  node: { op: 'filingDay' },
  facts: [],
  parameters: [],
}

/** The value of a parameter in force on the day of the case. */
export function inForce(of: Parameter<Fen>): Expression<'money'>
export function inForce(of: Parameter<bigint>): Expression<'count'>
export function inForce(of: Parameter<Share>): Expression<'share'>
export function inForce(of: Parameter<CivilDate>): Expression<'date'>
export function inForce(of: Parameter<Limit>): Expression<'limit'>
export function inForce(of: Parameter<readonly string[]>): Expression<'list'>
export function inForce(of: Parameter<boolean>): Expression<'truth'>
export function inForce(of: Parameter): Expression {
  const sample = of.values.find((dated) => dated.value !== null)?.value
  const kind: ValueKind =
    typeof sample === 'bigint'
      ? of.unit === 'fen'
        ? 'money'
        : 'count'
      : typeof sample === 'string'
        ? 'date'
        : typeof sample === 'boolean'
          ? 'truth'
          : Array.isArray(sample)
            ? 'list'
            : typeof sample === 'object' && sample !== null && 'unit' in sample
              ? 'limit'
              : 'share'
  return { kind, node: { op: 'parameter', id: of.id }, facts: [], parameters: [of] }
}

/** One answer of a choice, as the value of a computed choice. */
export function option<Id extends string>(
  of: Fact<'choice', Id>,
  id: NoInfer<Id>,
): Expression<'choice'> {
  if (!of.options?.some((each) => each.id === id)) throw new Error(`${of.id} has no answer ${id}`)
  return { kind: 'choice', node: { op: 'option', id }, facts: [], parameters: [] }
}
