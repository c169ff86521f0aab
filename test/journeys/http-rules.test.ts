import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Router } from '../../src/http/context.ts'
import { addMilliseconds } from '../../src/values/instant.ts'
import {
  createAccounts,
  fileContract,
  grantedContract,
  openTestBureau,
  parties,
  password,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'

/** Values to put into the paths of the document. */
const samples: Readonly<Record<string, string>> = {
  service: 'technology-contract',
  year: '2019',
  figure: 'contract.count',
  register: 'enterprises',
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly policy: unknown
}

function operationsOf(document: unknown): readonly Operation[] {
  const paths = at(document, 'paths')
  if (typeof paths !== 'object' || paths === null) throw new Error(JSON.stringify(document))
  return Object.entries(paths).flatMap(([path, methods]: [string, unknown]) =>
    typeof methods === 'object' && methods !== null
      ? Object.keys(methods).map((method) => ({
          method,
          path,
          policy: at(methods, method, 'x-policy'),
        }))
      : [],
  )
}

describe('the application', () => {
  let on: TestBureau
  let app: Router
  let anyone: Client
  let seller: Client
  let rival: Client
  let operations: readonly Operation[]
  const faults: unknown[] = []
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
    await createAccounts(on)
    app = appOf(on, { log: (line) => void (line.level === 'error' && faults.push(line)) })
    anyone = visitor(app)
    seller = await signedIn(app, 'seller')
    rival = await signedIn(app, 'rival')
    operations = operationsOf((await anyone.get('/api/openapi.json')).body)
  })
  afterAll(() => on.close())

  it('describes itself as OpenAPI 3.1, with a policy and answers for every route', async () => {
    const { body } = await anyone.get('/api/openapi.json')
    expect(at(body, 'openapi')).toBe('3.1.0')
    expect(at(body, 'info', 'title')).toContain('Guangzhou')
    expect(operations.length).toBeGreaterThan(20)
    for (const { method, path, policy } of operations) {
      const isPolicy = policy === 'public' || policy === 'signed-in' || Array.isArray(policy)
      expect([method, path, isPolicy]).toEqual([method, path, true])
      expect(at(body, 'paths', path, method, 'responses')).toBeTypeOf('object')
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = at(body, 'paths', path, method, 'parameters')
      const parameters = Array.isArray(declared)
        ? declared.filter((each) => at(each, 'in') === 'path').map((each) => at(each, 'name'))
        : []
      expect([path, parameters.sort()]).toEqual([path, names.sort()])
    }
    expect(JSON.stringify(body)).not.toContain('"middleware"')
  })

  it('documents every route it has', () => {
    const documented = new Set(operations.map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1')))
    const served = app.routes
      .filter((route) => route.method !== 'ALL' && route.path !== '/api/openapi.json')
      .map((route) => route.path)
    expect(served.filter((path) => !documented.has(path))).toEqual([])
  })

  it('gives somebody who is not signed in public things only', async () => {
    const url = (path: string) =>
      path.replace(/\{(\w+)\}/g, (_match, name: string) => samples[name] ?? 'none')
    for (const { method, path, policy } of operations) {
      const answer = await anyone.send(
        method.toUpperCase(),
        url(path),
        method === 'get' ? undefined : {},
      )
      if (policy === 'public') {
        expect([path, answer.status === 401 || answer.status >= 500]).toEqual([path, false])
      } else {
        expect([path, method, answer.status]).toEqual([path, method, 401])
        expect(at(answer.body, 'code')).toBe('session.needed')
      }
    }
  })

  it('shows an applicant only its own cases, on every channel', async () => {
    const { id, receipt, certificateNumber } = await grantedContract(on)
    await fileContract(on, {}, 'rival')
    expect(at((await rival.get('/api/cases')).body, 'total')).toBe(1)
    expect(at((await rival.get('/api/cases?q=技术开发合同')).body, 'items')).toHaveLength(1)
    expect(at((await rival.get(`/api/cases?q=${receipt}`)).body, 'total')).toBe(0)
    for (const path of [
      `/api/cases/${id}`,
      `/api/cases/${receipt}`,
      `/api/certificates/${certificateNumber}/pdf`,
    ]) {
      const [own, other] = [await seller.get(path), await rival.get(path)]
      expect([path, own.status, other.status]).toEqual([path, 200, 404])
      expect(JSON.stringify(other.body)).not.toContain(parties.seller.name)
    }
    const acted = await rival.post(`/api/cases/${id}/acts/withdraw`, { reason: '不是我的' })
    expect([acted.status, at(acted.body, 'code')]).toEqual([404, 'case.unknown'])
    const shown = await rival.get(`/api/certificates/${certificateNumber}`)
    expect(JSON.stringify(shown.body)).not.toContain(parties.seller.name)
  })

  it('answers errors by RFC 9457, in the language that was asked for', async () => {
    const missing = await seller.send('GET', '/api/cases/none', undefined, {
      'accept-language': 'en',
    })
    expect(missing.headers.get('content-type')).toContain('application/problem+json')
    expect(missing.body).toMatchObject({
      type: 'urn:kechuang:case.unknown',
      status: 404,
      code: 'case.unknown',
      detail: at(missing.body, 'text', 'en'),
    })
    const nowhere = await anyone.get('/api/nowhere')
    expect(nowhere.headers.get('content-type')).toContain('application/problem+json')
    expect(nowhere.body).toMatchObject({ status: 404, code: 'address.unknown' })
  })

  it('refuses input it cannot read, and never calls that its own fault', async () => {
    const raw = (body: string, type = 'application/json') =>
      app.request('/api/session', { method: 'POST', body, headers: { 'content-type': type } })
    expect((await raw('{')).status).toBe(400)
    expect((await raw('{}')).status).toBe(422)
    expect((await raw('login=x', 'application/x-www-form-urlencoded')).status).toBe(400)
    expect((await raw(`{"login":"a\\u0000","password":"x"}`)).status).toBe(400)
    expect((await raw(`{"login":"a","password":"${'x'.repeat(3_000_000)}"}`)).status).toBe(413)
    const filing = { service: 'technology-contract', party: parties.seller.creditCode }
    const nested = JSON.parse('['.repeat(1000) + ']'.repeat(1000))
    for (const answers of [
      { 'contract-name': 'a\u0000b' },
      { 'contract-name': '\ud800' },
      { 'a\u0000': 1 },
      { deep: nested },
    ]) {
      const answer = await seller.post('/api/cases', { ...filing, answers })
      expect([answer.status, at(answer.body, 'code')]).toEqual([400, 'request.malformed'])
    }
    const unknown = await seller.post('/api/cases', { ...filing, answers: { nonsense: 1 } })
    expect(unknown.status).toBe(422)
    expect(JSON.stringify(at(unknown.body, 'problems'))).toContain('field.unknown')
    const cursors = ['x', btoa('[1]'), btoa('["x","y"]'), btoa('[null,null]'), btoa('{}')]
    for (const cursor of cursors) {
      for (const sort of ['due', 'filed']) {
        expect((await seller.get(`/api/cases?sort=${sort}&cursor=${cursor}`)).status).toBe(422)
      }
    }
    for (const path of ['/api/cases?q=%00', '/api/cases?limit=0', '/api/cases?light=blue']) {
      expect([path, (await seller.get(path)).status < 500]).toEqual([path, true])
    }
    expect((await anyone.get('/api/certificates/%00')).status).toBeLessThan(500)
    expect((await seller.get('/api/cases/%00')).status).toBeLessThan(500)
    expect((await seller.get('/api/cases/%E0%A4%A')).status).toBe(404)
    expect(faults).toEqual([])
  })

  it('counts the bytes of a file that does not say how long it is', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (++sent > 100) controller.close()
        else controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: endless,
      duplex: 'half',
    }
    const answer = await app.request('/api/certificates/verify', init)
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(20)
  })

  it('takes writing only with the token of the session', async () => {
    const session = await anyone.post('/api/session', { login: 'seller', password })
    const cookie = session.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const only = { cookie: cookie.split(';')[0] ?? '' }
    for (const headers of [only, { ...only, 'x-csrf-token': 'guessed' }]) {
      const answer = await anyone.post('/api/drafts', {}, headers)
      expect([answer.status, at(answer.body, 'code')]).toEqual([403, 'session.csrf'])
    }
    expect((await anyone.send('GET', '/api/cases', undefined, only)).status).toBe(200)
  })

  it('ends a session with its sign-out and after a working day', async () => {
    const short = await signedIn(app, 'colleague')
    expect((await short.get('/api/cases')).status).toBe(200)
    await short.send('DELETE', '/api/session', {})
    expect((await short.get('/api/cases')).status).toBe(401)
    const long = await signedIn(app, 'colleague')
    const before = on.now
    on.now = addMilliseconds(before, 12 * 3_600_000 + 1)
    expect((await long.get('/api/cases')).status).toBe(401)
    on.now = before
  })

  it('rests after five failures and tells nobody which logins exist', async () => {
    const attempt = (login: string, secret: string) =>
      anyone.post('/api/session', { login, password: secret })
    const wrong = await attempt('nobody-at-all', 'x')
    for (let i = 0; i < 6; i++) {
      const answers = [await attempt('administrator', 'x'), await attempt('nobody-at-all', 'x')]
      for (const each of answers) expect([each.status, each.body]).toEqual([401, wrong.body])
    }
    const resting = await attempt('administrator', password)
    expect([resting.status, resting.body]).toEqual([401, wrong.body])
    const before = on.now
    on.now = addMilliseconds(before, 15 * 60_000 + 1)
    expect((await attempt('administrator', password)).status).toBe(200)
    on.now = before
  })

  it('limits how often one address asks, minute by minute', async () => {
    const limited = visitor(appOf(on, { rateLimit: 3 }))
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await limited.get('/api/city')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const before = on.now
    on.now = addMilliseconds(before, 60_000)
    expect((await limited.get('/api/city')).status).toBe(200)
    on.now = before
  })

  it('sends security headers with every answer, errors too', async () => {
    for (const path of ['/api/city', '/api/cases', '/api/nowhere', '/healthz']) {
      const { headers } = await anyone.get(path)
      expect(headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      if (path.startsWith('/api/')) expect(headers.get('cache-control')).toContain('no-store')
    }
  })

  it('gives staff routes to no applicant', async () => {
    const { id } = await fileContract(on)
    const answer = await seller.post(`/api/cases/${id}/acts/accept`)
    expect([answer.status, textAt(answer.body, 'code')]).toEqual([403, 'role.not-allowed'])
  })
})
