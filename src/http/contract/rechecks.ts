/** Random re-checks of decided cases by the supervisor. */
import { z } from '@hono/zod-openapi'
import { daySchema, page, textSchema } from './common.ts'

/** POST /api/rechecks */
export const drawSchema = z.object({
  service: z.string().max(100).optional(),
  from: daySchema,
  to: daySchema,
  size: z.number().int().min(1).max(500),
})

/** POST /api/cases/{id}/acts/recheck */
export const recheckActSchema = z.object({
  recheck: z.string().max(64),
  finding: z.enum(['sound', 'flawed']),
  note: z.string().max(2000).default(''),
})

const recheckSchema = z.object({
  id: z.string(),
  service: z.string().nullable(),
  serviceName: textSchema.nullable(),
  from: z.string(),
  to: z.string(),
  size: z.number().int(),
  population: z.number().int(),
  /** SHA-256 of the ids drawn from, each with a line feed. */
  populationSha256: z.string(),
  /** The checkpoint from which the seed follows. */
  logSize: z.number().int(),
  logRoot: z.string(),
  drawnAt: z.string(),
  checked: z.number().int(),
  flawed: z.number().int(),
})

/** GET /api/rechecks */
export const rechecksSchema = page(recheckSchema)

/** GET /api/rechecks/{id} */
export const recheckOneSchema = recheckSchema.extend({
  /** Drawing again from the same terms gave the same cases. */
  same: z.boolean(),
  cases: z.array(
    z.object({
      caseId: z.string(),
      title: z.string(),
      receipt: z.string(),
      partyName: z.string(),
      serviceName: textSchema,
      decidedOn: z.string(),
      finding: z.enum(['sound', 'flawed']).nullable(),
    }),
  ),
})

export type RechecksView = z.infer<typeof rechecksSchema>
export type RecheckView = z.infer<typeof recheckOneSchema>
