/**
 * A ledger of enterprises into the register and out again: read, every cell checked, stored in one
 * transaction with what each row was before, undone; then lists and searches over what is stored.
 * On a durable PostgreSQL server and on the embedded database, csv and xlsx, each in a process of
 * its own, so that its peak memory and the longest pause of its event loop are its own.
 *
 * usage: npm run bench import   (ROWS=250000)
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { declarations } from '../../src/app.ts'
import { fieldCipher, newFieldKey } from '../../src/engine/access/field-cipher.ts'
import { newSigningKey } from '../../src/engine/audit/signing-key.ts'
import { openBureau } from '../../src/engine/declarations.ts'
import { exportRows } from '../../src/engine/registers/export-rows.ts'
import { readImport } from '../../src/engine/registers/import/read-import.ts'
import { startImport } from '../../src/engine/registers/import/run-import.ts'
import { undoImport } from '../../src/engine/registers/import/undo-import.ts'
import { listRows } from '../../src/engine/registers/list-rows.ts'
import { openRegistry, type Registry, registerOf } from '../../src/engine/registers/registry.ts'
import type { WrittenCell } from '../../src/engine/sheets/column.ts'
import { writeCsv } from '../../src/engine/sheets/write-csv.ts'
import { writeXlsx } from '../../src/engine/sheets/write-xlsx.ts'
import type { Reader } from '../../src/store/database.ts'
import { openEmbedded } from '../../src/store/embedded-database.ts'
import { folderFileStore } from '../../src/store/folder-file-store.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openServer } from '../../src/store/server-database.ts'
import { creditCodeCheckCharacter } from '../../src/values/credit-code.ts'
import { instantFromEpoch } from '../../src/values/instant.ts'
import { startDurable } from '../durable-postgres.ts'

const rows = Number(process.env.ROWS ?? 250_000)
const officer: Reader = {
  jurisdiction: declarations.city.jurisdiction,
  role: 'officer',
  account: 'bench',
  parties: [],
}
const now = () => instantFromEpoch(Date.now())

const kinds = {
  统一社会信用代码: 'text',
  企业名称: 'text',
  所在区: 'text',
  行业门类: 'text',
  企业规模: 'text',
  状态: 'text',
  成立日期: 'date',
  入库日期: 'date',
  出库日期: 'date',
  注册地址: 'text',
  '注册资本（万元）': 'money',
  数据年度: 'count',
  '营业收入（万元）': 'money',
  '研发费用（万元）': 'money',
  '资产总额（万元）': 'money',
  '净资产（万元）': 'money',
  职工总数: 'count',
  研发人员数: 'count',
  发明专利数: 'count',
  实用新型专利数: 'count',
  软件著作权数: 'count',
  联系人: 'text',
  备注: 'text',
  填报人: 'text',
  填报日期: 'date',
} as const
const columns = Object.entries(kinds).map(([header, kind]) => ({ header, kind, width: 14 }))

/** A made-up ledger; the same seed gives the same rows, a share of them changed by `version`. */
function* ledger(version: 1 | 2): Generator<WrittenCell[]> {
  let state = 20_191_231
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * n)
  }
  const han = (n: number) =>
    Array.from({ length: n }, () => String.fromCharCode(0x4e00 + below(3000))).join('')
  const one = (list: readonly string[]) => list[below(list.length)] ?? ''
  const wan = (n: number) => `${below(n)}.${String(below(100)).padStart(2, '0')}`
  const day = (from: number) =>
    `${from + below(10)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  const districts = declarations.city.districts.map(({ name }) => name.zh)
  for (let row = 0; row < rows; row++) {
    const first = `91440101${String(row * 7 + 1_000_000).padStart(9, '0')}`
    const patents = String(below(30) + (version === 2 && row % 10 === 0 ? 100 : 0))
    yield [
      first + creditCodeCheckCharacter(first),
      `广州${han(3)}${one(['科技', '信息技术', '生物医药', '新材料'])}有限公司`,
      one(districts),
      one(['制造业', '批发和零售业', '科学研究和技术服务业']),
      one(['大型', '中型', '小型', '微型']),
      '存续',
      day(2000),
      day(2010),
      null,
      `广州市${one(districts)}${han(4)}路${below(300)}号`,
      wan(10_000),
      '2019',
      wan(1_000_000),
      wan(10_000),
      wan(1_000_000),
      wan(100_000),
      String(below(900)),
      String(below(90)),
      patents,
      String(below(30)),
      String(below(30)),
      han(3),
      han(6),
      han(2),
      day(2019),
    ]
  }
}

async function openCity(kind: string, folder: string) {
  const database =
    kind === 'embedded'
      ? await openEmbedded(join(folder, 'embedded'))
      : openServer(process.env.DATABASE_URL ?? '')
  await migrate(database)
  const bureau = openBureau(
    declarations,
    database,
    {
      signing: newSigningKey('bench'),
      cipher: fieldCipher(newFieldKey()),
      files: { store: folderFileStore(join(folder, 'files')) },
    },
    false,
  )
  return openRegistry(bureau)
}

const seconds = (from: number) => Math.round(performance.now() - from) / 1000

async function measured<T>(name: string, work: () => Promise<T>): Promise<[T, object]> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const from = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const took = seconds(from)
  const used = process.cpuUsage(before)
  const cpuSeconds = Math.round((used.user + used.system) / 1000) / 1000
  delay.disable()
  return [result, { name, seconds: took, cpuSeconds, longestPauseMs: Math.round(delay.max / 1e6) }]
}

async function importOne(registry: Registry, path: string, dryRun = false): Promise<string> {
  const started = await startImport(registry, {
    register: registerOf(registry.bureau, 'enterprises'),
    reader: officer,
    path,
    fileName: 'ledger',
    sha256: '',
    mode: 'all-or-nothing',
    dryRun,
    chosen: {},
    thread: new URL(process.env.CHECK_WORKER ?? ''),
    now,
    fault: (error) => console.error(error),
  })
  await started.finished
  const { state, inserted, updated, unchanged, refused, outcome } = await readImport(
    registry,
    officer,
    started.id,
  )
  if (state !== 'stored' && !dryRun) throw new Error(JSON.stringify(outcome))
  console.error({ state, inserted, updated, unchanged, refused })
  return started.id
}

/** Percentiles of a repeated request. */
async function repeated(name: string, times: number, work: (n: number) => Promise<unknown>) {
  for (let n = 0; n < 20; n++) await work(n)
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const from = performance.now()
    await work(n)
    took.push(performance.now() - from)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round((took[Math.floor(share * times)] ?? 0) * 100) / 100
  return { name, medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(0.9999) }
}

async function lists(registry: Registry): Promise<readonly object[]> {
  const register = registerOf(registry.bureau, 'enterprises')
  const list = (more: object) =>
    listRows(registry, officer, { register, filters: {}, limit: 50, ...more }, now())
  const [, indexing] = await measured('index 250k names', async () => {
    registry.names.start('enterprises')
    await registry.names.settled()
  })
  const words = ['科技', '生物医药', '广州', '新材料有限', '信息技术', '天河', '一', '乙丙']
  const names: string[] = []
  for (let n = 0; n < 200; n++) {
    const [row] = await registry.bureau.database.asOwner((tx) =>
      tx.rows(sql`select name from enterprise offset ${n * 997} limit 1`),
    )
    names.push(String(row?.name ?? '广州'))
  }
  const from = performance.now()
  await list({ filters: { district: '440106', revenue: '1000000..' } })
  const first = { name: 'first filtered page, count included', ms: performance.now() - from }
  let cursor: string | null = null
  return [
    indexing,
    first,
    await repeated('search by part of a name', 200, (n) =>
      list({ text: names[n % names.length]?.slice(2, 5), limit: 20 }),
    ),
    await repeated('search by common words', 200, (n) =>
      list({ text: words[n % words.length], limit: 20 }),
    ),
    await repeated('search with a filter', 100, (n) =>
      list({ text: names[n % names.length]?.slice(2, 5), filters: { district: '440106' } }),
    ),
    await repeated('first page', 100, () => list({})),
    await repeated('next pages', 100, async () => {
      const page = await list(cursor === null ? {} : { cursor })
      cursor = page.next
    }),
    await repeated('by revenue, descending', 100, () => list({ sort: '-revenue' })),
    await repeated('filtered by district, by revenue', 100, () =>
      list({ filters: { district: '440106' }, sort: '-revenue' }),
    ),
    await repeated('by staff (no index)', 20, () => list({ sort: '-staff' })),
  ]
}

/** Makes the empty embedded database in a process of its own: making one takes more memory than using it. */
async function prepare(folder: string): Promise<void> {
  const registry = await openCity('embedded', folder)
  await registry.bureau.database.close()
}

async function child(kind: string, format: string, folder: string): Promise<void> {
  const registry = await openCity(kind, folder)
  const file = (version: number) => join(folder, `${version}.${format}`)
  const phases: object[] = []
  const [, first] = await measured('import', () => importOne(registry, file(1)))
  phases.push(first)
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1000)
  const [, again] = await measured('the same again', () => importOne(registry, file(1)))
  phases.push(again)
  const [id, changed] = await measured('a tenth changed', () => importOne(registry, file(2)))
  phases.push(changed)
  const [, back] = await measured('undo that', () => undoImport(registry, officer, id, now()))
  phases.push(back)
  const out = join(folder, `out-${kind}.${format}`)
  const [, exported] = await measured(`export ${format}`, () =>
    pipeline(
      exportRows(registry, officer, {
        register: registerOf(registry.bureau, 'enterprises'),
        filters: {},
        format: format === 'csv' ? 'csv' : 'xlsx',
        language: 'zh',
      }),
      createWriteStream(out),
    ),
  )
  phases.push(exported)
  const asked = format === 'csv' ? await lists(registry) : []
  await registry.names.stop()
  await registry.bureau.database.close()
  const allPeakMb = Math.round(process.resourceUsage().maxRSS / 1000)
  console.log(JSON.stringify({ kind, format, peakMb, allPeakMb, phases, asked }))
}

async function parent(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-bench-import-'))
  const worker = join('dist', 'bench', 'check-worker.mjs')
  await build({
    entryPoints: ['src/engine/registers/import/check-worker.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  for (const version of [1, 2] as const) {
    await pipeline(
      writeCsv(ledger(version), { columns }),
      createWriteStream(join(folder, `${version}.csv`)),
    )
    await pipeline(
      writeXlsx(ledger(version), { sheet: '台账', columns }),
      createWriteStream(join(folder, `${version}.xlsx`)),
    )
  }
  const results: unknown[] = []
  const wanted = (process.env.ONLY ?? 'server csv,server xlsx,embedded csv,embedded xlsx').split(
    ',',
  )
  for (const each of wanted) {
    const [kind = '', format = ''] = each.split(' ')
    const server = kind === 'server' ? await startDurable(56_431) : undefined
    const start = (what: string) =>
      spawnSync(
        process.execPath,
        ['--import', 'tsx', fileURLToPath(import.meta.url), what, format, folder],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit'],
          env: {
            ...process.env,
            CHECK_WORKER: pathToFileURL(worker).href,
            DATABASE_URL: server?.url ?? '',
          },
        },
      )
    if (kind === 'embedded') start('prepare')
    const run = start(kind)
    await server?.stop()
    if (run.status !== 0) throw new Error(`${each} failed`)
    results.push(JSON.parse(run.stdout))
    rmSync(join(folder, 'embedded'), { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
  const report = JSON.stringify({ workload: 'import', rows, machine, results }, null, 2)
  if (process.env.ONLY === undefined) writeFileSync('bench/results/import.json', `${report}\n`)
  console.log(report)
}

const [kind, format, folder] = process.argv.slice(2)
if (kind !== undefined && format !== undefined && folder !== undefined) {
  await (kind === 'prepare' ? prepare(folder) : child(kind, format, folder))
} else {
  await parent()
}
