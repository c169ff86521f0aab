/** A correction is kept while it is typed, and two windows do not overwrite each other. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { requestCorrection } from '../../src/engine/cases/request-correction.ts'
import { describeInBrowser } from '../support/browser.ts'
import { fileContract, reader } from '../support/bureau.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'

const words = {
  'zh-CN': {
    buyer: '买方名称',
    saved: /已自动保存/,
    restored: /已恢复您于/,
    afresh: '恢复为原申请内容',
    send: '提交补正',
    conflict: '这份草稿在另一个窗口改动过',
    differ: '不同的栏目：买方名称',
    mine: '保留本页的内容',
  },
  en: {
    buyer: 'Buyer',
    saved: /^Saved/,
    restored: /have not sent yet is here again/,
    afresh: 'Back to what was filed',
    send: 'Send corrections',
    conflict: 'This draft was changed in another window',
    differ: 'Fields that differ: Buyer',
    mine: 'Keep what is on this page',
  },
} as const

describeInBrowser('corrections', () => {
  let pages: ServedPages
  beforeAll(async () => {
    pages = await servePages()
  })
  afterAll(() => pages.close())

  async function asked() {
    const { on } = pages
    const { id } = await fileContract(on)
    const defects = [{ field: 'buyer-name', text: '与合同文本不一致' }]
    await requestCorrection(on.bureau, {
      reader: reader('officer'),
      caseId: id,
      defects,
      now: on.now,
    })
    return id
  }
  const buyerOf = async (id: string) =>
    (await readCase(pages.on.bureau, reader('seller'), id)).state.answers['buyer-name']

  test.each(['zh-CN', 'en'] as const)(
    'what was typed is there after a reload, and gone when it was sent (%s)',
    async (language) => {
      const say = words[language]
      const id = await asked()
      const { page, complaints, close } = await pages.signedIn('seller', { language })
      await page.goto(`/cases/${id}`)
      const buyer = page.getByRole('textbox', { name: say.buyer, exact: true })
      await buyer.fill('改到一半的名称')
      await page.getByText(say.saved).waitFor()
      await page.reload()
      await page.getByText(say.restored).waitFor()
      expect(await buyer.inputValue()).toBe('改到一半的名称')
      expect(await faultsOf(page)).toEqual([])

      await page.getByRole('button', { name: say.afresh }).click()
      expect(await buyer.inputValue()).toBe('深圳示例买方有限公司')
      await buyer.fill('深圳市示例买方有限公司')
      await page.getByRole('button', { name: say.send }).click()
      await page.getByRole('button', { name: say.send }).waitFor({ state: 'hidden' })
      expect(await page.getByText(say.restored).count()).toBe(0)
      expect(await buyerOf(id)).toBe('深圳市示例买方有限公司')
      expect(complaints).toEqual([])
      await close()
    },
  )

  test('leaving for another page loses nothing', async () => {
    const id = await asked()
    const { page, close } = await pages.signedIn('seller')
    await page.goto(`/cases/${id}`)
    await page.getByRole('textbox', { name: '买方名称', exact: true }).fill('匆忙离开')
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT')
    await page.getByRole('link', { name: '工作台', exact: true }).first().click()
    await page.waitForURL(/\/desk/)
    expect((await saved).status()).toBe(200)
    await page.goto(`/cases/${id}`)
    await page.getByText(words['zh-CN'].restored).waitFor()
    expect(await page.getByRole('textbox', { name: '买方名称', exact: true }).inputValue()).toBe(
      '匆忙离开',
    )
    await close()
  })

  test.each(['zh-CN', 'en'] as const)(
    'two windows: the slower one is asked which to keep (%s)',
    async (language) => {
      const say = words[language]
      const id = await asked()
      const [one, two] = [
        await pages.signedIn('seller', { language }),
        await pages.signedIn('seller', { language }),
      ]
      for (const { page } of [one, two]) {
        await page.goto(`/cases/${id}`)
        await page.getByRole('textbox', { name: say.buyer, exact: true }).waitFor()
      }
      await one.page.getByRole('textbox', { name: say.buyer, exact: true }).fill('第一个窗口')
      await one.page.getByText(say.saved).waitFor()
      await two.page.getByRole('textbox', { name: say.buyer, exact: true }).fill('第二个窗口')
      await two.page.getByText(say.conflict).waitFor()
      await two.page.getByText(say.differ).waitFor()
      expect(await faultsOf(two.page)).toEqual([])
      await two.page.getByRole('button', { name: say.mine }).click()
      await two.page.getByText(say.saved).waitFor()
      await one.page.reload()
      await one.page.getByText(say.restored).waitFor()
      expect(
        await one.page.getByRole('textbox', { name: say.buyer, exact: true }).inputValue(),
      ).toBe('第二个窗口')
      for (const each of [one, two]) await each.close()
    },
  )
})
