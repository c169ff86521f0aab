/**
 * Whole cases a second over HTTP: file → accept → decide (granted, with certificate and register
 * entry), each act a durable transaction, 8 clients. Ours: rules, rights, hash chain, receipt and
 * certificate numbers. Peer: bare node:http and pg writing as many rows. Turns ABAB.
 *
 * usage: npm run bench cases   (SECONDS=8 ROUNDS=5)
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { declarations } from '../../src/app.ts'
import { keepAccount } from '../../src/engine/access/account.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openServer } from '../../src/store/server-database.ts'
import { startDurable } from '../durable-postgres.ts'

const seconds = Number(process.env.SECONDS ?? 8)
const rounds = Number(process.env.ROUNDS ?? 5)
const warmUp = 10
const clients = 8
const party = '91440100TE0000002E'
const jurisdiction = declarations.city.jurisdiction

const agent = new http.Agent({ keepAlive: true, maxSockets: clients })

function call(
  port: number,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; json: Record<string, unknown>; cookie: string }> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const json = JSON.parse(Buffer.concat(parts).toString())
          const [cookie = ''] = response.headers['set-cookie'] ?? []
          const status = response.statusCode ?? 0
          if (status >= 300) reject(new Error(`${status} ${JSON.stringify(json).slice(0, 300)}`))
          else resolve({ status, json, cookie: cookie.split(';')[0] ?? '' })
        })
      },
    )
    request.on('error', reject)
    request.end(text)
  })
}

interface Session {
  readonly cookie: string
  readonly 'x-csrf-token': string
}

async function signIn(port: number, login: string): Promise<Session> {
  const { json, cookie } = await call(port, 'POST', '/api/session', { login, password: 'bench-pw' })
  return { cookie, 'x-csrf-token': String(json.csrf) }
}

let made = 0
const answers = () => ({
  'contract-name': `智能感知算法委托开发合同 ${process.pid}-${++made}`,
  'contract-category': 'development',
  'contract-subtype': 'commissioned',
  'technology-field': 'electronics',
  'ip-type': 'software',
  'socio-economic-objective': 'industry',
  'programme-source': 'none',
  'signed-on': '2026-01-05',
  'valid-until': '2030-12-31',
  'seller-type': '150',
  'buyer-name': '深圳示例电子有限公司',
  'buyer-type': '150',
  'buyer-region': 'province',
  'total-amount': '1263480.50',
  'non-technical-items': [],
  payment: 'instalments',
  'in-writing': true,
  'parties-clear': true,
  'object-clear': true,
  'price-clear': true,
  'unlawful-clause': false,
  'seals-match': true,
  'clear-goal': true,
  'mastered-when-signed': false,
  novelty: true,
})

interface Measured {
  readonly casesPerSecond: number
  readonly median: number
  readonly p99: number
  readonly failed: number
}

async function drive(one: () => Promise<void>, length: number): Promise<Measured> {
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  const end = began + length * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const from = performance.now()
        try {
          await one()
          times.push(performance.now() - from)
        } catch (error) {
          if (failed++ === 0) console.error(String(error))
        }
      }
    }),
  )
  times.sort((a, b) => a - b)
  return {
    casesPerSecond: Math.round((times.length / (performance.now() - began)) * 10_000) / 10,
    median: Math.round((times[times.length >> 1] ?? 0) * 10) / 10,
    p99: Math.round((times[Math.floor(times.length * 0.99)] ?? 0) * 10) / 10,
    failed,
  }
}

function start(args: readonly string[], ready: RegExp, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const up = new Promise<void>((resolve, reject) => {
    const watch = (part: Buffer) => {
      if (ready.test(part.toString())) resolve()
      else if (process.env.VERBOSE !== undefined) process.stderr.write(part)
    }
    child.stdout.on('data', watch)
    child.stderr.on('data', watch)
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  return { child, up }
}

const server = await startDurable(54_810)
const folder = mkdtempSync(join(tmpdir(), 'kechuang-bench-data-'))
const database = openServer(server.url, 2)
await migrate(database)
for (const [login, role] of [
  ['applicant', 'applicant'],
  ['officer', 'officer'],
  ['head', 'head'],
] as const) {
  const parties =
    role === 'applicant' ? [{ creditCode: party, name: '广州示例智联科技有限公司' }] : []
  const account = { id: login, name: { zh: login, en: login }, role, unit: '', parties }
  const credentials = { login, password: 'bench-pw', demonstration: false }
  await keepAccount(database, jurisdiction, account, credentials)
}
await database.runAsOwner(
  {
    name: 'bench-enterprise',
    text: `insert into enterprise (jurisdiction, credit_code, name, district, status, entered_on, source_kind, source_id)
      values ($1, $2, '广州示例智联科技有限公司', '440106', 'active', '2019-01-01', 'generator', 'bench')`,
  },
  [jurisdiction, party],
)
await database.close()

const ours = start(
  [
    ...(process.env.NODE_FLAGS?.split(' ') ?? []),
    'tools/kechuang.mjs',
    'start',
    '--empty',
    '--port',
    '54811',
    '--data',
    folder,
  ],
  /127\.0\.0\.1:54811/,
  { DATABASE_URL: server.url, KECHUANG_LOG: 'quiet', KECHUANG_RATE_LIMIT: '0' },
)
const bare = start(['--import', 'tsx', 'bench/peers/bare-cases.ts', server.url, '54812'], /UP/)
await Promise.all([ours.up, bare.up])

const applicant = await signIn(54_811, 'applicant')
const officer = await signIn(54_811, 'officer')
const head = await signIn(54_811, 'head')

async function gatherStatistics(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

async function wholeCase(): Promise<void> {
  const body = { service: 'technology-contract', party, answers: answers() }
  const filed = await call(54_811, 'POST', '/api/cases', body, { ...applicant })
  const at = `/api/cases/${String(filed.json.id)}/acts`
  await call(54_811, 'POST', `${at}/accept`, {}, { ...officer })
  const decided = await call(54_811, 'POST', `${at}/decide`, { outcome: 'grant' }, { ...head })
  if (decided.json.state !== 'granted') throw new Error('not granted')
}

async function bareCase(): Promise<void> {
  const { json } = await call(54_812, 'POST', '/api/cases', { party, answers: answers() })
  const at = `/api/cases/${String(json.id)}/acts`
  await call(54_812, 'POST', `${at}/accept`, {})
  await call(54_812, 'POST', `${at}/decide`, {})
}

// Until the code is compiled and, as autovacuum does within a minute, the tables are known.
await drive(wholeCase, warmUp)
await drive(bareCase, warmUp)
await gatherStatistics(server.url)
await drive(wholeCase, 2)
await drive(bareCase, 2)
const results: { ours: Measured; bare: Measured }[] = []
for (let round = 0; round < rounds; round++) {
  results.push({ ours: await drive(wholeCase, seconds), bare: await drive(bareCase, seconds) })
}
ours.child.kill('SIGTERM')
bare.child.kill('SIGTERM')
await server.stop()
rmSync(folder, { recursive: true, force: true })

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const summary = {
  workload: 'cases',
  machine: { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version },
  postgres: server.version,
  clients,
  seconds,
  rounds: results,
  median: {
    ours: middle(results.map((each) => each.ours.casesPerSecond)),
    bare: middle(results.map((each) => each.bare.casesPerSecond)),
    ratio:
      Math.round(
        middle(results.map((each) => each.ours.casesPerSecond / each.bare.casesPerSecond)) * 1000,
      ) / 1000,
    p99: middle(results.map((each) => each.ours.p99)),
  },
  version: JSON.parse(readFileSync('package.json', 'utf8')).version,
}
mkdirSync('bench/results', { recursive: true })
writeFileSync('bench/results/cases.json', `${JSON.stringify(summary, null, 2)}\n`)
console.log(JSON.stringify(summary, null, 2))
process.exit(0)
