/** What is known of a column before any row is read. */

/** Whole numbers: money in fen, counts, days as day numbers. */
export interface NumberShape {
  readonly kind: 'money' | 'count' | 'date'
  /** Bounds of the values that are there. */
  readonly least: number
  readonly greatest: number
  /** Whether a row may lack the value. */
  readonly gaps: boolean
}

/** Exact shares as numerator and positive denominator. */
export interface ShareShape {
  readonly kind: 'share'
  readonly over: NumberShape
  readonly under: NumberShape
}

/** Choices and texts. */
export interface CodeShape {
  readonly kind: 'code'
  readonly gaps: boolean
}

/** Yes-or-no facts. */
export interface TruthShape {
  readonly kind: 'truth'
  readonly gaps: boolean
}

/** A column by what is known of it. */
export type ColumnShape = NumberShape | ShareShape | CodeShape | TruthShape

/** A column that a step reads; a share is read by its two columns. */
export type InputShape = NumberShape | CodeShape | TruthShape
