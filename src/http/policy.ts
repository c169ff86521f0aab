/** Who may call a route. A route without a policy cannot be added: the types ask for one. */
import type { MiddlewareHandler } from 'hono'
import { bureauItself } from '../declare/authority.ts'
import { Refusal } from '../declare/refusal.ts'
import type { Role } from '../declare/role.ts'
import type { Env } from './context.ts'

/** Everybody, everybody who is signed in, or some roles. */
export type Policy = 'public' | 'signed-in' | readonly Role[]

/** Whose people a list of roles means. */
export type Authorities = 'bureau' | 'every'

const signInFirst = () =>
  new Refusal('session.needed', {
    zh: '请先登录再进行此操作。',
    en: 'Sign in first.',
  })

const wrongRole = () =>
  new Refusal('role.not-allowed', {
    zh: '您的岗位无权访问此功能，请联系管理员。',
    en: 'Your role may not use this. Ask the administrator.',
  })

const csrfWrong = () =>
  new Refusal('session.csrf', {
    zh: '页面已过期，请刷新后重试。',
    en: 'The page is out of date. Reload it and try again.',
  })

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

function guard(policy: Policy, of: Authorities): MiddlewareHandler<Env> {
  return async (c, next) => {
    const signedIn = c.get('signedIn')
    if (policy !== 'public') {
      if (signedIn === undefined) throw signInFirst()
      if (policy !== 'signed-in') {
        const { role, authority = bureauItself } = signedIn.account
        const isOfBureau = authority === bureauItself || role === 'applicant'
        if (!policy.includes(role) || (of === 'bureau' && !isOfBureau)) throw wrongRole()
      }
    }
    // Somebody signed in who writes must send back the token only our pages know.
    if (signedIn !== undefined && !reading.has(c.req.method)) {
      if (c.req.header('x-csrf-token') !== signedIn.csrf) throw csrfWrong()
    }
    await next()
  }
}

/**
 * Puts a policy on a declared route.
 *
 * @param of - whether its roles mean people of the bureau only, or of every authority
 */
export function policed<R extends object>(policy: Policy, route: R, of: Authorities = 'bureau'): R {
  return Object.assign(route, { middleware: [guard(policy, of)] as const, 'x-policy': policy })
}
