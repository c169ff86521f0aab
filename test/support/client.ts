/** Speaks to the application as a browser does: cookie, CSRF token, JSON. */
import { createApp } from '../../src/http/app.ts'
import type { Router, Surroundings } from '../../src/http/context.ts'
import { password, type TestBureau, type Who } from './bureau.ts'

/** An answer, read. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The JSON; tests read it by path with {@link at}. */
  readonly body: unknown
}

/** Somebody at a browser. */
export interface Client {
  get(path: string): Promise<Answer>
  send(method: string, path: string, body?: unknown, headers?: HeadersLike): Promise<Answer>
  post(path: string, body?: unknown, headers?: HeadersLike): Promise<Answer>
  bytes(path: string): Promise<Uint8Array>
  /** Sends a file as it is. */
  sendFile(path: string, name: string, bytes: Uint8Array): Promise<Answer>
}

type HeadersLike = Readonly<Record<string, string>>

/** The application of a test bureau; its clock is the bureau's. */
export function appOf(on: TestBureau, around: Partial<Surroundings> = {}): Router {
  return createApp(on.bureau, {
    now: () => on.now,
    loading: () => null,
    publicUrl: 'http://127.0.0.1:8080',
    rateLimit: 0,
    log: () => undefined,
    ready: async () => true,
    ...around,
  })
}

/** A value inside an answer, by path: `at(body, 'items', 0, 'id')`. */
export function at(body: unknown, ...path: readonly (string | number)[]): unknown {
  let found = body
  for (const step of path) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined
  }
  return found
}

/** The same as text. */
export const textAt = (body: unknown, ...path: readonly (string | number)[]): string =>
  String(at(body, ...path))

/** A client over whatever fetches: the application itself, or a server elsewhere. */
export function clientOver(
  fetching: (path: string, init: RequestInit) => Response | Promise<Response>,
  session: HeadersLike = {},
): Client {
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const response = await fetching(path, {
      method,
      headers: { ...session, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    }
  }
  return {
    send,
    async sendFile(path, name, bytes) {
      const type = { 'content-type': 'application/octet-stream' }
      const headers = { ...session, ...type, 'x-file-name': encodeURIComponent(name) }
      const body = new Uint8Array(bytes)
      const response = await fetching(path, { method: 'POST', headers, body })
      return { status: response.status, headers: response.headers, body: await response.json() }
    },
    post: (path, body = {}, headers = {}) => send('POST', path, body, headers),
    get: (path) => send('GET', path),
    async bytes(path) {
      const response = await fetching(path, { method: 'GET', headers: { ...session } })
      return new Uint8Array(await response.arrayBuffer())
    },
  }
}

/** Somebody who is not signed in. */
export const visitor = (app: Router): Client => clientOver((path, init) => app.request(path, init))

/** Headers of a session: the cookie, and the token that goes with writing. */
export async function sessionOf(
  client: Client,
  login: string,
  secret: string,
): Promise<HeadersLike> {
  const signedIn = await client.post('/api/session', { login, password: secret })
  if (signedIn.status !== 200) throw new Error(`${login} could not sign in: ${signedIn.status}`)
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, 'x-csrf-token': textAt(signedIn.body, 'csrf') }
}

/** Signs somebody in. */
export async function signedIn(app: Router, who: Who): Promise<Client> {
  const session = await sessionOf(visitor(app), who, password)
  return clientOver((path, init) => app.request(path, init), session)
}
