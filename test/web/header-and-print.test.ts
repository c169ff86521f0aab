/** The header in one line at a desk, and pages on paper: no navigation, nothing cut off. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAccount } from '../../src/engine/access/account.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import { accounts, openTestBureau, password, type TestBureau } from '../support/bureau.ts'
import { appOf } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'
import { part } from '../support/parts.ts'

describeInBrowser('header and print', () => {
  let world: TestBureau
  let serving: Serving
  let base = ''

  beforeAll(async () => {
    world = await openTestBureau(freshEmbedded)
    const credentials = { login: 'head', password, demonstration: false }
    await keepAccount(world.bureau.database, '440100', accounts.head, credentials)
    const { folder } = await part('pages')
    serving = await serve(appOf(world, { pages: folder }), 0)
    base = `http://127.0.0.1:${serving.port}`
  })

  afterAll(async () => {
    await serving.close()
    await world.close()
  })

  async function signIn(page: Page, login: string, key: string, press: RegExp) {
    await page.goto('/sign-in')
    await page.getByLabel(login).fill('head')
    await page.getByLabel(key, { exact: true }).fill(password)
    await page.getByRole('button', { name: press }).click()
    await page.waitForURL(/\/desk/)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

  test.each([
    { language: 'zh-CN', login: '账号', key: '密码', press: /登\s*录/ },
    { language: 'en', login: 'Account', key: 'Password', press: /sign in/i },
  ] as const)('the header of a head takes one line ($language)', async (words) => {
    const { page, close } = await openPage({ baseURL: base, language: words.language })
    if (words.language === 'en') {
      await page.goto('/')
      await page.getByRole('button', { name: /English/ }).click()
    }
    await signIn(page, words.login, words.key, words.press)
    for (const width of [1440, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 })
      const nav = await page.getByRole('navigation').first().boundingBox()
      expect(nav?.height).toBeLessThan(75)
      const header = await page.locator('header.head').boundingBox()
      expect(header?.height).toBeLessThan(85)
    }
    await close()
  })

  test.each(['/', '/desk', '/cases', '/registers'])(
    '%s prints without navigation',
    async (path) => {
      const { page, close } = await openPage({ baseURL: base })
      await signIn(page, '账号', '密码', /登\s*录/)
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 690, height: 1000 })
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
      await close()
    },
  )
})
