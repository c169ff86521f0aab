/** Files people hand in. */
import { z } from '@hono/zod-openapi'

/** A file as it is listed. Its content is at …/files/{sha256}. */
export const fileSchema = z.object({
  sha256: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.number().int(),
  mediaType: z.string(),
})

/** One document in a draft, or in a correction under way. */
const handedInSchema = z.object({
  id: z.string(),
  evidence: z.string(),
  /** Null: to be handed in on paper at the counter. */
  file: fileSchema.nullable(),
})

/** PUT …/evidence/{evidence}/paper. */
export const paperSchema = z.object({ paper: z.boolean() })

/** Everything in a draft, or in a correction under way, with the limits that hold. */
export const basketSchema = z.object({
  items: z.array(handedInSchema),
  limits: z.object({
    /** Bytes of one file. */
    largest: z.number().int(),
    /** Bytes of all files together. */
    together: z.number().int(),
    most: z.number().int(),
  }),
})

/** One document of a case. */
export const caseEvidenceSchema = z.object({
  evidence: z.string(),
  /** It is, or is to be, handed in on paper at the counter. */
  paper: z.boolean(),
  files: z.array(fileSchema),
})

export type FileView = z.infer<typeof fileSchema>
export type BasketView = z.infer<typeof basketSchema>
