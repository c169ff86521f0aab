import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asOwner,
  openTestBureau,
  parties,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { civilDate } from '../../values/civil-date.ts'
import { barredOn, barsOf, type Subject } from './barred-on.ts'
import { confirmSanction, enterSanction, liftSanction, type Sanction } from './sanctions.ts'

const supervisor = reader('supervisor')
const administrator = reader('administrator')
const officer = reader('officer')
const person: Subject = { kind: 'person', number: '11010519491231002X' }
const firm: Subject = { kind: 'organization', number: parties.seller.creditCode }

const sanction = (subject: Subject, overrides: Partial<Sanction> = {}): Sanction => ({
  subject,
  measure: '取消申报资格',
  scope: ['programme'],
  from: civilDate('2019-03-01'),
  to: civilDate('2019-08-31'),
  authority: '市科学技术局',
  instrument: '测试办法',
  article: '1',
  source: '处理决定2019年第1号',
  ...overrides,
})

describeOnBoth('the integrity register', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  const by = (who = supervisor) => ({ reader: who, now: on.now })
  const entered = async (said: Sanction) => {
    const id = await enterSanction(on.bureau, by(), said)
    await confirmSanction(on.bureau, by(administrator), id)
    return id
  }
  const bars = (subject: Subject, day: string, scope = 'programme', who = officer) =>
    on.bureau.database.transaction(who, async (tx) => {
      const found = await barsOf(on.bureau.cipher)(tx, subject, civilDate(day), scope)
      return found.map(({ id }) => id)
    })

  it('bars from the first day to the last, both included, in its scope only', async () => {
    const id = await entered(sanction(firm))
    expect(await bars(firm, '2019-02-28')).toEqual([])
    expect(await bars(firm, '2019-03-01')).toEqual([id])
    expect(await bars(firm, '2019-08-31')).toEqual([id])
    expect(await bars(firm, '2019-09-01')).toEqual([])
    expect(await bars(firm, '2019-05-01', 'expert-review')).toEqual([])
    expect(await bars({ ...firm, number: parties.rival.creditCode }, '2019-05-01')).toEqual([])
  })

  it('an entry about everything without an end bars for good until it is lifted', async () => {
    const id = await entered(sanction(person, { scope: ['all'], to: null }))
    expect(await bars(person, '2099-01-01', 'expert-review')).toEqual([id])
    expect(await bars({ ...person, number: '11010519491231002x' }, '2099-01-01')).toEqual([id])
    const lifting = { id, on: civilDate('2020-01-01'), reason: '信用修复' }
    await liftSanction(on.bureau, by(), lifting)
    expect(await bars(person, '2019-12-31')).toEqual([id])
    expect(await bars(person, '2020-01-01')).toEqual([])
    await expect(liftSanction(on.bureau, by(), lifting)).rejects.toMatchObject({
      code: 'integrity.not-to-lift',
    })
  })

  it('an entry bars nobody until somebody else confirmed it', async () => {
    const rival: Subject = { kind: 'organization', number: parties.rival.creditCode }
    const id = await enterSanction(on.bureau, by(), sanction(rival))
    expect(await bars(rival, '2019-05-01')).toEqual([])
    await expect(confirmSanction(on.bureau, by(), id)).rejects.toMatchObject({
      code: 'integrity.not-to-confirm',
    })
    await confirmSanction(on.bureau, by(administrator), id)
    expect(await bars(rival, '2019-05-01')).toEqual([id])
  })

  it("keeps a person's number neither readable nor guessable without the key", async () => {
    await entered(sanction(person))
    const rows = await asOwner(
      on,
      sql`select t::text as whole from sanction t where subject_kind = 'person'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(person.number.slice(0, 16))
  })

  it('refuses to answer rather than call somebody free whom the reader may not look up', async () => {
    const rival = reader('rival')
    await expect(bars(firm, '2019-05-01', 'programme', rival)).rejects.toThrow('not open')
    await expect(bars(person, '2019-05-01', 'programme', rival)).rejects.toThrow('not open')
    expect(await bars(firm, '2019-05-01', 'programme', reader('seller'))).toHaveLength(1)
    await expect(bars({ ...firm, number: ' ' }, '2019-05-01')).rejects.toMatchObject({
      code: 'integrity.number-missing',
    })
    await expect(
      on.bureau.database.transaction(officer, (tx) =>
        barredOn(tx, person, civilDate('2019-05-01'), 'programme'),
      ),
    ).rejects.toThrow('keyed hash')
  })

  it('is kept by supervisors only, and an entry names its article, its source and its days', async () => {
    await expect(enterSanction(on.bureau, by(officer), sanction(firm))).rejects.toMatchObject({
      code: 'integrity.not-allowed',
    })
    const bad = sanction(firm, { article: '', scope: [], to: civilDate('2019-01-01') })
    await expect(enterSanction(on.bureau, by(), bad)).rejects.toMatchObject({
      problems: [{ field: 'article' }, { field: 'scope' }, { field: 'to' }],
    })
  })
})
