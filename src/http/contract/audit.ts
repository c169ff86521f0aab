/** The log: GET /api/audit, GET /api/audit/run (its progress, line by line), checkpoints. */
import { z } from '@hono/zod-openapi'

/** A signed state of the log; the note is the signed text. */
export const checkpointSchema = z.object({
  size: z.number().int(),
  root: z.string(),
  at: z.string(),
  note: z.string(),
})

/** What came of checking every event against its seal. */
export const auditSchema = z.object({
  events: z.number().int(),
  cases: z.number().int(),
  ok: z.boolean(),
  checkpoint: checkpointSchema.nullable(),
  /** The first thing that is not as it was written. */
  firstBroken: z
    .object({ caseId: z.string(), rev: z.number().int(), problem: z.string() })
    .nullable(),
})

/** How far a check has come, in events and leaves of the tree. */
export const auditProgressSchema = z.object({ done: z.number().int(), total: z.number().int() })

/** One line of GET /api/audit/run: progress, and at last the report; `failed` when it broke off. */
export const auditLineSchema = z.union([
  z.object({ progress: auditProgressSchema }),
  z.object({ report: auditSchema }),
  z.object({ failed: z.literal(true) }),
])

export type AuditView = z.infer<typeof auditSchema>
export type AuditProgress = z.infer<typeof auditProgressSchema>
export type AuditLine = z.infer<typeof auditLineSchema>
