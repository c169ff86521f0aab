/** A rating by role and label: given by the applicant, answered by the officer, published to all. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdraw } from '../../src/engine/cases/withdraw.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import { fileContract, reader, type TestBureau, type Who } from '../support/bureau.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'

describeInBrowser('ratings', () => {
  let world: TestBureau
  let pages: ServedPages
  let caseId = ''

  beforeAll(async () => {
    pages = await servePages()
    world = pages.on
    const filed = await fileContract(world)
    const input = { reader: reader('seller'), caseId: filed.id, reason: '不再需要', now: world.now }
    caseId = (await withdraw(world.bureau, input)).id
  })
  afterAll(() => pages.close())

  /** A page at the desk of somebody. */
  async function enter(who: Who, screen: 'desk' | 'phone' = 'desk') {
    const opened = await pages.signedIn(who, { screen })
    await opened.page.goto('/desk')
    return opened
  }

  test('goes from the applicant to the officer and to everybody', async () => {
    const visitor = await openPage({ baseURL: pages.base })
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
    expect(await faultsOf(unit.page)).toEqual([])
    await unit.page.getByRole('button', { name: '提交评价' }).click()
    await unit.page.getByText('待答复').waitFor()
    expect(await unit.page.getByRole('button', { name: '提交评价' }).count()).toBe(0)
    expect(unit.complaints).toEqual([])

    const { page, complaints, close } = await enter('officer')
    await page.goto('/ratings')
    await page.getByRole('table', { name: '待答复差评' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
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
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('dealt with').first().waitFor()
    // The browser notes the answer that refused the day.
    expect(complaints).toEqual([expect.stringContaining('422')])
    await close()

    await visitor.page.reload()
    const table = visitor.page.getByRole('table', { name: '各事项评价统计' })
    await table.getByRole('cell', { name: '0.00' }).waitFor()
    expect(await table.getByRole('cell', { name: '1/1' }).count()).toBe(2)
    expect(await faultsOf(visitor.page)).toEqual([])
    expect(visitor.complaints).toEqual([])
    await visitor.close()
    await unit.page.reload()
    await unit.page.getByText('指南已更正').first().waitFor()
    await unit.close()
  })
})
