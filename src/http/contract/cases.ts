/** Drafts and cases. */
import { z } from '@hono/zod-openapi'
import { peopleActs } from '../../engine/access/act.ts'
import { answersSchema, citationSchema, lightSchema, page, textSchema } from './common.ts'
import { caseEvidenceSchema } from './files.ts'
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
  'partly-granted',
  'terminated',
])

/** What people may do to a case: POST /api/cases/{id}/acts/{act}. */
export const actSchema = z.enum(peopleActs)

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

/** A correction under way: GET, PUT (with If-Match: "rev") /api/cases/{id}/correction. */
export const correctionDraftSchema = z.object({
  /** 0 until something was saved. */
  rev: z.number().int(),
  answers: answersSchema,
  withoutFiles: z.array(z.string()),
  updatedAt: z.string().nullable(),
})

/** PUT /api/cases/{id}/correction. */
export const correctionUpdateSchema = z.object({
  answers: answersSchema,
  /** Files the applicant means to take back, by the hash of their content. */
  withoutFiles: z.array(z.string().max(64)).max(200).default([]),
})

/**
 * POST /api/cases (may carry Idempotency-Key). A draft named here is removed when filed, and its
 * files become those of the case; without one, the documents are handed in on paper.
 */
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
      /** Whose people act; null for the bureau itself. */
      authority: textSchema.nullable(),
      /** The branch it stands in, where authorities work side by side. */
      branch: z.object({ id: z.string(), parallel: z.string(), title: textSchema }).nullable(),
      /** Why its clock stands still, and until when it is expected to. */
      paused: z.object({ title: textSchema, expected: z.string().nullable() }).nullable(),
      /** Number under which it was sent to another level. */
      away: z.string().nullable(),
      /** How it ended, in the words of its law. */
      ending: textSchema.nullable(),
    }),
  ),
  /** Acts on open stages, each with the stage it is about and what may be chosen. */
  possible: z.array(
    z.object({
      act: actSchema,
      stage: z.string().nullable(),
      title: textSchema.nullable(),
      endings: z.array(
        z.object({
          id: z.string(),
          title: textSchema,
          leads: z.enum(['pass', 'return', 'refuse']),
        }),
      ),
      grounds: z.array(z.object({ id: z.string(), title: textSchema, cite: citationSchema })),
      /** The letter that leaves, or the answer that came, has a number. */
      numbered: z.boolean(),
    }),
  ),
  answers: answersSchema,
  findings: answersSchema.nullable(),
  rules: z.array(findingSchema),
  computed: z.array(computedSchema),
  benefits: z.array(benefitSchema),
  defects: z.array(defectSchema),
  /** Documents handed in; null where the case says nothing of them (synthetic or older). */
  evidence: z.array(caseEvidenceSchema).nullable(),
  events: z.array(eventSchema),
  acts: z.array(actSchema),
  /** Why an act one might expect is not offered, such as separation of duties. */
  withheld: z.array(z.object({ act: actSchema, text: textSchema })),
  certificate: z.object({ number: z.string(), state: z.enum(['in-force', 'annulled']) }).nullable(),
  entry: z.object({ register: z.string(), key: z.string() }).nullable(),
  /** It has an agreement and money: GET /api/cases/{id}/agreement. */
  funded: z.boolean(),
  /** It is over, and the city has its work rated. */
  ratable: z.boolean(),
})

export const reasonSchema = z.object({ reason: z.string().trim().min(2).max(2000) })
export const requestCorrectionSchema = z.object({
  defects: z
    .array(z.object({ field: z.string().nullable(), text: z.string().trim().min(2).max(1000) }))
    .min(1)
    .max(50),
})
export const correctSchema = z.object({
  answers: answersSchema,
  /** Files taken back, by the hash of their content. */
  withoutFiles: z.array(z.string().max(64)).max(200).optional(),
})
export const decideSchema = z.object({
  /** Which decision, where branches wait for several. */
  stage: z.string().max(100).optional(),
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

const stageId = z.string().min(1).max(100)
const reason = z.string().trim().max(2000)
const soughtReason = z.string().trim().min(2).max(2000)

/** Ends an open stage. `ending` is one of those the case lists. */
export const concludeSchema = z.object({
  stage: stageId,
  ending: z.string().min(1).max(100),
  reason: reason.optional(),
  findings: answersSchema.optional(),
  number: z.string().trim().max(100).optional(),
})

/** Records what another level answered. */
export const answerSchema = z.object({
  stage: stageId,
  ending: z.string().min(1).max(100),
  number: z.string().trim().min(1).max(100),
  answeredOn: z.string().max(10),
  reason: reason.optional(),
})

/** Stops the clock of a stage on a ground of its law. */
export const pauseSchema = z.object({
  stage: stageId,
  ground: z.string().min(1).max(100),
  reason: soughtReason,
  expected: z.string().max(10).optional(),
})

/** Lets a paused stage go on. */
export const resumeSchema = z.object({ stage: stageId, reason: reason.optional() })

/** Extends a limit once; without a stage, that of the whole. */
export const extendSchema = z.object({ stage: stageId.optional(), reason: soughtReason })

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
export type CorrectionDraftView = z.infer<typeof correctionDraftSchema>
export type CaseLine = z.infer<typeof caseLineSchema>
export type CaseList = z.infer<typeof caseListSchema>
export type CaseView = z.infer<typeof caseSchema>
export type EventView = z.infer<typeof eventSchema>
export type ClockView = z.infer<typeof clockSchema>
export type BulkResult = z.infer<typeof bulkResultSchema>
