import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  rangeHashOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle-tree.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')

/** Leaves and roots with which Certificate Transparency logs are tested. */
const CONTENTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].concat(
  '606162636465666768696a6b6c6d6e6f',
)
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
] as const
const LEAVES = CONTENTS.map((content) => leafHash(bytes(content)))
const PUBLISHED = rangeHashOf(LEAVES)

const sampleLeaves = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)))

describe('tree hash', () => {
  test.each(ROOTS.map((root, size) => ({ root, size })))(
    'of the first $size published leaves is as published',
    ({ root, size }) => {
      expect(hex(PUBLISHED(0, size))).toBe(root)
    },
  )

  test('of more leaves than there are is an error', () => {
    expect(() => PUBLISHED(0, 9)).toThrow('no leaves 0 to 9')
  })
})

describe('inclusion proof', () => {
  test.each([
    { index: 0, size: 1, proof: [] },
    {
      index: 0,
      size: 8,
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      index: 5,
      size: 8,
      proof: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      index: 2,
      size: 3,
      proof: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    },
    {
      index: 1,
      size: 5,
      proof: [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('of leaf $index among $size is as published', ({ index, size, proof }) => {
    expect(inclusionProof(index, size, PUBLISHED).map(hex)).toEqual(proof)
  })

  test('of every leaf of every tree up to 33 leaves verifies, and no other leaf or place does', () => {
    const leaves = sampleLeaves(33)
    const hashOf = rangeHashOf(leaves)
    for (let size = 1; size <= 33; size++) {
      const root = hashOf(0, size)
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(index, size, hashOf)
        const places = leaves.flatMap((leaf, place) =>
          verifyInclusion(leaf, index, size, proof, root) ? [place] : [],
        )
        expect(places).toEqual([index])
        const leaf = leaves[index] ?? root
        const other = (index + 1) % size
        if (size > 1) expect(verifyInclusion(leaf, other, size, proof, root)).toBe(false)
      }
    }
  })

  test('with any bit changed, a hash left out or a hash added does not verify', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (size, place, bit) => {
        const leaves = sampleLeaves(size)
        const hashOf = rangeHashOf(leaves)
        const [root, index] = [hashOf(0, size), place % size]
        const leaf = leaves[index] ?? root
        const proof = inclusionProof(index, size, hashOf)
        const broken = flipBit(proof, bit)
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true)
        expect(verifyInclusion(leaf, index, size, broken, root)).toBe(false)
        expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false)
        expect(verifyInclusion(leaf, index, size, proof.slice(0, -1), root)).toBe(false)
        expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false)
        expect(verifyInclusion(leaf, index, size * 2, proof, root)).toBe(false)
      }),
    )
  })

  test('nonsense from outside is refused without an exception', () => {
    const leaf = leafHash(Buffer.from('leaf'))
    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [-1, 1],
      [0.5, 1],
      [Number.NaN, 2],
      [0, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(verifyInclusion(leaf, index, size, [], leaf)).toBe(false)
    }
    expect(verifyInclusion(new Uint8Array(), 0, 1, [], new Uint8Array())).toBe(false)
    expect(() => inclusionProof(3, 3, PUBLISHED)).toThrow('no leaf 3 in a tree of 3')
  })
})

describe('consistency proof', () => {
  test.each([
    { from: 1, to: 1, proof: [] },
    {
      from: 1,
      to: 8,
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      from: 6,
      to: 8,
      proof: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      from: 2,
      to: 5,
      proof: [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
    {
      from: 6,
      to: 7,
      proof: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
  ])('from $from to $to leaves is as published', ({ from, to, proof }) => {
    expect(consistencyProof(from, to, PUBLISHED).map(hex)).toEqual(proof)
  })

  test('between all sizes up to 40 verifies, and never for another old root', () => {
    const hashOf = rangeHashOf(sampleLeaves(40))
    for (let to = 1; to <= 40; to++) {
      for (let from = 1; from <= to; from++) {
        const proof = consistencyProof(from, to, hashOf)
        const [oldRoot, newRoot] = [hashOf(0, from), hashOf(0, to)]
        expect(verifyConsistency(from, to, proof, oldRoot, newRoot)).toBe(true)
        const other = hashOf(0, from === 1 ? 2 : from - 1)
        expect(verifyConsistency(from, to, proof, other, newRoot)).toBe(false)
      }
    }
  })

  test('cannot join a tree to one in which an old leaf was changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (to, a, b) => {
        const from = 1 + (a % (to - 1))
        const leaves = sampleLeaves(to)
        const forged = leaves.with(b % from, leafHash(Buffer.from('forged')))
        const [oldRoot, hashOf] = [rangeHashOf(leaves)(0, from), rangeHashOf(forged)]
        const proof = consistencyProof(from, to, hashOf)
        expect(verifyConsistency(from, to, proof, oldRoot, hashOf(0, to))).toBe(false)
      }),
    )
  })

  test('with any bit changed, a hash left out or a hash added does not verify', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (to, place, bit) => {
        const from = 1 + (place % (to - 1))
        const hashOf = rangeHashOf(sampleLeaves(to))
        const proof = consistencyProof(from, to, hashOf)
        const [a, b] = [hashOf(0, from), hashOf(0, to)]
        expect(verifyConsistency(from, to, flipBit(proof, bit), a, b)).toBe(false)
        expect(verifyConsistency(from, to, proof.slice(1), a, b)).toBe(false)
        expect(verifyConsistency(from, to, proof.slice(0, -1), a, b)).toBe(false)
        expect(verifyConsistency(from, to, [...proof, b], a, b)).toBe(false)
        expect(verifyConsistency(to, from, proof, b, a)).toBe(false)
      }),
    )
  })

  test('every tree continues the empty one, and only the root of the empty tree will do', () => {
    const root = PUBLISHED(0, 3)
    expect(verifyConsistency(0, 3, [], emptyRoot(), root)).toBe(true)
    expect(verifyConsistency(0, 3, [], root, root)).toBe(false)
    expect(verifyConsistency(0, 3, [root], emptyRoot(), root)).toBe(false)
    expect(verifyConsistency(2, 2, [root], root, root)).toBe(false)
    expect(() => consistencyProof(0, 3, PUBLISHED)).toThrow('no consistency proof from 0')
  })
})

function flipBit(proof: readonly Uint8Array[], bit: number): Uint8Array[] {
  const [which, where] = [bit % proof.length, bit % 256]
  return proof.map((hash, i) =>
    i === which ? hash.map((b, j) => (j === where >> 3 ? b ^ (1 << (where & 7)) : b)) : hash,
  )
}
