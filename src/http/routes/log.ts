/** The log for everybody: what was signed, that it only grew, and that an event is in it. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  proveGrowth,
  proveInclusion,
  publicCheckpoint,
  recentCheckpoints,
} from '../../engine/audit/prove-growth.ts'
import { verifierKeyText } from '../../engine/audit/signing-key.ts'
import type { Router } from '../context.ts'
import { consistencySchema, inclusionSchema, publicCheckpointSchema } from '../contract/log.ts'
import { answers, fileAnswer } from '../json.ts'
import { policed } from '../policy.ts'

const size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** Earlier checkpoints shown beside the newest. */
const shown = 10

const checkpointRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/log/checkpoint',
    responses: answers(publicCheckpointSchema, 'The newest signed checkpoint, and the key'),
  }),
)

const noteRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/log/checkpoint.txt',
    responses: fileAnswer('text/plain', 'The newest checkpoint as a C2SP signed note'),
  }),
)

const consistencyRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/log/consistency',
    request: { query: z.object({ from: size, to: size.optional() }) },
    responses: answers(consistencySchema, 'Proof that the log only grew (RFC 6962, section 2.1.2)'),
  }),
)

const inclusionRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/log/inclusion',
    request: { query: z.object({ event: z.string().max(100) }) },
    responses: answers(
      inclusionSchema,
      'Proof that an event (its hash, or CASE:REV) is in the log (RFC 6962, section 2.1.1)',
    ),
  }),
)

/** Adds the routes. */
export function logRoutes(app: Router): void {
  app.openapi(checkpointRoute, async (c) => {
    const [bureau, reader] = [c.get('bureau'), c.get('reader')]
    const { size, at, note } = await publicCheckpoint(bureau, reader)
    const earlier = await recentCheckpoints(bureau, reader, shown + 1)
    const key = verifierKeyText(bureau.signing.verifier)
    return c.json({ size, at, note, key, earlier: earlier.slice(1) }, 200)
  })
  app.openapi(noteRoute, async (c) => {
    const { note } = await publicCheckpoint(c.get('bureau'), c.get('reader'))
    return c.body(note, 200, { 'content-type': 'text/plain; charset=utf-8' })
  })
  app.openapi(consistencyRoute, async (c) => {
    const { from, to } = c.req.valid('query')
    const { path, ...proof } = await proveGrowth(c.get('bureau'), c.get('reader'), from, to)
    return c.json({ ...proof, path: [...path] }, 200)
  })
  app.openapi(inclusionRoute, async (c) => {
    const { event } = c.req.valid('query')
    const { path, ...proof } = await proveInclusion(c.get('bureau'), c.get('reader'), event)
    return c.json({ ...proof, path: [...path] }, 200)
  })
}
