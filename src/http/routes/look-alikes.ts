/** What an officer is shown of the duplicate check of a case. */
import { createRoute, z } from '@hono/zod-openapi'
import { lookAlikes } from '../../engine/duplicate-check/look-alikes.ts'
import type { Router } from '../context.ts'
import { lookAlikesSchema } from '../contract/look-alikes.ts'
import { answers } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'

const route = policed(
  ['officer', 'head', 'supervisor'],
  createRoute({
    method: 'get',
    path: '/api/cases/{id}/look-alikes',
    request: { params: z.object({ id: z.string().max(64) }) },
    responses: answers(lookAlikesSchema, 'Applications whose texts resemble that of the case'),
  }),
)

/** Adds the route. */
export function lookAlikeRoutes(app: Router): void {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(answer(await lookAlikes(c.get('bureau'), c.get('reader'), id, c.get('now'))), 200)
  })
}
