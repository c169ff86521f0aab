/** The integrity register: read by officials and by whom it concerns, kept by supervisors. */
import { createRoute, z } from '@hono/zod-openapi'
import { listSanctions } from '../../engine/integrity/list-sanctions.ts'
import { confirmSanction, enterSanction, liftSanction } from '../../engine/integrity/sanctions.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Router } from '../context.ts'
import { liftSchema, newSanctionSchema, sanctionsSchema } from '../contract/sanctions.ts'
import { answers, created, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'

const keepers = ['supervisor', 'administrator'] as const
const params = z.object({ id: z.string().max(64) })
const done = z.object({ id: z.string() })

const listRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/sanctions',
    request: {
      query: z.object({
        after: z.string().max(64).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(sanctionsSchema, 'Entries the reader may see, the newest first'),
  }),
)

const enterRoute = policed(
  keepers,
  createRoute({
    method: 'post',
    path: '/api/sanctions',
    request: jsonBody(newSanctionSchema),
    responses: created(done, 'Entered; it bars nobody until somebody else confirms it'),
  }),
)

const confirmRoute = policed(
  keepers,
  createRoute({
    method: 'post',
    path: '/api/sanctions/{id}/confirm',
    request: { params },
    responses: answers(done, 'Confirmed by a second person; it bars from its first day on'),
  }),
)

const liftRoute = policed(
  keepers,
  createRoute({
    method: 'post',
    path: '/api/sanctions/{id}/lift',
    request: { params, ...jsonBody(liftSchema) },
    responses: answers(done, 'Lifted from that day on'),
  }),
)

/** Adds the routes. */
export function sanctionRoutes(app: Router): void {
  app.openapi(listRoute, async (c) => {
    const { after, limit } = c.req.valid('query')
    return c.json(
      answer(await listSanctions(c.get('bureau'), c.get('reader'), { after, limit })),
      200,
    )
  })
  app.openapi(enterRoute, async (c) => {
    const { kind, number, from, to, ...rest } = c.req.valid('json')
    const at = { reader: c.get('reader'), now: c.get('now') }
    const id = await enterSanction(c.get('bureau'), at, {
      ...rest,
      subject: { kind, number },
      from: civilDate(from),
      to: to === null ? null : civilDate(to),
    })
    return c.json({ id }, 201)
  })
  app.openapi(confirmRoute, async (c) => {
    const { id } = c.req.valid('param')
    await confirmSanction(c.get('bureau'), { reader: c.get('reader'), now: c.get('now') }, id)
    return c.json({ id }, 200)
  })
  app.openapi(liftRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { on, reason } = c.req.valid('json')
    const at = { reader: c.get('reader'), now: c.get('now') }
    await liftSanction(c.get('bureau'), at, { id, on: civilDate(on), reason })
    return c.json({ id }, 200)
  })
}
