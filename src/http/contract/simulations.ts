/** Simulations: values of the law that can be changed, who gains and who loses. */
import { z } from '@hono/zod-openapi'
import { answersSchema, citationSchema, textSchema } from './common.ts'
import { factSchema } from './services.ts'

/** A value of the law, or one row of a table, that can be changed. */
export const changeableSchema = z.object({
  id: z.string(),
  title: textSchema,
  kind: z.enum(['money', 'count', 'percent', 'day', 'list']),
  value: z.string(),
  unit: z.string(),
  cite: citationSchema,
})

/** GET /api/simulations: what can be simulated on a day. */
export const simulationOptionsSchema = z.object({
  on: z.string(),
  sets: z.array(
    z.object({
      id: z.string(),
      name: textSchema,
      register: z.string(),
      registerTitle: textSchema,
      values: z.array(changeableSchema),
      rules: z.array(
        z.object({
          id: z.string(),
          title: textSchema,
          /** Facts it reads that the register does not keep. */
          lacking: z.array(z.string()),
        }),
      ),
      /** Facts the rules read that the register does not keep. */
      lacking: z.array(factSchema),
    }),
  ),
})

const asked = {
  set: z.string().max(100),
  register: z.string().max(100).optional(),
  on: z.string().max(20).optional(),
}

const assumptions = {
  /** Answers that hold for every row, of facts the register does not keep. */
  assume: answersSchema.optional(),
  /** Rules that are not judged. */
  aside: z.array(z.string().max(100)).max(100).optional(),
}

const changeSchema = z.object({ parameter: z.string().max(200), value: z.string().max(2000) })

/** POST /api/simulations. Nothing of it is stored. */
export const simulationRequestSchema = z.object({
  ...asked,
  ...assumptions,
  changes: z.array(changeSchema).max(20),
})

const standingsSchema = z.object({
  holds: z.number().int(),
  unknown: z.number().int(),
  fails: z.number().int(),
})

const moves = {
  gains: z.number().int(),
  loses: z.number().int(),
  opens: z.number().int(),
  closes: z.number().int(),
}

export const simulationSchema = z.object({
  on: z.string(),
  rows: z.number().int(),
  before: standingsSchema,
  after: standingsSchema,
  moves: z.object(moves),
  groups: z.array(
    z.object({
      column: z.string(),
      title: textSchema,
      items: z.array(z.object({ ...moves, id: z.string().optional(), label: textSchema })),
    }),
  ),
  money: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      gains: z.string(),
      loses: z.string(),
      unknown: z.number().int(),
    }),
  ),
  /** Conditions that read a changed value. */
  rules: z.array(z.string()),
  milliseconds: z.number(),
})

/** POST /api/simulations/curve: how many meet every condition at each threshold. */
export const curveRequestSchema = z.object({
  ...asked,
  ...assumptions,
  parameter: z.string().max(200),
  values: z.array(z.string().max(100)).min(1).max(201),
})

export const curveSchema = z.object({
  parameter: z.string(),
  points: z.array(z.object({ value: z.string(), holds: z.number().int() })),
})

const many = z.union([z.string().max(2200), z.array(z.string().max(2200)).max(100)])

/** GET /api/simulations/export.xlsx: the rows a change moves; `change` is PARAMETER=VALUE. */
export const simulationExportQuery = z.object({
  ...asked,
  /** FACT=VALUE. */
  assume: many.optional(),
  aside: many.optional(),
  change: many.optional(),
  language: z.enum(['zh', 'en']).default('zh'),
})

export type SimulationOptionsView = z.infer<typeof simulationOptionsSchema>
export type SimulationView = z.infer<typeof simulationSchema>
export type SimulationRequest = z.infer<typeof simulationRequestSchema>
export type CurveRequest = z.infer<typeof curveRequestSchema>
export type CurveView = z.infer<typeof curveSchema>
