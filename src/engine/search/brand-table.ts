import { initialOf, soundsOf, syllables } from './characters.ts'
import { ByteColumn, IntColumn } from './column.ts'
import { hashUnits, IdHash } from './id-hash.ts'
import { PairTable } from './pair-table.ts'
import { PostingLists } from './posting-lists.ts'
import { TextPool } from './text-pool.ts'

const letters = 26

/** The distinct brands, the firms of each, and which brands have a character or a sound in them. */
export class BrandTable {
  readonly #pool = new TextPool()
  readonly #address = new IntColumn()
  readonly #length = new ByteColumn()
  readonly #alive = new IntColumn()
  readonly #hash = new IdHash((brand) => {
    const address = this.#address.get(brand)
    return hashUnits(this.#pool.page(address), this.#pool.offset(address), this.#length.get(brand))
  })
  /** The newest firm of every brand, and for every firm the one before it; -1 ends the chain. */
  readonly #newest = new IntColumn()
  readonly #before = new IntColumn()
  /** Brands by feature: pairs of initials, then syllables, then characters as they come. */
  readonly #features = new PostingLists()
  /** Brands of two characters by one of them and its place, for queries that have only that right. */
  readonly #shortLists = new PairTable()
  readonly #listOfUnit = new Int32Array(0x1_0000).fill(-1)
  #brands = 0

  constructor() {
    const fixed = letters * letters + syllables.length
    for (let i = 0; i < fixed; i++) this.#features.open()
  }

  /** How many distinct brands there have been. */
  get size(): number {
    return this.#brands
  }

  /** Counts a firm under the brand written at `from` and returns the brand's number. */
  add(slot: number, units: Uint16Array, from: number, length: number): number {
    const hash = hashUnits(units, from, length)
    let brand = this.#find(hash, units, from, length)
    if (brand < 0) {
      brand = this.#brands++
      this.#newest.set(brand, -1)
      const text = units.subarray(from, from + length)
      this.#address.set(brand, this.#pool.add(text, length))
      this.#length.set(brand, length)
      this.#alive.set(brand, 0)
      this.#hash.insert(hash, brand)
      this.#addFeatures(brand, text)
    }
    this.#before.set(slot, this.#newest.get(brand))
    this.#newest.set(brand, slot)
    this.#alive.set(brand, this.#alive.get(brand) + 1)
    return brand
  }

  /** Takes one firm from a brand. */
  release(brand: number): void {
    this.#alive.set(brand, this.#alive.get(brand) - 1)
  }

  /** The brand written exactly so, or -1. */
  find(units: Uint16Array, from: number, length: number): number {
    return this.#find(hashUnits(units, from, length), units, from, length)
  }

  /** How many live firms carry a brand. */
  firmCount(brand: number): number {
    return this.#alive.get(brand)
  }

  /** The newest firm of a brand, removed ones included, or -1. */
  newestFirm(brand: number): number {
    return this.#newest.get(brand)
  }

  /** The firm of the same brand added before this one, or -1. */
  firmBefore(slot: number): number {
    return this.#before.get(slot)
  }

  length(brand: number): number {
    return this.#length.get(brand)
  }

  /** The page that holds a brand's characters, from `offset(brand)` on. */
  page(brand: number): Uint16Array {
    return this.#pool.page(this.#address.get(brand))
  }

  offset(brand: number): number {
    return this.#pool.offset(this.#address.get(brand))
  }

  /** The list of brands with a character, or -1 when no brand has it. */
  listOfUnit(unit: number): number {
    return this.#listOfUnit[unit] ?? -1
  }

  /** The list of brands of two characters with this one at the place (0 or 1), or -1. */
  listOfShort(unit: number, place: number): number {
    return this.#shortLists.find((unit << 1) | place)
  }

  /** The list of brands with a character that is read as this syllable. */
  listOfSyllable(syllable: number): number {
    return letters * letters + syllable
  }

  /** The list of brands whose first two characters are read with these initials. */
  listOfInitials(first: number, second: number): number {
    return first * letters + second
  }

  /** How many brands are in a list. */
  listSize(list: number): number {
    return list < 0 ? 0 : this.#features.count(list)
  }

  /** Writes the brands of a list into `out` (widened if need be). */
  list(list: number, out: Int32Array): Int32Array {
    return this.#features.read(list, out)
  }

  /** Bytes held. */
  get bytes(): number {
    const columns = this.#address.bytes + this.#length.bytes + this.#alive.bytes
    const lists =
      this.#newest.bytes + this.#before.bytes + this.#features.bytes + this.#listOfUnit.byteLength
    return this.#pool.bytes + columns + this.#hash.bytes + this.#shortLists.bytes + lists
  }

  #find(hash: number, units: Uint16Array, from: number, length: number): number {
    return this.#hash.find(hash, (brand) => {
      if (this.#length.get(brand) !== length) return false
      const page = this.page(brand)
      const start = this.offset(brand)
      for (let i = 0; i < length; i++) if (page[start + i] !== units[from + i]) return false
      return true
    })
  }

  #addFeatures(brand: number, text: Uint16Array): void {
    for (const unit of text) {
      let list = this.#listOfUnit[unit] ?? -1
      if (list < 0) {
        list = this.#features.open()
        this.#listOfUnit[unit] = list
      }
      this.#features.add(list, brand)
      for (const sound of soundsOf(unit)) this.#features.add(this.listOfSyllable(sound), brand)
    }
    if (text.length === 2)
      for (const [place, unit] of text.entries()) this.#addShort(brand, unit, place)
    for (const first of soundsOf(text[0] ?? 0)) {
      for (const second of soundsOf(text[1] ?? 0)) {
        this.#features.add(this.listOfInitials(initialOf(first), initialOf(second)), brand)
      }
    }
  }

  #addShort(brand: number, unit: number, place: number): void {
    let list = this.listOfShort(unit, place)
    if (list < 0) {
      list = this.#features.open()
      this.#shortLists.insert((unit << 1) | place, list)
    }
    this.#features.add(list, brand)
  }
}
