/** What one enterprise could apply for: its own people ask, and officers for any enterprise. */
import { createRoute } from '@hono/zod-openapi'
import { matchParty } from '../../engine/eligibility/match-party.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Router } from '../context.ts'
import { matchesQuery, matchesSchema } from '../contract/matches.ts'
import { dayAsked } from '../day-asked.ts'
import { answers } from '../json.ts'
import { policed } from '../policy.ts'
import { matchView } from '../views/match-view.ts'

const matchRoute = policed(
  ['applicant', 'officer', 'head', 'supervisor', 'administrator'],
  createRoute({
    method: 'get',
    path: '/api/matches',
    request: { query: matchesQuery },
    responses: answers(matchesSchema, 'Services and recognitions, nearest first, with reasons'),
  }),
)

/** Adds the route. */
export function matchRoutes(app: Router): void {
  app.openapi(matchRoute, async (c) => {
    const { party: asked, on: text } = c.req.valid('query')
    const on = text === undefined ? civilDateOf(c.get('now')) : dayAsked(text)
    const reader = c.get('reader')
    const party = asked ?? reader.parties[0]
    if (party === undefined) return c.json({ party: null, on, items: [] }, 200)
    const matches = await matchParty(c.get('bureau'), reader, party, on)
    return c.json({ party, on, items: matches.map(matchView) }, 200)
  })
}
