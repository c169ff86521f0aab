/** The growing edge of the Merkle tree: all that must be kept to append leaves and to know the root. */
import { emptyRoot, HASH_BYTES, nodeHash } from './merkle-tree.ts'

/**
 * State of a tree of `size` leaves: the roots of its complete subtrees, largest first, one for each
 * binary digit 1 of the size. At most 53 hashes, whatever the size.
 */
export interface TreeFrontier {
  /** Leaves so far. */
  readonly size: number
  /** Roots of the complete subtrees, largest first. */
  readonly peaks: readonly Uint8Array[]
}

/** The frontier of the tree without leaves. */
export const emptyFrontier: TreeFrontier = { size: 0, peaks: [] }

/**
 * The frontier after more leaves were appended, in order. Costs one to two hashes a leaf; the given
 * frontier stays as it is.
 *
 * @param leaves - leaf hashes
 */
export function appendLeaves(frontier: TreeFrontier, leaves: Iterable<Uint8Array>): TreeFrontier {
  const peaks = [...frontier.peaks]
  let size = frontier.size
  for (const leaf of leaves) {
    let hash = leaf
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = peaks.pop()
      if (!left) throw new Error(`a frontier of ${frontier.size} leaves lacks a peak`)
      hash = nodeHash(left, hash)
    }
    peaks.push(hash)
    size++
  }
  return { size, peaks }
}

/** Root of the tree whose frontier this is. */
export function frontierRoot(frontier: TreeFrontier): Uint8Array {
  const [smallest, ...larger] = frontier.peaks.toReversed()
  if (!smallest) return emptyRoot()
  return larger.reduce((root, peak) => nodeHash(peak, root), smallest)
}

/** The peaks one after the other, to be kept beside the size. */
export function frontierBytes(frontier: TreeFrontier): Uint8Array {
  return Buffer.concat([...frontier.peaks])
}

/**
 * The frontier from what was kept.
 *
 * @throws Error when the bytes cannot belong to a tree of that size
 */
export function frontierFrom(size: number, bytes: Uint8Array): TreeFrontier {
  if (!Number.isSafeInteger(size) || size < 0 || bytes.length !== peakCount(size) * HASH_BYTES) {
    throw new Error(`${bytes.length} bytes are no frontier of a tree of ${size} leaves`)
  }
  const peaks: Uint8Array[] = []
  for (let from = 0; from < bytes.length; from += HASH_BYTES) {
    peaks.push(bytes.slice(from, from + HASH_BYTES))
  }
  return { size, peaks }
}

function peakCount(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
