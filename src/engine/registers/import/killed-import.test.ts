import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  codeOf,
  companiesOver,
  importFile,
  ledgerOf,
  now,
  openCompanies,
} from '../../../../test/support/companies.ts'
import { freshServer, hasServer } from '../../../../test/support/databases.ts'
import type { Database } from '../../../store/database.ts'
import { openEmbedded } from '../../../store/embedded-database.ts'
import { migrate } from '../../../store/migrate.ts'
import { endInterrupted } from './read-import.ts'

const rows = 20_000
const ledger = () =>
  ledgerOf([
    ['统一社会信用代码', '企业名称'],
    ...Array.from({ length: rows }, (_, n) => [codeOf(n), `公司${n}`]),
  ])

/** Imports in another process and kills it, without a chance to tidy up, when rows are going in. */
async function importAndKill(place: string, path: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/import-until-killed.ts', place, path],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  for await (const part of child.stdout) {
    said += String(part)
    if (said.includes('storing')) break
  }
  child.kill('SIGKILL')
  await ended
  expect(said).toContain('storing')
  expect(said).not.toContain('stored')
}

async function expectNothingHalf(database: Database, path: string): Promise<void> {
  const count = async (query: ReturnType<typeof sql>) => {
    const [row] = await database.asOwner((tx) => tx.rows(query))
    return row?.n
  }
  expect(await count(sql`select count(*)::integer as n from company`)).toBe(0)
  expect(await count(sql`select count(*)::integer as n from import_change`)).toBe(0)
  expect(await count(sql`select count(*)::integer as n from import_insertion`)).toBe(0)
  await endInterrupted(database, '440100', now)
  expect(
    await count(sql`select count(*)::integer as n from import_run where state = 'failed'`),
  ).toBe(1)
  const run = await importFile(companiesOver(database), path)
  expect(run).toMatchObject({ state: 'stored', inserted: rows })
}

test('a process killed while it stores leaves nothing half-written (embedded)', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'kechuang-killed-')), 'data')
  const first = await openEmbedded(folder)
  await migrate(first)
  await openCompanies(first)
  await first.close()
  const path = ledger()
  await importAndKill(folder, path)
  const database = await openEmbedded(folder)
  await expectNothingHalf(database, path)
  await database.close()
}, 180_000)

test.skipIf(!hasServer())(
  'a process killed while it stores leaves nothing half-written (PostgreSQL)',
  async () => {
    const { database, url } = await freshServer()
    await openCompanies(database)
    const path = ledger()
    await importAndKill(url, path)
    await expectNothingHalf(database, path)
    await database.close()
  },
  180_000,
)
