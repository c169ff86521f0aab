/** Random numbers that anyone can make again from a published seed. */
import { createHash, createHmac } from 'node:crypto'

/** Numbers drawn from one stream. */
export interface SeededNumbers {
  /** An even number from 0 to below a bound of at most 2^47. */
  below(bound: number): number
}

/**
 * A stream of numbers. Block i is HMAC-SHA256 with the key, over the name of the stream, a line feed
 * and i in decimal, i from 0. Blocks are cut into five words of 48 bits, big end first, the last two
 * bytes left over; a word that is not below the largest multiple of the bound is thrown away, of
 * others the remainder is taken.
 */
export function numbersOf(key: Uint8Array, stream: string): SeededNumbers {
  let block = Buffer.alloc(0)
  let at = 0
  let counter = 0
  const word = () => {
    if (at + 6 > block.length) {
      block = createHmac('sha256', key).update(`${stream}\n${counter++}`).digest()
      at = 0
    }
    const value = block.readUIntBE(at, 6)
    at += 6
    return value
  }
  return {
    below(bound) {
      const end = 2 ** 48 - (2 ** 48 % bound)
      for (;;) {
        const value = word()
        if (value < end) return value % bound
      }
    },
  }
}

/** Names that come out one by one in random order, each at most once. */
export class Urn {
  private readonly names: Int32Array
  private readonly numbers: SeededNumbers
  private out = 0

  constructor(names: Int32Array, numbers: SeededNumbers) {
    this.names = names.slice()
    this.numbers = numbers
  }

  /**
   * The next name; undefined when none is left. With i out before and n in all, it is the one at place
   * i + a number below n − i, which changes places with the one at i.
   */
  next(): number | undefined {
    const { names } = this
    if (this.out === names.length) return undefined
    const at = this.out++
    const place = at + this.numbers.below(names.length - at)
    const name = names[place] ?? 0
    names[place] = names[at] ?? 0
    names[at] = name
    return name
  }
}

/** Numbers 0 to count − 1 in the order in which they come out of an urn. */
export function shuffled(count: number, numbers: SeededNumbers): Int32Array {
  const urn = new Urn(
    Int32Array.from({ length: count }, (_, at) => at),
    numbers,
  )
  return Int32Array.from({ length: count }, () => urn.next() ?? 0)
}

/** First 32 bits of SHA-256 of the key and a name, as a signed number; decides between equals. */
export function wordOf(key: Uint8Array, name: string): number {
  return createHash('sha256').update(key).update(name).digest().readInt32BE(0)
}

/** SHA-256 of texts, each followed by a line feed. */
export function digestOf(texts: Iterable<string>): Buffer {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text}\n`)
  return hash.digest()
}
