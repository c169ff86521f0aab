/** Reads agreement and money of a case inside a transaction, and keeps their projection. */
import type { Funding } from '../../declare/funding.ts'
import type { Service } from '../../declare/service.ts'
import type { Statement, Tx } from '../../store/database.ts'
import { eventColumns } from '../cases/case-row.ts'
import { sealedEventOf } from '../cases/sealed-event.ts'
import { bookOf, type FundingState, fundingOf } from './funding-state.ts'

const events: Statement = {
  name: 'funding-events',
  text: `select ${eventColumns} from case_event
    where jurisdiction = $1 and case_id = $2 and (body ? 'money' or kind in ('agreement-drafted',
      'agreement-signed', 'change-requested', 'change-decided', 'money-moved'))
    order by rev`,
}
const keep: Statement = {
  name: 'funding-keep',
  text: `insert into case_instalment (jurisdiction, case_id, id, ordinal, amount, state, due_on,
      number, paid_on, payee_name, payee_bank, payee_account)
    select $1, $2, i.id, i.ordinal, i.amount, i.state, i.due_on, i.number, i.paid_on, $10, $11, $12
    from unnest($3::text[], $4::smallint[], $5::bigint[], $6::text[], $7::date[], $8::text[],
      $9::date[]) as i (id, ordinal, amount, state, due_on, number, paid_on)
    on conflict (jurisdiction, case_id, id) do update set state = excluded.state,
      due_on = excluded.due_on, number = excluded.number, paid_on = excluded.paid_on,
      payee_name = excluded.payee_name, payee_bank = excluded.payee_bank,
      payee_account = excluded.payee_account`,
}

/** Agreement and money of a case as its events left them. */
export async function readFunding(
  tx: Tx,
  jurisdiction: string,
  caseId: string,
): Promise<FundingState> {
  const rows = await tx.run(events, [jurisdiction, caseId])
  return fundingOf(rows.map((row) => sealedEventOf(row).event))
}

/** Writes the instalments of a case as they now stand. */
export async function keepInstalments(
  tx: Tx,
  jurisdiction: string,
  caseId: string,
  state: FundingState,
): Promise<void> {
  const { instalments } = state
  const payee = bookOf(state)?.payee
  if (instalments.length === 0 || payee === undefined) return
  await tx.run(keep, [
    jurisdiction,
    caseId,
    instalments.map(({ id }) => id),
    instalments.map((_, index) => index + 1),
    instalments.map(({ amount }) => amount),
    instalments.map((each) => each.state),
    instalments.map(({ dueOn }) => dueOn),
    instalments.map(({ number }) => number),
    instalments.map(({ paidOn }) => paidOn),
    payee.name,
    payee.bank,
    payee.account,
  ])
}

/** How a service pays. @throws Error when it pays nothing (a fault: access was not asked) */
export function fundingIn(service: Service): Funding {
  if (service.funding === undefined) throw new Error(`${service.id} pays nothing`)
  return service.funding
}
