/** `kechuang backup`: the whole city in one file. */
import { createReadStream, createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Refusal } from '../declare/refusal.ts'
import { backup, type KeptFile } from '../store/backup.ts'
import { type Command, type ExitCode, Misuse } from './command.ts'
import { cityOptions } from './open-city.ts'
import { progressTo } from './progress.ts'
import { withCity } from './with-city.ts'

/** What lies beside the database and belongs to the city: its keys and the files people handed in. */
export const keptPaths = ['signing-key', 'public-key', 'field-key', 'files'] as const

function filesIn(folder: string): readonly KeptFile[] {
  return keptPaths.flatMap((name) => {
    const path = join(folder, name)
    if (!existsSync(path)) return []
    const found =
      name === 'files'
        ? readdirSync(path, { withFileTypes: true, recursive: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
        : [path]
    return found.sort().map((file) => ({
      path: relative(folder, file),
      bytes: () => createReadStream(file),
    }))
  })
}

const exists = (file: string) =>
  new Refusal('backup.exists', {
    zh: `文件 ${file} 已存在，未备份。请换一个文件名。`,
    en: `${file} exists already; nothing was written. Choose another name.`,
  })

/** Writes the backup. */
export const backupCommand: Command = {
  usage: 'backup FILE [--data DIR] [--database-url URL] [--json]',
  about: 'writes everything of the city to one file: tables in one snapshot, keys and files',
  options: { ...cityOptions, json: { type: 'boolean', about: 'print JSON' } },
  async run([file], options, around) {
    if (file === undefined) throw new Misuse('name the file to write, such as city.kechuang')
    if (existsSync(file)) throw exists(file)
    return withCity<ExitCode>(options, around, async ({ bureau, database, folder }) => {
      const part = `${file}.part`
      const packed = createGzip({ level: 6 })
      // Holds the signing key and personal data: for its owner only.
      const written = createWriteStream(part, { mode: 0o600 })
      packed.pipe(written)
      let failure: unknown
      // Called when there is room again, or never will be.
      let wake: () => void = () => undefined
      const note = (error: Error) => {
        failure ??= error
        wake()
      }
      packed.on('drain', () => wake())
      packed.on('error', note)
      written.on('error', note)
      try {
        const report = await backup(
          database,
          { jurisdiction: bureau.city.jurisdiction, takenAt: around.now(), files: filesIn(folder) },
          async (bytes) => {
            if (failure === undefined && !packed.write(bytes)) {
              await new Promise<void>((resolve) => {
                wake = resolve
              })
            }
            if (failure !== undefined) throw failure
          },
          progressTo(around, '备份 / backing up'),
        )
        packed.end()
        await finished(written)
        await rename(part, file)
        const rows = Object.values(report.tables).reduce((sum, each) => sum + each, 0)
        if (options.json === true) around.out(`${JSON.stringify({ file, rows, ...report })}\n`)
        else around.out(`${file}: ${rows} rows, ${report.files} files\n`)
        return 0
      } catch (error) {
        written.destroy()
        rmSync(part, { force: true })
        throw error
      }
    })
  },
}
