/**
 * The parts a test run shares: a PostgreSQL server, a migrated embedded database, a browser, the
 * built pages. Each is started when the first test asks for it, so that a run of a few unit tests
 * starts none, and ended with the run.
 */
import { inject, TestRunner } from 'vitest'

/** What there is, by name, and what asking for it gives. */
export interface Parts {
  /** Connection string of a server that has a migrated template database. */
  readonly postgres: { readonly url: string; readonly template: string }
  /** File with a dump of a migrated embedded database. */
  readonly embedded: { readonly dump: string; readonly onlyStructure: boolean }
  /** Address at which Playwright reaches the running browser. */
  readonly browser: { readonly address: string }
  /** Folder of the built pages. */
  readonly pages: { readonly folder: string }
}

/** The answer to asking for a part. */
export type Answer<Part> =
  | { readonly part: Part }
  | { readonly missing: string }
  | { readonly fault: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that hands out the parts. */
    readonly partsAddress: string
    /** Why a part cannot be had on this machine, by its name; parts that may be had are left out. */
    readonly missingParts: Readonly<Partial<Record<keyof Parts, string>>>
  }
}

/** Why a part is known to be missing before any test runs. */
export const whyMissing = (name: keyof Parts): string | undefined => inject('missingParts')[name]

/** Answers this worker was given. */
const given = new Map<keyof Parts, Promise<unknown>>()

async function ask(name: keyof Parts): Promise<unknown> {
  const response = await fetch(`${inject('partsAddress')}/${name}`)
  return response.json()
}

/**
 * A shared part, started now if nobody asked before.
 *
 * Where the machine lacks it, the test that asks is skipped and the reason is said.
 */
export async function part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  const asked = given.get(name) ?? ask(name)
  given.set(name, asked)
  const answer = (await asked) as Answer<Parts[Name]>
  if ('part' in answer) return answer.part
  if ('fault' in answer) throw new Error(`cannot start ${name}: ${answer.fault}`)
  TestRunner.getCurrentTest()?.context.skip(answer.missing)
  throw new Error(answer.missing)
}
