/** Columns of a ledger that is written, and what may stand in them. */

/**
 * A value to write: text, exact decimal text, `YYYY-MM-DD`, a whole number, yes or no, or nothing.
 */
export type WrittenCell = string | bigint | boolean | null

/**
 * - `text`: names and identifiers; written as text, so leading zeros and long codes stay what they
 *   are
 * - `money`: yuan as exact decimal text with at most two decimals, e.g. `12.30`
 * - `count`: a whole number
 * - `date`: `YYYY-MM-DD`
 */
export type ColumnKind = 'text' | 'money' | 'count' | 'date'

export interface WrittenColumn {
  readonly header: string
  /** Width in characters; a Chinese character counts as two. */
  readonly width: number
  readonly kind: ColumnKind
}

const patterns: Readonly<Record<ColumnKind, RegExp>> = {
  text: /^/,
  money: /^-?\d+(\.\d{1,2})?$/,
  count: /^-?\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

/**
 * The text of a cell that is not empty, checked against its column.
 *
 * @param row - number of the row, for the message
 * @throws Error - a value that does not belong there; the caller made a mistake
 */
export function writtenText(cell: string | bigint, column: WrittenColumn, row: number): string {
  const text = typeof cell === 'bigint' ? cell.toString() : cell
  if (patterns[column.kind].test(text)) return text
  throw new Error(`row ${row}, column ${column.header}: not a ${column.kind}`)
}

/** Whether a spreadsheet program, which keeps 15 digits, would hold this number exactly. */
export function fitsFifteenDigits(number: string): boolean {
  return number.length <= 15 || number.replace(/^-?0*|\./g, '').length <= 15
}
