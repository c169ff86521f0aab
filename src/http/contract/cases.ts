/** Drafts and cases. */
import { z } from '@hono/zod-openapi'
import { answersSchema, citationSchema, lightSchema, page, textSchema } from './common.ts'
import { benefitSchema, computedSchema, findingSchema } from './services.ts'

/** Where a case is. */
export const stateSchema = z.enum([
  'filed',
  'awaiting-correction',
  'accepted',
  'declined',
  'withdrawn',
  'granted',
  'refused',
  'annulled',
])

/** What people may do to a case: POST /api/cases/{id}/acts/{act}. */
export const actSchema = z.enum([
  'accept',
  'decline',
  'request-correction',
  'correct',
  'withdraw',
  'decide',
  'amend',
  'annul',
])

/** A draft of an application: GET, PUT (with If-Match: "rev"), DELETE /api/drafts/{id}. */
export const draftSchema = z.object({
  id: z.string(),
  service: z.string(),
  party: z.string(),
  rev: z.number().int(),
  answers: answersSchema,
  /** Ids of answers that are still as the bureau knew them. */
  prefilled: z.array(z.string()),
  updatedAt: z.string(),
})

/** POST /api/drafts (may carry Idempotency-Key). Answers may come from the self-check. */
export const newDraftSchema = z.object({
  service: z.string(),
  party: z.string(),
  answers: answersSchema.optional(),
})

/** PUT /api/drafts/{id}. */
export const draftUpdateSchema = z.object({ answers: answersSchema })

/** POST /api/cases (may carry Idempotency-Key). A draft named here is removed when filed. */
export const fileSchema = z.object({
  service: z.string(),
  party: z.string(),
  answers: answersSchema,
  draft: z.string().optional(),
})

/** The clock a reader sees. */
export const clockSchema = z.object({
  /** Last day, null while no clock runs. */
  due: z.string().nullable(),
  /** The calendar of that year is not yet announced. */
  provisional: z.boolean(),
  light: lightSchema,
  /** Working days left, negative when overdue. */
  workingDaysLeft: z.number().int().nullable(),
  /** Who is awaited. */
  waitingFor: z.enum(['applicant', 'bureau', 'nobody']),
  limit: textSchema.nullable(),
})

export const defectSchema = z.object({ field: z.string().nullable(), text: z.string() })

export const eventSchema = z.object({
  rev: z.number().int(),
  kind: z.string(),
  title: textSchema,
  at: z.string(),
  actor: z.string(),
  actorRole: z.string(),
  /** What was said or decided, as label and value, with units. */
  lines: z.array(z.object({ label: textSchema, value: textSchema })),
  cites: z.array(citationSchema),
  hash: z.string(),
})

/** One line of a list of cases. */
export const caseLineSchema = z.object({
  id: z.string(),
  receipt: z.string(),
  service: z.string(),
  serviceName: textSchema,
  title: z.string(),
  party: z.string(),
  partyName: z.string(),
  amount: z.string().nullable(),
  state: stateSchema,
  stage: z.string().nullable(),
  filedAt: z.string(),
  clock: clockSchema,
  rev: z.number().int(),
})

/**
 * GET /api/cases?service&state&light&q&sort&cursor&limit. `sort` is `due`, `-filed` or `filed`;
 * `counts` are over the whole filter without its light.
 */
export const caseListSchema = page(caseLineSchema).extend({
  counts: z.object({ green: z.number(), yellow: z.number(), red: z.number(), none: z.number() }),
})

/** GET /api/cases/{id}; ETag is the revision. */
export const caseSchema = caseLineSchema.extend({
  version: z.number().int(),
  stages: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: textSchema,
      state: z.enum(['done', 'current', 'ahead', 'skipped']),
      on: z.string().nullable(),
      due: z.string().nullable(),
    }),
  ),
  answers: answersSchema,
  findings: answersSchema.nullable(),
  rules: z.array(findingSchema),
  computed: z.array(computedSchema),
  benefits: z.array(benefitSchema),
  defects: z.array(defectSchema),
  events: z.array(eventSchema),
  acts: z.array(actSchema),
  /** Why an act one might expect is not offered, such as separation of duties. */
  withheld: z.array(z.object({ act: actSchema, text: textSchema })),
  certificate: z.object({ number: z.string(), state: z.enum(['in-force', 'annulled']) }).nullable(),
  entry: z.object({ register: z.string(), key: z.string() }).nullable(),
})

export const reasonSchema = z.object({ reason: z.string().trim().min(2).max(2000) })
export const requestCorrectionSchema = z.object({
  defects: z
    .array(z.object({ field: z.string().nullable(), text: z.string().trim().min(2).max(1000) }))
    .min(1)
    .max(50),
})
export const correctSchema = z.object({ answers: answersSchema })
export const decideSchema = z.object({
  outcome: z.enum(['grant', 'refuse']),
  findings: answersSchema.optional(),
  reason: z.string().trim().max(2000).optional(),
})
/** Answers and findings that change; what is left out stays. */
export const amendSchema = z.object({
  answers: answersSchema.optional(),
  findings: answersSchema.optional(),
  reason: z.string().trim().min(2).max(2000),
})

/** POST /api/cases/bulk: one act over many cases, with a result for each. */
export const bulkSchema = z.object({
  act: z.enum(['accept']),
  cases: z
    .array(z.object({ id: z.string(), rev: z.number().int() }))
    .min(1)
    .max(200),
})
export const bulkResultSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      ok: z.boolean(),
      state: stateSchema.nullable(),
      code: z.string().nullable(),
      text: textSchema.nullable(),
    }),
  ),
})

export type CaseState = z.infer<typeof stateSchema>
export type Act = z.infer<typeof actSchema>
export type DraftView = z.infer<typeof draftSchema>
export type CaseLine = z.infer<typeof caseLineSchema>
export type CaseList = z.infer<typeof caseListSchema>
export type CaseView = z.infer<typeof caseSchema>
export type EventView = z.infer<typeof eventSchema>
export type ClockView = z.infer<typeof clockSchema>
export type BulkResult = z.infer<typeof bulkResultSchema>
