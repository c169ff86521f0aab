/** Ratings of services (好差评). */
import { z } from '@hono/zod-openapi'
import { citationSchema, daySchema, lightSchema, page, textSchema } from './common.ts'

const named = z.object({ id: z.string(), title: textSchema })
const taskStage = z.enum(['open', 'appealed'])

/** POST /api/cases/{id}/acts/rate */
export const rateSchema = z.object({
  level: z.string().max(8),
  answers: z.record(z.string().max(64), z.string().max(8)).default({}),
  remarks: z.string().max(2000).default(''),
})

/** POST /api/cases/{id}/acts/answer-rating */
export const answerRatingSchema = z.object({
  outcome: z.string().max(64),
  calledBackOn: daySchema,
  reply: z.string().max(2000),
  /** The later day for setting it right, where that takes longer. */
  until: daySchema.optional(),
})

/** POST /api/cases/{id}/acts/review-rating */
export const reviewRatingSchema = z.object({ excluded: z.boolean(), reason: z.string().max(2000) })

/** GET /api/cases/{id}/rating */
export const caseRatingSchema = z.object({
  levels: z.array(named.extend({ bad: z.boolean() })),
  questions: z.array(named),
  outcomes: z.array(named.extend({ effect: z.enum(['closes', 'continues', 'appeals']) })),
  cite: citationSchema,
  /** Last day on which the case may be rated; null while it is not over. */
  openUntil: z.string().nullable(),
  /** What the reader may do now. */
  may: z.array(z.enum(['rate', 'answer-rating', 'review-rating'])),
  rating: z
    .object({
      level: z.string(),
      answers: z.record(z.string(), z.string()),
      remarks: z.string(),
      at: z.string(),
      stage: z.enum(['none', 'open', 'appealed', 'closed', 'excluded']),
      dueOn: z.string().nullable(),
      provisional: z.boolean(),
      light: lightSchema,
      replies: z.array(
        z.object({
          outcome: textSchema,
          at: z.string(),
          calledBackOn: z.string(),
          reply: z.string(),
          until: z.string().nullable(),
        }),
      ),
      review: z.object({ excluded: z.boolean(), reason: z.string(), at: z.string() }).nullable(),
    })
    .nullable(),
})

/** GET /api/rating-tasks: bad ratings that wait for an answer or a review. */
export const ratingTasksSchema = page(
  z.object({
    caseId: z.string(),
    title: z.string(),
    receipt: z.string(),
    partyName: z.string(),
    service: z.string(),
    serviceName: textSchema,
    level: textSchema,
    stage: taskStage,
    ratedOn: z.string(),
    dueOn: z.string(),
    provisional: z.boolean(),
    light: lightSchema,
  }),
)

/** GET /api/ratings: what is published of a year. */
export const ratingFiguresSchema = z.object({
  year: z.number().int(),
  levels: z.array(named.extend({ bad: z.boolean() })),
  cite: citationSchema,
  services: z.array(
    z.object({
      service: z.string(),
      name: textSchema,
      /** How many of each level, in the order of the levels. */
      counts: z.array(z.number().int()),
      /** Percent with two decimals; null while nobody rated. */
      satisfaction: z.string().nullable(),
      bad: z.number().int(),
      calledBack: z.number().int(),
      closed: z.number().int(),
      overdue: z.number().int(),
      excluded: z.number().int(),
    }),
  ),
})

export type CaseRatingView = z.infer<typeof caseRatingSchema>
export type RatingTasksView = z.infer<typeof ratingTasksSchema>
export type RatingFiguresView = z.infer<typeof ratingFiguresSchema>
