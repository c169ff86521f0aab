/** Rows of a text table, in the pieces in which they become readable. */
import type { ByteSource } from './byte-source.ts'
import { decodeText, detectEncoding } from './csv-encoding.ts'
import { CsvScanner, sniffTable } from './csv-scanner.ts'
import type { RawRows } from './raw-rows.ts'
import type { SheetLimits } from './sheet.ts'

const SAMPLE = 20_000

/**
 * Reads a csv from front to back in bounded memory, whatever its encoding, separator and line ends.
 *
 * @throws SheetRefusal for everything that makes the table unreadable or too large
 */
export async function* readCsv(source: ByteSource, limits: SheetLimits): AsyncGenerator<RawRows> {
  const encoded = await detectEncoding(source)
  let scanner: CsvScanner | null = null
  for await (const text of decodeText(source, encoded)) {
    if (scanner === null) {
      const { separator, newline, named } = sniffTable(text.slice(0, SAMPLE))
      scanner = new CsvScanner(separator, newline, limits)
      scanner.feed(text)
      if (named) scanner.rows.shift()
    } else scanner.feed(text)
    yield take(scanner, text.length)
  }
  if (scanner === null) return
  scanner.end()
  yield take(scanner, 0)
}

function take(scanner: CsvScanner, characters: number): RawRows {
  const { rows } = scanner
  scanner.rows = []
  return { sheet: '', rows, marks: [], merged: [], characters }
}
