/** The desks by their buttons: apply, correct, accept, decide, and somebody else being quicker. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'
import { plainPdf } from '../support/documents.ts'

type Screen = 'desk' | 'phone'

describeInBrowser('the desks', () => {
  let pages: ServedPages

  beforeAll(async () => {
    pages = await servePages()
  })

  afterAll(() => pages.close())

  async function signedIn(who: 'seller' | 'officer' | 'head', screen: Screen = 'desk') {
    const opened = await pages.signedIn(who, { screen })
    await opened.page.goto('/desk')
    return opened
  }

  const radio = (page: Page, group: string | RegExp, name: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check()

  async function choose(page: Page, label: string) {
    const box = page.getByRole('combobox', { name: label })
    await box.click()
    await box.press('Enter')
  }

  /** Fills in and files a contract by the pages; answers the address of its case. */
  async function fileByPages(page: Page, name: string): Promise<string> {
    await page.goto('/apply/technology-contract')
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.waitForURL(/\/drafts\//)
    await page.getByLabel('合同名称').fill(name)
    await radio(page, '合同类别', '技术开发')
    await radio(page, '合同子类', '委托开发')
    for (const label of ['技术领域', '知识产权', '社会经济目标', '卖方性质', '买方性质']) {
      await choose(page, label)
    }
    await radio(page, '计划来源', '计划外')
    await page.getByLabel('签订日期').fill('2019年5月20日')
    await page.getByLabel('合同有效期至').fill('20200519')
    await page.getByLabel('买方名称').fill('深圳示例买方有限公司')
    await radio(page, '买方所在地', '本省其他市')
    await page.getByLabel('合同成交总额').fill('128万')
    await page.getByRole('button', { name: '添加一行' }).click()
    await page.getByLabel(/^类别.第 1 行$/).selectOption({ index: 1 })
    await page.getByLabel(/^名称.第 1 行$/).fill('激光雷达')
    await page.getByLabel(/^金额.第 1 行$/).fill('12万')
    await page.getByLabel(/^合理数量.*第 1 行$/).selectOption({ label: '否' })
    await radio(page, '支付方式', '分期支付')
    for (const yes of [/采用书面形式/, /合同主体明确/, /合同标的明确/, /价款、报酬/, /印章一致/]) {
      await radio(page, yes, '是')
    }
    await radio(page, /含有非法垄断/, '否')
    await radio(page, /研究开发目标/, '是')
    await radio(page, /已掌握该技术方案/, '否')
    await radio(page, /有创新内容/, '是')
    await page.getByText('1,160,000.00 元').first().waitFor()
    const contract = { name: '合同.pdf', mimeType: 'application/pdf', buffer: plainPdf(name) }
    await page.getByLabel('上传「合同文本及附件」').setInputFiles(contract)
    await page.getByText('已上传 合同.pdf').waitFor()
    await page.getByRole('checkbox', { name: '到窗口提交「技术合同登记表」纸质件' }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '提交前请核对' }).waitFor()
    await page.getByRole('checkbox', { name: /真实、准确/ }).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { name: '已收到申请' }).waitFor()
    return page.url().replace(/\?.*$/, '')
  }

  const confirm = async (page: Page, name: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  test('a seller files, corrects what the officer asks, and a head grants', async () => {
    const seller = await signedIn('seller')
    const at = await fileByPages(seller.page, '感知算法委托开发合同')
    expect(await faultsOf(seller.page)).toEqual([])

    const officer = await signedIn('officer')
    await officer.page.getByRole('link', { name: '感知算法委托开发合同' }).click()
    await officer.page.getByRole('button', { name: '告知补正' }).click()
    await officer.page.getByRole('checkbox', { name: '买方名称' }).check()
    await officer.page.getByLabel('买方名称：需要怎样补正').fill('与合同文本不一致')
    expect(await faultsOf(officer.page)).toEqual([])
    await officer.page.getByRole('button', { name: '告知申请人' }).click()
    await confirm(officer.page, '告知申请人')
    await officer.page.getByText('待补正').first().waitFor()

    await seller.page.goto('/desk')
    await seller.page.getByRole('link', { name: '补正：感知算法委托开发合同' }).click()
    await seller.page.getByLabel('买方名称').fill('深圳市示例买方有限公司')
    expect(await faultsOf(seller.page)).toEqual([])
    await seller.page.getByRole('button', { name: '提交补正' }).click()
    await seller.page.getByText('待受理').first().waitFor()

    await officer.page.goto(at)
    await officer.page.getByRole('button', { name: '受理', exact: true }).click()
    await officer.page.getByRole('button', { name: '受理', exact: true }).click()
    await officer.page.getByText('受理与决定须由不同人员办理', { exact: false }).waitFor()

    const head = await signedIn('head')
    await head.page.goto(at)
    await head.page.getByRole('button', { name: '作出决定' }).click()
    const technology = head.page.getByLabel('认定技术交易额')
    await technology.fill('1280000.01')
    await head.page.getByText('不能准予登记', { exact: false }).waitFor()
    await technology.fill('116万')
    await head.page.getByRole('radio', { name: '准予登记', exact: true }).check()
    await head.page.getByRole('button', { name: '准予登记' }).click()
    await head.page.getByText('立即生成编号', { exact: false }).waitFor()
    await confirm(head.page, '准予登记')
    await head.page.getByText('2019440101000001').first().waitFor()
    expect(await faultsOf(head.page)).toEqual([])
    const opened = [seller, officer, head]
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([])
    for (const each of opened) await each.close()
  })

  test('who is slower learns of it and keeps what was typed', async () => {
    const seller = await signedIn('seller')
    const at = await fileByPages(seller.page, '并发处理的合同')
    await seller.close()
    const [quick, slow] = [await signedIn('officer'), await signedIn('head')]
    for (const { page } of [quick, slow]) {
      await page.goto(at)
      await page.getByRole('button', { name: '不予受理' }).click()
      await page.getByLabel('理由').fill('缺少合同文本')
    }
    for (const { page } of [quick, slow]) {
      await page.getByRole('button', { name: '不予受理' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '不予受理' }).click()
    }
    await slow.page.getByText('本件刚刚被他人处理', { exact: false }).waitFor()
    expect(await slow.page.getByLabel('理由').inputValue()).toBe('缺少合同文本')
    for (const each of [quick, slow]) await each.close()
  })

  test.each([
    ['seller', '/desk', 'phone'],
    ['seller', '/apply/technology-contract', 'phone'],
    ['officer', '/desk', 'desk'],
    ['officer', '/desk', 'phone'],
    ['officer', '/registers', 'phone'],
    ['officer', '/registers/enterprises', 'phone'],
    ['officer', '/registers/enterprises', 'desk'],
    ['officer', '/registers/enterprises/import', 'phone'],
  ] as const)('for a %s %s fits a %s and is accessible', async (who, path, screen) => {
    const { page, complaints, close } = await signedIn(who, screen)
    try {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await faultsOf(page)).toEqual([])
      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  })
})
