/** The web application: one middleware chain, routes by part, OpenAPI from the same schemas. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { Invalid, Refusal } from '../declare/refusal.ts'
import { readerOf } from '../engine/access/account.ts'
import { whoIs } from '../engine/access/session.ts'
import type { Bureau } from '../engine/bureau.ts'
import { openRegistry, type Registry } from '../engine/registers/registry.ts'
import type { Env, Router, Surroundings } from './context.ts'
import { isPlainInput } from './plain-input.ts'
import { malformed, notFound, onError } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { agreementRoutes } from './routes/agreements.ts'
import { auditRoutes } from './routes/audit.ts'
import { caseRoutes } from './routes/cases.ts'
import { certificateRoutes } from './routes/certificates.ts'
import { cityRoutes } from './routes/city.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { draftRoutes } from './routes/drafts.ts'
import { fileRoutes } from './routes/files.ts'
import { importRoutes } from './routes/imports.ts'
import { lawRoutes } from './routes/law.ts'
import { ledgerRoutes } from './routes/ledgers.ts'
import { logRoutes } from './routes/log.ts'
import { lookAlikeRoutes } from './routes/look-alikes.ts'
import { matchRoutes } from './routes/matches.ts'
import { messageRoutes } from './routes/messages.ts'
import { outletRoutes } from './routes/outlets.ts'
import { pageRoutes } from './routes/pages.ts'
import { paymentRoutes } from './routes/payments.ts'
import { qualifyingRoutes } from './routes/qualifying.ts'
import { ratingRoutes } from './routes/ratings.ts'
import { recheckRoutes } from './routes/rechecks.ts'
import { registerRoutes } from './routes/registers.ts'
import { reportRoutes } from './routes/report.ts'
import { sanctionRoutes } from './routes/sanctions.ts'
import { serviceRoutes } from './routes/services.ts'
import { sessionCookie, sessionRoutes } from './routes/session.ts'
import { simulationRoutes } from './routes/simulations.ts'
import { stageRoutes } from './routes/stages.ts'
import { securityHeaders } from './security-headers.ts'

/** Largest JSON body; files have their own limits. */
const largestBody = 2 * 1024 * 1024

const tooLarge = () =>
  new Refusal('request.too-large', {
    zh: '提交的内容过大（上限 2 MB）。',
    en: 'The request is too large (at most 2 MB).',
  })

/** Paths whose bodies are files and are streamed. */
const isUpload = (path: string) => /\/imports$|\/files$|\/certificates\/verify$/.test(path)

/** Builds the application for a bureau. */
export function createApp(
  bureau: Bureau,
  around: Surroundings,
  registry: Registry = openRegistry(bureau),
): Router {
  const app: Router = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) {
        if (!isPlainInput(result.data)) throw malformed()
        return
      }
      throw new Invalid(
        result.error.issues.map((issue) => ({
          field: issue.path.map(String).join('.'),
          code: `request.${issue.code}`,
          text: {
            zh: `格式不正确：${issue.message}`,
            en: `Not in the right form: ${issue.message}`,
          },
          level: 'refuse' as const,
        })),
      )
    },
  })
  app.onError(onError)
  app.notFound(notFound)
  const limitUntold = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw tooLarge()
    },
  })
  // A body that tells its length is judged by that: the parser reads no further. Only one that does
  // not is read through, which makes a stream of it.
  const limit: MiddlewareHandler<Env> = (c, next) => {
    const told = c.req.header('content-length')
    if (told === undefined || c.req.header('transfer-encoding') !== undefined) {
      return limitUntold(c, next)
    }
    if (Number(told) > largestBody) throw tooLarge()
    return next()
  }
  const limiter = rateLimit(around.rateLimit)

  app.use('*', async (c, next) => {
    c.set('bureau', bureau)
    c.set('registry', registry)
    c.set('around', around)
    const began = performance.now()
    await next()
    securityHeaders(c)
    if (!c.req.path.startsWith('/api/')) return
    around.log({
      level: 'info',
      act: 'request',
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      account: c.get('signedIn')?.account.id ?? null,
      ms: Math.round((performance.now() - began) * 10) / 10,
    })
  })
  app.use('/api/*', async (c, next) => {
    const now = around.now()
    c.set('now', now)
    limiter(c, now)
    const token = getCookie(c, sessionCookie)
    const signedIn = token === undefined ? undefined : await whoIs(bureau, token, now)
    c.set('token', token)
    c.set('signedIn', signedIn)
    c.set('reader', readerOf(bureau.city.jurisdiction, signedIn?.account))
    return isUpload(c.req.path) ? next() : limit(c, next)
  })

  cityRoutes(app)
  sessionRoutes(app)
  serviceRoutes(app)
  draftRoutes(app)
  caseRoutes(app)
  correctionRoutes(app)
  stageRoutes(app)
  agreementRoutes(app)
  paymentRoutes(app)
  ledgerRoutes(app)
  fileRoutes(app)
  lookAlikeRoutes(app)
  certificateRoutes(app)
  registerRoutes(app)
  importRoutes(app)
  reportRoutes(app)
  messageRoutes(app)
  outletRoutes(app)
  simulationRoutes(app)
  matchRoutes(app)
  lawRoutes(app)
  qualifyingRoutes(app)
  auditRoutes(app)
  sanctionRoutes(app)
  ratingRoutes(app)
  recheckRoutes(app)
  logRoutes(app)
  // The address is known only once the server listens, so it is asked for with each answer.
  app.doc31('/api/openapi.json', () => ({
    openapi: '3.1.0',
    info: {
      title: `Kechuang: ${bureau.city.bureau.en}`,
      version: '0.1.0',
      description: 'The API is the product’s contract: the pages use nothing else.',
    },
    servers: [{ url: around.publicUrl }],
  }))
  pageRoutes(app, around)
  return app
}
