import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkLog } from '../../src/engine/audit/check-log.ts'
import { compareWithEvents } from '../../src/engine/cases/rebuild.ts'
import { instant } from '../../src/values/instant.ts'
import {
  asOwner,
  createAccounts,
  grantedContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt } from '../support/client.ts'
import { describeOnBoth } from '../support/databases.ts'

/** The draw as its documentation says it, written a second time. */
function drawnAgain(said: readonly (string | number)[], ids: readonly string[], size: number) {
  const line = (texts: readonly (string | number)[]) => texts.map((each) => `${each}\n`).join('')
  const digest = createHash('sha256').update(line(ids)).digest('hex')
  const key = createHash('sha256')
    .update(line(['recheck 1', ...said, digest]))
    .digest()
  const words: bigint[] = []
  for (let block = 0; words.length < 10 * size; block++) {
    const bytes = createHmac('sha256', key).update(`recheck\n${block}`).digest('hex')
    for (let word = 0; word < 5; word++) {
      words.push(BigInt(`0x${bytes.slice(word * 12, word * 12 + 12)}`))
    }
  }
  const left = [...ids]
  const drawn: string[] = []
  while (drawn.length < size) {
    const bound = BigInt(left.length - drawn.length)
    const word = words.shift() ?? 0n
    if (word >= (1n << 48n) - ((1n << 48n) % bound)) continue
    const here = drawn.length
    const there = here + Number(word % bound)
    const name = left[there] ?? ''
    left[there] = left[here] ?? ''
    left[here] = name
    drawn.push(name)
  }
  return drawn
}

describeOnBoth('re-checks over HTTP', (open) => {
  let on: TestBureau
  let supervisor: Client
  let officer: Client
  const ids: string[] = []

  beforeAll(async () => {
    on = await openTestBureau(open)
    for (let n = 0; n < 12; n++) ids.push((await grantedContract(on)).id)
    ids.sort()
    on.now = instant('2019-07-03T10:00:00+08:00')
    await createAccounts(on)
    supervisor = await signedIn(appOf(on), 'supervisor')
    officer = await signedIn(appOf(on), 'officer')
  })
  afterAll(() => on.close())

  const july = { from: '2019-07-01', to: '2019-07-02' }
  const draw = (who: Client, body: object) => who.post('/api/rechecks', body)
  const casesOf = (body: unknown) => {
    const cases = at(body, 'cases')
    return Array.isArray(cases) ? cases.map((each) => textAt(each, 'caseId')) : []
  }

  it('are drawn by supervisors, from days that are over, and no more than there are', async () => {
    expect((await draw(officer, { ...july, size: 3 })).status).toBe(403)
    const today = await draw(supervisor, { ...july, to: '2019-07-03', size: 3 })
    expect(at(today.body, 'problems', 0)).toMatchObject({ field: 'to' })
    const order = await draw(supervisor, { from: '2019-07-02', to: '2019-07-01', size: 3 })
    expect(at(order.body, 'problems', 0)).toMatchObject({ field: 'to' })
    const many = await draw(supervisor, { ...july, size: 13 })
    expect(many.body).toMatchObject({ code: 'recheck.too-few', values: { found: 12 } })
    const other = await draw(supervisor, { ...july, size: 1, service: 'nothing' })
    expect(textAt(other.body, 'code')).toBe('service.unknown')
  })

  it('can be drawn again by anyone from what is published', async () => {
    const made = await draw(supervisor, { ...july, size: 5 })
    expect(made.status).toBe(201)
    const { body } = await officer.get(`/api/rechecks/${textAt(made.body, 'id')}`)
    expect(body).toMatchObject({ size: 5, population: 12, checked: 0, same: true })
    const said = [textAt(body, 'logRoot'), Number(at(body, 'logSize')), '*', july.from, july.to, 5]
    expect(casesOf(body)).toEqual(drawnAgain(said, ids, 5))
    expect(new Set(casesOf(body)).size).toBe(5)
    // Another draw is another draw; the first one stays.
    on.now = instant('2019-07-03T10:01:00+08:00')
    await draw(supervisor, { ...july, size: 5, service: 'technology-contract' })
    const all = at((await officer.get('/api/rechecks')).body, 'items')
    expect(all).toMatchObject([{ service: 'technology-contract' }, { service: null }])
  })

  it('find something or nothing, once, and only of what was drawn; it stands in the log', async () => {
    const { body } = await supervisor.get('/api/rechecks')
    const recheck = textAt(body, 'items', 1, 'id')
    const drawn = casesOf((await supervisor.get(`/api/rechecks/${recheck}`)).body)
    const [first = '', second = ''] = drawn
    const other = ids.find((id) => !drawn.includes(id)) ?? ''
    const find = (who: Client, id: string, said: object) =>
      who.post(`/api/cases/${id}/acts/recheck`, { recheck, ...said })
    expect((await find(officer, first, { finding: 'sound' })).status).toBe(403)
    expect((await find(supervisor, other, { finding: 'sound' })).body).toMatchObject({
      code: 'recheck.not-drawn',
    })
    const bare = await find(supervisor, first, { finding: 'flawed' })
    expect(at(bare.body, 'problems', 0)).toMatchObject({ field: 'note', code: 'required' })
    expect(
      (await find(supervisor, first, { finding: 'flawed', note: '技术交易额核定有误' })).status,
    ).toBe(200)
    expect((await find(supervisor, first, { finding: 'sound' })).status).toBe(409)
    expect((await find(supervisor, second, { finding: 'sound' })).status).toBe(200)
    expect((await officer.get(`/api/rechecks/${recheck}`)).body).toMatchObject({
      checked: 2,
      flawed: 1,
    })
    const read = await officer.get(`/api/cases/${first}`)
    expect(JSON.stringify(at(read.body, 'events'))).toContain('技术交易额核定有误')
    expect((await checkLog(on.bureau, reader('supervisor'))).broken).toBeNull()
    expect((await compareWithEvents(on.bureau, reader('supervisor'))).differences).toEqual([])
  })

  it('show when a draw was tampered with', async () => {
    const recheck = textAt((await officer.get('/api/rechecks')).body, 'items', 1, 'id')
    const drawn = casesOf((await officer.get(`/api/rechecks/${recheck}`)).body)
    const last = drawn.at(-1) ?? ''
    const other = ids.find((id) => !drawn.includes(id)) ?? ''
    await expect(
      on.bureau.database.transaction(reader('supervisor'), (tx) =>
        tx.rows(sql`delete from recheck_case where case_id = ${last}`),
      ),
    ).rejects.toThrow(/permission denied/)
    await asOwner(
      on,
      sql`update recheck_case set case_id = ${other} where recheck = ${recheck} and case_id = ${last}`,
    )
    expect((await officer.get(`/api/rechecks/${recheck}`)).body).toMatchObject({ same: false })
  })
})
