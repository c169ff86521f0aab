/** Drafts of applications. */
import { createRoute, z } from '@hono/zod-openapi'
import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import {
  type Draft,
  dropDraft,
  listDrafts,
  readDraft,
  saveDraft,
  startDraft,
} from '../../engine/forms/drafts.ts'
import type { Router } from '../context.ts'
import {
  type DraftView,
  draftSchema,
  draftUpdateSchema,
  newDraftSchema,
} from '../contract/cases.ts'
import { answers, created, jsonBody } from '../json.ts'
import { policed } from '../policy.ts'
import { repeatableOf } from '../repeatable.ts'

const params = z.object({ id: z.string() })
const one = '/api/drafts/{id}'

const listRoute = policed(
  ['applicant'],
  createRoute({
    method: 'get',
    path: '/api/drafts',
    responses: answers(z.array(draftSchema), 'The drafts of the account'),
  }),
)
const startRoute = policed(
  ['applicant'],
  createRoute({
    method: 'post',
    path: '/api/drafts',
    request: jsonBody(newDraftSchema),
    responses: created(draftSchema, 'A draft, prefilled'),
  }),
)
const readRoute = policed(
  ['applicant'],
  createRoute({
    method: 'get',
    path: one,
    request: { params },
    responses: answers(draftSchema, 'A draft; its revision is the ETag'),
  }),
)
const saveRoute = policed(
  ['applicant'],
  createRoute({
    method: 'put',
    path: one,
    request: { params, ...jsonBody(draftUpdateSchema) },
    responses: answers(draftSchema, 'Saved; If-Match names the revision that was read'),
  }),
)
const dropRoute = policed(
  ['applicant'],
  createRoute({
    method: 'delete',
    path: one,
    request: { params },
    responses: answers(z.object({ deleted: z.literal(true) }), 'Deleted'),
  }),
)

const viewOf = (draft: Draft): DraftView => ({
  id: draft.id,
  service: draft.service,
  party: draft.party,
  rev: draft.rev,
  answers: { ...draft.answers },
  prefilled: [...draft.prefilled],
  updatedAt: draft.updatedAt,
})

/** The revision a request names in If-Match; undefined when it names none. */
export function revisionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const found = /^(?:W\/)?"?(\d+)"?$/.exec(header.trim())
  if (found?.[1] === undefined) {
    throw new Invalid([{ ...problem('If-Match', 'count.format'), code: 'request.if-match' }])
  }
  return Number(found[1])
}

/** Adds the routes. */
export function draftRoutes(app: Router): void {
  app.openapi(listRoute, async (c) => {
    const drafts = await listDrafts(c.get('bureau'), c.get('reader'))
    return c.json(drafts.map(viewOf), 200)
  })
  app.openapi(startRoute, async (c) => {
    const body = c.req.valid('json')
    const { answers: given, ...named } = body
    const draft = await startDraft(c.get('bureau'), c.get('reader'), {
      ...named,
      ...(given === undefined ? {} : { answers: given }),
      ...repeatableOf(c, body),
      now: c.get('now'),
    })
    c.header('etag', `"${draft.rev}"`)
    return c.json(viewOf(draft), 201)
  })
  app.openapi(readRoute, async (c) => {
    const draft = await readDraft(c.get('bureau'), c.get('reader'), c.req.valid('param').id)
    c.header('etag', `"${draft.rev}"`)
    return c.json(viewOf(draft), 200)
  })
  app.openapi(saveRoute, async (c) => {
    const rev = revisionOf(c.req.header('if-match'))
    if (rev === undefined) throw new Invalid([problem('If-Match', 'required')])
    const draft = await saveDraft(c.get('bureau'), c.get('reader'), {
      id: c.req.valid('param').id,
      rev,
      answers: c.req.valid('json').answers,
      now: c.get('now'),
    })
    c.header('etag', `"${draft.rev}"`)
    return c.json(viewOf(draft), 200)
  })
  app.openapi(dropRoute, async (c) => {
    await dropDraft(c.get('bureau'), c.get('reader'), c.req.valid('param').id)
    return c.json({ deleted: true as const }, 200)
  })
}
