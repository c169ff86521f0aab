/** What is kept of a text: 128 smallest hashes, and fingerprints of its passages. */
/** Values of a signature. */
export const values = 128
/**
 * Bands of three values by which candidates are found: of pairs half alike, 32 bands of four would
 * miss 13 in 100, these miss 4 in 1,000.
 */
export const bands = 42
/** Values of a band. */
export const bandValues = 3
const empty = 0xffffffff
const greatest = 0x7fffffff
const window = 64

/**
 * One-permutation MinHash: each piece goes to one of 128 bins, which keeps the smallest; empty bins
 * borrow from the next full one. Tells whether the text has any piece that counts.
 *
 * @param left - 1 for each piece that is wording of the form
 */
export function signInto(
  hashes: Int32Array,
  count: number,
  left: Uint8Array,
  out: Uint32Array,
  at: number,
): boolean {
  out.fill(empty, at, at + values)
  for (let k = 0; k < count; k++) {
    if (left[k] === 1) continue
    const hash = hashes[k] ?? 0
    const bin = at + (hash & 127)
    const value = Math.imul(hash, 0x9e3779b1) >>> 0
    if (value < (out[bin] ?? 0)) out[bin] = value
  }
  const own = out.slice(at, at + values)
  if (own.every((value) => value === empty)) return false
  for (let bin = 0; bin < values; bin++) {
    for (let k = 1; own[(bin + k - 1) & 127] === empty; k++) {
      const lent = own[(bin + k) & 127] ?? empty
      if (lent !== empty) out[at + bin] = Math.imul(lent, 2654435761) + k
    }
  }
  return true
}

/** Values on which two signatures agree: of 128, an estimate of Jaccard. */
export function agreeing(a: Uint32Array, at: number, b: Uint32Array, bt: number): number {
  let same = 0
  for (let k = 0; k < values; k++) if (a[at + k] === b[bt + k]) same++
  return same
}

/**
 * Winnowing: of every 64 neighbouring pieces of eight characters the smallest hash, so that two
 * texts sharing 71 characters in a row, not of the form, share a fingerprint.
 *
 * @param left - 1 for each piece that is wording of the form
 * @param hashed - room for `count` numbers, overwritten
 */
export function fingerprints(
  hashes: Int32Array,
  count: number,
  left: Uint8Array,
  hashed: Int32Array,
): Uint32Array {
  const last = count - 3
  if (last < 1) return new Uint32Array(0)
  // Signed numbers compare as fast as the machine can; the greatest stands for wording of the form.
  for (let at = 0; at < last; at++)
    hashed[at] =
      left[at] === 1
        ? greatest
        : Math.imul(hashes[at] ?? 0, 0x85ebca77) ^ Math.imul(hashes[at + 3] ?? 0, 0xc2b2ae3d)
  const found: number[] = []
  const first = Math.min(window, last) - 1
  let best = -1
  let least = greatest
  for (let at = 0; at < last; at++) {
    const value = hashed[at] ?? 0
    if (value <= least) {
      least = value
      best = at
    } else if (best <= at - window) {
      least = greatest
      for (let k = at - window + 1; k <= at; k++) {
        const other = hashed[k] ?? 0
        if (other <= least) {
          least = other
          best = k
        }
      }
    } else if (at !== first) continue
    if (at >= first && least !== greatest) found.push(least)
  }
  return Uint32Array.from(found, (value) => value >>> 0)
}
