import { afterAll, beforeAll, expect, it } from 'vitest'
import { parties, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import {
  agreedProject,
  allocate,
  fundedService,
  grantedProject,
  openFundedBureau,
  plenty,
  taskBook,
} from '../../../test/support/funded-service.ts'
import { projectFunds } from '../../../test/support/project-funds.ts'
import { type BarEffect, integrityCheck } from '../../declare/integrity.ts'
import { addDays, civilDate } from '../../values/civil-date.ts'
import { civilDateOf } from '../../values/instant.ts'
import { draftAgreement } from '../agreements/draft-agreement.ts'
import { signAgreement } from '../agreements/sign-agreement.ts'
import { offeringOf } from '../bureau.ts'
import { readCase } from '../cases/read-case.ts'
import { checkLedgers } from '../ledger/check-ledger.ts'
import { makeOrder } from '../payments/make-order.ts'
import { confirmSanction, enterSanction, liftSanction } from './sanctions.ts'

describeOnBoth('money of a unit that the integrity register bars', (open) => {
  let on: TestBureau
  let asking: (effect: BarEffect) => TestBureau
  beforeAll(async () => {
    on = await openFundedBureau(open)
    await allocate(on, plenty)
    const offering = offeringOf(on.bureau, fundedService.id)
    asking = (effect) => {
      const integrity = integrityCheck({
        stages: effect,
        payment: effect,
        cite: fundedService.amendable.cite,
        remedy: { zh: '请先申请信用修复。', en: 'Apply for repair first.' },
      })
      const service = { ...offering.service, integrity }
      const offerings = new Map(on.bureau.offerings)
      offerings.set(service.id, { ...offering, service })
      return { ...on, bureau: { ...on.bureau, offerings } }
    }
  })
  afterAll(() => on.close())

  /** Bars the unit while something is done. */
  async function whileBarred<T>(work: (entry: string) => Promise<T>): Promise<T> {
    const supervisor = { reader: reader('supervisor'), now: on.now }
    const today = civilDateOf(on.now)
    const id = await enterSanction(on.bureau, supervisor, {
      subject: { kind: 'organization', number: parties.seller.creditCode },
      measure: '暂停拨付',
      scope: [fundedService.id],
      from: civilDate(today),
      to: addDays(today, 30),
      authority: '市科学技术局',
      instrument: '测试办法',
      article: '1',
      source: '处理决定',
    })
    const administrator = { reader: reader('administrator'), now: on.now }
    await confirmSanction(on.bureau, administrator, id)
    try {
      return await work(id)
    } finally {
      await liftSanction(on.bureau, supervisor, { id, on: today, reason: '测试结束' })
    }
  }
  const order = (at: TestBureau, caseId: string) =>
    makeOrder(at.bureau, {
      reader: reader('officer'),
      ledger: projectFunds.id,
      instalments: [{ caseId, instalment: 'first' }],
      now: on.now,
    })

  it('is not signed away by the bureau, and is once the bar is lifted', async () => {
    const strict = asking('refuse')
    const { id: caseId } = await grantedProject(strict)
    const by = (who: 'seller' | 'head') => ({ reader: reader(who), caseId, now: on.now })
    await draftAgreement(strict.bureau, { ...by('seller'), book: taskBook() })
    await signAgreement(strict.bureau, { ...by('seller'), version: 1 })
    const sign = () => signAgreement(strict.bureau, { ...by('head'), version: 1 })
    await whileBarred(() => expect(sign()).rejects.toMatchObject({ code: 'integrity.barred' }))
    expect((await sign()).state).toBe('granted')
  })

  it('is not ordered to be paid; nothing is booked, and it stays payable', async () => {
    const strict = asking('refuse')
    const { id } = await agreedProject(strict)
    const barred = await whileBarred(() => order(strict, id))
    expect(barred.payments).toEqual([])
    expect(barred.refused).toMatchObject([{ caseId: id, code: 'integrity.barred' }])
    expect((await checkLedgers(on.bureau, reader('officer'))).faults).toEqual([])
    expect((await order(strict, id)).payments).toHaveLength(1)
  })

  it('is paid where the service only warns, and the event names the entry', async () => {
    const mild = asking('warn')
    const { id } = await agreedProject(mild)
    const entry = await whileBarred(async (found) => {
      expect((await order(mild, id)).payments).toHaveLength(1)
      return found
    })
    const { events } = await readCase(on.bureau, reader('officer'), id)
    expect(events.at(-1)?.event.body).toMatchObject({ movement: 'ordered', integrity: [entry] })
  })
})
