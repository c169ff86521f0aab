/** What goes wrong outside of a page: wrong addresses, a server that is down, a session that ends. */
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { readDraft, startDraft } from '../../src/engine/forms/drafts.ts'
import { serve } from '../../src/http/serve.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import {
  asOwner,
  contractAnswers,
  fileContract,
  parties,
  password,
  reader,
} from '../support/bureau.ts'
import { appOf } from '../support/client.ts'
import { chooseLanguage, faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'
import { part } from '../support/parts.ts'

type Language = 'zh-CN' | 'en'
const languages = ['zh-CN', 'en'] as const

const words = {
  'zh-CN': {
    notFound: '没有这一页',
    home: '回到首页',
    nothing: /没有找到|没有编号|没有该|无权查看|未找到|没有/,
    down: /无法连接服务器/,
    retry: '重试',
    verify: '证书核验',
    name: '合同名称',
    buyer: '买方名称',
    saved: /已自动保存/,
    unsaved: /自动保存没有成功/,
    ended: '登录已过期',
    login: '账号',
    password: '密码',
    signIn: '登录',
    other: /请用该账号登录/,
    later: '稍后登录',
    again: '重新登录',
    decline: '不予受理',
    reason: '理由',
  },
  en: {
    notFound: 'No such page',
    home: 'Back to the start',
    nothing: /No such|no such|no service|not one you may see|There is no/,
    down: /The server cannot be reached/,
    retry: 'Try again',
    verify: 'Verify a certificate',
    name: 'Name of the contract',
    buyer: 'Buyer',
    saved: /^Saved/,
    unsaved: /Saving failed/,
    ended: 'Your session has ended',
    login: 'Account',
    password: 'Password',
    signIn: 'Sign in',
    other: /Sign in with that account/,
    later: 'Sign in later',
    again: 'Sign in again',
    decline: 'Decline',
    reason: 'Reason',
  },
} as const

describeInBrowser('interruptions', () => {
  let pages: ServedPages
  beforeAll(async () => {
    pages = await servePages()
  })
  afterAll(() => pages.close())

  async function visitor(language: Language) {
    const opened = await openPage({ baseURL: pages.base, language })
    await chooseLanguage(opened.page, language)
    return opened
  }
  const draft = (name: string) =>
    startDraft(pages.on.bureau, reader('seller'), {
      service: 'technology-contract',
      party: parties.seller.creditCode,
      answers: contractAnswers({ 'contract-name': name }),
      now: pages.on.now,
    })
  const endSessions = () => asOwner(pages.on, sql`delete from session`)
  async function signInAgain(page: Page, language: Language, who: string) {
    const say = words[language]
    const dialog = page.getByRole('dialog').filter({ hasText: say.ended })
    await dialog.getByLabel(say.login, { exact: true }).fill(who)
    await dialog.getByLabel(say.password, { exact: true }).fill(password)
    await dialog.getByRole('button', { name: say.signIn, exact: true }).click()
  }

  test.each(languages)(
    'an address that leads nowhere says so and leads back (%s)',
    async (language) => {
      const say = words[language]
      const { page, complaints, close } = await visitor(language)
      await page.goto('/no/such/page')
      await page.getByRole('heading', { level: 1, name: say.notFound }).waitFor()
      expect(await faultsOf(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.getByRole('link', { name: say.home }).click()
      await page.waitForURL((url) => url.pathname === '/')
      await close()
    },
  )

  test.each([
    ['zh-CN', '/services/nothing'],
    ['en', '/services/nothing/check'],
    ['zh-CN', '/report/2019/nothing'],
    ['en', '/report/1999'],
    ['zh-CN', '/verify/20190000000000'],
    ['zh-CN', '/cases/NOTHING'],
    ['en', '/cases/NOTHING'],
    ['zh-CN', '/drafts/NOTHING'],
    ['en', '/registers/nothing'],
    ['zh-CN', '/registers/enterprises/rows/NOTHING'],
    ['en', '/imports/NOTHING'],
  ] as const)('in %s, %s says what is not there', async (language, path) => {
    const who = path.startsWith('/drafts') ? 'seller' : 'officer'
    const { page, close } = await pages.signedIn(who, { language })
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const shown = (await page.locator('main').textContent()) ?? ''
    expect(shown.replaceAll(/\s+/g, ' ')).toMatch(
      path.startsWith('/drafts') ? /已提交或已删除/ : words[language].nothing,
    )
    expect(shown).not.toMatch(/undefined|\[object|NaN/)
    expect(await faultsOf(page)).toEqual([])
    await close()
  })

  test.each(languages)('a server that is down is said, and asked again (%s)', async (language) => {
    const say = words[language]
    const { id } = await draft(`断线 ${language}`)
    const { page, close } = await pages.signedIn('seller', { language })
    const other = await visitor(language)
    await other.page.goto('/')
    await other.page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto(`/drafts/${id}`)
    await page.getByLabel(say.name, { exact: true }).waitFor()
    const { port } = pages.serving
    await pages.serving.close()
    try {
      // A page that was never fetched.
      await other.page.getByRole('link', { name: say.verify }).first().click()
      await other.page.getByRole('alert').filter({ hasText: say.down }).waitFor()
      await other.page.getByRole('button', { name: say.retry }).click()
      await other.page.getByRole('alert').filter({ hasText: say.down }).waitFor()

      await page.getByLabel(say.name, { exact: true }).fill('断线时写的合同')
      await page.getByText(say.unsaved).waitFor()
    } finally {
      const { folder } = await part('pages')
      pages.serving = await serve(appOf(pages.on, { pages: folder }), port)
    }
    expect(pages.serving.port).toBe(port)
    await page.getByText(say.saved).waitFor()
    const kept = await readDraft(pages.on.bureau, reader('seller'), id)
    expect(kept.answers['contract-name']).toBe('断线时写的合同')
    await other.page.getByRole('button', { name: say.retry }).click()
    await other.page.getByRole('heading', { level: 1, name: say.verify }).waitFor()
    await close()
    await other.close()
  })

  test.each(languages)('a session that ends loses nothing of a form (%s)', async (language) => {
    const say = words[language]
    const { id } = await draft(`过期 ${language}`)
    const { page, close } = await pages.signedIn('seller', { language })
    await page.goto(`/drafts/${id}`)
    const name = page.getByLabel(say.name, { exact: true })
    await name.waitFor()
    await endSessions()
    await name.fill('登录过期时写的合同')
    await page.getByRole('dialog').filter({ hasText: say.ended }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await name.inputValue()).toBe('登录过期时写的合同')

    await signInAgain(page, language, 'rival')
    await page.getByText(say.other).waitFor()
    await signInAgain(page, language, 'seller')
    await page.getByText(say.saved).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await name.inputValue()).toBe('登录过期时写的合同')
    const kept = await readDraft(pages.on.bureau, reader('seller'), id)
    expect(kept.answers['contract-name']).toBe('登录过期时写的合同')
    await close()
  })

  test.each(languages)(
    'an officer may sign in later, and then decline as typed (%s)',
    async (language) => {
      const say = words[language]
      const { id } = await fileContract(pages.on)
      const { page, close } = await pages.signedIn('officer', { language })
      await page.goto(`/cases/${id}`)
      await page.getByRole('button', { name: say.decline, exact: true }).click()
      await page.getByLabel(say.reason, { exact: true }).fill('缺少合同文本')
      await endSessions()
      // A button keeps the sign of its work for the moment in which it fades.
      const decline = page
        .locator('#content')
        .getByRole('button', { name: new RegExp(`^(loading )?${say.decline}$`) })
      const send = async () => {
        await decline.click()
        await page
          .getByRole('dialog')
          .getByRole('button', { name: say.decline, exact: true })
          .click()
      }
      await send()
      await page.getByRole('button', { name: say.later }).click()
      await page.getByRole('alert').filter({ hasText: say.ended }).waitFor()
      expect(await page.getByLabel(say.reason, { exact: true }).inputValue()).toBe('缺少合同文本')
      expect(await faultsOf(page)).toEqual([])
      await page.getByRole('button', { name: say.again }).click()
      await signInAgain(page, language, 'officer')
      await page.getByRole('dialog').filter({ hasText: say.ended }).waitFor({ state: 'detached' })
      await send()
      await decline.waitFor({ state: 'detached' })
      const { state } = await readCase(pages.on.bureau, reader('officer'), id)
      expect(state.state).toBe('declined')
      await close()
    },
  )

  test('signing in anew in another window lets the first one go on', async () => {
    const { id } = await draft('两个窗口')
    const { page, close } = await pages.signedIn('seller')
    await page.goto(`/drafts/${id}`)
    const name = page.getByLabel('合同名称', { exact: true })
    await name.waitFor()
    // The cookie of both windows is one; the token of the first is of the session before.
    await page.request.post('/api/session', { data: { login: 'seller', password } })
    await name.fill('另一窗口登录后写的合同')
    await page.getByText(words['zh-CN'].saved).waitFor()
    const kept = await readDraft(pages.on.bureau, reader('seller'), id)
    expect(kept.answers['contract-name']).toBe('另一窗口登录后写的合同')
    await close()
  })
})
