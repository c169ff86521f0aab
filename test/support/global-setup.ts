/** Once per test run: hands out the shared parts, each started when first asked for. */
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { findBrowsers, noBrowser, startBrowser } from './browser-program.ts'
import { ownedFolder, root } from './folders.ts'
import type { Answer, Parts } from './parts.ts'
import { findPostgres, startPostgres } from './postgres-server.ts'
import { dropServerTemplate, makeEmbeddedDump, makeServerTemplate } from './templates.ts'

/** Undoes what was started, last first. */
const endings: (() => Promise<void>)[] = []

async function postgres(): Promise<Answer<Parts['postgres']>> {
  const given = process.env.TEST_DATABASE_URL
  const programs = findPostgres()
  if (given === undefined && programs === undefined) return { missing: noPostgres }
  let url = given ?? ''
  if (programs !== undefined && given === undefined) {
    const server = await startPostgres(programs)
    endings.push(() => server.stop())
    url = server.url
  }
  const part = await makeServerTemplate(url)
  if (given !== undefined) endings.push(() => dropServerTemplate(part))
  return { part }
}

const noPostgres =
  'no PostgreSQL for this platform: install one, or set TEST_DATABASE_URL to a server for tests'

async function browser(): Promise<Answer<Parts['browser']>> {
  const started = await startBrowser()
  if ('missing' in started) return started
  endings.push(() => started.close())
  return { part: { address: started.address } }
}

async function pages(): Promise<Answer<Parts['pages']>> {
  await promisify(execFile)(process.execPath, [join(root, 'tools', 'build.mjs')])
  return { part: { folder: join(root, 'dist', 'web') } }
}

const makers: { readonly [Name in keyof Parts]: () => Promise<Answer<Parts[Name]>> } = {
  postgres,
  embedded: async () => ({ part: await makeEmbeddedDump() }),
  browser,
  pages,
}

/** Gives every asker the same answer, and starts the part for the first. */
function answers(): (name: string) => Promise<Answer<unknown>> {
  const given = new Map<string, Promise<Answer<unknown>>>()
  const start = async (name: string): Promise<Answer<unknown>> => {
    const make = Object.entries(makers).find(([each]) => each === name)?.[1]
    try {
      return make === undefined ? { fault: `there is no part ${name}` } : await make()
    } catch (error) {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  return (name) => {
    const before = given.get(name) ?? start(name)
    given.set(name, before)
    return before
  }
}

function missingParts(): Partial<Record<keyof Parts, string>> {
  return {
    ...(process.env.TEST_DATABASE_URL !== undefined || findPostgres() !== undefined
      ? {}
      : { postgres: noPostgres }),
    ...(findBrowsers().length > 0 ? {} : { browser: noBrowser }),
  }
}

/** Everything tests write to the temporary folder is removed with the run. */
function ownTemporaryFolder(): void {
  const folder = ownedFolder(tmpdir(), 'kechuang-run-')
  process.env.TMPDIR = folder
  endings.push(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}

/** Starts handing out parts; returns what ends them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ownTemporaryFolder()
  const answer = answers()
  const desk = createServer((request, response) => {
    // An idle connection closed by us just when a worker uses it again would fail a test.
    response.setHeader('connection', 'close')
    answer((request.url ?? '').slice(1)).then(
      (part) => response.end(JSON.stringify(part)),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  const address = desk.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  project.provide('partsAddress', `http://127.0.0.1:${address.port}`)
  project.provide('missingParts', missingParts())
  return async () => {
    desk.closeAllConnections()
    desk.close()
    for (const end of endings.reverse()) await end()
  }
}
