/** The page of the log: what was signed, and how to keep and check it. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeCheckpoint } from '../../src/engine/audit/take-checkpoint.ts'
import { type Serving, serve } from '../../src/http/serve.ts'
import { describeInBrowser, openPage } from '../support/browser.ts'
import { acceptedContract, openTestBureau, reader, type TestBureau } from '../support/bureau.ts'
import { appOf } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'
import { part } from '../support/parts.ts'

describeInBrowser('the log', () => {
  let world: TestBureau
  let serving: Serving
  let base = ''

  beforeAll(async () => {
    world = await openTestBureau(freshEmbedded)
    const { folder } = await part('pages')
    serving = await serve(appOf(world, { pages: folder }), 0)
    base = `http://127.0.0.1:${serving.port}`
  })
  afterAll(async () => {
    await serving.close()
    await world.close()
  })

  test('anyone finds the newest checkpoint and what to do with it', async () => {
    const { page, close } = await openPage({ baseURL: base, screen: 'phone' })
    await page.goto('/audit')
    await page.getByText('日志还没有签署检查点').waitFor()
    await acceptedContract(world)
    const old = await takeCheckpoint(world.bureau, reader('supervisor'), world.now)
    await acceptedContract(world)
    const taken = await takeCheckpoint(world.bureau, reader('supervisor'), world.now)
    await page.goto('/verify')
    await page.getByRole('link', { name: '办件日志与检查点' }).click()
    await page.getByRole('heading', { level: 1, name: '办件日志' }).waitFor()
    const note = page.getByRole('region', { name: '签名原文' })
    expect(await note.textContent()).toBe(taken?.note)
    const file = page.getByRole('link', { name: '下载检查点' })
    expect(await file.getAttribute('href')).toBe('/api/log/checkpoint.txt')
    expect(await page.getByRole('region', { name: '核验命令' }).textContent()).toContain(base)
    await page.getByText('2 条', { exact: true }).click()
    await page
      .getByText(old?.root === undefined ? 'none' : '— kechuang-test')
      .last()
      .waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id }) => id)).toEqual([])
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide).toBeLessThanOrEqual(0)
    await close()
  })
})
