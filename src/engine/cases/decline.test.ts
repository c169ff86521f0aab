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
import { withdraw } from './withdraw.ts'

const ends = [
  ['decline', decline, 'officer', 'declined'],
  ['withdraw', withdraw, 'seller', 'withdrawn'],
] as const

describe('ending a case before the decision', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  it.each(ends)('%s stops the clock and keeps the reason', async (_name, act, who, state) => {
    const { id } = await fileContract(on)
    const input = { reader: reader(who), caseId: id, reason: '合同已解除', now: on.now }
    expect(await act(on.bureau, input)).toMatchObject({
      state,
      dueOn: null,
      closedOn: '2019-07-01',
    })
    const { events } = await readCase(on.bureau, reader('seller'), id)
    expect(events.at(-1)?.event).toMatchObject({ kind: state, body: { reason: '合同已解除' } })
  })

  it.each(ends)('%s can be repeated with its key and not done twice', async (name, act, who) => {
    const { id } = await fileContract(on)
    const input = { reader: reader(who), caseId: id, reason: '合同已解除', now: on.now }
    const repeatable = { key: `ended-once-${name}`, requestHash: 'a' }
    const [first, second] = await Promise.all([
      act(on.bureau, { ...input, repeatable }),
      act(on.bureau, { ...input, repeatable }),
    ])
    expect(second).toEqual(first)
    await expect(act(on.bureau, input)).rejects.toMatchObject({ code: 'case.not-allowed' })
  })
})
