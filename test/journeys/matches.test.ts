/** What one enterprise could apply for, and who qualifies: over HTTP, on both databases. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testCreditCode } from '../../src/cities/guangzhou/demonstration/test-codes.ts'
import { openSource } from '../../src/engine/sheets/byte-source.ts'
import { readSheet } from '../../src/engine/sheets/read-sheet.ts'
import { defaultLimits } from '../../src/engine/sheets/sheet.ts'
import { readDirectory, unpackWhole } from '../../src/engine/sheets/zip-reader.ts'
import {
  asOwner,
  createAccounts,
  openTestBureau,
  parties,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'
import { firmRow } from '../support/recognised-firms.ts'

const code = (n: number) => testCreditCode(n + 100)

/** Firms that meet what a register can say of recognition, but for what is given. */
async function enter(on: TestBureau, n: number, cells: Readonly<Record<string, unknown>> = {}) {
  const row = firmRow(on.bureau.city.jurisdiction, code(n), n, cells)
  const names = Object.keys(row).map((name) => sql.ref(name))
  await asOwner(
    on,
    sql`insert into enterprise (${sql.join(names)}) values (${sql.join(Object.values(row))})`,
  )
}

const list = (body: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(body, ...path)
  return Array.isArray(found) ? found : []
}

describeOnBoth('matching enterprises with what there is for them', (open) => {
  let on: TestBureau
  let officer: Client
  let seller: Client
  let anyone: Client
  beforeAll(async () => {
    on = await openTestBureau(open)
    on.now = `2020${on.now.slice(4)}` as TestBureau['now']
    await createAccounts(on)
    const app = appOf(on)
    officer = await signedIn(app, 'officer')
    seller = await signedIn(app, 'seller')
    anyone = visitor(app)
    await enter(on, 0)
    await enter(on, 1)
    await enter(on, 2, { hnte_valid_until: '2021-11-08' })
    await enter(on, 3, { high_tech_income: '5900000000' })
    await enter(on, 4, { status: 'moved' })
    await enter(on, 5, { name: '=HYPERLINK("http://x")' })
    await enter(on, 6, { rd_staff: null })
  })
  afterAll(() => on.close())

  const matchesOf = async (n: number) =>
    list((await officer.get(`/api/matches?party=${code(n)}`)).body, 'items')
  const hnteOf = async (n: number) =>
    (await matchesOf(n)).find((each) => textAt(each, 'id') === 'hnte-recognition')

  it('ranks services and recognitions with reasons, missing facts and what they are worth', async () => {
    const items = await matchesOf(0)
    expect(items.map((each) => textAt(each, 'id')).sort()).toEqual([
      'hnte-recognition',
      'tech-sme-evaluation',
      'technology-contract',
    ])
    const hnte = await hnteOf(0)
    expect(textAt(hnte, 'nearness')).toBe('open')
    const missing = list(hnte, 'missing').map((each) => textAt(each, 'fact'))
    expect(missing).toContain('hnte-core-technology-in-field')
    expect(missing).not.toContain('sales-first-year')
    // A tenth of the taxable income of a million yuan.
    expect(textAt(hnte, 'benefits', 0, 'worth', 0, 'value', 'en')).toContain('100,000')
  })

  it('says by how little a number misses, and what is held already', async () => {
    const short = await hnteOf(3)
    expect(textAt(short, 'nearness')).toBe('nearly')
    const failing = list(short, 'findings').find((each) => textAt(each, 'verdict') === 'fails')
    expect(textAt(failing, 'rule')).toBe('hnte.high-tech-income')
    expect(textAt(failing, 'change', 'en')).toContain('1,000,000')
    expect(textAt(await hnteOf(2), 'nearness')).toBe('held')
  })

  it('shows applicants their own units only, and nobody without an account', async () => {
    expect((await anyone.get('/api/matches')).status).toBe(401)
    const own = await seller.get('/api/matches')
    expect(textAt(own.body, 'party')).toBe(parties.seller.creditCode)
    expect(list(own.body, 'items').length).toBeGreaterThan(0)
    const other = await seller.get(`/api/matches?party=${code(0)}`)
    expect([other.status, textAt(other.body, 'code')]).toEqual([403, 'match.not-party'])
    for (const path of [
      '/api/qualifying',
      '/api/qualifying/hnte-recognition',
      '/api/qualifying/hnte-recognition/export.xlsx',
    ]) {
      expect((await anyone.get(path)).status).toBe(401)
      expect((await seller.get(path)).status).toBe(403)
    }
  })

  const qualifying = async (query = '') =>
    (await officer.get(`/api/qualifying/hnte-recognition${query}`)).body
  const keys = (body: unknown) => list(body, 'items').map((each) => textAt(each, 'key'))

  it('lists who qualifies by the register, without those who left or have it', async () => {
    const body = await qualifying()
    expect(keys(body)).toEqual([code(0), code(1), code(5)].sort())
    expect(at(body, 'held')).toBe(1)
    expect(textAt(body, 'items', 0, 'worth')).toBe('100000.00')
    const confirm = list(body, 'toConfirm').map((each) => textAt(each, 'id'))
    expect(confirm).toContain('hnte.field')
    expect(confirm).toContain('hnte.conduct')
    expect(confirm).not.toContain('hnte.rd-intensity')
  })

  it('filters by district and goes through the pages', async () => {
    expect(keys(await qualifying('?district=440106'))).toEqual([code(0)])
    expect(keys(await qualifying('?district=440106,440112&size=large'))).toEqual([])
    const first = await qualifying('?limit=2')
    const second = await qualifying(`?limit=2&cursor=${textAt(first, 'next')}`)
    expect([...keys(first), ...keys(second)]).toEqual(keys(await qualifying()))
    expect(at(second, 'next')).toBeNull()
    const unknown = await officer.get('/api/qualifying/hnte-recognition?address=x')
    expect(textAt(unknown.body, 'code')).toBe('column.hidden')
    const none = await officer.get('/api/qualifying/no-such')
    expect(textAt(none.body, 'code')).toBe('rules.unknown')
  })

  it('hands the list out as a workbook in which no name is a formula', async () => {
    const bytes = await officer.bytes('/api/qualifying/hnte-recognition/export.xlsx?language=en')
    const rows: unknown[][] = []
    for await (const part of readSheet({ bytes }))
      for (const { cells } of part.rows) rows.push([...cells])
    const names = rows.map((row) => String(row[1]))
    expect(names.some((name) => name.includes('HYPERLINK'))).toBe(true)
    const source = await openSource({ bytes }, 1e7)
    const sheet = (await readDirectory(source, defaultLimits)).get('xl/worksheets/sheet1.xml')
    if (sheet === undefined) throw new Error('no sheet')
    const xml = String(await unpackWhole(source, sheet, defaultLimits, { bytes: 0 }))
    expect(xml).toContain('HYPERLINK')
    expect(xml).not.toContain('<f')
    expect(rows.flat()).toContain('100000.00')
  })
})
