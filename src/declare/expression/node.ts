/** The tree of an expression: plain data that travels as JSON and is read by every evaluator. */
import type { Rounding } from '../../values/rounding.ts'
import type { FactKind } from '../fact.ts'

/** How two ordered values compare. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=' | '!='

/** One step of an expression. Ids name facts and parameters; nothing here is a function. */
export type Node =
  | { readonly op: 'fact'; readonly id: string }
  | { readonly op: 'column'; readonly id: string }
  | { readonly op: 'parameter'; readonly id: string }
  | { readonly op: 'band'; readonly id: string; readonly of: Node }
  | { readonly op: 'option'; readonly id: string }
  | { readonly op: 'filingDay' }
  | { readonly op: 'known'; readonly id: string }
  | { readonly op: 'compare'; readonly how: Comparison; readonly left: Node; readonly right: Node }
  | { readonly op: 'sign'; readonly how: 'not-negative' | 'positive'; readonly of: Node }
  | { readonly op: 'oneOf'; readonly of: Node; readonly options: readonly string[] }
  | { readonly op: 'listed'; readonly of: Node; readonly in: Node }
  | { readonly op: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly op: 'not'; readonly of: Node }
  | { readonly op: 'when'; readonly if: Node; readonly yes: Node; readonly no: Node }
  | { readonly op: 'plus'; readonly of: readonly Node[] }
  | { readonly op: 'minus' | 'excess'; readonly left: Node; readonly right: Node }
  | { readonly op: 'greatest' | 'least'; readonly of: readonly Node[] }
  | { readonly op: 'ratio'; readonly over: Node; readonly under: Node }
  | { readonly op: 'times'; readonly money: Node; readonly share: Node }
  | {
      readonly op: 'sumOver'
      readonly rows: string
      readonly of: Node
      readonly where?: Node
    }
  /** Another figure over the lines of a table: how many, how many different, the most, the middle. */
  | {
      readonly op: 'over'
      readonly how: Gathering
      readonly rows: string
      readonly of?: Node
      readonly where?: Node
    }
  /** Completed days, months or years from one day to another; negative when it is earlier. */
  | {
      readonly op: 'span'
      readonly unit: SpanUnit
      readonly from: Node
      readonly to: Node
    }
  /** An amount in fen or a count as an exact number, which can be multiplied without rounding. */
  | { readonly op: 'exact'; readonly of: Node }
  /** Product of exact numbers. */
  | { readonly op: 'product'; readonly of: readonly Node[] }
  /** An exact number to so many decimals, or to a whole (fen or count) without `digits`. */
  | { readonly op: 'round'; readonly of: Node; readonly how: Rounding; readonly digits?: number }
  /** An exact number to a whole power, which may be negative. */
  | { readonly op: 'power'; readonly of: Node; readonly exponent: Node }
  /** The root of a whole degree, rounded half up to so many decimals. */
  | { readonly op: 'root'; readonly of: Node; readonly degree: Node; readonly digits: number }
  /** Sum over the slices of a banded parameter: each part of the amount at the rate of its band. */
  | { readonly op: 'slices'; readonly id: string; readonly of: Node }

/** A figure over the lines of a table. */
export type Gathering = 'count' | 'distinct' | 'greatest' | 'least' | 'median' | 'product'

/** What a span of time is counted in. */
export type SpanUnit = 'days' | 'months' | 'years'

/** Kinds of value an expression may have; `limit` and `list` come from parameters only. */
export type ValueKind = FactKind | 'list' | 'limit'
