import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asOwner,
  grantedContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import type { Answers } from '../../declare/expression/read-fact.ts'
import { keptCertificate } from '../certificates/open-certificate.ts'
import { computeFigures } from '../figures/compute-figure.ts'
import { amend } from './amend.ts'
import { annul } from './annul.ts'
import { compareWithEvents } from './rebuild.ts'

describe('annulling', () => {
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
  const count = async () =>
    (await computeFigures(on.bureau, reader('head'), 2019)).find(
      (each) => each.indicator.id === 'contract.count',
    )?.records

  it('leaves entry and certificate, marked as they last were, and the figures fall', async () => {
    const before = await count()
    const { id, certificateNumber } = await grantedContract(on)
    await change(id, { 'total-amount': '1500000.00' })
    expect(await count()).toBe((before ?? 0) + 1)
    const input = { reader: reader('head'), caseId: id, reason: '合同未生效', now: on.now }
    expect((await annul(on.bureau, input)).state).toBe('annulled')
    expect(await entry(id)).toMatchObject({ state: 'annulled', total_amount: '150000000' })
    expect((await certificate(certificateNumber)).state).toBe('annulled')
    expect(await count()).toBe(before)
  })

  it('leaves tables that say what the events say', async () => {
    const report = await compareWithEvents(on.bureau, reader('supervisor'))
    expect(report.cases).toBe(1)
    expect(report.differences).toEqual([])
  })
})
