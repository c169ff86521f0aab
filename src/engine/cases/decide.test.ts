import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  acceptedContract,
  asOwner,
  openTestBureau,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { computeFigures } from '../figures/compute-figure.ts'
import { type Decision, decide } from './decide.ts'
import { readCase } from './read-case.ts'

describeOnBoth('deciding', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  const decision = (caseId: string, more: Partial<Decision> = {}): Decision => ({
    reader: reader('head'),
    caseId,
    outcome: 'grant',
    findings: {},
    reason: '',
    now: on.now,
    ...more,
  })
  const entries = (id: string) =>
    asOwner(on, sql`select * from technology_contract where source_id = ${id}`)
  const figure = async (id: string) =>
    (await computeFigures(on.bureau, reader('head'), 2019)).find((each) => each.indicator.id === id)

  it('grants with number, certificate, entry and figure in one act', async () => {
    const items = [
      {
        'item-kind': 'equipment',
        'item-name': '服务器',
        'item-amount': '100000',
        'item-carrier': false,
      },
      {
        'item-kind': 'materials',
        'item-name': '样机',
        'item-amount': '50000',
        'item-carrier': true,
      },
    ]
    const { id } = await acceptedContract(on, { 'non-technical-items': items })
    const granted = await decide(on.bureau, decision(id))
    expect(granted).toMatchObject({ state: 'granted', decidedOn: '2019-07-01', dueOn: null })
    expect(granted.certificateNumber).toBe('2019440101000001')
    expect(granted.findings).toEqual({
      'recognised-category': 'development',
      'recognised-total': '1000000.00',
      // The carrier of the technology is not deducted.
      'recognised-technology': '900000.00',
    })
    expect(await entries(id)).toMatchObject([
      {
        number: '2019440101000001',
        seller_district: '440106',
        total_amount: '100000000',
        technology_amount: '90000000',
        state: 'registered',
      },
    ])
    expect((await figure('contract.count'))?.value).toBe('1')
    const { events } = await readCase(on.bureau, reader('seller'), id)
    expect(events.map(({ event }) => event.kind)).toEqual(['filed', 'accepted', 'granted'])
  })

  it('takes what the officer established over what was said', async () => {
    const { id } = await acceptedContract(on)
    const findings = { 'recognised-technology': '800000.00' }
    const granted = await decide(on.bureau, decision(id, { findings }))
    expect(granted.findings).toMatchObject(findings)
    expect(await entries(id)).toMatchObject([{ technology_amount: '80000000' }])
  })

  it('refuses to recognise more technology than there is contract, and gives no number', async () => {
    const { id } = await acceptedContract(on)
    const findings = { 'recognised-technology': '1000000.01' }
    await expect(decide(on.bureau, decision(id, { findings }))).rejects.toMatchObject({
      code: 'case.requirements-fail',
      values: { rules: 'technology-contract.recognised-amount-in-range' },
    })
    const before = await asOwner(on, sql`select last from number_series`)
    const granted = await decide(on.bureau, decision(id))
    expect(granted.certificateNumber?.slice(-6)).toBe(
      String(Number(before[0]?.last) + 1).padStart(6, '0'),
    )
  })

  it('names a finding that cannot be read', async () => {
    const { id } = await acceptedContract(on)
    const findings = { 'recognised-total': 'much' }
    await expect(decide(on.bureau, decision(id, { findings }))).rejects.toMatchObject({
      problems: [{ field: 'recognised-total', code: 'amount.format' }],
    })
  })

  it('names a finding the service does not ask for', async () => {
    const { id } = await acceptedContract(on)
    const findings = { 'no-such-finding': '1' }
    await expect(decide(on.bureau, decision(id, { findings }))).rejects.toMatchObject({
      problems: [{ field: 'no-such-finding' }],
    })
  })

  it('refuses with a reason, without number, certificate or entry', async () => {
    const { id } = await acceptedContract(on)
    await expect(decide(on.bureau, decision(id, { outcome: 'refuse' }))).rejects.toMatchObject({
      problems: [{ field: 'reason', code: 'required' }],
    })
    const refusal = decision(id, { outcome: 'refuse', reason: '不属于技术合同' })
    expect(await decide(on.bureau, refusal)).toMatchObject({
      state: 'refused',
      certificateNumber: null,
      decidedBy: 'head',
    })
    expect(await entries(id)).toEqual([])
  })

  it('lets exactly one of two officers who decide at once', async () => {
    const { id } = await acceptedContract(on)
    const attempts = await Promise.allSettled([
      decide(on.bureau, decision(id)),
      decide(
        on.bureau,
        decision(id, { reader: reader('colleague'), outcome: 'refuse', reason: '不符' }),
      ),
    ])
    expect(attempts.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    const lost = attempts.find((each) => each.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'case.not-allowed', values: { reason: 'state' } })
  })
})
