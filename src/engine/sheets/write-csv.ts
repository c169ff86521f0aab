/** Ledgers out: a csv that Chinese spreadsheet programs open with the right characters. */
import { type WrittenCell, type WrittenColumn, writtenText } from './column.ts'
import { guardText } from './formula-guard.ts'

export interface CsvOptions {
  readonly columns: readonly WrittenColumn[]
}

const PIECE = 64 * 1024

/**
 * Writes rows as a csv for download (RFC 4180, UTF-8 with its mark, CRLF); rows are taken only as
 * fast as the bytes are read.
 *
 * Texts that a spreadsheet program would run as a formula get an apostrophe in front (see
 * `formula-guard.ts`, which reading undoes); numbers and dates are checked and stay as they are. A
 * csv cannot tell a spreadsheet program that a code of 18 digits is a text: for people, offer xlsx
 * first.
 *
 * @throws Error - a value that does not belong into its column
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>,
  options: CsvOptions,
): AsyncGenerator<Uint8Array> {
  const { columns } = options
  let text = `\ufeff${columns.map(({ header }) => quoted(guardText(header))).join(',')}\r\n`
  let row = 1
  for await (const cells of rows) {
    row++
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]
      if (i > 0) text += ','
      if (column !== undefined) text += cellText(cells[i] ?? null, column, row)
    }
    text += '\r\n'
    if (text.length >= PIECE) {
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text)
}

function cellText(cell: WrittenCell, column: WrittenColumn, row: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  const text = writtenText(cell, column, row)
  return column.kind === 'text' ? quoted(guardText(text)) : text
}

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
