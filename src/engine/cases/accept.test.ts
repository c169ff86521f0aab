import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptedContract,
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import { instant } from '../../values/instant.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import { accept } from './accept.ts'
import { readCase } from './read-case.ts'

/** The same city before it promised more than the law asks. */
function withoutPromise(bureau: Bureau): Bureau {
  const { promised: _promised, ...offering } = offeringOf(bureau, 'technology-contract')
  return { ...bureau, offerings: new Map([[offering.service.id, offering]]) }
}

describe('accepting', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  it('runs the promised fifteen days from the next day', async () => {
    const accepted = await acceptedContract(on)
    expect(accepted).toMatchObject({
      state: 'accepted',
      acceptedOn: '2019-07-01',
      acceptedBy: 'officer',
      dueOn: '2019-07-16',
      dueProvisional: false,
    })
  })

  it('runs the thirty days of the statute where the city promises nothing', async () => {
    const plain = { ...on, bureau: withoutPromise(on.bureau) }
    expect((await acceptedContract(plain)).dueOn).toBe('2019-07-31')
  })

  it('moves a last day that is a holiday to the next working day', async () => {
    const plain = { ...on, bureau: withoutPromise(on.bureau) }
    const inSeptember = { ...plain, now: instant('2019-09-05T09:00:00+08:00') }
    // The thirtieth day is 5 October 2019, in the National Day holiday; work began on the 8th.
    expect((await acceptedContract(inSeptember)).dueOn).toBe('2019-10-08')
  })

  it('is in time on the last day for corrections, and deemed of the receipt after it', async () => {
    const cases = [
      ['2019-07-08T17:00:00+08:00', '2019-07-08', '2019-07-23', false],
      ['2019-07-09T09:00:00+08:00', '2019-07-01', '2019-07-16', true],
    ] as const
    for (const [now, acceptedOn, dueOn, deemed] of cases) {
      const { id } = await fileContract(on)
      const act = { reader: reader('officer'), caseId: id, now: instant(now) }
      expect(await accept(on.bureau, act)).toMatchObject({ acceptedOn, dueOn })
      const { events } = await readCase(on.bureau, reader('officer'), id)
      expect(events.at(-1)?.event.body).toMatchObject({ deemed })
    }
  })

  it('refuses who saw an earlier revision, with the state the case has now', async () => {
    const { id } = await acceptedContract(on)
    const late = { reader: reader('colleague'), caseId: id, rev: 1, now: on.now }
    await expect(accept(on.bureau, late)).rejects.toMatchObject({
      code: 'case.moved-on',
      values: { state: 'accepted', rev: 2, seen: 1 },
    })
  })
})
