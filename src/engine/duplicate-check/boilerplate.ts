/** Wording of the form itself, which every proposal shares and nobody copied. */
import { foldInto } from './normalise.ts'
import { hashShingles } from './shingles.ts'

/** Pieces that do not count, asked by their hash. */
export interface Boilerplate {
  readonly hashes: Int32Array
  /** One bit for every hash modulo 2^22: cheap and never says no wrongly. */
  readonly bits: Uint32Array
  /** The hashes by open addressing; 0 is an empty place, `zero` says whether 0 is one of them. */
  readonly places: Int32Array
  readonly zero: boolean
}

/** Boilerplate from its hashes, as kept. */
export function boilerplateOf(hashes: Int32Array): Boilerplate {
  const bits = new Uint32Array(1 << 17)
  let size = 16
  while (size < hashes.length * 4) size *= 2
  const places = new Int32Array(size)
  for (const hash of hashes) {
    const word = (hash & 0x3fffff) >>> 5
    bits[word] = (bits[word] ?? 0) | (1 << (hash & 31))
    let place = hash & (size - 1)
    while (places[place] !== 0 && places[place] !== hash) place = (place + 1) & (size - 1)
    places[place] = hash
  }
  return { hashes, bits, places, zero: hashes.includes(0) }
}

/** Whether a piece is wording of the form. */
export function isBoilerplate({ bits, places, zero }: Boilerplate, hash: number): boolean {
  if (((bits[(hash & 0x3fffff) >>> 5] ?? 0) & (1 << (hash & 31))) === 0) return false
  if (hash === 0) return zero
  const mask = places.length - 1
  let place = hash & mask
  for (;;) {
    const held = places[place] ?? 0
    if (held === hash) return true
    if (held === 0) return false
    place = (place + 1) & mask
  }
}

/** Marks with 1 each of the first `count` pieces that is wording of the form, with 0 the others. */
export function markBoilerplate(
  form: Boilerplate,
  hashes: Int32Array,
  count: number,
  into: Uint8Array,
): void {
  for (let at = 0; at < count; at++) into[at] = isBoilerplate(form, hashes[at] ?? 0) ? 1 : 0
}

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
