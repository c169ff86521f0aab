import { afterAll, beforeAll, expect, it } from 'vitest'
import { reader, type TestBureau, type Who } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import {
  agreedProject,
  allocate,
  concludeProject,
  grantedProject,
  openFundedBureau,
  plenty,
  taskBook,
} from '../../../test/support/funded-service.ts'
import { projectFunds } from '../../../test/support/project-funds.ts'
import { instant } from '../../values/instant.ts'
import { yuan } from '../../values/money.ts'
import { concludeStage } from '../cases/conclude-stage.ts'
import { compareWithEvents } from '../cases/rebuild.ts'
import { accountBalances } from '../ledger/account-lines.ts'
import { checkLedgers } from '../ledger/check-ledger.ts'
import { bookRepayment } from './book-repayment.ts'
import { claimBack } from './claim-back.ts'
import { decideChange } from './decide-change.ts'
import { draftAgreement } from './draft-agreement.ts'
import { bookOf } from './funding-state.ts'
import { readFunding } from './read-funding.ts'
import { type Altered, requestChange } from './request-change.ts'
import { signAgreement } from './sign-agreement.ts'

describeOnBoth('a task book', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openFundedBureau(open)
    await allocate(on, plenty)
  })
  afterAll(async () => {
    expect((await checkLedgers(on.bureau, reader('officer'))).faults).toEqual([])
    expect((await compareWithEvents(on.bureau, reader('supervisor'))).differences).toEqual([])
    await on.close()
  })

  const by = (who: Who, caseId: string) => ({ reader: reader(who), caseId, now: on.now })
  const stateOf = (caseId: string) =>
    on.bureau.database.transaction(reader('officer'), (tx) =>
      readFunding(tx, on.bureau.city.jurisdiction, caseId),
    )
  const balance = async (account: string, holder: string) => {
    const [found] = await on.bureau.database.transaction(reader('officer'), (tx) =>
      accountBalances(tx, on.bureau.city.jurisdiction, projectFunds, { account, holder, limit: 1 }),
    )
    return found?.balance ?? '0'
  }
  const draft = (caseId: string, over: Parameters<typeof taskBook>[0] = {}) =>
    draftAgreement(on.bureau, { ...by('seller', caseId), book: taskBook(over) })
  const sign = (who: Who, caseId: string, version = 1) =>
    signAgreement(on.bureau, { ...by(who, caseId), version })
  const change = (caseId: string, id: string, altered: Altered) =>
    requestChange(on.bureau, { ...by('seller', caseId), change: id, altered, reason: '研究需要' })

  it('comes into force with both signatures, the unit first, and commits the grant to the fen', async () => {
    const { id } = await grantedProject(on)
    await draft(id)
    await expect(sign('head', id)).rejects.toMatchObject({ code: 'agreement.party-first' })
    await expect(sign('officer', id)).rejects.toMatchObject({ values: { reason: 'role' } })
    await sign('seller', id)
    await expect(sign('seller', id)).rejects.toMatchObject({ code: 'agreement.signed-before' })
    const signed = await sign('head', id)
    expect(signed.position.open.map(({ stage }) => stage)).toEqual(['midterm'])
    const { instalments, inForce } = await stateOf(id)
    expect(inForce).toBe(1)
    expect(instalments.map(({ amount, state }) => [amount, state])).toEqual([
      ['60000000', 'payable'],
      ['30000000', 'planned'],
      ['10000001', 'planned'],
    ])
    expect([await balance('committed', id), await balance('payable', id)]).toEqual([
      '40000001',
      '60000000',
    ])
  })

  it('is void once drafted anew: both sign again, and only what they read', async () => {
    const { id } = await grantedProject(on)
    await draft(id)
    await sign('seller', id)
    await draft(id, { leader: '另一负责人' })
    await expect(sign('head', id, 1)).rejects.toMatchObject({ code: 'agreement.other-version' })
    await expect(sign('head', id, 2)).rejects.toMatchObject({ code: 'agreement.party-first' })
  })

  it('is refused where categories do not sum, and unsigned where the law has a ceiling', async () => {
    const { id } = await grantedProject(on)
    const { budget } = taskBook()
    const short = { ...budget, 'test-labour': '359999.99' }
    await expect(draft(id, { budget: short })).rejects.toMatchObject({
      problems: [{ field: 'budget', code: 'agreement.budget-sum' }],
    })
    const { 'test-labour': _, ...missing } = budget
    await expect(draft(id, { budget: missing })).rejects.toMatchObject({
      problems: [{ field: 'budget.test-labour', code: 'required' }],
    })
    // Direct 800,000.01 without equipment 700,000.01: 20% of it is 140,000.00.
    const high = { ...budget, 'test-labour': '259999.99', 'indirect-cost': '200000.01' }
    await draft(id, { budget: high })
    await expect(sign('seller', id)).rejects.toMatchObject({
      code: 'agreement.rule-fails',
      values: { rules: 'funds.indirect-within-cap' },
    })
  })

  it('of a lump sum needs the promise and no categories', async () => {
    const { id } = await grantedProject(on)
    const lump = { mode: 'lump-sum', budget: {} } as const
    await expect(draft(id, lump)).rejects.toMatchObject({ problems: [{ field: 'promised' }] })
    await draft(id, { ...lump, promised: true })
    await sign('seller', id)
    await sign('head', id)
    expect((await stateOf(id)).inForce).toBe(1)
  })

  it('is ended by nothing but signatures, and commits no more than the budget line holds', async () => {
    const { id } = await grantedProject(on)
    const end = (ending: string) =>
      concludeStage(on.bureau, {
        ...by('seller', id),
        stage: 'agreement',
        ending,
        reason: '不再实施',
      })
    await expect(end('pass')).rejects.toMatchObject({ code: 'agreement.not-signed' })
    expect((await end('refuse')).state).toBe('terminated')
    const huge = await grantedProject(on, '200000000.00')
    const budget = {
      'equipment-cost': '200000000.00',
      'test-business': '0',
      'test-labour': '0',
      'indirect-cost': '0',
    }
    await draft(huge.id, { budget })
    await sign('seller', huge.id)
    await expect(sign('head', huge.id)).rejects.toMatchObject({ code: 'ledger.overdrawn' })
    expect((await stateOf(huge.id)).inForce).toBeNull()
  })

  it('a milestone that passes makes its instalment payable, once', async () => {
    const { id } = await agreedProject(on)
    await concludeProject(on, id, 'midterm')
    const { instalments } = await stateOf(id)
    expect(instalments.map(({ state }) => state)).toEqual(['payable', 'payable', 'planned'])
    expect(await balance('payable', id)).toBe('90000000')
  })

  it('a change the unit decides is in force at once, with the earlier version kept', async () => {
    const { id } = await agreedProject(on)
    await change(id, 'budget', {
      budget: { 'test-labour': '300000.00', 'test-business': '500000.01' },
    })
    const state = await stateOf(id)
    expect(state.changes).toMatchObject([{ by: 'unit', state: 'in-force', clock: null }])
    expect([state.inForce, state.versions.length]).toEqual([2, 2])
    expect(bookOf(state)?.budget['test-labour']).toBe('30000000')
  })

  it('more equipment is recorded by the bureau, within its limit', async () => {
    const { id } = await agreedProject(on)
    await change(id, 'budget', {
      budget: { 'equipment-cost': '110000.00', 'test-labour': '350000.00' },
    })
    const state = await stateOf(id)
    expect(state.changes).toMatchObject([
      { by: 'recorded', state: 'open', clock: { due: '2019-07-08' } },
    ])
    expect(state.inForce).toBe(2)
    const decide = (outcome: 'record' | 'grant', who: Who = 'officer') =>
      decideChange(on.bureau, { ...by(who, id), number: 1, outcome, reason: '' })
    await expect(decide('grant', 'head')).rejects.toMatchObject({ code: 'change.only-recorded' })
    await decide('record')
    expect((await stateOf(id)).changes).toMatchObject([{ state: 'recorded' }])
    await expect(decide('record')).rejects.toMatchObject({ code: 'change.not-open' })
  })

  it('indirect costs are only lowered', async () => {
    const { id } = await agreedProject(on)
    await expect(
      change(id, 'budget', {
        budget: { 'indirect-cost': '110000.00', 'test-labour': '350000.00' },
      }),
    ).rejects.toMatchObject({ values: { rules: 'funds.indirect-only-down' } })
  })

  it('a longer term is decided by the head, and keeps what changed meanwhile', async () => {
    const { id } = await agreedProject(on)
    await expect(change(id, 'term', { to: '2022-07-01' })).rejects.toMatchObject({
      values: { rules: 'test.extension-within-a-year' },
    })
    await change(id, 'term', { to: '2022-06-30' })
    await expect(change(id, 'term', { to: '2022-05-30' })).rejects.toMatchObject({
      code: 'change.open',
    })
    await change(id, 'partners', { partners: [] })
    const decide = (who: Who) =>
      decideChange(on.bureau, { ...by(who, id), number: 1, outcome: 'grant', reason: '同意' })
    await expect(decide('officer')).rejects.toMatchObject({ code: 'change.for-head' })
    await decide('head')
    const state = await stateOf(id)
    expect([state.inForce, state.versions.length]).toEqual([3, 3])
    expect(bookOf(state)).toMatchObject({ to: '2022-06-30', partners: [] })
    await expect(change(id, 'leader', {})).rejects.toMatchObject({
      problems: [{ field: 'leader' }],
    })
    await expect(change(id, 'partners', { partners: [] })).rejects.toMatchObject({
      code: 'change.open',
    })
  })

  it('a project closed out gives back what is not paid, and nothing where nothing was paid', async () => {
    const before = BigInt(await balance('available', 'rd-2019'))
    const { id } = await agreedProject(on)
    await concludeProject(on, id, 'midterm')
    await concludeProject(on, id, 'completion', 'closed-out')
    const { instalments, claims } = await stateOf(id)
    expect(instalments.map(({ state }) => state)).toEqual(['released', 'released', 'released'])
    expect(claims).toEqual([])
    expect(BigInt(await balance('available', 'rd-2019'))).toBe(before)
  })

  it('a project that passes is paid its last instalment', async () => {
    const { id } = await agreedProject(on)
    await concludeProject(on, id, 'midterm')
    const closed = await concludeProject(on, id, 'completion', 'passed')
    expect(closed.closedOn).toBe('2019-07-01')
    expect(await balance('payable', id)).toBe('100000001')
  })

  it('nothing can be claimed that was not paid', async () => {
    const { id } = await agreedProject(on)
    await expect(
      claimBack(on.bureau, { ...by('head', id), amount: yuan(1n), reason: '违规使用' }),
    ).rejects.toMatchObject({ code: 'ledger.overdrawn' })
    await expect(
      claimBack(on.bureau, { ...by('officer', id), amount: yuan(1n), reason: '违规使用' }),
    ).rejects.toMatchObject({ values: { reason: 'role' } })
    await expect(
      bookRepayment(on.bureau, {
        ...by('officer', id),
        claim: 'none',
        amount: yuan(1n),
        on: '2019-07-01',
        reference: 'X1',
      }),
    ).rejects.toMatchObject({ code: 'claim.unknown' })
  })

  it('the regime of the day of signing decides: pilot caps only from their day', async () => {
    on.now = instant('2019-07-01T10:00:00+08:00')
    const { id } = await grantedProject(on, '1000000.01', { 'funds-kind': 'pilot' })
    const { budget } = taskBook()
    const high = { ...budget, 'test-labour': '259999.99', 'indirect-cost': '200000.01' }
    await draft(id, { budget: high })
    await sign('seller', id)
    await sign('head', id)
    expect((await stateOf(id)).inForce).toBe(1)
  })
})
