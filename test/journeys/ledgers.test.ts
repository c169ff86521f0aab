/** A ledger's whole path over HTTP: tried, stored, looked at, exported, imported again, undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testCreditCode } from '../../src/cities/guangzhou/demonstration/test-codes.ts'
import { readSheet } from '../../src/engine/sheets/read-sheet.ts'
import type { Router } from '../../src/http/context.ts'
import {
  createAccounts,
  openTestBureau,
  password,
  type TestBureau,
  type Who,
} from '../support/bureau.ts'
import { appOf, at, sessionOf, textAt, visitor } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'

const head = '统一社会信用代码,企业名称,所在区,状态,入库日期,营业收入（万元）,研发费用（万元）\r\n'
const row = (n: number, name: string, revenue: string) =>
  `${testCreditCode(n)},${name},天河区,存续,2019-01-02,${revenue},1\r\n`

describe('a ledger of enterprises', () => {
  let on: TestBureau
  let app: Router
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
    await createAccounts(on)
    app = appOf(on)
  })
  afterAll(() => on.close())

  const session = (who: Who) => sessionOf(visitor(app), who, password)
  const get = async (who: Who, path: string) => app.request(path, { headers: await session(who) })
  const json = async (who: Who, path: string): Promise<unknown> => (await get(who, path)).json()
  const post = async (who: Who, path: string, body: BodyInit | null, name = 'a.csv') =>
    app.request(path, {
      method: 'POST',
      headers: { ...(await session(who)), 'x-file-name': encodeURIComponent(name) },
      body,
    })
  const ended = async (id: string): Promise<unknown> => {
    for (;;) {
      const run = await json('officer', `/api/imports/${id}`)
      if (at(run, 'endedAt') !== null) return run
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const imported = async (body: BodyInit, query: string, name?: string) => {
    const begun = await post('officer', `/api/registers/enterprises/imports?${query}`, body, name)
    expect(begun.status).toBe(202)
    return ended(textAt(await begun.json(), 'id'))
  }
  const rows = '/api/registers/enterprises/rows'

  test('is tried, stored, found, exported, imported again without change, and undone', async () => {
    const ledger =
      head + row(11, '广州云图科技有限公司', '12.5') + row(12, '广州星河科技有限公司', 'x')
    const trial = await imported(ledger, 'mode=valid-rows&dryRun=true', '2019年企业台账.csv')
    expect(trial).toMatchObject({
      state: 'checked',
      fileName: '2019年企业台账.csv',
      read: 2,
      inserted: 1,
      refused: 1,
    })
    expect(at(trial, 'mapping', 5)).toEqual({ heading: '营业收入（万元）', column: 'revenue' })
    expect(at(await json('officer', rows), 'total')).toBe(2)

    const stored = await imported(ledger, 'mode=valid-rows')
    expect(stored).toMatchObject({ state: 'stored', inserted: 1, refused: 1, mayUndo: true })
    const id = textAt(stored, 'id')
    const errors = await json('officer', `/api/imports/${id}/errors`)
    expect(at(errors, 'items', 0)).toMatchObject({ row: 3, column: 'revenue', cell: 'x' })
    const file = await get('officer', `/api/imports/${id}/errors.xlsx`)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    const bytes = new Uint8Array(await file.arrayBuffer())
    for await (const batch of readSheet({ bytes })) {
      expect(batch.rows.map(({ cells }) => cells[0])).toEqual(['3'])
    }

    const found = await json('officer', `${rows}?q=${encodeURIComponent('云图')}`)
    expect(at(found, 'items', 0, 'values')).toMatchObject({ revenue: '125000.00' })
    const detail = await json('officer', `${rows}/${testCreditCode(11)}`)
    expect(textAt(detail, 'source', 'text', 'zh')).toContain('a.csv')

    for (const format of ['xlsx', 'csv']) {
      const out = await get('officer', `/api/registers/enterprises/export.${format}`)
      expect(out.headers.get('content-disposition')).toContain(`enterprises.${format}`)
      const again = await imported(await out.arrayBuffer(), 'mode=all-or-nothing', `a.${format}`)
      expect(again).toMatchObject({ state: 'stored', unchanged: 3, inserted: 0, updated: 0 })
    }

    const undone = await post('officer', `/api/imports/${id}/undo`, null)
    expect(await undone.json()).toMatchObject({ state: 'undone', mayUndo: false })
    expect(at(await json('officer', rows), 'total')).toBe(2)
    expect((await post('officer', `/api/imports/${id}/undo`, null)).status).toBe(409)
  })

  test('of contracts needs the seller’s code, except of a seller outside the mainland', async () => {
    const headings =
      '登记编号,合同名称,合同类别,卖方统一社会信用代码,卖方名称,买方名称,登记日期,合同成交额,技术交易额,状态'
    const contract = (number: string, code: string) =>
      `${number},合同,技术开发,${code},卖方,买方,2019-07-01,10,10,已登记`
    const ledger = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`
    const take = async (content: string) => {
      const path = '/api/registers/technology-contracts/imports?mode=valid-rows'
      return ended(textAt(await (await post('officer', path, content)).json(), 'id'))
    }
    const refusedRow = async (run: unknown) =>
      at(await json('officer', `/api/imports/${textAt(run, 'id')}/errors`), 'items', 0)

    const here = await take(
      ledger(
        `${headings},卖方所在地`,
        `${contract('2019440101900001', '')},国外`,
        `${contract('2019440101900002', '')},其他省市`,
        `${contract('2019440101900003', testCreditCode(1))},`,
      ),
    )
    expect(here).toMatchObject({ state: 'stored', inserted: 2, refused: 1 })
    expect(await refusedRow(here)).toMatchObject({ row: 3, column: 'sellerCode', code: 'required' })

    const unsaid = await take(ledger(headings, contract('2019440101900004', '')))
    expect(unsaid).toMatchObject({ inserted: 0, refused: 1 })
    expect(await refusedRow(unsaid)).toMatchObject({ column: 'sellerCode', code: 'required' })
  })

  test('is refused before it is taken from those who do not keep the register', async () => {
    const path = '/api/registers/enterprises/imports?mode=valid-rows'
    for (const who of ['seller', 'supervisor', 'administrator'] as const) {
      expect((await post(who, path, head)).status).toBe(403)
    }
    const anonymous = await app.request(path, { method: 'POST', body: head })
    expect(anonymous.status).toBe(401)
    expect((await app.request('/api/registers/enterprises/export.csv')).status).toBe(401)
  })

  test('is described by its columns to each reader', async () => {
    const ids = (body: unknown) => {
      const columns = at(body, 'columns')
      return Array.isArray(columns) ? columns.map((each) => textAt(each, 'id')) : []
    }
    const open = ids(await (await app.request('/api/registers/enterprises')).json())
    const all = ids(await json('officer', '/api/registers/enterprises'))
    expect(open).toContain('name')
    expect(open).not.toContain('revenue')
    expect(all).toContain('revenue')
    const hidden = await app.request(`${rows}?revenue=1..2`)
    expect(hidden.status).toBe(403)
    const unknown = await app.request('/api/registers/nothing/rows')
    expect(unknown.status).toBe(404)
  })
})
