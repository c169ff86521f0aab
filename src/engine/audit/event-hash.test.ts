import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../values/instant.ts'
import { type ChainedEvent, type HashedEvent, hashEvent, verifyChain } from './event-hash.ts'

const filed: HashedEvent = {
  jurisdiction: '440100',
  caseId: 'a1',
  rev: 1,
  kind: 'filed',
  at: instant('2019-06-03T09:30:00+08:00'),
  actor: 'u-7',
  actorRole: 'applicant',
  party: '91440101MA5AK00000',
  body: { answers: { name: '软件开发合同', amountFen: '12345600' } },
}

function chain(caseId: string, length: number): ChainedEvent[] {
  const events: ChainedEvent[] = []
  let previous: Uint8Array | null = null
  for (let rev = 1; rev <= length; rev++) {
    const event = { ...filed, caseId, rev, body: { step: rev } }
    const hash = hashEvent(previous, event)
    events.push({ ...event, previous, hash })
    previous = hash
  }
  return events
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing at ${index}`)
  return found
}

describe('hash of an event', () => {
  test('is SHA-256 over the three lines its description gives', () => {
    const json =
      '{"actor":"u-7","actorRole":"applicant","at":"2019-06-03T09:30:00.000+08:00",' +
      '"body":{"answers":{"amountFen":"12345600","name":"软件开发合同"}},"caseId":"a1",' +
      '"jurisdiction":"440100","kind":"filed","party":"91440101MA5AK00000","rev":1}'
    const expected = createHash('sha256').update(`kechuang/event/1\n-\n${json}`).digest('hex')
    expect(Buffer.from(hashEvent(null, filed)).toString('hex')).toBe(expected)

    const previous = Buffer.alloc(32, 0xab)
    const next = createHash('sha256')
      .update(`kechuang/event/1\n${'ab'.repeat(32)}\n${json}`)
      .digest('hex')
    expect(Buffer.from(hashEvent(previous, filed)).toString('hex')).toBe(next)
  })

  test('is the same after the body went through a database that reorders members', () => {
    const turned = { ...filed, body: { answers: { amountFen: '12345600', name: '软件开发合同' } } }
    expect(hashEvent(null, turned)).toEqual(hashEvent(null, filed))
  })

  test.each([
    'jurisdiction',
    'caseId',
    'rev',
    'kind',
    'at',
    'actor',
    'actorRole',
    'party',
    'body',
  ] as const)('changes with %s', (member) => {
    const other = { ...filed, [member]: member === 'rev' ? 2 : 'other' }
    expect(hashEvent(null, other)).not.toEqual(hashEvent(null, filed))
  })

  test('a body with a fraction is refused', () => {
    expect(() => hashEvent(null, { ...filed, body: { share: 0.5 } })).toThrow('not canonical JSON')
  })
})

describe('checking a chain', () => {
  test('untouched chains of several cases pass and give their last hashes', () => {
    const [a, b] = [chain('a', 3), chain('b', 2)]
    const report = verifyChain([...a, ...b])
    expect(report).toMatchObject({ ok: true, events: 5 })
    if (!report.ok) return
    expect(report.heads.get('440100/a')).toEqual({ rev: 3, hash: at(a, 2).hash })
    expect(report.heads.get('440100/b')).toEqual({ rev: 2, hash: at(b, 1).hash })
  })

  test('nothing is a chain of no events', () => {
    expect(verifyChain([])).toMatchObject({ ok: true, events: 0 })
  })

  test('a changed event is named', () => {
    const events = chain('a', 4)
    events[2] = { ...at(events, 2), body: { step: 99 } }
    expect(verifyChain(events)).toEqual({
      ok: false,
      jurisdiction: '440100',
      caseId: 'a',
      rev: 3,
      problem: 'hash',
    })
  })

  test('a changed event whose hash was made to fit shows at the next one', () => {
    const events = chain('a', 4)
    const forged = { ...at(events, 1), body: { step: 99 } }
    events[1] = { ...forged, hash: hashEvent(forged.previous, forged) }
    expect(verifyChain(events)).toMatchObject({ rev: 3, problem: 'link' })
  })

  test('a removed event is a gap, also the first one', () => {
    const events = chain('a', 4)
    expect(verifyChain(events.toSpliced(1, 1))).toMatchObject({ rev: 3, problem: 'gap' })
    expect(verifyChain(events.slice(1))).toMatchObject({ rev: 2, problem: 'gap' })
  })

  test('events in another order, twice, or of a case already left are out of order', () => {
    const events = chain('a', 3)
    expect(verifyChain(events.toReversed())).toMatchObject({ rev: 3, problem: 'gap' })
    expect(verifyChain([...events, at(events, 2)])).toMatchObject({ rev: 3, problem: 'order' })
    expect(verifyChain([at(events, 0), ...chain('b', 1), at(events, 1)])).toMatchObject({
      caseId: 'a',
      rev: 2,
      problem: 'order',
    })
  })

  test('a cut tail shows in the last hashes', () => {
    const events = chain('a', 3)
    const report = verifyChain(events.slice(0, 2))
    expect(report.ok && report.heads.get('440100/a')?.hash).not.toEqual(at(events, 2).hash)
  })

  test('any one thing changed in any event is found at that event or the next', () => {
    const members = [
      'kind',
      'actor',
      'actorRole',
      'party',
      'body',
      'at',
      'hash',
      'previous',
    ] as const
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.nat(),
        fc.constantFrom(...members),
        fc.nat({ max: 31 }),
        (length, where, member, byte) => {
          const events = chain('a', length)
          const index = where % (length - 1)
          const victim = at(events, index)
          const flipped = Uint8Array.from(victim.hash, (each, i) => (i === byte ? each ^ 1 : each))
          const isHash = member === 'hash' || member === 'previous'
          events[index] = { ...victim, [member]: isHash ? flipped : 'forged' }
          const report = verifyChain(events)
          expect(report).toMatchObject({ ok: false, rev: index + 1 })
        },
      ),
    )
  })
})
