/**
 * The Merkle tree over all events: its root fixes every leaf and their order, and short proofs show that
 * a leaf is in it or that a tree only grew.
 *
 * @see RFC 6962, section 2.1; verification as in RFC 9162, sections 2.1.3.2 and 2.1.4.2
 */
import { hash as digest } from 'node:crypto'

/** Bytes of every hash here. */
export const HASH_BYTES = 32

/** Tree hash of the leaves from `start` (counting from 0) up to, not including, `end`. */
export type RangeHash = (start: number, end: number) => Uint8Array

/** Hash of a leaf that holds the given bytes, such as the hash of an event. */
export function leafHash(content: Uint8Array): Uint8Array {
  return hashWith(0, content)
}

/** Hash of an inner node from those of its two children. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return hashWith(1, left, right)
}

/** Root of the tree without leaves. */
export function emptyRoot(): Uint8Array {
  return digest('sha256', '', 'buffer')
}

/** Tree hash over ranges of the given leaf hashes, by definition: for short lists and for tests. @public */
export function rangeHashOf(leaves: readonly Uint8Array[]): RangeHash {
  const treeHash: RangeHash = (start, end) => {
    if (start === end) return emptyRoot()
    const only = leaves[start]
    if (only === undefined || end > leaves.length || end < start) {
      throw new Error(`no leaves ${start} to ${end} in a tree of ${leaves.length}`)
    }
    if (end === start + 1) return only
    const middle = start + splitOf(end - start)
    return nodeHash(treeHash(start, middle), treeHash(middle, end))
  }
  return treeHash
}

/**
 * Proof that a leaf is in the tree of the given size: the hashes beside its way to the root.
 *
 * @param index - place of the leaf, from 0
 * @param size - number of leaves of the tree whose root is known
 * @throws Error when the tree has no such leaf
 */
export function inclusionProof(index: number, size: number, hashOf: RangeHash): Uint8Array[] {
  if (!isSize(index) || !isSize(size) || index >= size) {
    throw new Error(`no leaf ${index} in a tree of ${size}`)
  }
  const proof: Uint8Array[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    if (index < middle) {
      proof.push(hashOf(middle, end))
      end = middle
    } else {
      proof.push(hashOf(start, middle))
      start = middle
    }
  }
  return proof.reverse()
}

/**
 * Proof that the tree of `newSize` leaves only appended to that of `oldSize`.
 *
 * @throws Error unless 0 < oldSize <= newSize
 * @public
 */
export function consistencyProof(
  oldSize: number,
  newSize: number,
  hashOf: RangeHash,
): Uint8Array[] {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize === 0 || oldSize > newSize) {
    throw new Error(`no consistency proof from ${oldSize} to ${newSize} leaves`)
  }
  const proof: Uint8Array[] = []
  let [start, end] = [0, newSize]
  while (end !== oldSize) {
    const middle = start + splitOf(end - start)
    if (oldSize <= middle) {
      proof.push(hashOf(middle, end))
      end = middle
    } else {
      proof.push(hashOf(start, middle))
      start = middle
    }
  }
  // The old root itself is known to the verifier; any other complete subtree is not.
  if (start !== 0) proof.push(hashOf(start, end))
  return proof.reverse()
}

/**
 * Whether the proof shows that the leaf stands at `index` in the tree of `size` leaves with this root.
 * Input from outside: never throws.
 *
 * @param leaf - the leaf hash, not the content of the leaf
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false
  if (![leaf, root, ...proof].every(isHash)) return false
  let [node, last] = [index, size - 1]
  let hash = leaf
  for (const beside of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(beside, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      hash = nodeHash(hash, beside)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && Buffer.compare(hash, root) === 0
}

/**
 * Whether the proof shows that the tree with `newRoot` holds that with `oldRoot` as its beginning. A tree
 * without leaves is the beginning of every tree. Input from outside: never throws.
 * @public
 */
export function verifyConsistency(
  oldSize: number,
  newSize: number,
  proof: readonly Uint8Array[],
  oldRoot: Uint8Array,
  newRoot: Uint8Array,
): boolean {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false
  if (oldSize === 0) return proof.length === 0 && Buffer.compare(oldRoot, emptyRoot()) === 0
  if (oldSize === newSize) return proof.length === 0 && Buffer.compare(oldRoot, newRoot) === 0

  let [node, last] = [oldSize - 1, newSize - 1]
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)]
  // An old tree that is complete is itself the first node, and the proof leaves it out.
  const [seed, ...rest] = node === 0 ? [oldRoot, ...proof] : proof
  if (seed === undefined) return false
  let [oldHash, newHash] = [seed, seed]
  for (const beside of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(beside, oldHash)
      newHash = nodeHash(beside, newHash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      newHash = nodeHash(newHash, beside)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return (
    last === 0 && Buffer.compare(oldHash, oldRoot) === 0 && Buffer.compare(newHash, newRoot) === 0
  )
}

/** Leaves of the left subtree: the largest power of two smaller than the size, which is at least 2. */
function splitOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isHash(value: Uint8Array): boolean {
  return value.length === HASH_BYTES
}

function hashWith(prefix: number, ...parts: Uint8Array[]): Uint8Array {
  return digest('sha256', Buffer.concat([Uint8Array.of(prefix), ...parts]), 'buffer')
}
