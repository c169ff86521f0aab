import { describe, expect, test } from 'vitest'
import { instant } from '../../values/instant.ts'
import { signCheckpoint } from './checkpoint.ts'
import { type HashedEvent, hashEvent } from './event-hash.ts'
import { eventLeaf, type LogProof, verifyLogProof } from './log-proof.ts'
import { inclusionProof } from './merkle-tree.ts'
import { newSigningKey } from './signing-key.ts'
import { treeLevels } from './tree-levels.ts'

const KEY = newSigningKey('sti.example.cn/log')
const AT = instant('2019-06-03T09:30:00+08:00')
const events: HashedEvent[] = Array.from({ length: 21 }, (_, i) => ({
  jurisdiction: '440100',
  caseId: `c${i}`,
  rev: 1,
  kind: 'issued',
  at: AT,
  actor: 'u-1',
  actorRole: 'head',
  party: 'p',
  body: { number: i },
}))
const tree = treeLevels(events.map((event) => eventLeaf(hashEvent(null, event))))
const CHECKPOINT = { origin: 'log', size: 20, root: tree.rangeHash(0, 20), at: AT }

function proofOf(index: number): LogProof {
  const event = events[index]
  if (!event) throw new Error(`no event ${index}`)
  const path = inclusionProof(index, 20, tree.rangeHash)
  return { event, previous: null, index, path, checkpoint: signCheckpoint(CHECKPOINT, KEY) }
}

describe('proof that an event is in the log', () => {
  test('holds for every event of the checkpoint and names the checkpoint', () => {
    for (let index = 0; index < 20; index++) {
      const reading = verifyLogProof(proofOf(index), [KEY.verifier])
      expect(reading).toMatchObject({ ok: true, checkpoint: { size: 20, at: AT } })
    }
  })

  test('fails with its reason when a part is not the right one', () => {
    const proof = proofOf(7)
    const changed = { ...proof.event, actor: 'u-2' }
    const check = (part: Partial<LogProof>) => verifyLogProof({ ...proof, ...part }, [KEY.verifier])
    expect(check({ event: changed })).toEqual({ ok: false, problem: 'path' })
    expect(check({ index: 8 })).toEqual({ ok: false, problem: 'path' })
    expect(check({ previous: tree.rangeHash(0, 1) })).toEqual({ ok: false, problem: 'path' })
    expect(check({ event: { ...proof.event, body: { share: 0.5 } } })).toEqual({
      ok: false,
      problem: 'event',
    })
    expect(check({ checkpoint: '' })).toEqual({ ok: false, problem: 'checkpoint' })
    expect(verifyLogProof(proof, [])).toEqual({ ok: false, problem: 'checkpoint' })
  })
})
