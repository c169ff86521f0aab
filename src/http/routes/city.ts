/** The city served, health and readiness. */
import { createRoute, z } from '@hono/zod-openapi'
import { civilDateOf } from '../../values/instant.ts'
import type { Router } from '../context.ts'
import { citySchema } from '../contract/session.ts'
import { answers } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'

const cityRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/city',
    responses: answers(citySchema, 'The city, its links, services and registers'),
  }),
)

const health = z.object({ status: z.enum(['ok', 'starting']) })

const aliveRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/healthz',
    responses: {
      200: { description: 'Alive', content: { 'application/json': { schema: health } } },
    },
  }),
)

const readyRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/readyz',
    responses: {
      200: { description: 'Ready', content: { 'application/json': { schema: health } } },
      503: { description: 'Not yet', content: { 'application/json': { schema: health } } },
    },
  }),
)

/** Adds the routes. */
export function cityRoutes(app: Router): void {
  app.openapi(cityRoute, (c) => {
    const bureau = c.get('bureau')
    const { city, offerings, registers, links, demonstration, reportYears } = bureau
    const around = c.get('around')
    return c.json(
      answer({
        id: city.id,
        name: city.name,
        bureau: city.bureau,
        province: city.province,
        jurisdiction: city.jurisdiction,
        districts: city.districts,
        links,
        services: [...offerings.values()].map(({ service }) => ({
          id: service.id,
          name: service.name,
          about: service.about,
          link: service.link,
        })),
        registers: [...registers.values()].map(({ id, title }) => ({ id, title })),
        ledgers: [...(bureau.ledgers?.values() ?? [])].map(({ id, title }) => ({ id, title })),
        reportYears,
        demonstration,
        loading: around.loading(),
        today: civilDateOf(c.get('now')),
      }),
      200,
    )
  })
  app.openapi(aliveRoute, (c) => c.json({ status: 'ok' as const }, 200))
  app.openapi(readyRoute, async (c) =>
    (await c.get('around').ready())
      ? c.json({ status: 'ok' as const }, 200)
      : c.json({ status: 'starting' as const }, 503),
  )
}
