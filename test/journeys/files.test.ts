/** Files over HTTP: who sees them, how they travel, what is refused, and what is left of them. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StatedEvidence } from '../../src/engine/cases/case-event.ts'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { missingFiles, removeOrphans } from '../../src/engine/files/remove-orphans.ts'
import type { Router } from '../../src/http/context.ts'
import { instant } from '../../src/values/instant.ts'
import {
  anotherContract,
  asOwner,
  createAccounts,
  fileContract,
  openTestBureau,
  parties,
  reader,
  type TestBureau,
  type Who,
} from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'
import { plainPdf, png, zipOf } from '../support/documents.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describeOnBoth('files', (open) => {
  let on: TestBureau
  let app: Router
  let seller: Client
  let officer: Client
  beforeAll(async () => {
    on = await openTestBureau(open)
    await createAccounts(on)
    app = appOf(on)
    seller = await signedIn(app, 'seller')
    officer = await signedIn(app, 'officer')
  })
  afterAll(() => on.close())

  async function newDraft() {
    const body = { service: 'technology-contract', party: parties.seller.creditCode }
    return textAt((await seller.post('/api/drafts', body)).body, 'id')
  }
  const upload = (draft: string, name: string, bytes: Uint8Array, evidence = 'contract-text') =>
    seller.sendFile(`/api/drafts/${draft}/files?evidence=${evidence}`, name, bytes)
  const paper = (draft: string, evidence: string) =>
    seller.send('PUT', `/api/drafts/${draft}/evidence/${evidence}/paper`, { paper: true })
  const fileFrom = (draft: string) =>
    seller.post('/api/cases', {
      service: 'technology-contract',
      party: parties.seller.creditCode,
      answers: anotherContract(),
      draft,
    })
  async function filedWith(bytes: Uint8Array, name = '合同.pdf') {
    const draft = await newDraft()
    expect((await upload(draft, name, bytes)).status).toBe(200)
    await paper(draft, 'registration-form')
    const filed = await fileFrom(draft)
    expect(filed.status).toBe(201)
    return textAt(filed.body, 'id')
  }

  it('a filed case has its files, and its log names them', async () => {
    const bytes = plainPdf('in the log')
    const id = await filedWith(bytes, '../合同\u202e.pdf')
    const { events } = await readCase(on.bureau, reader('officer'), id)
    const [filed] = events
    const evidence: readonly StatedEvidence[] | undefined =
      filed?.event.kind === 'filed' ? filed.event.body.evidence : undefined
    // Handed in within one moment of the test's clock, they stand in any order.
    expect(evidence).toHaveLength(2)
    expect(evidence).toEqual(
      expect.arrayContaining([
        {
          evidence: 'contract-text',
          sha256: hashOf(bytes),
          name: '合同.pdf',
          size: bytes.length,
          mediaType: 'application/pdf',
        },
        { evidence: 'registration-form', paper: true },
      ]),
    )
    const seen = await officer.get(`/api/cases/${id}`)
    expect(at(seen.body, 'evidence', 0, 'files', 0, 'name')).toBe('合同.pdf')
    expect(at(seen.body, 'evidence', 1, 'paper')).toBe(true)
    expect(JSON.stringify(at(seen.body, 'events'))).toContain(hashOf(bytes).slice(0, 16))
  })

  it('an application without a draft has its documents on paper', async () => {
    const { id } = await fileContract(on)
    expect(at((await officer.get(`/api/cases/${id}`)).body, 'evidence')).toEqual([
      { evidence: 'contract-text', paper: true, files: [] },
      { evidence: 'registration-form', paper: true, files: [] },
    ])
  })

  describe('who sees a file', () => {
    const bytes = plainPdf('for some eyes')
    const sha256 = hashOf(bytes)
    let id = ''
    let draft = ''
    let correcting = ''
    beforeAll(async () => {
      id = await filedWith(bytes)
      draft = await newDraft()
      await upload(draft, 'a.pdf', bytes)
      correcting = await filedWith(plainPdf('to be corrected'))
      const defects = [{ field: null, text: '缺少附件' }]
      await officer.post(`/api/cases/${correcting}/acts/request-correction`, { defects })
      const path = `/api/cases/${correcting}/files?evidence=contract-text`
      expect((await seller.sendFile(path, 'b.pdf', bytes)).status).toBe(200)
    })
    const everybody = {
      seller: [200, 200, 200],
      // An officer who also acts for the seller sees the case, but drafts are of an account.
      both: [200, 403, 403],
      officer: [200, 403, 403],
      head: [200, 403, 403],
      supervisor: [200, 403, 403],
      administrator: [200, 403, 403],
      rival: [404, 404, 404],
    } satisfies Partial<Record<Who, readonly number[]>>
    it.each(Object.entries(everybody))(
      '%s: filed, in a draft, in a correction: %j',
      async (who, expected) => {
        const known = Object.keys(everybody).find(
          (each): each is keyof typeof everybody => each === who,
        )
        const client = await signedIn(app, known ?? 'rival')
        const paths = [
          `/api/files/${id}/${sha256}`,
          `/api/drafts/${draft}/files/${sha256}`,
          `/api/cases/${correcting}/files/${sha256}`,
        ]
        for (const method of ['GET', 'HEAD']) {
          const statuses = []
          for (const path of paths) statuses.push((await client.send(method, path)).status)
          expect(statuses).toEqual(expected)
        }
      },
    )

    it('nobody who is not signed in, nor under another case', async () => {
      const anyone = visitor(app)
      expect((await anyone.get(`/api/files/${id}/${sha256}`)).status).toBe(401)
      const { id: other } = await fileContract(on)
      expect((await officer.get(`/api/files/${other}/${sha256}`)).status).toBe(404)
      expect((await officer.get(`/api/files/${id}/${hashOf(plainPdf('other'))}`)).status).toBe(404)
    })

    it('nobody else puts anything into a draft or a correction, or takes it out', async () => {
      const rival = await signedIn(app, 'rival')
      const listed = await seller.get(`/api/drafts/${draft}/evidence`)
      const item = textAt(listed.body, 'items', 0, 'id')
      for (const owner of [`drafts/${draft}`, `cases/${correcting}`]) {
        const sent = await rival.sendFile(`/api/${owner}/files?evidence=contract-text`, 'c', bytes)
        expect(sent.status).toBe(404)
        expect((await rival.get(`/api/${owner}/evidence`)).status).toBe(404)
        expect((await rival.send('DELETE', `/api/${owner}/evidence/${item}`)).status).toBe(404)
        const onPaper = `/api/${owner}/evidence/contract-text/paper`
        expect((await rival.send('PUT', onPaper, { paper: true })).status).toBe(404)
      }
      expect((await seller.get(`/api/drafts/${draft}/evidence`)).body).toEqual(listed.body)
    })

    it('no row of files can be read or changed around the rules', async () => {
      const rows = (who: Who, table: string) =>
        on.bureau.database.transaction(reader(who), (tx) =>
          tx.rows(sql`select 1 from ${sql.table(table)}`),
        )
      expect(await rows('rival', 'case_evidence')).toEqual([])
      expect(await rows('rival', 'draft_evidence')).toEqual([])
      expect((await rows('officer', 'draft_evidence')).length).toBe(0)
      await expect(rows('officer', 'stored_file')).rejects.toThrow(/permission denied/)
      const change = on.bureau.database.transaction(reader('head'), (tx) =>
        tx.rows(sql`update case_evidence set sha256 = ${'0'.repeat(64)}`),
      )
      await expect(change).rejects.toThrow(/permission denied/)
    })
  })

  it('travels whole, by parts, and as its head, and can run nothing', async () => {
    const bytes = png(40, 30)
    const id = await filedWith(bytes, '扫描 "1".png')
    const path = `/api/files/${id}/${hashOf(bytes)}`
    expect(hashOf(await officer.bytes(path))).toBe(hashOf(bytes))
    const head = await officer.send('HEAD', path)
    expect(Object.fromEntries(head.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-disposition': `attachment; filename="__ _1_.png"; filename*=UTF-8''${encodeURIComponent('扫描 _1_.png')}`,
      'accept-ranges': 'bytes',
    })
    const shown = await officer.send('HEAD', `${path}?show=1`)
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
    const ranged = (range: string) => officer.send('GET', path, undefined, { range })
    const part = await ranged('bytes=0-7')
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-7/${bytes.length}`,
    ])
    expect((await ranged('bytes=-5')).headers.get('content-length')).toBe('5')
    expect((await ranged('bytes=10-')).headers.get('content-length')).toBe(
      String(bytes.length - 10),
    )
    expect((await ranged('bytes=100000-')).status).toBe(416)
    expect((await ranged('bytes=5-2')).status).toBe(416)
    expect((await ranged('lines=1-2')).status).toBe(200)
  })

  it('a PDF is never shown in a page of ours, only saved', async () => {
    const bytes = plainPdf('to be saved')
    const id = await filedWith(bytes)
    const answer = await officer.send('HEAD', `/api/files/${id}/${hashOf(bytes)}?show=1`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('the same file sent twice for a document is there once; one taken out is gone', async () => {
    const draft = await newDraft()
    await upload(draft, 'a.pdf', plainPdf('twice'))
    const again = await upload(draft, 'b.pdf', plainPdf('twice'))
    expect(at(again.body, 'items', 'length')).toBe(1)
    const item = textAt(again.body, 'items', 0, 'id')
    const gone = await seller.send('DELETE', `/api/drafts/${draft}/evidence/${item}`)
    expect(at(gone.body, 'items')).toEqual([])
    const missing = await seller.send('DELETE', `/api/drafts/${draft}/evidence/${item}`)
    expect([missing.status, at(missing.body, 'code')]).toEqual([404, 'file.unknown'])
  })

  it('refuses what a document is not, with a code and both languages', async () => {
    const draft = await newDraft()
    const cases = [
      [zipOf({ a: 'b' }), 'contract-text', 415, 'file.kind-not-accepted'],
      [plainPdf('', '/S /JavaScript'), 'contract-text', 422, 'file.active-content'],
      [new Uint8Array(), 'contract-text', 422, 'file.empty'],
      [plainPdf(), 'nonsense', 404, 'evidence.unknown'],
    ] as const
    for (const [bytes, evidence, status, code] of cases) {
      const answer = await upload(draft, 'a.pdf', bytes, evidence)
      expect([answer.status, at(answer.body, 'code')]).toEqual([status, code])
    }
    expect(at((await seller.get(`/api/drafts/${draft}/evidence`)).body, 'items')).toEqual([])
  })

  it('refuses a length that is too great before it reads a byte', async () => {
    const draft = await newDraft()
    const headers = { 'content-length': String(60 * 1024 * 1024) }
    const answer = await seller.send(
      'POST',
      `/api/drafts/${draft}/files?evidence=contract-text`,
      {},
      headers,
    )
    expect([answer.status, at(answer.body, 'code')]).toEqual([413, 'file.too-large'])
  })

  it('what was handed in while the draft was being filed is not lost unseen', async () => {
    const draft = await newDraft()
    await paper(draft, 'registration-form')
    await upload(draft, 'a.pdf', plainPdf('first'))
    const [filed, late] = await Promise.all([
      fileFrom(draft),
      upload(draft, 'late.pdf', plainPdf('late')),
    ])
    expect(filed.status).toBe(201)
    const seen = await officer.get(`/api/cases/${textAt(filed.body, 'id')}`)
    const files = at(seen.body, 'evidence', 0, 'files', 'length')
    expect(late.status === 200 ? files : [late.status, files]).toEqual(
      late.status === 200 ? 2 : [404, 1],
    )
  })

  it('a correction adds, replaces and takes back; what it replaced can still be read', async () => {
    const before = plainPdf('before the correction')
    const id = await filedWith(before, 'old.pdf')
    const early = await seller.sendFile(
      `/api/cases/${id}/files?evidence=contract-text`,
      'x',
      before,
    )
    expect([early.status, at(early.body, 'code')]).toEqual([409, 'case.not-allowed'])
    const defects = [{ field: null, text: '请更换合同文本' }]
    await officer.post(`/api/cases/${id}/acts/request-correction`, { defects })
    const answers = anotherContract()
    const correct = (more: object) =>
      seller.post(`/api/cases/${id}/acts/correct`, { answers, ...more })
    const without = { withoutFiles: [hashOf(before)] }
    const lacking = await correct(without)
    expect(at(lacking.body, 'problems', 0, 'field')).toBe('evidence.contract-text')
    const after = plainPdf('after the correction')
    await seller.sendFile(`/api/cases/${id}/files?evidence=contract-text`, 'new.pdf', after)
    expect((await correct(without)).status).toBe(200)
    const seen = await officer.get(`/api/cases/${id}`)
    expect(at(seen.body, 'evidence', 0, 'files', 'length')).toBe(1)
    expect(at(seen.body, 'evidence', 0, 'files', 0, 'name')).toBe('new.pdf')
    expect(at(seen.body, 'evidence', 1, 'paper')).toBe(true)
    for (const bytes of [before, after]) {
      expect((await officer.get(`/api/files/${id}/${hashOf(bytes)}`)).status).toBe(200)
    }
  })

  it('content nobody refers to is removed after its days, all other is kept', async () => {
    const kept = plainPdf('kept')
    const dropped = plainPdf('dropped')
    await filedWith(kept)
    const draft = await newDraft()
    await upload(draft, 'dropped.pdf', dropped)
    const { store } = on.bureau.files
    const days = async (day: string) => removeOrphans(on.bureau, instant(`${day}T10:00:00+08:00`))
    await days('2019-12-01')
    expect(await store.has(hashOf(dropped))).toBe(true)
    await seller.send('DELETE', `/api/drafts/${draft}`)
    expect((await days('2019-07-30')).files).toBe(0)
    expect(await store.has(hashOf(dropped))).toBe(true)
    expect((await days('2019-12-01')).files).toBeGreaterThan(0)
    expect(await store.has(hashOf(dropped))).toBe(false)
    expect(await store.has(hashOf(kept))).toBe(true)
    expect(await missingFiles(on.bureau)).toEqual([])
    const again = await newDraft()
    await upload(again, 'again.pdf', dropped)
    expect(await store.has(hashOf(dropped))).toBe(true)
  })

  it('content the store has lost is told, to the reader and to the operator', async () => {
    const bytes = plainPdf('lost')
    const id = await filedWith(bytes)
    await on.bureau.files.store.remove(hashOf(bytes))
    const answer = await officer.get(`/api/files/${id}/${hashOf(bytes)}`)
    expect([answer.status, at(answer.body, 'code')]).toEqual([503, 'file.content-missing'])
    expect(await missingFiles(on.bureau)).toEqual([hashOf(bytes)])
    await asOwner(on, sql`delete from case_evidence where case_id = ${id}`)
  })
})
