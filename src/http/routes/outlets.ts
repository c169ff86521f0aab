/** Receivers outside, and what became of deliveries. For administrators. */
import { createRoute, z } from '@hono/zod-openapi'
import { listDeliveries, retryDelivery } from '../../engine/outbox/deliveries.ts'
import { addWebhook, listWebhooks, switchWebhook } from '../../engine/outbox/webhooks.ts'
import type { Router } from '../context.ts'
import {
  addedWebhookSchema,
  deliveriesSchema,
  newWebhookSchema,
  webhookSchema,
} from '../contract/messages.ts'
import { answers, created, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'

const params = z.object({ id: z.string().max(300) })

const listRoute = policed(
  ['administrator'],
  createRoute({
    method: 'get',
    path: '/api/webhooks',
    responses: answers(z.array(webhookSchema), 'Registered receivers'),
  }),
)

const addRoute = policed(
  ['administrator'],
  createRoute({
    method: 'post',
    path: '/api/webhooks',
    request: jsonBody(newWebhookSchema),
    responses: created(addedWebhookSchema, 'Registered; the secret is shown this once'),
  }),
)

const switchRoute = policed(
  ['administrator'],
  createRoute({
    method: 'put',
    path: '/api/webhooks/{id}/active',
    request: { params, ...jsonBody(z.object({ active: z.boolean() })) },
    responses: answers(z.object({ active: z.boolean() }), 'Switched on or off'),
  }),
)

const deliveriesRoute = policed(
  ['administrator'],
  createRoute({
    method: 'get',
    path: '/api/deliveries',
    request: {
      query: z.object({
        state: z.enum(['waiting', 'delivered', 'dead']).default('dead'),
        cursor: z.string().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(deliveriesSchema, 'Deliveries of a state, newest first'),
  }),
)

const retryRoute = policed(
  ['administrator'],
  createRoute({
    method: 'post',
    path: '/api/deliveries/{id}/retry',
    request: { params },
    responses: answers(z.object({ waiting: z.literal(true) }), 'It will be tried again'),
  }),
)

/** Adds the routes. */
export function outletRoutes(app: Router): void {
  app.openapi(listRoute, async (c) =>
    c.json(answer(await listWebhooks(c.get('bureau'), c.get('reader'))), 200),
  )
  app.openapi(addRoute, async (c) => {
    const input = { ...c.req.valid('json'), now: c.get('now') }
    return c.json(await addWebhook(c.get('bureau'), c.get('reader'), input), 201)
  })
  app.openapi(switchRoute, async (c) => {
    const { active } = c.req.valid('json')
    await switchWebhook(c.get('bureau'), c.get('reader'), c.req.valid('param').id, active)
    return c.json({ active }, 200)
  })
  app.openapi(deliveriesRoute, async (c) => {
    const { state, limit, cursor } = c.req.valid('query')
    const page = await listDeliveries(c.get('bureau'), c.get('reader'), {
      state,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    })
    return c.json(answer(page), 200)
  })
  app.openapi(retryRoute, async (c) => {
    const { id } = c.req.valid('param')
    await retryDelivery(c.get('bureau'), c.get('reader'), id, c.get('now'))
    return c.json({ waiting: true as const }, 200)
  })
}
