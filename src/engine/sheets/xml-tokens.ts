/**
 * A small reader for the XML inside workbooks: elements, attributes, text, CDATA; nothing that can
 * do harm.
 *
 * It works on bytes that arrive in pieces, makes no tree and no name strings, and knows the five
 * entities of XML and character numbers only. A document type declaration is refused, so entities
 * cannot multiply or reach other files.
 *
 * The bytes are looked at as if each were a character: all that marks up XML is ASCII, and only the
 * texts that someone asks for are decoded. That halves the time of reading a sheet.
 */
import { SheetRefusal } from './refusal.ts'
import { characters, withoutEntities } from './xml-text.ts'

export const NEED_MORE = 0
export const TEXT = 1
export const OPEN = 2
export const CLOSE = 3
export type Token = typeof NEED_MORE | typeof TEXT | typeof OPEN | typeof CLOSE

const MAX_DEPTH = 64
const MAX_ATTRIBUTES = 64
/**
 * A tag or a text of more characters is no spreadsheet; a cell holds 32,767, each at most 10
 * characters escaped.
 */
const MAX_TOKEN = 1_000_000

export class XmlTokens {
  private readonly part: string
  private bytes: Buffer = Buffer.alloc(0)
  /** The same bytes, one character each. */
  private source = ''
  private at = 0
  private depth = 0
  private closePending = false
  private started = false

  private nameStart = 0
  private nameEnd = 0
  private textStart = 0
  private textEnd = 0
  private literal = false
  private readonly marks = new Int32Array(MAX_ATTRIBUTES * 4)
  private attributes = 0

  /** @param part - name of the part, for refusals */
  constructor(part: string) {
    this.part = part
  }

  /**
   * Adds bytes behind those already there.
   *
   * @throws SheetRefusal `sheet.damaged` - not UTF-8, or a single tag or text beyond all measure
   */
  feed(bytes: Buffer) {
    const rest = this.bytes.subarray(this.at)
    if (rest.length > MAX_TOKEN) throw this.damaged('token too long')
    this.bytes = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    this.source = this.bytes.toString('latin1')
    this.at = 0
    if (!this.started && this.source.length > 2) {
      this.started = true
      if (this.source.startsWith('\xef\xbb\xbf')) this.at = 3
      else if (this.source.startsWith('\xff\xfe') || this.source.startsWith('\xfe\xff'))
        throw this.damaged('encoding')
    }
  }

  /** @throws SheetRefusal `sheet.damaged` - the document stops in the middle */
  end() {
    if (this.depth !== 0 || this.source.slice(this.at).trim() !== '')
      throw this.damaged('ends too early')
  }

  /**
   * The next token; after `NEED_MORE`, feed more or call `end`. An empty element gives OPEN, then
   * CLOSE.
   */
  next(): Token {
    if (this.closePending) {
      this.closePending = false
      this.depth--
      return CLOSE
    }
    for (;;) {
      const { source, at } = this
      if (source.charCodeAt(at) !== 60) {
        const open = this.find(60, at)
        if (open < 0) return NEED_MORE
        this.textStart = at
        this.textEnd = open
        this.literal = false
        this.at = open
        return TEXT
      }
      const second = source.charCodeAt(at + 1)
      if (second === 33 || second === 63) {
        const token = this.special(second)
        if (token !== null) return token
      } else if (second === 47) {
        const close = this.find(62, at)
        if (close < 0) return NEED_MORE
        let end = close
        while (source.charCodeAt(end - 1) <= 32) end--
        this.setName(at + 2, end)
        this.at = close + 1
        if (--this.depth < 0) throw this.damaged('closing tag')
        return CLOSE
      } else {
        return this.openTag()
      }
    }
  }

  /** Whether the current element has this name; the namespace prefix is left aside. */
  is(name: string): boolean {
    return this.same(this.nameStart, this.nameEnd, name)
  }

  /** An attribute of the element just opened, by its name without prefix. */
  attribute(name: string): string | null {
    for (let i = 0; i < this.attributes; i++) {
      const from = this.marks[i * 4] ?? 0
      if (this.same(from, this.marks[i * 4 + 1] ?? 0, name)) return this.value(i)
    }
    return null
  }

  /**
   * How many attributes the element just opened has; `key`, `value` and `code` look at them without
   * cost.
   */
  get attributeCount(): number {
    return this.attributes
  }

  /** The character code of an attribute's name when that is a single letter, otherwise 0. */
  key(index: number): number {
    const from = this.marks[index * 4] ?? 0
    return this.marks[index * 4 + 1] === from + 1 ? this.source.charCodeAt(from) : 0
  }

  /** An attribute's value, entities replaced. */
  value(index: number): string {
    return this.decoded(this.marks[index * 4 + 2] ?? 0, this.marks[index * 4 + 3] ?? 0, false)
  }

  /** The character code at a place in an attribute's value, or 0 behind its end. */
  code(index: number, place: number): number {
    const at = (this.marks[index * 4 + 2] ?? 0) + place
    return at < (this.marks[index * 4 + 3] ?? 0) ? this.source.charCodeAt(at) : 0
  }

  /**
   * A short way through the commonest content: when the element just opened goes on exactly with
   * `before`, a text and `after`, moves behind all that, closes the element and leaves the text as
   * the current one. Otherwise moves nothing.
   */
  enclosed(before: string, after: string): boolean {
    if (this.closePending) return false
    const start = this.at + before.length
    if (!this.same(this.at, start, before)) return false
    const end = this.find(60, start)
    if (end < 0 || !this.same(end, end + after.length, after)) return false
    this.textStart = start
    this.textEnd = end
    this.literal = false
    this.at = end + after.length
    this.depth--
    return true
  }

