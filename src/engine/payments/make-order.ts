/** Orders payments: each payable instalment gets a number of its own and a place in a batch. */
import { Refusal } from '../../declare/refusal.ts'
import { textOrNull } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'
import { bookOf } from '../agreements/funding-state.ts'
import { postForCase } from '../agreements/post-for-case.ts'
import { fundingIn, readFunding } from '../agreements/read-funding.ts'
import type { Bureau } from '../bureau.ts'
import { perform } from '../cases/perform.ts'
import { nextSerial } from '../certificates/next-number.ts'

/** An instalment by its case. */
export interface WhichInstalment {
  readonly caseId: string
  readonly instalment: string
}

/** Instalments to pay in one batch. */
export interface OrderInput {
  readonly reader: Reader
  /** Of one ledger. */
  readonly ledger: string
  readonly instalments: readonly WhichInstalment[]
  readonly now: Instant
}

/** What could not be ordered, and why. */
export interface NotOrdered extends WhichInstalment {
  readonly code: string
  readonly text: Text
}

/** What came of ordering. */
export interface Ordered {
  readonly number: string
  /** Numbers of the payments, in order. */
  readonly payments: readonly string[]
  readonly refused: readonly NotOrdered[]
}

const makeOrderRow: Statement = {
  name: 'payment-order-make',
  text: `insert into payment_order (jurisdiction, number, ledger, made_by, made_at)
    values ($1, $2, $3, $4, $5)`,
}
const makePayment: Statement = {
  name: 'payment-make',
  text: `insert into payment_order_item (jurisdiction, number, order_number, case_id, instalment, payee_name,
      payee_bank, payee_account, amount, state)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'ordered')`,
}
const payableNow: Statement = {
  name: 'payment-payable-now',
  text: `select number, state from case_instalment
    where jurisdiction = $1 and case_id = $2 and id = $3`,
}

/** Most instalments of one batch. */
export const mostInBatch = 2000

/**
 * Orders payments in a batch. Each instalment is an act on its case of its own: one that cannot be
 * paid is named with its reason and keeps none of the others.
 *
 * @throws Refusal `payment.nothing-chosen`, `payment.too-many`
 */
export async function makeOrder(bureau: Bureau, input: OrderInput): Promise<Ordered> {
  const { reader, instalments, ledger, now } = input
  if (instalments.length === 0) throw nothingChosen()
  if (instalments.length > mostInBatch) throw tooMany()
  const { jurisdiction, account } = reader
  const day = civilDateOf(now).replaceAll('-', '')
  const number = await bureau.database.transaction(reader, async (tx) => {
    const before = `ZF${day}-`
    const serial = await nextSerial(tx, {
      jurisdiction,
      series: 'payment-order',
      period: day,
      forms: [{ before, digits: 4, after: '' }],
      usedIn: [{ table: 'payment_order', column: 'number' }],
    })
    const given = before + String(serial).padStart(4, '0')
    await tx.run(makeOrderRow, [jurisdiction, given, ledger, account, now])
    return given
  })
  const payments: string[] = []
  const refused: NotOrdered[] = []
  for (const each of instalments) {
    const next = `${number}-${String(payments.length + 1).padStart(4, '0')}`
    try {
      await orderOne(bureau, input, each, number, next)
      payments.push(next)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ ...each, code: error.code, text: error.text })
    }
  }
  return { number, payments, refused }
}

function orderOne(
  bureau: Bureau,
  { reader, ledger, now }: OrderInput,
  { caseId, instalment }: WhichInstalment,
  order: string,
  number: string,
) {
  return perform(bureau, 'order-payment', { reader, caseId, now }, async (held) => {
    const { tx, current, offering } = held
    const funding = fundingIn(offering.service)
    const state = await readFunding(tx, current.jurisdiction, caseId)
    const found = state.instalments.find(({ id }) => id === instalment)
    const payee = bookOf(state)?.payee
    const [kept] = await tx.run(payableNow, [current.jurisdiction, caseId, instalment])
    const isPayable = found?.state === 'payable' && kept?.state === 'payable'
    if (found === undefined || payee === undefined || !isPayable || funding.ledger.id !== ledger) {
      throw notPayable(kept === undefined ? null : textOrNull(kept, 'number'))
    }
    const { amount } = found
    const { line } = state
    const at = { tx, reader, caseId, rev: current.rev + 1, now, funding, line }
    const posted = await postForCase(at, 'order', BigInt(amount), instalment)
    await tx.run(makePayment, [
      current.jurisdiction,
      number,
      order,
      caseId,
      instalment,
      payee.name,
      payee.bank,
      payee.account,
      amount,
    ])
    return {
      kind: 'money-moved',
      body: {
        movement: 'ordered',
        amount,
        on: civilDateOf(now),
        instalment,
        number,
        reason: '',
        posted,
      },
    }
  })
}

const nothingChosen = () =>
  new Refusal('payment.nothing-chosen', {
    zh: '没有选择要支付的款项。请先勾选应付款项。',
    en: 'No instalment was chosen. Choose those to be paid first.',
  })

const tooMany = () =>
  new Refusal(
    'payment.too-many',
    {
      zh: `一批最多 ${mostInBatch} 笔。请分批开具支付令。`,
      en: `A batch has at most ${mostInBatch} payments. Make several.`,
    },
    { most: mostInBatch },
  )

const notPayable = (number: string | null) =>
  new Refusal(
    'payment.not-payable',
    number === null
      ? {
          zh: '该款项不在应付状态，未列入支付令。请刷新应付列表。',
          en: 'This instalment is not payable, so it was not ordered. Reload the list.',
        }
      : {
          zh: `该款项已列入支付 ${number}，不会重复支付。请刷新应付列表。`,
          en: `This instalment is paid by ${number} already and is not paid twice. Reload the list.`,
        },
    number === null ? {} : { number },
  )
