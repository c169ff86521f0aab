/** The log: GET /api/audit, GET /api/audit/run (its progress, line by line), checkpoints. */
import { z } from '@hono/zod-openapi'
import { textSchema } from './common.ts'

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
    .object({
      caseId: z.string(),
      rev: z.number().int(),
      problem: z.string(),
      text: textSchema,
    })
    .nullable(),
})

/** How far a check has come, in events and leaves of the tree. */
export interface AuditProgress {
  readonly done: number
  readonly total: number
}

/** One line of GET /api/audit/run: progress, and at last the report; `failed` when it broke off. */
export type AuditLine =
  | { readonly progress: AuditProgress }
  | { readonly report: AuditView }
  | { readonly failed: true }

export type AuditView = z.infer<typeof auditSchema>
