/** PostgreSQL 15 or later as a server. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { compile } from './compile.ts'
import type { CopyTarget, Database, Parameter, Reader, Row, Statement, Tx } from './database.ts'
import { gatherWrites } from './gather-writes.ts'
import { retrying } from './retry.ts'
import { actAs } from './settings.ts'

/** Text kept as it is: int8, numeric, date, timestamp, timestamptz. */
const keptTypes = [20, 1700, 1082, 1114, 1184]
const keep = (value: string) => value
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return keptTypes.includes(oid) ? keep : pg.types.getTypeParser(oid, format)
  },
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * A connection sends statements without waiting for the answers before (pipelining), so that what
 * does not depend on each other costs one round trip. COPY cannot share the wire.
 */
type Pipelined = pg.PoolClient & { pipeline: boolean }

function transactionOn(
  client: Pipelined,
  side: pg.Pool,
  gather: () => void,
  deferred: Promise<unknown>[],
): Tx {
  return {
    apart: (statement, values) => prepared(side, statement, values),
    async rows(query, prepareAs) {
      gather()
      const { sql, parameters } = compile(query)
      const name = prepareAs === undefined ? {} : { name: prepareAs }
      return (await client.query<Row>({ ...name, text: sql, values: [...parameters] })).rows
    },
    run(statement, values) {
      gather()
      return prepared(client, statement, values)
    },
    defer(writing) {
      // It is awaited before the commit; until then a failure is not unhandled.
      writing.catch(() => undefined)
      deferred.push(writing)
    },
    async copy(into: CopyTarget, csv) {
      const columns = into.columns.map(quoted).join(', ')
      // Everything sent before is answered first.
      await client.query('select 1')
      client.pipeline = false
      try {
        const target = client.query(
          copyFrom(`copy ${quoted(into.table)} (${columns}) from stdin with (format csv)`),
        )
        await pipeline(Readable.from(csv), target)
      } finally {
        client.pipeline = true
      }
    },
    async *read({ table, columns }) {
      const names = columns.map(quoted).join(', ')
      await client.query('select 1')
      client.pipeline = false
      try {
        yield* client.query(copyTo(`copy ${quoted(table)} (${names}) to stdout with (format csv)`))
      } finally {
        client.pipeline = true
      }
    },
  }
}

async function prepared(
  client: pg.PoolClient | pg.Pool,
  statement: Statement,
  values: readonly Parameter[],
): Promise<readonly Row[]> {
  const { name, text } = statement
  return (await client.query<Row>({ name, text, values: values.map(asParameter) })).rows
}

/** pg sends byte arrays only as Buffers. */
const asParameter = (value: Parameter) =>
  value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value

// An option of the driver that its types do not name yet.
const pipelining: object = { pipeline: true }

const settings = '-c timezone=UTC -c application_name=kechuang'

/**
 * Opens a PostgreSQL server.
 *
 * @param url - connection string; the user owns the tables
 * @param connections - most connections at once
 */
export function openServer(url: string, connections = 8): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    ...pipelining,
    options: settings,
  })
  // What is written apart is flushed to disk with the commit of the transaction that uses it, for
  // the log is written in order; it need not wait for the disk twice.
  const side = new pg.Pool({
    connectionString: url,
    max: 1,
    types,
    options: `${settings} -c synchronous_commit=off`,
  })
  // A connection the server ends while idle is replaced at the next request.
  for (const each of [pool, side]) each.on('error', () => undefined)

  async function connect(): Promise<Pipelined> {
    const client = await pool.connect()
    // The types of the driver do not know the option yet; it was set for the whole pool.
    return client as Pipelined
  }

  /**
   * `begin` is not awaited: the first statements travel with it. Should it fail, they fail too, for
   * the transaction is then aborted.
   */
  async function inTransaction<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await connect()
    const gather = gatherWrites(client.connection.stream)
    gather()
    const deferred: Promise<unknown>[] = [client.query(begin)]
    deferred[0]?.catch(() => undefined)
    let broken: Error | undefined
    try {
      const result = await work(transactionOn(client, side, gather, deferred))
      gather()
      const commit = client.query('commit')
      commit.catch(() => undefined)
      await Promise.all(deferred)
      const { command } = await commit
      if (command !== 'COMMIT') throw new Error('the transaction was undone')
      return result
    } catch (error) {
      await client.query('rollback').catch((cause: unknown) => {
        broken = new Error('connection lost', { cause })
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    kind: 'server',
    transaction: (as: Reader, work) => retrying(() => inTransaction(`begin; ${actAs(as)}`, work)),
    asOwner: (work) => retrying(() => inTransaction('begin', work)),
    runAsOwner: (statement, values) => prepared(pool, statement, values),
    async script(text) {
      await inTransaction(`begin; ${text}`, async () => undefined)
    },
    async close() {
      await Promise.all([pool.end(), side.end()])
    },
  }
}
