/** A rating by role and label: given by the applicant, answered by the officer, published to all. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdraw } from '../../src/engine/cases/withdraw.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import {
  createAccounts,
  fileContract,
  openTestBureau,
  password,
  reader,
  type TestBureau,
  type Who,
} from '../support/bureau.ts'
import { appOf } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'
import { part } from '../support/parts.ts'

describeInBrowser('ratings', () => {
  let world: TestBureau
  let serving: Serving
  let base = ''
  let caseId = ''

  beforeAll(async () => {
    world = await openTestBureau(freshEmbedded)
    await createAccounts(world)
    const filed = await fileContract(world)
    const input = { reader: reader('seller'), caseId: filed.id, reason: '不再需要', now: world.now }
    caseId = (await withdraw(world.bureau, input)).id
    const { folder } = await part('pages')
    serving = await serve(appOf(world, { pages: folder }), 0)
    base = `http://127.0.0.1:${serving.port}`
  })
  afterAll(async () => {
    await serving.close()
    await world.close()
  })

  async function enter(who: Who, screen: 'desk' | 'phone' = 'desk') {
    const opened = await openPage({ baseURL: base, screen })
    const { page } = opened
    await page.goto('/sign-in')
    await page.getByLabel('账号').fill(who)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: /登\s*录/ }).click()
    await page.waitForURL(/\/desk/)
    return opened
  }

  async function expectUsable(page: Page) {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide).toBeLessThanOrEqual(0)
  }

  test('goes from the applicant to the officer and to everybody', async () => {
    const visitor = await openPage({ baseURL: base })
    await visitor.page.goto('/')
    await visitor.page.getByRole('contentinfo').getByRole('link', { name: '好差评' }).click()
    await visitor.page.getByText('本年度还没有评价。').waitFor()

    const unit = await enter('seller', 'phone')
    await unit.page.goto(`/cases/${caseId}`)
    await unit.page.getByRole('button', { name: '提交评价' }).click()
    await unit.page.getByText('请选择总体评价').waitFor()
    await unit.page.getByRole('radio', { name: '非常不满意' }).first().check()
    await unit.page.getByText('分项评价（选填）').click()
    await unit.page
      .getByRole('group', { name: '办事指南准确性' })
      .getByRole('radio', { name: '不满意', exact: true })
      .check()
    await unit.page.getByLabel('意见建议（选填）').fill('指南写的材料与窗口要求不一致')
    await expectUsable(unit.page)
    await unit.page.getByRole('button', { name: '提交评价' }).click()
    await unit.page.getByText('待答复').waitFor()
    expect(await unit.page.getByRole('button', { name: '提交评价' }).count()).toBe(0)
    expect(unit.complaints).toEqual([])

    const { page, complaints, close } = await enter('officer')
    await page.goto('/ratings')
    await page.getByRole('table', { name: '待答复差评' }).waitFor()
    await expectUsable(page)
    await page
      .getByRole('rowheader', { name: /技术开发合同/ })
      .getByRole('link')
      .click()
    await page.getByRole('heading', { name: '答复差评' }).waitFor()
    await page.getByLabel('处理结果').selectOption({ label: '建立台账，限期整改' })
    await page.getByLabel('回访日期').fill('2019-07-01')
    await page.getByLabel('整改期限').fill('2019-07-02')
    await page.getByLabel('给申请人的答复').fill('正在修订指南')
    await page.getByRole('button', { name: '提交答复' }).click()
    await page.getByText('应晚于2019-07-08').waitFor()
    await page.getByLabel('整改期限').fill('2019-07-31')
    await page.getByRole('button', { name: '提交答复' }).click()
    await page.getByText('整改期限至2019年7月31日').first().waitFor()
    await page.getByLabel('处理结果').selectOption({ label: '已整改' })
    await page.getByLabel('回访日期').fill('2019-07-01')
    await page.getByLabel('给申请人的答复').fill('指南已更正')
    await page.getByRole('button', { name: '提交答复' }).click()
    await page.getByText('已办结').first().waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('dealt with').first().waitFor()
    // The browser notes the answer that refused the day.
    expect(complaints).toEqual([expect.stringContaining('422')])
    await close()

    await visitor.page.reload()
    const table = visitor.page.getByRole('table', { name: '各事项评价统计' })
    await table.getByRole('cell', { name: '0.00' }).waitFor()
    expect(await table.getByRole('cell', { name: '1/1' }).count()).toBe(2)
    await expectUsable(visitor.page)
    expect(visitor.complaints).toEqual([])
    await visitor.close()
    await unit.page.reload()
    await unit.page.getByText('指南已更正').first().waitFor()
    await unit.close()
  })
})
