/**
 * `npm run screenshots`: the pictures of the README, taken from the demonstration on an embedded
 * database in a temporary folder. The clock stands still, so that two runs show the same.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { declarations } from '../../src/app.ts'
import type { Surroundings } from '../../src/cli/command.ts'
import { openCity } from '../../src/cli/open-city.ts'
import { systemReader } from '../../src/engine/access/system-reader.ts'
import { takeCheckpoint } from '../../src/engine/audit/take-checkpoint.ts'
import {
  loadAccounts,
  loadDemonstration,
} from '../../src/engine/demonstration/load-demonstration.ts'
import { openRegistry } from '../../src/engine/registers/registry.ts'
import { createApp } from '../../src/http/app.ts'
import { serve } from '../../src/http/serve.ts'
import { instant } from '../../src/values/instant.ts'
import { startBrowser } from './browser-program.ts'
import { contractAnswers } from './bureau.ts'
import { at, textAt } from './client.ts'
import { root } from './folders.ts'

/** A Wednesday morning; the demonstration has open cases around every day. */
const now = instant('2026-06-17T10:00:00+08:00')
const screen = { width: 1280, height: 800 }
/** A picture must not weigh more. */
const mostBytes = 250_000

const languages = { zh: 'zh-CN', en: 'en' } as const
type Language = keyof typeof languages

/** A picture: who sees what, and what to wait for. */
interface Picture {
  readonly name: string
  readonly who?: string
  /** The address; may ask the server, signed in as `who`. */
  readonly path: (page: Page) => Promise<string>
  /** What to do on the page before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

const always = (path: string) => async () => path

async function ask(page: Page, path: string): Promise<unknown> {
  const response = await page.request.get(path)
  if (!response.ok()) throw new Error(`${path}: ${response.status()}`)
  return response.json()
}

/** The first draft of the account, or a new one with a form half filled in. */
async function draftPath(page: Page): Promise<string> {
  const drafts = await ask(page, '/api/drafts')
  if (at(drafts, 0) !== undefined) return `/drafts/${textAt(drafts, 0, 'id')}`
  const session = await ask(page, '/api/session')
  const dates = { 'signed-on': '2026-05-20', 'valid-until': '2027-05-19' }
  const { payment: _, 'clear-goal': __, novelty: ___, ...answers } = contractAnswers(dates)
  const started = await page.request.post('/api/drafts', {
    headers: { 'x-csrf-token': textAt(session, 'csrf') },
    data: {
      service: 'technology-contract',
      party: textAt(session, 'account', 'parties', 0, 'creditCode'),
      answers,
    },
  })
  return `/drafts/${textAt(await started.json(), 'id')}`
}

async function casePath(page: Page): Promise<string> {
  const found = await ask(page, '/api/cases?state=accepted&light=yellow&sort=due&limit=1')
  return `/cases/${textAt(found, 'items', 0, 'id')}`
}

const pictures: readonly Picture[] = [
  { name: 'portal', path: always('/') },
  { name: 'guide', path: always('/services/technology-contract') },
  { name: 'figure', path: always('/report/2019/contract.amount') },
  { name: 'form', who: 'applicant', path: draftPath },
  { name: 'desk', who: 'officer', path: always('/desk') },
  {
    name: 'case',
    who: 'head',
    path: casePath,
    prepare: async (page) => {
      await page.locator('details > summary').first().click()
    },
  },
  { name: 'register', who: 'officer', path: always('/registers/enterprises') },
  { name: 'simulation', who: 'head', path: always('/simulation') },
]

async function take(browser: Browser, base: string, folder: string, language: Language) {
  for (const { name, who, path, prepare } of pictures) {
    const context = await browser.newContext({
      baseURL: base,
      viewport: screen,
      locale: languages[language],
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    })
    const page = await context.newPage()
    await page.addInitScript((value) => localStorage.setItem('kechuang.language', value), language)
    if (who !== undefined) {
      const account = declarations.demonstration.accounts.find(({ login }) => login === who)
      const data = { login: account?.login, password: account?.password }
      const session = await page.request.post('/api/session', { data })
      if (!session.ok()) throw new Error(`${who} cannot sign in: ${session.status()}`)
    }
    await page.goto(await path(page))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await prepare?.(page)
    await page.evaluate(() => document.fonts.ready)
    const file = join(folder, `${name}.${language}.png`)
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
    const { size } = statSync(file)
    process.stderr.write(`${file} ${Math.round(size / 1000)} kB\n`)
    if (size > mostBytes) throw new Error(`${file} is larger than ${mostBytes} bytes`)
    await context.close()
  }
}

async function main(): Promise<void> {
  const started = await startBrowser()
  if ('missing' in started) throw new Error(started.missing)
  const data = mkdtempSync(join(tmpdir(), 'kechuang-screenshots-'))
  const around: Surroundings = {
    declarations,
    environment: {},
    now: () => now,
    out: () => undefined,
    err: (text) => process.stderr.write(text),
  }
  const { bureau, database } = await openCity({ data }, around, 'demonstration')
  let told = 0
  await loadAccounts(bureau, declarations.demonstration)
  await loadDemonstration(bureau, declarations.demonstration, now, ({ done, total }) => {
    const percent = Math.floor((10 * done) / total) * 10
    if (percent > told) process.stderr.write(`demonstration ${percent} %\n`)
    told = Math.max(told, percent)
  })
  await takeCheckpoint(bureau, systemReader(bureau), now)
  const surroundings = {
    now: () => now,
    loading: () => null,
    publicUrl: 'http://127.0.0.1:8080',
    pages: join(root, 'dist', 'web'),
    rateLimit: 0,
    log: () => undefined,
    ready: async () => true,
  }
  const serving = await serve(createApp(bureau, surroundings, openRegistry(bureau)), 0)
  const browser = await chromium.connect(started.address)
  const folder = join(root, 'docs', 'images')
  mkdirSync(folder, { recursive: true })
  try {
    for (const language of ['zh', 'en'] as const) {
      await take(browser, `http://127.0.0.1:${serving.port}`, folder, language)
    }
  } finally {
    await browser.close()
    await started.close()
    await serving.close()
    await database.close()
    rmSync(data, { recursive: true, force: true })
  }
}

await main()
