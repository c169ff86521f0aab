/** Restores a backup into an empty database: all of it or nothing. */
import { Refusal } from '../declare/refusal.ts'
import { damaged, type Frame, type ReadFrame, readFrames } from './backup-frames.ts'
import type { Database, Tx } from './database.ts'
import { knownMigrations, migrate } from './migrate.ts'
import { rowsIn, tablesOf } from './tables.ts'

/** Takes a piece of a file that lay beside the database; its first piece is empty. */
export type TakeFile = (path: string, bytes: Uint8Array) => Promise<void>

/** What was restored. */
export interface RestoreReport {
  readonly jurisdiction: string
  readonly takenAt: string
  readonly tables: Readonly<Record<string, number>>
  readonly files: number
}

const notEmpty = (table: string) =>
  new Refusal(
    'restore.not-empty',
    {
      zh: `数据库不是空的（${table} 已有数据），不能恢复备份。请用 --data 指定新的目录，或用 --database-url 指定新的数据库。`,
      en: `The database is not empty (${table} has rows), so nothing can be restored into it. Name a new folder with --data or a new database with --database-url.`,
    },
    { table },
  )

const fromLater = () =>
  new Refusal('restore.later-release', {
    zh: '该备份由更新版本的程序生成。请先升级程序再恢复。',
    en: 'The backup was taken by a later release. Upgrade the program first.',
  })

type Head = Extract<Frame, { kind: 'head' }>
type End = Extract<Frame, { kind: 'end' }>

/**
 * Restores a backup. Rows are counted against what the backup says before anything is committed;
 * afterwards the database is brought to the newest structure.
 *
 * @param source - the backup, unpacked
 * @throws Refusal `restore.not-empty`, `restore.later-release`, `backup.damaged`
 */
export async function restore(
  database: Database,
  source: AsyncIterable<Uint8Array>,
  takeFile: TakeFile,
  tell: (rows: number) => void,
): Promise<RestoreReport> {
  const frames = readFrames(source)
  const head = await headOf(frames)
  const known = new Map(knownMigrations().map(({ name, sha256 }) => [name, sha256]))
  if (head.migrations.some(({ name, sha256 }) => known.get(name) !== sha256)) throw fromLater()
  await migrate(database, new Set(head.migrations.map(({ name }) => name)))
  const end = await database.asOwner(async (tx) => {
    for (const { table } of await tablesOf(tx)) {
      if ((await rowsIn(tx, table)) > 0) throw notEmpty(table)
    }
    return load(tx, frames, takeFile, tell)
  })
  await migrate(database)
  await database.script('analyze')
  const { jurisdiction, takenAt } = head
  return { jurisdiction, takenAt, tables: end.tables, files: end.files }
}

async function headOf(frames: AsyncGenerator<ReadFrame>): Promise<Head> {
  const { value } = await frames.next()
  const frame: Frame | undefined = value?.frame
  if (frame?.kind !== 'head' || frame.format !== 'kechuang-backup/1') throw damaged()
  return frame
}

async function load(
  tx: Tx,
  frames: AsyncGenerator<ReadFrame>,
  takeFile: TakeFile,
  tell: (rows: number) => void,
): Promise<End> {
  const known = new Map((await tablesOf(tx)).map((each) => [each.table, each]))
  let next = await frames.next()
  let done = 0
  // A load that is broken off would leave the connection in the middle of it: the rows end first.
  let broken: { readonly cause: unknown } | undefined
  // Csv of one table: frames of rows until another frame comes.
  async function* rowsOfTable(): AsyncGenerator<string> {
    const decoder = new TextDecoder()
    let held = ''
    for (;;) {
      try {
        next = await frames.next()
      } catch (cause) {
        broken = { cause }
        return
      }
      const read: ReadFrame | undefined = next.value
      if (read?.frame.kind !== 'rows') break
      held += decoder.decode(read.bytes, { stream: true })
      const end = endOfRows(held)
      if (end > 0) yield held.slice(0, end)
      held = held.slice(end)
    }
    if (held !== '') broken = { cause: damaged() }
  }
  for (;;) {
    const read: ReadFrame | undefined = next.value
    if (read === undefined) throw damaged()
    const { frame, bytes } = read
    if (frame.kind === 'end') {
      for (const table of known.keys()) {
        if ((await rowsIn(tx, table)) !== (frame.tables[table] ?? 0)) throw damaged()
      }
      return frame
    }
    if (frame.kind === 'table') {
      const table = known.get(frame.table)
      const fits = frame.columns.every((column) => table?.columns.includes(column))
      if (table === undefined || !fits) throw damaged()
      await tx.copy({ table: frame.table, columns: frame.columns }, rowsOfTable())
      if (broken !== undefined) throw broken.cause
      done += await rowsIn(tx, frame.table)
      tell(done)
    } else {
      if (frame.kind !== 'file') throw damaged()
      await takeFile(frame.path, bytes)
      next = await frames.next()
    }
  }
}

/** Where the last whole row of csv ends: a line feed inside quotes ends nothing. */
function endOfRows(csv: string): number {
  let quotes = 0
  let end = 0
  for (let at = 0; at < csv.length; at++) {
    const code = csv.charCodeAt(at)
    if (code === 34) quotes++
    else if (code === 10 && quotes % 2 === 0) end = at + 1
  }
  return end
}
