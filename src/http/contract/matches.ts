/** What one enterprise could apply for, and who qualifies for one service or recognition. */
import { z } from '@hono/zod-openapi'
import { linkSchema, page, textSchema, verdictSchema } from './common.ts'
import { benefitSchema, findingSchema } from './services.ts'

/** GET /api/matches: services and recognitions for one enterprise, nearest first. */
export const matchesQuery = z.object({
  /** Credit code; an applicant's first unit where nothing is said. */
  party: z.string().max(18).optional(),
  on: z.string().max(20).optional(),
})

export const nearnessSchema = z.enum(['now', 'nearly', 'open', 'not', 'held'])

export const matchSchema = z.object({
  id: z.string(),
  /** A service can be applied for here; a recognition is decided elsewhere. */
  kind: z.enum(['service', 'recognition']),
  name: textSchema,
  about: textSchema.nullable(),
  link: linkSchema.nullable(),
  nearness: nearnessSchema,
  verdict: verdictSchema,
  findings: z.array(findingSchema),
  benefits: z.array(benefitSchema),
  /** Facts that would settle what is open. */
  missing: z.array(z.object({ fact: z.string(), label: textSchema })),
})

export const matchesSchema = z.object({
  party: z.string().nullable(),
  on: z.string(),
  items: z.array(matchSchema),
})

const filters = {
  on: z.string().max(20).optional(),
  /** The period in which nothing was applied for: first and last day; by default the year of `on`. */
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
}

/** Codes by column id of the register (district, industry, size), several separated by commas. */
const codes = z.string().max(500)

/** GET /api/qualifying/{set}: who qualifies by the register and has neither applied nor the thing. */
export const qualifyingQuery = z
  .object({
    ...filters,
    cursor: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .catchall(codes)

export const qualifyingExportQuery = z
  .object({ ...filters, language: z.enum(['zh', 'en']).default('zh') })
  .catchall(codes)

const ruleSchema = z.object({ id: z.string(), title: textSchema })

export const qualifyingSchema = page(
  z.object({
    key: z.string(),
    name: z.string().nullable(),
    /** Codes by column id: district, industry, size. */
    groups: z.record(z.string(), z.string().nullable()),
    /** What meeting the conditions is worth a year in yuan, where it can be computed. */
    worth: z.string().nullable(),
  }),
).extend({
  on: z.string(),
  from: z.string(),
  to: z.string(),
  /** Conditions that no register answers: a person must confirm them. */
  toConfirm: z.array(ruleSchema),
  /** Rows that qualify by the register, and why some of them are not listed. */
  qualify: z.number().int(),
  held: z.number().int(),
  applied: z.number().int(),
})

/** GET /api/qualifying: services and recognitions that a register can be judged by. */
export const qualifyingOptionsSchema = z.array(
  z.object({
    id: z.string(),
    name: textSchema,
    register: z.string(),
    filters: z.array(
      z.object({
        id: z.string(),
        label: textSchema,
        options: z.array(z.object({ id: z.string(), label: textSchema })),
      }),
    ),
  }),
)

export type MatchView = z.infer<typeof matchSchema>
export type MatchesView = z.infer<typeof matchesSchema>
export type QualifyingView = z.infer<typeof qualifyingSchema>
export type QualifyingOptionsView = z.infer<typeof qualifyingOptionsSchema>
