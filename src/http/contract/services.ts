/** Services as data: guide, form, rules and parameters, and the check of eligibility. */
import { z } from '@hono/zod-openapi'
import {
  answersSchema,
  citationSchema,
  linkSchema,
  problemSchema,
  textSchema,
  verdictSchema,
} from './common.ts'

// A column of a table is no table itself.
const cellFactSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'money',
    'share',
    'count',
    'date',
    'text',
    'choice',
    'truth',
    'creditCode',
    'rows',
  ]),
  label: textSchema,
  help: textSchema.optional(),
  personal: z.boolean().optional(),
  optional: z.boolean().optional(),
  maxLength: z.number().optional(),
  plain: z.boolean().optional(),
  signed: z.boolean().optional(),
  example: z.string().optional(),
  options: z
    .array(
      z.object({
        id: z.string(),
        label: textSchema,
        from: z.string().optional(),
        under: z.string().optional(),
      }),
    )
    .optional(),
})

/** A fact as the form shows it; `kind` decides the control. */
export const factSchema: z.ZodType<FactView> = cellFactSchema.extend({
  columns: z.array(cellFactSchema).optional(),
})

export interface FactView {
  id: string
  kind: 'money' | 'share' | 'count' | 'date' | 'text' | 'choice' | 'truth' | 'creditCode' | 'rows'
  label: { zh: string; en: string }
  help?: { zh: string; en: string } | undefined
  personal?: boolean | undefined
  optional?: boolean | undefined
  maxLength?: number | undefined
  plain?: boolean | undefined
  signed?: boolean | undefined
  example?: string | undefined
  options?:
    | {
        id: string
        label: { zh: string; en: string }
        from?: string | undefined
        under?: string | undefined
      }[]
    | undefined
  columns?: FactView[] | undefined
}

/** A limit with its unit, as printed. */
export const limitSchema = z.object({
  count: z.number().int(),
  unit: z.enum(['workingDays', 'days', 'months', 'years']),
  text: textSchema,
  cite: citationSchema.optional(),
})

/**
 * GET /api/services/{service}: everything the guide, the form and the self-check need.
 *
 * `law` is the encoded declaration (see declare/expression/wire.ts): `rules`, `computes`,
 * `parameters`, `sectionConditions`, which the browser decodes and evaluates with the same code
 * as the server.
 */
export const serviceSchema = z.object({
  id: z.string(),
  /** Whether applications are compared with one another (查重). */
  compares: z.boolean(),
  version: z.number().int(),
  name: textSchema,
  about: textSchema,
  link: linkSchema,
  addressees: z.array(z.enum(['enterprise', 'institution', 'person'])),
  office: textSchema,
  counter: textSchema,
  hours: textSchema,
  phone: z.string(),
  complaints: z.string(),
  fee: textSchema,
  statutory: limitSchema.nullable(),
  promised: limitSchema.nullable(),
  legalBasis: z.array(citationSchema),
  sections: z.array(
    z.object({ title: textSchema, facts: z.array(z.string()), when: z.unknown().optional() }),
  ),
  facts: z.array(factSchema),
  findings: z.array(z.object({ fact: factSchema, from: z.string().optional() })),
  amendable: z.array(z.string()),
  subject: z.object({ title: z.string(), amount: z.string().optional() }),
  evidence: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      optional: z.boolean(),
      when: z.unknown().optional(),
      /** Kinds of file it may be. */
      accepts: z.array(z.string()),
      cite: citationSchema,
    }),
  ),
  stages: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: textSchema,
      actor: z.string(),
      /** Whose people act; null for the bureau itself. */
      authority: textSchema.nullable(),
      /** The branch it stands in, where authorities work side by side. */
      branch: z
        .object({
          id: z.string(),
          parallel: z.string(),
          title: textSchema,
          limit: limitSchema.nullable(),
        })
        .nullable(),
      /** Only in some cases. */
      conditional: z.boolean(),
      limit: limitSchema.nullable(),
      cite: citationSchema.optional(),
    }),
  ),
  output: z.object({ certificate: textSchema, statement: textSchema, register: z.string() }),
  benefits: z.array(
    z.object({
      title: textSchema,
      cite: citationSchema,
      /** Who has it; absent where everybody does. */
      when: textSchema.optional(),
      /** What its worth is made of. */
      worth: z.array(textSchema),
    }),
  ),
  indicators: z.array(z.string()),
  law: z.object({
    on: z.string(),
    switches: z.array(z.string()),
    rules: z.array(z.unknown()),
    computes: z.array(z.unknown()),
    parameters: z.array(z.unknown()),
  }),
})

/** A rule's finding for one case, with its explanation as printed lines. */
export const findingSchema = z.object({
  rule: z.string(),
  title: textSchema,
  verdict: verdictSchema,
  effect: z.enum(['refuse', 'return', 'warn']),
  cite: citationSchema,
  remedy: textSchema.optional(),
  /** By how little one fact would have to differ for the rule to hold. */
  change: textSchema.optional(),
  missing: z.array(z.object({ fact: z.string(), label: textSchema })),
  explanation: z.array(
    z.object({ depth: z.number().int(), text: textSchema, verdict: verdictSchema }),
  ),
})

/** A computed value in words, with its unit; null when a fact it needs is missing. */
export const computedSchema = z.object({
  id: z.string(),
  title: textSchema,
  value: textSchema.nullable(),
  cite: citationSchema,
})

/** A benefit for one case: whether it has it, and what it is worth. */
export const benefitSchema = z.object({
  title: textSchema,
  cite: citationSchema,
  /** null where the law asks for nothing, or no longer gives it on the day of filing. */
  verdict: verdictSchema.nullable(),
  when: textSchema.nullable(),
  worth: z.array(computedSchema),
  /** What would have to be known to tell. */
  missing: z.array(z.object({ fact: z.string(), label: textSchema })),
})

/** POST /api/checks/{service}. Nothing of it is stored. */
export const checkRequestSchema = z.object({ answers: answersSchema, on: z.string().optional() })

export const checkSchema = z.object({
  on: z.string(),
  verdict: verdictSchema,
  findings: z.array(findingSchema),
  computed: z.array(computedSchema),
  benefits: z.array(benefitSchema),
  problems: z.array(problemSchema),
})

export type ServiceView = z.infer<typeof serviceSchema>
export type FindingView = z.infer<typeof findingSchema>
export type ComputedView = z.infer<typeof computedSchema>
export type BenefitView = z.infer<typeof benefitSchema>
export type CheckView = z.infer<typeof checkSchema>
export type LimitView = z.infer<typeof limitSchema>
