/** What is kept of a text: 128 smallest hashes, and fingerprints of its passages. */
import { type Boilerplate, isBoilerplate } from './boilerplate.ts'

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
const window = 64

/**
 * One-permutation MinHash: each piece goes to one of 128 bins, which keeps the smallest; empty bins
 * borrow from the next full one. Tells whether the text has any piece that counts.
 */
export function signInto(
  hashes: Int32Array,
  count: number,
  form: Boilerplate,
  out: Uint32Array,
  at: number,
): boolean {
  const { bits } = form
  out.fill(empty, at, at + values)
  for (let k = 0; k < count; k++) {
    const hash = hashes[k] ?? 0
    if (((bits[(hash & 0x3fffff) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0 && form.members.has(hash))
      continue
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
 */
export function fingerprints(hashes: Int32Array, count: number, form: Boilerplate): Uint32Array {
  const last = count - 3
  if (last < 1) return new Uint32Array(0)
  const hashed = new Uint32Array(last)
  for (let at = 0; at < last; at++) {
    const hash = hashes[at] ?? 0
    hashed[at] = isBoilerplate(form, hash)
      ? empty
      : Math.imul(hash, 0x85ebca77) ^ Math.imul(hashes[at + 3] ?? 0, 0xc2b2ae3d)
  }
  const found = new Uint32Array(last)
  const first = Math.min(window, last) - 1
  let kept = 0
  let best = -1
  let least = empty
  for (let at = 0; at < last; at++) {
    const value = hashed[at] ?? 0
    let moved = true
    if (value <= least) {
      least = value
      best = at
    } else if (best <= at - window) {
      least = empty
      for (let k = at - window + 1; k <= at; k++) {
        const other = hashed[k] ?? 0
        if (other <= least) {
          least = other
          best = k
        }
      }
    } else moved = false
    if (at >= first && (moved || at === first) && least !== empty) found[kept++] = least
  }
  return found.slice(0, kept)
}
