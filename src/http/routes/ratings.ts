/** Ratings of services: given by applicants, answered by officers, reviewed by supervisors, published. */
import { createRoute, z } from '@hono/zod-openapi'
import { answerRating } from '../../engine/ratings/answer-rating.ts'
import { listRatingTasks } from '../../engine/ratings/list-ratings.ts'
import { rate } from '../../engine/ratings/rate.ts'
import { ratingFigures } from '../../engine/ratings/rating-figures.ts'
import { ratingOfCase } from '../../engine/ratings/rating-of-case.ts'
import { ratingIn } from '../../engine/ratings/read-rating.ts'
import { reviewRating } from '../../engine/ratings/review-rating.ts'
import { civilDate } from '../../values/civil-date.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Router } from '../context.ts'
import {
  answerRatingSchema,
  caseRatingSchema,
  rateSchema,
  ratingFiguresSchema,
  ratingTasksSchema,
  reviewRatingSchema,
} from '../contract/ratings.ts'
import { answers } from '../json.ts'
import { policed } from '../policy.ts'
import { caseRatingView, ratingFiguresView, ratingTasksView } from '../views/rating-view.ts'
import { actRoute, inputOf, lineOf } from './cases.ts'

const params = z.object({ id: z.string().max(64) })

const readRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/cases/{id}/rating',
    request: { params },
    responses: answers(
      caseRatingSchema,
      'The rating of a case, and what the reader may do about it',
    ),
  }),
  'every',
)
const rateRoute = actRoute('rate', ['applicant'], rateSchema)
const answerRoute = actRoute('answer-rating', ['officer', 'head'], answerRatingSchema)
const reviewRoute = actRoute('review-rating', ['supervisor'], reviewRatingSchema)

const tasksRoute = policed(
  ['officer', 'head', 'supervisor'],
  createRoute({
    method: 'get',
    path: '/api/rating-tasks',
    request: {
      query: z.object({
        cursor: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(ratingTasksSchema, 'Bad ratings that wait for an answer or a review'),
  }),
)

const figuresRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/ratings',
    request: { query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }) },
    responses: answers(ratingFiguresSchema, 'Ratings of a year, service by service'),
  }),
)

/** Adds the routes. */
export function ratingRoutes(app: Router): void {
  app.openapi(readRoute, async (c) => {
    const bureau = c.get('bureau')
    const today = civilDateOf(c.get('now'))
    const found = await ratingOfCase(bureau, c.get('reader'), c.req.valid('param').id, today)
    c.header('etag', `"${found.rev}"`)
    return c.json(caseRatingView(ratingIn(bureau), bureau, found, today), 200)
  })
  app.openapi(rateRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await rate(c.get('bureau'), input)), 200)
  })
  app.openapi(answerRoute, async (c) => {
    const body = c.req.valid('json')
    const { until, calledBackOn, ...rest } = body
    const done = await answerRating(c.get('bureau'), {
      ...inputOf(c, c.req.valid('param').id, body),
      ...rest,
      calledBackOn: civilDate(calledBackOn),
      ...(until === undefined ? {} : { until: civilDate(until) }),
    })
    return c.json(lineOf(c, done), 200)
  })
  app.openapi(reviewRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await reviewRating(c.get('bureau'), input)), 200)
  })
  app.openapi(tasksRoute, async (c) => {
    const bureau = c.get('bureau')
    const { cursor, limit } = c.req.valid('query')
    const found = await listRatingTasks(bureau, c.get('reader'), {
      ...(cursor === undefined ? {} : { cursor }),
      limit,
      today: civilDateOf(c.get('now')),
    })
    return c.json(ratingTasksView(bureau, ratingIn(bureau), found), 200)
  })
  app.openapi(figuresRoute, async (c) => {
    const bureau = c.get('bureau')
    const today = civilDateOf(c.get('now'))
    const { year = Number(today.slice(0, 4)) } = c.req.valid('query')
    const city = ratingIn(bureau)
    const figures = await ratingFigures(bureau, year, today)
    return c.json(ratingFiguresView(bureau, city, year, figures), 200)
  })
}
