/** Pages in a real browser: one browser per run, one context per page. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { describe } from 'vitest'
import { part, whyMissing } from './parts.ts'

/** A page of its own, as if on a machine nobody used before. */
export interface OpenPage {
  readonly page: Page
  /** What the page complained about so far: uncaught errors, and errors in its console. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** How wide the screens are that every page must fit: a desk and a phone. */
export const screens = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

/** What may differ from a Chinese visitor at a desk. */
export interface PageOptions {
  readonly screen?: keyof typeof screens
  readonly language?: 'zh-CN' | 'en'
  readonly colours?: 'light' | 'dark'
  /** Prefix of relative addresses. */
  readonly baseURL?: string
}

/** This worker's connection to the browser of the run. */
const kept: { browser?: Promise<Browser> } = {}

async function connect(): Promise<Browser> {
  const { address } = await part('browser')
  return chromium.connect(address)
}

/** Opens an empty page. The clock of the page runs in China; motion is off so that pages settle. */
export async function openPage(options: PageOptions = {}): Promise<OpenPage> {
  const { screen = 'desk', language = 'zh-CN', colours = 'light', baseURL } = options
  kept.browser ??= connect()
  const browser = await kept.browser.catch((error: unknown) => {
    delete kept.browser
    throw error
  })
  const settings: BrowserContextOptions = {
    viewport: screens[screen],
    locale: language,
    timezoneId: 'Asia/Shanghai',
    colorScheme: colours,
    reducedMotion: 'reduce',
    ...(screen === 'phone' ? { hasTouch: true, isMobile: true } : {}),
    ...(baseURL === undefined ? {} : { baseURL }),
  }
  const context = await browser.newContext(settings)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, complaints, close: () => context.close() }
}

/** Describes what is seen in a browser; skipped by name where there is none. */
export function describeInBrowser(name: string, tests: () => void): void {
  const missing = whyMissing('browser')
  if (missing === undefined) describe(`${name} (browser)`, tests)
  else describe.skip(`${name} (browser: ${missing})`, tests)
}
