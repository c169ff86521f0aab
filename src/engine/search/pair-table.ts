import { stir } from './id-hash.ts'

/** From a pair of characters to the number of its list. Split into parts that grow one at a time. */
export class PairTable {
  readonly #parts: Part[] = Array.from({ length: partCount }, () => emptyPart(16))

  /** The list of a pair, or -1. */
  find(pair: number): number {
    const hash = stir(pair)
    const { pairs, lists } = this.#part(hash)
    const mask = lists.length - 1
    for (let at = hash & mask; lists[at] !== free; at = (at + 1) & mask) {
      if (pairs[at] === pair) return lists[at] ?? -1
    }
    return -1
  }

  /** Binds a pair that is not there yet. */
  insert(pair: number, list: number): void {
    const hash = stir(pair)
    const part = this.#part(hash)
    place(part, pair, hash, list)
    if (part.used * 4 <= part.lists.length * 3) return
    const wider = emptyPart(part.lists.length * 2)
    for (let at = 0; at < part.lists.length; at++) {
      const known = part.lists[at] ?? free
      const of = part.pairs[at] ?? 0
      if (known !== free) place(wider, of, stir(of), known)
    }
    this.#parts[hash >>> (32 - partBits)] = wider
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#parts.reduce((sum, part) => sum + part.lists.byteLength * 2, 0)
  }

  #part(hash: number): Part {
    return this.#parts[hash >>> (32 - partBits)] ?? noPart
  }
}

interface Part {
  readonly pairs: Int32Array
  readonly lists: Int32Array
  used: number
}

const partBits = 7
const partCount = 1 << partBits
const free = -1
const emptyPart = (size: number): Part => ({
  pairs: new Int32Array(size),
  lists: new Int32Array(size).fill(free),
  used: 0,
})
const noPart = emptyPart(1)

function place(part: Part, pair: number, hash: number, list: number): void {
  const mask = part.lists.length - 1
  let at = hash & mask
  while (part.lists[at] !== free) at = (at + 1) & mask
  part.pairs[at] = pair
  part.lists[at] = list
  part.used++
}
