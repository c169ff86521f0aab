import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner, reader, type TestBureau, type Who } from '../../../test/support/bureau.ts'
import { describeOnBoth, describeOnServer } from '../../../test/support/databases.ts'
import {
  agreedProject,
  allocate,
  concludeProject,
  fundedService,
  openFundedBureau,
  plenty,
} from '../../../test/support/funded-service.ts'
import { projectFunds } from '../../../test/support/project-funds.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { bookRepayment } from '../agreements/book-repayment.ts'
import { checkInstalments } from '../agreements/check-instalments.ts'
import { claimBack } from '../agreements/claim-back.ts'
import { readFunding } from '../agreements/read-funding.ts'
import { compareWithEvents } from '../cases/rebuild.ts'
import { accountBalances, accountLines } from '../ledger/account-lines.ts'
import { checkLedgers } from '../ledger/check-ledger.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { answerPayment } from './answer-payment.ts'
import { importAnswer, refusedRows } from './import-answer.ts'
import { listPayables } from './list-payments.ts'
import { makeOrder } from './make-order.ts'
import { orderFile, readOrder } from './order-file.ts'

const officer = reader('officer')
const { jurisdiction } = officer

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describeOnBoth('payments', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openFundedBureau(open)
    await allocate(on, plenty)
  })
  afterAll(async () => {
    expect((await checkLedgers(on.bureau, officer)).faults).toEqual([])
    expect(await checkInstalments(on.bureau, officer)).toEqual([])
    await asOwner(on, sql`update case_instalment set state = 'planned' where state = 'released'`)
    expect((await checkInstalments(on.bureau, officer)).length).toBeGreaterThan(0)
    expect((await compareWithEvents(on.bureau, reader('supervisor'))).differences).toEqual([])
    await on.close()
  })

  const by = (who: Who, caseId: string) => ({ reader: reader(who), caseId, now: on.now })
  const order = (...cases: readonly string[]) =>
    makeOrder(on.bureau, {
      reader: officer,
      ledger: projectFunds.id,
      instalments: cases.map((caseId) => ({ caseId, instalment: 'first' })),
      now: on.now,
    })
  const stateOf = (caseId: string) =>
    on.bureau.database.transaction(officer, (tx) => readFunding(tx, jurisdiction, caseId))
  const balance = async (account: string, holder: string) => {
    const [found] = await on.bureau.database.transaction(officer, (tx) =>
      accountBalances(tx, jurisdiction, projectFunds, { account, holder, limit: 1 }),
    )
    return found?.balance ?? '0'
  }
  const csv = (...rows: readonly string[]) =>
    Buffer.from(['支付编号,金额（元）,支付结果,支付日期,交易流水号,退票原因', ...rows].join('\r\n'))
  const answer = (bytes: Uint8Array) =>
    importAnswer(on.bureau, {
      reader: officer,
      source: { bytes },
      fileName: '回单.csv',
      sha256: 'x',
      now: on.now,
    })
  const paid = async () => {
    const { id } = await agreedProject(on)
    const { payments } = await order(id)
    const [number = ''] = payments
    await answer(csv(`${number},600000.00,成功,2019-07-01,T-${number},`))
    return { id, number }
  }

  it('are ordered once, exported, answered, and booked', async () => {
    const { id } = await agreedProject(on)
    const payables = await on.bureau.database.transaction(officer, (tx) =>
      listPayables(tx, jurisdiction, { services: [fundedService.id], limit: 500 }),
    )
    expect(payables).toContainEqual(
      expect.objectContaining({ caseId: id, instalment: 'first', amount: '60000000' }),
    )
    const made = await order(id, 'nothing')
    expect(made.payments).toEqual([`${made.number}-0001`])
    expect(made.refused).toMatchObject([{ caseId: 'nothing', code: 'case.unknown' }])
    const again = await order(id)
    expect(again.refused).toMatchObject([{ code: 'payment.not-payable' }])
    const [number = ''] = made.payments
    const xlsx = await bytesOf(await orderFile(on.bureau, officer, made.number, 'xlsx'))
    for await (const batch of readSheet({ bytes: xlsx })) {
      expect(batch.rows[0]?.cells.slice(0, 5)).toEqual([
        number,
        '广州示例甲科技有限公司',
        '000011112222',
        '测试银行广州分行',
        '600000.00',
      ])
    }
    const text = await bytesOf(await orderFile(on.bureau, officer, made.number, 'csv'))
    expect(Buffer.from(text).toString()).toContain(`${number},`)
    expect([await balance('payable', id), await balance('ordered', id)]).toEqual(['0', '60000000'])
    const row = `${number},600000.00,成功,2019-07-01,T1,`
    expect(await answer(csv(row))).toMatchObject({ read: 1, paid: 1, refused: 0 })
    expect([await balance('ordered', id), await balance('paid', id)]).toEqual(['0', '60000000'])
    expect(await answer(csv(row))).toMatchObject({ paid: 0, unchanged: 1 })
    expect(await balance('paid', id)).toBe('60000000')
    expect((await stateOf(id)).instalments[0]).toMatchObject({ state: 'paid', reference: 'T1' })
    const lines = await on.bureau.database.transaction(officer, (tx) =>
      accountLines(tx, jurisdiction, projectFunds, { account: 'paid', holder: id, limit: 10 }),
    )
    expect(lines).toMatchObject([
      { template: 'pay', sourceKind: 'case', sourceId: id, caseId: id, balance: '60000000' },
    ])
  })

  it('whose answer does not fit are refused row by row, with the reason', async () => {
    const { id } = await agreedProject(on)
    const { payments } = await order(id)
    const [number = ''] = payments
    const outcome = await answer(
      csv(
        `${number},600000.01,成功,2019-07-01,T2,`,
        'ZF00000000-0000-0000,1,成功,2019-07-01,T3,',
        `${number},六十万,成功,2019-07-01,T4,`,
        `${number},600000.00,也许,2019-07-01,T5,`,
        `${number},600000.00,成功,2019-02-30,T6,`,
        `${number},600000.00,成功,2019-07-01,,`,
        `${number},600000.00,成功,2019-07-02,T7,`,
        `${number},600000.00,成功,2019-07-01,T8,`,
        `${number},600000.00,成功,2019-07-01,T9,`,
      ),
    )
    expect(outcome).toMatchObject({ read: 9, paid: 1, unchanged: 0, refused: 8 })
    const rows = await refusedRows(on.bureau, officer, outcome.id)
    expect(rows.map(({ row, code }) => [row, code])).toEqual([
      [2, 'payment.amount-differs'],
      [3, 'payment.unknown'],
      [4, 'payment.row-unreadable'],
      [5, 'payment.row-unreadable'],
      [6, 'payment.row-unreadable'],
      [7, 'payment.row-unreadable'],
      [8, 'payment.day'],
      [10, 'payment.answered-otherwise'],
    ])
    expect(await balance('paid', id)).toBe('60000000')
    await expect(answer(Buffer.from('支付编号,支付结果\r\nA,成功'))).rejects.toMatchObject({
      problems: [{ field: 'amount' }, { field: 'on' }],
    })
  })

  it('that come back are countered and payable again, under a new number', async () => {
    const { id } = await agreedProject(on)
    const first = await order(id)
    const [number = ''] = first.payments
    const back = csv(`${number},600000.00,退票,2019-07-01,,账号有误`)
    expect(await answer(back)).toMatchObject({ bounced: 1 })
    expect(await answer(back)).toMatchObject({ bounced: 0, unchanged: 1 })
    expect([await balance('payable', id), await balance('ordered', id)]).toEqual(['60000000', '0'])
    expect((await stateOf(id)).instalments[0]).toMatchObject({ state: 'payable', bounced: 1 })
    const second = await order(id)
    expect(second.payments[0]).not.toBe(number)
    const again = await answer(csv(`${number},600000.00,成功,2019-07-01,T10,`))
    expect(again).toMatchObject({ refused: 1 })
  })

  it('that come back after they were made are taken back in the ledger too', async () => {
    const { id, number } = await paid()
    await answer(csv(`${number},600000.00,退票,2019-07-01,R1,账户已销户`))
    expect([await balance('paid', id), await balance('payable', id)]).toEqual(['0', '60000000'])
    const { items } = await readOrder(on.bureau, officer, number.slice(0, -5))
    expect(items).toMatchObject([{ state: 'bounced', reason: '账户已销户' }])
  })

  it('the database itself pays an instalment once', async () => {
    const { id, number } = await paid()
    await expect(
      asOwner(
        on,
        sql`insert into payment_order_item select jurisdiction, 'twice', order_number, case_id, instalment,
          payee_name, payee_bank, payee_account, amount, 'ordered'
          from payment_order_item where number = ${number} and case_id = ${id}`,
      ),
    ).rejects.toThrow(/payment_once/)
  })

  it('under way keep a project from being settled', async () => {
    const { id } = await agreedProject(on)
    await order(id)
    await concludeProject(on, id, 'midterm')
    await expect(concludeProject(on, id, 'completion', 'closed-out')).rejects.toMatchObject({
      code: 'payment.under-way',
    })
  })

  it('what was not spent is claimed when a project fails, and paid back in parts', async () => {
    const { id } = await paid()
    await concludeProject(on, id, 'midterm')
    await expect(concludeProject(on, id, 'completion', 'failed')).rejects.toMatchObject({
      problems: [{ field: 'findings.test-spent' }],
    })
    const ended = await concludeProject(on, id, 'completion', 'failed', {
      'test-spent': '350000.00',
    })
    expect(ended.state).toBe('terminated')
    const { claims } = await stateOf(id)
    expect(claims).toMatchObject([{ amount: '25000000', dueOn: '2019-07-31', reason: 'failed' }])
    expect([await balance('claimed', id), await balance('paid', id)]).toEqual([
      '25000000',
      '35000000',
    ])
    const number = claims[0]?.number ?? ''
    const repay = (amount: bigint, reference: string) =>
      bookRepayment(on.bureau, {
        ...by('officer', id),
        claim: number,
        amount: yuan(amount),
        on: '2019-07-01',
        reference,
      })
    await repay(100_000n, 'B1')
    await expect(repay(100_000n, 'B1')).rejects.toMatchObject({ code: 'claim.booked-before' })
    await expect(repay(150_001n, 'B2')).rejects.toMatchObject({ code: 'claim.too-much' })
    await repay(150_000n, 'B2')
    expect((await stateOf(id)).claims).toMatchObject([{ repaid: '25000000' }])
    expect(await balance('claimed', id)).toBe('0')
  })

  it('the head claims back what was paid, and not more', async () => {
    const { id } = await paid()
    const claim = (amount: bigint) =>
      claimBack(on.bureau, { ...by('head', id), amount: yuan(amount), reason: '违规使用经费' })
    await claim(200_000n)
    await expect(claim(400_001n)).rejects.toMatchObject({ code: 'ledger.overdrawn' })
    await claim(400_000n)
    expect((await stateOf(id)).claims.map(({ number }) => number.slice(-2))).toEqual(['R1', 'R2'])
  })
})

