/** What every handler knows of its request. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { SignedIn } from '../engine/access/session.ts'
import type { Bureau } from '../engine/bureau.ts'
import type { Registry } from '../engine/registers/registry.ts'
import type { Reader } from '../store/database.ts'
import type { Instant } from '../values/instant.ts'

/** How far the demonstration has loaded. */
export interface Loading {
  readonly part: { readonly zh: string; readonly en: string }
  readonly done: number
  readonly total: number
}

/** What the server is given besides the bureau. */
export interface Surroundings {
  /** The time; handlers pass it on as a value. */
  now(): Instant
  /** How far the demonstration has loaded, null when complete. */
  loading(): Loading | null
  /** Address under which people reach the server, for links and QR codes. */
  readonly publicUrl: string
  /** Folder of the built pages; absent in tests of the API alone. */
  readonly pages?: string
  /** Requests a minute from one address; 0 switches the limit off. */
  readonly rateLimit: number
  /** Writes one line of the log. */
  log(line: Readonly<Record<string, unknown>>): void
  /** Ready to answer from the database. */
  ready(): Promise<boolean>
}

/** Variables of a request. */
export interface Variables {
  readonly bureau: Bureau
  readonly registry: Registry
  readonly around: Surroundings
  readonly now: Instant
  readonly reader: Reader
  readonly signedIn: SignedIn | undefined
  readonly token: string | undefined
}

/** Type parameter of the application. */
export interface Env {
  Variables: Variables
}

/** The application to which routes are added. */
export type Router = OpenAPIHono<Env>
