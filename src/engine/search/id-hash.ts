/**
 * From a 32-bit hash to ids; what an id stands for is kept by the owner, who is asked for its hash
 * when the table grows. Split into parts that grow one at a time, so that no single insertion into
 * a table of millions stops the server for long.
 */
export class IdHash {
  readonly #parts: Part[] = Array.from({ length: partCount }, () => emptyPart(8))
  readonly #hashOf: (id: number) => number

  /** @param hashOf - the hash an id was inserted under */
  constructor(hashOf: (id: number) => number) {
    this.#hashOf = hashOf
  }

  /** The first id under this hash that `matches`, or -1. Must refuse ids of other hashes. */
  find(hash: number, matches: (id: number) => boolean): number {
    const { ids } = this.#part(hash)
    const mask = ids.length - 1
    for (let at = hash & mask; ids[at] !== free; at = (at + 1) & mask) {
      const id = ids[at] ?? free
      if (id !== removed && matches(id)) return id
    }
    return -1
  }

  insert(hash: number, id: number): void {
    const part = this.#part(hash)
    if ((part.used + 1) * 4 > part.ids.length * 3) this.#grow(hash)
    place(this.#part(hash), hash, id)
  }

  remove(hash: number, id: number): void {
    const { ids } = this.#part(hash)
    const mask = ids.length - 1
    for (let at = hash & mask; ids[at] !== free; at = (at + 1) & mask) {
      if (ids[at] === id) {
        ids[at] = removed
        return
      }
    }
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#parts.reduce((sum, part) => sum + part.ids.byteLength, 0)
  }

  #part(hash: number): Part {
    return this.#parts[hash >>> (32 - partBits)] ?? noPart
  }

  #grow(hash: number): void {
    const old = this.#part(hash)
    const wider = emptyPart(old.ids.length * 2)
    for (const id of old.ids) if (id >= 0) place(wider, this.#hashOf(id), id)
    this.#parts[hash >>> (32 - partBits)] = wider
  }
}

interface Part {
  readonly ids: Int32Array
  used: number
}

const partBits = 7
const partCount = 1 << partBits
const free = -1
const removed = -2

const emptyPart = (size: number): Part => ({ ids: new Int32Array(size).fill(free), used: 0 })
const noPart = emptyPart(1)

function place(part: Part, hash: number, id: number): void {
  const mask = part.ids.length - 1
  let at = hash & mask
  while (part.ids[at] !== free) at = (at + 1) & mask
  part.ids[at] = id
  part.used++
}

/** Stirs the bits of a 32-bit value. */
export function stir(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return h ^ (h >>> 16)
}

/** A 32-bit hash of units. */
export function hashUnits(units: Uint16Array, from: number, length: number): number {
  let h = length
  for (let i = from; i < from + length; i++) h = Math.imul(h, 0x01000193) ^ (units[i] ?? 0)
  return stir(h)
}
