/** The integrity register (科研诚信). */
import { z } from '@hono/zod-openapi'
import { daySchema } from './common.ts'

const text = z.string().max(500)

/** POST /api/sanctions. It bars nobody until somebody else confirms it. */
export const newSanctionSchema = z.object({
  kind: z.enum(['organization', 'person']),
  number: z.string().max(64),
  measure: text,
  scope: z.array(z.string().max(100)).max(100),
  from: daySchema,
  to: daySchema.nullable(),
  authority: text,
  instrument: text,
  article: text,
  source: text,
})

/** POST /api/sanctions/{id}/lift: from that day on it bars no longer. */
export const liftSchema = z.object({ on: daySchema, reason: text })

/** GET /api/sanctions. A person's number is masked. */
export const sanctionsSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      shown: z.string(),
      measure: z.string(),
      scope: z.array(z.string()),
      from: z.string(),
      to: z.string().nullable(),
      authority: z.string(),
      instrument: z.string(),
      article: z.string(),
      source: z.string(),
      enteredAt: z.string(),
      confirmed: z.boolean(),
      liftedOn: z.string().nullable(),
      liftReason: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})

export type SanctionsView = z.infer<typeof sanctionsSchema>
