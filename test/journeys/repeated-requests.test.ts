import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Router } from '../../src/http/context.ts'
import {
  anotherContract,
  asOwner,
  createAccounts,
  openTestBureau,
  parties,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'

let keys = 0
const newKey = () => ({ 'idempotency-key': `key-${String(++keys).padStart(8, '0')}` })

describeOnBoth('requests that come twice, late or at once', (open) => {
  let on: TestBureau
  let app: Router
  let seller: Client
  let officer: Client
  let head: Client
  let colleague: Client
  beforeAll(async () => {
    on = await openTestBureau(open)
    await createAccounts(on)
    app = appOf(on)
    seller = await signedIn(app, 'seller')
    officer = await signedIn(app, 'officer')
    head = await signedIn(app, 'head')
    colleague = await signedIn(app, 'colleague')
  })
  afterAll(() => on.close())

  const filing = () => ({
    service: 'technology-contract',
    party: parties.seller.creditCode,
    answers: anotherContract(),
  })
  const fileOne = async () => textAt((await seller.post('/api/cases', filing())).body, 'id')
  const path = (id: string, act: string) => `/api/cases/${id}/acts/${act}`

  it('every act sent twice is done once and answered the same', async () => {
    const id = await fileOne()
    const defects = [{ field: null, text: '请补充附件' }]
    const steps: readonly (readonly [Client, string, unknown])[] = [
      [officer, 'request-correction', { defects }],
      [seller, 'correct', { answers: anotherContract() }],
      [officer, 'accept', {}],
      [head, 'decide', { outcome: 'grant' }],
      [head, 'amend', { answers: { payment: 'lump-sum' }, reason: '补充协议' }],
      [head, 'annul', { reason: '合同未生效' }],
    ]
    for (const [who, act, body] of steps) {
      const key = newKey()
      const [first, second] = await Promise.all([
        who.post(path(id, act), body, key),
        who.post(path(id, act), body, key),
      ])
      const third = await who.post(path(id, act), body, key)
      expect([act, first.status]).toEqual([act, 200])
      expect([second.body, third.body]).toEqual([first.body, first.body])
    }
    expect(at((await head.get(`/api/cases/${id}`)).body, 'events')).toHaveLength(steps.length + 1)
  })

  it('a filing sent twice has one receipt; a second body under its key is refused', async () => {
    const body = filing()
    const key = newKey()
    const [first, second] = await Promise.all([
      seller.post('/api/cases', body, key),
      seller.post('/api/cases', body, key),
    ])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(at(second.body, 'receipt')).toBe(at(first.body, 'receipt'))
    const other = await seller.post('/api/cases', filing(), key)
    expect([other.status, at(other.body, 'code')]).toEqual([409, 'request.key-reused'])
    const elsewhere = await seller.post(
      path(textAt(first.body, 'id'), 'withdraw'),
      { reason: '撤回' },
      key,
    )
    expect([elsewhere.status, at(elsewhere.body, 'code')]).toEqual([409, 'request.key-reused'])
  })

  it('a copy that arrives after a later act changes nothing', async () => {
    const id = await fileOne()
    const key = newKey()
    await officer.post(path(id, 'accept'), {}, key)
    await head.post(path(id, 'decide'), { outcome: 'grant' }, newKey())
    const late = await officer.post(path(id, 'accept'), {}, key)
    expect([late.status, at(late.body, 'state'), at(late.body, 'rev')]).toEqual([200, 'granted', 3])
  })

  it('one key for two cases at once gives one act and one refusal', async () => {
    const [one, other] = [await fileOne(), await fileOne()]
    const key = newKey()
    const both = await Promise.all(
      [one, other].map((id) => officer.post(path(id, 'accept'), {}, key)),
    )
    expect(both.map((each) => each.status).sort()).toEqual([200, 409])
  })

  it('accepting many twice under one key gives the same result twice', async () => {
    const cases = [
      { id: await fileOne(), rev: 1 },
      { id: await fileOne(), rev: 1 },
    ]
    const key = newKey()
    const first = await officer.post('/api/cases/bulk', { act: 'accept', cases }, key)
    const second = await officer.post('/api/cases/bulk', { act: 'accept', cases }, key)
    expect(at(first.body, 'results', 1)).toMatchObject({ ok: true, state: 'accepted' })
    expect(second.body).toEqual(first.body)
  })

  it('of two officers who decide at once one wins, and the other learns the new state', async () => {
    for (const headers of [{ 'if-match': '"2"' }, {}]) {
      const id = await fileOne()
      await officer.post(path(id, 'accept'))
      const refusal = { outcome: 'refuse', reason: '不属于技术合同' }
      const both = await Promise.all([
        head.post(path(id, 'decide'), { outcome: 'grant' }, headers),
        colleague.post(path(id, 'decide'), refusal, headers),
      ])
      const won = both.filter((each) => each.status === 200)
      const lost = both.find((each) => each.status === 409)
      expect(won).toHaveLength(1)
      expect(at(lost?.body, 'code')).toBe(
        'if-match' in headers ? 'case.moved-on' : 'case.not-allowed',
      )
      expect(at(lost?.body, 'values', 'state')).toBe(at(won[0]?.body, 'state'))
    }
  })

  it('a key of the wrong form and a revision that is none are named', async () => {
    const id = await fileOne()
    const key = await officer.post(path(id, 'accept'), {}, { 'idempotency-key': 'short' })
    expect(at(key.body, 'problems', 0, 'field')).toBe('Idempotency-Key')
    const rev = await officer.post(path(id, 'accept'), {}, { 'if-match': 'two' })
    expect(at(rev.body, 'problems', 0, 'field')).toBe('If-Match')
    const stale = await officer.post(path(id, 'accept'), {}, { 'if-match': '"7"' })
    expect([stale.status, at(stale.body, 'code')]).toEqual([409, 'case.moved-on'])
  })

  it('a draft started twice under one key is one draft, and remembers what was prefilled', async () => {
    const body = { service: 'technology-contract', party: parties.seller.creditCode }
    const key = newKey()
    const [first, second] = await Promise.all([
      seller.post('/api/drafts', body, key),
      seller.post('/api/drafts', body, key),
    ])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    const id = textAt(first.body, 'id')
    const other = { ...body, answers: { 'contract-name': '自查' } }
    for (const [to, sent] of [
      ['/api/drafts', other],
      ['/api/cases', filing()],
    ] as const) {
      const reused = await seller.post(to, sent, key)
      expect([reused.status, at(reused.body, 'code')]).toEqual([409, 'request.key-reused'])
    }
    const drafts = (await seller.get('/api/drafts')).body
    expect(Array.isArray(drafts) && drafts.filter((each) => at(each, 'id') === id)).toHaveLength(1)

    await asOwner(
      on,
      sql`update draft set answers = answers || '{"a": 1, "b": 2}', prefilled = '{"a": 1, "b": 1}'
        where id = ${id}`,
    )
    expect(at((await seller.get(`/api/drafts/${id}`)).body, 'prefilled')).toEqual(['a'])
  })

  it('a draft begins with what was answered before, as far as the form asks it', async () => {
    const answers = { 'contract-name': '自查', 'no-such-field': 'x' }
    const body = { service: 'technology-contract', party: parties.seller.creditCode, answers }
    const started = await seller.post('/api/drafts', body)
    expect(at(started.body, 'answers')).toEqual({ 'contract-name': '自查' })
  })

  it('a draft saved in two windows keeps the first and says so to the second', async () => {
    const started = await seller.post('/api/drafts', {
      service: 'technology-contract',
      party: parties.seller.creditCode,
    })
    const draft = `/api/drafts/${textAt(started.body, 'id')}`
    const save = (text: string) =>
      seller.send('PUT', draft, { answers: { 'contract-name': text } }, { 'if-match': '"1"' })
    const both = await Promise.all([save('一'), save('二')])
    expect(both.map((each) => each.status).sort()).toEqual([200, 409])
    expect((await seller.send('PUT', draft, { answers: {} })).status).toBe(422)
  })

  it('pages through cases without gap or double, in every order', async () => {
    const total = at((await officer.get('/api/cases?limit=1')).body, 'total')
    for (const sort of ['due', 'filed', '-filed']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await officer.get(`/api/cases?sort=${sort}&limit=3${cursor}`)
        const items = at(page.body, 'items')
        if (!Array.isArray(items)) throw new Error('no items')
        seen.push(...items.map((each) => textAt(each, 'id')))
        const next = at(page.body, 'next')
        cursor = next === null ? '' : `&cursor=${String(next)}`
      } while (cursor !== '')
      expect([seen.length, new Set(seen).size]).toEqual([total, total])
    }
  })
})
