/** Agreements and money of cases: task book, changes, recovery. */
import { createRoute, z } from '@hono/zod-openapi'
import { bookRepayment } from '../../engine/agreements/book-repayment.ts'
import { claimBack } from '../../engine/agreements/claim-back.ts'
import { decideChange } from '../../engine/agreements/decide-change.ts'
import { draftAgreement } from '../../engine/agreements/draft-agreement.ts'
import { checkBook, readAgreement } from '../../engine/agreements/read-agreement.ts'
import { type Altered, requestChange } from '../../engine/agreements/request-change.ts'
import { signAgreement } from '../../engine/agreements/sign-agreement.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Router } from '../context.ts'
import {
  agreementSchema,
  bookCheckSchema,
  changeDecisionSchema,
  changeRequestSchema,
  claimSchema,
  repaymentSchema,
  signSchema,
  taskBookSchema,
} from '../contract/agreements.ts'
import { answers, jsonBody } from '../json.ts'
import { policed } from '../policy.ts'
import { agreementView, bookCheckView } from '../views/agreement-view.ts'
import { yuanIn } from '../yuan-in.ts'
import { actRoute, inputOf, lineOf } from './cases.ts'

const params = z.object({ id: z.string().max(64) })
const staff = ['officer', 'head'] as const

const readRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/cases/{id}/agreement',
    request: { params },
    responses: answers(agreementSchema, 'Task book, instalments, changes and claims of a case'),
  }),
)
const checkRoute = policed(
  'signed-in',
  createRoute({
    method: 'post',
    path: '/api/cases/{id}/agreement/check',
    request: { params, ...jsonBody(taskBookSchema) },
    responses: answers(bookCheckSchema, 'What the law says of a task book; nothing is stored'),
  }),
)
const draftRoute = actRoute('draft-agreement', ['applicant'], taskBookSchema)
const signRoute = actRoute('sign-agreement', ['applicant', ...staff], signSchema)
const requestRoute = actRoute('request-change', ['applicant'], changeRequestSchema)
const decideRoute = actRoute('decide-change', staff, changeDecisionSchema)
const claimRoute = actRoute('claim', ['head'], claimSchema)
const repaymentRoute = actRoute('book-repayment', staff, repaymentSchema)

/** What was said of a change; what was not said is left out. */
function alteredIn(said: z.infer<typeof changeRequestSchema>['altered']): Altered {
  const { to, leader, partners, budget, indicators } = said
  return {
    ...(to === undefined ? {} : { to }),
    ...(leader === undefined ? {} : { leader }),
    ...(partners === undefined ? {} : { partners }),
    ...(budget === undefined ? {} : { budget }),
    ...(indicators === undefined ? {} : { indicators }),
  }
}

/** Adds the routes. */
export function agreementRoutes(app: Router): void {
  app.openapi(readRoute, async (c) => {
    const { id } = c.req.valid('param')
    const today = civilDateOf(c.get('now'))
    const found = await readAgreement(c.get('bureau'), c.get('reader'), id, today)
    c.header('etag', `"${found.current.rev}"`)
    return c.json(agreementView(found), 200)
  })
  app.openapi(checkRoute, async (c) => {
    const { id } = c.req.valid('param')
    const today = civilDateOf(c.get('now'))
    const said = c.req.valid('json')
    const found = await checkBook(c.get('bureau'), c.get('reader'), id, said, today)
    return c.json(bookCheckView(found.offering.service, found.judgement), 200)
  })
  app.openapi(draftRoute, async (c) => {
    const book = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, book), book }
    return c.json(lineOf(c, await draftAgreement(c.get('bureau'), input)), 200)
  })
  app.openapi(signRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await signAgreement(c.get('bureau'), input)), 200)
  })
  app.openapi(requestRoute, async (c) => {
    const body = c.req.valid('json')
    const { altered, ...rest } = body
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...rest }
    const done = await requestChange(c.get('bureau'), { ...input, altered: alteredIn(altered) })
    return c.json(lineOf(c, done), 200)
  })
  app.openapi(decideRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await decideChange(c.get('bureau'), input)), 200)
  })
  app.openapi(claimRoute, async (c) => {
    const body = c.req.valid('json')
    const amount = yuanIn('amount', body.amount)
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body, amount }
    return c.json(lineOf(c, await claimBack(c.get('bureau'), input)), 200)
  })
  app.openapi(repaymentRoute, async (c) => {
    const body = c.req.valid('json')
    const amount = yuanIn('amount', body.amount)
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body, amount }
    return c.json(lineOf(c, await bookRepayment(c.get('bureau'), input)), 200)
  })
}
