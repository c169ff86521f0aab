import { BrandTable } from './brand-table.ts'
import { ByteColumn, IntColumn } from './column.ts'
import { foldInto, longestName } from './fold.ts'
import { KeyTable } from './key-table.ts'
import { NameCutter } from './name-parts.ts'
import { PairTable } from './pair-table.ts'
import { PostingLists } from './posting-lists.ts'
import { TextPool } from './text-pool.ts'

/** Follows the last character of a name, so that every character begins exactly one pair. */
const nameEnd = 0
const removed = -1

/** The folded names, their pairs of characters and their brands. Slots are given in order. */
export class NameStore {
  readonly keys = new KeyTable()
  readonly brands = new BrandTable()
  readonly cutter: NameCutter
  readonly pool = new TextPool()
  readonly pairs = new PostingLists()
  readonly #pairList = new PairTable()
  /** Lists of pairs that begin with the same character, chained. */
  readonly #firstPair = new Int32Array(0x1_0000).fill(-1)
  readonly #nextPair = new IntColumn()
  readonly #address = new IntColumn()
  readonly #length = new ByteColumn()
  readonly #brand = new IntColumn()
  readonly #brandStart = new ByteColumn()
  readonly #units = new Uint16Array(longestName)
  #slots = 0
  #live = 0

  constructor(ownPlaces: readonly string[]) {
    this.cutter = new NameCutter(ownPlaces)
  }

  /** Slots given so far, removed ones included. */
  get slots(): number {
    return this.#slots
  }

  /** Names that can be found. */
  get live(): number {
    return this.#live
  }

  add(key: string, name: string): void {
    const slot = this.#slots
    this.keys.add(slot, key)
    this.#slots++
    this.#live++
    const units = this.#units
    const length = foldInto(name, units)
    this.#address.set(slot, this.pool.add(units, length))
    this.#length.set(slot, length)
    for (let i = 0; i < length; i++) {
      const second = i + 1 < length ? (units[i + 1] ?? 0) : nameEnd
      this.pairs.add(this.#openPair(units[i] ?? 0, second), slot)
    }
    const { brandStart, brandEnd } = this.cutter.cut(units, length)
    this.#brandStart.set(slot, brandStart)
    this.#brand.set(slot, this.brands.add(slot, units, brandStart, brandEnd - brandStart))
  }

  remove(slot: number, key: string): void {
    this.keys.remove(slot, key)
    this.brands.release(this.#brand.get(slot))
    this.#address.set(slot, removed)
    this.#live--
  }

  isLive(slot: number): boolean {
    return this.#address.get(slot) !== removed
  }

  /** Address of the folded name in `pool`. */
  address(slot: number): number {
    return this.#address.get(slot)
  }

  length(slot: number): number {
    return this.#length.get(slot)
  }

  brand(slot: number): number {
    return this.#brand.get(slot)
  }

  brandStart(slot: number): number {
    return this.#brandStart.get(slot)
  }

  /** The list of slots whose names have this pair of characters, or -1. */
  pairList(first: number, second: number): number {
    return this.#pairList.find((first << 16) | second)
  }

  /** The lists of all pairs that begin with a character; together they hold every name with it. */
  *listsFrom(first: number): Generator<number> {
    for (let list = this.#firstPair[first] ?? -1; list >= 0; list = this.#nextPair.get(list)) {
      yield list
    }
  }

  /** Where `piece` first occurs in a live name, or -1. */
  indexIn(slot: number, piece: Uint16Array, from = 0): number {
    const address = this.#address.get(slot)
    if (address === removed) return -1
    const page = this.pool.page(address)
    const start = this.pool.offset(address)
    const last = start + this.#length.get(slot) - piece.length
    const head = piece[0] ?? 0
    for (let at = start + from; at <= last; at++) {
      if (page[at] !== head) continue
      let same = 1
      while (same < piece.length && page[at + same] === piece[same]) same++
      if (same === piece.length) return at - start
    }
    return -1
  }

  /** Bytes held in buffers. */
  get bytes(): number {
    const columns = this.#address.bytes + this.#length.bytes + this.#brand.bytes
    const pairs = this.pairs.bytes + this.#pairList.bytes + this.#nextPair.bytes
    const fixed = this.#brandStart.bytes + this.#firstPair.byteLength
    return this.keys.bytes + this.brands.bytes + this.pool.bytes + columns + pairs + fixed
  }

  #openPair(first: number, second: number): number {
    const pair = (first << 16) | second
    const known = this.#pairList.find(pair)
    if (known >= 0) return known
    const list = this.pairs.open()
    this.#pairList.insert(pair, list)
    this.#nextPair.set(list, this.#firstPair[first] ?? -1)
    this.#firstPair[first] = list
    return list
  }
}
