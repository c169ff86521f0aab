/** Ledgers, payable instalments, payment orders and the answers to them. Amounts are decimal yuan. */
import { z } from '@hono/zod-openapi'
import { page, textSchema } from './common.ts'

/** A ledger: GET /api/ledgers. */
export const ledgerSchema = z.object({
  id: z.string(),
  title: textSchema,
  about: textSchema,
  accounts: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      kind: z.enum(['asset', 'liability', 'equity', 'income', 'expense']),
      per: z.enum(['ledger', 'budget', 'case', 'party', 'record']),
      mayBeNegative: z.boolean(),
    }),
  ),
  /** Entries; those by document are made and taken back by the head. */
  entries: z.array(z.object({ id: z.string(), title: textSchema, byDocument: z.boolean() })),
})

/** What an account holds: GET /api/ledgers/{ledger}/accounts. */
export const balanceSchema = z.object({
  account: z.string(),
  holder: z.string(),
  holderTitle: z.string().nullable(),
  debited: z.string(),
  credited: z.string(),
  balance: z.string(),
  lines: z.number().int(),
})

/** A line as its account sees it: GET /api/ledgers/{ledger}/accounts/{account}/{holder}/lines. */
export const accountLineSchema = z.object({
  entry: z.string(),
  template: z.string(),
  title: textSchema,
  bookedOn: z.string(),
  at: z.string(),
  side: z.enum(['debit', 'credit']),
  amount: z.string(),
  balance: z.string(),
  otherAccount: z.string(),
  otherTitle: textSchema,
  otherHolder: z.string(),
  sourceKind: z.string(),
  sourceId: z.string(),
  /** The event of the case that made it. */
  sourceRev: z.number().int().nullable(),
  caseId: z.string().nullable(),
  caseTitle: z.string().nullable(),
  receipt: z.string().nullable(),
  /** The entry it takes back, and the one that takes it back. */
  counters: z.string().nullable(),
  counteredBy: z.string().nullable(),
  memo: z.string(),
})

export const balancesSchema = page(balanceSchema)
export const accountLinesSchema = page(accountLineSchema)

/** Books what a document says: POST /api/ledgers/{ledger}/entries. */
export const documentEntrySchema = z.object({
  entry: z.string().max(64),
  budget: z.string().max(64),
  amount: z.string().max(24),
  document: z.string().max(100),
  memo: z.string().max(500).default(''),
})

/** Takes it back: POST /api/ledgers/{ledger}/entries/{entry}/counter. */
export const counterSchema = z.object({
  document: z.string().max(100),
  memo: z.string().max(500),
})

/** An entry that was booked. */
export const postedSchema = z.object({ ledger: z.string(), id: z.string(), entry: z.string() })

/** An instalment that can be paid: GET /api/payables. */
export const payableSchema = z.object({
  caseId: z.string(),
  receipt: z.string(),
  service: z.string(),
  title: z.string(),
  partyName: z.string(),
  instalment: z.string(),
  instalmentTitle: textSchema,
  ledger: z.string(),
  amount: z.string(),
  dueOn: z.string(),
  payeeName: z.string(),
  payeeBank: z.string(),
  payeeAccount: z.string(),
})
export const payablesSchema = page(payableSchema)

/** Orders payments: POST /api/payment-orders. */
export const newOrderSchema = z.object({
  ledger: z.string().max(64),
  instalments: z
    .array(z.object({ caseId: z.string().max(64), instalment: z.string().max(64) }))
    .min(1)
    .max(2000),
})

/** What came of ordering. */
export const orderedSchema = z.object({
  number: z.string(),
  payments: z.array(z.string()),
  refused: z.array(
    z.object({ caseId: z.string(), instalment: z.string(), code: z.string(), text: textSchema }),
  ),
})

const orderLine = {
  number: z.string(),
  ledger: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  payments: z.number().int(),
  total: z.string(),
  ordered: z.number().int(),
  paid: z.number().int(),
  bounced: z.number().int(),
}

/** Batches: GET /api/payment-orders. */
export const ordersSchema = page(z.object(orderLine))

/** A batch with its payments: GET /api/payment-orders/{number}. */
export const orderSchema = z.object({
  ...orderLine,
  items: z.array(
    z.object({
      number: z.string(),
      caseId: z.string(),
      receipt: z.string(),
      title: z.string(),
      instalment: z.string(),
      payeeName: z.string(),
      payeeBank: z.string(),
      payeeAccount: z.string(),
      amount: z.string(),
      state: z.enum(['ordered', 'paid', 'bounced']),
      answeredOn: z.string().nullable(),
      reference: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})

/** What came of an answer file: POST and GET /api/payment-answers/imports. */
export const answerOutcomeSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  account: z.string(),
  at: z.string(),
  read: z.number().int(),
  paid: z.number().int(),
  bounced: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
})

/** The rows of an answer file that were refused. */
export const refusedRowsSchema = z.array(
  z.object({
    row: z.number().int(),
    code: z.string(),
    text: textSchema,
    number: z.string().nullable(),
  }),
)

export type LedgerView = z.infer<typeof ledgerSchema>
export type BalancesView = z.infer<typeof balancesSchema>
export type AccountLinesView = z.infer<typeof accountLinesSchema>
export type PayablesView = z.infer<typeof payablesSchema>
export type OrderedView = z.infer<typeof orderedSchema>
export type OrdersView = z.infer<typeof ordersSchema>
export type OrderView = z.infer<typeof orderSchema>
export type AnswerOutcomeView = z.infer<typeof answerOutcomeSchema>
export type RefusedRowsView = z.infer<typeof refusedRowsSchema>
