import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheet } from '../../src/engine/sheets/read-sheet.ts'
import { createAccounts, openTestBureau, type TestBureau } from '../support/bureau.ts'
import { enterCeilingFirms } from '../support/ceiling-firms.ts'
import { appOf, at, type Client, signedIn, textAt, visitor } from '../support/client.ts'
import { freshEmbedded } from '../support/databases.ts'

const firms = 300
const aside = [
  'tech-sme.resident',
  'tech-sme.products',
  'tech-sme.conduct',
  'tech-sme.guide-checks',
]
const assume = { 'recognised-research-institution': false, 'other-class-one-rights': 0, designs: 0 }

describe('a simulation over the register', () => {
  let on: TestBureau
  let head: Client
  let anyone: Client
  beforeAll(async () => {
    on = await openTestBureau(freshEmbedded)
    on.now = `2026${on.now.slice(4)}` as TestBureau['now']
    await createAccounts(on)
    const app = appOf(on)
    head = await signedIn(app, 'head')
    anyone = visitor(app)
    await enterCeilingFirms(on, firms)
  })
  afterAll(() => on.close())

  const body = (more: object) => ({ set: 'tech-sme-evaluation', aside, assume, ...more })

  it('offers what can be changed to leaders only', async () => {
    expect((await anyone.get('/api/simulations')).status).toBe(401)
    expect((await anyone.post('/api/simulations', body({ changes: [] }))).status).toBe(401)
    const { body: options } = await head.get('/api/simulations')
    const sets = at(options, 'sets')
    const ids = Array.isArray(sets) ? sets.map((each) => textAt(each, 'id')) : []
    expect(ids).toContain('hnte-recognition')
    expect(ids).toContain('tech-sme-evaluation')
  })

  it('finds the firms that a higher ceiling lets in, by district', async () => {
    const changes = [
      { parameter: 'tech-sme.most-sales', value: '210000000' },
      { parameter: 'tech-sme.most-assets', value: '210000000' },
    ]
    const { status, body: told } = await head.post('/api/simulations', body({ changes }))
    expect(status).toBe(200)
    // Sales rise by a million a firm; the ceiling of 200 million lies at firm 200.
    expect(at(told, 'moves')).toEqual({ gains: 10, loses: 0, opens: 0, closes: 0 })
    const district = at(told, 'groups', 0, 'items')
    const gains = Array.isArray(district) ? district.map((each) => at(each, 'gains')) : []
    expect(gains.reduce((a, b) => Number(a) + Number(b), 0)).toBe(10)
    expect(gains).toHaveLength(2)
    expect(textAt(told, 'groups', 0, 'title', 'en')).toBe('District')
  })

  it('draws the curve of a slider and says the same at every point', async () => {
    const values = ['150000000', '200000000', '250000000']
    const parameter = 'tech-sme.score-floor'
    const { body: curve } = await head.post(
      '/api/simulations/curve',
      body({ parameter, values: ['60', '100', '101'] }),
    )
    const { body: now } = await head.post('/api/simulations', body({ changes: [] }))
    expect(at(curve, 'points', 0, 'holds')).toBe(at(now, 'before', 'holds'))
    expect(at(curve, 'points', 2, 'holds')).toBe(0)
    const { body: sales } = await head.post(
      '/api/simulations/curve',
      body({ parameter: 'tech-sme.most-sales', values }),
    )
    const { body: same } = await head.post(
      '/api/simulations',
      body({ changes: [{ parameter: 'tech-sme.most-sales', value: values[0] }] }),
    )
    expect(at(sales, 'points', 0, 'holds')).toBe(at(same, 'after', 'holds'))
  })

  it('hands out the list as a workbook, with names', async () => {
    const query = new URLSearchParams({ set: 'tech-sme-evaluation', language: 'en' })
    for (const each of aside) query.append('aside', each)
    for (const [id, value] of Object.entries(assume)) query.append('assume', `${id}=${value}`)
    query.append('change', 'tech-sme.most-staff=99')
    const bytes = await head.bytes(`/api/simulations/export.xlsx?${query}`)
    const rows: unknown[][] = []
    for await (const part of readSheet({ bytes }))
      for (const { cells } of part.rows) rows.push([...cells])
    expect(rows.length).toBeGreaterThan(100)
    // The first firm has no sales, so that it stays open; the second loses.
    const [, second = []] = rows
    expect(second[1]).toContain('企业')
    expect(second.slice(-2)).toEqual(['meets', 'fails'])
  })

  it('refuses what it does not know with the nearest it does', async () => {
    const wrong = await head.post(
      '/api/simulations',
      body({ changes: [{ parameter: 'tech-sme.most-staf', value: '5' }] }),
    )
    expect(textAt(wrong.body, 'text', 'en')).toContain('tech-sme.most-staff')
    const early = await head.post('/api/simulations', body({ on: '2000-01-01', changes: [] }))
    expect(textAt(early.body, 'code')).toBe('rules.not-in-force')
  })

  it('judges single answers for anyone by any rule set', async () => {
    const { status, body: told } = await anyone.post('/api/checks/tech-sme-evaluation', {
      answers: { 'sme-staff': '501', 'sales-last-year': '1', 'total-assets': '1' },
      on: '2020-01-01',
    })
    expect(status).toBe(200)
    const findings = at(told, 'findings')
    const size = Array.isArray(findings)
      ? findings.find((each) => textAt(each, 'rule') === 'tech-sme.size')
      : undefined
    expect(textAt(size, 'change', 'en')).toContain('1 ')
    const bad = await anyone.post('/api/checks/tech-sme-evaluation', { answers: { staf: 1 } })
    expect(bad.status).toBe(422)
    expect(textAt(bad.body, 'problems', 0, 'code')).toBe('fact.unknown')
  })
})
