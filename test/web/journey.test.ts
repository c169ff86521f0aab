/** A case in the browser: the public pages, then officer and head take it to its certificate. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAccount } from '../../src/engine/access/account.ts'
import { file } from '../../src/engine/cases/file.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import {
  accounts,
  contractAnswers,
  openTestBureau,
  parties,
  password,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'

describeInBrowser('the pages', () => {
  let world: TestBureau
  let serving: Serving
  let base = ''
  let receipt = ''

  beforeAll(async () => {
    world = await openTestBureau(freshEmbedded)
    for (const who of ['officer', 'head'] as const) {
      const credentials = { login: who, password, demonstration: false }
      await keepAccount(world.bureau.database, '440100', accounts[who], credentials)
    }
    const filed = await file(world.bureau, {
      reader: reader('seller'),
      service: 'technology-contract',
      party: parties.seller.creditCode,
      partyName: parties.seller.name,
      answers: contractAnswers(),
      now: world.now,
    })
    receipt = filed.receipt
    serving = await serve(appOf(world, { pages: `${process.cwd()}/dist/web` }), 0)
    base = `http://127.0.0.1:${serving.port}`
  })

  afterAll(async () => {
    await serving.close()
    await world.close()
  })

  const open = [
    ['/', 'zh-CN', 'desk'],
    ['/', 'en', 'phone'],
    ['/services/technology-contract', 'zh-CN', 'phone'],
    ['/services/technology-contract', 'en', 'desk'],
    ['/services/technology-contract/check', 'zh-CN', 'desk'],
    ['/sign-in', 'zh-CN', 'phone'],
    ['/verify', 'en', 'desk'],
    ['/report/2019', 'zh-CN', 'desk'],
    ['/report/2019/contract.amount', 'en', 'phone'],
  ] as const

  test.each(open)(
    '%s in %s on a %s is accessible and complains of nothing',
    async (path, language, screen) => {
      const { page, complaints, close } = await openPage({ baseURL: base, language, screen })
      try {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        const { violations } = await new AxeBuilder({ page }).analyze()
        const serious = violations.filter(
          (each) => each.impact === 'serious' || each.impact === 'critical',
        )
        expect(serious.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
        expect(complaints).toEqual([])
      } finally {
        await close()
      }
    },
  )

  async function signedIn(who: 'officer' | 'head') {
    const opened = await openPage({ baseURL: base })
    const { page } = opened
    await page.goto('/sign-in')
    await page.getByLabel('账号').fill(who)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: /登\s*录/ }).click()
    await page.waitForURL(/\/desk/)
    return opened
  }

  /** Does what a button of the page does, by the same API and session. */
  async function act(page: Page, name: string, data: object): Promise<void> {
    const session = await (await page.request.get('/api/session')).json()
    const found = await (await page.request.get(`/api/cases/${receipt}`)).json()
    const answer = await page.request.post(`/api/cases/${found.id}/acts/${name}`, {
      data,
      headers: { 'x-csrf-token': session.csrf, 'if-match': `"${found.rev}"` },
    })
    expect(answer.status()).toBe(200)
  }

  test('an officer accepts, a head grants, and anyone verifies the certificate', async () => {
    const officer = await signedIn('officer')
    await officer.page.goto(`/cases/${receipt}`)
    await officer.page.getByRole('heading', { level: 1, name: /感知算法/ }).waitFor()
    const { violations } = await new AxeBuilder({ page: officer.page }).analyze()
    expect(
      violations
        .filter((each) => each.impact === 'serious' || each.impact === 'critical')
        .map((each) => each.id),
    ).toEqual([])
    await act(officer.page, 'accept', {})
    await officer.page.reload()
    await officer.page.getByText('审查中').first().waitFor()
    await officer.close()

    const head = await signedIn('head')
    await head.page.goto(`/cases/${receipt}`)
    await head.page.getByRole('heading', { level: 1, name: /感知算法/ }).waitFor()
    await act(head.page, 'decide', { outcome: 'grant' })
    await head.page.reload()
    await head.page.getByText('2019440101000001').first().waitFor()
    expect(head.complaints).toEqual([])
    await head.close()

    const anyone = await openPage({ baseURL: base, language: 'en', screen: 'phone' })
    await anyone.page.goto('/verify/2019440101000001')
    await anyone.page.getByText('2019440101000001').first().waitFor()
    expect(anyone.complaints).toEqual([])
    await anyone.close()
  })
})
