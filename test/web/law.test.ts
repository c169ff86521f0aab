/** The law desk and the lists of matching, by role and label. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCreditCode } from '../../src/cities/guangzhou/demonstration/test-codes.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import { asOwner, type TestBureau, type Who } from '../support/bureau.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'
import { firmRow } from '../support/recognised-firms.ts'

describeInBrowser('the law desk', () => {
  let world: TestBureau
  let pages: ServedPages

  beforeAll(async () => {
    pages = await servePages()
    world = pages.on
    world.now = `2020${world.now.slice(4)}` as TestBureau['now']
    const { city } = world.bureau
    for (const n of [0, 1]) {
      const row = firmRow(city.jurisdiction, testCreditCode(n + 100), n)
      const names = Object.keys(row).map((name) => sql.ref(name))
      await asOwner(
        world,
        sql`insert into enterprise (${sql.join(names)}) values (${sql.join(Object.values(row))})`,
      )
    }
  })

  afterAll(() => pages.close())

  /** A page at the desk of somebody. */
  async function enter(who: Who) {
    const opened = await pages.signedIn(who)
    await opened.page.goto('/desk')
    return opened
  }

  test('anybody goes from a document to its values and to what changed on a day', async () => {
    const { page, close } = await openPage({ baseURL: pages.base, screen: 'desk' })
    await page.goto('/law')
    await page.getByRole('heading', { level: 1, name: '法规' }).waitFor()
    await page.getByRole('link', { name: '高新技术企业认定管理办法' }).first().click()
    await page.getByRole('heading', { level: 1, name: '高新技术企业认定管理办法' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto('/law/parameters/tech-sme.most-sales')
    await page.getByRole('img', { name: /历次数值/ }).waitFor()
    const table = page.getByRole('table', { name: '历次数值' })
    expect(await table.getByRole('row').count()).toBeGreaterThan(1)
    await expect.poll(() => table.textContent()).toContain('200,000,000')
    expect(await faultsOf(page)).toEqual([])
    await page.goto('/law/changes?on=2016-01-01')
    await page.getByRole('heading', { name: '开始施行的文件' }).waitFor()
    await page.getByRole('table', { name: '变化的数值' }).waitFor()
    await page.getByRole('button', { name: '下一个变化日' }).click()
    await page.waitForURL(/on=2016-(?!01-01)|on=201[789]|on=202/)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Changes of the law' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await close()
  })

  test('an officer confirms a value, and a supervisor sees by whom', async () => {
    const { page, close } = await enter('officer')
    await page.goto('/law/unconfirmed')
    const list = page.getByRole('table', { name: '待确认的规则和数值' })
    await list.waitFor()
    const total = page.getByRole('navigation', { name: '翻页' }).getByRole('status')
    const before = await total.textContent()
    await list.getByRole('button', { name: /^确认/ }).first().click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '登记确认' }).isDisabled()).toBe(true)
    await dialog.getByLabel('核对所据的来源').fill('省科技厅网站，原文')
    await dialog.getByLabel('说明').fill('与原文一致')
    expect(await faultsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: '登记确认' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => total.textContent(), { timeout: 15_000 }).not.toBe(before)
    await close()

    const other = await enter('supervisor')
    await other.page.goto('/law/unconfirmed?show=all')
    const history = other.page.getByRole('table', { name: '确认记录' })
    await history.waitFor()
    expect(await history.textContent()).toContain('省科技厅网站，原文')
    expect(await other.page.getByRole('button', { name: /^确认/ }).count()).toBe(0)
    expect(await faultsOf(other.page)).toEqual([])
    await other.close()
  })

  test('an officer lists who qualifies, filters in the address, and reads the reasons', async () => {
    const { page, close } = await enter('officer')
    await page.goto('/registers')
    await page.getByRole('link', { name: '符合条件名单' }).click()
    await page.getByRole('heading', { level: 1, name: '符合条件名单' }).waitFor()
    await page.goto('/qualifying?set=hnte-recognition')
    const table = page.getByRole('table', { name: '符合条件而未申请的企业' })
    await expect.poll(() => table.getByRole('row').count(), { timeout: 15_000 }).toBe(3)
    await page.goto('/qualifying?set=hnte-recognition&district=440106')
    await expect.poll(() => table.getByRole('row').count(), { timeout: 15_000 }).toBe(2)
    const file = page.getByRole('link', { name: '下载名单 xlsx' })
    expect(await file.getAttribute('href')).toBe(
      '/api/qualifying/hnte-recognition/export.xlsx?district=440106&language=zh',
    )
    expect(await faultsOf(page)).toEqual([])
    await table.getByRole('link', { name: '广州示例0号科技有限公司' }).click()
    await page.getByRole('heading', { level: 1, name: '可以申请什么' }).waitFor()
    const open = page.getByRole('region', { name: /还缺信息/ })
    await open.getByRole('heading', { name: '高新技术企业认定' }).waitFor()
    await open.getByText('逐项理由').first().click()
    expect(await faultsOf(page)).toEqual([])
    await close()
  })
})
