/** Certificates: GET /api/certificates/{number} and POST /api/certificates/verify (PDF as body). */
import { z } from '@hono/zod-openapi'
import { textSchema } from './common.ts'

/** What anyone may learn of a certificate by its number. Names are masked for the public. */
export const certificateSchema = z.object({
  number: z.string(),
  title: textSchema,
  state: z.enum(['in-force', 'annulled']),
  issuedOn: z.string(),
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
})

export type CertificateView = z.infer<typeof certificateSchema>
export type VerificationView = z.infer<typeof verificationSchema>
