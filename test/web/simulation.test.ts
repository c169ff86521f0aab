/** The simulation of leaders by role and label: slider, figures, tables, the file. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAccount } from '../../src/engine/access/account.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import { accounts, openTestBureau, password, type TestBureau } from '../support/bureau.ts'
import { enterCeilingFirms } from '../support/ceiling-firms.ts'
import { appOf } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'
import { part } from '../support/parts.ts'

describeInBrowser('the simulation', () => {
  let world: TestBureau
  let serving: Serving
  let base = ''

  beforeAll(async () => {
    world = await openTestBureau(freshEmbedded)
    await enterCeilingFirms(world, 300)
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

  async function choose(page: Page, label: string, option: string) {
    await page.getByRole('combobox', { name: label }).click()
    await page.locator('.ant-select-item-option-content', { hasText: option }).first().click()
  }

  const told = (page: Page, label: string) => page.getByRole('status', { name: label, exact: true })

  test('a head moves the ceiling of sales and sees who no longer qualifies', async () => {
    const { page, close } = await openPage({ baseURL: base, screen: 'desk' })
    await page.goto('/sign-in')
    await page.getByLabel('账号').fill('head')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: /登\s*录/ }).click()
    await page.waitForURL(/\/desk/)
    await page.getByRole('link', { name: '政策模拟' }).click()
    await page.getByRole('heading', { level: 1, name: '政策模拟' }).waitFor()
    await choose(page, '事项或认定', '科技型中小企业评价')
    // It opens on a value whose movement changes somebody: the lowest and the highest step differ.
    const opened = page.getByRole('slider', { name: '调整到' })
    await opened.press('Home')
    await expect.poll(() => told(page, '符合条件').first().textContent()).toBeTruthy()
    const least = await told(page, '符合条件').first().textContent()
    await opened.press('End')
    await expect.poll(() => told(page, '符合条件').first().textContent()).not.toBe(least)
    await choose(page, '要调整的数值', '年销售收入上限')
    const slider = page.getByRole('slider', { name: '调整到' })
    expect(await slider.getAttribute('aria-valuetext')).toContain('200,000,000')
    await slider.press('Home')
    // Only the size counts, since the register is silent on the rest: 201 firms stay below 200 million.
    await expect.poll(() => told(page, '符合条件').textContent()).toContain('1 家')
    await expect.poll(() => told(page, '不再符合').textContent()).toContain('200 家')
    await page.getByRole('table', { name: '按所在区' }).waitFor()
    const file = page.getByRole('link', { name: '下载名单 xlsx' })
    expect(await file.getAttribute('href')).toContain('change=tech-sme.most-sales%3D0.00')
    await page.getByRole('button', { name: '恢复现行值' }).click()
    await page.getByText('没有企业受影响。').waitFor()

    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Policy simulation' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await close()
  })
})
