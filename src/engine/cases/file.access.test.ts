import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anotherContract,
  everybody,
  openTestBureau,
  parties,
  reader,
  type TestBureau,
  type Who,
} from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import { civilDate } from '../../values/civil-date.ts'
import { file } from './file.ts'
import { listCases } from './list-cases.ts'

describe('who may file for the seller', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  const attempt = (who: Who) =>
    file(on.bureau, {
      reader: reader(who),
      service: 'technology-contract',
      party: parties.seller.creditCode,
      partyName: parties.seller.name,
      answers: anotherContract(),
      now: on.now,
    })

  it('the account that acts for it', async () => {
    expect((await attempt('seller')).state).toBe('filed')
  })

  it.each(everybody.filter((who) => who !== 'seller'))('not %s', async (who) => {
    await expect(attempt(who)).rejects.toMatchObject({ code: 'case.not-party' })
  })

  it('only its own account and staff see that it filed', async () => {
    const seen = async (who: Who) =>
      (await listCases(on.bureau, reader(who), { sort: 'due', limit: 10 }, civilDate('2019-07-01')))
        .total
    expect(await seen('seller')).toBe(1)
    expect(await seen('rival')).toBe(0)
    expect(await seen('supervisor')).toBe(1)
  })
})
