import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptedContract,
  anotherContract,
  asOwner,
  fileContract,
  grantedContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import type { Answers } from '../../declare/expression/read-fact.ts'
import { keptCertificate } from '../certificates/open-certificate.ts'
import { contentDigest } from '../certificates/seal.ts'
import { computeFigures } from '../figures/compute-figure.ts'
import { amend } from './amend.ts'
import { decide } from './decide.ts'
import { readCase } from './read-case.ts'
import { compareWithEvents } from './rebuild.ts'

describe('amending', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  const change = (caseId: string, answers: Answers, findings: Answers = {}) =>
    amend(on.bureau, {
      reader: reader('head'),
      caseId,
      answers,
      findings,
      reason: '补充协议',
      now: on.now,
    })
  const entry = async (id: string) =>
    (await asOwner(on, sql`select * from technology_contract where source_id = ${id}`))[0]
  const certificate = (number: string | null) =>
    keptCertificate(on.bureau, reader('head'), number ?? '')
  const _count = async () =>
    (await computeFigures(on.bureau, reader('head'), 2019)).find(
      (each) => each.indicator.id === 'contract.count',
    )?.records

  it('brings entry, certificate and findings to what the case now says', async () => {
    const { id, certificateNumber } = await grantedContract(on)
    const amended = await change(id, { 'total-amount': '1500000.00' })
    expect(amended).toMatchObject({ state: 'granted', amount: '150000000', certificateNumber })
    expect(amended.findings).toMatchObject({
      'recognised-total': '1500000.00',
      'recognised-technology': '1500000.00',
    })
    expect(await entry(id)).toMatchObject({
      number: certificateNumber,
      total_amount: '150000000',
      technology_amount: '150000000',
      state: 'amended',
      rev: 2,
    })
    const { content } = await certificate(certificateNumber)
    expect(content.lines.map((line) => line.value)).toContain('1,500,000.00 元')
    const { events } = await readCase(on.bureau, reader('seller'), id)
    expect(events.at(-1)?.event.body).toMatchObject({ contentSha256: contentDigest(content) })
  })

  it('keeps what the officer established otherwise', async () => {
    const { id } = await acceptedContract(on)
    await decide(on.bureau, {
      reader: reader('head'),
      caseId: id,
      outcome: 'grant',
      findings: { 'recognised-technology': '700000.00' },
      reason: '',
      now: on.now,
    })
    await change(id, { payment: 'lump-sum' })
    expect(await entry(id)).toMatchObject({ technology_amount: '70000000' })
  })

  it('takes what the officer establishes anew, judged by the same rules', async () => {
    const { id, certificateNumber } = await grantedContract(on)
    const lower = { 'total-amount': '800000.00' }
    const amended = await change(id, lower, { 'recognised-technology': '600000.00' })
    expect(amended.findings).toMatchObject({
      'recognised-total': '800000.00',
      'recognised-technology': '600000.00',
    })
    expect(await entry(id)).toMatchObject({
      total_amount: '80000000',
      technology_amount: '60000000',
    })
    expect((await certificate(certificateNumber)).content).toMatchObject({
      version: 2,
      amendedOn: '2019-07-01',
    })
    await expect(change(id, { 'total-amount': '500000.00' })).rejects.toMatchObject({
      values: { rules: 'technology-contract.recognised-amount-in-range' },
    })
    await expect(change(id, {}, { 'recognised-technology': '900000.00' })).rejects.toMatchObject({
      code: 'case.requirements-fail',
    })
    for (const [findings, field] of [
      [{ 'recognised-total': 'much' }, 'recognised-total'],
      [{ 'no-such-finding': '1' }, 'no-such-finding'],
    ] as const) {
      await expect(change(id, {}, findings)).rejects.toMatchObject({ problems: [{ field }] })
    }
    const findings = { 'recognised-technology': '500000.00' }
    expect((await change(id, {}, findings)).findings).toMatchObject(findings)
    expect((await certificate(certificateNumber)).content.version).toBe(3)
  })

  it('refuses what was fixed by the registration, and an empty change', async () => {
    const { id } = await grantedContract(on)
    for (const answers of [{ 'contract-name': '另一合同' }, {}]) {
      await expect(change(id, answers)).rejects.toMatchObject({
        problems: [{ code: 'amend.not-amendable' }],
      })
    }
  })

  it('keeps a contract once, as it was amended', async () => {
    const answers = anotherContract()
    const { id } = await grantedContract(on, answers)
    await change(id, { 'total-amount': '2000000.00' })
    await expect(
      fileContract(on, { ...answers, 'total-amount': '2000000.00' }),
    ).rejects.toMatchObject({ code: 'case.filed-already' })
    const other = await grantedContract(on, { ...answers, 'total-amount': '2500000.00' })
    await expect(change(other.id, { 'total-amount': '2000000.00' })).rejects.toMatchObject({
      code: 'case.filed-already',
    })
  })

  it('leaves tables that say what the events say', async () => {
    const report = await compareWithEvents(on.bureau, reader('supervisor'))
    expect(report.cases).toBeGreaterThan(4)
    expect(report.differences).toEqual([])
  })
})
