/** `kechuang import`: a ledger into a register. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Bureau } from '../engine/bureau.ts'
import { checkingThread } from '../engine/registers/import/check-in-thread.ts'
import { errorFile } from '../engine/registers/import/error-file.ts'
import { listErrors, readImport } from '../engine/registers/import/read-import.ts'
import { startImport } from '../engine/registers/import/run-import.ts'
import { openRegistry, registerOf } from '../engine/registers/registry.ts'
import type { Reader } from '../store/database.ts'
import { type Command, type ExitCode, Misuse, textOption } from './command.ts'
import { cityOptions, type OpenCity } from './open-city.ts'
import { progressTo } from './progress.ts'
import { withCity } from './with-city.ts'

/** Whoever runs the program on the machine of the bureau keeps its registers. */
export const registrar = (bureau: Bureau): Reader => ({
  jurisdiction: bureau.city.jurisdiction,
  role: 'head',
  account: 'system',
  parties: [],
})

/** Milliseconds between two looks at how far an import is. */
const glance = 250

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Imports, and says what came of it. */
export const importCommand: Command = {
  usage: 'import REGISTER FILE [--dry-run] [--valid-rows] [--errors FILE] [--json]',
  about: 'loads an xlsx or csv ledger into a register',
  options: {
    ...cityOptions,
    'dry-run': { type: 'boolean', about: 'check and report, store nothing' },
    'valid-rows': { type: 'boolean', about: 'store the good rows even if others are refused' },
    errors: { type: 'string', about: 'write refused rows with their reasons to this xlsx file' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run([id, file], options, around) {
    if (id === undefined || file === undefined) throw new Misuse('name a register and a file')
    if (!existsSync(file)) throw new Misuse(`there is no file ${file}`)
    const errors = textOption(options, 'errors')
    const load = async ({ bureau }: OpenCity): Promise<ExitCode> => {
      const registry = openRegistry(bureau)
      const reader = registrar(bureau)
      const thread = checkingThread(import.meta.url)
      let fault: unknown
      const started = await startImport(registry, {
        register: registerOf(bureau, id),
        reader,
        path: resolve(file),
        fileName: basename(file),
        sha256: await digestOf(file),
        mode: options['valid-rows'] === true ? 'valid-rows' : 'all-or-nothing',
        dryRun: options['dry-run'] === true,
        chosen: {},
        ...(thread === undefined ? {} : { thread }),
        now: around.now,
        fault: (error) => {
          fault = error
        },
      })
      const tell = progressTo(around, `${basename(file)}`)
      const watch = setInterval(() => {
        const at = registry.imports.get(started.id)
        if (at === undefined) return
        const stored = at.inserted + at.updated + at.unchanged
        tell(
          at.state === 'storing' ? { done: stored, total: at.read } : { done: at.read, total: 0 },
        )
      }, glance)
      await started.finished
      clearInterval(watch)
      if (fault !== undefined) throw new Error('the import failed', { cause: fault })
      const run = await readImport(registry, reader, started.id)
      if (errors !== undefined && run.refused > 0) {
        const bytes = await errorFile(registry, reader, started.id, 'zh')
        await pipeline(Readable.from(bytes), createWriteStream(errors))
      }
      const { state, read, inserted, updated, unchanged, refused, outcome } = run
      if (options.json === true) {
        const printed = { id: run.id, state, read, inserted, updated, unchanged, refused, outcome }
        around.out(`${JSON.stringify(printed)}\n`)
      } else {
        around.out(
          `${state}: ${read} rows read, ${inserted} new, ${updated} changed, ${unchanged} unchanged, ${refused} refused\n`,
        )
        if (outcome !== null) around.err(`${outcome.text.zh}\n${outcome.text.en}\n`)
        const { items } = await listErrors(registry, reader, run.id, { limit: 10 })
        for (const { row, column, text } of items) {
          around.err(`  ${row} ${column ?? ''}: ${text.zh} / ${text.en}\n`)
        }
      }
      return state === 'stored' || (state === 'checked' && refused === 0) ? 0 : 1
    }
    return withCity(options, around, load, 'real')
  },
}
