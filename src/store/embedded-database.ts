/** PostgreSQL inside the process (PGlite): one connection, one process per directory. */
import { mkdirSync } from 'node:fs'
import { PGlite, type PGliteOptions, type Transaction } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { compile } from './compile.ts'
import type { CopyTarget, Database, Parameter, Row, Tx } from './database.ts'
import { lockDirectory } from './lock-directory.ts'
import { retrying } from './retry.ts'
import { actAs, beReader } from './settings.ts'

const keep = (value: string) => value
const parsers = { 20: keep, 1700: keep, 1082: keep, 1114: keep, 1184: keep }

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Csv is handed over in blobs of this many characters, so that a load never fills memory. */
const blobSize = 4_000_000

/**
 * Statements of a transaction.
 *
 * @param ofReader - it runs on behalf of a reader. Loading csv reads a file to this database, which
 * only its owner may do, so the role is put aside for the load; row-level security holds all the
 * same because only temporary tables can be loaded then.
 */
function transactionOn(tx: Transaction, deferred: Promise<unknown>[], ofReader: boolean): Tx {
  const schema = ofReader ? 'pg_temp.' : ''
  const load = async (text: string, blob: Blob) => {
    if (ofReader) await tx.exec('set local role none')
    await tx.query(text, [], { blob })
    if (ofReader) await tx.exec(beReader)
  }
  const run: Tx['run'] = async (statement, values) =>
    (await tx.query<Row>(statement.text, [...values])).rows
  return {
    run,
    apart: run,
    defer(writing) {
      writing.catch(() => undefined)
      deferred.push(writing)
    },
    async rows(query) {
      const { sql, parameters } = compile(query)
      return (await tx.query<Row>(sql, [...parameters])).rows
    },
    async copy(into: CopyTarget, csv) {
      const columns = into.columns.map(quoted).join(', ')
      const text = `copy ${schema}${quoted(into.table)} (${columns}) from '/dev/blob' with (format csv)`
      let held: string[] = []
      let size = 0
      const send = async () => {
        if (size === 0) return
        await load(text, new Blob(held))
        held = []
        size = 0
      }
      for await (const part of csv) {
        held.push(part)
        size += part.length
        if (size >= blobSize) await send()
      }
      await send()
    },
    async *read({ table, columns }) {
      const text = `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) to '/dev/blob' with (format csv)`
      const { blob } = await tx.query(text)
      for (let from = 0; blob !== undefined && from < blob.size; from += blobSize) {
        yield new Uint8Array(await blob.slice(from, from + blobSize).arrayBuffer())
      }
    },
  }
}

/** Work and everything it deferred. */
async function settled<T>(
  tx: Transaction,
  work: (tx: Tx) => Promise<T>,
  ofReader: boolean,
): Promise<T> {
  const deferred: Promise<unknown>[] = []
  const result = await work(transactionOn(tx, deferred, ofReader))
  await Promise.all(deferred)
  return result
}

function wrap(db: PGlite, unlock: () => void): Database {
  return {
    kind: 'embedded',
    transaction: (as, work) =>
      retrying(() =>
        db.transaction(async (tx) => {
          await tx.exec(actAs(as))
          return settled(tx, work, true)
        }),
      ),
    asOwner: (work) => retrying(() => db.transaction((tx) => settled(tx, work, false))),
    async runAsOwner(statement, values: readonly Parameter[]) {
      return (await db.query<Row>(statement.text, [...values])).rows
    },
    async script(text) {
      await db.transaction(async (tx) => {
        await tx.exec(text)
      })
    },
    async close() {
      await db.close()
      unlock()
    },
  }
}

/**
 * Opens the embedded database.
 *
 * @param directory - where it keeps its files, or undefined for one that lives in memory
 * @param loadDataDir - a dump to start from instead of an empty database
 * @throws Refusal `database.in-use` - another process has the directory open
 */
export async function openEmbedded(
  directory: string | undefined,
  loadDataDir?: Blob | File,
): Promise<Database> {
  if (directory !== undefined) mkdirSync(directory, { recursive: true })
  const unlock = directory === undefined ? () => undefined : lockDirectory(directory)
  try {
    const options: PGliteOptions = {
      extensions: { btree_gist, pg_trgm },
      parsers,
      ...(directory === undefined ? {} : { dataDir: directory }),
      ...(loadDataDir === undefined ? {} : { loadDataDir }),
    }
    const db = await PGlite.create(options)
    await db.exec("set timezone to 'UTC'")
    return wrap(db, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}
