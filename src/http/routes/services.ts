/** Services: guide and form as data, the check of eligibility, and what an applicant could use. */
import { createRoute, z } from '@hono/zod-openapi'
import { readAnswers } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import { factsOf } from '../../declare/service.ts'
import { offeringOf } from '../../engine/bureau.ts'
import { judgeBenefits } from '../../engine/eligibility/benefits.ts'
import { judge } from '../../engine/eligibility/judge.ts'
import { matchServices } from '../../engine/eligibility/match-services.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Router } from '../context.ts'
import {
  checkRequestSchema,
  checkSchema,
  matchSchema,
  serviceSchema,
} from '../contract/services.ts'
import { answers, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { benefitViews, computedViews, findingViews } from '../views/finding-view.ts'
import { serviceView } from '../views/service-view.ts'

const params = z.object({ service: z.string() })

const serviceRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/services/{service}',
    request: { params },
    responses: answers(serviceSchema, 'Everything the guide, the form and the self-check need'),
  }),
)

const checkRoute = policed(
  'public',
  createRoute({
    method: 'post',
    path: '/api/checks/{service}',
    request: { params, ...jsonBody(checkRequestSchema) },
    responses: answers(checkSchema, 'What the law says of these answers; nothing is stored'),
  }),
)

const matchRoute = policed(
  ['applicant'],
  createRoute({
    method: 'get',
    path: '/api/matches',
    responses: answers(z.array(matchSchema), 'What the applicant could apply for'),
  }),
)

/** Adds the routes. */
export function serviceRoutes(app: Router): void {
  app.openapi(serviceRoute, (c) => {
    const offering = offeringOf(c.get('bureau'), c.req.valid('param').service)
    return c.json(serviceView(offering, civilDateOf(c.get('now'))), 200)
  })
  app.openapi(checkRoute, (c) => {
    const offering = offeringOf(c.get('bureau'), c.req.valid('param').service)
    const request = c.req.valid('json')
    const on = request.on === undefined ? undefined : parseCivilDate(request.on)
    if (on?.ok === false) {
      throw new Invalid([
        {
          field: 'on',
          code: 'date.format',
          text: { zh: '日期不存在或格式不对', en: 'No such day' },
          level: 'refuse',
        },
      ])
    }
    const asked = [
      ...factsOf(offering.service),
      ...offering.service.findings.map((each) => each.fact),
    ]
    const read = readAnswers(asked, request.answers, false)
    const judgement = judge(offering, read.facts, on?.value ?? civilDateOf(c.get('now')))
    return c.json(
      {
        on: judgement.on,
        verdict: judgement.verdict,
        findings: findingViews(offering.service, judgement),
        computed: computedViews(judgement),
        benefits: benefitViews(offering.service, judgeBenefits(offering, read.facts, judgement.on)),
        problems: answer(read.problems),
      },
      200,
    )
  })
  app.openapi(matchRoute, async (c) => {
    const matches = await matchServices(c.get('bureau'), c.get('reader'), civilDateOf(c.get('now')))
    return c.json(answer(matches), 200)
  })
}
