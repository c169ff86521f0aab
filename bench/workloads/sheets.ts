/**
 * Ledgers in and out: ours beside exceljs, hucre and csv-parse, on the same files, in one run.
 *
 *   PEERS=dir node --import tsx bench/workloads/sheets.ts [rows=250000]
 *
 * PEERS names a folder with node_modules in which exceljs 4.4.0 is installed; without it exceljs is
 * left out. Every contender runs in a process of its own, so that its peak memory is its own.
 * Prints one JSON object.
 */
import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'csv-parse'
import { build } from 'esbuild'
import { streamXlsxRows } from 'hucre/xlsx'
import { openSource } from '../../src/engine/sheets/byte-source.ts'
import type { ColumnKind, WrittenCell } from '../../src/engine/sheets/column.ts'
import { readingThread } from '../../src/engine/sheets/read-in-thread.ts'
import { readSheet } from '../../src/engine/sheets/read-sheet.ts'
import { defaultLimits } from '../../src/engine/sheets/sheet.ts'
import { writeCsv } from '../../src/engine/sheets/write-csv.ts'
import { writeXlsx } from '../../src/engine/sheets/write-xlsx.ts'
import { readDirectory, unpack } from '../../src/engine/sheets/zip-reader.ts'

const kinds: readonly ColumnKind[] = [
  ...(['text', 'text', 'text', 'date', 'count', 'money', 'money', 'text', 'text'] as const),
  ...(['text', 'text', 'count', 'count', 'money', 'money', 'money', 'text', 'text'] as const),
  ...(['text', 'text', 'date', 'count', 'money', 'money', 'text'] as const),
]
const columns = kinds.map((kind, i) => ({ header: `列${i + 1}`, width: 14, kind }))

/** Rows of a made-up enterprise ledger; the same seed gives the same rows. */
function* ledger(rows: number): Generator<WrittenCell[]> {
  let state = 20_191_231
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * n)
  }
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const code = () => `914401${Array.from({ length: 12 }, () => signs[below(31)]).join('')}`
  const han = (n: number) =>
    Array.from({ length: n }, () => String.fromCharCode(0x4e00 + below(3000))).join('')
  const district = () => ['天河区', '黄埔区', '南沙区', '海珠区'][below(4)] ?? ''
  const fen = (n: number) => `${below(n)}.${String(below(100)).padStart(2, '0')}`
  const two = (n: number) => String(1 + below(n)).padStart(2, '0')
  const texts: readonly (() => string)[] = [
    code,
    () => `广州${han(4)}科技有限公司`,
    district,
    () => '存续',
    () => han(3),
    () => `1${String(below(1e9)).padStart(10, '3')}`,
    () => `广州市${district()}${han(5)}路${below(300)}号`,
    () => '高新技术企业',
    () => '电子信息',
    () => `备注${han(6)}`,
    () => (below(2) === 1 ? '是' : '否'),
    () => '',
  ]
  for (let row = 0; row < rows; row++) {
    let text = 0
    yield kinds.map((kind) => {
      if (kind === 'text') return texts[text++]?.() ?? ''
      if (kind === 'date') return `20${two(19)}-${two(12)}-${two(28)}`
      return kind === 'money' ? fen(10_000_000) : BigInt(below(900))
    })
  }
}

/** The bits of exceljs that are used here. */
interface ExcelRow {
  readonly values: unknown[]
  getCell(column: number): { numFmt: string }
  commit(): void
}
interface Excel {
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookWriter: new (
        options: object,
      ) => {
        addWorksheet(name: string): { addRow(values: unknown[]): ExcelRow }
        commit(): Promise<void>
      }
      readonly WorkbookReader: new (
        file: string,
        options: object,
      ) => AsyncIterable<AsyncIterable<ExcelRow>>
    }
  }
}

const peers = process.env.PEERS
const excel = (): Excel => createRequire(path.resolve(peers ?? '.', 'package.json'))('exceljs')

type Work = (dir: string, rows: number) => Promise<number>

async function readOurs(file: string, thread?: URL): Promise<number> {
  let cells = 0
  for await (const batch of readSheet({ path: file }, thread === undefined ? {} : { thread })) {
    for (const row of batch.rows) cells += row.cells.length
  }
  return cells
}

