/** The tree of an expression: plain data that travels as JSON and is read by every evaluator. */
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

/** Kinds of value an expression may have; `limit` and `list` come from parameters only. */
export type ValueKind = FactKind | 'list' | 'limit'
