/** Re-checks: drawn and recorded by supervisors, seen by the bureau. */
import { createRoute, z } from '@hono/zod-openapi'
import { type Bureau, offeringOf } from '../../engine/bureau.ts'
import { drawRecheck } from '../../engine/rechecks/draw-recheck.ts'
import { findRecheck } from '../../engine/rechecks/find-recheck.ts'
import { listRechecks, type Recheck, readRecheck } from '../../engine/rechecks/read-rechecks.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Router } from '../context.ts'
import {
  drawSchema,
  recheckActSchema,
  recheckOneSchema,
  rechecksSchema,
} from '../contract/rechecks.ts'
import { answers, created, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { actRoute, inputOf, lineOf } from './cases.ts'

const bureauPeople = ['officer', 'head', 'supervisor', 'administrator'] as const
const params = z.object({ id: z.string().max(64) })

const listRoute = policed(
  bureauPeople,
  createRoute({
    method: 'get',
    path: '/api/rechecks',
    request: {
      query: z.object({
        cursor: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    },
    responses: answers(rechecksSchema, 'Draws, the newest first'),
  }),
)
const drawRoute = policed(
  ['supervisor'],
  createRoute({
    method: 'post',
    path: '/api/rechecks',
    request: jsonBody(drawSchema),
    responses: created(z.object({ id: z.string() }), 'Drawn; a draw stays'),
  }),
)
const readRoute = policed(
  bureauPeople,
  createRoute({
    method: 'get',
    path: '/api/rechecks/{id}',
    request: { params },
    responses: answers(recheckOneSchema, 'A draw with its cases, drawn again'),
  }),
)
const actRecheck = actRoute('recheck', ['supervisor'], recheckActSchema)

const nameOf = (bureau: Bureau, service: string) => offeringOf(bureau, service).service.name

const recheckView = (bureau: Bureau, { drawnBy: _, ...recheck }: Recheck) => ({
  ...recheck,
  serviceName: recheck.service === null ? null : nameOf(bureau, recheck.service),
})

/** Adds the routes. */
export function recheckRoutes(app: Router): void {
  app.openapi(listRoute, async (c) => {
    const bureau = c.get('bureau')
    const { cursor, limit } = c.req.valid('query')
    const { items, next } = await listRechecks(bureau, c.get('reader'), { cursor, limit })
    const views = items.map((each) => recheckView(bureau, each))
    return c.json(answer({ items: views, next, total: null }), 200)
  })
  app.openapi(drawRoute, async (c) => {
    const { from, to, size, service } = c.req.valid('json')
    const id = await drawRecheck(c.get('bureau'), {
      reader: c.get('reader'),
      from: civilDate(from),
      to: civilDate(to),
      size,
      ...(service === undefined ? {} : { service }),
      now: c.get('now'),
    })
    return c.json({ id }, 201)
  })
  app.openapi(readRoute, async (c) => {
    const bureau = c.get('bureau')
    const found = await readRecheck(bureau, c.get('reader'), c.req.valid('param').id)
    const cases = found.cases.map(({ service, ...each }) => ({
      ...each,
      serviceName: nameOf(bureau, service),
    }))
    return c.json(answer({ ...recheckView(bureau, found.recheck), same: found.same, cases }), 200)
  })
  app.openapi(actRecheck, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await findRecheck(c.get('bureau'), input)), 200)
  })
}
