import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRoot, leafHash, rangeHashOf } from './merkle-tree.ts'
import {
  appendLeaves,
  emptyFrontier,
  frontierBytes,
  frontierFrom,
  frontierRoot,
} from './tree-frontier.ts'

const leaves = Array.from({ length: 130 }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)))

test('after every leaf the root is the tree hash by definition', () => {
  const hashOf = rangeHashOf(leaves)
  let frontier = emptyFrontier
  for (const [i, leaf] of leaves.entries()) {
    frontier = appendLeaves(frontier, [leaf])
    expect(frontierRoot(frontier)).toEqual(hashOf(0, i + 1))
  }
})

test('the empty frontier has the root of the empty tree', () => {
  expect(frontierRoot(emptyFrontier)).toEqual(emptyRoot())
  expect(frontierBytes(emptyFrontier)).toHaveLength(0)
})

test('it makes no difference in which portions leaves come, nor whether the state was kept between', () => {
  fc.assert(
    fc.property(fc.nat({ max: 130 }), fc.nat({ max: 130 }), (a, b) => {
      const [first, end] = [Math.min(a, b), Math.max(a, b)]
      const kept = appendLeaves(emptyFrontier, leaves.slice(0, first))
      const restored = frontierFrom(kept.size, frontierBytes(kept))
      expect(appendLeaves(restored, leaves.slice(first, end))).toEqual(
        appendLeaves(emptyFrontier, leaves.slice(0, end)),
      )
    }),
  )
})

test('appending leaves the earlier frontier as it was', () => {
  const before = appendLeaves(emptyFrontier, leaves.slice(0, 3))
  const root = frontierRoot(before)
  appendLeaves(before, leaves.slice(3, 9))
  expect(before.size).toBe(3)
  expect(frontierRoot(before)).toEqual(root)
})

test('a tree of 120,000 leaves keeps 7 hashes', () => {
  const many = Array.from({ length: 120_000 }, (_, i) => leaves[i % 130] ?? emptyRoot())
  expect(frontierBytes(appendLeaves(emptyFrontier, many))).toHaveLength(7 * 32)
})

test('bytes that cannot belong to a tree of the size are refused', () => {
  expect(() => frontierFrom(3, new Uint8Array(32))).toThrow('no frontier of a tree of 3')
  expect(() => frontierFrom(1, new Uint8Array(31))).toThrow('31 bytes')
  expect(() => frontierFrom(-1, new Uint8Array(0))).toThrow('-1 leaves')
})
