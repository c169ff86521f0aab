/**
 * Facts of many cases as typed columns: what a column program reads. Whole numbers are doubles below
 * 2^53, where doubles are exact; a value beyond is kept apart and its row is judged by itself.
 */
import type { Facts, FactValue } from '../../declare/fact.ts'
import { type CivilDate, fromDayNumber } from '../../values/civil-date.ts'
import { type Share, share } from '../../values/share.ts'
import type { CodeShape, NumberShape, ShareShape, TruthShape } from './column-shape.ts'

/** From here on a double may stand for several whole numbers. */
export const exactBelow = 2 ** 53

/** Money in fen, counts, and days as day numbers. `NaN` says that the value is missing. */
export interface NumberColumn extends NumberShape {
  readonly values: Float64Array
}

/** Exact shares; numerator and denominator are both `NaN` where missing. */
export interface ShareColumn extends ShareShape {
  readonly over: NumberColumn
  readonly under: NumberColumn
}

/** Choices and texts as places in a dictionary, from 1; 0 says that the value is missing. */
export interface CodeColumn extends CodeShape {
  readonly values: Uint8Array | Uint16Array | Uint32Array
  readonly dictionary: readonly string[]
}

/** Yes-or-no facts: 0 no, 1 yes, 2 missing. */
export interface TruthColumn extends TruthShape {
  readonly values: Uint8Array
}

/** One fact of all rows. */
export type FactColumn = NumberColumn | ShareColumn | CodeColumn | TruthColumn

/** Facts of many cases. A fact without a column is missing in every row. */
export interface FactColumns {
  /** How many cases. */
  readonly rows: number
  /** Columns by fact id. */
  readonly columns: ReadonlyMap<string, FactColumn>
  /** Facts that fit no column, by row: whole numbers from 2^53 on, and tables. */
  readonly beyond: ReadonlyMap<number, Facts>
}

/** A column of whole numbers, with its bounds. */
export function numberColumn(kind: NumberColumn['kind'], values: Float64Array): NumberColumn {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  let gaps = false
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
    if (Number.isNaN(value)) gaps = true
  }
  const none = least > greatest
  return { kind, values, gaps, least: none ? 0 : least, greatest: none ? 0 : greatest }
}

/** A column of places in a dictionary. */
export function codeColumn(
  values: CodeColumn['values'],
  dictionary: readonly string[],
): CodeColumn {
  return { kind: 'code', values, dictionary, gaps: values.includes(0) }
}

/** A column of yes-or-no facts. */
export function truthColumn(values: Uint8Array): TruthColumn {
  return { kind: 'truth', values, gaps: values.includes(2) }
}

const dayOf = (value: number): CivilDate => fromDayNumber(value)

function cellOf(column: FactColumn, row: number): FactValue | undefined {
  switch (column.kind) {
    case 'money':
    case 'count': {
      const value = column.values[row] ?? Number.NaN
      return Number.isNaN(value) ? undefined : BigInt(value)
    }
    case 'date': {
      const value = column.values[row] ?? Number.NaN
      return Number.isNaN(value) ? undefined : dayOf(value)
    }
    case 'share':
      return shareAt(column, row)
    case 'code': {
      const code = column.values[row] ?? 0
      return code === 0 ? undefined : column.dictionary[code - 1]
    }
    case 'truth': {
      const value = column.values[row] ?? 2
      return value === 2 ? undefined : value === 1
    }
  }
}

function shareAt(column: ShareColumn, row: number): Share | undefined {
  const over = column.over.values[row] ?? Number.NaN
  const under = column.under.values[row] ?? Number.NaN
  return Number.isNaN(over) || Number.isNaN(under) ? undefined : share(BigInt(over), BigInt(under))
}

/** The facts of one row, for the evaluator of single cases. */
export function factsAt(facts: FactColumns, row: number): Facts {
  const read: Record<string, FactValue | undefined> = {}
  for (const [id, column] of facts.columns) {
    const value = cellOf(column, row)
    if (value !== undefined) read[id] = value
  }
  return { ...read, ...facts.beyond.get(row) }
}
