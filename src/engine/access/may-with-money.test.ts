import { afterAll, beforeAll, expect, it } from 'vitest'
import { everybody, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import {
  agreedProject,
  allocate,
  fundedService,
  grantedProject,
  openFundedBureau,
  plenty,
} from '../../../test/support/funded-service.ts'
import { programme } from '../../../test/support/staged-services.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type MoneyAct, moneyActs } from './act.ts'
import { may } from './may.ts'

const allowedAt = (of: CaseState, act: MoneyAct) =>
  everybody.filter((who) => may(reader(who), act, of, fundedService).allowed)

describeOnBoth('who may do what about money', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openFundedBureau(open)
    await allocate(on, plenty)
  })
  afterAll(() => on.close())

  it('while the task book is agreed the unit drafts, and unit and head sign', async () => {
    const granted = await grantedProject(on)
    expect(Object.fromEntries(moneyActs.map((act) => [act, allowedAt(granted, act)]))).toEqual({
      'draft-agreement': ['seller'],
      'sign-agreement': ['seller', 'head'],
      'request-change': [],
      'decide-change': ['officer', 'colleague', 'head'],
      'order-payment': ['officer', 'colleague', 'head'],
      'book-payment': ['officer', 'colleague', 'head'],
      claim: ['head'],
      'book-repayment': ['officer', 'colleague', 'head'],
    })
  })

  it('once it is in force nobody drafts or signs, and the unit asks for changes', async () => {
    const agreed = await agreedProject(on)
    expect(allowedAt(agreed, 'draft-agreement')).toEqual([])
    expect(allowedAt(agreed, 'sign-agreement')).toEqual([])
    expect(allowedAt(agreed, 'request-change')).toEqual(['seller'])
  })

  it('a service that pays nothing knows none of these acts', async () => {
    const agreed = await agreedProject(on)
    for (const act of moneyActs) {
      expect(everybody.filter((who) => may(reader(who), act, agreed, programme).allowed)).toEqual(
        [],
      )
    }
  })
})
