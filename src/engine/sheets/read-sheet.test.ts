import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { archive, joined, workbook, workbookParts } from '../../../test/support/archive.ts'
import { packRows, unpackRows } from './raw-rows.ts'
import { readingThread } from './read-in-thread.ts'
import { readSheet } from './read-sheet.ts'
import { SheetRefusal } from './refusal.ts'
import type { ReadOptions, SheetRow } from './sheet.ts'
import { writeXlsx } from './write-xlsx.ts'

const many = Array.from({ length: 5_000 }, (_, i) => [
  `企业${i}`,
  `${i}.50`,
  i % 2 === 0,
  null,
  '2020-01-01',
])
const columns = (['text', 'money', 'text', 'text', 'date'] as const).map((kind, i) => ({
  header: `c${i}`,
  width: 9,
  kind,
}))

async function inFile<T>(bytes: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
  const path = join(folder, 'a.xlsx')
  await writeFile(path, bytes)
  try {
    return await use(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function rowsOf(path: string, options: ReadOptions): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of readSheet({ path }, options)) rows.push(...batch.rows)
  return rows
}

/** The code of the thread, built as it is for the server, beside the ledger it is to read. */
async function builtBeside(path: string): Promise<URL> {
  const outfile = join(path, '../read-worker.mjs')
  const entry = new URL('./read-worker.ts', import.meta.url)
  await build({
    entryPoints: [entry.pathname],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const code = readingThread(pathToFileURL(join(path, '../server.mjs')).href)
  if (code === null) throw new Error('the built thread is not found')
  return code
}

test('where the thread was not built, there is none', () => {
  expect(readingThread()).toBeNull()
})

test('a thread reads the same rows', async () => {
  const bytes = await joined(writeXlsx(many, { sheet: 'a', columns }))
  await inFile(bytes, async (path) => {
    const here = await rowsOf(path, {})
    expect(here.map((row) => row.cells)).toEqual(many)
    expect(await rowsOf(path, { thread: await builtBeside(path) })).toEqual(here)
  })
})

test('a thread passes on why a file is refused', async () => {
  await inFile(workbook({ rows: '<row><c t="s"><v>7</v></c></row>' }), async (path) => {
    const thread = await builtBeside(path)
    const reading = rowsOf(path, { thread })
    await expect(reading).rejects.toMatchObject({
      code: 'sheet.string-index',
      values: { cell: 'A1', index: 7 },
    })
    await expect(reading).rejects.toBeInstanceOf(SheetRefusal)
  })
})

test('a reader that leaves early ends the thread', async () => {
  const bytes = await joined(writeXlsx(many, { sheet: 'a', columns }))
  await inFile(bytes, async (path) => {
    for await (const batch of readSheet(
      { path },
      { thread: await builtBeside(path), batchRows: 10 },
    )) {
      expect(batch.rows).toHaveLength(10)
      break
    }
  })
})

test('rows survive being packed for another thread', () => {
  const raw = {
    sheet: '台账',
    rows: [
      { row: 2, cells: ['甲', null, true, false, '𠮷'] },
      { row: 7, cells: ['0'] },
    ],
    marks: [{ row: 7, column: 0, mark: 'formula' as const }],
    merged: ['A1:B1'],
    characters: 4,
  }
  expect(unpackRows(structuredClone(packRows(raw)))).toEqual(raw)
})

test('an upload is read from a file of its own, which is removed afterwards', async () => {
  const bytes = await joined(writeXlsx(many, { sheet: 'a', columns }))
  async function* upload() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  }
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('ledger-'))
  const before = await left()
  let rows = 0
  for await (const batch of readSheet({ stream: upload() })) rows += batch.rows.length
  expect(rows).toBe(many.length)
  const tooLarge = readSheet({ stream: upload() }, { limits: { fileBytes: 5_000 } }).next()
  await expect(tooLarge).rejects.toMatchObject({ code: 'sheet.too-large' })
  expect((await left()).filter((name) => !before.includes(name))).toEqual([])
})

test('a refusal after some batches still ends the reading', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('')
  const parts = workbookParts({ rows: `${rows}<row><c><v>x</v></c></row>` })
  let batches = 0
  const reading = async () => {
    for await (const _ of readSheet({ bytes: archive(parts) })) batches++
  }
  await expect(reading()).rejects.toMatchObject({ code: 'sheet.damaged' })
  expect(batches).toBeGreaterThan(5)
})
