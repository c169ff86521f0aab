/** Corrections under way: what an applicant saved before handing the correction in. */
import { createRoute, z } from '@hono/zod-openapi'
import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import {
  type CorrectionDraft,
  readCorrection,
  saveCorrection,
} from '../../engine/forms/correction-drafts.ts'
import type { Router } from '../context.ts'
import {
  type CorrectionDraftView,
  correctionDraftSchema,
  correctionUpdateSchema,
} from '../contract/cases.ts'
import { answers, jsonBody } from '../json.ts'
import { policed } from '../policy.ts'
import { revisionOf } from './drafts.ts'

const params = z.object({ id: z.string().max(64) })
const path = '/api/cases/{id}/correction'

const readRoute = policed(
  ['applicant'],
  createRoute({
    method: 'get',
    path,
    request: { params },
    responses: answers(correctionDraftSchema, 'What was saved of it; its revision is the ETag'),
  }),
)
const saveRoute = policed(
  ['applicant'],
  createRoute({
    method: 'put',
    path,
    request: { params, ...jsonBody(correctionUpdateSchema) },
    responses: answers(correctionDraftSchema, 'Saved; If-Match names the revision that was read'),
  }),
)

const viewOf = (draft: CorrectionDraft): CorrectionDraftView => ({
  rev: draft.rev,
  answers: { ...draft.answers },
  withoutFiles: [...draft.withoutFiles],
  updatedAt: draft.updatedAt,
})

/** Adds the routes. */
export function correctionRoutes(app: Router): void {
  app.openapi(readRoute, async (c) => {
    const draft = await readCorrection(c.get('bureau'), c.get('reader'), c.req.valid('param').id)
    c.header('etag', `"${draft.rev}"`)
    return c.json(viewOf(draft), 200)
  })
  app.openapi(saveRoute, async (c) => {
    const rev = revisionOf(c.req.header('if-match'))
    if (rev === undefined) throw new Invalid([problem('If-Match', 'required')])
    const draft = await saveCorrection(c.get('bureau'), c.get('reader'), {
      caseId: c.req.valid('param').id,
      rev,
      ...c.req.valid('json'),
      now: c.get('now'),
    })
    c.header('etag', `"${draft.rev}"`)
    return c.json(viewOf(draft), 200)
  })
}
