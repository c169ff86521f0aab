/** What is payable, what was ordered, and what bank or treasury said of it. */
import { instantOf, numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Row, Statement, Tx } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'

/** An instalment that can be paid. Amounts are fen as text. */
export interface Payable {
  readonly caseId: string
  readonly receipt: string
  readonly service: string
  readonly title: string
  readonly party: string
  readonly partyName: string
  readonly instalment: string
  readonly amount: string
  readonly dueOn: string
  readonly payeeName: string
  readonly payeeBank: string
  readonly payeeAccount: string
}

/** A batch of payments. */
export interface PaymentOrder {
  readonly number: string
  readonly ledger: string
  readonly madeBy: string
  readonly madeAt: Instant
  readonly payments: number
  readonly total: string
  readonly ordered: number
  readonly paid: number
  readonly bounced: number
}

/** One payment of a batch. */
export interface Payment {
  readonly number: string
  readonly order: string
  readonly caseId: string
  readonly receipt: string
  readonly title: string
  readonly instalment: string
  readonly payeeName: string
  readonly payeeBank: string
  readonly payeeAccount: string
  readonly amount: string
  readonly state: 'ordered' | 'paid' | 'bounced'
  readonly answeredOn: string | null
  readonly reference: string | null
  readonly reason: string | null
}

const payables: Statement = {
  name: 'payables',
  text: `select i.case_id, i.id, i.amount::text as amount, i.due_on::text as due_on,
      i.payee_name, i.payee_bank, i.payee_account, c.receipt, c.service, c.title, c.party,
      c.party_name
    from case_instalment i
    join case_file c on c.jurisdiction = i.jurisdiction and c.id = i.case_id
    where i.jurisdiction = $1 and i.state = 'payable' and c.service = any($2::text[])
      and ($3::date is null or i.due_on <= $3::date)
      and ($4::text is null or strpos(c.party_name, $4) > 0 or strpos(c.title, $4) > 0
        or c.receipt = $4)
      and ($5::date is null or (i.due_on, i.case_id, i.id) > ($5::date, $6, $7))
    order by i.due_on, i.case_id, i.id limit $8`,
}
const orders: Statement = {
  name: 'payment-orders',
  text: `select o.number, o.ledger, o.made_by, o.made_at, count(p.number)::text as payments,
      coalesce(sum(p.amount), 0)::text as total,
      count(*) filter (where p.state = 'ordered')::text as ordered,
      count(*) filter (where p.state = 'paid')::text as paid,
      count(*) filter (where p.state = 'bounced')::text as bounced
    from payment_order o
    left join payment_order_item p on p.jurisdiction = o.jurisdiction and p.order_number = o.number
    where o.jurisdiction = $1 and ($2::text is null or o.number < $2)
      and ($4::text is null or o.number = $4)
    group by o.number, o.ledger, o.made_by, o.made_at order by o.number desc limit $3`,
}
const paymentColumns = `p.number, p.order_number, p.case_id, p.instalment, p.payee_name,
  p.payee_bank, p.payee_account, p.amount::text as amount, p.state,
  p.answered_on::text as answered_on, p.reference, p.reason, c.receipt, c.title`
const payments: Statement = {
  name: 'payments-of-order',
  text: `select ${paymentColumns} from payment_order_item p
    join case_file c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
    where p.jurisdiction = $1 and p.order_number = $2 order by p.number`,
}
const one: Statement = {
  name: 'payment-by-number',
  text: `select ${paymentColumns} from payment_order_item p
    join case_file c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
    where p.jurisdiction = $1 and p.number = $2`,
}

/** What is asked of payable instalments. */
export interface PayablesAsked {
  /** Services whose instalments are wanted. */
  readonly services: readonly string[]
  /** Last day on which they fell due. */
  readonly dueBy?: string | undefined
  /** Part of the name of the unit or the title, or a receipt number. */
  readonly text?: string | undefined
  readonly after?: Pick<Payable, 'dueOn' | 'caseId' | 'instalment'> | undefined
  readonly limit: number
}

/** Payable instalments, the longest due first. */
export async function listPayables(
  tx: Tx,
  jurisdiction: string,
  asked: PayablesAsked,
): Promise<readonly Payable[]> {
  const { after } = asked
  const rows = await tx.run(payables, [
    jurisdiction,
    asked.services,
    asked.dueBy ?? null,
    asked.text ?? null,
    after?.dueOn ?? null,
    after?.caseId ?? null,
    after?.instalment ?? null,
    asked.limit,
  ])
  return rows.map((row) => ({
    caseId: textOf(row, 'case_id'),
    receipt: textOf(row, 'receipt'),
    service: textOf(row, 'service'),
    title: textOf(row, 'title'),
    party: textOf(row, 'party'),
    partyName: textOf(row, 'party_name'),
    instalment: textOf(row, 'id'),
    amount: textOf(row, 'amount'),
    dueOn: textOf(row, 'due_on'),
    payeeName: textOf(row, 'payee_name'),
    payeeBank: textOf(row, 'payee_bank'),
    payeeAccount: textOf(row, 'payee_account'),
  }))
}

/** Batches, the newest first; `before` is the last number of the page before. */
export async function listOrders(
  tx: Tx,
  jurisdiction: string,
  { before, limit, number }: { before?: string | undefined; limit: number; number?: string },
): Promise<readonly PaymentOrder[]> {
  const rows = await tx.run(orders, [jurisdiction, before ?? null, limit, number ?? null])
  return rows.map((row) => ({
    number: textOf(row, 'number'),
    ledger: textOf(row, 'ledger'),
    madeBy: textOf(row, 'made_by'),
    madeAt: instantOf(row, 'made_at'),
    payments: numberOf(row, 'payments'),
    total: textOf(row, 'total'),
    ordered: numberOf(row, 'ordered'),
    paid: numberOf(row, 'paid'),
    bounced: numberOf(row, 'bounced'),
  }))
}

/** The payments of a batch. */
export async function paymentsOf(
  tx: Tx,
  jurisdiction: string,
  order: string,
): Promise<readonly Payment[]> {
  return (await tx.run(payments, [jurisdiction, order])).map(paymentOf)
}

/** A payment by its number; undefined where there is none. */
export async function paymentNumbered(
  tx: Tx,
  jurisdiction: string,
  number: string,
): Promise<Payment | undefined> {
  return (await tx.run(one, [jurisdiction, number])).map(paymentOf)[0]
}

const states = ['ordered', 'paid', 'bounced'] as const

function paymentOf(row: Row): Payment {
  const state = states.find((each) => each === row.state)
  if (state === undefined) throw new Error('unknown state of a payment')
  return {
    number: textOf(row, 'number'),
    order: textOf(row, 'order_number'),
    caseId: textOf(row, 'case_id'),
    receipt: textOf(row, 'receipt'),
    title: textOf(row, 'title'),
    instalment: textOf(row, 'instalment'),
    payeeName: textOf(row, 'payee_name'),
    payeeBank: textOf(row, 'payee_bank'),
    payeeAccount: textOf(row, 'payee_account'),
    amount: textOf(row, 'amount'),
    state,
    answeredOn: textOrNull(row, 'answered_on'),
    reference: textOrNull(row, 'reference'),
    reason: textOrNull(row, 'reason'),
  }
}
