/** `kechuang export`: a register as a ledger. */
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../declare/refusal.ts'
import { exportRows } from '../engine/registers/export-rows.ts'
import { openRegistry, registerOf } from '../engine/registers/registry.ts'
import { type Command, type ExitCode, Misuse, textOption, textsOption } from './command.ts'
import { registrar } from './import.ts'
import { cityOptions } from './open-city.ts'
import { withCity } from './with-city.ts'

const exists = (file: string) =>
  new Refusal('export.exists', {
    zh: `文件 ${file} 已存在，未导出。请用 --output 换一个文件名。`,
    en: `${file} exists already; nothing was written. Choose another name with --output.`,
  })

function filtersOf(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((each) => {
      const at = each.indexOf('=')
      if (at < 1) throw new Misuse(`--where ${each} is not written COLUMN=VALUE`)
      return [each.slice(0, at), each.slice(at + 1)]
    }),
  )
}

/** Writes the file. */
export const exportCommand: Command = {
  usage: 'export REGISTER [--format xlsx|csv] [--output FILE] [--where COLUMN=VALUE]…',
  about: 'writes a register to an xlsx or csv ledger that can be imported again',
  options: {
    ...cityOptions,
    format: { type: 'string', about: 'xlsx or csv (xlsx)' },
    output: { type: 'string', about: 'file to write (REGISTER.FORMAT)' },
    where: { type: 'string', multiple: true, about: 'filter as in lists; may be repeated' },
    language: { type: 'string', about: 'headings in zh or en (zh)' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run([id], options, around) {
    if (id === undefined) throw new Misuse('name a register')
    const format = textOption(options, 'format') ?? 'xlsx'
    if (format !== 'xlsx' && format !== 'csv') throw new Misuse('--format is xlsx or csv')
    const language = textOption(options, 'language') ?? 'zh'
    if (language !== 'zh' && language !== 'en') throw new Misuse('--language is zh or en')
    const file = textOption(options, 'output') ?? `${id}.${format}`
    const filters = filtersOf(textsOption(options, 'where'))
    if (existsSync(file)) throw exists(file)
    return withCity<ExitCode>(options, around, async ({ bureau }) => {
      const register = registerOf(bureau, id)
      const query = { register, filters, format, language } as const
      const part = `${file}.part`
      let [bytes, told] = [0, performance.now()]
      const rows = exportRows(openRegistry(bureau), registrar(bureau), query)
      async function* counted() {
        for await (const piece of rows) {
          bytes += piece.length
          if (performance.now() - told > 1000) {
            told = performance.now()
            around.err(`  ${file}: ${Math.round(bytes / 1024)} kB\n`)
          }
          yield piece
        }
      }
      try {
        await pipeline(Readable.from(counted()), createWriteStream(part))
        renameSync(part, file)
      } finally {
        rmSync(part, { force: true })
      }
      if (options.json === true) around.out(`${JSON.stringify({ file, bytes })}\n`)
      else around.out(`${file}: ${bytes} bytes\n`)
      return 0
    })
  },
}
