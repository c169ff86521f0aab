/** Certificates: GET /api/certificates/{number} and POST /api/certificates/verify (PDF as body). */
import { z } from '@hono/zod-openapi'
import { textSchema } from './common.ts'

/** What anyone may learn of a certificate by its number. Names are masked for the public. */
export const certificateSchema = z.object({
  number: z.string(),
  title: textSchema,
  state: z.enum(['in-force', 'annulled']),
  issuedOn: z.string(),
  /** 1 as first issued; every amendment issues the next. */
  version: z.number().int(),
  /** Day of the newest version; null for the first. */
  amendedOn: z.string().nullable(),
  lines: z.array(z.object({ label: textSchema, value: z.string() })),
  synthetic: z.boolean(),
})

/** What came of checking a file. */
export const verificationSchema = z.object({
  genuine: z.boolean(),
  problem: z.string().nullable(),
  text: textSchema,
  number: z.string().nullable(),
  state: z.enum(['in-force', 'annulled', 'unknown']).nullable(),
  /** An amendment issued a newer version than the file. */
  superseded: z.boolean(),
})

export type CertificateView = z.infer<typeof certificateSchema>
export type VerificationView = z.infer<typeof verificationSchema>
