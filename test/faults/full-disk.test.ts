import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeFile } from '../../src/http/temporary-file.ts'
import type { Database } from '../../src/store/database.ts'
import { codeOf, importFile, ledgerOf, openCompanies } from '../support/companies.ts'
import { describeOnBoth } from '../support/databases.ts'

/** A disk of 256 kB; undefined where this machine lets nobody mount one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-small-disk-'))
  try {
    const options = ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]
    execFileSync('mount', options, { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
}

const disk = smallDisk()
const usual = process.env.TMPDIR

describeOnBoth('a full disk', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(async () => {
    await database.close()
  })

  const count = async (table: string) => {
    const [row] = await database.asOwner((tx) =>
      tx.rows(sql`select count(*)::integer as n from ${sql.table(table)}`),
    )
    return row?.n
  }
  const onSmallDisk = async <T>(work: () => Promise<T>): Promise<T> => {
    process.env.TMPDIR = disk
    try {
      return await work()
    } finally {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
    }
  }

  it.skipIf(disk === undefined)(
    'at an import stores nothing, says so, and leaves no file',
    async () => {
      const registry = await openCompanies(database)
      const lines = (rows: number) => [
        ['统一社会信用代码', '企业名称'],
        ...Array.from({ length: rows }, (_, n) => [codeOf(n), `公司${n}`]),
      ]
      const path = ledgerOf(lines(20_000))
      const faults: unknown[] = []
      const run = await onSmallDisk(() =>
        importFile(registry, path, { fault: (error) => faults.push(error) }),
      )
      expect(run).toMatchObject({
        state: 'failed',
        inserted: 0,
        outcome: { code: 'import.disk-full' },
      })
      expect(faults).toHaveLength(1)
      expect([await count('company'), await count('import_change')]).toEqual([0, 0])
      expect(readdirSync(disk ?? '')).toEqual([])
      // With room again, the same ledger goes in.
      expect(await importFile(registry, path)).toMatchObject({ state: 'stored', inserted: 20_000 })
    },
  )
})

afterAll(() => {
  if (disk === undefined) return
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
})

it.skipIf(disk === undefined)(
  'a full disk at an upload is a refusal, and nothing of the file stays',
  async () => {
    process.env.TMPDIR = disk
    try {
      const body = new Blob([new Uint8Array(1_000_000)]).stream()
      await expect(takeFile(body, 10)).rejects.toMatchObject({ code: 'request.disk-full' })
      expect(readdirSync(join(disk ?? '', 'kechuang-uploads'))).toEqual([])
      // The disk was really full: another file of that size does not fit either.
      const { bavail, bsize } = statfsSync(disk ?? '')
      expect(bavail * bsize).toBeLessThan(1_000_000)
      const again = () => writeFileSync(join(disk ?? '', 'x'), new Uint8Array(1_000_000))
      expect(again).toThrow('ENOSPC')
      rmSync(join(disk ?? '', 'x'))
    } finally {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
    }
  },
)
