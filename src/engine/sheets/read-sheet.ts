/** Ledgers in: rows of an xlsx workbook or a csv, as a stream of batches. */
import { type ByteSource, openSource, type SheetSource } from './byte-source.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import type { RawRows } from './raw-rows.ts'
import { readCsv } from './read-csv.ts'
import { readInThread } from './read-in-thread.ts'
import { readXlsx } from './read-xlsx.ts'
import { SheetRefusal } from './refusal.ts'
import {
  defaultLimits,
  type MarkedCell,
  type ReadOptions,
  type RowBatch,
  type SheetLimits,
  type SheetRow,
  type SheetWarning,
} from './sheet.ts'

const BATCH_ROWS = 1_000
/**
 * Characters after which a batch is handed over although it is not full: rows of very long texts.
 */
const MAX_HELD = 8_000_000
/** Non-empty rows among which the header is looked for. */
const HEADER_SEARCH = 50

/**
 * Reads a ledger that an officer or an applicant sent, row by row, in bounded memory.
 *
 * The kind of file is told from its content, not its name. Cells come as exact text (see `Cell`);
 * what the caller may want to refuse, such as results of formulas, is marked. Nothing is trusted:
 * sizes, encodings, references and XML are checked while reading, so a hostile file ends in a
 * refusal. A refusal may come after some batches: store nothing for good before the iteration has
 * ended.
 *
 * @throws SheetRefusal - see `refusal.ts` for every reason and what its sender can do
 */
export async function* readSheet(
  source: SheetSource,
  options: ReadOptions = {},
): AsyncGenerator<RowBatch> {
  const limits = { ...defaultLimits, ...options.limits }
  const file = await openSource(source, limits.fileBytes)
  try {
    const kind = await fileKind(file)
    yield* batches(pieces(file, kind, options, limits), options, limits)
  } finally {
    await file.close()
  }
}

function pieces(
  file: ByteSource,
  kind: FileKind,
  { sheet, thread }: ReadOptions,
  limits: SheetLimits,
): AsyncIterable<RawRows> {
  // A csv is cut up faster than its rows could be handed over from another thread.
  if (kind === 'csv') return readCsv(file, limits)
  if (thread === undefined || file.path === null) return readXlsx(file, sheet, limits)
  return readInThread(thread, { path: file.path, sheet, limits })
}

async function* batches(
  pieces: AsyncIterable<RawRows>,
  options: ReadOptions,
  limits: SheetLimits,
): AsyncGenerator<RowBatch> {
  const size = options.batchRows ?? BATCH_ROWS
  const isHeader = options.headerMatch ?? (() => true)
  let header: SheetRow | null = null
  let searched = 0
  let count = 0
  let sheet = ''
  let held = 0
  let rows: SheetRow[] = []
  let marks: MarkedCell[] = []
  let merged: readonly string[] = []
  const take = (warnings: readonly SheetWarning[]): RowBatch => {
    if (header === null) throw missing(searched)
    const batch = { sheet, header, rows, marks, warnings }
    rows = []
    marks = []
    held = 0
    return batch
  }

  for await (const piece of pieces) {
    sheet = piece.sheet
    held += piece.characters
    merged = piece.merged
    let mark = 0
    for (const row of piece.rows) {
      while ((piece.marks[mark]?.row ?? row.row) < row.row) mark++
      if (header === null) {
        if (isHeader(row.cells)) header = row
        else if (++searched >= HEADER_SEARCH) throw missing(searched)
        continue
      }
      if (++count > limits.rows)
        throw new SheetRefusal('sheet.too-many-rows', { limit: limits.rows })
      rows.push(row)
      for (let found = piece.marks[mark]; found?.row === row.row; found = piece.marks[++mark])
        marks.push(found)
      if (rows.length === size) yield take([])
    }
    if (held > MAX_HELD && rows.length > 0) yield take([])
  }
  yield take(merged.map(mergedWarning))
}

function missing(searched: number): SheetRefusal {
  return searched === 0
    ? new SheetRefusal('sheet.empty')
    : new SheetRefusal('sheet.header-missing', { searched })
}

function mergedWarning(range: string): SheetWarning {
  return {
    kind: 'merged',
    range,
    text: {
      zh: `单元格 ${range} 已合并，只有左上角的单元格有值，其余按空白处理。`,
      en: `Cells ${range} are merged; only the upper left one has a value, the others count as empty.`,
    },
  }
}
