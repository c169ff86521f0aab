/** What happens to a case after its grant, and many cases at once, by the pages. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept } from '../../src/engine/cases/accept.ts'
import { readCase } from '../../src/engine/cases/read-case.ts'
import { describeInBrowser } from '../support/browser.ts'
import { fileContract, grantedContract, reader } from '../support/bureau.ts'
import { faultsOf, type ServedPages, servePages } from '../support/desk-pages.ts'

const words = {
  'zh-CN': {
    amend: '变更登记',
    annul: '撤销登记',
    total: '合同成交总额',
    found: '认定技术交易额',
    reason: '理由',
    none: '没有改动任何栏目',
    noReason: /请写明理由/,
    ask: /确定变更 2 个栏目/,
    annulled: '已撤销',
    verify: '本证书已被撤销',
    bulk: '批量受理',
    result: '批量受理结果',
    accepted: '受理成功 1 件，未成功 1 件',
    okay: '已受理',
    quicker: '已被他人处理',
    accept: '受理',
  },
  en: {
    amend: 'Amend',
    annul: 'Annul',
    total: 'Contract value',
    found: 'Recognised technology amount',
    reason: 'Reason',
    none: 'Nothing was changed',
    noReason: /reason/,
    ask: /\(2\)|2 fields|: 2/,
    annulled: 'Annulled',
    verify: 'annulled',
    bulk: 'Accept selected',
    result: 'What came of each case',
    accepted: 'Accepted: 1. Not accepted: 1.',
    okay: 'Accepted',
    quicker: 'Somebody acted on the case before you',
    accept: 'Accept',
  },
} as const

describeInBrowser('after the grant', () => {
  let pages: ServedPages
  beforeAll(async () => {
    pages = await servePages()
  })
  afterAll(() => pages.close())

  const findings = async (id: string) =>
    (await readCase(pages.on.bureau, reader('head'), id)).state.findings

  test.each(['zh-CN', 'en'] as const)(
    'a head amends an answer and a finding, and annuls at last (%s)',
    async (language) => {
      const say = words[language]
      const { id, certificateNumber } = await grantedContract(pages.on)
      const { page, complaints, close } = await pages.signedIn('head', { language })
      const confirm = (name: string) =>
        page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
      await page.goto(`/cases/${id}`)
      await page.getByRole('button', { name: say.amend, exact: true }).click()
      await page.getByRole('button', { name: say.amend, exact: true }).click()
      await page.getByText(say.none).waitFor()
      await page.getByText(say.noReason).last().waitFor()
      await page.getByLabel(say.total, { exact: true }).fill('1500000')
      await page.getByLabel(say.found, { exact: true }).fill('1200000')
      await page.getByLabel(say.reason, { exact: true }).fill('双方签订补充协议')
      expect(await faultsOf(page)).toEqual([])
      await page.getByRole('button', { name: say.amend, exact: true }).click()
      await page.getByRole('dialog').filter({ hasText: say.ask }).waitFor()
      await confirm(say.amend)
      await page.getByText('双方签订补充协议').waitFor()
      await page.getByText('1,200,000.00').filter({ visible: true }).first().waitFor()
      expect(await findings(id)).toMatchObject({ 'recognised-technology': '1200000.00' })

      await page.getByRole('button', { name: say.annul, exact: true }).click()
      await page.getByLabel(say.reason, { exact: true }).fill('合同经法院确认无效')
      expect(await faultsOf(page)).toEqual([])
      await page.getByRole('button', { name: say.annul, exact: true }).click()
      await confirm(say.annul)
      await page.getByText(say.annulled, { exact: true }).first().waitFor()
      expect(await page.getByRole('button', { name: say.amend, exact: true }).count()).toBe(0)
      await page.goto(`/verify/${certificateNumber}`)
      await page.getByText(say.verify).first().waitFor()
      expect(complaints).toEqual([])
      await close()
    },
  )

  test('a finding that breaks a rule is refused, and what was typed stays', async () => {
    const { id } = await grantedContract(pages.on)
    const { page, close } = await pages.signedIn('head')
    await page.goto(`/cases/${id}`)
    await page.getByRole('button', { name: '变更登记' }).click()
    await page.getByLabel('认定技术交易额', { exact: true }).fill('9000000')
    await page.getByLabel('理由', { exact: true }).fill('试一试')
    await page.getByRole('button', { name: '变更登记' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '变更登记' }).click()
    await page.getByRole('alert').first().waitFor()
    expect(await page.getByRole('alert').first().textContent()).toContain('技术交易额')
    const typed = await page.getByLabel('认定技术交易额', { exact: true }).inputValue()
    expect(typed.replaceAll(',', '')).toMatch(/^9000000/)
    expect(await findings(id)).not.toMatchObject({ 'recognised-technology': '9000000.00' })
    await close()
  })

  test.each(['zh-CN', 'en'] as const)(
    'accepting many says what came of each (%s)',
    async (language) => {
      const say = words[language]
      const { on } = pages
      const [one, other] = [await fileContract(on), await fileContract(on)]
      const { page, complaints, close } = await pages.signedIn('officer', { language })
      await page.goto('/cases?state=filed')
      for (const { title } of [one, other]) {
        await page.getByRole('row', { name: title }).getByRole('checkbox').check()
      }
      await accept(on.bureau, { reader: reader('colleague'), caseId: other.id, now: on.now })
      await page.getByRole('button', { name: say.bulk }).click()
      await page.getByRole('dialog').getByRole('button', { name: say.accept, exact: true }).click()
      await page.getByText(say.accepted).waitFor()
      const lines = page.getByRole('list', { name: say.result }).getByRole('listitem')
      const told = await lines.allTextContents()
      expect(told).toHaveLength(2)
      expect(told[0]).toContain(other.title)
      expect(told[0]).toContain(say.quicker)
      expect(told[1]).toContain(one.title)
      expect(told[1]).toContain(say.okay)
      expect(await faultsOf(page)).toEqual([])
      await lines.first().getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: other.title }).waitFor()
      expect(complaints).toEqual([])
      await close()
    },
  )
})
