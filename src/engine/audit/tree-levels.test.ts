import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  rangeHashOf,
  verifyInclusion,
} from './merkle-tree.ts'
import { treeLevels } from './tree-levels.ts'

const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)))
const byDefinition = rangeHashOf(leaves)

test('the root of every size up to the present one is the tree hash by definition', () => {
  const tree = treeLevels(leaves)
  expect(tree.size).toBe(300)
  for (let size = 0; size <= 300; size++) {
    expect(Buffer.compare(tree.rangeHash(0, size), byDefinition(0, size))).toBe(0)
  }
})

test('proofs are those made by definition, whatever the tree has grown to since', () => {
  const tree = treeLevels()
  tree.append(leaves.slice(0, 123))
  tree.append(leaves.slice(123))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, place) => {
      const index = place % size
      const plain = (proof: Uint8Array[]) => proof.map((hash) => Buffer.from(hash).toString('hex'))
      expect(plain(inclusionProof(index, size, tree.rangeHash))).toEqual(
        plain(inclusionProof(index, size, byDefinition)),
      )
      expect(plain(consistencyProof(index + 1, size, tree.rangeHash))).toEqual(
        plain(consistencyProof(index + 1, size, byDefinition)),
      )
    }),
  )
})

test('a tree of 100,000 leaves proves its first and its last leaf', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => leaves[i % 300] ?? emptyRoot())
  const tree = treeLevels(many)
  for (const index of [0, 99_999]) {
    const proof = inclusionProof(index, tree.size, tree.rangeHash)
    const leaf = many[index] ?? emptyRoot()
    expect(verifyInclusion(leaf, index, tree.size, proof, tree.rangeHash(0, tree.size))).toBe(true)
  }
})

test('ranges outside the tree or across its subtrees are errors', () => {
  const tree = treeLevels(leaves)
  expect(() => tree.rangeHash(0, 301)).toThrow('no leaves 0 to 301')
  expect(() => tree.rangeHash(-1, 2)).toThrow('no leaves')
  expect(() => tree.rangeHash(1, 3)).toThrow('no subtree of the tree begins at leaf 1')
  expect(() => treeLevels([new Uint8Array(31)])).toThrow('31 bytes')
})
