import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptedContract,
  anotherContract,
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import { readCase } from './read-case.ts'
import { withdraw } from './withdraw.ts'

describe('withdrawing', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  it('stops the clock and keeps the reason', async () => {
    const { id } = await fileContract(on)
    const input = { reader: reader('seller'), caseId: id, reason: '合同已解除', now: on.now }
    expect(await withdraw(on.bureau, input)).toMatchObject({
      state: 'withdrawn',
      dueOn: null,
      closedOn: '2019-07-01',
    })
    const { events } = await readCase(on.bureau, reader('seller'), id)
    expect(events.at(-1)?.event).toMatchObject({
      kind: 'withdrawn',
      body: { reason: '合同已解除' },
    })
  })

  it('can be repeated with its key and not done twice', async () => {
    const { id } = await fileContract(on)
    const input = { reader: reader('seller'), caseId: id, reason: '合同已解除', now: on.now }
    const repeatable = { key: 'withdraw-once', requestHash: 'a' }
    const [first, second] = await Promise.all([
      withdraw(on.bureau, { ...input, repeatable }),
      withdraw(on.bureau, { ...input, repeatable }),
    ])
    expect(second).toEqual(first)
    await expect(withdraw(on.bureau, input)).rejects.toMatchObject({ code: 'case.not-allowed' })
  })

  it('takes back an accepted case, and leaves room for the same contract', async () => {
    const answers = anotherContract()
    const { id } = await acceptedContract(on, answers)
    const input = { reader: reader('seller'), caseId: id, reason: '补充签章页后再报', now: on.now }
    expect((await withdraw(on.bureau, input)).state).toBe('withdrawn')
    expect((await fileContract(on, answers)).state).toBe('filed')
  })
})
