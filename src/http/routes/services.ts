/** Services: guide and form as data, the check of eligibility, and what an applicant could use. */
import { createRoute, z } from '@hono/zod-openapi'
import { vocabularyOf } from '../../declare/expression/explain.ts'
import { factsRead, parametersRead } from '../../declare/rule-set.ts'
import { factsOf } from '../../declare/service.ts'
import { offeringOf } from '../../engine/bureau.ts'
import { judgeBenefits } from '../../engine/eligibility/benefits.ts'
import { readInput } from '../../engine/eligibility/check-input.ts'
import { judge } from '../../engine/eligibility/judge.ts'
import { judgeSet } from '../../engine/eligibility/judge-set.ts'
import { ruleSetNamed, withRuleSets } from '../../engine/eligibility/rule-sets.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Router } from '../context.ts'
import { checkRequestSchema, checkSchema, serviceSchema } from '../contract/services.ts'
import { dayAsked } from '../day-asked.ts'
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

/** Adds the routes. */
export function serviceRoutes(app: Router): void {
  app.openapi(serviceRoute, (c) => {
    const offering = offeringOf(c.get('bureau'), c.req.valid('param').service)
    return c.json(serviceView(offering, civilDateOf(c.get('now'))), 200)
  })
  app.openapi(checkRoute, (c) => {
    const bureau = c.get('bureau')
    const { service: id } = c.req.valid('param')
    const request = c.req.valid('json')
    const on = request.on === undefined ? civilDateOf(c.get('now')) : dayAsked(request.on)
    const set = ruleSetNamed(withRuleSets(bureau), id)
    const offering = bureau.offerings.get(id)
    const asked =
      offering === undefined
        ? factsRead(set)
        : [...factsOf(offering.service), ...offering.service.findings.map((each) => each.fact)]
    const { facts, warnings } = readInput(asked, request.answers)
    const judged = judgeSet(set, facts, on)
    const words = vocabularyOf(asked, parametersRead(set))
    const judgement = offering === undefined ? undefined : judge(offering, facts, on)
    return c.json(
      {
        on: judged.on,
        verdict: judged.verdict,
        findings: findingViews(set.rules, words, judged),
        computed: judgement === undefined ? [] : computedViews(judgement),
        benefits:
          offering === undefined
            ? []
            : benefitViews(offering.service, judgeBenefits(offering, facts, on)),
        problems: answer(warnings),
      },
      200,
    )
  })
}
