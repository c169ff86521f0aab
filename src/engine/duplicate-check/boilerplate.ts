/** Wording of the form itself, which every proposal shares and nobody copied. */
import { foldInto } from './normalise.ts'
import { hashShingles } from './shingles.ts'

/** Pieces that do not count, asked by their hash. */
export interface Boilerplate {
  readonly hashes: Int32Array
  /** One bit for every hash modulo 2^22: cheap and never says no wrongly. */
  readonly bits: Uint32Array
  readonly members: ReadonlySet<number>
}

/** Boilerplate from its hashes, as kept. */
export function boilerplateOf(hashes: Int32Array): Boilerplate {
  const bits = new Uint32Array(1 << 17)
  for (const hash of hashes) {
    const word = (hash & 0x3fffff) >>> 5
    bits[word] = (bits[word] ?? 0) | (1 << (hash & 31))
  }
  return { hashes, bits, members: new Set(hashes) }
}

/** Whether a piece is wording of the form. */
export const isBoilerplate = (known: Boilerplate, hash: number): boolean =>
  ((known.bits[(hash & 0x3fffff) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0 && known.members.has(hash)

/**
 * Learns which pieces stand in more than 1% of texts, and in no fewer than five, so that a few
 * copies in a small collection are not taken for a form. Give at most some thousand texts, taken
 * evenly from the collection: a share of 1% is seen in a sample.
 */
export function learnBoilerplate(sample: Iterable<string>): Boilerplate {
  const texts = [...sample]
  const often = Math.max(5, texts.length / 100)
  // Counted by 22 bits first: few pieces stand in many texts, and only those are counted exactly.
  const about = new Uint32Array(1 << 22)
  const seenIn = new Uint32Array(1 << 22)
  for (const [at, hashes] of hashesOf(texts))
    for (const hash of hashes) {
      const bucket = hash & 0x3fffff
      if (seenIn[bucket] === at + 1) continue
      seenIn[bucket] = at + 1
      about[bucket] = (about[bucket] ?? 0) + 1
    }
  const counts = new Map<number, number>()
  for (const [, hashes] of hashesOf(texts)) {
    const own = new Set<number>()
    for (const hash of hashes) if ((about[hash & 0x3fffff] ?? 0) > often) own.add(hash)
    for (const hash of own) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  return boilerplateOf(
    Int32Array.from([...counts].filter(([, count]) => count > often).map(([hash]) => hash)),
  )
}

function* hashesOf(texts: readonly string[]): Generator<readonly [number, Int32Array]> {
  const into = { units: new Uint16Array(8192) }
  let hashes = new Int32Array(8192)
  for (const [at, text] of texts.entries()) {
    const length = foldInto(into, text)
    if (hashes.length < length) hashes = new Int32Array(length * 2)
    yield [at, hashes.subarray(0, hashShingles(into.units, length, hashes))]
  }
}
