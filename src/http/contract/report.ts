/** The annual report: figures, and the records behind each. */
import { z } from '@hono/zod-openapi'
import { linkSchema, page, textSchema } from './common.ts'
import { rowSchema } from './registers.ts'

/** A figure of a year. Exact values are decimal text in the unit; `shown` is as published. */
export const figureSchema = z.object({
  id: z.string(),
  title: textSchema,
  definition: textSchema,
  link: linkSchema,
  year: z.number().int(),
  unit: z.string(),
  unitText: textSchema,
  /** Exact value in the unit, null when no record exists: missing is never zero. */
  value: z.string().nullable(),
  /** Rounded as published. */
  shown: z.string().nullable(),
  /** 超过/突破 and the round figure, where published as a bound. */
  bound: z.object({ word: textSchema, figure: z.string() }).nullable(),
  records: z.number().int(),
  register: z.string(),
  yearOnYear: z.object({ percent: z.string(), before: z.string() }).nullable(),
  rank: z.object({ rank: z.number().int(), of: z.number().int(), among: textSchema }).nullable(),
})

/** GET /api/report/{year}. */
export const reportSchema = z.object({
  year: z.number().int(),
  years: z.array(z.number().int()),
  computedAt: z.string(),
  figures: z.array(figureSchema),
})

/** GET /api/report/{year}/{figure}: with one breakdown per column declared for it. */
export const figureDetailSchema = figureSchema.extend({
  /** Which rows count, in words. */
  conditions: z.array(textSchema),
  series: z.array(z.object({ year: z.number().int(), value: z.string().nullable() })),
  breakdowns: z.array(
    z.object({
      column: z.string(),
      label: textSchema,
      groups: z.array(
        z.object({
          value: z.string().nullable(),
          label: textSchema,
          figure: z.string(),
          records: z.number().int(),
        }),
      ),
    }),
  ),
  ranking: z.array(
    z.object({ entity: z.string(), value: z.string(), own: z.boolean(), source: z.string() }),
  ),
})

/** GET /api/report/{year}/{figure}/records?cursor&limit&{column}=…: rows of the register. */
export const figureRecordsSchema = page(rowSchema)

export type FigureView = z.infer<typeof figureSchema>
export type ReportView = z.infer<typeof reportSchema>
export type FigureDetail = z.infer<typeof figureDetailSchema>
