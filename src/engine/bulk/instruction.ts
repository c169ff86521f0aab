/**
 * The steps of a column program. Every step gives one number a row: a whole number held exactly in a
 * double (`NaN` when unknown), or a truth as 0 or 1. Three-valued truths are two such truths: `holds`
 * and `fails`, both 0 when unknown.
 */
import type { Rounding } from '../../values/rounding.ts'

/** A step; operands are places of earlier steps. */
export type Instruction =
  | { readonly op: 'column'; readonly column: number }
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'add' | 'subtract' | 'multiply'; readonly a: number; readonly b: number }
  | { readonly op: 'greater' | 'smaller'; readonly a: number; readonly b: number }
  | {
      readonly op: 'quotient'
      readonly a: number
      readonly b: number
      readonly how: Rounding
    }
  /** Full months from day a to day b; day a so many months later. */
  | { readonly op: 'months' | 'later'; readonly a: number; readonly b: number }
  | { readonly op: 'below' | 'atMost' | 'same'; readonly a: number; readonly b: number }
  | { readonly op: 'both' | 'either'; readonly a: number; readonly b: number }
  /** `nonzero`: unknown instead of zero. `given`: whether it is known. */
  | { readonly op: 'nonzero' | 'size' | 'given' | 'not'; readonly of: number }
  | { readonly op: 'choose'; readonly if: number; readonly yes: number; readonly no: number }
  /** Whether a code is known and stands, or does not stand, for one of some words. */
  | {
      readonly op: 'among'
      readonly of: number
      readonly words: readonly string[]
      readonly is: boolean
    }

/** The steps a step reads. */
export function operandsOf(step: Instruction): readonly number[] {
  if ('a' in step) return [step.a, step.b]
  if ('of' in step) return [step.of]
  return step.op === 'choose' ? [step.if, step.yes, step.no] : []
}

/** Collects steps: equal steps are kept once, steps over constants are computed at once. */
export class Steps {
  readonly #all: Instruction[] = []
  readonly #places = new Map<string, number>()
  /** Steps whose values must stay below 2^53 for a row to be judged exactly. */
  readonly guarded = new Set<number>()

  /** The steps so far. */
  get all(): readonly Instruction[] {
    return this.#all
  }

  /** The value of a step that is the same in every row. */
  constantOf(place: number): number | undefined {
    const step = this.#all[place]
    return step?.op === 'constant' ? step.value : undefined
  }

  /** A number that is the same in every row. */
  constant(value: number): number {
    return this.#keep({ op: 'constant', value })
  }

  /** A step; returns its place. */
  add(step: Instruction): number {
    const known = this.#fold(step)
    return known ?? this.#keep(step)
  }

  #keep(step: Instruction): number {
    const key =
      step.op === 'constant'
        ? `constant ${Object.is(step.value, -0) ? 0 : step.value}`
        : JSON.stringify(step)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = this.#all.push(step) - 1
    this.#places.set(key, place)
    return place
  }

  #fold(step: Instruction): number | undefined {
    switch (step.op) {
      case 'both':
      case 'either':
        return this.#foldTruths(step.op, step.a, step.b)
      case 'not': {
        const value = this.constantOf(step.of)
        return value === undefined ? undefined : this.constant(1 - value)
      }
      case 'choose': {
        const value = this.constantOf(step.if)
        if (value === undefined) return step.yes === step.no ? step.yes : undefined
        return value === 1 ? step.yes : step.no
      }
      case 'multiply':
        if (this.constantOf(step.a) === 1) return step.b
        if (this.constantOf(step.b) === 1) return step.a
        return this.#foldNumbers(step.a, step.b, (a, b) => a * b)
      case 'add':
        return this.#foldNumbers(step.a, step.b, (a, b) => a + b)
      case 'subtract':
        return this.#foldNumbers(step.a, step.b, (a, b) => a - b)
      case 'below':
        return this.#foldNumbers(step.a, step.b, (a, b) => (a < b ? 1 : 0))
      case 'atMost':
        return this.#foldNumbers(step.a, step.b, (a, b) => (a <= b ? 1 : 0))
      case 'same':
        return this.#foldNumbers(step.a, step.b, (a, b) => (a === b ? 1 : 0))
      default:
        return undefined
    }
  }

  #foldTruths(op: 'both' | 'either', a: number, b: number): number | undefined {
    // What settles: 0 settles `both`, 1 settles `either`; the other value changes nothing.
    const settles = op === 'both' ? 0 : 1
    const [left, right] = [this.constantOf(a), this.constantOf(b)]
    if (left !== undefined) return left === settles ? a : b
    if (right !== undefined) return right === settles ? b : a
    return a === b ? a : undefined
  }

  /** Constants beyond 2^53 are left to the guard. */
  #foldNumbers(a: number, b: number, combine: (a: number, b: number) => number) {
    const [left, right] = [this.constantOf(a), this.constantOf(b)]
    if (left === undefined || right === undefined) return undefined
    const value = combine(left, right)
    return Math.abs(value) < 2 ** 53 || Number.isNaN(value) ? this.constant(value) : undefined
  }
}
