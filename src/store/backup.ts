/** Takes a backup: every table in one snapshot, and the files beside the database. */

import { frameWriter } from './backup-frames.ts'
import { textOf } from './cells.ts'
import type { Database, Statement } from './database.ts'
import { rowsIn, tablesOf } from './tables.ts'

/** A file beside the database, by its path within the city's folder. */
export interface KeptFile {
  readonly path: string
  bytes(): AsyncIterable<Uint8Array>
}

/** What a backup is taken of. */
export interface BackupOf {
  readonly jurisdiction: string
  readonly takenAt: string
  readonly files: readonly KeptFile[]
}

/** What a backup holds. */
export interface BackupReport {
  readonly tables: Readonly<Record<string, number>>
  readonly files: number
}

const snapshot: Statement = {
  name: 'backup-snapshot',
  text: 'set transaction isolation level repeatable read, read only',
}

const applied: Statement = {
  name: 'backup-migrations',
  text: 'select name, sha256 from migration order by name',
}

/**
 * Writes a backup, piece by piece, to a sink. It is logical, so it may be restored into the other
 * kind of database and by later releases.
 *
 * @param tell - told after each table, in rows
 */
export function backup(
  database: Database,
  of: BackupOf,
  sink: (bytes: Uint8Array) => Promise<void>,
  tell: (progress: { readonly done: number; readonly total: number }) => void,
): Promise<BackupReport> {
  return database.asOwner(async (tx) => {
    await tx.run(snapshot, [])
    const writer = frameWriter(sink)
    const migrations = (await tx.run(applied, [])).map((row) => ({
      name: textOf(row, 'name'),
      sha256: textOf(row, 'sha256'),
    }))
    const { jurisdiction, takenAt } = of
    await writer.put({
      kind: 'head',
      format: 'kechuang-backup/1',
      jurisdiction,
      takenAt,
      migrations,
    })
    const found = await tablesOf(tx)
    const tables: Record<string, number> = {}
    for (const { table } of found) tables[table] = await rowsIn(tx, table)
    const total = Object.values(tables).reduce((sum, rows) => sum + rows, 0)
    let done = 0
    for (const { table, columns } of found) {
      await writer.put({ kind: 'table', table, columns })
      await writer.putAll({ kind: 'rows' }, tx.read({ table, columns }))
      done += tables[table] ?? 0
      tell({ done, total })
    }
    for (const { path, bytes } of of.files) {
      await writer.put({ kind: 'file', path })
      await writer.putAll({ kind: 'file', path }, bytes())
    }
    await writer.end(tables, of.files.length)
    return { tables, files: of.files.length }
  })
}
