/** Checks a whole ledger, row by row, into a spool of good rows and a spool of what is wrong. */
import { join } from 'node:path'
import type { District } from '../../../declare/city.ts'
import { Refusal } from '../../../declare/refusal.ts'
import type { Register } from '../../../declare/register.ts'
import { csvLine } from '../../demonstration/csv-line.ts'
import { readSheet } from '../../sheets/read-sheet.ts'
import { SheetRefusal } from '../../sheets/refusal.ts'
import type { CellMark, MarkedCell, RowBatch, SheetLimits } from '../../sheets/sheet.ts'
import { RowChecker, type RowMarks } from './check-row.ts'
import { type Spool, SpoolWriter } from './csv-spool.ts'
import {
  type ChosenColumns,
  type HeadingMatch,
  headerMatch,
  type Mapping,
  mapHeadings,
} from './mapping.ts'

/** What is checked; plain data, so that it can go to a thread. */
export interface CheckInput {
  readonly path: string
  readonly register: Register
  readonly districts: readonly District[]
  readonly chosen: ChosenColumns
  /** An empty folder of our own for the spools. */
  readonly folder: string
  readonly rowsPerPiece: number
  readonly limits: Partial<SheetLimits>
}

/** How far checking has come. */
export interface CheckProgress {
  readonly read: number
  readonly refused: number
}

/** What checking gave. */
export interface CheckedFile extends CheckProgress {
  readonly headings: readonly HeadingMatch[]
  /** Ids of the register's columns that the ledger has, in the order of the spool. */
  readonly columns: readonly string[]
  /** Everything found, warnings included, also what is not kept. */
  readonly problems: number
  /** Row number, key, then the columns. */
  readonly rows: Spool
  /** Row number, ordinal, column, code, texts, cell. */
  readonly errors: Spool
  /** What the sender should know of the file as a whole. */
  readonly notes: readonly { readonly zh: string; readonly en: string }[]
}

/** Problems kept for the error file; beyond, they are only counted. */
export const mostProblems = 100_000

const errorsPerPiece = 2000

/**
 * Checks a ledger. Nothing touches the database.
 *
 * @throws Refusal - the file as a whole cannot be taken: its form, its headings, or no rows
 */
export async function checkFile(
  input: CheckInput,
  report: (progress: CheckProgress) => void,
): Promise<CheckedFile> {
  const rows = new SpoolWriter(join(input.folder, 'rows.csv'), input.rowsPerPiece)
  const errors = new SpoolWriter(join(input.folder, 'errors.csv'), errorsPerPiece)
  try {
    return await check(input, report, rows, errors)
  } catch (error) {
    rows.abandon()
    errors.abandon()
    if (error instanceof SheetRefusal) throw new Refusal(error.code, error.text, error.values)
    throw error
  }
}

async function check(
  input: CheckInput,
  report: (progress: CheckProgress) => void,
  rows: SpoolWriter,
  errors: SpoolWriter,
): Promise<CheckedFile> {
  const { register, chosen, limits, path } = input
  let mapping: Mapping | undefined
  let checker: RowChecker | undefined
  let notes: CheckedFile['notes'] = []
  let read = 0
  let refused = 0
  let problems = 0
  const take = (batch: RowBatch, by: RowChecker) => {
    const marks = marksByRow(batch.marks)
    for (const row of batch.rows) {
      const checked = by.check(row, marks?.get(row.row))
      read++
      if (checked.stored === undefined) refused++
      else rows.add(stagedLine(row.row, checked.key, checked.stored))
      let ordinal = 0
      for (const { column, code, text, cell } of checked.problems) {
        if (problems++ >= mostProblems) continue
        errors.add(csvLine([row.row, ordinal++, column, code, text.zh, text.en, cell]))
      }
    }
  }
  const source = readSheet({ path }, { headerMatch: headerMatch(register, chosen), limits })
  for await (const batch of source) {
    mapping ??= mapHeadings(register, batch.header.cells, chosen)
    checker ??= new RowChecker(register, mapping, input, batch.header.cells.length)
    take(batch, checker)
    notes = batch.warnings.map(({ text }) => text)
    report({ read, refused })
  }
  if (mapping === undefined || read === 0) throw noRows()
  return {
    read,
    refused,
    problems,
    notes,
    headings: mapping.headings,
    columns: mapping.columns.map(({ column }) => column.id),
    rows: rows.finish(),
    errors: errors.finish(),
  }
}

/** As `csvLine` writes it, without the arrays: this runs for every cell of a ledger. */
function stagedLine(row: number, key: string, cells: readonly (string | null)[]): string {
  let line = `${row},${quoted(key)}`
  for (const cell of cells) line += cell === null ? ',' : `,${quoted(cell)}`
  return `${line}\n`
}

const quoted = (cell: string) =>
  cell === '' || misleading.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const misleading = /[",\r\n\\]/

function marksByRow(marks: readonly MarkedCell[]): ReadonlyMap<number, RowMarks> | undefined {
  if (marks.length === 0) return undefined
  const rows = new Map<number, Map<number, CellMark>>()
  for (const { row, column, mark } of marks) {
    const cells = rows.get(row) ?? new Map<number, CellMark>()
    // Of several marks of a cell the one that refuses it counts.
    if (!cells.has(column) || mark === 'imprecise' || mark === 'error') cells.set(column, mark)
    rows.set(row, cells)
  }
  return rows
}

const noRows = () =>
  new Refusal('import.no-rows', {
    zh: '表头下面没有数据行，没有可导入的内容。请检查文件。',
    en: 'There are no rows below the headings, so there is nothing to import. Check the file.',
  })
