/** Cases: file, list, read, act. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Refusal } from '../../declare/refusal.ts'
import { offeringOf } from '../../engine/bureau.ts'
import { accept } from '../../engine/cases/accept.ts'
import { amend } from '../../engine/cases/amend.ts'
import { annul } from '../../engine/cases/annul.ts'
import type { CaseState } from '../../engine/cases/case-state.ts'
import { correct } from '../../engine/cases/correct.ts'
import { decide } from '../../engine/cases/decide.ts'
import { decline } from '../../engine/cases/decline.ts'
import { entryKeyOf } from '../../engine/cases/entry-key.ts'
import { file } from '../../engine/cases/file.ts'
import { listCases } from '../../engine/cases/list-cases.ts'
import type { ActInput } from '../../engine/cases/perform.ts'
import { readCase } from '../../engine/cases/read-case.ts'
import { requestCorrection } from '../../engine/cases/request-correction.ts'
import { withdraw } from '../../engine/cases/withdraw.ts'
import { noteChanged } from '../../engine/registers/registry.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Env, Router } from '../context.ts'
import {
  amendSchema,
  bulkResultSchema,
  bulkSchema,
  caseLineSchema,
  caseListSchema,
  caseSchema,
  correctSchema,
  decideSchema,
  fileSchema,
  reasonSchema,
  requestCorrectionSchema,
  stateSchema,
} from '../contract/cases.ts'
import { answers, created, jsonBody } from '../json.ts'
import { policed } from '../policy.ts'
import { repeatableOf } from '../repeatable.ts'
import { caseLine, caseView } from '../views/case-view.ts'
import { revisionOf } from './drafts.ts'

const params = z.object({ id: z.string().max(64) })

const fileRoute = policed(
  ['applicant'],
  createRoute({
    method: 'post',
    path: '/api/cases',
    request: jsonBody(fileSchema),
    responses: created(caseLineSchema, 'Filed; the receipt number can no longer be lost'),
  }),
)

const listQuery = z.object({
  service: z.string().optional(),
  state: z.string().optional(),
  light: z.enum(['green', 'yellow', 'red', 'none']).optional(),
  q: z.string().trim().max(100).optional(),
  /** Open at this stage, or at a stage of this authority; days are then those of the stage. */
  stage: z.string().max(100).optional(),
  authority: z.string().max(64).optional(),
  sort: z.enum(['due', 'filed', '-filed']).default('due'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const listRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/cases',
    request: { query: listQuery },
    responses: answers(caseListSchema, 'Cases the reader may see'),
  }),
)

const readRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/cases/{id}',
    request: { params },
    responses: answers(caseSchema, 'The case; its revision is the ETag'),
  }),
)

const staff = ['officer', 'head'] as const

/** The route of an act. */
export const actRoute = <T extends z.ZodType>(
  act: string,
  roles: readonly ('applicant' | 'officer' | 'head' | 'supervisor')[],
  schema: T,
) =>
  policed(
    roles,
    createRoute({
      method: 'post',
      path: `/api/cases/{id}/acts/${act}`,
      request: { params, ...jsonBody(schema) },
      responses: answers(caseLineSchema, 'The case as it now stands'),
    }),
    'every',
  )

const acceptRoute = actRoute('accept', staff, z.object({}))
const declineRoute = actRoute('decline', staff, reasonSchema)
const correctionRoute = actRoute('request-correction', staff, requestCorrectionSchema)
const correctRoute = actRoute('correct', ['applicant'], correctSchema)
const withdrawRoute = actRoute('withdraw', ['applicant'], reasonSchema)
const decideRoute = actRoute('decide', staff, decideSchema)
const amendRoute = actRoute('amend', staff, amendSchema)
const annulRoute = actRoute('annul', ['head'], reasonSchema)

const bulkRoute = policed(
  staff,
  createRoute({
    method: 'post',
    path: '/api/cases/bulk',
    request: jsonBody(bulkSchema),
    responses: answers(bulkResultSchema, 'What came of each case'),
  }),
)

/** What every act is given of a request. */
export function inputOf(c: Context<Env>, caseId: string, body: unknown): ActInput {
  const rev = revisionOf(c.req.header('if-match'))
  return {
    reader: c.get('reader'),
    caseId,
    now: c.get('now'),
    ...(rev === undefined ? {} : { rev }),
    ...repeatableOf(c, body),
  }
}

/** The answer of an act. */
export function lineOf(c: Context<Env>, state: CaseState) {
  c.header('etag', `"${state.rev}"`)
  return caseLine(c.get('bureau'), state, civilDateOf(c.get('now')))
}

