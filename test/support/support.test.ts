/** What the other tests stand on: databases are fresh, and the browser shows Chinese. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { describeInBrowser, type OpenPage, openPage, screens } from './browser.ts'
import { describeOnBoth, freshEmbedded } from './databases.ts'

const rowsOf = (database: Database, text: string) => database.runAsOwner({ name: '', text }, [])

const sessionsOf = (database: Database) => rowsOf(database, 'select account from session')

const writeSession = (database: Database) =>
  database.script(
    `alter table session disable trigger all;
     insert into session values ('440100', 'hash', 'somebody', 'csrf', now(), now());
     alter table session enable trigger all;
     set timezone to 'Asia/Shanghai';
     create temp table passing (n int)`,
  )

describeOnBoth('a fresh database', (open) => {
  let database: Database
  beforeEach(async () => {
    database = await open()
  })
  afterEach(() => database.close())

  test.each([1, 2, 3])('is migrated and holds nothing of the test before, turn %i', async () => {
    expect((await rowsOf(database, 'select name from migration')).length).toBeGreaterThan(0)
    expect(await sessionsOf(database)).toEqual([])
    await writeSession(database)
    expect(await sessionsOf(database)).toEqual([{ account: 'somebody' }])
  })

  test('works in UTC and has no temporary table of the test before', async () => {
    expect(await rowsOf(database, 'show timezone')).toEqual([{ TimeZone: 'UTC' }])
    expect(await rowsOf(database, "select to_regclass('passing') as found")).toEqual([
      { found: null },
    ])
  })

  test('knows letters beyond ASCII, which search by trigrams needs for Chinese', async () => {
    expect(await rowsOf(database, "select 'É' ~* 'é' as seen")).toEqual([{ seen: true }])
  })
})

describe('an embedded database', () => {
  test('whose tables a test altered is not handed to the next', async () => {
    const first = await freshEmbedded()
    await first.script('alter table session add column extra int; create table left_over (n int)')
    await first.close()
    const second = await freshEmbedded()
    const found =
      "select to_regclass('left_over') as table_, count(*) from information_schema.columns where table_name = 'session' and column_name = 'extra'"
    expect(await rowsOf(second, found)).toEqual([{ table_: null, count: '0' }])
    await second.close()
  })

  test('that is open is not handed out a second time', async () => {
    const first = await freshEmbedded()
    const second = await freshEmbedded()
    await writeSession(first)
    expect(await sessionsOf(second)).toEqual([])
    await first.close()
    await second.close()
  })
})

/** How many different colours a line across the middle of an element has, and how wide it is. */
const inkOf = async ({ page }: OpenPage, text: string) =>
  page.evaluate((shown) => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 40
    const pen = canvas.getContext('2d')
    if (pen === null) return { picture: '', width: 0 }
    pen.font = '24px sans-serif'
    pen.fillText(shown, 0, 28)
    return { picture: canvas.toDataURL(), width: pen.measureText(shown).width }
  }, text)

describeInBrowser('a page', () => {
  let opened: OpenPage
  beforeEach(async () => {
    opened = await openPage({ screen: 'phone' })
  })
  afterEach(() => opened.close())

  test('is as wide as the screen asked for, and speaks Chinese', async () => {
    await opened.page.setContent('<meta name="viewport" content="width=device-width">')
    const seen = await opened.page.evaluate(() => [
      innerWidth,
      navigator.language,
      new Date(0).getHours(),
    ])
    expect(seen).toEqual([screens.phone.width, 'zh-CN', 8])
  })

  test('shows Chinese characters, not the boxes that stand for missing ones', async () => {
    const [first, second, missing] = await Promise.all(
      ['科', '创', '\u{10FFFD}'].map((text) => inkOf(opened, text)),
    )
    expect(first?.width).toBe(24)
    expect(first?.picture).not.toBe(second?.picture)
    expect(first?.picture).not.toBe(missing?.picture)
  })

  test('tells what it complained about', async () => {
    await opened.page.setContent('<script>console.error("broken"); nothing()</script>')
    expect(opened.complaints.join()).toMatch(/broken.*nothing is not defined/s)
  })
})
