/** Takes the answer to one payment: it was made, or it came back. */
import { Refusal } from '../../declare/refusal.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import { type Fen, fen, showYuan } from '../../values/money.ts'
import type { InstalmentNow } from '../agreements/funding-state.ts'
import { counterForCase, postForCase } from '../agreements/post-for-case.ts'
import { fundingIn, readFunding } from '../agreements/read-funding.ts'
import type { Bureau } from '../bureau.ts'
import { type Held, type Outcome, perform } from '../cases/perform.ts'
import type { PostedEntry } from '../ledger/posting.ts'
import { type Payment, paymentNumbered } from './list-payments.ts'

/** What bank or treasury say of a payment. */
export interface PaymentAnswer {
  readonly number: string
  readonly amount: Fen
  readonly result: 'paid' | 'bounced'
  readonly on: CivilDate
  readonly reference: string
  readonly reason: string
}

const answered: Statement = {
  name: 'payment-answered',
  text: `update payment_order_item set state = $3, answered_on = $4, reference = $5, reason = $6
    where jurisdiction = $1 and number = $2 returning number`,
}

/**
 * Books the answer to a payment. A payment that came back is countered in the ledger and payable
 * again. The same answer twice changes nothing.
 *
 * @returns what was done
 * @throws Refusal `payment.unknown`, `payment.amount-differs`, `payment.answered-otherwise`,
 * `payment.day`, `ledger.overdrawn`, and those of {@link perform}
 */
export async function answerPayment(
  bureau: Bureau,
  reader: Reader,
  said: PaymentAnswer,
  now: Instant,
): Promise<'paid' | 'bounced' | 'unchanged'> {
  const find = () =>
    bureau.database.transaction(reader, (tx) =>
      paymentNumbered(tx, reader.jurisdiction, said.number),
    )
  const found = await find()
  if (found === undefined) throw paymentUnknown(said.number)
  if (said.on > civilDateOf(now)) throw dayAhead(said.on)
  if (isSame(found, said)) return 'unchanged'
  try {
    await perform(bureau, 'book-payment', { reader, caseId: found.caseId, now }, (held) =>
      booked(held, reader, said, now),
    )
    return said.result
  } catch (error) {
    // Somebody may have booked the same answer while this one waited for the lock.
    if (!(error instanceof Refusal) || error.code !== 'payment.answered-otherwise') throw error
    const since = await find()
    if (since !== undefined && isSame(since, said)) return 'unchanged'
    throw error
  }
}

function isSame(payment: Payment, said: PaymentAnswer): boolean {
  if (payment.amount !== said.amount.toString()) throw amountDiffers(payment, said)
  return (
    payment.state === said.result &&
    payment.answeredOn === said.on &&
    payment.reference === said.reference
  )
}

async function booked(
  { tx, current, offering }: Held,
  reader: Reader,
  said: PaymentAnswer,
  now: Instant,
): Promise<Outcome> {
  const { jurisdiction } = current
  const payment = await paymentNumbered(tx, jurisdiction, said.number)
  if (payment === undefined) throw paymentUnknown(said.number)
  const isLate = payment.state === 'paid' && said.result === 'bounced'
  if (payment.state !== 'ordered' && !isLate) throw answeredOtherwise(payment)
  const funding = fundingIn(offering.service)
  const state = await readFunding(tx, jurisdiction, current.id)
  const instalment = state.instalments.find(({ number }) => number === said.number)
  if (instalment === undefined) throw new Error(`payment ${said.number} is of no instalment`)
  const { line } = state
  const at = { tx, reader, caseId: current.id, rev: current.rev + 1, now, funding, line }
  const posted =
    said.result === 'paid'
      ? await postForCase(at, 'pay', BigInt(payment.amount), instalment.id)
      : await takenBack(at, instalment, said.reason)
  const values = [said.result, said.on, said.reference, said.reason]
  const rows = await tx.run(answered, [jurisdiction, said.number, ...values])
  if (rows.length !== 1) throw new Error(`payment ${said.number} moved under a held lock`)
  return {
    kind: 'money-moved',
    body: {
      movement: said.result,
      amount: payment.amount,
      on: said.on,
      instalment: instalment.id,
      number: said.number,
      reference: said.reference,
      reason: said.reason,
      posted,
    },
  }
}

/** Counters what was booked for a payment, the newest first. */
async function takenBack(
  at: Parameters<typeof counterForCase>[0],
  { booked: entries }: InstalmentNow,
  reason: string,
): Promise<readonly PostedEntry[]> {
  const posted: PostedEntry[] = []
  for (const { id } of [...entries].reverse()) posted.push(await counterForCase(at, id, reason))
  return posted
}

const paymentUnknown = (number: string) =>
  new Refusal(
    'payment.unknown',
    {
      zh: '没有这一支付编号。请核对回单是否属于本局。',
      en: 'No payment has this number. Check whether the answer is for this bureau.',
    },
    { number },
  )

const amountDiffers = (payment: Payment, said: PaymentAnswer) =>
  new Refusal(
    'payment.amount-differs',
    {
      zh: `金额与支付令不符：支付令 ${showYuan(fen(BigInt(payment.amount)))} 元，回单 ${showYuan(said.amount)} 元。请与银行或国库核对。`,
      en: `The amount differs from the order: ${showYuan(fen(BigInt(payment.amount)))} yuan ordered, ${showYuan(said.amount)} answered. Ask bank or treasury.`,
    },
    { number: payment.number, ordered: payment.amount, answered: said.amount.toString() },
  )

const answeredOtherwise = ({ number, state }: Payment) =>
  new Refusal(
    'payment.answered-otherwise',
    {
      zh:
        state === 'bounced'
          ? '该笔支付已登记退票，如已重新支付，应使用新的支付编号。请核对。'
          : '该笔支付已登记成功，日期或流水号与本回单不同。请核对。',
      en:
        state === 'bounced'
          ? 'This payment came back before; paying again has a number of its own. Check.'
          : 'This payment is booked as made, on another day or under another reference. Check.',
    },
    { number, state },
  )

const dayAhead = (on: string) =>
  new Refusal(
    'payment.day',
    {
      zh: '支付日期晚于今天。请核对回单。',
      en: 'The day of payment lies ahead. Check the answer.',
    },
    { on },
  )
