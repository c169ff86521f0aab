import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import { type Fen, fen, showYuan } from '../../values/money.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import type { ClaimNow } from './funding-state.ts'
import { postForCase } from './post-for-case.ts'
import { fundingIn, readFunding } from './read-funding.ts'

/** Money that came back. */
export interface Repayment extends ActInput {
  /** Number of the claim. */
  readonly claim: string
  readonly amount: Fen
  /** The day it arrived. */
  readonly on: string
  /** Of the bank or treasury; the same one is booked once. */
  readonly reference: string
}

/** Fen of a claim that are still owed. */
export const owed = ({ amount, repaid }: Pick<ClaimNow, 'amount' | 'repaid'>): Fen =>
  fen(BigInt(amount) - BigInt(repaid))

/**
 * Books money that was paid back under a claim, in one or several parts.
 *
 * @throws Invalid when day, amount or reference do not fit
 * @throws Refusal `claim.unknown`, `claim.too-much`, `claim.booked-before`, and those of
 * {@link perform}
 */
export function bookRepayment(bureau: Bureau, input: Repayment): Promise<CaseState> {
  return perform(bureau, 'book-repayment', input, async ({ tx, current, offering, today }) => {
    const { amount, reader, now } = input
    const reference = input.reference.trim()
    const on = parseCivilDate(input.on)
    const wrong = [
      ...(amount <= 0n ? [problem('amount', 'amount.negative')] : []),
      ...(reference === '' ? [problem('reference', 'required')] : []),
      ...(!on.ok || on.value > today ? [problem('on', 'date.format')] : []),
    ]
    if (wrong.length > 0) throw new Invalid(wrong)
    const funding = fundingIn(offering.service)
    const { claims, line } = await readFunding(tx, current.jurisdiction, current.id)
    const claim = claims.find((each) => each.number === input.claim)
    if (claim === undefined) throw claimUnknown(input.claim)
    if (claims.some((each) => each.references.includes(reference))) throw bookedBefore(reference)
    if (amount > owed(claim)) throw tooMuch(claim, amount)
    const at = { tx, reader, caseId: current.id, rev: current.rev + 1, now, funding, line }
    const posted = await postForCase(at, 'repay', amount)
    return {
      kind: 'money-moved',
      body: {
        movement: 'repaid',
        amount: amount.toString(),
        on: input.on,
        number: claim.number,
        reference,
        reason: '',
        posted,
      },
    }
  })
}

const claimUnknown = (claim: string) =>
  new Refusal(
    'claim.unknown',
    {
      zh: '没有找到该追缴通知。请核对通知编号。',
      en: 'No such claim. Check its number.',
    },
    { claim },
  )

const bookedBefore = (reference: string) =>
  new Refusal(
    'claim.booked-before',
    {
      zh: `流水号 ${reference} 的缴款已经入账，本次未重复入账。`,
      en: `The repayment ${reference} is booked already and was not booked again.`,
    },
    { reference },
  )

const tooMuch = (claim: ClaimNow, amount: Fen) =>
  new Refusal(
    'claim.too-much',
    {
      zh: `该笔应追回款项还剩 ${showYuan(owed(claim))} 元，缴款 ${showYuan(amount)} 元超出应缴金额，未入账。请核对金额，多缴部分退回单位。`,
      en: `${showYuan(owed(claim))} yuan of this claim are still owed; ${showYuan(amount)} is more, so it was not booked. Check the amount and return what is too much.`,
    },
    { claim: claim.number, owed: owed(claim).toString(), amount: amount.toString() },
  )
