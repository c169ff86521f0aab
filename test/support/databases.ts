/** Fresh, migrated databases for tests: embedded always, a server where there is one. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { openServer } from '../../src/store/server-database.ts'
import { type Parts, part, whyMissing } from './parts.ts'
import { databaseAt } from './templates.ts'

/** Opens a migrated database nobody else uses. Whoever opened it closes it. */
export type OpenDatabase = () => Promise<Database>

/**
 * The embedded database this worker keeps for the next test, since one costs 300 MB and half a
 * second, and emptying it 30 ms.
 */
const kept: { idle?: { readonly database: Database; readonly structure: string } } = {}

const tablesWithRows = `
select coalesce(string_agg(quote_ident(relname), ', '), '') as tables
from pg_class
where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'
  and pg_relation_size(oid) > 0`

/** Changes when a test altered tables, rules, rights or settings, and not when it wrote rows. */
const structureNow = `
select md5(concat_ws('|',
  (select string_agg(concat_ws(',', oid, relname, relnatts, relchecks, relrowsecurity, relacl), ';'
     order by oid) from pg_class where oid >= 16384 and relpersistence = 'p'),
  (select string_agg(concat_ws(',', attrelid, attname, atttypid, attnotnull, atthasdef), ';'
     order by attrelid, attnum) from pg_attribute where attrelid >= 16384 and attnum > 0),
  (select string_agg(oid::text, ';' order by oid) from pg_constraint where oid >= 16384),
  (select string_agg(concat_ws(',', oid, prosrc), ';' order by oid) from pg_proc where oid >= 16384),
  (select string_agg(concat_ws(',', oid, polroles), ';' order by oid) from pg_policy),
  (select string_agg(concat_ws(',', oid, tgenabled), ';' order by oid) from pg_trigger),
  (select string_agg(concat_ws(',', oid, rolname), ';' order by oid) from pg_roles),
  (select string_agg(concat_ws(',', setdatabase, setrole, setconfig), ';'
     order by setdatabase, setrole) from pg_db_role_setting)
)) as structure`

const ask = async (database: Database, text: string): Promise<string> => {
  const [row] = await database.runAsOwner({ name: '', text }, [])
  return String(Object.values(row ?? {})[0] ?? '')
}

async function emptied(parts: Parts['embedded']): Promise<Database | undefined> {
  const { idle } = kept
  delete kept.idle
  if (idle === undefined) return undefined
  const { database, structure } = idle
  await database.script(`discard temp; reset all; set timezone to 'UTC'`)
  if (parts.onlyStructure && (await ask(database, structureNow)) === structure) {
    const tables = await ask(database, tablesWithRows)
    if (tables !== '') await database.script(`truncate ${tables} cascade`)
    return database
  }
  await database.close()
  return undefined
}

/** A migrated database in memory. Closing it keeps it for this worker's next test. */
export async function freshEmbedded(): Promise<Database> {
  const embedded = await part('embedded')
  const reused = await emptied(embedded)
  const database =
    reused ??
    (await openEmbedded(undefined, new Blob([new Uint8Array(readFileSync(embedded.dump))])))
  const structure = await ask(database, structureNow)
  let isOpen = true
  return {
    ...database,
    async close() {
      if (!isOpen) return
      isOpen = false
      if (kept.idle === undefined) kept.idle = { database, structure }
      else await database.close()
    },
  }
}

async function administer(statement: string): Promise<void> {
  const { url } = await part('postgres')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A migrated database on the server, with its address. Closing it removes it. */
export async function freshServer(): Promise<{
  readonly database: Database
  readonly url: string
}> {
  const server = await part('postgres')
  const name = `${server.template}_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name} template ${server.template}`)
  const url = databaseAt(server.url, name)
  const database = openServer(url)
  return {
    url,
    database: {
      ...database,
      async close() {
        await database.close()
        await administer(`drop database if exists ${name} with (force)`)
      },
    },
  }
}

/** Whether there is a PostgreSQL server to test on. */
export const hasServer = (): boolean => whyMissing('postgres') === undefined

/** Describes behaviour that only a server can show: several connections, locks, crashes. */
export function describeOnServer(name: string, tests: (open: OpenDatabase) => void): void {
  const missing = whyMissing('postgres')
  if (missing !== undefined)
    describe.skip(`${name} (PostgreSQL: ${missing})`, () => tests(onServer))
  else describe(`${name} (PostgreSQL)`, () => tests(onServer))
}

const onServer: OpenDatabase = async () => (await freshServer()).database

/** Describes the same behaviour on both databases. */
export function describeOnBoth(name: string, tests: (open: OpenDatabase) => void): void {
  describe(`${name} (embedded)`, () => tests(freshEmbedded))
  describeOnServer(name, tests)
}
