import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  anotherContract,
  asOwner,
  grantedContract,
  openTestBureau,
  parties,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { computeFigures } from '../figures/compute-figure.ts'
import { accept } from './accept.ts'
import { decide } from './decide.ts'
import { file as fileCase } from './file.ts'

/** What a buyer of technology from outside says; it is asked nothing about another buyer. */
function imported(overrides = {}) {
  const {
    'buyer-name': _name,
    'buyer-region': _region,
    'seller-type': _type,
    ...rest
  } = anotherContract()
  const seller = { 'foreign-seller': 'Example Optics GmbH', 'seller-region': 'abroad' }
  return { ...rest, 'applicant-side': 'buyer', ...seller, ...overrides }
}

describeOnBoth('technology from outside', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  const file = (answers: Record<string, unknown>) =>
    fileCase(on.bureau, {
      reader: reader('seller'),
      service: 'technology-contract',
      party: parties.seller.creditCode,
      partyName: parties.seller.name,
      answers,
      now: on.now,
    })
  const countOf = async () => {
    const figures = await computeFigures(on.bureau, reader('head'), 2019)
    return figures.find(({ indicator }) => indicator.id === 'contract.count')?.records
  }

  it('is filed by the buyer, and entered with the seller outside and the applicant as buyer', async () => {
    const { id } = await file(imported())
    await accept(on.bureau, { reader: reader('officer'), caseId: id, now: on.now })
    const granted = await decide(on.bureau, {
      reader: reader('head'),
      caseId: id,
      outcome: 'grant',
      findings: {},
      reason: '',
      now: on.now,
    })
    expect(granted.state).toBe('granted')
    const [row] = await asOwner(
      on,
      sql`select seller_code, seller_name, seller_district, seller_region, buyer_name, buyer_code
        from technology_contract where number = ${granted.certificateNumber}`,
    )
    expect(row).toEqual({
      seller_code: null,
      seller_name: 'Example Optics GmbH',
      seller_district: null,
      seller_region: 'abroad',
      buyer_name: parties.seller.name,
      buyer_code: parties.seller.creditCode,
    })
    const [certificate] = await asOwner(
      on,
      sql`select content->'lines' as lines from issued_certificate
        where number = ${granted.certificateNumber}`,
    )
    const printed = JSON.stringify(certificate?.lines)
    expect(printed).toMatch(/卖方[^}]*}[^}]*Example Optics GmbH/)
    expect(printed).toMatch(new RegExp(`买方[^}]*}[^}]*${parties.seller.name}`))
  })

  it('is no output of the city; what a seller registers is', async () => {
    const before = await countOf()
    const { id } = await file(imported())
    await accept(on.bureau, { reader: reader('officer'), caseId: id, now: on.now })
    const decision = { outcome: 'grant', findings: {}, reason: '', now: on.now } as const
    await decide(on.bureau, { reader: reader('head'), caseId: id, ...decision })
    expect(await countOf()).toBe(before)
    await grantedContract(on)
    expect(await countOf()).toBe((before ?? 0) + 1)
  })

  it.each([
    ['the buyer of a seller in the mainland', imported({ 'seller-region': 'nation' }), '8'],
    [
      'a seller outside',
      anotherContract({ 'applicant-side': 'seller', 'seller-region': 'abroad' }),
      '11',
    ],
    ['a seller outside that says no side', anotherContract({ 'seller-region': 'abroad' }), '11'],
  ])('is refused with its article when filed by %s', async (_, answers, article) => {
    await expect(file(answers)).rejects.toMatchObject({
      code: 'case.requirements-fail',
      cite: { article },
    })
  })

  it.each(['foreign-seller'])('asks a buyer for %s', async (field) => {
    const { [field]: _, ...answers }: Record<string, unknown> = imported()
    await expect(file(answers)).rejects.toMatchObject({
      problems: [expect.objectContaining({ field, code: 'required' })],
    })
  })

  it('is not kept without a seller’s code where the seller is in the mainland', async () => {
    const insert = asOwner(
      on,
      sql`insert into technology_contract (jurisdiction, number, name, category, seller_name,
          buyer_name, registered_on, total_amount, technology_amount, state, source_kind, source_id)
        values ('440100', '20199999999999', 'x', 'development', 'x', 'x', '2019-07-01', 1, 1,
          'registered', 'officer', 'test')`,
    )
    await expect(insert).rejects.toThrow(/check constraint/)
  })
})