/** Lists and search follow what an act wrote into a register. */
function entryChanged(c: Context<Env>, state: CaseState): void {
  const { service } = offeringOf(c.get('bureau'), state.service)
  const key = entryKeyOf(service, state)
  if (state.certificateNumber === null || key === undefined) return
  noteChanged(c.get('registry'), service.output.entry.register.id, [key])
}

/** Adds the routes. */
export function caseRoutes(app: Router): void {
  app.openapi(fileRoute, async (c) => {
    const body = c.req.valid('json')
    const { draft, ...filing } = body
    const party = c.get('signedIn')?.account.parties.find((each) => each.creditCode === body.party)
    const filed = await file(c.get('bureau'), {
      ...filing,
      ...(draft === undefined ? {} : { draft }),
      reader: c.get('reader'),
      partyName: party?.name ?? '',
      now: c.get('now'),
      ...repeatableOf(c, body),
    })
    return c.json(lineOf(c, filed), 201)
  })
  app.openapi(listRoute, async (c) => {
    const { service, state, light, q, cursor, stage, authority, ...rest } = c.req.valid('query')
    const today = civilDateOf(c.get('now'))
    const states = state?.split(',').flatMap((each) => {
      const read = stateSchema.safeParse(each)
      return read.success ? [read.data] : []
    })
    const page = await listCases(
      c.get('bureau'),
      c.get('reader'),
      {
        ...rest,
        ...(service === undefined ? {} : { service }),
        ...(states === undefined ? {} : { states }),
        ...(stage === undefined ? {} : { stage }),
        ...(authority === undefined ? {} : { authority }),
        ...(light === undefined ? {} : { light }),
        ...(q === undefined ? {} : { text: q }),
        ...(cursor === undefined ? {} : { cursor }),
      },
      today,
    )
    const items = page.items.map((each) => caseLine(c.get('bureau'), each, today))
    return c.json({ items, next: page.next, total: page.total, counts: { ...page.counts } }, 200)
  })
  app.openapi(readRoute, async (c) => {
    const found = await readCase(c.get('bureau'), c.get('reader'), c.req.valid('param').id)
    c.header('etag', `"${found.state.rev}"`)
    const today = civilDateOf(c.get('now'))
    return c.json(caseView(c.get('bureau'), c.get('reader'), found, today), 200)
  })
  app.openapi(acceptRoute, async (c) => {
    const input = inputOf(c, c.req.valid('param').id, {})
    return c.json(lineOf(c, await accept(c.get('bureau'), input)), 200)
  })
  app.openapi(declineRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await decline(c.get('bureau'), input)), 200)
  })
  app.openapi(correctionRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await requestCorrection(c.get('bureau'), input)), 200)
  })
  app.openapi(correctRoute, async (c) => {
    const body = c.req.valid('json')
    const { withoutFiles = [] } = body
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body, withoutFiles }
    return c.json(lineOf(c, await correct(c.get('bureau'), input)), 200)
  })
  app.openapi(withdrawRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    return c.json(lineOf(c, await withdraw(c.get('bureau'), input)), 200)
  })
  app.openapi(decideRoute, async (c) => {
    const body = c.req.valid('json')
    const decided = await decide(c.get('bureau'), {
      ...inputOf(c, c.req.valid('param').id, body),
      ...(body.stage === undefined ? {} : { stage: body.stage }),
      outcome: body.outcome,
      findings: body.findings ?? {},
      reason: body.reason ?? '',
    })
    entryChanged(c, decided)
    return c.json(lineOf(c, decided), 200)
  })
  app.openapi(amendRoute, async (c) => {
    const body = c.req.valid('json')
    const amended = await amend(c.get('bureau'), {
      ...inputOf(c, c.req.valid('param').id, body),
      answers: body.answers ?? {},
      findings: body.findings ?? {},
      reason: body.reason,
    })
    entryChanged(c, amended)
    return c.json(lineOf(c, amended), 200)
  })
  app.openapi(annulRoute, async (c) => {
    const body = c.req.valid('json')
    const input = { ...inputOf(c, c.req.valid('param').id, body), ...body }
    const annulled = await annul(c.get('bureau'), input)
    entryChanged(c, annulled)
    return c.json(lineOf(c, annulled), 200)
  })
  app.openapi(bulkRoute, async (c) => {
    const body = c.req.valid('json')
    const { repeatable } = repeatableOf(c, body)
    const results = []
    for (const { id, rev } of body.cases) {
      try {
        const done = await accept(c.get('bureau'), {
          reader: c.get('reader'),
          caseId: id,
          rev,
          now: c.get('now'),
          // Each case of the request answers for itself.
          ...(repeatable && { repeatable: { ...repeatable, key: `${repeatable.key}/${id}` } }),
        })
        results.push({ id, ok: true, state: done.state, code: null, text: null })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        results.push({ id, ok: false, state: null, code: error.code, text: error.text })
      }
    }
    return c.json({ results }, 200)
  })
}