  /** The current text as a whole number of at most nine digits, or -1. */
  textAsIndex(): number {
    const { source, textStart, textEnd } = this
    if (textEnd - textStart > 9) return -1
    let number = 0
    for (let i = textStart; i < textEnd; i++) {
      const digit = source.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) return -1
      number = number * 10 + digit
    }
    return number
  }

  /** The current text, entities replaced. */
  text(): string {
    return this.decoded(this.textStart, this.textEnd, this.literal)
  }

  /**
   * The bytes of the current text as they stand, for `decodeText` later on; CDATA is escaped first.
   */
  rawText(): Buffer {
    const raw = this.bytes.subarray(this.textStart, this.textEnd)
    return this.literal ? Buffer.from(raw.toString('utf8').replaceAll('&', '&amp;')) : raw
  }

  private same(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false
    for (let i = 0; i < name.length; i++) {
      if (this.source.charCodeAt(start + i) !== name.charCodeAt(i)) return false
    }
    return true
  }

  /**
   * Most tags and numbers are shorter than it takes to call the built-in search; long texts use it.
   */
  private find(code: number, from: number): number {
    const { source } = this
    const near = Math.min(source.length, from + 24)
    for (let i = from; i < near; i++) {
      if (source.charCodeAt(i) === code) return i
    }
    return source.indexOf(code === 60 ? '<' : '>', near)
  }

  private openTag(): Token {
    const { source, at } = this
    const { length } = source
    let pos = at + 1
    let code = 0
    let prefixEnd = pos
    for (; ; pos++) {
      if (pos >= length) return NEED_MORE
      code = source.charCodeAt(pos)
      if (code === 58) prefixEnd = pos + 1
      else if (code <= 32 || code === 62 || code === 47) break
    }
    const nameEnd = pos
    this.attributes = 0
    for (;;) {
      while (code <= 32) {
        if (++pos >= length) return NEED_MORE
        code = source.charCodeAt(pos)
      }
      if (code === 62 || code === 47) break
      pos = this.readAttribute(pos)
      if (pos >= length) return NEED_MORE
      code = source.charCodeAt(pos)
    }
    if (code === 47) {
      if (++pos >= length) return NEED_MORE
      if (source.charCodeAt(pos) !== 62) throw this.damaged('tag')
      this.closePending = true
    }
    if (nameEnd === prefixEnd) throw this.damaged('tag')
    this.nameStart = prefixEnd
    this.nameEnd = nameEnd
    this.at = pos + 1
    if (++this.depth > MAX_DEPTH) throw this.damaged('nesting')
    return OPEN
  }

  /**
   * Records one `name="value"` from `pos` on; returns where it ends, or the end of the source when
   * it is incomplete.
   */
  private readAttribute(pos: number): number {
    const { source, marks } = this
    const { length } = source
    let nameStart = pos
    let nameEnd = pos
    let code = 0
    for (; ; nameEnd++) {
      if (nameEnd >= length) return length
      code = source.charCodeAt(nameEnd)
      if (code === 61 || code <= 32) break
      if (code === 58) nameStart = nameEnd + 1
      else if (code === 60 || code === 62) throw this.damaged('attribute')
    }
    let at = nameEnd
    while (code <= 32 && ++at < length) code = source.charCodeAt(at)
    if (at >= length) return length
    if (code !== 61) throw this.damaged('attribute')
    do {
      if (++at >= length) return length
      code = source.charCodeAt(at)
    } while (code <= 32)
    if (code !== 34 && code !== 39) throw this.damaged('attribute')
    let end = at + 1
    for (; ; end++) {
      if (end >= length) return length
      if (source.charCodeAt(end) === code) break
    }
    if (this.attributes >= MAX_ATTRIBUTES) throw this.damaged('attributes')
    const slot = this.attributes++ * 4
    marks[slot] = nameStart
    marks[slot + 1] = nameEnd
    marks[slot + 2] = at + 1
    marks[slot + 3] = end
    return end + 1
  }

  /**
   * Comments and instructions are passed over (null), CDATA is text, anything else after `<!` is
   * refused.
   */
  private special(second: number): Token | null {
    const { source, at } = this
    if (second === 63) return this.skipTo('?>', at + 2)
    if (source.startsWith('<!--', at)) return this.skipTo('-->', at + 4)
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at)
      if (end < 0) return NEED_MORE
      this.textStart = at + 9
      this.textEnd = end
      this.literal = true
      this.at = end + 3
      return TEXT
    }
    if (source.length - at < 9) return NEED_MORE
    throw new SheetRefusal('sheet.forbidden-xml', { part: this.part })
  }

  private skipTo(end: string, from: number): Token | null {
    const found = this.source.indexOf(end, from)
    if (found < 0) return NEED_MORE
    this.at = found + end.length
    return null
  }

  private setName(start: number, end: number) {
    this.nameStart = start
    this.nameEnd = end
    for (let i = start; i < end; i++) {
      if (this.source.charCodeAt(i) === 58) this.nameStart = i + 1
    }
  }

  private decoded(start: number, end: number, literal: boolean): string {
    let seen = 0
    let escaped = false
    for (let i = start; i < end; i++) {
      const code = this.source.charCodeAt(i)
      seen |= code
      if (code === 38) escaped = true
    }
    const raw =
      seen < 128 ? this.source.slice(start, end) : characters(this.bytes, start, end, this.part)
    return escaped && !literal ? withoutEntities(raw, this.part) : raw
  }

  private damaged(detail: string): SheetRefusal {
    return new SheetRefusal('sheet.damaged', { part: this.part, detail })
  }
}
