import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkLog } from '../../src/engine/audit/check-log.ts'
import { hashEvent } from '../../src/engine/audit/event-hash.ts'
import { takeCheckpoint } from '../../src/engine/audit/take-checkpoint.ts'
import { amend } from '../../src/engine/cases/amend.ts'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { compareWithEvents } from '../../src/engine/cases/rebuild.ts'
import { repair } from '../../src/engine/cases/repair.ts'
import {
  acceptedContract,
  asOwner,
  fileContract,
  grantedContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { describeOnBoth } from '../support/databases.ts'

/** Tables whose rows are written once: nobody but their owner may change them. */
const writtenOnce = ['case_event', 'answered_request', 'log_leaf', 'log_checkpoint']

describeOnBoth('tampering', (open) => {
  let on: TestBureau
  let id: string
  beforeEach(async () => {
    on = await openTestBureau(open)
    id = (await grantedContract(on)).id
    await acceptedContract(on)
    await fileContract(on)
  })
  afterEach(() => on.close())

  const check = () => checkLog(on.bureau, reader('supervisor'))
  const compare = () => compareWithEvents(on.bureau, reader('supervisor'))
  const tamper = (query: ReturnType<typeof sql>) => asOwner(on, query)

  it('finds nothing in a log that nobody touched', async () => {
    expect(await check()).toEqual({ events: 6, cases: 3, broken: null })
    await takeCheckpoint(on.bureau, reader('supervisor'), on.now)
    expect(await check()).toEqual({ events: 6, cases: 3, broken: null })
    expect((await compare()).differences).toEqual([])
  })

  it.each([
    ['body', sql`update case_event set body = jsonb_set(body, '{reason}', '"其他"') where rev = 3`],
    ['actor', sql`update case_event set actor = 'colleague' where rev = 3`],
    ['time', sql`update case_event set at = at + interval '1 day' where rev = 3`],
  ])('names the event whose %s was changed', async (_what, query) => {
    await tamper(query)
    expect((await check()).broken).toEqual({ caseId: id, rev: 3, problem: 'hash' })
  })

  it('names where an event was removed, from the middle or the end', async () => {
    await tamper(sql`delete from case_event where case_id = ${id} and rev = 2`)
    expect((await check()).broken).toEqual({ caseId: id, rev: 3, problem: 'gap' })
    await tamper(sql`delete from case_event where case_id = ${id} and rev = 3`)
    expect((await check()).broken).toMatchObject({ caseId: id, problem: 'head' })
  })

  it('names the first of two events that changed places', async () => {
    await tamper(sql`update case_event set rev = 5 - rev + 100 where case_id = ${id} and rev > 1`)
    await tamper(sql`update case_event set rev = rev - 100 where case_id = ${id} and rev > 100`)
    expect((await check()).broken).toEqual({ caseId: id, rev: 2, problem: 'link' })
  })

  it('names a case whose row or whose events were removed', async () => {
    await tamper(sql`delete from case_file where id = ${id}`)
    expect((await check()).broken).toMatchObject({ caseId: id, problem: 'head' })
    await tamper(sql`delete from case_event where case_id = ${id}`)
    expect((await check()).broken).toBeNull()
  })

  it('finds a whole case that was removed after a checkpoint took it in', async () => {
    await takeCheckpoint(on.bureau, reader('supervisor'), on.now)
    await tamper(sql`delete from case_file where id = ${id}`)
    await tamper(sql`delete from case_event where case_id = ${id}`)
    expect((await check()).broken).toMatchObject({ caseId: id, rev: 1, problem: 'leaf' })
    await tamper(sql`delete from log_leaf where case_id = ${id}`)
    expect((await check()).broken).toEqual({ caseId: '', rev: 6, problem: 'checkpoint' })
  })

  it('finds an event written anew with all its hashes after a checkpoint', async () => {
    await takeCheckpoint(on.bureau, reader('supervisor'), on.now)
    const last = (await readCase(on.bureau, reader('head'), id)).events.at(-1)
    if (last === undefined) throw new Error('no events')
    const forged = Buffer.from(hashEvent(last.previous, { ...last.event, actor: 'colleague' }))
    await tamper(sql`update case_event set actor = 'colleague', hash = ${forged}
      where case_id = ${id} and rev = 3`)
    await tamper(sql`update case_file set last_hash = ${forged} where id = ${id}`)
    expect((await check()).broken).toEqual({ caseId: id, rev: 3, problem: 'leaf' })
    await tamper(sql`update log_leaf set hash = ${forged} where case_id = ${id} and rev = 3`)
    expect((await check()).broken).toEqual({ caseId: '', rev: 6, problem: 'checkpoint' })
  })

  it('follows more leaves than have one digit, and cases longer than a page', async () => {
    for (let i = 0; i < 5; i++) await acceptedContract(on)
    await takeCheckpoint(on.bureau, reader('supervisor'), on.now)
    const told: number[] = []
    const report = await checkLog(on.bureau, reader('supervisor'), ({ done, total }) => {
      expect(total).toBe(32)
      told.push(done)
    })
    expect(report).toEqual({ events: 16, cases: 8, broken: null })
    expect(told.at(-1)).toBe(32)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  it('names an event whose body no act could have written', async () => {
    await tamper(sql`update case_event set body = '{"reason": 0.5}' where rev = 3`)
    expect((await check()).broken).toEqual({ caseId: id, rev: 3, problem: 'hash' })
  })

  it('takes one checkpoint when two processes ask at once', async () => {
    const take = () => takeCheckpoint(on.bureau, reader('supervisor'), on.now)
    const [one, other] = await Promise.all([take(), take()])
    expect([one?.size, other?.root]).toEqual([6, one?.root])
    expect((await check()).broken).toBeNull()
  })

  it('gives the application no right to change what is written once', async () => {
    const rights = await tamper(sql`select table_name::text, privilege_type::text
      from information_schema.role_table_grants where grantee = 'kechuang_app'
      and table_name = any(${writtenOnce}) order by 1, 2`)
    expect([...new Set(rights.map((row) => row.privilege_type))].sort()).toEqual([
      'INSERT',
      'SELECT',
    ])
    const partial = await tamper(sql`select column_name from information_schema.column_privileges
      where grantee = 'kechuang_app' and table_name = any(${writtenOnce})
      and privilege_type = 'UPDATE'`)
    expect(partial).toEqual([])
    const attempts = [
      sql`update case_event set actor = 'x'`,
      sql`delete from case_event`,
      sql`truncate case_event`,
      sql`update log_leaf set rev = 0`,
      sql`delete from log_checkpoint`,
      sql`delete from case_file`,
      sql`update issued_certificate set case_id = 'x'`,
    ]
    for (const attempt of attempts) {
      const asHead = on.bureau.database.transaction(reader('head'), (tx) => tx.rows(attempt))
      await expect(asHead).rejects.toMatchObject({ code: '42501' })
    }
  })

  it.each([
    [
      'a column of a case',
      sql`update case_file set amount = 1 where state = 'granted'`,
      ['amount'],
    ],
    ['a receipt', sql`update case_file set receipt = 'x' where state = 'granted'`, ['receipt']],
    ['a case', sql`delete from case_file where state = 'granted'`, []],
  ])('finds that %s was changed or removed, and restores it', async (_what, query, columns) => {
    await tamper(query)
    const report = await compare()
    expect(report.differences).toEqual([{ caseId: id, where: 'case', columns }])
    expect(await repair(on.bureau, report)).toBe(1)
    expect((await compare()).differences).toEqual([])
    expect((await check()).broken).toBeNull()
  })

  it.each([
    [
      'says something else',
      sql`update issued_certificate set content = jsonb_set(content, '{lines,0,value}', '"别的"')`,
      ['content'],
    ],
    ['is of another party', sql`update issued_certificate set party = 'x'`, ['party']],
    [
      'has another number',
      sql`update issued_certificate set number = '2019440101999999'`,
      ['number'],
    ],
    [
      'is annulled without an act',
      sql`update issued_certificate set state = 'annulled'`,
      ['state'],
    ],
    ['is gone', sql`delete from issued_certificate`, []],
  ])('finds that a certificate %s, and restores it', async (_what, query, columns) => {
    for (const answers of [{}, { payment: 'lump-sum' }]) {
      if ('payment' in answers) {
        await amend(on.bureau, {
          reader: reader('head'),
          caseId: id,
          answers,
          reason: '补充',
          now: on.now,
        })
      }
      await tamper(query)
      const report = await compare()
      expect(report.differences).toEqual([{ caseId: id, where: 'certificate', columns }])
      expect(await repair(on.bureau, report)).toBe(1)
      expect((await compare()).differences).toEqual([])
    }
  })

  it('finds a certificate that no case gave', async () => {
    await tamper(sql`insert into issued_certificate select jurisdiction, '2019440101000077',
      certificate, service, 'no-such-case', party, issued_on, state, content from issued_certificate`)
    const differences = [{ caseId: 'no-such-case', where: 'certificate', columns: ['case_id'] }]
    expect((await compare()).differences).toEqual(differences)
  })

  it.each([
    ['changed', sql`update technology_contract set technology_amount = 1`, ['technologyAmount']],
    ['removed', sql`delete from technology_contract`, []],
  ])('finds that a register entry was %s, and restores it', async (_what, query, columns) => {
    await tamper(query)
    const report = await compare()
    expect(report.differences).toEqual([{ caseId: id, where: 'technology-contracts', columns }])
    await repair(on.bureau, report)
    expect((await compare()).differences).toEqual([])
  })
})
