/** The annual report: figures, what explains each, and the records behind it. */
import { createRoute, z } from '@hono/zod-openapi'
import { computeFigures, indicatorOf } from '../../engine/figures/compute-figure.ts'
import { reportJson, reportMarkdown } from '../../engine/figures/report.ts'
import { recordsOf, traceFigure } from '../../engine/figures/trace-figure.ts'
import type { Router } from '../context.ts'
import { figureDetailSchema, figureRecordsSchema, reportSchema } from '../contract/report.ts'
import { answers, fileAnswer } from '../json.ts'
import { policed } from '../policy.ts'
import { figureDetail, figureView, recordsView } from '../views/figure-view.ts'

const year = z.coerce.number().int().min(1990).max(2100)
const yearOnly = z.object({ year })
const params = z.object({ year, figure: z.string().max(100) })

const reportRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/report/{year}',
    request: { params: yearOnly },
    responses: answers(reportSchema, 'All figures of a year, computed from records'),
  }),
)

const exportRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/report/{year}/export',
    request: {
      params: yearOnly,
      query: z.object({ format: z.enum(['json', 'md']).default('json') }),
    },
    responses: fileAnswer('text/plain', 'The report as JSON or Markdown'),
  }),
)

const figureRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/report/{year}/{figure}',
    request: { params },
    responses: answers(figureDetailSchema, 'One figure with everything that explains it'),
  }),
)

const recordsQuery = z
  .object({
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .catchall(z.string())

const recordsRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/report/{year}/{figure}/records',
    request: { params, query: recordsQuery },
    responses: answers(figureRecordsSchema, 'The records behind a figure'),
  }),
)

const traceRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/report/{year}/{figure}/trace',
    request: {
      params,
      query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
    },
    responses: answers(z.record(z.string(), z.unknown()), 'Figure and records in one answer'),
  }),
)

/** Adds the routes. */
export function reportRoutes(app: Router): void {
  app.openapi(reportRoute, async (c) => {
    const { year: wanted } = c.req.valid('param')
    const figures = await computeFigures(c.get('bureau'), c.get('reader'), wanted)
    return c.json(
      {
        year: wanted,
        years: [...c.get('bureau').reportYears],
        computedAt: c.get('now'),
        figures: figures.map(figureView),
      },
      200,
    )
  })
  app.openapi(exportRoute, async (c) => {
    const { year: wanted } = c.req.valid('param')
    const { format } = c.req.valid('query')
    const bureau = c.get('bureau')
    const figures = await computeFigures(bureau, c.get('reader'), wanted)
    const text =
      format === 'json'
        ? `${JSON.stringify(reportJson(wanted, figures), null, 2)}\n`
        : reportMarkdown(wanted, figures, bureau.city.bureau, bureau.demonstration)
    const type = format === 'json' ? 'application/json' : 'text/markdown; charset=utf-8'
    return c.body(text, 200, { 'content-type': type })
  })
  app.openapi(figureRoute, async (c) => {
    const { year: wanted, figure } = c.req.valid('param')
    const traced = await traceFigure(c.get('bureau'), c.get('reader'), figure, wanted)
    return c.json(figureDetail(traced), 200)
  })
  app.openapi(recordsRoute, async (c) => {
    const { year: wanted, figure } = c.req.valid('param')
    const { cursor, limit, ...only } = c.req.valid('query')
    const bureau = c.get('bureau')
    const page = await recordsOf(bureau, c.get('reader'), {
      id: figure,
      year: wanted,
      limit,
      only,
      ...(cursor === undefined ? {} : { cursor }),
    })
    return c.json(recordsView(page, indicatorOf(bureau, figure).of, c.get('reader')), 200)
  })
  app.openapi(traceRoute, async (c) => {
    const { year: wanted, figure: id } = c.req.valid('param')
    const bureau = c.get('bureau')
    const reader = c.get('reader')
    const figure = await traceFigure(bureau, reader, id, wanted)
    const page = await recordsOf(bureau, reader, {
      id,
      year: wanted,
      limit: c.req.valid('query').limit,
    })
    return c.json(
      {
        id,
        year: wanted,
        value: figure.value,
        shown: figure.shown,
        unit: figure.indicator.unit,
        conditions: figure.conditions.map((each) => each.zh),
        records: page.total,
        rows: recordsView(page, figure.indicator.of, reader).items,
      },
      200,
    )
  })
}
