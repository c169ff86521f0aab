import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkInstalments } from '../../src/engine/agreements/check-instalments.ts'
import { checkLedgers } from '../../src/engine/ledger/check-ledger.ts'
import { backup } from '../../src/store/backup.ts'
import { restore } from '../../src/store/restore.ts'
import { createAccounts, reader, type TestBureau } from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'
import { grantedProject, openFundedBureau, taskBook } from '../support/funded-service.ts'
import { tables } from '../support/staged-services.ts'

describeOnBoth('the money of a project over HTTP', (open) => {
  let on: TestBureau
  let seller: Client
  let rival: Client
  let officer: Client
  let head: Client
  beforeAll(async () => {
    on = await openFundedBureau(open)
    await createAccounts(on)
    const app = appOf(on)
    seller = await signedIn(app, 'seller')
    rival = await signedIn(app, 'rival')
    officer = await signedIn(app, 'officer')
    head = await signedIn(app, 'head')
  })
  afterAll(() => on.close())

  const act = (who: Client, id: string, name: string, body: unknown) =>
    who.post(`/api/cases/${id}/acts/${name}`, body)
  const agreementOf = async (id: string, who = officer) =>
    (await who.get(`/api/cases/${id}/agreement`)).body
  const answerFile = (rows: readonly string[]) =>
    new TextEncoder().encode(
      ['支付编号,金额,支付结果,支付日期,交易流水号,退票原因', ...rows].join('\r\n'),
    )

  it('goes from the budget to the unit and back, every line opening to its event', async () => {
    const budget = { entry: 'allocate', budget: 'rd-2019', amount: '5000000', document: '穗财1号' }
    expect((await officer.post('/api/ledgers/project-funds/entries', budget)).status).toBe(403)
    const allocated = await head.post('/api/ledgers/project-funds/entries', budget)
    expect(allocated.status).toBe(201)
    const again = await head.post('/api/ledgers/project-funds/entries', budget)
    expect(textAt(again.body, 'id')).toBe(textAt(allocated.body, 'id'))

    const { id } = await grantedProject(on)
    const empty = await agreementOf(id, seller)
    expect(empty).toMatchObject({ grant: '1000000.01', book: null, inForce: false })
    expect(at(empty, 'acts')).toEqual(['draft-agreement', 'sign-agreement'])
    const { budget: planned } = taskBook()
    const high = taskBook({
      budget: { ...planned, 'test-labour': '259999.99', 'indirect-cost': '200000.01' },
    })
    const checked = await seller.post(`/api/cases/${id}/agreement/check`, high)
    expect(checked.body).toMatchObject({
      verdict: 'fails',
      rules: [{ rule: 'funds.indirect-within-cap', verdict: 'fails' }],
    })
    expect(JSON.stringify(checked.body)).toContain('140,000')
    expect((await act(seller, id, 'draft-agreement', taskBook())).status).toBe(200)
    expect((await act(seller, id, 'sign-agreement', { version: 1 })).status).toBe(200)
    expect((await act(head, id, 'sign-agreement', { version: 1 })).status).toBe(200)
    const signed = await agreementOf(id, seller)
    expect(signed).toMatchObject({ inForce: true, version: 1, verdict: 'holds' })
    expect(at(signed, 'instalments', 0)).toMatchObject({ amount: '600000.00', state: 'payable' })

    const payables = (await officer.get('/api/payables?q=示例甲')).body
    expect(at(payables, 'items')).toMatchObject([{ caseId: id, amount: '600000.00' }])
    expect(at((await officer.get('/api/payables?dueBy=2019-06-30')).body, 'items')).toEqual([])
    const made = await officer.post('/api/payment-orders', {
      ledger: 'project-funds',
      instalments: [{ caseId: id, instalment: 'first' }],
    })
    expect(made.status).toBe(201)
    const number = textAt(made.body, 'payments', 0)
    const order = textAt(made.body, 'number')
    const csv = new TextDecoder().decode(
      await officer.bytes(`/api/payment-orders/${order}/file.csv`),
    )
    expect(csv).toContain(`${number},`)
    expect((await officer.bytes(`/api/payment-orders/${order}/file.xlsx`)).length).toBeGreaterThan(
      1000,
    )
    const file = answerFile([
      `${number},600000.00,成功,2019-07-01,T1,`,
      `${number},1.00,成功,2019-07-01,T2,`,
    ])
    const path = '/api/payment-answers/imports'
    const imported = await officer.sendFile(path, '回单.csv', file)
    expect(imported.body).toMatchObject({ fileName: '回单.csv', read: 2, paid: 1, refused: 1 })
    const twice = await officer.sendFile(path, '回单.csv', file)
    expect(twice.body).toMatchObject({ paid: 0, unchanged: 1, refused: 1 })
    const answerId = textAt(imported.body, 'id')
    expect((await officer.get(`/api/payment-answers/${answerId}/errors`)).body).toMatchObject([
      { row: 3, code: 'payment.amount-differs', number },
    ])
    expect(
      (await officer.bytes(`/api/payment-answers/${answerId}/errors.xlsx`)).length,
    ).toBeGreaterThan(1000)

    const claim = await act(head, id, 'claim', { amount: '100000', reason: '违规使用' })
    expect(claim.status).toBe(200)
    const claimed = at(await agreementOf(id, seller), 'claims', 0)
    expect(claimed).toMatchObject({ amount: '100000.00', owed: '100000.00', dueOn: '2019-07-31' })
    const repaid = await act(officer, id, 'book-repayment', {
      claim: textAt(claimed, 'number'),
      amount: '40000.00',
      on: '2019-07-01',
      reference: 'B1',
    })
    expect(repaid.status).toBe(200)
    expect(at(await agreementOf(id), 'claims', 0)).toMatchObject({ owed: '60000.00' })

    const accounts = await officer.get(`/api/ledgers/project-funds/accounts?holder=${id}`)
    const balances = at(accounts.body, 'items')
    expect(balances).toContainEqual(
      expect.objectContaining({ account: 'paid', balance: '500000.00' }),
    )
    const lines = await officer.get(
      `/api/ledgers/project-funds/accounts/paid/${id}/lines?from=2019-07-01`,
    )
    expect(at(lines.body, 'items')).toMatchObject([
      { side: 'credit', amount: '100000.00', balance: '500000.00', sourceKind: 'case' },
      { side: 'debit', amount: '600000.00', balance: '600000.00', caseId: id },
    ])
    const rev = Number(at(lines.body, 'items', 0, 'sourceRev'))
    const events = at((await officer.get(`/api/cases/${id}`)).body, 'events')
    const source = Array.isArray(events) ? events.find((each) => at(each, 'rev') === rev) : null
    expect(source).toMatchObject({ kind: 'money-moved' })
    expect(JSON.stringify(source)).toContain('100,000.00')
    const statement = `/api/ledgers/project-funds/accounts/paid/${id}/export.xlsx`
    expect((await officer.bytes(statement)).length).toBeGreaterThan(1000)
  })

  it('is all there after a backup was restored elsewhere', async () => {
    const saved: Uint8Array[] = []
    const of = { jurisdiction: '440100', takenAt: on.now, files: [] }
    const quiet = () => undefined
    const taken = await backup(
      on.bureau.database,
      of,
      async (bytes) => void saved.push(bytes),
      quiet,
    )
    expect(taken.tables).toMatchObject({ payment_order_item: 1, payment_order: 1 })
    const other = await open()
    try {
      await other.script(tables)
      const source = Readable.from([Buffer.concat(saved)])
      const restored = await restore(other, source, async () => undefined, quiet)
      expect(restored.tables).toEqual(taken.tables)
      const elsewhere = { ...on.bureau, database: other }
      expect((await checkLedgers(elsewhere, reader('supervisor'))).faults).toEqual([])
      expect(await checkInstalments(elsewhere, reader('supervisor'))).toEqual([])
    } finally {
      await other.close()
    }
  })

  it('is shown to the unit itself and to officials, and to nobody else', async () => {
    const { id } = await grantedProject(on)
    expect((await rival.get(`/api/cases/${id}/agreement`)).status).toBe(404)
    expect((await visitor(appOf(on)).get(`/api/cases/${id}/agreement`)).status).toBe(401)
    expect((await act(rival, id, 'draft-agreement', taskBook())).status).toBe(404)
    expect((await act(officer, id, 'draft-agreement', taskBook())).status).toBe(403)
    for (const path of ['/api/payables', '/api/payment-orders', '/api/ledgers']) {
      expect((await seller.get(path)).status).toBe(403)
    }
    const supervisor = await signedIn(appOf(on), 'supervisor')
    expect((await supervisor.get('/api/payables')).status).toBe(200)
    expect((await supervisor.post('/api/payment-orders', {})).status).toBe(403)
  })

  it('changes by whose decision the law says, and documents are taken back by counter-entry', async () => {
    const { id } = await grantedProject(on)
    await act(seller, id, 'draft-agreement', taskBook())
    await act(seller, id, 'sign-agreement', { version: 1 })
    await act(head, id, 'sign-agreement', { version: 1 })
    const asked = await act(seller, id, 'request-change', {
      change: 'leader',
      reason: '原负责人离职',
      altered: { leader: '新负责人' },
    })
    expect(asked.status).toBe(200)
    const open = at(await agreementOf(id), 'changes', 0)
    expect(open).toMatchObject({ number: 1, by: 'bureau', state: 'open', due: '2019-07-15' })
    const decided = { number: 1, outcome: 'grant', reason: '同意' }
    expect(textAt((await act(officer, id, 'decide-change', decided)).body, 'code')).toBe(
      'change.for-head',
    )
    expect((await act(head, id, 'decide-change', decided)).status).toBe(200)
    expect(await agreementOf(id)).toMatchObject({ version: 2, book: { leader: '新负责人' } })

    const wrong = await head.post('/api/ledgers/project-funds/entries', {
      entry: 'allocate',
      budget: 'rd-2019',
      amount: '7',
      document: '误录',
    })
    const counter = `/api/ledgers/project-funds/entries/${textAt(wrong.body, 'id')}/counter`
    const back = await head.post(counter, { document: '更正1号', memo: '误录' })
    expect(back.status).toBe(201)
    const commit = await head.post('/api/ledgers/project-funds/entries', {
      entry: 'commit',
      budget: 'rd-2019',
      amount: '7',
      document: '绕过',
    })
    expect(textAt(commit.body, 'code')).toBe('ledger.not-by-document')
  })
})
