/** Agreements, payments and ledgers of the server as the pages see them. */
import type { AgreementView, BookCheckView, TaskBookView } from '../http/contract/agreements.ts'
import type {
  AccountLinesView,
  AnswerOutcomeView,
  BalancesView,
  LedgerView,
  OrderedView,
  OrdersView,
  OrderView,
  PayablesView,
  RefusedRowsView,
} from '../http/contract/money.ts'
import { type Ask, type Filters, ifMatch, onceBy } from './asking.ts'
import { query } from './query-part.ts'

/** Acts about agreement and money. */
export type MoneyAct = AgreementView['acts'][number]

const part = encodeURIComponent

/** This part of the client. */
export const moneyApi = (ask: Ask) => ({
  agreement: (id: string) => ask<AgreementView>('GET', `/api/cases/${part(id)}/agreement`),
  checkBook: (id: string, body: TaskBookView) =>
    ask<BookCheckView>('POST', `/api/cases/${part(id)}/agreement/check`, { body }),
  /** `key` must stay the same while one act is tried again. */
  moneyAct: (id: string, act: MoneyAct, rev: number, body: unknown, key: string) =>
    ask<unknown>('POST', `/api/cases/${part(id)}/acts/${act}`, {
      body,
      headers: { ...ifMatch(rev), ...onceBy(key) },
    }),
  payables: (filters: Filters) => ask<PayablesView>('GET', `/api/payables${query(filters)}`),
  orderPayments: (ledger: string, instalments: readonly { caseId: string; instalment: string }[]) =>
    ask<OrderedView>('POST', '/api/payment-orders', { body: { ledger, instalments } }),
  paymentOrders: (filters: Filters) =>
    ask<OrdersView>('GET', `/api/payment-orders${query(filters)}`),
  paymentOrder: (number: string) => ask<OrderView>('GET', `/api/payment-orders/${part(number)}`),
  paymentAnswers: () => ask<AnswerOutcomeView[]>('GET', '/api/payment-answers'),
  answerPayments: (file: File) =>
    ask<AnswerOutcomeView>('POST', '/api/payment-answers/imports', {
      file,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': part(file.name) },
    }),
  refusedRows: (id: string) =>
    ask<RefusedRowsView>('GET', `/api/payment-answers/${part(id)}/errors`),
  ledgers: () => ask<LedgerView[]>('GET', '/api/ledgers'),
  balances: (ledger: string, filters: Filters) =>
    ask<BalancesView>('GET', `/api/ledgers/${part(ledger)}/accounts${query(filters)}`),
  accountLines: (ledger: string, account: string, holder: string, filters: Filters) =>
    ask<AccountLinesView>(
      'GET',
      `/api/ledgers/${part(ledger)}/accounts/${part(account)}/${part(holder)}/lines${query(filters)}`,
    ),
  bookDocument: (
    ledger: string,
    body: { entry: string; budget: string; amount: string; document: string; memo: string },
  ) => ask<{ id: string }>('POST', `/api/ledgers/${part(ledger)}/entries`, { body }),
})
