import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Fen } from '../../values/money.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import { claimNumber, payBackBy } from './follow-money.ts'
import { postForCase } from './post-for-case.ts'
import { fundingIn, readFunding } from './read-funding.ts'

/** A decision to have money paid back (追回). */
export interface ClaimInput extends ActInput {
  readonly amount: Fen
  /** Number of the decision and its ground. */
  readonly reason: string
}

/**
 * Claims money back that was paid. The unit is told the amount and the last day; more than was paid
 * and not claimed yet cannot be claimed.
 *
 * @throws Invalid when amount or reason are missing
 * @throws Refusal `ledger.overdrawn` and those of {@link perform}
 */
export function claimBack(bureau: Bureau, input: ClaimInput): Promise<CaseState> {
  return perform(bureau, 'claim', input, async ({ tx, current, offering, today }) => {
    const { amount, reader, now } = input
    const reason = input.reason.trim()
    const wrong = [
      ...(amount <= 0n ? [problem('amount', 'amount.negative')] : []),
      ...(reason.length < 2 ? [problem('reason', 'required')] : []),
    ]
    if (wrong.length > 0) throw new Invalid(wrong)
    const funding = fundingIn(offering.service)
    const state = await readFunding(tx, current.jurisdiction, current.id)
    const { line } = state
    if (line === null) throw new Invalid([problem('amount', 'amount.range')])
    const at = { tx, reader, caseId: current.id, rev: current.rev + 1, now, funding, line }
    const posted = await postForCase(at, 'claim', amount)
    const number = claimNumber(current, state)
    const dueOn = payBackBy({ bureau, offering, today }, funding.terminated)
    const claim = { number, amount: amount.toString(), dueOn, reason }
    return {
      kind: 'money-moved',
      body: {
        movement: 'claimed',
        amount: amount.toString(),
        on: civilDateOf(now),
        number,
        reason,
        claim,
        posted,
      },
    }
  })
}
