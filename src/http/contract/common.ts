/** Shapes that every part of the API uses. The web UI imports only the types of this folder. */
import { z } from '@hono/zod-openapi'
import { parseCivilDate } from '../../values/civil-date.ts'

/** A text in both languages. */
export const textSchema = z.object({ zh: z.string(), en: z.string() })

/** A day that exists. */
export const daySchema = z
  .string()
  .max(10)
  .refine((text) => parseCivilDate(text).ok, 'a day that exists, as 2019-06-03')

/** A place in the law, with what it says and how sure we are of it. */
export const citationSchema = z.object({
  instrument: z.string(),
  number: z.string(),
  title: textSchema,
  article: z.string(),
  item: z.string().optional(),
  says: textSchema,
  grade: z.enum(['verified', 'secondary', 'unverified', 'design-default']),
})

/** One thing wrong with one field of the input. */
export const problemSchema = z.object({
  field: z.string(),
  code: z.string(),
  text: textSchema,
  level: z.enum(['refuse', 'warn']),
})

/** A refusal or an error by RFC 9457 (`application/problem+json`). */
export const problemDetailsSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  text: textSchema,
  cite: citationSchema.optional(),
  values: z.record(z.string(), z.unknown()).optional(),
  problems: z.array(problemSchema).optional(),
})

/** The five links of the chain. */
export const linkSchema = z.enum(['discovery', 'invention', 'industry', 'ecosystem', 'talent'])

/** Green: time left; yellow: three working days or fewer; red: due today or overdue. */
export const lightSchema = z.enum(['green', 'yellow', 'red', 'none'])

/** Holds, fails, or unknown for want of a fact. */
export const verdictSchema = z.enum(['holds', 'fails', 'unknown'])

/** Answers by fact id; money as decimal yuan, days as ISO text, tables as arrays of objects. */
export const answersSchema = z.record(z.string(), z.unknown())

/** A part of a longer list; `next` goes back in as `cursor`. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    total: z.number().int().nullable(),
  })

export type ProblemDetails = z.infer<typeof problemDetailsSchema>
export type ProblemView = z.infer<typeof problemSchema>
export type CitationView = z.infer<typeof citationSchema>
