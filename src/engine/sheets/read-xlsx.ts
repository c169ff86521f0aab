/** Rows of an xlsx workbook, in the pieces in which they become readable. */
import type { ByteSource } from './byte-source.ts'
import type { RawRows } from './raw-rows.ts'
import { SheetRefusal } from './refusal.ts'
import { SharedStrings } from './shared-strings.ts'
import type { SheetLimits } from './sheet.ts'
import { openWorkbook } from './workbook.ts'
import { Worksheet } from './worksheet.ts'
import { type Inflated, readDirectory, unpack } from './zip-reader.ts'

/**
 * Reads one sheet from front to back in bounded memory: the table of shared texts, and one piece of
 * the sheet.
 *
 * @param sheet - its name; by default the first visible one
 * @throws SheetRefusal for everything that makes the workbook unreadable, unsafe or too large
 */
export async function* readXlsx(
  source: ByteSource,
  sheet: string | undefined,
  limits: SheetLimits,
): AsyncGenerator<RawRows> {
  const directory = await readDirectory(source, limits)
  const inflated: Inflated = { bytes: 0 }
  const workbook = await openWorkbook(source, directory, sheet, limits, inflated)

  let strings: SharedStrings | null = null
  const table = workbook.sharedStrings
  if (table !== null) {
    if (table.unpacked > limits.sharedStringBytes) {
      throw new SheetRefusal('sheet.zip-bomb', {
        part: table.name,
        detail: `${table.unpacked} bytes`,
      })
    }
    strings = new SharedStrings(table.name, limits.cellLength)
    for await (const bytes of unpack(source, table, limits, inflated)) strings.feed(bytes)
    strings.end()
  }

  const { dates, dateStyles, sheetPart } = workbook
  const worksheet = new Worksheet(sheetPart.name, { strings, dates, dateStyles }, limits)
  for await (const bytes of unpack(source, sheetPart, limits, inflated)) {
    worksheet.feed(bytes)
    do {
      worksheet.advance()
      if (worksheet.rows.length > 0) yield take(workbook.sheet, worksheet, [])
    } while (worksheet.hasMore)
  }
  worksheet.end()
  yield take(workbook.sheet, worksheet, worksheet.merged)
}

function take(sheet: string, worksheet: Worksheet, merged: readonly string[]): RawRows {
  const { rows, marks, characters } = worksheet
  worksheet.rows = []
  worksheet.marks = []
  worksheet.characters = 0
  return { sheet, rows, marks, merged, characters }
}
