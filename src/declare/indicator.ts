/** Indicators: a figure the bureau publishes, as a question over the rows of a register. */
import type { Text } from '../values/text.ts'
import type { Link } from './link.ts'
import type { Column, Register } from './register.ts'

/** Which rows count for a year. */
export type Condition =
  | { readonly op: 'is'; readonly column: Column; readonly options: readonly string[] }
  | { readonly op: 'isNot'; readonly column: Column; readonly options: readonly string[] }
  | { readonly op: 'inYear'; readonly column: Column }
  | { readonly op: 'byYearEnd'; readonly column: Column }
  | { readonly op: 'notByYearEnd'; readonly column: Column }

/** The choice in this column is one of these. */
export const isAnyOf = (
  of: Column<string, 'choice'>,
  ...options: readonly string[]
): Condition => ({
  op: 'is',
  column: of,
  options,
})

/** The choice in this column is none of these, or there is none. */
export const isNoneOf = (
  of: Column<string, 'choice'>,
  ...options: readonly string[]
): Condition => ({
  op: 'isNot',
  column: of,
  options,
})

/** The day in this column lies in the year of the figure. */
export const inYear = (of: Column<string, 'date'>): Condition => ({ op: 'inYear', column: of })

/** The day in this column is the last day of the year or earlier. */
export const byYearEnd = (of: Column<string, 'date'>): Condition => ({
  op: 'byYearEnd',
  column: of,
})

/** The day in this column is empty or after the last day of the year. */
export const notByYearEnd = (of: Column<string, 'date'>): Condition => ({
  op: 'notByYearEnd',
  column: of,
})

/** What is measured over the rows. */
export type Measure =
  | { readonly op: 'count' }
  | { readonly op: 'sum'; readonly column: Column<string, 'money'> }

/** Number of rows. */
export const count: Measure = { op: 'count' }

/** Sum of an amount. */
export const sum = (of: Column<string, 'money'>): Measure => ({ op: 'sum', column: of })

/** Units of figures. */
export type Unit = 'items' | 'enterprises' | 'hundred-million-yuan'

/** A figure of the annual report. */
export interface Indicator {
  /** Stable dotted id. */
  readonly id: string
  /** What is published. */
  readonly title: Text
  /** What exactly is counted. */
  readonly definition: Text
  /** Station of the line. */
  readonly link: Link
  /** Unit in which it is published. */
  readonly unit: Unit
  /** Decimals in which it is published. */
  readonly decimals: number
  /** The register whose rows it counts. */
  readonly of: Register
  /** What is measured. */
  readonly measure: Measure
  /** Which rows count. */
  readonly where: readonly Condition[]
  /** Columns by which readers may break it down. */
  readonly by: readonly Column[]
  /** Comparisons that are published with it. */
  readonly compare: {
    /** Growth on the year before, in percent with so many decimals. */
    readonly yearOnYear?: { readonly decimals: number }
    /** Rank among the entities of an external statistics series. */
    readonly rank?: {
      /** Register of what others publish: columns `series`, `entity`, `year`, `value`, `source`. */
      readonly from: Register
      readonly series: string
      readonly among: Text
    }
  }
  /** Published as a bound: 超过, 突破 a round figure; the step is the round figure's last place. */
  readonly bound?: { readonly word: Text; readonly step: bigint }
}

/** Declares an indicator. */
export const indicator = (declared: Indicator): Indicator => declared