describeOnServer('payments under load', (open) => {
  it('are made once, however many order and answer them at once', async () => {
    const on = await openFundedBureau(open)
    try {
      await allocate(on, plenty)
      const { id } = await agreedProject(on)
      const made = await Promise.all(
        Array.from({ length: 16 }, () =>
          makeOrder(on.bureau, {
            reader: officer,
            ledger: projectFunds.id,
            instalments: [{ caseId: id, instalment: 'first' }],
            now: on.now,
          }),
        ),
      )
      const numbers = made.flatMap(({ payments }) => payments)
      expect(numbers).toHaveLength(1)
      expect(new Set(made.map(({ number }) => number)).size).toBe(16)
      const said = {
        number: numbers[0] ?? '',
        amount: fen(60_000_000n),
        result: 'paid',
        on: civilDate('2019-07-01'),
        reference: 'T1',
        reason: '',
      } as const
      const answers = await Promise.all(
        Array.from({ length: 32 }, () => answerPayment(on.bureau, officer, said, on.now)),
      )
      expect(answers.filter((each) => each === 'paid')).toHaveLength(1)
      expect(answers.filter((each) => each === 'unchanged')).toHaveLength(31)
      expect((await checkLedgers(on.bureau, officer)).faults).toEqual([])
    } finally {
      await on.close()
    }
  })
})
