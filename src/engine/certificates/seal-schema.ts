/** What the text of a seal must look like before anything in it is believed. */
import { z } from 'zod'
import { parseInstant } from '../../values/instant.ts'

const instantSchema = z.string().transform((text, context) => {
  const reading = parseInstant(text)
  if (reading.ok && reading.value === text) return reading.value
  context.addIssue({ code: 'custom', message: 'not an instant' })
  return z.NEVER
})

/** The event of issue; its body names the hash of the content. */
const eventSchema = z.strictObject({
  jurisdiction: z.string(),
  caseId: z.string(),
  rev: z.int(),
  kind: z.string(),
  at: instantSchema,
  actor: z.string(),
  actorRole: z.string(),
  party: z.string(),
  body: z.looseObject({ contentSha256: z.string() }),
})

/** A seal. Hashes and signatures are Base64, except the hash of the PDF, which is hexadecimal. */
export const sealSchema = z.strictObject({
  content: z.json(),
  keyId: z.string(),
  pdfSha256: z.string(),
  signature: z.string(),
  proof: z
    .strictObject({
      event: eventSchema,
      previous: z.string().nullable(),
      index: z.int(),
      path: z.array(z.string()).max(64),
      checkpoint: z.string(),
    })
    .optional(),
})

/** A seal whose shape was checked; nothing else was. */
export type Seal = z.infer<typeof sealSchema>
