import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../values/instant.ts'
import { signCheckpoint } from '../audit/checkpoint.ts'
import { type HashedEvent, hashEvent } from '../audit/event-hash.ts'
import { eventLeaf, type LogProof } from '../audit/log-proof.ts'
import { inclusionProof, leafHash } from '../audit/merkle-tree.ts'
import { newSigningKey } from '../audit/signing-key.ts'
import { treeLevels } from '../audit/tree-levels.ts'
import { contentDigest, sealCertificate, verifyCertificate } from './seal.ts'

const KEY = newSigningKey('sti.example.cn/seal')
const TRUSTED = [newSigningKey('someone.else').verifier, KEY.verifier]
const CONTENT = { number: '19440105000123', title: { zh: '技术合同认定登记证明' }, demo: true }
const AT = instant('2019-06-03T09:30:00+08:00')
/** Enough of a PDF for a seal: it begins and ends like one. */
const PDF = Buffer.from(
  `%PDF-1.7\n${'1 0 obj << >> endobj\n'.repeat(20)}xref\ntrailer << >>\nstartxref\n429\n%%EOF`,
)

function proofOf(content: unknown, index = 5): LogProof {
  const event: HashedEvent = {
    jurisdiction: '440100',
    caseId: 'case-1',
    rev: 4,
    kind: 'issued',
    at: AT,
    actor: 'u-9',
    actorRole: 'head',
    party: '91440101MA5AK00000',
    body: { number: '19440105000123', contentSha256: contentDigest(content) },
  }
  const previous = leafHash(Buffer.from('event before'))
  const leaves = Array.from({ length: 100 }, (_, i) => leafHash(Buffer.from(`${i}`)))
  const tree = treeLevels(leaves.with(index, eventLeaf(hashEvent(previous, event))))
  const checkpoint = { origin: 'log', size: tree.size, root: tree.rangeHash(0, tree.size), at: AT }
  return {
    event,
    previous,
    index,
    path: inclusionProof(index, tree.size, tree.rangeHash),
    checkpoint: signCheckpoint(checkpoint, KEY),
  }
}

const problemOf = (file: Uint8Array, keys = TRUSTED): string => {
  const reading = verifyCertificate(file, keys)
  return reading.ok ? 'none' : reading.problem
}

