/** The whole Merkle tree in memory, for proofs at once: 64 bytes a leaf. */
import { emptyRoot, HASH_BYTES, nodeHash, type RangeHash } from './merkle-tree.ts'

/** A tree that grows at its end and gives the hash of any range a proof asks for. */
export interface TreeLevels {
  /** Leaves so far. */
  readonly size: number
  /** Appends leaf hashes in order; one to two hashes a leaf. */
  append(leaves: Iterable<Uint8Array>): void
  /**
   * Tree hash over a range, for roots and proofs of this and every earlier size. Complete subtrees are
   * looked up, so a proof costs a few dozen hashes at most.
   *
   * Only ranges that begin where a subtree of theirs can begin are known: those of the proofs, and all
   * that begin at 0.
   */
  readonly rangeHash: RangeHash
}

/** A tree of the given leaf hashes that can grow. */
export function treeLevels(leaves: Iterable<Uint8Array> = []): TreeLevels {
  // levels[k] holds the roots of the complete subtrees of 2^k leaves, one after the other.
  const levels: HashList[] = [hashList()]
  const level = (k: number): HashList => {
    const found = levels[k]
    if (!found) throw new Error(`the tree has no level ${k}`)
    return found
  }

  const append = (more: Iterable<Uint8Array>) => {
    for (const leaf of more) {
      level(0).push(leaf)
      for (let k = 0; level(k).length % 2 === 0; k++) {
        const below = level(k)
        if (k + 1 === levels.length) levels.push(hashList())
        level(k + 1).push(nodeHash(below.at(below.length - 2), below.at(below.length - 1)))
      }
    }
  }

  const rangeHash: RangeHash = (start, end) => {
    if (start === 0 && end === 0) return emptyRoot()
    const whole = Number.isInteger(start) && Number.isInteger(end)
    if (!whole || start < 0 || start >= end || end > level(0).length) {
      throw new Error(`no leaves ${start} to ${end} in a tree of ${level(0).length}`)
    }
    let [k, width] = [0, 1]
    while (width * 2 <= end - start) [k, width] = [k + 1, width * 2]
    if (start % width !== 0) throw new Error(`no subtree of the tree begins at leaf ${start}`)
    const left = level(k).at(start / width)
    return start + width === end ? left : nodeHash(left, rangeHash(start + width, end))
  }

  append(leaves)
  return {
    get size() {
      return level(0).length
    },
    append,
    rangeHash,
  }
}

interface HashList {
  readonly length: number
  push(hash: Uint8Array): void
  at(index: number): Uint8Array
}

/** Hashes packed into one growing block, a tenth of the memory of as many objects. */
function hashList(): HashList {
  let block = new Uint8Array(16 * HASH_BYTES)
  let length = 0
  return {
    get length() {
      return length
    },
    push(hash) {
      if (hash.length !== HASH_BYTES) throw new Error(`a hash of ${hash.length} bytes`)
      if ((length + 1) * HASH_BYTES > block.length) {
        const larger = new Uint8Array(block.length * 2)
        larger.set(block)
        block = larger
      }
      block.set(hash, length * HASH_BYTES)
      length++
    },
    at(index) {
      if (index < 0 || index >= length) throw new Error(`no hash ${index} of ${length}`)
      return block.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES)
    },
  }
}
