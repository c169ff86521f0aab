/** The rows of one sheet, read as its XML arrives. */
import { type DateSystem, serialToText } from './date-serial.ts'
import { numberText } from './number-text.ts'
import { SheetRefusal } from './refusal.ts'
import type { SharedStrings } from './shared-strings.ts'
import {
  type Cell,
  type CellMark,
  cellName,
  type MarkedCell,
  type SheetLimits,
  type SheetRow,
} from './sheet.ts'
import { unescapeCell } from './xml-text.ts'
import { CLOSE, NEED_MORE, OPEN, TEXT, XmlTokens } from './xml-tokens.ts'

export interface Meaning {
  readonly strings: SharedStrings | null
  readonly dates: DateSystem
  readonly dateStyles: readonly boolean[]
}

const LAST_ROW = 1_048_576
const MAX_MERGED = 1_000
const LETTER_R = 114
const LETTER_S = 115
const LETTER_T = 116
const MAX_KNOWN_DAYS = 100_000
/** Cutting a longer text out of another keeps all of the other in memory, in V8. */
const SHORT = 13
const MAX_HELD = 4_000_000
type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'

export class Worksheet {
  /** Rows read since they were last taken. */
  rows: SheetRow[] = []
  marks: MarkedCell[] = []
  /** Characters of these rows. */
  characters = 0
  /** Whether `advance` stopped although there is more to read. */
  hasMore = false
  readonly merged: string[] = []

  private readonly tokens: XmlTokens
  private readonly meaning: Meaning
  private readonly limits: SheetLimits
  private readonly part: string

  /** Days repeat, and working one out costs more than finding it. */
  private readonly days = new Map<string, string>()

  private inRows = false
  private inRow = 0
  private sharedCharacters = 0
  private ended = false
  private row = 0
  private column = -1
  private cells: Cell[] = []
  private inCell = false
  private type: CellType = 'n'
  private style = 0
  private formula = false
  private inValue = false
  private phonetic = 0
  private value = ''
  private index = -1
  private hasValue = false

  constructor(part: string, meaning: Meaning, limits: SheetLimits) {
    this.tokens = new XmlTokens(part)
    this.part = part
    this.meaning = meaning
    this.limits = limits
  }

  /** Adds bytes of the sheet; `advance` reads them. */
  feed(bytes: Buffer) {
    this.tokens.feed(bytes)
  }

  /**
   * Reads on until more bytes are needed, or until the rows read are as much as should be held at
   * once (`hasMore`).
   *
   * @throws SheetRefusal for whatever makes the sheet unreadable or too large
   */
  advance() {
    const { tokens } = this
    this.hasMore = false
    for (let token = tokens.next(); token !== NEED_MORE; token = tokens.next()) {
      if (token === TEXT) {
        if (this.inValue) this.addValue()
      } else if (token === OPEN) {
        if (this.inCell) this.openInCell()
        else if (this.inRows) this.openInRows()
        else this.openOutside()
      } else if (token === CLOSE) {
        if (this.inCell) this.closeInCell()
        else if (this.inRows && this.closeInRows()) return
      }
    }
  }

  /** @throws SheetRefusal `sheet.damaged` - the sheet stops in the middle */
  end() {
    this.tokens.end()
    if (!this.ended) throw this.damaged('rows missing')
  }

  private openOutside() {
    const { tokens } = this
    if (tokens.is('sheetData')) {
      this.inRows = true
      this.ended = true
    } else if (tokens.is('mergeCell') && this.merged.length < MAX_MERGED) {
      this.merged.push(tokens.attribute('ref') ?? '')
    }
  }

  private openInRows() {
    const { tokens } = this
    if (tokens.is('c')) return this.openCell()
    if (!tokens.is('row')) return
    const number = tokens.attribute('r')
    const row = number === null ? this.row + 1 : Number(number)
    if (!(Number.isInteger(row) && row > this.row && row <= LAST_ROW))
      throw this.damaged(`row ${number}`)
    this.row = row
    this.column = -1
    this.cells = []
    this.inRow = 0
  }

  private openCell() {
    const { tokens } = this
    let column = this.column + 1
    this.type = 'n'
    this.style = 0
    for (let i = 0; i < tokens.attributeCount; i++) {
      const key = tokens.key(i)
      if (key === LETTER_R) column = columnOf(tokens, i)
      else if (key === LETTER_S) this.style = Number(tokens.value(i))
      else if (key === LETTER_T) this.type = cellType(tokens, i)
    }
    if (column <= this.column) throw this.damaged(`cells of row ${this.row}`)
    this.column = column
    this.inCell = true
    this.formula = false
    this.inValue = false
    this.phonetic = 0
    this.value = ''
    this.hasValue = false
    const isInline = this.type === 'inlineStr'
    if (
      isInline ? tokens.enclosed('<is><t>', '</t></is></c>') : tokens.enclosed('<v>', '</v></c>')
    ) {
      this.addValue()
      this.closeCell()
    }
  }

