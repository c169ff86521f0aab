/** Corrections under way over HTTP: saved for the account that writes them, gone when handed in. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept } from '../../src/engine/cases/accept.ts'
import { requestCorrection } from '../../src/engine/cases/request-correction.ts'
import { dropStaleCorrections } from '../../src/engine/forms/correction-drafts.ts'
import {
  anotherContract,
  asOwner,
  createAccounts,
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'

describeOnBoth('a correction under way', (open) => {
  let on: TestBureau
  let seller: Client
  let clients: Record<'rival' | 'officer' | 'both', Client>
  beforeAll(async () => {
    on = await openTestBureau(open)
    await createAccounts(on)
    const app = appOf(on)
    seller = await signedIn(app, 'seller')
    clients = {
      rival: await signedIn(app, 'rival'),
      officer: await signedIn(app, 'officer'),
      both: await signedIn(app, 'both'),
    }
  })
  afterAll(() => on.close())

  const ask = (caseId: string) =>
    requestCorrection(on.bureau, {
      reader: reader('officer'),
      caseId,
      defects: [{ field: 'buyer-name', text: '与合同文本不一致' }],
      now: on.now,
    })
  async function asked() {
    const answers = anotherContract()
    const { id } = await fileContract(on, answers)
    await ask(id)
    return { id, answers, path: `/api/cases/${id}/correction` }
  }
  const save = (path: string, rev: number, answers: unknown, rest: object = {}) =>
    seller.send('PUT', path, { answers, ...rest }, { 'if-match': `"${rev}"` })
  const kept = () => asOwner(on, sql`select case_id, correction from correction_draft`)

  it('begins with what was filed and is there again after each saving', async () => {
    const { path, answers } = await asked()
    const first = await seller.get(path)
    expect(first.status).toBe(200)
    expect(first.headers.get('etag')).toBe('"0"')
    expect(first.body).toMatchObject({ rev: 0, answers, withoutFiles: [], updatedAt: null })

    const hash = 'a'.repeat(64)
    const half = { ...answers, 'buyer-name': '深圳市示例', 'total-amount': '12万元左' }
    const saved = await save(path, 0, half, { withoutFiles: [hash] })
    expect(saved.body).toMatchObject({ rev: 1, answers: half, withoutFiles: [hash] })
    expect(textAt(saved.body, 'updatedAt')).toContain('2019-07-01T10:00:00')
    expect((await seller.get(path)).body).toEqual(saved.body)
    expect((await save(path, 1, answers)).body).toMatchObject({ rev: 2, withoutFiles: [] })
  })

  it('never overwrites what another window saved', async () => {
    const { path, answers } = await asked()
    await save(path, 0, answers)
    for (const seen of [0, 7]) {
      const late = await save(path, seen, { 'buyer-name': 'x' })
      expect([late.status, textAt(late.body, 'code')]).toEqual([409, 'draft.moved-on'])
      expect(at(late.body, 'values', 'rev')).toBe(1)
    }
    expect((await seller.get(path)).body).toMatchObject({ rev: 1, answers })
    const unmarked = await seller.send('PUT', path, { answers })
    expect(textAt(unmarked.body, 'problems', 0, 'field')).toBe('If-Match')
  })

  it('changes nothing of the case until it is handed in, and is gone then', async () => {
    const { id, path, answers } = await asked()
    const half = { ...answers, 'buyer-name': '改到一半' }
    await save(path, 0, half)
    const before = await clients.officer.get(`/api/cases/${id}`)
    expect(at(before.body, 'answers')).toMatchObject(answers)
    expect(JSON.stringify(before.body)).not.toContain('改到一半')

    const whole = { ...answers, 'buyer-name': '深圳市示例买方有限公司' }
    const sent = await seller.post(`/api/cases/${id}/acts/correct`, { answers: whole })
    expect(sent.status).toBe(200)
    const late = [await seller.get(path), await save(path, 1, half)]
    expect(late.map(({ status }) => status)).toEqual([409, 409])
    expect(late.map(({ body }) => textAt(body, 'code'))).toEqual(Array(2).fill('case.not-allowed'))
    expect((await kept()).filter((row) => row.case_id === id)).toEqual([])
  })

  it('stays when what is handed in is refused', async () => {
    const { id, path, answers } = await asked()
    const half = { ...answers, 'total-amount': '' }
    await save(path, 0, half)
    const sent = await seller.post(`/api/cases/${id}/acts/correct`, { answers: half })
    expect(sent.status).toBe(422)
    expect((await seller.get(path)).body).toMatchObject({ rev: 1, answers: half })
  })

  it.each([
    ['rival', 404],
    ['officer', 403],
    ['both', 403],
  ] as const)('is not for %s', async (who, status) => {
    const { path, answers } = await asked()
    await save(path, 0, answers)
    expect((await clients[who].get(path)).status).toBe(status)
    const written = await clients[who].send('PUT', path, { answers }, { 'if-match': '"1"' })
    expect(written.status).toBe(status)
  })

  it('is not there before a correction is asked for', async () => {
    const { id } = await fileContract(on)
    const early = await save(`/api/cases/${id}/correction`, 0, anotherContract())
    expect(textAt(early.body, 'code')).toBe('case.not-allowed')
    await accept(on.bureau, { reader: reader('officer'), caseId: id, now: on.now })
    expect((await seller.get(`/api/cases/${id}/correction`)).status).toBe(409)
  })

  it('is thrown away by the background when it can no longer be handed in', async () => {
    const [left, open] = [await asked(), await asked()]
    await save(left.path, 0, left.answers)
    await save(open.path, 0, open.answers)
    await seller.post(`/api/cases/${left.id}/acts/withdraw`, { reason: '不再办理' })
    expect(await dropStaleCorrections(on.bureau)).toBe(1)
    const ids = (await kept()).map((row) => row.case_id)
    expect(ids).toContain(open.id)
    expect(ids).not.toContain(left.id)
  })
})
