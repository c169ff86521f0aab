/** What a visitor's first page costs, compressed as a server sends it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeInBrowser, openPage } from '../support/browser.ts'
import { type ServedPages, servePages } from '../support/desk-pages.ts'
import { part } from '../support/parts.ts'

/** kB of 1,000 bytes. */
const most = 250

const sizeOf = (folder: string, path: string) => gzipSync(readFileSync(join(folder, path))).length
const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10

describe('the built pages', () => {
  test(`index.html and what it names stay below ${most} kB`, async () => {
    const { folder } = await part('pages')
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].flatMap(([, path]) =>
      path === undefined ? [] : [path],
    )
    expect(named.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0)
    expect(named.filter((path) => path.endsWith('.css')).length).toBeGreaterThan(0)
    const bytes = ['index.html', ...named].reduce((sum, path) => sum + sizeOf(folder, path), 0)
    expect(kilobytes(bytes)).toBeLessThan(most)
  })
})

describeInBrowser('the first load', () => {
  let pages: ServedPages
  beforeAll(async () => {
    pages = await servePages()
  })
  afterAll(() => pages.close())

  test(`the portal, with all it asks for by itself, stays below ${most} kB`, async () => {
    const { page, close } = await openPage({ baseURL: pages.base })
    const asked: Response[] = []
    page.on('response', (response) => asked.push(response))
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const paths = asked.map((response) => new URL(response.url()).pathname)
    expect(paths.filter((path) => path.startsWith('/assets/')).length).toBeGreaterThan(2)
    const sent = await Promise.all(asked.map((response) => response.request().sizes()))
    const bytes = sent.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
    expect(kilobytes(bytes)).toBeLessThan(most)
    await close()
  })

  test('assets are sent compressed to whoever takes that, and as they are to others', async () => {
    const html = await (await fetch(pages.base)).text()
    const path = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? ''
    const sent = async (accepted: string) => {
      const headers = { 'accept-encoding': accepted }
      const response = await fetch(`${pages.base}${path}`, { headers })
      return [response.headers.get('content-encoding'), await response.text()] as const
    }
    const [plain, content] = await sent('identity')
    expect(plain).toBeNull()
    expect(await sent('br, gzip')).toEqual(['gzip', content])
    expect(await sent('gzip;q=0')).toEqual([null, content])
  })
})
