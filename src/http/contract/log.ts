/** The log for the public: its signed checkpoints and proofs, under /api/log/. */
import { z } from '@hono/zod-openapi'

/** The newest signed state; `note` is the signed text to keep. */
export const publicCheckpointSchema = z.object({
  size: z.number().int(),
  at: z.string(),
  note: z.string(),
  /** The key that verifies it. */
  key: z.string(),
  /** Some earlier ones, newest first. */
  earlier: z.array(z.object({ size: z.number().int(), note: z.string() })),
})

/** Shows that the log of `to` events begins with that of `from`; hashes in Base64. */
export const consistencySchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  path: z.array(z.string()),
  /** The signed checkpoint of `to`; null where none was signed at that size. */
  checkpoint: z.string().nullable(),
})

/** Shows that an event is in the log; hashes in Base64. */
export const inclusionSchema = z.object({
  event: z.string(),
  index: z.number().int(),
  path: z.array(z.string()),
  checkpoint: z.string(),
})

export type PublicCheckpoint = z.infer<typeof publicCheckpointSchema>
