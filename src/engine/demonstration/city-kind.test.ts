import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  asOwner,
  createAccounts,
  openTestBureau,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { declarations } from '../../app.ts'
import { cityKind, settleCityKind } from './city-kind.ts'
import { loadAccounts, loadDemonstration } from './load-demonstration.ts'

describeOnBoth('what a city is', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(open)
  })
  afterAll(() => on.close())

  const { jurisdiction } = declarations.city
  const of = () => [on.bureau.database, jurisdiction, declarations.registers] as const
  const emptied = async () => {
    await asOwner(on, sql`truncate city_kind, enterprise, account`)
  }

  it('is what was wished when its database was new, for ever', async () => {
    await emptied()
    expect(await cityKind(...of())).toBeUndefined()
    expect(await settleCityKind(...of(), 'demonstration', on.now)).toBe('demonstration')
    expect(await settleCityKind(...of(), 'real', on.now)).toBe('demonstration')
    expect(await cityKind(...of())).toBe('demonstration')
  })

  it.each(['an account', 'an entry in a register'])('is real once it holds %s', async (what) => {
    await emptied()
    if (what === 'an account') await createAccounts(on)
    else {
      await asOwner(
        on,
        sql`insert into enterprise (jurisdiction, credit_code, name, district, status, entered_on,
            source_kind, source_id)
          values (${jurisdiction}, 'x', 'x', '440106', 'active', '2018-01-01', 'import', 'x')`,
      )
    }
    expect(await cityKind(...of())).toBe('real')
    expect(await settleCityKind(...of(), 'demonstration', on.now)).toBe('real')
  })

  it('that is real is given no demonstration and no account of one', async () => {
    const { demonstration } = declarations
    await expect(loadAccounts(on.bureau, demonstration)).rejects.toThrow('real city')
    const load = loadDemonstration(on.bureau, demonstration, on.now, () => undefined)
    await expect(load).rejects.toThrow('real city')
  })
})
