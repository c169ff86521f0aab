/** The tree of an expression: plain data that travels as JSON and is read by every evaluator. */
import type { Rounding } from '../../values/rounding.ts'
import type { Text } from '../../values/text.ts'
import type { FactKind } from '../fact.ts'

/** How two ordered values compare. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=' | '!='

/** Kinds a sum, product or count can have. */
export type NumberKind = 'money' | 'count' | 'share'

/**
 * One step of an expression. Ids name facts and parameters; nothing here is a function.
 *
 * Numbers are exact: `money` and `count` are whole numbers, `share` is a quotient in lowest terms.
 * A step with an unknown part is unknown unless said otherwise.
 */
export type Node =
  | { readonly op: 'fact'; readonly id: string }
  | { readonly op: 'column'; readonly id: string }
  | { readonly op: 'parameter'; readonly id: string }
  /** The row of a table that fits `of`; unknown `of` leaves the range of the table's values. */
  | { readonly op: 'band'; readonly id: string; readonly of: Node }
  /** A table read slice by slice (超额累进): each slice of the amount by the share of its row. */
  | { readonly op: 'slices'; readonly id: string; readonly of: Node }
  | { readonly op: 'option'; readonly id: string }
  /** Zero of a kind: what a sum of nothing is. */
  | { readonly op: 'nothing'; readonly kind: NumberKind }
  | { readonly op: 'filingDay' }
  /** Whether a fact, or inside a table a cell of the line, has been given. */
  | { readonly op: 'known'; readonly id: string }
  /** Settled also by ranges: at least 60 holds of a score that is at least 66 whatever is missing. */
  | { readonly op: 'compare'; readonly how: Comparison; readonly left: Node; readonly right: Node }
  | { readonly op: 'sign'; readonly how: 'not-negative' | 'positive'; readonly of: Node }
  | { readonly op: 'oneOf'; readonly of: Node; readonly options: readonly string[] }
  | { readonly op: 'listed'; readonly of: Node; readonly in: Node }
  | { readonly op: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly op: 'not'; readonly of: Node }
  /** Only the chosen branch is read; an unknown `if` leaves the range over both. */
  | { readonly op: 'when'; readonly if: Node; readonly yes: Node; readonly no: Node }
  | { readonly op: 'plus'; readonly of: readonly Node[] }
  | { readonly op: 'minus' | 'excess'; readonly left: Node; readonly right: Node }
  | { readonly op: 'greatest' | 'least'; readonly of: readonly Node[] }
  /** over ÷ under as a share, of any two numbers of one kind; unknown when `under` is zero. */
  | { readonly op: 'ratio'; readonly over: Node; readonly under: Node }
  /** A share of money, rounded once to the fen (half up unless said). */
  | {
      readonly op: 'times'
      readonly money: Node
      readonly share: Node
      readonly rounding?: Rounding
    }
  /** Product of counts and shares: a count when `kind` says so (all parts are), else a share. */
  | { readonly op: 'product'; readonly kind: 'count' | 'share'; readonly of: readonly Node[] }
  /** Arithmetic mean of counts or shares, as a share. */
  | { readonly op: 'mean'; readonly of: readonly Node[] }
  /** A share to the nearest whole number (a count or fen), or to so many decimals. */
  | { readonly op: 'round'; readonly how: Rounding; readonly of: Node; readonly digits?: number }
  /** A share to a whole power, which may be below zero. */
  | { readonly op: 'power'; readonly of: Node; readonly exponent: Node }
  /** The root of a whole degree, rounded half up to so many decimals; of less than zero unknown. */
  | { readonly op: 'root'; readonly of: Node; readonly degree: Node; readonly digits: number }
  /** Full days, months or years from one day to another (first day not counted); below zero when reversed. */
  | {
      readonly op: 'elapsed'
      readonly unit: 'days' | 'months' | 'years'
      readonly from: Node
      readonly to: Node
    }
  /** The calendar year of a day, as a count. */
  | { readonly op: 'year'; readonly of: Node }
  /** A day moved by a limit in days, months or years, later or earlier (`back`). */
  | { readonly op: 'shift'; readonly of: Node; readonly by: Node; readonly back: boolean }
  | {
      readonly op: 'sumOver'
      readonly rows: string
      readonly of: Node
      readonly where?: Node
    }
  /** How many lines of a table satisfy `where`. */
  | { readonly op: 'countOver'; readonly rows: string; readonly where?: Node }
  /** Another figure over the lines: how many different values, the most, the middle (a share). */
  | {
      readonly op: 'over'
      readonly how: Gathering
      readonly rows: string
      readonly of: Node
      readonly where?: Node
    }
  /** A computed value by its own name, so that explanations say the name and then the formula. */
  | {
      readonly op: 'named'
      readonly id: string
      readonly title: Text
      readonly kind: NumberKind
      /** What a share counts, where it is no part of a whole: `points`, `per 1,000 m²`. */
      readonly unit?: string
      readonly of: Node
    }
  /** One item of a points table: `of`, at most `most`; while unknown between `least` and `most`. */
  | {
      readonly op: 'points'
      readonly id: string
      readonly title: Text
      readonly of: Node
      readonly least?: Node
      readonly most?: Node
    }
  /** A points table: the sum of its items, at most `most`; unknown with the range still possible. */
  | {
      readonly op: 'score'
      readonly id: string
      readonly title: Text
      readonly of: readonly Node[]
      readonly most?: Node
    }

/** A figure over the lines of a table; unknown for an empty one, but `distinct` 0 and `product` 1. */
export type Gathering = 'distinct' | 'greatest' | 'least' | 'median' | 'product'

/** Kinds of value an expression may have; `limit` and `list` come from parameters only. */
export type ValueKind = FactKind | 'list' | 'limit'

/** The steps directly below a step, in order. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.op) {
    case 'fact':
    case 'column':
    case 'parameter':
    case 'option':
    case 'nothing':
    case 'filingDay':
    case 'known':
      return []
    case 'compare':
    case 'minus':
    case 'excess':
      return [node.left, node.right]
    case 'ratio':
      return [node.over, node.under]
    case 'times':
      return [node.money, node.share]
    case 'listed':
      return [node.of, node.in]
    case 'when':
      return [node.if, node.yes, node.no]
    case 'elapsed':
      return [node.from, node.to]
    case 'shift':
      return [node.of, node.by]
    case 'power':
      return [node.of, node.exponent]
    case 'root':
      return [node.of, node.degree]
    case 'sumOver':
    case 'over':
      return node.where === undefined ? [node.of] : [node.of, node.where]
    case 'countOver':
      return node.where === undefined ? [] : [node.where]
    case 'points':
      return [node.of, node.least, node.most].filter((part) => part !== undefined)
    case 'score':
      return node.most === undefined ? node.of : [...node.of, node.most]
    case 'all':
    case 'any':
    case 'plus':
    case 'greatest':
    case 'least':
    case 'product':
    case 'mean':
      return node.of
    case 'band':
    case 'slices':
    case 'sign':
    case 'oneOf':
    case 'not':
    case 'round':
    case 'year':
    case 'named':
      return [node.of]
  }
}

/** The same tree with every step put through `change`, from the leaves up. */
export function rebuilt(node: Node, change: (at: Node) => Node): Node {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]))
    return 'op' in copy ? change(copy as Node) : copy
  }
  // A tree walked key by key keeps its shape.
  return walk(node) as Node
}
