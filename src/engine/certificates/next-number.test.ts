import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asOwner,
  grantedContract,
  openTestBureau,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'

describeOnBoth('numbers of certificates', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  /** Enters rows as an imported ledger would, under numbers of its own. */
  const ledger = (...numbers: readonly string[]) =>
    asOwner(
      on,
      sql`insert into technology_contract (jurisdiction, number, name, category, seller_code,
          seller_name, buyer_name, registered_on, total_amount, technology_amount, state,
          source_kind, source_id)
        select ${on.bureau.city.jurisdiction}, number, 'x', 'service', 'x', 'x', 'x', '2019-03-01',
          100, 100, 'registered', 'import', 'ledger'
        from unnest(${numbers}::text[]) as number`,
    )
  const grantedNumber = async () => (await grantedContract(on)).certificateNumber

  it('step over those of an imported ledger, in its newer and its older form', async () => {
    expect(await grantedNumber()).toBe('2019440101000001')
    await ledger('2019440101000002', '2019440101000003', '19440101000004', '2019440101000006')
    expect(await grantedNumber()).toBe('2019440101000005')
    expect(await grantedNumber()).toBe('2019440101000007')
    expect(await grantedNumber()).toBe('2019440101000008')
  })

  it('are found behind thousands in use', async () => {
    const used = Array.from(
      { length: 2500 },
      (_, i) => `201944010100${String(i + 9).padStart(4, '0')}`,
    )
    await ledger(...used)
    expect(await grantedNumber()).toBe('2019440101002509')
    expect(await grantedNumber()).toBe('2019440101002510')
  })

  it('run out with a refusal that says so', async () => {
    await asOwner(on, sql`update number_series set last = 999998`)
    await ledger('2019440101999999')
    await expect(grantedContract(on)).rejects.toMatchObject({
      code: 'certificate.serial-exhausted',
    })
  })
})
