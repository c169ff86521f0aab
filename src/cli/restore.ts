/** `kechuang restore`: a backup into an empty database. */
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { appendFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../declare/refusal.ts'
import { systemReader } from '../engine/access/system-reader.ts'
import { checkLog } from '../engine/audit/check-log.ts'
import { restore } from '../store/restore.ts'
import { keptPaths } from './backup.ts'
import { type Command, type ExitCode, Misuse } from './command.ts'
import { cityOptions, folderOf, openDatabase } from './open-city.ts'
import { progressTo } from './progress.ts'
import { withCity } from './with-city.ts'

const plainPath = /^(signing-key|public-key|field-key|files(\/[0-9A-Za-z][0-9A-Za-z._-]*)+)$/

const folderTaken = (path: string) =>
  new Refusal('restore.folder-taken', {
    zh: `目录中已有 ${path}，属于另一座城市。请用 --data 指定新的目录。`,
    en: `The folder has ${path} already, which belongs to another city. Name a new folder with --data.`,
  })

/** Restores and verifies. */
export const restoreCommand: Command = {
  usage: 'restore FILE [--data DIR] [--database-url URL] [--json]',
  about: 'restores a backup into an empty database, and verifies counts and log',
  options: { ...cityOptions, json: { type: 'boolean', about: 'print JSON' } },
  async run([file], options, around) {
    if (file === undefined) throw new Misuse('name the backup')
    if (!existsSync(file)) throw new Misuse(`there is no file ${file}`)
    const folder = folderOf(options, around)
    const taken = keptPaths.find((path) => existsSync(join(folder, path)))
    if (taken !== undefined) throw folderTaken(taken)
    const aside = join(folder, 'restoring')
    const database = await openDatabase(options, around)
    const source = createReadStream(file)
    try {
      rmSync(aside, { recursive: true, force: true })
      const tell = progressTo(around, '恢复 / restoring')
      source.on('error', () => undefined)
      const report = await restore(
        database,
        source.pipe(createGunzip()),
        async (path, bytes) => {
          if (!plainPath.test(path)) throw new Error(`a backup holds no file ${path}`)
          const place = join(aside, path)
          mkdirSync(dirname(place), { recursive: true })
          await appendFile(place, bytes, { mode: path === 'public-key' ? 0o644 : 0o600 })
        },
        (done) => tell({ done, total: 0 }),
      )
      for (const path of keptPaths) {
        if (existsSync(join(aside, path))) await rename(join(aside, path), join(folder, path))
      }
      const rows = Object.values(report.tables).reduce((sum, each) => sum + each, 0)
      if (options.json !== true) around.out(`${rows} rows, ${report.files} files restored\n`)
      await database.close()
      return await verify(rows)
    } finally {
      source.destroy()
      rmSync(aside, { recursive: true, force: true })
      await database.close().catch(() => undefined)
    }

    function verify(rows: number): Promise<ExitCode> {
      return withCity(options, around, async ({ bureau }) => {
        const tell = progressTo(around, '存证核验 / checking the log')
        const { events, cases, broken } = await checkLog(bureau, systemReader(bureau), tell)
        if (options.json === true) {
          around.out(`${JSON.stringify({ rows, events, cases, broken })}\n`)
        } else if (broken === null) {
          around.out(`${events} events of ${cases} cases are as they were written\n`)
        } else around.err(`case ${broken.caseId}, event ${broken.rev}: ${broken.problem}\n`)
        return broken === null ? 0 : 1
      })
    }
  },
}
