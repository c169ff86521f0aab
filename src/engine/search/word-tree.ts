import { stir } from './id-hash.ts'

/** Words in a tree of characters, flat in two arrays: walking it costs one look-up a character. */
export class WordTree {
  /** Branches by (branch, character), open addressing. */
  readonly #from: Float64Array
  readonly #to: Int32Array
  /** Whether a word ends at a branch. */
  readonly #ends: Uint8Array
  /** The first step, which most texts do not get past, without hashing. */
  readonly #first = new Int32Array(0x1_0000)
  #branches = 1

  constructor(lists: readonly (readonly string[])[]) {
    const characters = lists.flat().reduce((sum, word) => sum + word.length, 0)
    const size = 2 ** Math.ceil(Math.log2(2 * characters + 2))
    this.#from = new Float64Array(size).fill(-1)
    this.#to = new Int32Array(size)
    this.#ends = new Uint8Array(characters + 1)
    for (const word of lists.flat()) {
      let branch = 0
      for (let i = 0; i < word.length; i++) branch = this.#grow(branch, word.charCodeAt(i))
      this.#ends[branch] = 1
    }
  }

  /** The branch that a character leads to, or 0; the root is branch 0. */
  step(branch: number, unit: number): number {
    if (branch === 0) return this.#first[unit] ?? 0
    return this.#to[this.#place(branch, unit)] ?? 0
  }

  /** Whether a word ends at a branch. */
  ends(branch: number): boolean {
    return this.#ends[branch] === 1
  }

  /** The end of the longest word that starts at `from`, or `from` if none does. */
  longest(units: Uint16Array, from: number, length: number): number {
    let end = from
    let branch = 0
    for (let i = from; i < length; i++) {
      branch = this.step(branch, units[i] ?? 0)
      if (branch === 0) break
      if (this.ends(branch)) end = i + 1
    }
    return end
  }

  #grow(branch: number, unit: number): number {
    const known = this.step(branch, unit)
    if (known !== 0) return known
    const next = this.#branches++
    if (branch === 0) this.#first[unit] = next
    else {
      const at = this.#place(branch, unit)
      this.#from[at] = branch * 0x1_0000 + unit
      this.#to[at] = next
    }
    return next
  }

  /** Where a step is kept, or the free place where it would be. */
  #place(branch: number, unit: number): number {
    const key = branch * 0x1_0000 + unit
    const mask = this.#from.length - 1
    let at = stir(key | 0) & mask
    while (this.#from[at] !== key && this.#from[at] !== -1) at = (at + 1) & mask
    return at
  }
}
