/** Documents in the browser: handed in by an applicant, looked at by an officer, replaced later. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestCorrection } from '../../src/engine/cases/request-correction.ts'
import { startDraft } from '../../src/engine/forms/drafts.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import {
  contractAnswers,
  createAccounts,
  openTestBureau,
  parties,
  password,
  reader,
  type TestBureau,
} from '../support/bureau.ts'
import { appOf } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'
import { plainPdf, png } from '../support/documents.ts'
import { part } from '../support/parts.ts'

const labels = {
  'zh-CN': {
    contract: '上传「合同文本及附件」',
    form: '上传「技术合同登记表」',
    paper: '到窗口提交「技术合同登记表」纸质件',
    next: /下一步/,
    missing: '请上传文件，或勾选到窗口提交纸质件',
    taken: (name: string) => `已上传 ${name}`,
    remove: (name: string) => `移除 ${name}`,
    removed: (name: string) => `已移除 ${name}`,
  },
  en: {
    contract: 'Upload “Contract and annexes”',
    form: 'Upload “Registration form”',
    paper: 'I hand in “Registration form” on paper at the counter',
    next: /Next/,
    missing: 'Upload a file, or tick that you hand it in on paper',
    taken: (name: string) => `Uploaded ${name}`,
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `Removed ${name}`,
  },
}

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: plainPdf(name) })

/** Drops a file made in the page onto what holds a field. */
async function dropOn(page: Page, label: string, name: string, bytes: Buffer) {
  const transfer = await page.evaluateHandle(
    ([base64, fileName]) => {
      const data = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      data.items.add(new File([content], fileName))
      return data
    },
    [bytes.toString('base64'), name] as const,
  )
  const place = page.locator('label', { has: page.getByLabel(label) })
  await place.dispatchEvent('drop', { dataTransfer: transfer })
}

const serious = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

describeInBrowser('documents in the pages', () => {
  let on: TestBureau
  let serving: Serving
  let base = ''

  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
    await createAccounts(on)
    const { folder } = await part('pages')
    serving = await serve(appOf(on, { pages: folder }), 0)
    base = `http://127.0.0.1:${serving.port}`
  })
  afterAll(async () => {
    await serving.close()
    await on.close()
  })

  async function signedIn(who: 'seller' | 'officer', language: 'zh-CN' | 'en' = 'zh-CN') {
    const opened = await openPage({ baseURL: base, language })
    const session = await opened.page.request.post('/api/session', {
      data: { login: who, password },
    })
    expect(session.status()).toBe(200)
    const chosen = language === 'en' ? 'en' : 'zh'
    await opened.page.addInitScript(
      (value) => localStorage.setItem('kechuang.language', value),
      chosen,
    )
    return opened
  }

  const draft = (name: string) =>
    startDraft(on.bureau, reader('seller'), {
      service: 'technology-contract',
      party: parties.seller.creditCode,
      answers: contractAnswers({ 'contract-name': name }),
      now: on.now,
    })

  test.each(['zh-CN', 'en'] as const)('are handed in and taken out (%s)', async (language) => {
    const say = labels[language]
    const { id } = await draft(`文件合同 ${language}`)
    const { page, close } = await signedIn('seller', language)
    await page.goto(`/drafts/${id}`)
    await page.getByRole('button', { name: say.next }).click()
    expect(await page.getByText(say.missing).count()).toBeGreaterThanOrEqual(2)

    const script = plainPdf('x', '/OpenAction <</S /JavaScript /JS (1)>>')
    await page.getByLabel(say.contract).setInputFiles({ ...pdf('script.pdf'), buffer: script })
    await page.getByRole('alert').filter({ hasText: '/JavaScript' }).waitFor()

    await page.getByLabel(say.contract).setInputFiles([pdf('a.pdf'), pdf('b.pdf')])
    await page.getByRole('link', { name: 'b.pdf' }).waitFor()
    const removing = page.getByRole('button', { name: say.remove('a.pdf') })
    await removing.focus()
    await page.keyboard.press('Enter')
    await page.getByText(say.removed('a.pdf')).waitFor()
    expect(await page.getByRole('link', { name: 'a.pdf' }).count()).toBe(0)

    await dropOn(page, say.form, 'scan.png', png(40, 30))
    await page.getByText(say.taken('scan.png')).waitFor()
    await page.getByRole('checkbox', { name: say.paper }).check()
    expect(await serious(page)).toEqual([])

    await page.reload()
    await page.getByRole('link', { name: 'b.pdf' }).waitFor()
    await page.getByRole('link', { name: 'scan.png' }).waitFor()
    expect(await page.getByRole('checkbox', { name: say.paper }).isChecked()).toBe(true)
    await close()
  })

  test('are filed, seen by the officer, and replaced by a correction', async () => {
    const { id } = await draft('有材料的合同')
    const seller = await signedIn('seller')
    const { page } = seller
    await page.goto(`/drafts/${id}`)
    await page.getByLabel(labels['zh-CN'].contract).setInputFiles(pdf('旧合同.pdf'))
    await page.getByText('已上传 旧合同.pdf').waitFor()
    await page
      .getByLabel(labels['zh-CN'].form)
      .setInputFiles({ name: '登记表.png', mimeType: 'image/png', buffer: png(40, 30) })
    await page.getByText('已上传 登记表.png').waitFor()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '提交前请核对' }).waitFor()
    await page.getByRole('link', { name: '旧合同.pdf' }).waitFor()
    await page.getByRole('checkbox', { name: /真实、准确/ }).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('heading', { name: '已收到申请' }).waitFor()
    const at = new URL(page.url()).pathname
    const caseId = at.split('/').at(-1) ?? ''

    const officer = await signedIn('officer')
    await officer.page.goto(at)
    const arriving = officer.page.waitForEvent('download')
    await officer.page.getByRole('link', { name: '旧合同.pdf' }).click()
    expect((await arriving).suggestedFilename()).toBe('旧合同.pdf')
    await officer.page.getByRole('button', { name: '查看图片 登记表.png' }).click()
    const picture = officer.page.getByRole('dialog').getByRole('img', { name: '登记表.png' })
    await picture.waitFor()
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(40)
    expect(await serious(officer.page)).toEqual([])

    await requestCorrection(on.bureau, {
      reader: reader('officer'),
      caseId,
      now: on.now,
      defects: [{ field: null, text: '合同文本不是终稿' }],
    })
    await page.goto(at)
    await page.getByRole('button', { name: '移除 旧合同.pdf' }).click()
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.getByText(labels['zh-CN'].missing).first().waitFor()
    await page.getByLabel(labels['zh-CN'].contract).setInputFiles(pdf('新合同.pdf'))
    await page.getByText('已上传 新合同.pdf').waitFor()
    expect(await serious(page)).toEqual([])
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.getByText('待受理').first().waitFor()

    await officer.page.goto(at)
    await officer.page.getByRole('link', { name: '新合同.pdf' }).waitFor()
    expect(await officer.page.getByRole('link', { name: '旧合同.pdf' }).count()).toBe(0)
    expect([...seller.complaints, ...officer.complaints]).toEqual([])
    await seller.close()
    await officer.close()
  })
})
