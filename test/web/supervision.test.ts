/** The supervisor's desk by role and label: a draw, what was found, and the integrity register. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '../../src/values/instant.ts'
import { describeInBrowser } from '../support/browser.ts'
import { grantedContract, parties, type TestBureau, type Who } from '../support/bureau.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'

describeInBrowser('supervision', () => {
  let world: TestBureau
  let pages: ServedPages

  beforeAll(async () => {
    pages = await servePages()
    world = pages.on
    for (let n = 0; n < 6; n++) await grantedContract(world)
    world.now = instant('2019-07-03T10:00:00+08:00')
  })
  afterAll(() => pages.close())

  /** A page at the desk of somebody. */
  async function enter(who: Who) {
    const opened = await pages.signedIn(who)
    await opened.page.goto('/desk')
    return opened
  }

  test('draws cases at random and records what was found', async () => {
    const { page, close } = await enter('supervisor')
    await page.getByRole('link', { name: '监督抽查' }).click()
    await page.getByText('还没有抽查。').waitFor()
    await page.getByLabel('办结日期自').fill('2019-07-01')
    await page.getByLabel('至', { exact: true }).fill('2019-07-03')
    await page.getByLabel('件数').fill('3')
    await page.getByRole('button', { name: /抽\s*取/ }).click()
    await page.getByText(/截止日须早于今天/).waitFor()
    await page.getByLabel('至', { exact: true }).fill('2019-07-02')
    await page.getByRole('button', { name: /抽\s*取/ }).click()
    await page.getByText('已按公布的条件重抽，结果一致。').waitFor()
    const table = page.getByRole('table', { name: '抽中的办件' })
    expect(await table.getByRole('row').count()).toBe(4)
    expect(await faultsOf(page)).toEqual([])
    const first = table.getByRole('group').first()
    await first.getByRole('button', { name: /^(loading )?发现问题$/ }).click()
    await page.getByText('此项必填').waitFor()
    await first.getByLabel('问题与处理建议').fill('技术交易额核定有误')
    await first.getByRole('button', { name: /^(loading )?发现问题$/ }).click()
    await table.getByRole('cell', { name: '发现问题', exact: true }).waitFor()
    await table
      .getByRole('group')
      .first()
      .getByRole('button', { name: /未发现问题$/ })
      .click()
    await table.getByRole('cell', { name: '未发现问题', exact: true }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Drawn again from the published terms, with the same result.').waitFor()
    await close()
    const officer = await enter('officer')
    await officer.page.goto('/rechecks')
    await officer.page.getByRole('table', { name: '抽查列表' }).waitFor()
    expect(await officer.page.getByLabel('件数').count()).toBe(0)
    await officer.close()
  })

  test('keeps the integrity register with two people', async () => {
    const supervisor = await enter('supervisor')
    await supervisor.page.goto('/sanctions')
    await supervisor.page.getByText('没有记录。').waitFor()
    await supervisor.page.getByText('录入记录').click()
    const said = {
      统一社会信用代码: parties.seller.creditCode,
      惩戒措施: '取消申报资格',
      起始日: '2019-07-03',
      决定机关: '市科学技术局',
      依据文件: '测试办法',
      条款: '1',
      '来源（决定文号或公布网址）': '处理决定2019年第1号',
    }
    for (const [label, value] of Object.entries(said)) {
      await supervisor.page.getByLabel(label, { exact: true }).fill(value)
    }
    expect(await faultsOf(supervisor.page)).toEqual([])
    await supervisor.page.getByRole('button', { name: '提交录入' }).click()
    await supervisor.page.getByText('待确认', { exact: true }).waitFor()
    await supervisor.close()
    const administrator = await enter('administrator')
    await administrator.page.goto('/sanctions')
    await administrator.page.getByRole('button', { name: /确\s*认/ }).click()
    await administrator.page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*认/ })
      .click()
    await administrator.page.getByText('生效', { exact: true }).waitFor()
    await administrator.page.getByText('解除', { exact: true }).first().click()
    await administrator.page.getByLabel('解除日期').fill('2019-07-03')
    await administrator.page.getByLabel('解除理由').fill('完成整改')
    await administrator.page.getByRole('button', { name: /解\s*除/ }).click()
    await administrator.page.getByText('2019年7月3日解除：完成整改').waitFor()
    expect(await faultsOf(administrator.page)).toEqual([])
    await administrator.close()
    const seller = await enter('seller')
    await seller.page.goto('/sanctions')
    await seller.page.getByText('2019年7月3日解除：完成整改').waitFor()
    expect(await seller.page.getByText('录入记录').count()).toBe(0)
    await seller.close()
  })
})