describe('a sealed certificate', () => {
  test('is genuine, and gives its content and key back', () => {
    const sealed = sealCertificate(PDF, CONTENT, KEY)
    expect(verifyCertificate(sealed, TRUSTED)).toEqual({
      ok: true,
      content: CONTENT,
      keyId: KEY.verifier.id,
      proof: 'none',
      checkpoint: null,
    })
  })

  test('with a proof also shows the checkpoint of the log that holds its issue', () => {
    const sealed = sealCertificate(PDF, CONTENT, KEY, proofOf(CONTENT))
    expect(verifyCertificate(sealed, TRUSTED)).toMatchObject({
      ok: true,
      proof: 'included',
      checkpoint: { origin: 'log', size: 100, at: AT },
    })
  })

  test('begins with the PDF as it was and ends as a PDF does, with the same table', () => {
    const sealed = Buffer.from(sealCertificate(PDF, CONTENT, KEY, proofOf(CONTENT)))
    expect(sealed.subarray(0, PDF.length)).toEqual(PDF)
    expect(sealed.subarray(-1024).toString('latin1')).toMatch(/\nstartxref\n429\n%%EOF\n$/)
    const added = sealed.subarray(PDF.length).toString('latin1')
    const lines = added.trim().split('\n')
    expect(lines.slice(0, -3).every((line) => line.startsWith('%'))).toBe(true)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(77)
  })

  test('is the same file for the same content and key', () => {
    expect(sealCertificate(PDF, CONTENT, KEY)).toEqual(sealCertificate(PDF, CONTENT, KEY))
  })

  test('is not genuine once any byte of it is changed, wherever it stands', () => {
    const sealed = sealCertificate(PDF, CONTENT, KEY, proofOf(CONTENT))
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      expect({ at, problem: problemOf(changed) }).not.toEqual({ at, problem: 'none' })
    }
  })

  test('is not genuine after random changes, insertions, removals and cuts', () => {
    const sealed = Buffer.from(sealCertificate(PDF, CONTENT, KEY, proofOf(CONTENT)))
    const place = fc.nat({ max: sealed.length - 1 })
    const some = fc.uint8Array({ minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(place, some, fc.nat({ max: 4 }), (at, bytes, drop) => {
        const edited = Buffer.concat([sealed.subarray(0, at), bytes, sealed.subarray(at + drop)])
        fc.pre(!edited.equals(sealed))
        expect(problemOf(edited)).not.toBe('none')
        expect(problemOf(sealed.subarray(0, at))).not.toBe('none')
        expect(problemOf(Buffer.concat([sealed, bytes]))).not.toBe('none')
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is wrong with a file is named', () => {
  const sealed = sealCertificate(PDF, CONTENT, KEY)

  test('a PDF without seal, another file, nothing at all: not sealed', () => {
    expect(problemOf(PDF)).toBe('not-sealed')
    expect(problemOf(Buffer.from('PNG'))).toBe('not-sealed')
    expect(problemOf(new Uint8Array())).toBe('not-sealed')
  })

  test('a page changed: altered', () => {
    const changed = Uint8Array.from(sealed).fill(0x39, 11, 12)
    expect(verifyCertificate(changed, TRUSTED)).toMatchObject({
      problem: 'content-altered',
      detail: { en: expect.stringContaining('changed after it was sealed') },
    })
  })

  test('a later version of the PDF appended: altered', () => {
    const appended = Buffer.concat([sealed, Buffer.from('2 0 obj\nendobj\nstartxref\n9\n%%EOF\n')])
    expect(problemOf(appended)).toBe('content-altered')
  })

  test('sealed with a key nobody trusts: unknown key', () => {
    const other = newSigningKey('sti.example.cn/seal')
    expect(problemOf(sealCertificate(PDF, CONTENT, other))).toBe('unknown-key')
    expect(problemOf(sealed, [])).toBe('unknown-key')
  })

  test('another content under the old signature: signature', () => {
    const forged = rewrite(sealed, (seal) => seal.replace('000123', '000124'))
    expect(problemOf(forged)).toBe('signature')
  })

  test('the seal of one certificate put behind another: altered', () => {
    const other = Buffer.from(PDF.toString('latin1').replace('<< >>', '<<  >>'), 'latin1')
    const swapped = Buffer.concat([other, Buffer.from(sealed).subarray(PDF.length)])
    expect(problemOf(swapped)).toBe('content-altered')
  })

  test('a proof of another certificate, or of an event not in the log: proof', () => {
    const another = proofOf({ ...CONTENT, number: '19440105000999' })
    expect(problemOf(sealCertificate(PDF, CONTENT, KEY, another))).toBe('proof')
    const misplaced = { ...proofOf(CONTENT), index: 6 }
    expect(problemOf(sealCertificate(PDF, CONTENT, KEY, misplaced))).toBe('proof')
    const untrusted = { ...proofOf(CONTENT), checkpoint: 'log\n1\nAA==\n' }
    expect(problemOf(sealCertificate(PDF, CONTENT, KEY, untrusted))).toBe('proof')
  })

  test('a seal of nonsense: altered, without an exception', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    for (const text of ['', '[]', 'null', '{"content":{}}', '{', deep]) {
      expect(problemOf(rewrite(sealed, () => text))).toBe('content-altered')
    }
  })
})

describe('sealing', () => {
  test('takes only a PDF that is not sealed yet', () => {
    expect(() => sealCertificate(Buffer.from('text'), CONTENT, KEY)).toThrow('end as a PDF')
    expect(() => sealCertificate(sealCertificate(PDF, CONTENT, KEY), CONTENT, KEY)).toThrow(
      'sealed already',
    )
  })

  test('refuses content that does not read back as it was', () => {
    expect(() => sealCertificate(PDF, { amountFen: 1n }, KEY)).toThrow('not canonical JSON')
  })
})

/** Puts another text into the seal, in the form a forger who knows the format would give it. */
function rewrite(sealed: Uint8Array, change: (seal: string) => string): Uint8Array {
  const added = Buffer.from(sealed).subarray(PDF.length).toString('latin1')
  const lines = added.split('\n').filter((line) => /^%[A-Za-z0-9+/=]+$/.test(line))
  const seal = Buffer.from(lines.map((line) => line.slice(1)).join(''), 'base64').toString()
  const encoded =
    Buffer.from(change(seal))
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  const block = encoded.map((line) => `%${line}\n`).join('')
  const tail = `\n%kechuang-certificate-seal/1\n${block}startxref\n429\n%%EOF\n`
  return Buffer.concat([PDF, Buffer.from(tail, 'latin1')])
}
