/** Payments: what is payable, orders, their files, and the answers to them. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  answerErrorFile,
  importAnswer,
  listAnswers,
  refusedRows,
} from '../../engine/payments/import-answer.ts'
import { listOrders, listPayables, type PaymentOrder } from '../../engine/payments/list-payments.ts'
import { makeOrder } from '../../engine/payments/make-order.ts'
import { orderFile, readOrder } from '../../engine/payments/order-file.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Router } from '../context.ts'
import {
  answerOutcomeSchema,
  newOrderSchema,
  orderedSchema,
  orderSchema,
  ordersSchema,
  payablesSchema,
  refusedRowsSchema,
} from '../contract/money.ts'
import { answers, created, fileAnswer, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { streamOf } from '../stream-of.ts'
import { takeFile } from '../temporary-file.ts'

const staff = ['officer', 'head'] as const
const readers = [...staff, 'supervisor', 'administrator'] as const
const limit = z.coerce.number().int().min(1).max(200).default(50)
const byNumber = z.object({ number: z.string().max(64) })
const byId = z.object({ id: z.string().max(64) })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const csv = 'text/csv; charset=utf-8'
/** Largest answer file, in megabytes. */
const largestAnswer = 20

const payablesRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/payables',
    request: {
      query: z.object({
        service: z.string().max(64).optional(),
        dueBy: z.iso.date().optional(),
        q: z.string().max(100).optional(),
        cursor: z.string().max(200).optional(),
        limit,
      }),
    },
    responses: answers(payablesSchema, 'Instalments that can be paid, the longest due first'),
  }),
)
const orderRoute = policed(
  staff,
  createRoute({
    method: 'post',
    path: '/api/payment-orders',
    request: jsonBody(newOrderSchema),
    responses: created(orderedSchema, 'Ordered; what could not be is named with its reason'),
  }),
)
const ordersRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/payment-orders',
    request: { query: z.object({ cursor: z.string().max(64).optional(), limit }) },
    responses: answers(ordersSchema, 'Payment orders, the newest first'),
  }),
)
const readRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/payment-orders/{number}',
    request: { params: byNumber },
    responses: answers(orderSchema, 'An order with its payments'),
  }),
)
const fileRoute = (format: 'xlsx' | 'csv') =>
  policed(
    staff,
    createRoute({
      method: 'get',
      path: `/api/payment-orders/{number}/file.${format}`,
      request: { params: byNumber },
      responses: fileAnswer(format === 'xlsx' ? xlsx : csv, 'Payments that wait for an answer'),
    }),
  )
const importRoute = policed(
  staff,
  createRoute({
    method: 'post',
    path: '/api/payment-answers/imports',
    responses: created(answerOutcomeSchema, 'Booked row by row; refused rows are listed'),
  }),
)
const answersRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/payment-answers',
    responses: answers(z.array(answerOutcomeSchema), 'The newest answer files'),
  }),
)
const errorsRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/payment-answers/{id}/errors',
    request: { params: byId },
    responses: answers(refusedRowsSchema, 'Rows that were refused, with the reason'),
  }),
)
const errorFileRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/payment-answers/{id}/errors.xlsx',
    request: {
      params: byId,
      query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
    },
    responses: fileAnswer(xlsx, 'The same rows as a file'),
  }),
)

const yuan = (amount: string) => formatYuan(fen(BigInt(amount)))
const orderLine = (each: PaymentOrder) => ({ ...each, total: yuan(each.total) })

/** Where a page of payables goes on. */
function afterIn(cursor: string | undefined) {
  const [dueOn, caseId, instalment] = cursor?.split('~') ?? []
  return dueOn === undefined || caseId === undefined || instalment === undefined
    ? undefined
    : { dueOn, caseId, instalment }
}

/** A file name as its sender gave it, without any path. */
function nameIn(header: string | undefined): string {
  try {
    return (
      decodeURIComponent(header ?? 'answer')
        .split(/[/\\]/)
        .at(-1)
        ?.slice(0, 200) || 'answer'
    )
  } catch {
    return 'answer'
  }
}

