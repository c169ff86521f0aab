/** Fresh, migrated databases for tests: embedded always, a server where there is one. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, inject } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { openServer } from '../../src/store/server-database.ts'

/** Opens a database nobody else uses. Closing it removes it. */
export type OpenDatabase = () => Promise<Database>

/** A migrated database in memory. */
export async function freshEmbedded(): Promise<Database> {
  const dump = readFileSync(inject('embeddedDump'))
  return openEmbedded(undefined, new Blob([new Uint8Array(dump)]))
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A migrated database on the server, with its address. */
export async function freshServer(): Promise<{ database: Database; url: string }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(`create database ${name} template kechuang_template`)
  const url = inject('postgresUrl').replace(/\/[^/]*$/, `/${name}`)
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
export const hasServer = (): boolean => inject('postgresUrl') !== ''

/** Describes the same behaviour on both databases. */
export function describeOnBoth(name: string, tests: (open: OpenDatabase) => void): void {
  describe(`${name} (embedded)`, () => tests(freshEmbedded))
  describe.skipIf(!hasServer())(`${name} (PostgreSQL)`, () =>
    tests(async () => (await freshServer()).database),
  )
}
