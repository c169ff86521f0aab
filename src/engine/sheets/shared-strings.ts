/** The table of texts that the cells of a workbook point into. */
import { SheetRefusal } from './refusal.ts'
import { decodeText, unescapeCell } from './xml-text.ts'
import { CLOSE, NEED_MORE, OPEN, XmlTokens } from './xml-tokens.ts'

const BLOCK = 1 << 20
/**
 * Texts that many cells share are met early, so those are kept once decoded, up to so many
 * characters.
 */
const DECODED = 50_000
const DECODED_CHARACTERS = 4_000_000
/** An empty text costs five bytes in the file and eight here. */
const MAX_ITEMS = 10_000_000

/**
 * Keeps the shared texts as the bytes of the file, without the XML around them, and decodes one
 * when a cell asks: a table of two million names then costs a third of what as many strings would.
 */
export class SharedStrings {
  private readonly part: string
  private readonly tokens: XmlTokens
  private readonly maxBytes: number
  private readonly cellLength: number
  private readonly blocks: Buffer[] = []
  /** Where each text starts, counted through all blocks, and how many bytes it has. */
  private free = BLOCK
  private sizes = new Uint32Array(1024)
  private starts = new Uint32Array(1024)
  private readonly decoded: (string | undefined)[] = []
  private kept = 0
  private items = 0
  private pieces: Buffer[] = []
  private size = 0
  private inText = false
  private phonetic = 0

  constructor(part: string, cellLength: number) {
    this.part = part
    this.tokens = new XmlTokens(part)
    this.cellLength = cellLength
    this.maxBytes = Math.min(BLOCK, cellLength * 12)
  }

  get count(): number {
    return this.items
  }

  /**
   * The text with this number, or undefined when there is none.
   *
   * @throws SheetRefusal `sheet.damaged`, `sheet.forbidden-xml`
   */
  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.items)) return undefined
    const known = this.decoded[index]
    if (known !== undefined) return known
    const start = this.starts[index] ?? 0
    const block = this.blocks[Math.floor(start / BLOCK)]
    if (block === undefined) return ''
    const from = start % BLOCK
    const text = unescapeCell(decodeText(block, from, from + (this.sizes[index] ?? 0), this.part))
    if (index < DECODED && this.kept + text.length <= DECODED_CHARACTERS) {
      this.decoded[index] = text
      this.kept += text.length
    }
    return text
  }

  /** @throws SheetRefusal `sheet.damaged`, `sheet.forbidden-xml`, `sheet.cell-too-long` */
  feed(bytes: Buffer) {
    const { tokens } = this
    tokens.feed(bytes)
    for (let token = tokens.next(); token !== NEED_MORE; token = tokens.next()) {
      if (token === OPEN) this.open()
      else if (token === CLOSE) this.close()
      else if (this.inText) this.add(tokens.rawText())
    }
  }

  end() {
    this.tokens.end()
  }

  private open() {
    const { tokens } = this
    if (tokens.is('t')) this.inText = this.phonetic === 0
    else if (tokens.is('si')) {
      this.pieces = []
      this.size = 0
    } else if (tokens.is('rPh')) this.phonetic++
  }

  private close() {
    const { tokens } = this
    if (tokens.is('t')) this.inText = false
    else if (tokens.is('si')) this.keep()
    else if (tokens.is('rPh')) this.phonetic--
  }

  private add(piece: Buffer) {
    this.pieces.push(piece)
    this.size += piece.length
    if (this.size > this.maxBytes) {
      throw new SheetRefusal('sheet.cell-too-long', { row: '?', limit: this.cellLength })
    }
  }

  private keep() {
    if (this.free + this.size > BLOCK) {
      this.blocks.push(Buffer.allocUnsafeSlow(BLOCK))
      this.free = 0
    }
    const block = this.blocks.at(-1)
    const base = (this.blocks.length - 1) * BLOCK
    if (this.items === this.starts.length) this.grow()
    if (this.items === MAX_ITEMS) {
      throw new SheetRefusal('sheet.zip-bomb', { part: this.part, detail: `> ${MAX_ITEMS} texts` })
    }
    this.starts[this.items] = base + this.free
    for (const piece of this.pieces) {
      if (block !== undefined) this.free += piece.copy(block, this.free)
    }
    this.sizes[this.items] = this.size
    this.items++
  }

  private grow() {
    const [starts, sizes] = [new Uint32Array(this.items * 2), new Uint32Array(this.items * 2)]
    starts.set(this.starts)
    sizes.set(this.sizes)
    this.starts = starts
    this.sizes = sizes
  }
}
