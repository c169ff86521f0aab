import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import { decline } from './decline.ts'
import { readCase } from './read-case.ts'

describe('declining', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  it('stops the clock and keeps the reason', async () => {
    const { id } = await fileContract(on)
    const input = { reader: reader('officer'), caseId: id, reason: '合同已解除', now: on.now }
    expect(await decline(on.bureau, input)).toMatchObject({
      state: 'declined',
      dueOn: null,
      closedOn: '2019-07-01',
    })
    const { events } = await readCase(on.bureau, reader('seller'), id)
    expect(events.at(-1)?.event).toMatchObject({ kind: 'declined', body: { reason: '合同已解除' } })
  })

  it('can be repeated with its key and not done twice', async () => {
    const { id } = await fileContract(on)
    const input = { reader: reader('officer'), caseId: id, reason: '合同已解除', now: on.now }
    const repeatable = { key: 'decline-once', requestHash: 'a' }
    const [first, second] = await Promise.all([
      decline(on.bureau, { ...input, repeatable }),
      decline(on.bureau, { ...input, repeatable }),
    ])
    expect(second).toEqual(first)
    await expect(decline(on.bureau, input)).rejects.toMatchObject({ code: 'case.not-allowed' })
  })
})
