/** The law desk over HTTP, on both databases: what is declared, what changes, who confirmed what. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccounts, openTestBureau, type TestBureau } from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'

const list = (body: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(body, ...path)
  return Array.isArray(found) ? found : []
}
const ids = (items: readonly unknown[]) => items.map((each) => textAt(each, 'id'))

describeOnBoth('the law desk', (open) => {
  let on: TestBureau
  let officer: Client
  let supervisor: Client
  let seller: Client
  let anyone: Client
  beforeAll(async () => {
    on = await openTestBureau(open)
    await createAccounts(on)
    const app = appOf(on)
    officer = await signedIn(app, 'officer')
    supervisor = await signedIn(app, 'supervisor')
    seller = await signedIn(app, 'seller')
    anyone = visitor(app)
  })
  afterAll(() => on.close())

  it('lists documents with their days and what rests on them, for everybody', async () => {
    const { status, body } = await anyone.get('/api/law')
    expect(status).toBe(200)
    const hnte = list(body, 'instruments').find(
      (each) => textAt(each, 'id') === 'hnte-measures-2016',
    )
    expect(textAt(hnte, 'from')).toBe('2016-01-01')
    expect(Number(at(hnte, 'rules'))).toBeGreaterThan(5)
    const one = (await anyone.get('/api/law/instruments/hnte-measures-2016')).body
    const eleven = list(one, 'articles').find((each) => textAt(each, 'article') === '11')
    expect(ids(list(eleven, 'rules'))).toContain('hnte.rd-intensity')
    const none = await anyone.get('/api/law/instruments/no-such')
    expect([none.status, textAt(none.body, 'code')]).toEqual([404, 'law.unknown'])
  })

  it('shows a value over time, each with its article and grade', async () => {
    const { body } = await anyone.get('/api/law/parameters/hnte.rd-intensity-floor')
    expect(textAt(body, 'values', 0, 'from')).toBe('2016-01-01')
    expect(list(body, 'values', 0, 'rows')).toHaveLength(3)
    expect(textAt(body, 'values', 0, 'cite', 'instrument')).toBe('hnte-measures-2016')
    const all = (await anyone.get('/api/law/parameters')).body
    expect(list(all).length).toBeGreaterThan(100)
  })

  it('says what is other law from a day on, and leads to the next such day', async () => {
    const { body } = await anyone.get('/api/law/changes?on=2016-01-01')
    expect(ids(list(body, 'starting'))).toContain('hnte-measures-2016')
    expect(ids(list(body, 'values'))).toContain('hnte.rd-intensity-floor')
    const quiet = (await anyone.get('/api/law/changes?on=2016-01-02')).body
    expect([list(quiet, 'starting'), list(quiet, 'values')]).toEqual([[], []])
    expect(textAt(quiet, 'previous')).toBe('2016-01-01')
    const next = textAt(quiet, 'next')
    const there = (await anyone.get(`/api/law/changes?on=${next}`)).body
    const parts = ['starting', 'ending', 'values', 'rulesStarting', 'rulesEnding'] as const
    expect(parts.flatMap((part) => list(there, part)).length).toBeGreaterThan(0)
    expect((await anyone.get('/api/law/changes?on=2016-02-30')).status).toBe(422)
  })

  it('lets an officer confirm what was not read, and shows it beside the grade', async () => {
    const [first] = list((await anyone.get('/api/law/unconfirmed')).body, 'items')
    const subject = textAt(first, 'subject')
    const digest = textAt(first, 'digest')
    expect(textAt(first, 'grade')).not.toBe('verified')
    const body = { subject, digest, source: '省科技厅网站原文，2019年6月3日', note: '与原文一致' }
    expect((await anyone.post('/api/law/confirmations', body)).status).toBe(401)
    expect((await seller.post('/api/law/confirmations', body)).status).toBe(403)
    expect((await supervisor.post('/api/law/confirmations', body)).status).toBe(403)
    const stale = await officer.post('/api/law/confirmations', { ...body, digest: '0'.repeat(64) })
    expect([stale.status, textAt(stale.body, 'code')]).toEqual([409, 'law.changed'])
    const silent = await officer.post('/api/law/confirmations', { ...body, source: ' ' })
    expect(silent.status).toBe(422)
    const unknown = await officer.post('/api/law/confirmations', { ...body, subject: 'rule:no' })
    expect(textAt(unknown.body, 'code')).toBe('law.not-to-confirm')
    expect((await officer.post('/api/law/confirmations', body)).status).toBe(201)

    const shown = async (who: Client) =>
      list((await who.get('/api/law/unconfirmed')).body, 'items').find(
        (each) => textAt(each, 'subject') === subject,
      )
    expect(at(await shown(anyone), 'confirmed')).toMatchObject({ by: null, stands: true })
    expect(textAt(await shown(anyone), 'grade')).toBe(textAt(first, 'grade'))
    expect(textAt(await shown(officer), 'confirmed', 'by')).not.toBe('')
  })

  it('keeps the history for officials, and nobody changes or removes it', async () => {
    expect((await anyone.get('/api/law/confirmations')).status).toBe(401)
    const history = list((await supervisor.get('/api/law/confirmations')).body, 'items')
    expect(history).toHaveLength(1)
    expect(textAt(history[0], 'source')).toContain('省科技厅')
    const reader = {
      jurisdiction: on.bureau.city.jurisdiction,
      role: 'officer',
      account: 'officer',
      parties: [],
    } as const
    for (const change of [
      sql`update law_confirmation set note = ''`,
      sql`delete from law_confirmation`,
    ]) {
      await expect(
        on.bureau.database.transaction(reader, (tx) => tx.rows(change)),
      ).rejects.toThrow()
    }
    const asSupervisor = { ...reader, role: 'supervisor' } as const
    const adds = sql`insert into law_confirmation values
      ('440100', 'x', 'rule:x', ${'0'.repeat(64)}, 's', '', 'a', 'a', now())`
    await expect(
      on.bureau.database.transaction(asSupervisor, (tx) => tx.rows(adds)),
    ).rejects.toThrow()
  })
})
