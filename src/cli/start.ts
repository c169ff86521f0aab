/** `kechuang start`: serves the city; loads the demonstration behind the running server. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../declare/refusal.ts'
import { systemReader } from '../engine/access/system-reader.ts'
import { takeCheckpoint } from '../engine/audit/take-checkpoint.ts'
import { startBackground } from '../engine/background.ts'
import type { Bureau } from '../engine/bureau.ts'
import { loadAccounts, loadDemonstration } from '../engine/demonstration/load-demonstration.ts'
import { mailOutlet } from '../engine/outbox/email-outlet.ts'
import { sendWebhook } from '../engine/outbox/webhook-outlet.ts'
import { endInterrupted } from '../engine/registers/import/read-import.ts'
import { openRegistry } from '../engine/registers/registry.ts'
import { createApp } from '../http/app.ts'
import type { Loading } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { type Command, Misuse, type Surroundings, textOption } from './command.ts'
import { cityOptions, openCity } from './open-city.ts'

/** Folder of the built pages, beside the built server; absent when run from source. */
function builtPages(): string | undefined {
  const folder = fileURLToPath(new URL('../web', import.meta.url))
  return existsSync(join(folder, 'index.html')) ? folder : undefined
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 8080
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Misuse(`--port ${text} is not a port`)
  }
  return port
}

/** Waits for the wish to stop. */
const untilStopped = () =>
  new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

const isDemonstration = () =>
  new Refusal('city.is-demonstration', {
    zh: '该数据库存放的是演示数据，不能作为正式城市使用。请用 --data 指定新的目录，或用 --database-url 指定新的数据库。',
    en: 'This database holds the demonstration, so it cannot serve a real city. Name a new folder with --data or another database with --database-url.',
  })

/** E-mail leaves only where a mail server is named. */
function mailFrom(around: Surroundings, publicUrl: () => string) {
  const { KECHUANG_SMTP_URL: smtpUrl, KECHUANG_MAIL_FROM: from } = around.environment
  if (smtpUrl === undefined) return undefined
  if (from === undefined) {
    throw new Misuse('KECHUANG_SMTP_URL is set; name the sender in KECHUANG_MAIL_FROM')
  }
  return mailOutlet({ smtpUrl, from, publicUrl })
}

/** Loads the demonstration and signs the log when it is complete. */
async function loadBehind(
  bureau: Bureau,
  around: Surroundings,
  tell: (loading: Loading | null) => void,
): Promise<void> {
  const began = performance.now()
  let shown = 0
  await loadDemonstration(bureau, around.declarations.demonstration, around.now(), (progress) => {
    tell(progress)
    const percent = Math.floor((100 * progress.done) / progress.total)
    if (percent >= shown + 5) {
      shown = percent
      around.err(`  ${progress.part.en}: ${percent} %\n`)
    }
  })
  await takeCheckpoint(bureau, systemReader(bureau), around.now())
  tell(null)
  const seconds = Math.round((performance.now() - began) / 1000)
  around.err(`demonstration complete after ${seconds} s\n`)
}

/** Serves the city until told to stop. */
export const startCommand: Command = {
  usage: 'start [--port N] [--data DIR] [--database-url URL] [--empty]',
  about: 'serves the city; a new one gets the demonstration, unless --empty',
  options: {
    ...cityOptions,
    port: { type: 'string', about: 'port on 127.0.0.1 (8080, or the next free one)' },
    empty: { type: 'boolean', about: 'a new city becomes a real one, without demonstration data' },
  },
  async run(_positionals, options, around) {
    const wanted = portOf(textOption(options, 'port') ?? around.environment.PORT)
    const empty = options.empty === true
    const city = await openCity(options, around, empty ? 'real' : 'demonstration')
    const { bureau, database, folder } = city
    if (empty && bureau.demonstration) {
      await database.close()
      throw isDemonstration()
    }
    let loading: Loading | null = null
    let url = `http://127.0.0.1:${wanted}`
    const pages = builtPages()
    const registry = openRegistry(bureau)
    await endInterrupted(database, bureau.city.jurisdiction, around.now())
    const app = createApp(
      bureau,
      {
        now: around.now,
        loading: () => loading,
        get publicUrl() {
          return around.environment.KECHUANG_PUBLIC_URL ?? url
        },
        ...(pages === undefined ? {} : { pages }),
        rateLimit: Number(around.environment.KECHUANG_RATE_LIMIT ?? 6000),
        log: (line) => {
          if (around.environment.KECHUANG_LOG === 'quiet' && line.level === 'info') return
          around.err(`${JSON.stringify({ time: around.now(), ...line })}\n`)
        },
        async ready() {
          await database.runAsOwner({ name: 'ready', text: 'select 1' }, [])
          return true
        },
      },
      registry,
    )
    // From here on a wish to stop is remembered, also one that comes before the server listens.
    const stopped = untilStopped()
    if (bureau.demonstration) await loadAccounts(bureau, around.declarations.demonstration)
    const serving = await serve(app, wanted)
    url = `http://127.0.0.1:${serving.port}`
    if (wanted !== 0 && serving.port !== wanted)
      around.err(`port ${wanted} is taken, using ${serving.port}\n`)
    around.err(`${around.declarations.city.bureau.zh} ${url}\n`)
    if (database.kind === 'embedded') {
      around.err('embedded database: for trying out; a power cut may lose the last seconds\n')
    }
    const address = join(folder, 'server.json')
    writeFileSync(address, JSON.stringify({ url, pid: process.pid }))
    let stopping = false
    const loaded = bureau.demonstration
      ? loadBehind(bureau, around, (now) => {
          loading = now
        }).catch((error: unknown) => {
          if (stopping) return
          around.err(`the demonstration could not be loaded: ${String(error)}\n`)
        })
      : Promise.resolve()
    const mail = mailFrom(around, () => around.environment.KECHUANG_PUBLIC_URL ?? url)
    let background: { stop(): Promise<void> } | undefined
    void loaded.then(() => {
      if (stopping) return
      registry.names.start()
      background = startBackground(bureau, {
        outlets: { webhook: sendWebhook, ...(mail === undefined ? {} : { email: mail.send }) },
        now: around.now,
        outboxEvery: 1000,
        timersEvery: 60_000,
        tidyEvery: 6 * 3_600_000,
        onFault: (act, error) =>
          around.err(
            `${JSON.stringify({ time: around.now(), level: 'error', act, message: String(error) })}\n`,
          ),
      })
    })
    await stopped
    stopping = true
    around.err('stopping\n')
    rmSync(address, { force: true })
    await serving.close()
    await registry.names.stop()
    await background?.stop()
    mail?.close()
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 2000))])
    await database.close()
    return 0
  },
}
