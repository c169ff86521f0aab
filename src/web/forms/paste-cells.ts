/** Cells copied from a spreadsheet, as lines of a repeating table. */
import type { FactView } from '../../http/contract/services.ts'
import { tidyAmount, tidyCount, tidyShare } from './typed-amount.ts'

/** A line of a table as it travels. */
export type Line = Readonly<Record<string, unknown>>

/** Takes copied cells apart: tabs between cells, lines between rows, quoted cells kept whole. */
export function readCells(copied: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < copied.length; i++) {
    const char = copied.charAt(i)
    if (quoted) {
      if (char !== '"') cell += char
      else if (copied.charAt(i + 1) === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === '\t') {
      row.push(cell)
      cell = ''
    } else if (char === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (char !== '\r') cell += char
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows.filter((each) => each.some((text) => text.trim() !== ''))
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase()

/** The columns a first line of headings names, or undefined when it is no line of headings. */
function headings(
  first: readonly string[],
  columns: readonly FactView[],
): readonly (FactView | undefined)[] | undefined {
  const named = first.map((text) =>
    columns.find(({ label }) => plain(text) === plain(label.zh) || plain(text) === plain(label.en)),
  )
  return named.some((each) => each !== undefined) ? named : undefined
}

/** A cell as the answer to its column; what cannot be read is kept for its problem to show. */
export function cellAnswer(column: FactView, text: string): string {
  const given = text.trim()
  if (given === '') return ''
  if (column.kind === 'money') return tidyAmount(given)
  if (column.kind === 'count') return tidyCount(given)
  if (column.kind === 'share') return tidyShare(given)
  if (column.kind === 'choice') {
    const found = column.options?.find(({ id, label }) =>
      [id, label.zh, label.en].map(plain).includes(plain(given)),
    )
    return found?.id ?? given
  }
  return given
}

/**
 * Lines from copied cells.
 *
 * @param from - place of the column in which was pasted; a line of headings overrules it
 */
export function pastedLines(
  copied: string,
  columns: readonly FactView[],
  from = 0,
): readonly Line[] {
  const rows = readCells(copied)
  const named = headings(rows[0] ?? [], columns)
  const order = named ?? columns.slice(from)
  return (named === undefined ? rows : rows.slice(1)).map((row) =>
    Object.fromEntries(
      row.flatMap((text, place) => {
        const column = order[place]
        const answer = column === undefined ? '' : cellAnswer(column, text)
        return column === undefined || answer === '' ? [] : [[column.id, answer]]
      }),
    ),
  )
}
