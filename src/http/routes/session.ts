/** Signing in and out, and the demonstration accounts. */

import { createRoute, z } from '@hono/zod-openapi'
import { deleteCookie, setCookie } from 'hono/cookie'
import { bureauItself } from '../../declare/authority.ts'
import { placesOf } from '../../declare/procedure.ts'
import { type SignedIn, signIn, signOut } from '../../engine/access/session.ts'
import type { Bureau } from '../../engine/bureau.ts'
import type { Router } from '../context.ts'
import {
  demoAccountSchema,
  type SessionView,
  sessionSchema,
  signInSchema,
} from '../contract/session.ts'
import { answers, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'

/** Name of the session cookie. */
export const sessionCookie = 'kechuang-session'

const path = '/api/session'

const readRoute = policed(
  'public',
  createRoute({ method: 'get', path, responses: answers(sessionSchema, 'Who is signed in') }),
)

const signInRoute = policed(
  'public',
  createRoute({
    method: 'post',
    path,
    request: jsonBody(signInSchema),
    responses: answers(sessionSchema, 'Signed in'),
  }),
)

const signOutRoute = policed(
  'public',
  createRoute({ method: 'delete', path, responses: answers(sessionSchema, 'Signed out') }),
)

const demoRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/demo-accounts',
    responses: answers(z.array(demoAccountSchema), 'Accounts of the demonstration; none elsewhere'),
  }),
)

/** The authority an account belongs to, by the name services give it; null for the bureau itself. */
function authorityOf(bureau: Bureau, id: string = bureauItself) {
  if (id === bureauItself) return null
  const named = [...bureau.offerings.values()]
    .flatMap(({ service }) => placesOf(service.procedure))
    .flatMap(({ stage, branch }) => [stage.authority, branch?.authority])
    .find((each) => each?.id === id)
  return { id, name: named?.name ?? { zh: id, en: id } }
}

const viewOf = (bureau: Bureau, signedIn: SignedIn | undefined): SessionView => ({
  role: signedIn?.account.role ?? 'public',
  account:
    signedIn === undefined
      ? null
      : answer({
          id: signedIn.account.id,
          name: signedIn.account.name,
          unit: signedIn.account.unit,
          authority: authorityOf(bureau, signedIn.account.authority),
          parties: signedIn.account.parties,
        }),
  csrf: signedIn?.csrf ?? null,
})

/** Adds the routes. */
export function sessionRoutes(app: Router): void {
  app.openapi(readRoute, (c) => c.json(viewOf(c.get('bureau'), c.get('signedIn')), 200))
  app.openapi(signInRoute, async (c) => {
    const { login, password } = c.req.valid('json')
    const signedIn = await signIn(c.get('bureau'), { login, password, now: c.get('now') })
    setCookie(c, sessionCookie, signedIn.token, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure: c.get('around').publicUrl.startsWith('https:'),
      maxAge: 12 * 3600,
    })
    return c.json(viewOf(c.get('bureau'), signedIn), 200)
  })
  app.openapi(signOutRoute, async (c) => {
    const token = c.get('token')
    if (token !== undefined) await signOut(c.get('bureau'), token)
    deleteCookie(c, sessionCookie, { path: '/' })
    return c.json(viewOf(c.get('bureau'), undefined), 200)
  })
  app.openapi(demoRoute, (c) => {
    const { demonstration, demoAccounts } = c.get('bureau')
    return c.json(demonstration ? answer(demoAccounts) : [], 200)
  })
}
