/** Ledgers: what accounts hold, the lines behind a balance, entries by document. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Ledger } from '../../declare/ledger.ts'
import { accountBalances, accountLines } from '../../engine/ledger/account-lines.ts'
import { bookDocument, counterDocument, isByDocument } from '../../engine/ledger/book-document.ts'
import { ledgerOf } from '../../engine/ledger/ledger-of.ts'
import { statementFile } from '../../engine/ledger/statement-file.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Router } from '../context.ts'
import {
  accountLinesSchema,
  balancesSchema,
  counterSchema,
  documentEntrySchema,
  type LedgerView,
  ledgerSchema,
  postedSchema,
} from '../contract/money.ts'
import { answers, created, fileAnswer, jsonBody } from '../json.ts'
import { policed } from '../policy.ts'
import { streamOf } from '../stream-of.ts'
import { yuanIn } from '../yuan-in.ts'

const readers = ['officer', 'head', 'supervisor', 'administrator'] as const
const byLedger = z.object({ ledger: z.string().max(64) })
const day = z.iso.date().optional()
const ofAccount = z.object({
  ledger: z.string().max(64),
  account: z.string().max(64),
  holder: z.string().max(64),
})
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const listRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/ledgers',
    responses: answers(z.array(ledgerSchema), 'The ledgers of the bureau'),
  }),
)
const accountsRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/ledgers/{ledger}/accounts',
    request: {
      params: byLedger,
      query: z.object({
        account: z.string().max(64).optional(),
        holder: z.string().max(200).optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(balancesSchema, 'What accounts hold'),
  }),
)
const linesRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/ledgers/{ledger}/accounts/{account}/{holder}/lines',
    request: {
      params: ofAccount,
      query: z.object({
        from: day,
        to: day,
        cursor: z.string().regex(/^\d+$/).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(accountLinesSchema, 'Lines with the balance after each, the newest first'),
  }),
)
const fileRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/ledgers/{ledger}/accounts/{account}/{holder}/export.xlsx',
    request: {
      params: ofAccount,
      query: z.object({ from: day, to: day, language: z.enum(['zh', 'en']).default('zh') }),
    },
    responses: fileAnswer(xlsx, 'The same lines as a file'),
  }),
)
const bookRoute = policed(
  ['head'],
  createRoute({
    method: 'post',
    path: '/api/ledgers/{ledger}/entries',
    request: { params: byLedger, ...jsonBody(documentEntrySchema) },
    responses: created(postedSchema, 'Booked; the same document books the same entry once'),
  }),
)
const counterRoute = policed(
  ['head'],
  createRoute({
    method: 'post',
    path: '/api/ledgers/{ledger}/entries/{entry}/counter',
    request: {
      params: byLedger.extend({ entry: z.string().max(64) }),
      ...jsonBody(counterSchema),
    },
    responses: created(postedSchema, 'The counter-entry; the original stays'),
  }),
)

const ledgerView = (ledger: Ledger): LedgerView => ({
  id: ledger.id,
  title: ledger.title,
  about: ledger.about,
  accounts: Object.values(ledger.accounts).map((each) => ({
    id: each.id,
    title: each.title,
    kind: each.kind,
    per: each.per,
    mayBeNegative: each.mayBeNegative === true,
  })),
  entries: Object.values(ledger.entries).map((each) => ({
    id: each.id,
    title: each.title,
    byDocument: isByDocument(ledger, each),
  })),
})

const yuan = (amount: string) => formatYuan(fen(BigInt(amount)))
const named = (id: string) => ({ zh: id, en: id })

/** Where a page of accounts goes on. */
function afterIn(cursor: string | undefined) {
  const [account, holder] = cursor?.split('~') ?? []
  return account === undefined || holder === undefined ? undefined : { account, holder }
}

/** Adds the routes. */
export function ledgerRoutes(app: Router): void {
  app.openapi(listRoute, (c) =>
    c.json([...(c.get('bureau').ledgers?.values() ?? [])].map(ledgerView), 200),
  )
  app.openapi(accountsRoute, async (c) => {
    const bureau = c.get('bureau')
    const reader = c.get('reader')
    const ledger = ledgerOf(bureau, c.req.valid('param').ledger)
    const { account, holder, cursor, limit } = c.req.valid('query')
    const asked = { account, holder, after: afterIn(cursor), limit: limit + 1 }
    const found = await bureau.database.transaction(reader, (tx) =>
      accountBalances(tx, reader.jurisdiction, ledger, asked),
    )
    const items = found.slice(0, limit).map((each) => ({
      ...each,
      debited: yuan(each.debited),
      credited: yuan(each.credited),
      balance: yuan(each.balance),
    }))
    const last = items.at(-1)
    const next = found.length > limit && last ? `${last.account}~${last.holder}` : null
    return c.json({ items, next, total: null }, 200)
  })
  app.openapi(linesRoute, async (c) => {
    const bureau = c.get('bureau')
    const reader = c.get('reader')
    const { account, holder, ledger: id } = c.req.valid('param')
    const ledger = ledgerOf(bureau, id)
    const { from, to, cursor, limit } = c.req.valid('query')
    const asked = { account, holder, from, to, before: cursor, limit: limit + 1 }
    const found = await bureau.database.transaction(reader, (tx) =>
      accountLines(tx, reader.jurisdiction, ledger, asked),
    )
    const shown = found.slice(0, limit)
    const items = shown.map(({ line: _line, ordinal: _, enteredBy: _by, ...each }) => ({
      ...each,
      title: ledger.entries[each.template]?.title ?? named(each.template),
      otherTitle: ledger.accounts[each.otherAccount]?.title ?? named(each.otherAccount),
      amount: yuan(each.amount),
      balance: yuan(each.balance),
    }))
    const next = found.length > limit ? (shown.at(-1)?.ordinal ?? null) : null
    return c.json({ items, next, total: null }, 200)
  })
  app.openapi(fileRoute, (c) => {
    const { account, holder, ledger: id } = c.req.valid('param')
    const { from, to, language } = c.req.valid('query')
    const ledger = ledgerOf(c.get('bureau'), id)
    const asked = { account, holder, from, to }
    const bytes = statementFile(c.get('bureau'), c.get('reader'), ledger, asked, language)
    return c.body(streamOf(bytes), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="statement.xlsx"`,
    })
  })
  app.openapi(bookRoute, async (c) => {
    const { amount, ...rest } = c.req.valid('json')
    const { ledger } = c.req.valid('param')
    const { id, entry } = await bookDocument(c.get('bureau'), {
      ...rest,
      ledger,
      amount: yuanIn('amount', amount),
      reader: c.get('reader'),
      now: c.get('now'),
    })
    return c.json({ ledger, id, entry }, 201)
  })
  app.openapi(counterRoute, async (c) => {
    const { ledger, entry } = c.req.valid('param')
    const at = { reader: c.get('reader'), now: c.get('now') }
    const said = { ...c.req.valid('json'), ledger, entry, ...at }
    const posted = await counterDocument(c.get('bureau'), said)
    return c.json({ ledger, id: posted.id, entry: posted.entry }, 201)
  })
}
