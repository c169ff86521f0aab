/** Acts on the open stages of a case. */
import { concludeStage } from '../../engine/cases/conclude-stage.ts'
import { extendLimit } from '../../engine/cases/extend-limit.ts'
import { moveVersion } from '../../engine/cases/move-version.ts'
import { pauseStage, resumeStage } from '../../engine/cases/pause-stage.ts'
import { recordAnswer } from '../../engine/cases/record-answer.ts'
import type { Router } from '../context.ts'
import {
  answerSchema,
  concludeSchema,
  extendSchema,
  pauseSchema,
  reasonSchema,
  resumeSchema,
} from '../contract/cases.ts'
import { actRoute, inputOf, lineOf } from './cases.ts'

const staff = ['officer', 'head'] as const

const concludeRoute = actRoute('conclude', ['applicant', ...staff], concludeSchema)
const answerRoute = actRoute('answer', staff, answerSchema)
const pauseRoute = actRoute('pause', staff, pauseSchema)
const resumeRoute = actRoute('resume', staff, resumeSchema)
const extendRoute = actRoute('extend', staff, extendSchema)
const moveVersionRoute = actRoute('move-version', ['head'], reasonSchema)

/** Adds the routes. */
export function stageRoutes(app: Router): void {
  app.openapi(concludeRoute, async (c) => {
    const body = c.req.valid('json')
    const { reason = '', findings, number, ...rest } = body
    const done = await concludeStage(c.get('bureau'), {
      ...inputOf(c, c.req.valid('param').id, body),
      ...rest,
      reason,
      ...(findings === undefined ? {} : { findings }),
      ...(number === undefined ? {} : { number }),
    })
    return c.json(lineOf(c, done), 200)
  })
  app.openapi(answerRoute, async (c) => {
    const body = c.req.valid('json')
    const { reason = '', ...rest } = body
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...rest, reason }
    return c.json(lineOf(c, await recordAnswer(c.get('bureau'), input)), 200)
  })
  app.openapi(pauseRoute, async (c) => {
    const body = c.req.valid('json')
    const { expected, ...rest } = body
    const done = await pauseStage(c.get('bureau'), {
      ...inputOf(c, c.req.valid('param').id, body),
      ...rest,
      ...(expected === undefined ? {} : { expected }),
    })
    return c.json(lineOf(c, done), 200)
  })
  app.openapi(resumeRoute, async (c) => {
    const body = c.req.valid('json')
    const { stage, reason = '' } = body
    const input = { ...inputOf(c, c.req.valid('param').id, body), stage, reason }
    return c.json(lineOf(c, await resumeStage(c.get('bureau'), input)), 200)
  })
  app.openapi(extendRoute, async (c) => {
    const body = c.req.valid('json')
    const { stage, reason } = body
    const done = await extendLimit(c.get('bureau'), {
      ...inputOf(c, c.req.valid('param').id, body),
      ...(stage === undefined ? {} : { stage }),
      reason,
    })
    return c.json(lineOf(c, done), 200)
  })
  app.openapi(moveVersionRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await moveVersion(c.get('bureau'), input)), 200)
  })
}
