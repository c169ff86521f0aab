/** Registers: tables, imports, exports. */
import { z } from '@hono/zod-openapi'
import { page, textSchema } from './common.ts'

/** A column as the table shows it. */
export const columnSchema = z.object({
  id: z.string(),
  kind: z.enum(['text', 'creditCode', 'date', 'money', 'count', 'year', 'choice', 'truth']),
  label: textSchema,
  required: z.boolean(),
  shown: z.boolean(),
  filter: z.boolean(),
  open: z.boolean(),
  options: z.array(z.object({ id: z.string(), label: textSchema })).optional(),
})

/** GET /api/registers/{register}: only the columns this reader may see. */
export const registerSchema = z.object({
  id: z.string(),
  title: textSchema,
  about: textSchema,
  key: z.array(z.string()),
  name: z.string(),
  order: z.object({ by: z.string(), descending: z.boolean() }),
  columns: z.array(columnSchema),
  /** One row for each party: what it could apply for can be asked. */
  judged: z.boolean(),
  mayImport: z.boolean(),
  mayExport: z.boolean(),
})

/** A row: values by column id as text (money in yuan), null where missing. */
export const rowSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
})

/**
 * GET /api/registers/{register}/rows?q&sort&cursor&limit&{column}=…
 * `q` searches names and keys; `sort` is a column id, `-` before it for descending; filters:
 * `district=440106`, `revenue=1000..2000` (either end may be missing), several values by comma,
 * `meets=RULE` or `meets=SERVICE@DAY` for rows that meet the law, for officials;
 * `name=广州*` for a beginning, `-` for rows without a value, `*` for rows with one.
 * GET /api/registers/{register}/export.xlsx and …/export.csv take the same besides cursor and limit.
 */
export const rowsSchema = page(rowSchema)

/** GET /api/registers/{register}/rows/{key}. */
export const rowDetailSchema = rowSchema.extend({
  rev: z.number().int(),
  source: z.object({
    kind: z.enum(['import', 'case', 'generator', 'officer']),
    id: z.string(),
    text: textSchema,
  }),
})

/**
 * POST /api/registers/{register}/imports?mode=&dryRun=&mapping= with the file as body
 * (X-File-Name, percent-encoded). Answers 202; progress is read at GET /api/imports/{id}, and
 * POST /api/imports/{id}/undo takes all of it back.
 */
export const importSchema = z.object({
  id: z.string(),
  register: z.string(),
  fileName: z.string(),
  mode: z.enum(['all-or-nothing', 'valid-rows']),
  dryRun: z.boolean(),
  state: z.enum(['reading', 'checked', 'storing', 'stored', 'refused', 'failed', 'undone']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  read: z.number().int(),
  inserted: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Headings of the file and the column each was taken for. */
  mapping: z.array(z.object({ heading: z.string(), column: z.string().nullable() })),
  /** Why it stopped, where it did. */
  outcome: z.object({ code: z.string(), text: textSchema }).nullable(),
  mayUndo: z.boolean(),
})

/** GET /api/imports/{id}/errors?cursor: the first errors; the file is at …/errors.xlsx. */
export const importErrorSchema = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  text: textSchema,
  cell: z.string().nullable(),
})

export type RegisterView = z.infer<typeof registerSchema>
export type ColumnView = z.infer<typeof columnSchema>
export type RegisterRow = z.infer<typeof rowSchema>
export type RegisterRows = z.infer<typeof rowsSchema>
export type RowDetail = z.infer<typeof rowDetailSchema>
export type ImportView = z.infer<typeof importSchema>
export type ImportErrorView = z.infer<typeof importErrorSchema>
