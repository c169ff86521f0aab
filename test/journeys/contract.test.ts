import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeCheckpoint } from '../../src/engine/audit/take-checkpoint.ts'
import { verifyCertificate } from '../../src/engine/certificates/seal.ts'
import type { Router } from '../../src/http/context.ts'
import { instant } from '../../src/values/instant.ts'
import {
  contractAnswers,
  createAccounts,
  openTestBureau,
  parties,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import {
  type Answer,
  appOf,
  at,
  type Client,
  signedIn,
  textAt,
  visitor,
} from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'
import { plainPdf } from '../support/documents.ts'

describeOnBoth('a contract from draft to figure', (open) => {
  let on: TestBureau
  let app: Router
  let seller: Client
  let officer: Client
  let head: Client
  let anyone: Client
  beforeAll(async () => {
    on = await openTestBureau(open)
    await createAccounts(on)
    app = appOf(on)
    anyone = visitor(app)
    await comeTo('2019-07-01T10:00:00+08:00')
  })
  afterAll(() => on.close())

  /** A later day, on which everybody signs in anew. */
  const comeTo = async (time: string) => {
    on.now = instant(time)
    seller = await signedIn(app, 'seller')
    officer = await signedIn(app, 'officer')
    head = await signedIn(app, 'head')
  }
  const problemFields = ({ body }: Answer) => {
    const problems = at(body, 'problems')
    return Array.isArray(problems) ? problems.map((each) => textAt(each, 'field')) : []
  }
  const count = async () =>
    at((await anyone.get('/api/report/2019/contract.count')).body, 'records')

  it('goes the whole way, and every step shows in the next', async () => {
    // Draft: saved with the revision that was read, gone once filed.
    const started = await seller.post('/api/drafts', {
      service: 'technology-contract',
      party: parties.seller.creditCode,
    })
    expect(started.status).toBe(201)
    const draft = textAt(started.body, 'id')
    const answers = contractAnswers({ 'total-amount': '100' })
    const saved = await seller.send(
      'PUT',
      `/api/drafts/${draft}`,
      { answers },
      { 'if-match': '"1"' },
    )
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"'])
    const filing = {
      service: 'technology-contract',
      party: parties.seller.creditCode,
      answers,
      draft,
    }
    const bare = await seller.post('/api/cases', filing)
    expect(problemFields(bare)).toEqual(['evidence.contract-text', 'evidence.registration-form'])
    const contract = await seller.sendFile(
      `/api/drafts/${draft}/files?evidence=contract-text`,
      '合同.pdf',
      plainPdf('甲'),
    )
    expect(contract.status).toBe(200)
    const paper = `/api/drafts/${draft}/evidence/registration-form/paper`
    expect((await seller.send('PUT', paper, { paper: true })).status).toBe(200)
    const filed = await seller.post('/api/cases', filing)
    expect(filed.status).toBe(201)
    expect(at(filed.body, 'clock', 'due')).toBe('2019-07-08')
    expect((await seller.get(`/api/drafts/${draft}`)).status).toBe(404)
    const id = textAt(filed.body, 'id')
    const act = (who: Client, name: string, body: unknown = {}) =>
      who.post(`/api/cases/${id}/acts/${name}`, body)

    // Correction, which the case view explains.
    const defects = [{ field: 'total-amount', text: '金额与合同文本不一致' }]
    expect((await act(officer, 'request-correction', { defects })).status).toBe(200)
    const asked = await seller.get(`/api/cases/${textAt(filed.body, 'receipt')}`)
    expect(at(asked.body, 'clock', 'waitingFor')).toBe('applicant')
    expect(at(asked.body, 'acts')).toEqual(['correct', 'withdraw'])
    await comeTo('2019-07-03T09:00:00+08:00')
    const corrected = await act(seller, 'correct', { answers: contractAnswers() })
    expect(at(corrected.body, 'state')).toBe('filed')

    // Acceptance, and the four eyes.
    expect(at((await act(officer, 'accept')).body, 'clock', 'due')).toBe('2019-07-18')
    const own = await act(officer, 'decide', { outcome: 'grant' })
    expect([own.status, at(own.body, 'values', 'reason')]).toEqual([409, 'duties'])
    const shown = await officer.get(`/api/cases/${id}`)
    expect(at(shown.body, 'withheld', 0, 'act')).toBe('decide')
    // No clause moves it to another version, so that is not offered.
    expect(at(shown.body, 'acts')).toEqual([])

    // Decision, certificate, figure.
    expect(await count()).toBe(0)
    await comeTo('2019-07-04T09:00:00+08:00')
    const decided = await act(head, 'decide', { outcome: 'grant' })
    expect(at(decided.body, 'state')).toBe('granted')
    expect(await count()).toBe(1)
    const trace = await anyone.get('/api/report/2019/contract.amount/trace')
    expect(at(trace.body, 'records')).toBe(1)
    expect(JSON.stringify(at(trace.body, 'rows'))).toContain('2019440101000001')

    const view = (await seller.get(`/api/cases/${id}`)).body
    const number = textAt(view, 'certificate', 'number')
    // Events, computed values and benefits are in both languages, with units and articles.
    const lines = [...Array(5).keys()].flatMap((event) => at(view, 'events', event, 'lines'))
    expect(lines).toContainEqual({
      label: { zh: '认定合同成交额', en: 'Recognised contract value' },
      value: { zh: '1,000,000.00 元', en: 'CNY 1,000,000.00' },
    })
    expect(lines).toContainEqual({
      label: { zh: '办理期限至', en: 'Due' },
      value: { zh: '2019年7月18日', en: '18 July 2019' },
    })
    expect(at(view, 'computed', 0, 'value', 'en')).toMatch(/^CNY /)
    expect(at(view, 'benefits')).toMatchObject([
      { verdict: 'holds', worth: [{ value: null }], cite: { number: '财税〔2016〕36号' } },
      { verdict: 'fails', worth: [] },
    ])
    expect(at(view, 'benefits', 0, 'missing')).toMatchObject([{ fact: 'invoice-lines' }])
    const early = verifyCertificate(await seller.bytes(`/api/certificates/${number}/pdf`), [
      on.bureau.signing.verifier,
    ])
    expect(early).toMatchObject({ ok: true, proof: 'none', content: { number } })
    await takeCheckpoint(on.bureau, reader('supervisor'), on.now)
    const pdf = await seller.bytes(`/api/certificates/${number}/pdf`)
    expect(verifyCertificate(pdf, [on.bureau.signing.verifier])).toMatchObject({
      ok: true,
      proof: 'included',
      checkpoint: { size: 5 },
    })

    // Anyone checks the file; one changed byte is found.
    const verify = async (file: Uint8Array) =>
      (
        await app.request('/api/certificates/verify', {
          method: 'POST',
          body: new Uint8Array(file),
        })
      ).json()
    expect(await verify(pdf)).toMatchObject({ genuine: true, number, state: 'in-force' })
    const altered = Uint8Array.from(pdf, (byte, i) => (i === 2000 ? byte ^ 1 : byte))
    expect(await verify(altered)).toMatchObject({ genuine: false, problem: 'content-altered' })

    // Amended: the file of before is genuine, and says that a newer one counts.
    const findings = { 'recognised-technology': '900000.00' }
    expect((await act(head, 'amend', { findings, reason: '补充协议' })).status).toBe(200)
    expect(await verify(pdf)).toMatchObject({ genuine: true, superseded: true })
    const renewed = await seller.bytes(`/api/certificates/${number}/pdf`)
    expect(await verify(renewed)).toMatchObject({ genuine: true, superseded: false })
    const newest = await anyone.get(`/api/certificates/${number}`)
    expect(newest.body).toMatchObject({ version: 2, amendedOn: '2019-07-04' })

    // Annulled: the file stays genuine and says so, and the figure falls.
    expect((await act(head, 'annul', { reason: '合同未生效' })).status).toBe(200)
    expect(await verify(pdf)).toMatchObject({ genuine: true, state: 'annulled' })
    expect(await count()).toBe(0)
    expect(at((await anyone.get('/api/report/2019')).body, 'figures', 0, 'value')).toBeNull()
  })
})
