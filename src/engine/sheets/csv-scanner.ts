/** Records of a text table (RFC 4180), read as its text arrives. */
import { unguardText } from './formula-guard.ts'
import { SheetRefusal } from './refusal.ts'
import type { Cell, SheetLimits, SheetRow } from './sheet.ts'

export class CsvScanner {
  /** Records read since they were last taken, without wholly empty ones. */
  rows: SheetRow[] = []

  private readonly separator: string
  private readonly newline: string
  private readonly limits: SheetLimits
  private rest = ''
  private row = 0

  /**
   * @param newline - the character that ends a record; a carriage return before a line feed is
   * taken away
   */
  constructor(separator: string, newline: '\n' | '\r', limits: SheetLimits) {
    this.separator = separator
    this.newline = newline
    this.limits = limits
  }

  /**
   * @throws SheetRefusal `sheet.nul`, `sheet.stray-quote`, `sheet.too-many-columns`, `sheet.cell-
   * too-long`
   */
  feed(text: string) {
    if (text.includes('\0')) throw new SheetRefusal('sheet.nul', { row: this.row + 1 })
    const source = this.rest === '' ? text : this.rest + text
    let at = 0
    let quote = source.indexOf('"')
    for (;;) {
      const end = source.indexOf(this.newline, at)
      if (end < 0) break
      if (quote >= 0 && quote < at) quote = source.indexOf('"', at)
      if (quote < 0 || quote > end) {
        this.add(
          source
            .slice(at, end - (source.charCodeAt(end - 1) === 13 && end > at ? 1 : 0))
            .split(this.separator),
        )
        at = end + 1
      } else {
        const next = this.quoted(source, at)
        if (next < 0) break
        at = next
      }
    }
    this.rest = source.slice(at)
    const { rowLength } = this.limits
    if (this.rest.length > rowLength) {
      throw new SheetRefusal('sheet.row-too-long', { row: this.row + 1, limit: rowLength })
    }
  }

  /** @throws SheetRefusal `sheet.unclosed-quote` */
  end() {
    if (this.rest === '') return
    this.feed(this.newline)
    if (this.rest !== '') throw new SheetRefusal('sheet.unclosed-quote', { row: this.row + 1 })
  }

  /**
   * Reads one record with quotation marks; returns where the next one starts, or -1 when it is not
   * complete.
   */
  private quoted(source: string, from: number): number {
    const { separator, newline } = this
    const cells: string[] = []
    let at = from
    for (;;) {
      let cell: string
      if (source.charCodeAt(at) === 34) {
        const end = closing(source, at + 1)
        if (end < 0 || end + 1 >= source.length) return -1
        cell = source.slice(at + 1, end).replaceAll('""', '"')
        at = end + 1
        if (source.charCodeAt(at) === 13 && newline === '\n') at++
        const next = source.charAt(at)
        if (next !== separator && next !== newline) {
          if (at >= source.length) return -1
          throw new SheetRefusal('sheet.stray-quote', { row: this.row + 1 })
        }
      } else {
        const line = source.indexOf(newline, at)
        const field = source.indexOf(separator, at)
        const end = field >= 0 && (line < 0 || field < line) ? field : line
        if (end < 0) return -1
        cell = source.slice(at, end)
        if (end === line && cell.endsWith('\r')) cell = cell.slice(0, -1)
        at = end
      }
      cells.push(cell)
      if (source.charAt(at++) === newline) break
    }
    this.add(cells)
    return at
  }

  private add(texts: string[]) {
    this.row++
    const { columns, cellLength } = this.limits
    const cells: Cell[] = texts
    let used = 0
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] ?? ''
      if (text === '') {
        cells[i] = null
        continue
      }
      used = i + 1
      if (text.length > cellLength) {
        throw new SheetRefusal('sheet.cell-too-long', { row: this.row, limit: cellLength })
      }
      if (text.charCodeAt(0) === 39) cells[i] = unguardText(text)
    }
    if (used > columns)
      throw new SheetRefusal('sheet.too-many-columns', { row: this.row, limit: columns })
    if (used === 0) return
    cells.length = used
    this.rows.push({ row: this.row, cells })
  }
}

/** Where the quotation mark stands that ends a cell starting at `from`, or -1. */
function closing(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 2)) {
    if (source.charCodeAt(at + 1) !== 34) return at
  }
  return -1
}

/** What a table uses, from its beginning. */
export interface TableForm {
  readonly separator: string
  readonly newline: '\n' | '\r'
  /** The first record only names the separator, as Excel writes it: `sep=;`. */
  readonly named: boolean
}

/** The separator and line end a table uses, from its beginning. */
export function sniffTable(sample: string): TableForm {
  const named = /^sep=([,;|\t])\r?(?=[\r\n])/i.exec(sample)?.[1]
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
  let separator = ','
  let best = 0
  for (const candidate of [',', '\t', ';']) {
    const score = regularity(sample, candidate, newline)
    if (score > best) {
      best = score
      separator = candidate
    }
  }
  return { separator: named ?? separator, newline, named: named !== undefined }
}

/**
 * How many cells lie in records of the commonest width, when cut at this separator; marks in quotes
 * do not count.
 */
function regularity(sample: string, separator: string, newline: string): number {
  const widths = new Map<number, number>()
  let width = 1
  let inQuotes = false
  for (const sign of `${sample}${newline}`) {
    if (sign === '"') inQuotes = !inQuotes
    else if (inQuotes) continue
    else if (sign === separator) width++
    else if (sign === newline) {
      if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1)
      width = 1
    }
  }
  return Math.max(0, ...[...widths].map(([cells, records]) => cells * records))
}
