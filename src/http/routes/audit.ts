/** The log: checking it, and its signed checkpoints. */
import { createRoute, z } from '@hono/zod-openapi'
import { checkLog } from '../../engine/audit/check-log.ts'
import { verifierKeyText } from '../../engine/audit/signing-key.ts'
import { newestCheckpoint, takeCheckpoint } from '../../engine/audit/take-checkpoint.ts'
import type { Router } from '../context.ts'
import { answers } from '../json.ts'
import { policed } from '../policy.ts'

const checkpointSchema = z.object({
  size: z.number().int(),
  root: z.string(),
  at: z.string(),
  note: z.string(),
})

const auditSchema = z.object({
  events: z.number().int(),
  cases: z.number().int(),
  ok: z.boolean(),
  checkpoint: checkpointSchema.nullable(),
  firstBroken: z
    .object({ caseId: z.string(), rev: z.number().int(), problem: z.string() })
    .nullable(),
})

const auditRoute = policed(
  ['supervisor', 'administrator'],
  createRoute({
    method: 'get',
    path: '/api/audit',
    responses: answers(auditSchema, 'Every event checked against its seal'),
  }),
)

const takeRoute = policed(
  ['supervisor', 'administrator'],
  createRoute({
    method: 'post',
    path: '/api/audit/checkpoints',
    responses: answers(checkpointSchema.nullable(), 'A new signed checkpoint over all events'),
  }),
)

const keyRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/public-key',
    responses: answers(
      z.object({ key: z.string() }),
      'The key by which certificates and checkpoints are verified offline',
    ),
  }),
)

/** Adds the routes. */
export function auditRoutes(app: Router): void {
  app.openapi(auditRoute, async (c) => {
    const report = await checkLog(c.get('bureau'), c.get('reader'))
    const checkpoint = await newestCheckpoint(c.get('bureau'), c.get('reader'))
    return c.json(
      {
        events: report.events,
        cases: report.cases,
        ok: report.broken === null,
        checkpoint: checkpoint ?? null,
        firstBroken: report.broken,
      },
      200,
    )
  })
  app.openapi(takeRoute, async (c) => {
    const taken = await takeCheckpoint(c.get('bureau'), c.get('reader'), c.get('now'))
    return c.json(taken ?? null, 200)
  })
  app.openapi(keyRoute, (c) =>
    c.json({ key: verifierKeyText(c.get('bureau').signing.verifier) }, 200),
  )
}
