import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signCheckpoint, verifyCheckpoint } from '../../src/engine/audit/checkpoint.ts'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  verifyConsistency,
  verifyInclusion,
} from '../../src/engine/audit/merkle-tree.ts'
import { newSigningKey, verifierKeyText } from '../../src/engine/audit/signing-key.ts'
import { treeLevels } from '../../src/engine/audit/tree-levels.ts'
import { instant } from '../../src/values/instant.ts'
import { extendsTree, includes, path, proof, readNote, treeHead } from '../support/log-verifier.ts'

const entries = fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 70,
})

/** Entries, two sizes of their tree, and how a proof is damaged, if it is. */
const question = entries.chain((all) =>
  fc.record({
    all: fc.constant(all),
    from: fc.integer({ min: 1, max: all.length }),
    at: fc.nat({ max: all.length - 1 }),
    damage: fc.constantFrom('none', 'drop', 'add', 'flip', 'swap'),
  }),
)

function damaged(way: readonly Uint8Array[], how: string): Buffer[] {
  const hashes = way.map((each) => Buffer.from(each))
  const [first] = hashes
  if (how === 'drop') return hashes.slice(1)
  if (how === 'add') return [...hashes, Buffer.alloc(32, 7)]
  if (how === 'swap') return hashes.reverse()
  if (how === 'flip' && first !== undefined) first[3] = (first[3] ?? 0) ^ 1
  return hashes
}

describe('two verifiers written apart', () => {
  it('make the same roots and proofs of every tree', () => {
    fc.assert(
      fc.property(question, ({ all, from, at }) => {
        const tree = treeLevels(all.map((each) => leafHash(each)))
        const root = Buffer.from(tree.rangeHash(0, all.length))
        expect(root.equals(treeHead(all))).toBe(true)
        const hex = (way: readonly Uint8Array[]) =>
          way.map((each) => Buffer.from(each).toString('hex'))
        expect(hex(inclusionProof(at, all.length, tree.rangeHash))).toEqual(hex(path(at, all)))
        expect(hex(consistencyProof(from, all.length, tree.rangeHash))).toEqual(
          hex(proof(from, all)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('agree on every proof, sound or damaged', () => {
    let refused = 0
    fc.assert(
      fc.property(question, ({ all, from, at, damage }) => {
        const [old, root] = [treeHead(all.slice(0, from)), treeHead(all)]
        const way = damaged(proof(from, all), damage)
        const ours = verifyConsistency(from, all.length, way, old, root)
        expect(extendsTree(from, all.length, way, old, root)).toBe(ours)
        const beside = damaged(path(at, all), damage)
        const entry = all[at] ?? new Uint8Array()
        const here = verifyInclusion(leafHash(entry), at, all.length, beside, root)
        expect(includes(entry, at, all.length, beside, root)).toBe(here)
        if (damage === 'none') expect([ours, here]).toEqual([true, true])
        if (!ours) refused++
      }),
      { numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(50)
  })

  it('read the same signed notes, also below signatures of witnesses', () => {
    const [key, witness] = [newSigningKey('log.example.cn'), newSigningKey('witness.example.org')]
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
        const at = instant('2019-12-31T23:59:59.999+08:00')
        const checkpoint = { origin: 'log.example.cn', size, root, at }
        const note = signCheckpoint(checkpoint, key)
        const cosigned = note + signCheckpoint(checkpoint, witness).split('\n').at(-2) + '\n'
        for (const text of [note, cosigned]) {
          expect(verifyCheckpoint(text, [key.verifier])).toMatchObject({ ok: true })
          expect(readNote(text, verifierKeyText(key.verifier))).toMatchObject({ size })
        }
        const forged = note.replace(/^log/, 'lag')
        expect(verifyCheckpoint(forged, [key.verifier]).ok).toBe(false)
        expect(readNote(forged, verifierKeyText(key.verifier))).toBeUndefined()
        expect(readNote(note, verifierKeyText(witness.verifier))).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })
})