  private openInCell() {
    const { tokens } = this
    if (tokens.is('v')) this.inValue = this.type !== 'inlineStr'
    else if (tokens.is('t')) this.inValue = this.type === 'inlineStr' && this.phonetic === 0
    else if (tokens.is('f')) this.formula = true
    else if (tokens.is('rPh')) this.phonetic++
  }

  private addValue() {
    if (this.type === 's') {
      // A quarter to a half of all cells: no text is made for the number of a shared text.
      if (this.hasValue) throw this.damaged(cellName(this.row, this.column))
      this.index = this.tokens.textAsIndex()
      this.hasValue = true
      return
    }
    const text = this.tokens.text()
    this.value = this.hasValue ? this.value + text : text
    this.hasValue = true
    if (this.value.length > this.limits.cellLength * 8) throw this.tooLong()
  }

  private closeInCell() {
    const { tokens } = this
    if (tokens.is('c')) this.closeCell()
    else if (tokens.is('v') || tokens.is('t')) this.inValue = false
    else if (tokens.is('rPh')) this.phonetic--
  }

  private closeCell() {
    this.inCell = false
    const cell = this.hasValue ? this.cell() : null
    if (cell === null) return
    const { cells, column } = this
    if (column >= this.limits.columns) {
      throw new SheetRefusal('sheet.too-many-columns', {
        row: this.row,
        limit: this.limits.columns,
      })
    }
    while (cells.length < column) cells.push(null)
    cells.push(cell)
    if (typeof cell === 'string') this.inRow += cell.length
    if (this.inRow > this.limits.rowLength) {
      throw new SheetRefusal('sheet.row-too-long', { row: this.row, limit: this.limits.rowLength })
    }
    if (this.formula) this.mark('formula')
  }

  /** Returns true when enough has been read for once. */
  private closeInRows(): boolean {
    const { tokens } = this
    if (tokens.is('sheetData')) this.inRows = false
    if (!tokens.is('row')) return false
    if (this.cells.length > 0) this.rows.push({ row: this.row, cells: this.cells })
    this.characters += this.inRow
    this.hasMore = this.characters > MAX_HELD
    return this.hasMore
  }

  private cell(): Cell {
    switch (this.type) {
      case 's':
        return this.text(this.shared())
      case 'str':
      case 'inlineStr':
        return this.text(unescapeCell(this.value))
      case 'b':
        return this.value === '1' || this.value === 'true'
      case 'e':
        this.mark('error')
        return this.value
      case 'd':
        return isoDay(this.value)
      case 'n':
        return this.number()
    }
  }

  private text(text: string): string | null {
    if (text.length > this.limits.cellLength) throw this.tooLong()
    return text === '' ? null : text
  }

  private shared(): string {
    const { strings } = this.meaning
    const text = strings?.get(this.index)
    if (text !== undefined) {
      // One long text that a million cells point to is a bomb as well.
      this.sharedCharacters += text.length
      if (this.sharedCharacters <= this.limits.inflatedBytes) return text
      throw new SheetRefusal('sheet.zip-bomb', {
        part: this.part,
        detail: `${this.sharedCharacters}`,
      })
    }
    throw new SheetRefusal('sheet.string-index', {
      cell: cellName(this.row, this.column),
      index: this.index,
      count: strings?.count ?? 0,
    })
  }

  private number(): string | null {
    if (this.value === '') return null
    const isDate = this.meaning.dateStyles[this.style] === true
    const known = isDate ? this.days.get(this.value) : undefined
    if (known !== undefined) return known
    const number = numberText(this.value)
    if (number === null) throw this.damaged(`number ${cellName(this.row, this.column)}`)
    if (isDate) {
      const day = serialToText(number.text, this.meaning.dates)
      if (day !== null) {
        if (this.days.size < MAX_KNOWN_DAYS && this.value.length < SHORT)
          this.days.set(this.value, day)
        return day
      }
      this.mark('bad-date')
    }
    if (number.mark !== null) this.mark(number.mark)
    return number.text
  }

  private mark(mark: CellMark) {
    this.marks.push({ row: this.row, column: this.column, mark })
  }

  private tooLong(): SheetRefusal {
    return new SheetRefusal('sheet.cell-too-long', { row: this.row, limit: this.limits.cellLength })
  }

  private damaged(detail: string): SheetRefusal {
    return new SheetRefusal('sheet.damaged', { part: this.part, detail })
  }
}

/** Column from 0 of a cell name such as `AB12`; -1 when it is none. */
function columnOf(tokens: XmlTokens, attribute: number): number {
  let column = 0
  for (let place = 0; place < 4; place++) {
    const code = tokens.code(attribute, place)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

function cellType(tokens: XmlTokens, attribute: number): CellType {
  if (tokens.code(attribute, 0) === LETTER_S && tokens.code(attribute, 1) === 0) return 's'
  const type = tokens.value(attribute)
  switch (type) {
    case 'str':
    case 'inlineStr':
    case 'b':
    case 'e':
    case 'd':
      return type
    default:
      return 'n'
  }
}

/** An ISO date cell; midnight is a day without a time. */
function isoDay(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(value)
  if (!match) return value
  return match[2] === undefined || match[2] === '00:00:00'
    ? (match[1] ?? value)
    : `${match[1]}T${match[2]}`
}
