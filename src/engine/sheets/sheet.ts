/**
 * What a ledger file is to the rest of the engine: rows of cells, with what must be known about
 * them.
 */
import type { Text } from '../../values/text.ts'

/**
 * A cell as it stands in the file. Numbers are decimal text and never floats, so that `12.30` stays
 * exact; dates of a workbook are `YYYY-MM-DD` (with a time of day: `YYYY-MM-DDTHH:MM:SS`, a time
 * alone: `HH:MM:SS`); an empty cell is null.
 */
export type Cell = string | boolean | null

export interface SheetRow {
  /** Row number as the spreadsheet program shows it, from 1. In a csv: the number of the record. */
  readonly row: number
  /** From the first column on; trailing empty cells are left out, so the length differs by row. */
  readonly cells: readonly Cell[]
}

/**
 * Something the caller may have to refuse a cell for.
 * - `formula`: the value is the result of a formula, as last computed by the spreadsheet program.
 * - `imprecise`: a number of more than 15 digits; the spreadsheet program has already lost its last
 *   digits.
 * - `rounded`: the stored number has digits beyond the 15 that are shown; the value given is what
 *   is shown.
 * - `error`: the cell shows an error such as `#N/A`.
 * - `bad-date`: formatted as a date, but the number is no day of the calendar; the value is the
 *   number.
 */
export type CellMark = 'formula' | 'imprecise' | 'rounded' | 'error' | 'bad-date'

export interface MarkedCell {
  readonly row: number
  /** Column from 0, as in `SheetRow.cells`. */
  readonly column: number
  readonly mark: CellMark
}

/** Something worth telling the sender that does not stop the import. */
export interface SheetWarning {
  readonly kind: 'merged'
  /** The merged range, e.g. `A1:C1`. Only its first cell has a value. */
  readonly range: string
  readonly text: Text
}

export interface RowBatch {
  /** Name of the sheet; empty for csv. */
  readonly sheet: string
  /** The header row; the same in every batch. */
  readonly header: SheetRow
  /** Rows below the header, in order, without wholly empty ones. May be empty in the last batch. */
  readonly rows: readonly SheetRow[]
  /** Marked cells of these rows, in order. */
  readonly marks: readonly MarkedCell[]
  /** Only in the last batch, because a workbook lists merged cells after its rows. */
  readonly warnings: readonly SheetWarning[]
}

export interface SheetLimits {
  /** Size of the file itself, in bytes. */
  readonly fileBytes: number
  /** Rows below the header. */
  readonly rows: number
  readonly columns: number
  /** Characters in one cell; a spreadsheet program allows 32,767. */
  readonly cellLength: number
  /** Characters in all cells of one row. */
  readonly rowLength: number
  /** Entries in the archive. */
  readonly entries: number
  /**
   * Bytes after unpacking, all parts together; and characters of shared texts, counted each time a
   * cell shows them.
   */
  readonly inflatedBytes: number
  /** Unpacked size divided by packed size, for parts above 16 MB. */
  readonly ratio: number
  /** Bytes of the table of shared texts, which is held in memory. */
  readonly sharedStringBytes: number
}

export const defaultLimits: SheetLimits = {
  fileBytes: 200_000_000,
  rows: 1_000_000,
  columns: 256,
  cellLength: 32_767,
  rowLength: 1_000_000,
  entries: 2_000,
  inflatedBytes: 2_000_000_000,
  ratio: 200,
  sharedStringBytes: 200_000_000,
}

export interface ReadOptions {
  /**
   * Name of the sheet to read; by default the first visible one. A csv has no sheets and ignores
   * it.
   */
  readonly sheet?: string
  /**
   * Tells the header from title rows above it. By default the first row that is not empty.
   * Searched in the first 50 non-empty rows.
   */
  readonly headerMatch?: (cells: readonly Cell[]) => boolean
  /** Rows per batch, 1,000 by default. */
  readonly batchRows?: number
  readonly limits?: Partial<SheetLimits>
  /**
   * Code of the thread in which a workbook is read, so that a server keeps answering meanwhile: see
   * `readingThread`. Without effect on a csv, which is cut up faster than handed over, and on bytes
   * in memory.
   */
  readonly thread?: URL
}

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Name of a cell as the spreadsheet program shows it: row 2, column 0 is A2. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}
