/** Ledgers out: an xlsx workbook, written while its rows arrive. */
import { fitsFifteenDigits, type WrittenCell, type WrittenColumn, writtenText } from './column.ts'
import { dayToSerial } from './date-serial.ts'
import { SheetRefusal } from './refusal.ts'
import { columnLetters } from './sheet.ts'
import { escapeCell, fixedParts, sheetHead, sheetTail, style } from './workbook-parts.ts'
import { zip } from './zip-writer.ts'

export interface XlsxOptions {
  /** Name of the sheet; characters no sheet name may have become spaces. */
  readonly sheet: string
  readonly columns: readonly WrittenColumn[]
}

const LAST_ROW = 1_048_576
const LONGEST = 32_767
const PIECE = 64 * 1024

/**
 * Writes rows as an Excel workbook for download; rows are taken only as fast as the bytes are read.
 *
 * Text is always written as text, whatever it starts with, so no content can become a formula.
 * Money and counts are number cells written from their exact text; a number of more than 15 digits,
 * which the spreadsheet program would round, is written as text. Days are date cells, except before
 * 1 March 1900, where programs disagree. The same rows give the same bytes.
 *
 * @throws SheetRefusal `sheet.export-too-many-rows`, `sheet.export-cell-too-long` - while being
 *   read
 * @throws Error - a value that does not belong into its column
 */
export async function* writeXlsx(
  rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>,
  options: XlsxOptions,
): AsyncGenerator<Uint8Array> {
  const fixed = fixedParts(options.sheet).map(([name, text]) => ({ name, content: once(text) }))
  const content = sheetBytes(rows, options.columns)
  yield* zip([...fixed, { name: 'xl/worksheets/sheet1.xml', content }])
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function* sheetBytes(
  rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>,
  columns: readonly WrittenColumn[],
): AsyncGenerator<Uint8Array> {
  const letters = columns.map((_, i) => columnLetters(i))
  let text = sheetHead(columns) + headerRow(columns, letters)
  let row = 1
  for await (const cells of rows) {
    if (++row > LAST_ROW)
      throw new SheetRefusal('sheet.export-too-many-rows', { limit: LAST_ROW - 1 })
    text += rowXml(cells, row, columns, letters)
    if (text.length >= PIECE) {
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text + sheetTail(columns.length, row))
}

function headerRow(columns: readonly WrittenColumn[], letters: readonly string[]): string {
  const cells = columns.map(({ header }, i) => textCell(`${letters[i]}1`, style.header, header))
  return `<row r="1">${cells.join('')}</row>`
}

function rowXml(
  cells: readonly WrittenCell[],
  row: number,
  columns: readonly WrittenColumn[],
  letters: readonly string[],
): string {
  let xml = `<row r="${row}">`
  for (let i = 0; i < columns.length; i++) {
    const cell = cells[i]
    const column = columns[i]
    if (cell === undefined || cell === null || cell === '' || column === undefined) continue
    const name = `${letters[i]}${row}`
    xml +=
      typeof cell === 'boolean'
        ? `<c r="${name}" t="b"><v>${cell ? 1 : 0}</v></c>`
        : cellXml(cell, column, name, row)
  }
  return `${xml}</row>`
}

function cellXml(cell: string | bigint, column: WrittenColumn, name: string, row: number): string {
  const text = writtenText(cell, column, row)
  switch (column.kind) {
    case 'text':
      if (text.length > LONGEST)
        throw new SheetRefusal('sheet.export-cell-too-long', { row, limit: LONGEST })
      return textCell(name, style.text, text)
    case 'money':
    case 'count':
      if (!fitsFifteenDigits(text)) return textCell(name, style.text, text)
      return `<c r="${name}" s="${style[column.kind]}"><v>${text}</v></c>`
    case 'date': {
      const serial = dayToSerial(text)
      if (serial === null) return textCell(name, style.text, text)
      return `<c r="${name}" s="${style.date}"><v>${serial}</v></c>`
    }
  }
}

function textCell(name: string, styleIndex: number, text: string): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${name}" s="${styleIndex}" t="inlineStr"><is><t${space}>${escapeCell(text)}</t></is></c>`
}
