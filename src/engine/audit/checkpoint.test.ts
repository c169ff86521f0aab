import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../values/instant.ts'
import { type Checkpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { consistencyProof, leafHash, verifyConsistency } from './merkle-tree.ts'
import { newSigningKey, parseSigningKey } from './signing-key.ts'
import { treeLevels } from './tree-levels.ts'

const KEY = parseSigningKey(
  'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
)
const CHECKPOINT: Checkpoint = {
  origin: 'sti.example.cn/log/440100',
  size: 120_000,
  root: leafHash(Buffer.from('root')),
  at: instant('2019-12-31T23:59:59.999+08:00'),
}

describe('checkpoint', () => {
  test('is four lines, an empty line and the signature line of a signed note', () => {
    const lines = signCheckpoint(CHECKPOINT, KEY).split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'sti.example.cn/log/440100',
      '120000',
      Buffer.from(CHECKPOINT.root).toString('base64'),
      '2019-12-31T23:59:59.999+08:00',
      '',
    ])
    expect(lines[5]).toMatch(/^— PeterNeumann x08go[A-Za-z0-9+/]+=*$/)
    expect(lines).toHaveLength(7)
  })

  test('verifies with the key that signed it and gives back what it says', () => {
    const reading = verifyCheckpoint(signCheckpoint(CHECKPOINT, KEY), [KEY.verifier])
    expect(reading).toMatchObject({ ok: true, keyId: 'PeterNeumann+c74f20a3' })
    expect(reading.ok && Buffer.from(reading.checkpoint.root)).toEqual(Buffer.from(CHECKPOINT.root))
    expect(reading.ok && reading.checkpoint).toMatchObject({ size: 120_000, at: CHECKPOINT.at })
  })

  test('of another key is told apart from one that was changed', () => {
    const other = newSigningKey('PeterNeumann')
    const signed = signCheckpoint(CHECKPOINT, KEY)
    expect(verifyCheckpoint(signed, [other.verifier])).toEqual({
      ok: false,
      problem: 'unknown-key',
    })
    expect(verifyCheckpoint(signed.replace('120000', '120001'), [KEY.verifier])).toEqual({
      ok: false,
      problem: 'signature',
    })
    expect(verifyCheckpoint(signed, [other.verifier, KEY.verifier])).toMatchObject({ ok: true })
  })

  test('with any byte changed does not verify', () => {
    const signed = Buffer.from(signCheckpoint(CHECKPOINT, KEY))
    fc.assert(
      fc.property(fc.nat({ max: signed.length - 1 }), fc.integer({ min: 1, max: 255 }), (i, x) => {
        const changed = Buffer.from(signed.map((byte, at) => (at === i ? byte ^ x : byte)))
        for (const encoding of ['utf8', 'latin1'] as const) {
          expect(verifyCheckpoint(changed.toString(encoding), [KEY.verifier]).ok).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each(['', '\n', 'text', `${signCheckpoint(CHECKPOINT, KEY)}— x AAAA\n`])(
    'any other text is refused for its format: %j',
    (text) => {
      expect(verifyCheckpoint(text, [KEY.verifier])).toEqual({ ok: false, problem: 'format' })
    },
  )

  test.each([
    { origin: '' },
    { origin: 'two\nlines' },
    { size: -1 },
    { size: 1.5 },
    { root: new Uint8Array(31) },
  ])('is not signed with %j', (wrong) => {
    expect(() => signCheckpoint({ ...CHECKPOINT, ...wrong }, KEY)).toThrow('not a checkpoint')
  })
})

describe('the holder of an old checkpoint', () => {
  const leaves = Array.from({ length: 50 }, (_, i) => leafHash(Buffer.from(`event ${i}`)))
  const old = treeLevels(leaves.slice(0, 30))

  const continues = (log: Uint8Array[]): boolean => {
    const tree = treeLevels(log)
    if (tree.size < old.size) return false
    const proof = consistencyProof(old.size, tree.size, tree.rangeHash)
    const roots = [old.rangeHash(0, old.size), tree.rangeHash(0, tree.size)] as const
    return verifyConsistency(old.size, tree.size, proof, ...roots)
  }

  test('sees that an honest log only grew', () => {
    expect(continues(leaves)).toBe(true)
  })

  test.each([
    ['changed', leaves.with(7, leafHash(Buffer.from('forged')))],
    [
      'reordered',
      leaves.with(3, leaves[4] ?? old.rangeHash(0, 1)).with(4, leaves[3] ?? old.rangeHash(0, 1)),
    ],
    ['robbed of an event', leaves.toSpliced(12, 1)],
    ['given an event afterwards', leaves.toSpliced(12, 0, leafHash(Buffer.from('late')))],
    ['rolled back to an old copy', leaves.slice(0, 20)],
    ['forked', [...leaves.slice(0, 25), ...leaves.slice(26, 50)]],
  ])('sees that a log was %s', (_what, log) => {
    expect(continues(log)).toBe(false)
  })
})
