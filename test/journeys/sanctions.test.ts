import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccounts, openTestBureau, parties, type TestBureau } from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'

describeOnBoth('the integrity register over HTTP', (open) => {
  let on: TestBureau
  let supervisor: Client
  let administrator: Client
  let seller: Client
  beforeAll(async () => {
    on = await openTestBureau(open)
    await createAccounts(on)
    const app = appOf(on)
    supervisor = await signedIn(app, 'supervisor')
    administrator = await signedIn(app, 'administrator')
    seller = await signedIn(app, 'seller')
  })
  afterAll(() => on.close())

  const entry = {
    kind: 'organization',
    number: parties.seller.creditCode,
    measure: '取消申报资格',
    scope: ['all'],
    from: '2019-03-01',
    to: '2020-02-29',
    authority: '市科学技术局',
    instrument: '测试办法',
    article: '1',
    source: '处理决定2019年第1号',
  }
  const list = async (who: Client) => {
    const items = at((await who.get('/api/sanctions')).body, 'items')
    return Array.isArray(items) ? items : []
  }

  it('is kept by two people, seen by whom it concerns, and lifted with a reason', async () => {
    const made = await supervisor.post('/api/sanctions', entry)
    expect(made.status).toBe(201)
    const id = textAt(made.body, 'id')
    expect(await list(seller)).toEqual([])
    const own = await supervisor.post(`/api/sanctions/${id}/confirm`)
    expect(textAt(own.body, 'code')).toBe('integrity.not-to-confirm')
    expect((await administrator.post(`/api/sanctions/${id}/confirm`)).status).toBe(200)
    expect(await list(seller)).toMatchObject([{ id, confirmed: true, liftedOn: null }])
    expect(await list(await signedIn(appOf(on), 'rival'))).toEqual([])
    const lifted = await supervisor.post(`/api/sanctions/${id}/lift`, {
      on: '2019-09-01',
      reason: '完成整改',
    })
    expect(lifted.status).toBe(200)
    expect(await list(seller)).toMatchObject([{ liftedOn: '2019-09-01', liftReason: '完成整改' }])
  })

  it('shows a person by the end of the number only, and only to officials', async () => {
    const number = '11010519491231002X'
    const made = await supervisor.post('/api/sanctions', { ...entry, kind: 'person', number })
    expect(made.status).toBe(201)
    const shown = JSON.stringify(await list(supervisor))
    expect(shown).toContain('*2X')
    expect(shown).not.toContain(number)
    expect(JSON.stringify(await list(seller))).not.toContain('*2X')
  })

  it('refuses days that do not exist, wrong order, and people it is not for', async () => {
    expect((await supervisor.post('/api/sanctions', { ...entry, from: '2019-02-30' })).status).toBe(
      422,
    )
    const order = await supervisor.post('/api/sanctions', { ...entry, to: '2019-01-01' })
    expect(JSON.stringify(order.body)).toContain('date.order')
    expect((await seller.post('/api/sanctions', entry)).status).toBe(403)
    expect((await visitor(appOf(on)).get('/api/sanctions')).status).toBe(401)
  })
})
