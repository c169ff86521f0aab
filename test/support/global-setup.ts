/** Once per test run: a PostgreSQL server with a migrated template, and a migrated embedded dump. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openServer } from '../../src/store/server-database.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Server with the database `kechuang_template`; empty where there is none. */
    readonly postgresUrl: string
    /** Folder with `embedded.tar`, a dump of a migrated embedded database. */
    readonly embeddedDump: string
  }
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('drop database if exists kechuang_template')
  await client.query(
    "create database kechuang_template template template0 encoding 'UTF8' locale 'C.UTF-8'",
  )
  await client.end()
  const database = openServer(url.replace(/\/[^/]*$/, '/kechuang_template'), 1)
  await migrate(database)
  await database.close()
}

async function makeDump(folder: string): Promise<string> {
  const directory = join(folder, 'embedded')
  const database = await openEmbedded(directory)
  await migrate(database)
  await database.close()
  const db = await PGlite.create({ dataDir: directory, extensions: { btree_gist, pg_trgm } })
  const dump = await db.dumpDataDir('none')
  await db.close()
  const file = join(folder, 'embedded.tar')
  writeFileSync(file, new Uint8Array(await dump.arrayBuffer()))
  return file
}

/** Starts what the tests share; returns what ends it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-test-'))
  const given = process.env.TEST_DATABASE_URL
  const server = given === undefined ? await startPostgres() : undefined
  const url = given ?? server?.url ?? ''
  if (url !== '') await makeTemplate(url)
  project.provide('postgresUrl', url)
  project.provide('embeddedDump', await makeDump(folder))
  return async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