/** Adds the routes. */
export function paymentRoutes(app: Router): void {
  app.openapi(payablesRoute, async (c) => {
    const bureau = c.get('bureau')
    const reader = c.get('reader')
    const { service, dueBy, q, cursor, limit: most } = c.req.valid('query')
    const funded = [...bureau.offerings.values()].filter(
      (each) => each.service.funding !== undefined,
    )
    const services = funded
      .map((each) => each.service.id)
      .filter((id) => service === undefined || id === service)
    const after = afterIn(cursor)
    const found = await bureau.database.transaction(reader, (tx) =>
      listPayables(tx, reader.jurisdiction, {
        services,
        dueBy,
        text: q === '' ? undefined : q,
        after,
        limit: most + 1,
      }),
    )
    const items = found.slice(0, most).map(({ party: _, ...each }) => {
      const funding = bureau.offerings.get(each.service)?.service.funding
      const declared = funding?.instalments.find(({ id }) => id === each.instalment)
      return {
        ...each,
        instalmentTitle: declared?.title ?? { zh: each.instalment, en: each.instalment },
        ledger: funding?.ledger.id ?? '',
        amount: yuan(each.amount),
      }
    })
    const last = items.at(-1)
    const next =
      found.length > most && last ? [last.dueOn, last.caseId, last.instalment].join('~') : null
    return c.json({ items, next, total: null }, 200)
  })
  app.openapi(orderRoute, async (c) => {
    const at = { reader: c.get('reader'), now: c.get('now') }
    const made = await makeOrder(c.get('bureau'), { ...c.req.valid('json'), ...at })
    return c.json(answer(made), 201)
  })
  app.openapi(ordersRoute, async (c) => {
    const { cursor, limit: most } = c.req.valid('query')
    const reader = c.get('reader')
    const found = await c
      .get('bureau')
      .database.transaction(reader, (tx) =>
        listOrders(tx, reader.jurisdiction, { before: cursor, limit: most + 1 }),
      )
    const items = found.slice(0, most).map(orderLine)
    const next = found.length > most ? (items.at(-1)?.number ?? null) : null
    return c.json({ items, next, total: null }, 200)
  })
  app.openapi(readRoute, async (c) => {
    const { number } = c.req.valid('param')
    const found = await readOrder(c.get('bureau'), c.get('reader'), number)
    const items = found.items.map(({ order: _, ...each }) => ({
      ...each,
      amount: yuan(each.amount),
    }))
    return c.json({ ...orderLine(found), items }, 200)
  })
  for (const format of ['xlsx', 'csv'] as const) {
    app.openapi(fileRoute(format), async (c) => {
      const { number } = c.req.valid('param')
      const bytes = await orderFile(c.get('bureau'), c.get('reader'), number, format)
      return c.body(streamOf(bytes), 200, {
        'content-type': format === 'xlsx' ? xlsx : csv,
        'content-disposition': `attachment; filename="${encodeURIComponent(number)}.${format}"`,
      })
    })
  }
  app.openapi(importRoute, async (c) => {
    const file = await takeFile(c.req.raw.body, largestAnswer)
    try {
      const outcome = await importAnswer(c.get('bureau'), {
        reader: c.get('reader'),
        source: { path: file.path },
        fileName: nameIn(c.req.header('x-file-name')),
        sha256: file.sha256,
        now: c.get('now'),
      })
      return c.json(outcome, 201)
    } finally {
      await file.remove()
    }
  })
  app.openapi(answersRoute, async (c) =>
    c.json(answer(await listAnswers(c.get('bureau'), c.get('reader'), 50)), 200),
  )
  app.openapi(errorsRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(answer(await refusedRows(c.get('bureau'), c.get('reader'), id)), 200)
  })
  app.openapi(errorFileRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { language } = c.req.valid('query')
    const bytes = await answerErrorFile(c.get('bureau'), c.get('reader'), id, language)
    return c.body(streamOf(bytes), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="answer-errors.xlsx"`,
    })
  })
}
