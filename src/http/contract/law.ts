/** The law desk: documents, values over time, what changes on a day, what is to be confirmed. */
import { z } from '@hono/zod-openapi'
import { citationSchema, textSchema } from './common.ts'

const grade = citationSchema.shape.grade
const day = z.string()

const instrumentSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: textSchema,
  issuer: textSchema,
  published: day.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  status: z.enum(['law', 'draft']),
  grade,
})

const namedSchema = z.object({ id: z.string(), title: textSchema })

/** A confirmation as the public sees it; officials also see who gave it. */
const confirmedSchema = z.object({
  at: z.string(),
  source: z.string(),
  note: z.string(),
  by: z.string().nullable(),
  /** The declaration is still what was confirmed. */
  stands: z.boolean(),
})

/** GET /api/law: documents with what rests on them. */
export const lawSchema = z.object({
  instruments: z.array(
    instrumentSchema.extend({
      /** Articles cited, conditions and values resting on it. */
      articles: z.number().int(),
      rules: z.number().int(),
      parameters: z.number().int(),
    }),
  ),
  unconfirmed: z.number().int(),
})

/** GET /api/law/instruments/{id}. */
export const instrumentViewSchema = instrumentSchema.extend({
  articles: z.array(
    z.object({
      article: z.string(),
      /** Null where the document does not number its places. */
      place: textSchema.nullable(),
      says: textSchema,
      grade,
      rules: z.array(namedSchema),
      parameters: z.array(namedSchema),
    }),
  ),
})

const valueSchema = z.object({
  from: day,
  text: textSchema,
  /** For the chart: yuan, percent, days or a number; null where it is none. */
  number: z.string().nullable(),
  /** Rows of a table, in order. */
  rows: z.array(textSchema),
  cite: citationSchema,
  grade,
  /** The switch it stands under; a city must turn it on. */
  under: z.string().nullable(),
  confirmed: confirmedSchema.nullable(),
})

/** GET /api/law/parameters: the names of all dated values. */
export const parametersSchema = z.array(
  namedSchema.extend({ values: z.number().int(), instruments: z.array(z.string()) }),
)

/** GET /api/law/parameters/{id}. */
export const parameterViewSchema = namedSchema.extend({
  unit: z.string(),
  values: z.array(valueSchema),
})

/** GET /api/law/changes: what is other law from the day on. */
export const lawChangesSchema = z.object({
  on: day,
  previous: day.nullable(),
  next: day.nullable(),
  starting: z.array(instrumentSchema),
  ending: z.array(instrumentSchema),
  values: z.array(
    namedSchema.extend({ before: textSchema.nullable(), after: textSchema, cite: citationSchema }),
  ),
  rulesStarting: z.array(namedSchema.extend({ cite: citationSchema })),
  rulesEnding: z.array(namedSchema.extend({ cite: citationSchema })),
})

/** GET /api/law/unconfirmed: what was not read in the original. */
export const unconfirmedSchema = z.object({
  items: z.array(
    namedSchema.extend({
      subject: z.string(),
      kind: z.enum(['rule', 'value']),
      grade,
      cite: citationSchema,
      digest: z.string(),
      from: day.nullable(),
      text: textSchema.nullable(),
      confirmed: confirmedSchema.nullable(),
    }),
  ),
})

/** POST /api/law/confirmations: an officer looked it up. */
export const confirmLawSchema = z.object({
  subject: z.string().max(300),
  digest: z.string().max(64),
  source: z.string().max(500),
  note: z.string().max(2000).default(''),
})

/** GET /api/law/confirmations: all of them, the newest first. */
export const confirmationsSchema = z.object({
  items: z.array(
    z.object({
      subject: z.string(),
      title: textSchema.nullable(),
      at: z.string(),
      by: z.string(),
      source: z.string(),
      note: z.string(),
      stands: z.boolean(),
    }),
  ),
})

export type LawView = z.infer<typeof lawSchema>
export type InstrumentView = z.infer<typeof instrumentViewSchema>
export type InstrumentLine = z.infer<typeof instrumentSchema>
export type ParameterView = z.infer<typeof parameterViewSchema>
export type LawChangesView = z.infer<typeof lawChangesSchema>
export type UnconfirmedView = z.infer<typeof unconfirmedSchema>
export type ConfirmationsView = z.infer<typeof confirmationsSchema>
