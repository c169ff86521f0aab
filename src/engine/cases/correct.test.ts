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
import { correct } from './correct.ts'
import { requestCorrection } from './request-correction.ts'

const defects = [{ field: 'total-amount', text: '合同成交总额与合同文本不一致' }]

describe('correcting', () => {
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

  it('takes in the corrected form and starts the acceptance clock anew', async () => {
    const { id } = await fileContract(on)
    await ask(on, id)
    const answers = anotherContract({ 'total-amount': '1200000.00' })
    const at = later('2019-07-10T11:00:00+08:00')
    expect(await answer(at, id, answers)).toMatchObject({
      state: 'filed',
      title: answers['contract-name'],
      amount: '120000000',
      dueOn: '2019-07-17',
    })
  })

  it('refuses a correction that makes the case the same as another', async () => {
    const answers = anotherContract()
    await fileContract(on, answers)
    const { id } = await fileContract(on)
    await ask(on, id)
    await expect(answer(on, id, answers)).rejects.toMatchObject({ code: 'case.filed-already' })
  })
})
