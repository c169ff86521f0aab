/** Migrated databases that tests copy. */
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openServer } from '../../src/store/server-database.ts'
import { cacheFolder, root } from './folders.ts'
import type { Parts } from './parts.ts'

/** The same server with another database. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** Makes a migrated template database, with a name of its own so that runs may share a server. */
export async function makeServerTemplate(url: string): Promise<Parts['postgres']> {
  const template = `kechuang_test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `create database ${template} template template0 encoding 'UTF8' locale 'C.UTF-8'`,
    )
  } finally {
    await client.end()
  }
  const database = openServer(databaseAt(url, template), 1)
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
  return { url, template }
}

/** Removes the template and what tests left of its copies. */
export async function dropServerTemplate({ url, template }: Parts['postgres']): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [template],
    )
    for (const { datname } of rows) {
      await client.query(`drop database if exists ${datname} with (force)`)
    }
  } finally {
    await client.end()
  }
}

/** Everything the embedded template is made from. */
function embeddedSources(): string {
  const store = join(root, 'src', 'store')
  const migrations = join(store, 'migrations')
  const hash = createHash('sha256')
  for (const file of [
    join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json'),
    join(store, 'embedded-database.ts'),
    join(store, 'migrate.ts'),
    ...readdirSync(migrations)
      .sort()
      .map((name) => join(migrations, name)),
  ]) {
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

const day = 86_400_000

/** Makes a dump of a migrated embedded database, unless one of the same sources is there. */
export async function makeEmbeddedDump(): Promise<Parts['embedded']> {
  const folder = cacheFolder()
  const name = `embedded-${embeddedSources()}`
  const dump = join(folder, `${name}.tar`)
  const facts = join(folder, `${name}.json`)
  if (existsSync(dump) && existsSync(facts)) {
    return { dump, ...JSON.parse(readFileSync(facts, 'utf8')) }
  }
  for (const old of readdirSync(folder).filter((each) => each.startsWith('embedded-'))) {
    const path = join(folder, old)
    // A run of another checkout may be reading a dump of today.
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path, { force: true, recursive: true })
  }
  const scratch = join(folder, `${name}.${process.pid}`)
  try {
    const database = await openEmbedded(join(scratch, 'data'))
    await migrate(database)
    await database.close()
    const raw = await PGlite.create({ dataDir: join(scratch, 'data') })
    const onlyStructure = await holdsOnlyMigrations(raw)
    const bytes = await (await raw.dumpDataDir('none')).arrayBuffer()
    await raw.close()
    writeFileSync(join(scratch, 'dump'), new Uint8Array(bytes))
    renameSync(join(scratch, 'dump'), dump)
    writeFileSync(facts, JSON.stringify({ onlyStructure }))
    return { dump, onlyStructure }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function holdsOnlyMigrations(raw: PGlite): Promise<boolean> {
  const { rows } = await raw.query(
    `select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> 'migration' and pg_relation_size(oid) > 0`,
  )
  return rows.length === 0
}