async function readExcel(file: string): Promise<number> {
  const { WorkbookReader } = excel().stream.xlsx
  let cells = 0
  const options = { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' }
  for await (const sheet of new WorkbookReader(file, options)) {
    for await (const row of sheet) cells += row.values.length - 1
  }
  return cells
}

const work: Readonly<Record<string, Work>> = {
  'write xlsx, exceljs': async (dir, rows) => {
    const book = new (excel().stream.xlsx.WorkbookWriter)({
      filename: path.join(dir, 'peer.xlsx'),
      useSharedStrings: true,
      useStyles: true,
    })
    const sheet = book.addWorksheet('台账')
    sheet.addRow(columns.map(({ header }) => header)).commit()
    for (const cells of ledger(rows)) {
      const row = sheet.addRow(
        cells.map((cell, i) => {
          if (kinds[i] === 'text' || cell === null) return cell === '' ? null : cell
          return kinds[i] === 'date' ? new Date(String(cell)) : Number(cell)
        }),
      )
      for (const column of [4, 21]) row.getCell(column).numFmt = 'yyyy-mm-dd'
      row.commit()
    }
    await book.commit()
    return rows * columns.length
  },
  'write xlsx, ours': async (dir, rows) => {
    const bytes = writeXlsx(ledger(rows), { sheet: '台账', columns })
    await pipeline(bytes, createWriteStream(path.join(dir, 'ours.xlsx')))
    return rows * columns.length
  },
  'write csv, ours': async (dir, rows) => {
    await pipeline(
      writeCsv(ledger(rows), { columns }),
      createWriteStream(path.join(dir, 'ours.csv')),
    )
    return rows * columns.length
  },
  'make the rows only': async (_, rows) => {
    let cells = 0
    for (const row of ledger(rows)) cells += row.length
    return cells
  },
  'read shared texts, exceljs': (dir) => readExcel(path.join(dir, 'peer.xlsx')),
  'read shared texts, ours': (dir) => readOurs(path.join(dir, 'peer.xlsx')),
  'read shared texts, ours in a thread': (dir) =>
    readOurs(path.join(dir, 'peer.xlsx'), thread(dir)),
  'read shared texts, hucre': async (dir) => {
    let cells = 0
    for await (const row of streamXlsxRows(await readFile(path.join(dir, 'peer.xlsx'))))
      cells += row.values.length
    return cells
  },
  'unpack the sheet only': async (dir) => {
    const source = await openSource({ path: path.join(dir, 'peer.xlsx') }, 1e9)
    const entry = (await readDirectory(source, defaultLimits)).get('xl/worksheets/sheet1.xml')
    let bytes = 0
    if (entry === undefined) throw new Error('no sheet')
    for await (const piece of unpack(source, entry, defaultLimits, { bytes: 0 }))
      bytes += piece.length
    await source.close()
    return bytes
  },
  'read inline texts, exceljs': (dir) => readExcel(path.join(dir, 'ours.xlsx')),
  'read inline texts, ours': (dir) => readOurs(path.join(dir, 'ours.xlsx')),
  'read inline texts, ours in a thread': (dir) =>
    readOurs(path.join(dir, 'ours.xlsx'), thread(dir)),
  'read csv, ours': (dir) => readOurs(path.join(dir, 'ours.csv')),
  'read csv, csv-parse': async (dir) => {
    let cells = 0
    const rows = createReadStream(path.join(dir, 'ours.csv')).pipe(parse({ bom: true }))
    for await (const row of rows) cells += row.length
    return cells
  },
}

function thread(dir: string): URL {
  const code = readingThread(pathToFileURL(path.join(dir, 'bench.mjs')).href)
  if (code === null) throw new Error('the thread was not built')
  return code
}

/** One contender, in this process; prints what it took. */
async function runOne(name: string, dir: string, rows: number) {
  const run = work[name]
  if (run === undefined) throw new Error(`no contender ${name}`)
  const before = process.resourceUsage().maxRSS
  const start = process.hrtime.bigint()
  const count = await run(dir, rows)
  const ms = Number((process.hrtime.bigint() - start) / 1_000_000n)
  const { maxRSS, userCPUTime } = process.resourceUsage()
  const mb = (kilobytes: number) => Math.round(kilobytes / 1000)
  console.log(
    JSON.stringify({
      name,
      ms,
      cpuMs: Math.round(userCPUTime / 1000),
      count,
      peakMb: mb(maxRSS),
      extraMb: mb(maxRSS - before),
    }),
  )
}

async function runAll(rows: number) {
  const dir = await mkdtemp(path.join(tmpdir(), 'bench-sheets-'))
  const entry = fileURLToPath(new URL('../../src/engine/sheets/read-worker.ts', import.meta.url))
  const outfile = path.join(dir, 'read-worker.mjs')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' })
  const results: unknown[] = []
  for (const name of Object.keys(work)) {
    const needsPeer = /exceljs|shared|unpack/.test(name)
    if (needsPeer && peers === undefined) continue
    const self = fileURLToPath(import.meta.url)
    const child = spawnSync(process.execPath, ['--import', 'tsx', self, name, dir, String(rows)], {
      encoding: 'utf8',
    })
    results.push(
      child.status === 0 ? JSON.parse(child.stdout) : { name, failed: child.stderr.slice(0, 500) },
    )
  }
  const size = async (name: string) =>
    Math.round(((await stat(path.join(dir, name)).catch(() => null))?.size ?? 0) / 1e6)
  const files = {
    'peer.xlsx': await size('peer.xlsx'),
    'ours.xlsx': await size('ours.xlsx'),
    'ours.csv': await size('ours.csv'),
  }
  await rm(dir, { recursive: true })
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length }
  console.log(
    JSON.stringify(
      { bench: 'sheets', machine, rows, columns: columns.length, filesMb: files, results },
      null,
      1,
    ),
  )
}

const [first = '250000', dir, rows] = process.argv.slice(2)
if (dir !== undefined && rows !== undefined) await runOne(first, dir, Number(rows))
else await runAll(Number(first))
