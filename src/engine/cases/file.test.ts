import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  anotherContract,
  asOwner,
  contractAnswers,
  fileContract,
  openTestBureau,
  parties,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { instant } from '../../values/instant.ts'
import { checkLog } from '../audit/check-log.ts'
import { decline } from './decline.ts'
import { type Filing, file } from './file.ts'
import { readCase } from './read-case.ts'

describeOnBoth('filing', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  const filing = (answers = anotherContract(), more: Partial<Filing> = {}): Filing => ({
    reader: reader('seller'),
    service: 'technology-contract',
    party: parties.seller.creditCode,
    partyName: parties.seller.name,
    answers,
    now: on.now,
    ...more,
  })

  it('gives a receipt, and case, event and answered request are stored together', async () => {
    const repeatable = { key: 'filing-together', requestHash: 'a' }
    const filed = await file(on.bureau, filing(anotherContract(), { repeatable }))
    expect(filed.receipt).toMatch(/^440100-20190701-[0-9A-Z]{8}$/)
    expect(filed).toMatchObject({ state: 'filed', rev: 1, amount: '100000000' })
    const stored = await readCase(on.bureau, reader('seller'), filed.receipt)
    expect(stored.state).toEqual(filed)
    expect(stored.events.map(({ event }) => event.kind)).toEqual(['filed'])
    const answered = await asOwner(
      on,
      sql`select rev from answered_request where case_id = ${filed.id}`,
    )
    expect(answered).toHaveLength(1)
  })

  it('starts the five working days within which corrections can be asked for', async () => {
    expect((await fileContract(on)).dueOn).toBe('2019-07-08')
    const beforeHoliday = { ...on, now: instant('2019-09-27T16:00:00+08:00') }
    // Sunday 29 September was worked for it; 1 to 7 October were the National Day holiday.
    expect((await fileContract(beforeHoliday)).dueOn).toBe('2019-10-10')
  })

  it('leaves nothing behind when the law refuses', async () => {
    const count = () => asOwner(on, sql`select count(*)::integer as n from case_event`)
    const before = await count()
    await expect(fileContract(on, { 'in-writing': false })).rejects.toMatchObject({
      code: 'case.requirements-fail',
      values: { rules: 'technology-contract.in-writing' },
      cite: { article: expect.any(String) },
    })
    await expect(fileContract(on, { 'total-amount': '' })).rejects.toMatchObject({
      problems: [{ field: 'total-amount', code: 'required' }],
    })
    await expect(fileContract(on, { 'not-asked': 1 })).rejects.toMatchObject({
      problems: [{ field: 'not-asked', code: 'field.unknown' }],
    })
    expect(await count()).toEqual(before)
  })

  it('takes the same contract of a seller once, and says what to do', async () => {
    const answers = anotherContract()
    await file(on.bureau, filing(answers))
    const spaced = { ...answers, 'buyer-name': ' 深圳示例买方 有限公司' }
    for (const again of [answers, spaced]) {
      await expect(file(on.bureau, filing(again))).rejects.toMatchObject({
        code: 'case.filed-already',
        text: { zh: expect.stringContaining('撤回'), en: expect.stringContaining('withdraw') },
      })
    }
    const rival = { reader: reader('rival'), party: parties.rival.creditCode }
    // Another seller's contract may look the same.
    expect((await file(on.bureau, filing(answers, rival))).state).toBe('filed')
  })

  it('takes a contract in one of the cities that share the database', async () => {
    const answers = anotherContract()
    const { id } = await file(on.bureau, filing(answers))
    const moved = (to: string) =>
      asOwner(on, sql`update case_file set jurisdiction = ${to} where id = ${id}`)
    await moved('440300')
    const alone = { ...on.bureau, neighbours: ['440600'] }
    const bureau = { ...on.bureau, neighbours: ['440300', '440600'] }
    await expect(file(bureau, filing(answers))).rejects.toMatchObject({
      code: 'case.filed-elsewhere',
      values: { jurisdiction: '440300' },
    })
    expect((await file(alone, filing(answers))).state).toBe('filed')
    await asOwner(on, sql`delete from case_file where id = ${id}`)
    await asOwner(on, sql`delete from case_event where case_id = ${id}`)
  })

  it('takes the same contract again after it was declined', async () => {
    const answers = anotherContract()
    const first = await file(on.bureau, filing(answers))
    const act = { reader: reader('officer'), caseId: first.id, now: on.now }
    await decline(on.bureau, { ...act, reason: '缺少签章页' })
    expect((await file(on.bureau, filing(answers))).state).toBe('filed')
  })

  it('answers a repeated request with the same receipt, also when both come at once', async () => {
    const answers = anotherContract()
    const request = filing(answers, { repeatable: { key: 'sent-twice-at-once', requestHash: 'b' } })
    const [one, other] = await Promise.all([file(on.bureau, request), file(on.bureau, request)])
    const later = await file(on.bureau, request)
    expect([other.receipt, later.receipt]).toEqual([one.receipt, one.receipt])
  })

  it('refuses a key that was used for another request', async () => {
    const repeatable = { key: 'used-for-another', requestHash: 'c' }
    await file(on.bureau, filing(anotherContract(), { repeatable }))
    const reused = filing(anotherContract(), {
      repeatable: { key: 'used-for-another', requestHash: 'd' },
    })
    await expect(file(on.bureau, reused)).rejects.toMatchObject({ code: 'request.key-reused' })
  })

  it('leaves a log in which every case ends in its last event', async () => {
    expect(await checkLog(on.bureau, reader('supervisor'))).toMatchObject({ broken: null })
  })

  it('stores only what the form asks for the category of the contract', async () => {
    const filed = await file(
      on.bureau,
      filing(contractAnswers({ 'contract-name': '只存所问', 'routine-work': true })),
    )
    expect(filed.answers).not.toHaveProperty('routine-work')
  })
})
