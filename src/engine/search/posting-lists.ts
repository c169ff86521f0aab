/**
 * Many lists of ascending ids, packed: distances between neighbours in one to five bytes, in blocks
 * that double. A list of one id needs no block. Adding never moves what is there.
 */
export class PostingLists {
  readonly #pages: Uint8Array[] = []
  #used = pageBytes
  /** Four numbers a list: count, last id, where to write next, first block. */
  readonly #records: Int32Array[] = []
  /** Bytes left in the last block of a list. */
  readonly #rooms: Uint16Array[] = []
  #lists = 0

  /** Opens an empty list and returns its number. */
  open(): number {
    if (this.#records.length * recordRows === this.#lists) {
      this.#records.push(new Int32Array(recordRows * 4))
      this.#rooms.push(new Uint16Array(recordRows))
    }
    const at = (this.#lists & (recordRows - 1)) * 4
    this.#recordsOf(this.#lists)[at + LAST] = -1
    return this.#lists++
  }

  /** How many ids a list holds. */
  count(list: number): number {
    return this.#recordsOf(list)[(list & (recordRows - 1)) * 4 + COUNT] ?? 0
  }

  /** Appends an id, which must not be below the last one; the last one again changes nothing. */
  add(list: number, id: number): void {
    const records = this.#recordsOf(list)
    const at = (list & (recordRows - 1)) * 4
    const last = records[at + LAST] ?? 0
    if (id <= last) return
    const count = records[at + COUNT] ?? 0
    if (count === 1) {
      const block = this.#block(firstBlock)
      records[at + FIRST] = block
      records[at + WRITE] = block
      this.#setRoom(list, firstBlock)
      this.#append(records, at, list, last + 1)
    }
    if (count > 0) this.#append(records, at, list, id - last)
    records[at + COUNT] = count + 1
    records[at + LAST] = id
  }

  /**
   * Writes the first `most` ids of a list into `out`, or into a wider array when it is too short;
   * returns the one written to.
   */
  read(list: number, out: Int32Array, most = Number.POSITIVE_INFINITY): Int32Array {
    const records = this.#recordsOf(list)
    const record = (list & (recordRows - 1)) * 4
    const held = records[record + COUNT] ?? 0
    const count = Math.min(held, most)
    const into = out.length >= count ? out : new Int32Array(Math.ceil(count * 1.25))
    if (held === 1 && count === 1) into[0] = records[record + LAST] ?? 0
    if (held < 2) return into
    let address = records[record + FIRST] ?? 0
    let page = this.#page(address)
    let at = address & (pageBytes - 1)
    let id = -1
    for (let n = 0; n < count; ) {
      let byte = page[at++] ?? 0
      if (byte === 0) {
        address = readAddress(page, at)
        page = this.#page(address)
        at = address & (pageBytes - 1)
        continue
      }
      let step = byte & 0x7f
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = page[at++] ?? 0
        step |= (byte & 0x7f) << shift
      }
      id += step
      into[n++] = id
    }
    return into
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pages.length * pageBytes + this.#records.length * recordRows * 18
  }

  #recordsOf(list: number): Int32Array {
    return this.#records[list >>> recordBits] ?? noRecords
  }

  #setRoom(list: number, room: number): void {
    const rooms = this.#rooms[list >>> recordBits]
    if (rooms !== undefined) rooms[list & (recordRows - 1)] = room
  }

  #page(address: number): Uint8Array {
    return this.#pages[address >>> pageBits] ?? noBytes
  }

  #append(records: Int32Array, record: number, list: number, step: number): void {
    const length = step < 1 << 7 ? 1 : step < 1 << 14 ? 2 : step < 1 << 21 ? 3 : 5
    let address = records[record + WRITE] ?? 0
    let room = this.#rooms[list >>> recordBits]?.[list & (recordRows - 1)] ?? 0
    if (room < length + jumpBytes) {
      const count = records[record + COUNT] ?? 0
      const size = Math.min(largestBlock, Math.max(2 * firstBlock, count))
      const next = this.#block(size)
      writeJump(this.#page(address), address & (pageBytes - 1), next)
      address = next
      room = size
    }
    const page = this.#page(address)
    const from = address & (pageBytes - 1)
    let at = from
    let rest = step
    // A byte of 0 is the mark of a jump and never begins a step: steps are at least 1, and one
    // whose low seven bits are 0 carries the continuation bit.
    for (; rest >= 0x80; rest >>>= 7) page[at++] = (rest & 0x7f) | 0x80
    page[at++] = rest
    records[record + WRITE] = address + at - from
    this.#setRoom(list, room - (at - from))
  }

  #block(size: number): number {
    if (this.#used + size > pageBytes) {
      this.#pages.push(new Uint8Array(pageBytes))
      this.#used = 0
    }
    const address = (this.#pages.length - 1) * pageBytes + this.#used
    this.#used += size
    return address
  }
}

const pageBits = 16
const pageBytes = 1 << pageBits
const firstBlock = 12
const largestBlock = 1024
/** A zero byte and an address. */
const jumpBytes = 5
const noBytes = new Uint8Array(0)
const recordBits = 11
const recordRows = 1 << recordBits
const noRecords = new Int32Array(0)
const COUNT = 0
const LAST = 1
const WRITE = 2
const FIRST = 3

function writeJump(page: Uint8Array, at: number, address: number): void {
  page[at] = 0
  for (let i = 0; i < 4; i++) page[at + 1 + i] = address >>> (8 * i)
}

const readAddress = (page: Uint8Array, at: number) =>
  (page[at] ?? 0) |
  ((page[at + 1] ?? 0) << 8) |
  ((page[at + 2] ?? 0) << 16) |
  ((page[at + 3] ?? 0) << 24)
