/** Applications that resemble another (查重). */
import { z } from '@hono/zod-openapi'
import { stateSchema } from './cases.ts'

/** GET /api/cases/{id}/look-alikes. Shares are from 0 to 1. */
export const lookAlikesSchema = z.object({
  compared: z.number().int(),
  since: z.string(),
  found: z.array(
    z.object({
      caseId: z.string(),
      receipt: z.string(),
      title: z.string(),
      partyName: z.string(),
      state: stateSchema,
      filedAt: z.string(),
      sameParty: z.boolean(),
      overlap: z.number(),
      contained: z.number(),
      passages: z.array(z.object({ own: z.string(), other: z.string(), equal: z.number().int() })),
    }),
  ),
})

export type LookAlikesView = z.infer<typeof lookAlikesSchema>
