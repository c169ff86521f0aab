/**
 * The peer of the cases workload: bare node:http and pg, no rules, no rights, no hashing of content,
 * writing as many rows as our server does: case and event; event and update; event, update, number,
 * certificate and register row. usage: tsx bare-cases.ts DATABASE_URL PORT
 */
import { createServer } from 'node:http'
import pg from 'pg'

const [url = '', port = '0'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 8 })

await pool.query(`
  create table if not exists bare_case (id bigint generated always as identity primary key,
    party text not null, state text not null, rev int not null, answers jsonb not null, due date);
  create table if not exists bare_event (case_id bigint not null, rev int not null, kind text not null,
    body jsonb not null, previous bytea, hash bytea not null, primary key (case_id, rev));
  create table if not exists bare_number (series text primary key, last bigint not null);
  create table if not exists bare_certificate (number text primary key, case_id bigint, content jsonb);
  create table if not exists bare_entry (number text primary key, name text, total bigint, tech bigint);
`)

async function transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const query = (client: pg.PoolClient, name: string, text: string, values: readonly unknown[]) =>
  client.query({ name, text, values: [...values] })

const event = (client: pg.PoolClient, id: unknown, rev: number, kind: string, body: unknown) =>
  query(
    client,
    'event',
    "insert into bare_event values ($1, $2, $3, $4::jsonb, '\\x00', sha256(convert_to($5::text, 'UTF8')))",
    [id, rev, kind, JSON.stringify(body), JSON.stringify(body)],
  )

const file = (body: { party: string; answers: unknown }) =>
  transaction(async (client) => {
    const { rows } = await query(
      client,
      'file',
      "insert into bare_case (party, state, rev, answers, due) values ($1, 'filed', 1, $2, now()) returning id",
      [body.party, JSON.stringify(body.answers)],
    )
    const id: unknown = rows[0]?.id
    await event(client, id, 1, 'filed', body)
    return { id }
  })

const accept = (id: string) =>
  transaction(async (client) => {
    await query(
      client,
      'accept',
      "update bare_case set state = 'accepted', rev = 2 where id = $1 and state = 'filed'",
      [id],
    )
    await event(client, id, 2, 'accepted', { id })
    return { id }
  })

const decide = (id: string) =>
  transaction(async (client) => {
    const { rows } = await query(
      client,
      'number',
      "insert into bare_number values ('n', 1) on conflict (series) do update set last = bare_number.last + 1 returning last",
      [],
    )
    const number = String(rows[0]?.last)
    await query(client, 'certificate', 'insert into bare_certificate values ($1, $2, $3)', [
      number,
      id,
      JSON.stringify({ number }),
    ])
    await query(client, 'entry', 'insert into bare_entry values ($1, $2, 1, 1)', [number, id])
    await query(
      client,
      'decide',
      "update bare_case set state = 'granted', rev = 3 where id = $1 and state = 'accepted'",
      [id],
    )
    await event(client, id, 3, 'granted', { number })
    return { id, number }
  })

createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(parts).toString() || '{}')
    const [, , , id = '', , act] = (request.url ?? '').split('/')
    const done = act === 'accept' ? accept(id) : act === 'decide' ? decide(id) : file(body)
    done.then(
      (result) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(result))
      },
      (error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      },
    )
  })
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('UP\n'))
