import { ByteColumn, IntColumn } from './column.ts'
import { hashUnits, IdHash } from './id-hash.ts'
import { TextPool } from './text-pool.ts'

const longestKey = 127
const wideMark = 0x80

/** Keys by slot and slots by key, in few buffers: a credit code takes about 30 bytes in all. */
export class KeyTable {
  readonly #pool = new TextPool()
  readonly #address = new IntColumn()
  /** Length of the key, and a mark when its characters need two bytes each. */
  readonly #shape = new ByteColumn()
  readonly #hash = new IdHash((slot) => {
    const address = this.#address.get(slot)
    return hashUnits(this.#pool.page(address), this.#pool.offset(address), this.#packedLength(slot))
  })
  readonly #packed = new Uint16Array(longestKey)

  /** The live slot of a key, or -1. */
  find(key: string): number {
    if (key.length > longestKey) return -1
    const shape = this.#pack(key)
    const length = packedLength(shape)
    return this.#hash.find(hashUnits(this.#packed, 0, length), (slot) => {
      if (this.#shape.get(slot) !== shape) return false
      const address = this.#address.get(slot)
      const page = this.#pool.page(address)
      const from = this.#pool.offset(address)
      for (let i = 0; i < length; i++) if (page[from + i] !== this.#packed[i]) return false
      return true
    })
  }

  /** Binds a new slot to a key that no live slot has. */
  add(slot: number, key: string): void {
    if (key.length > longestKey) throw new Error(`A key of ${key.length} characters is too long.`)
    const shape = this.#pack(key)
    const length = packedLength(shape)
    this.#address.set(slot, this.#pool.add(this.#packed, length))
    this.#shape.set(slot, shape)
    this.#hash.insert(hashUnits(this.#packed, 0, length), slot)
  }

  /** Frees the key of a slot; the slot itself is never used again. */
  remove(slot: number, key: string): void {
    const length = packedLength(this.#pack(key))
    this.#hash.remove(hashUnits(this.#packed, 0, length), slot)
  }

  /** The key of a slot. */
  key(slot: number): string {
    const shape = this.#shape.get(slot)
    const length = shape & ~wideMark
    const address = this.#address.get(slot)
    if (shape & wideMark) return this.#pool.text(address, length)
    const page = this.#pool.page(address)
    const from = this.#pool.offset(address)
    let key = ''
    for (let i = 0; i < length; i++) {
      key += String.fromCharCode(((page[from + (i >> 1)] ?? 0) >> (i & 1 ? 8 : 0)) & 0xff)
    }
    return key
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pool.bytes + this.#address.bytes + this.#shape.bytes + this.#hash.bytes
  }

  #packedLength(slot: number): number {
    return packedLength(this.#shape.get(slot))
  }

  /** Writes a key into `#packed`, two characters to a unit where they fit; returns its shape. */
  #pack(key: string): number {
    const packed = this.#packed
    let above = 0
    for (let i = 0; i < key.length; i++) above |= key.charCodeAt(i) >> 8
    if (above !== 0) {
      for (let i = 0; i < key.length; i++) packed[i] = key.charCodeAt(i)
      return key.length | wideMark
    }
    for (let i = 0; i < key.length; i += 2) {
      const high = i + 1 < key.length ? key.charCodeAt(i + 1) : 0
      packed[i >> 1] = key.charCodeAt(i) | (high << 8)
    }
    return key.length
  }
}

const packedLength = (shape: number) =>
  shape & wideMark ? shape & ~wideMark : ((shape & ~wideMark) + 1) >> 1
