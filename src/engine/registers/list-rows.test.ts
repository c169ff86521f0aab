import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  codeOf,
  companies,
  now,
  openCompanies,
  permits,
  someone,
} from '../../../test/support/companies.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import type { Database, Reader } from '../../store/database.ts'
import { listRows, type RowQuery } from './list-rows.ts'
import { noteChanged, type Registry } from './registry.ts'

const officer = someone('officer')
const everybody = someone('public')

/** A company of the test: revenue in fen, some values missing. */
interface Company {
  readonly code: string
  readonly name: string
  readonly district: string | null
  readonly revenue: number | null
  readonly foundedOn: string | null
}

const brands = ['星河', '海心', '云图', '远航']
const made: readonly Company[] = Array.from({ length: 60 }, (_, n) => ({
  code: codeOf(n + 1),
  name: `广州${brands[n % 4]}${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}科技有限公司`,
  district: n % 3 === 0 ? '440106' : n % 3 === 1 ? '440112' : null,
  revenue: n % 5 === 0 ? null : (n % 7) * 100_000,
  foundedOn: n % 4 === 0 ? null : `20${10 + (n % 9)}-0${1 + (n % 9)}-15`,
}))

describeOnBoth('listing a register', (open) => {
  let database: Database
  let registry: Registry
  beforeAll(async () => {
    database = await open()
    registry = await openCompanies(database)
    await database.asOwner(async (tx) => {
      for (const { code, name, district, revenue, foundedOn } of made) {
        await tx.rows(sql`insert into company (jurisdiction, credit_code, name, district, revenue,
            founded_on, rd_spending, remark, source_kind, source_id)
          values ('440100', ${code}, ${name}, ${district}, ${revenue}, ${foundedOn}, 0, '机密',
            'generator', 'test')`)
      }
      await tx.rows(sql`insert into company (jurisdiction, credit_code, name, source_kind, source_id)
        values ('440300', ${codeOf(1)}, '别的城市', 'generator', 'test')`)
      for (const holder of [codeOf(1), codeOf(2)]) {
        await tx.rows(sql`insert into permit (jurisdiction, holder, series, year, subject, fee,
          source_kind, source_id) values ('440100', ${holder}, 'A', 2019, '许可', 100, 'officer', 'o')`)
      }
    })
    registry.names.start()
    await registry.names.settled()
  })
  afterAll(async () => {
    await registry.names.stop()
    await database.close()
  })

  const list = (query: Partial<RowQuery>, reader: Reader = officer) =>
    listRows(registry, reader, { register: companies, filters: {}, limit: 200, ...query }, now)
  const keys = async (query: Partial<RowQuery>, reader?: Reader) =>
    (await list(query, reader)).items.map(({ key }) => key)

  test.each([
    [{ district: '440106' }, (each: Company) => each.district === '440106'],
    [{ district: '440106,440112' }, (each: Company) => each.district !== null],
    [{ district: '-' }, (each: Company) => each.district === null],
    [{ district: '*' }, (each: Company) => each.district !== null],
    [{ revenue: '1000..3000' }, (each: Company) => within(each.revenue, 100_000, 300_000)],
    [{ revenue: '4000..' }, (each: Company) => within(each.revenue, 400_000, 1e9)],
    [{ revenue: '..0' }, (each: Company) => each.revenue === 0],
    [{ revenue: '1,000' }, (each: Company) => each.revenue === 100_000],
    [{ foundedOn: '2012-01-01..2014-12-31' }, founded('2012-01-01', '2014-12-31')],
    [{ foundedOn: '2013/4/15' }, (each: Company) => each.foundedOn === '2013-04-15'],
    [{ name: '广州星河*' }, (each: Company) => each.name.startsWith('广州星河')],
    [{ creditCode: codeOf(3) }, (each: Company) => each.code === codeOf(3)],
    [
      { district: '440106', revenue: '1000..' },
      (each: Company) => each.district === '440106' && within(each.revenue, 100_000, 1e9),
    ],
  ])('the filter %j finds exactly the rows it says', async (filters, fits) => {
    const expected = made.filter(fits).map(({ code }) => code)
    expect(expected.length).toBeGreaterThan(0)
    const page = await list({ filters, sort: 'creditCode' })
    expect(page.items.map(({ key }) => key)).toEqual(expected)
    expect(page.total).toBe(expected.length)
  })

  test.each([
    { revenue: 'abc' },
    { revenue: '1..2..3' },
    { revenue: '..' },
    { foundedOn: '2019-02-29' },
    { staff: '1.5' },
    { exporting: 'maybe' },
  ])('the filter %j is refused as unreadable', async (filters) => {
    await expect(list({ filters })).rejects.toMatchObject({ problems: [{ code: 'filter.format' }] })
  })

  test('turning pages shows every row once, in order, whatever the order and the page size', async () => {
    const sorts = [
      'revenue',
      '-revenue',
      'foundedOn',
      '-foundedOn',
      'creditCode',
      '-name',
      'district',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 40 }),
        async (sort, limit) => {
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await list({ sort, limit, ...(cursor === undefined ? {} : { cursor }) })
            seen.push(...page.items.map(({ key }) => key))
            expect(page.total).toBe(made.length)
            cursor = page.next ?? undefined
          } while (cursor !== undefined)
          expect(seen).toEqual(await keys({ sort }))
          expect(new Set(seen).size).toBe(made.length)
        },
      ),
      { numRuns: 15 },
    )
  })

  test('rows without a value come last in both directions', async () => {
    const missing = made.filter(({ revenue }) => revenue === null).length
    for (const sort of ['revenue', '-revenue']) {
      const { items } = await list({ sort })
      const tail = items.slice(-missing).map(({ values }) => values.revenue)
      expect(tail.every((value) => value === null)).toBe(true)
    }
  })

  test('a page goes on behind its last row although rows were added before it', async () => {
    const first = await list({ sort: 'creditCode', limit: 10 })
    await database.script(`insert into company (jurisdiction, credit_code, name, source_kind,
      source_id) values ('440100', '000000000000000000', '早', 'officer', 'o')`)
    const second = await list({ sort: 'creditCode', limit: 10, cursor: first.next ?? '' })
    await database.script(`delete from company where credit_code = '000000000000000000'`)
    expect(second.items.map(({ key }) => key)).toEqual(made.slice(10, 20).map(({ code }) => code))
  })

  test.each(['', 'x', 'W10', Buffer.from('["revenue","v","a","b"]').toString('base64url')])(
    'the cursor "%s" is refused',
    async (cursor) => {
      await expect(list({ sort: 'revenue', cursor })).rejects.toMatchObject({
        problems: [{ code: 'cursor.invalid' }],
      })
    },
  )

  test('a cursor of another order is refused', async () => {
    const { next } = await list({ sort: 'revenue', limit: 5 })
    await expect(list({ sort: '-revenue', cursor: next ?? '' })).rejects.toMatchObject({
      problems: [{ code: 'cursor.invalid' }],
    })
  })

  test('a search finds names by a part, and keys by their beginning', async () => {
    const byName = await keys({ text: '云图丙' })
    const expected = made.filter(({ name }) => name.includes('云图丙')).map(({ code }) => code)
    expect(expected.length).toBeGreaterThan(0)
    expect(byName.slice(0, expected.length).sort()).toEqual(expected)
    expect(await keys({ text: codeOf(7) })).toContain(codeOf(7))
    expect((await keys({ text: codeOf(7).slice(0, 17).toLowerCase() }))[0]).toBe(codeOf(7))
  })

  test('a search is narrowed by filters and can be put in an order', async () => {
    const found = await keys({ text: '星河', filters: { district: '440106' } })
    const expected = made
      .filter(({ name, district }) => name.includes('星河') && district === '440106')
      .map(({ code }) => code)
    expect([...found].sort()).toEqual(expected)
    expect(
      await keys({ text: '星河', filters: { district: '440106' }, sort: 'creditCode' }),
    ).toEqual(expected)
  })

  test('pages of a search follow each other', async () => {
    const all = await keys({ text: '星河' })
    const first = await list({ text: '星河', limit: 4 })
    const second = await list({ text: '星河', limit: 4, cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ key }) => key)).toEqual(all.slice(0, 8))
  })

  test('before names are indexed the database searches', async () => {
    const cold = await openCompaniesAgain(registry)
    const page = await listRows(
      cold,
      officer,
      { register: companies, filters: {}, text: '云图丙', limit: 50, sort: 'creditCode' },
      now,
    )
    const expected = made.filter(({ name }) => name.includes('云图丙')).map(({ code }) => code)
    expect(page.items.map(({ key }) => key)).toEqual(expected)
  })

  test('a new name is found and counted once it is noted, an old one is forgotten', async () => {
    const code = codeOf(900)
    await database.script(`insert into company (jurisdiction, credit_code, name, source_kind,
      source_id) values ('440100', '${code}', '绿洲新材料', 'officer', 'o')`)
    noteChanged(registry, 'companies', [code])
    await registry.names.settled()
    expect(await keys({ text: '绿洲新材料' })).toEqual([code])
    expect((await list({ limit: 1 })).total).toBe(made.length + 1)
    await database.script(`delete from company where credit_code = '${code}'`)
    noteChanged(registry, 'companies', [code])
    await registry.names.settled()
    expect(await keys({ text: '绿洲新材料' })).toEqual([])
    expect((await list({ limit: 1 })).total).toBe(made.length)
  })

  test('rows of another city are never listed, counted or found', async () => {
    expect(await keys({ text: '别的城市', sort: 'name' })).toEqual([])
    const { total, items } = await list({ limit: 200 })
    expect([total, items.length]).toEqual([made.length, made.length])
  })

  test('the public sees the open columns and no others', async () => {
    const { items } = await list({ limit: 1 }, everybody)
    const open = Object.values(companies.columns).filter((column) => column.open === true)
    expect(Object.keys(items[0]?.values ?? {})).toEqual(open.map(({ id }) => id))
  })

  test.each([
    { filters: { remark: '机密' } },
    { filters: { remark: '-' } },
    { filters: { rdSpending: '0' } },
    { sort: 'remark' },
    { sort: '-profit' },
    { filters: { nothing: 'x' } },
  ])('a column that is not shown cannot be asked about: %j', async (query) => {
    await expect(list(query, everybody)).rejects.toMatchObject({ code: 'column.hidden' })
    const other = someone('applicant', [codeOf(1)])
    await expect(list(query, other)).rejects.toMatchObject({ code: 'column.hidden' })
  })

  test('a search does not look into a column that is not shown', async () => {
    expect(await keys({ text: '机密' }, everybody)).toEqual([])
    expect(await keys({ text: '机密', sort: 'creditCode' }, everybody)).toEqual([])
  })

  test('a party lists its own rows of a register that is not open, and no others', async () => {
    const query = { register: permits, filters: {}, limit: 50 }
    const own = await listRows(registry, someone('applicant', [codeOf(1)]), query, now)
    expect(own.items.map(({ key }) => key)).toEqual([`${codeOf(1)}|A|2019`])
    expect(own.items[0]?.values.fee).toBe('1.00')
    expect(own.total).toBe(1)
    const found = await listRows(
      registry,
      someone('applicant', [codeOf(1)]),
      { ...query, text: '许可' },
      now,
    )
    expect(found.total).toBe(1)
  })

  test.each([
    someone('public'),
    someone('applicant'),
    someone('administrator'),
    someone('supervisor'),
  ])('somebody whom a register does not name is refused: $role', async (reader) => {
    await expect(
      listRows(registry, reader, { register: permits, filters: {}, limit: 5 }, now),
    ).rejects.toMatchObject({ code: 'register.not-readable' })
  })
})

const within = (value: number | null, low: number, high: number) =>
  value !== null && value >= low && value <= high

function founded(low: string, high: string) {
  return (each: Company) =>
    each.foundedOn !== null && each.foundedOn >= low && each.foundedOn <= high
}

/** The same city in a process that has just started. */
async function openCompaniesAgain(registry: Registry): Promise<Registry> {
  const { openRegistry } = await import('./registry.ts')
  return openRegistry(registry.bureau)
}
