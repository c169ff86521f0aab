/** A ledger by the pages: tried, put right, stored with its progress, and taken back as a whole. */
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCreditCode } from '../../src/cities/guangzhou/demonstration/test-codes.ts'
import { describeInBrowser } from '../support/browser.ts'
import { asOwner, parties } from '../support/bureau.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'

const head = '统一社会信用代码,企业名称,所在区,状态,入库日期,营业收入（万元）,研发费用（万元）\r\n'
const line = (n: number, name: string, revenue = '12.5') =>
  `${testCreditCode(n)},${name},天河区,存续,2019-01-02,${revenue},1\r\n`
const csv = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
})

const words = {
  'zh-CN': {
    drop: /把文件拖到这里/,
    change: /^文件 /,
    try: '试运行',
    tried: '试运行完成',
    blocked: /有 1 行不合格/,
    store: '写入台账',
    stored: '已写入',
    undo: '撤销本次导入',
    undone: '已撤销',
    result: '导入结果',
    back: '回到台账',
  },
  en: {
    drop: /Drop a file here/,
    change: /企业台账/,
    try: 'Try it',
    tried: 'Tried',
    blocked: /1 rows were refused/,
    store: 'Store',
    stored: 'Stored',
    undo: 'Undo this import',
    undone: 'Undone',
    result: 'Result of the import',
    back: 'Back to the register',
  },
} as const

describeInBrowser('importing a ledger', () => {
  let pages: ServedPages
  beforeAll(async () => {
    pages = await servePages()
  })
  afterAll(() => pages.close())

  const names = async () => {
    const rows = await asOwner(pages.on, sql`select name from enterprise order by credit_code`)
    return rows.map((row) => String(row.name))
  }
  const count = async (page: Page, label: string) => {
    const shown = page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) })
    return (await shown.locator('xpath=following-sibling::dd[1]').textContent()) ?? ''
  }
  const confirm = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

  test.each(['zh-CN', 'en'] as const)(
    'is tried, put right, stored, and undone as a whole (%s)',
    async (language) => {
      const say = words[language]
      const before = await names()
      const { page, complaints, close } = await pages.signedIn('officer', { language })
      await page.goto('/registers/enterprises/import')
      const wrong = head + line(11, '广州云图科技有限公司') + line(12, '广州星河科技有限公司', 'x')
      await page.getByLabel(say.drop).setInputFiles(csv('企业台账.csv', wrong))
      await page.getByRole('button', { name: say.try, exact: true }).click()
      await page.getByText(say.tried, { exact: true }).first().waitFor()
      await page.getByRole('alert').filter({ hasText: say.blocked }).waitFor()
      await page.getByRole('cell', { name: 'x', exact: true }).waitFor()
      expect(await page.getByRole('button', { name: say.store, exact: true }).isDisabled()).toBe(
        true,
      )
      expect(await faultsOf(page)).toEqual([])
      expect(await names()).toEqual(before)

      // One row changes a firm that is there, so that undoing has something to restore.
      const renamed = line(1, '广州示例甲改名科技有限公司')
      const right = head + line(11, '广州云图科技有限公司') + renamed
      await page.getByLabel(say.change).setInputFiles(csv('企业台账.csv', right))
      await page.getByRole('button', { name: say.try, exact: true }).click()
      await page.getByText(say.tried, { exact: true }).first().waitFor()
      await page.getByRole('button', { name: say.store, exact: true }).click()
      await confirm(page, say.store)
      await page.getByRole('heading', { name: say.result }).waitFor()
      await page.getByText(say.stored, { exact: true }).waitFor()
      expect(await faultsOf(page)).toEqual([])
      expect(await names()).toEqual(
        expect.arrayContaining(['广州云图科技有限公司', '广州示例甲改名科技有限公司']),
      )

      await page.getByRole('button', { name: say.undo }).click()
      await confirm(page, say.undo)
      await page.getByText(say.undone, { exact: true }).waitFor()
      await page.getByRole('button', { name: say.undo }).waitFor({ state: 'detached' })
      expect(await names()).toEqual(before)
      await page.getByRole('link', { name: say.back }).click()
      await page.getByText(parties.seller.name).first().waitFor()
      expect(await page.getByText('广州云图科技有限公司').count()).toBe(0)
      expect(complaints).toEqual([])
      await close()
    },
  )

  test('what was changed since stands in the way of undoing, and is named', async () => {
    const { page, close } = await pages.signedIn('officer')
    await page.goto('/registers/enterprises/import')
    const say = words['zh-CN']
    const ledger = head + line(21, '广州待改科技有限公司')
    await page.getByLabel(say.drop).setInputFiles(csv('a.csv', ledger))
    await page.getByRole('button', { name: say.try, exact: true }).click()
    await page.getByRole('button', { name: say.store, exact: true }).click()
    await confirm(page, say.store)
    await page.getByText(say.stored, { exact: true }).waitFor()
    await asOwner(
      pages.on,
      sql`update enterprise set name = '广州改过科技有限公司', rev = rev + 1
        where credit_code = ${testCreditCode(21)}`,
    )
    await page.getByRole('button', { name: say.undo }).click()
    await confirm(page, say.undo)
    await page
      .getByRole('alert')
      .filter({ hasText: testCreditCode(21) })
      .waitFor()
    expect(await names()).toContain('广州改过科技有限公司')
    await close()
  })

  test('shows how far it is while it runs, also after a reload', async () => {
    const { page, complaints, close } = await pages.signedIn('officer')
    const rows = Array.from({ length: 60_000 }, (_, i) => line(1000 + i, `广州大表${i}有限公司`))
    await page.goto('/registers/enterprises/import')
    const say = words['zh-CN']
    await page.getByLabel(say.drop).setInputFiles(csv('大表.csv', head + rows.join('')))
    await page.getByRole('button', { name: say.try, exact: true }).click()
    const progress = page.getByRole('progressbar', { name: '导入进度' })
    const patient = { timeout: 100_000 }
    await progress.waitFor()
    await page.getByText(say.tried, { exact: true }).first().waitFor(patient)
    expect(await count(page, '新增')).toBe('60,000')
    await page.getByRole('button', { name: say.store, exact: true }).click()
    await confirm(page, say.store)
    await page.getByRole('heading', { name: say.result }).waitFor()
    await progress.waitFor()
    expect(await page.getByText(/正在读取|正在写入/).count()).toBe(1)
    await page.reload()
    await page.getByText(say.stored, { exact: true }).waitFor(patient)
    expect(await count(page, '新增')).toBe('60,000')
    expect(await page.getByRole('progressbar').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  }, 300_000)
})
