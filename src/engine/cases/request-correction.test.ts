import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anotherContract,
  fileContract,
  openTestBureau,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import { instant } from '../../values/instant.ts'
import { accept } from './accept.ts'
import { correct } from './correct.ts'
import { requestCorrection } from './request-correction.ts'

const defects = [{ field: 'total-amount', text: '合同成交总额与合同文本不一致' }]

describe('asking for corrections', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  const later = (text: string) => ({ ...on, now: instant(text) })
  const ask = (at: TestBureau, caseId: string, what = defects) =>
    requestCorrection(at.bureau, { reader: reader('officer'), caseId, defects: what, now: at.now })
  const answer = (at: TestBureau, caseId: string, answers = anotherContract()) =>
    correct(at.bureau, { reader: reader('seller'), caseId, answers, now: at.now })

  it('gives the applicant fifteen working days and names what to correct', async () => {
    const { id } = await fileContract(on)
    expect(await ask(on, id)).toMatchObject({
      state: 'awaiting-correction',
      corrections: 1,
      defects,
      dueOn: '2019-07-22',
    })
  })

  it('asks once: a second request is refused, and accepting counts from its own day', async () => {
    const { id } = await fileContract(on)
    await ask(on, id)
    await answer(on, id)
    await expect(ask(on, id)).rejects.toMatchObject({
      code: 'case.not-allowed',
      values: { reason: 'corrected-before' },
    })
    const now = instant('2019-07-03T09:00:00+08:00')
    const accepted = await accept(on.bureau, { reader: reader('officer'), caseId: id, now })
    expect(accepted.acceptedOn).toBe('2019-07-03')
  })

  it('comes too late after the fifth working day: the case counts as accepted', async () => {
    const { id } = await fileContract(on)
    await expect(ask(later('2019-07-09T09:00:00+08:00'), id)).rejects.toMatchObject({
      code: 'case.deemed-accepted',
    })
    expect((await ask(later('2019-07-08T18:00:00+08:00'), id)).state).toBe('awaiting-correction')
  })

  it('names a field the form does not have', async () => {
    const { id } = await fileContract(on)
    const stray = [{ field: 'no-such-field', text: '不存在' }]
    await expect(ask(on, id, stray)).rejects.toMatchObject({
      problems: [{ field: 'no-such-field', code: 'defect.unknown-field' }],
    })
  })
})
