/** The pages of a test bureau in the browser, opened by somebody who is signed in. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Surroundings } from '../../src/http/context.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import { type OpenPage, openPage, type PageOptions } from './browser.ts'
import { createAccounts, openTestBureau, password, type TestBureau, type Who } from './bureau.ts'
import { appOf } from './client.ts'
import { freshEmbedded, type OpenDatabase } from './databases.ts'
import { part } from './parts.ts'

/** A bureau served with its pages, and everybody has an account. */
export interface ServedPages {
  readonly on: TestBureau
  readonly base: string
  /** Replaced by a test that stops the server and starts it again. */
  serving: Serving
  /** A page of its own in which somebody is signed in. */
  signedIn(who: Who, options?: PageOptions): Promise<OpenPage>
  close(): Promise<void>
}

/** Chooses the language of a page as the reader would have before. */
export function chooseLanguage(page: Page, language: 'zh-CN' | 'en'): Promise<unknown> {
  const chosen = language === 'en' ? 'en' : 'zh'
  return page.addInitScript((value) => localStorage.setItem('kechuang.language', value), chosen)
}

/** Serves a bureau nobody else uses, by default one of the declarations as they are. */
export async function servePages(
  around: Partial<Surroundings> = {},
  open: (database: OpenDatabase) => Promise<TestBureau> = openTestBureau,
): Promise<ServedPages> {
  const on = await open(freshEmbedded)
  await createAccounts(on)
  const { folder } = await part('pages')
  const serving = await serve(appOf(on, { ...around, pages: folder }), 0)
  const base = `http://127.0.0.1:${serving.port}`
  const pages: ServedPages = {
    on,
    base,
    serving,
    async signedIn(who, options = {}) {
      const opened = await openPage({ baseURL: base, ...options })
      const data = { login: who, password }
      const session = await opened.page.request.post('/api/session', { data })
      if (session.status() !== 200) throw new Error(`${who} could not sign in`)
      await chooseLanguage(opened.page, options.language ?? 'zh-CN')
      return opened
    },
    async close() {
      await pages.serving.close()
      await on.close()
    },
  }
  return pages
}

/** Serious violations of accessibility, and sideways scrolling. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page }).analyze()
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ]
}
