/** The money of a project by role and label: task book, signatures, payment, answer, ledger. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yuan } from '../../src/values/money.ts'
import { describeInBrowser } from '../support/browser.ts'
import type { TestBureau, Who } from '../support/bureau.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'
import { allocate, grantedProject, openFundedBureau } from '../support/funded-service.ts'

describeInBrowser('money', () => {
  let world: TestBureau
  let pages: ServedPages
  let caseId = ''

  beforeAll(async () => {
    pages = await servePages({}, openFundedBureau)
    world = pages.on
    await allocate(world, yuan(5_000_000n))
    caseId = (await grantedProject(world)).id
  })
  afterAll(() => pages.close())

  /** A page at the desk of somebody. */
  async function enter(who: Who, screen: 'desk' | 'phone' = 'desk') {
    const opened = await pages.signedIn(who, { screen })
    await opened.page.goto('/desk')
    return opened
  }

  const fill = async (page: Page, values: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(values))
      await page.getByLabel(label, { exact: true }).fill(value)
  }

  test('goes from the task book to the ledger, each in its turn', async () => {
    const unit = await enter('seller', 'phone')
    await unit.page.goto(`/cases/${caseId}`)
    await unit.page.getByRole('link', { name: '查看任务书与经费' }).click()
    await unit.page.getByRole('heading', { level: 1, name: '任务书与经费' }).waitFor()
    await fill(unit.page, {
      项目负责人: '测试负责人',
      开始日: '2019-07-01',
      结束日: '2021-06-30',
      开户银行: '测试银行',
      银行账号: '0000111122',
      '设备购置费（元）': '100000.00',
      '业务费（元）': '440000.01',
      '劳务费（元）': '159999.99',
      '间接费用（元）': '300000.00',
      '指标 1': '发明专利',
      '目标值 1': '3件',
    })
    await unit.page.getByText('各科目之和应为 1000000.01 元').waitFor()
    await unit.page.getByText('合计 1000000.00').waitFor()
    await unit.page.getByLabel('劳务费（元）').fill('160000.00')
    await unit.page.getByRole('button', { name: '核对是否符合规定' }).click()
    await unit.page.getByText('间接费用不超过限额').first().waitFor()
    await unit.page.getByText('不符合').first().waitFor()
    await fill(unit.page, { '间接费用（元）': '100000.00', '劳务费（元）': '360000.00' })
    await unit.page.getByRole('button', { name: '保存任务书' }).click()
    await unit.page.getByRole('button', { name: '签署任务书' }).click()
    await expect.poll(() => unit.page.getByRole('button', { name: '签署任务书' }).count()).toBe(0)
    expect(await faultsOf(unit.page)).toEqual([])
    expect(unit.complaints).toEqual([])

    const head = await enter('head')
    await head.page.goto(`/cases/${caseId}/agreement`)
    await head.page.getByRole('button', { name: '签署任务书' }).click()
    await head.page.getByRole('cell', { name: '600,000.00' }).waitFor()
    await head.close()

    const { page, complaints, close } = await enter('officer')
    await page.getByRole('link', { name: '经费', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '经费' }).waitFor()
    await page.getByRole('checkbox', { name: /首期/ }).check()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: '开具支付令（1 笔）' }).click()
    await page.getByRole('link', { name: /支付令 ZF20190701-0001 已开具/ }).click()
    const number = 'ZF20190701-0001-0001'
    await page.getByRole('rowheader', { name: number }).waitFor()
    const file = page.getByRole('link', { name: '导出 xlsx' })
    expect(await file.getAttribute('href')).toContain('/file.xlsx')
    await page.goto('/money?part=answers')
    await page.getByLabel('导入回单').setInputFiles({
      name: '回单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `支付编号,金额,支付结果,支付日期,交易流水号\r\n${number},600000.00,成功,2019-07-01,T1\r\n${number},1,成功,2019-07-01,T2\r\n`,
      ),
    })
    await page.getByText('已支付 1，退票 0，未变 0，未接受 1。').first().waitFor()
    await page.getByText(/金额与支付令不符/).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: '账簿' }).click()
    await page.getByRole('link', { name: '已拨付' }).click()
    await page.getByRole('heading', { level: 1, name: '明细账：已拨付' }).waitFor()
    await page.getByRole('cell', { name: '600,000.00' }).first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('自', { exact: true }).fill('2019-07-02')
    await page.getByText('该期间没有分录。').waitFor()
    expect(page.url()).toContain('from=2019-07-02')
    await page.getByLabel('自', { exact: true }).fill('2019-07-01')
    await page.getByRole('link', { name: /办件第 \d+ 步/ }).click()
    await page.getByRole('heading', { name: '经费', exact: true }).first().waitFor()
    expect(page.url()).toMatch(/#event-\d+$/)
    await page.goto(`/cases/${caseId}/agreement`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Agreement and money' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
    await unit.page.reload()
    await unit.page.getByRole('cell', { name: '已拨付' }).waitFor()
    await unit.page.getByLabel('理由').fill('研究需要')
    await unit.page.getByRole('combobox', { name: '变更事项' }).click()
    await unit.page.locator('.ant-select-item-option-content', { hasText: '变更负责人' }).click()
    await unit.page.getByLabel('项目负责人').fill('新负责人')
    await unit.page.getByRole('button', { name: '提交变更' }).click()
    await unit.page.getByRole('cell', { name: '科技局批准' }).waitFor()
    await unit.close()
  })
})
