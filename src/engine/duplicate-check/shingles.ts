/** Hashes of the pieces of five characters that texts are compared by. */

/** Characters in a piece. */
export const shingleLength = 5

/** Writes the hash of every piece of five units into `hashes` and tells how many there are. */
export function hashShingles(units: Uint16Array, length: number, hashes: Int32Array): number {
  let a = units[0] ?? 0
  let b = units[1] ?? 0
  let c = units[2] ?? 0
  let d = units[3] ?? 0
  for (let at = 4; at < length; at++) {
    const e = units[at] ?? 0
    let hash =
      Math.imul(a, 0x9e3779b1) ^
      Math.imul(b, 0x85ebca77) ^
      Math.imul(c, 0xc2b2ae3d) ^
      Math.imul(d, 0x27d4eb2f) ^
      Math.imul(e, 0x165667b1)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x2c1b3c6d)
    hash ^= hash >>> 12
    hash = Math.imul(hash, 0x297a2d39)
    hashes[at - 4] = hash ^ (hash >>> 15)
    a = b
    b = c
    c = d
    d = e
  }
  return Math.max(0, length - 4)
}
