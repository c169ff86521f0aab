import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  codeOf,
  companies,
  fileOf,
  importFile,
  openCompanies,
  permits,
  someone,
} from '../../../test/support/companies.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import type { Database } from '../../store/database.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { type ExportQuery, exportRows } from './export-rows.ts'
import type { Registry } from './registry.ts'

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

async function linesOf(bytes: Uint8Array) {
  const lines: (readonly unknown[])[] = []
  for await (const { header, rows } of readSheet({ bytes })) {
    if (lines.length === 0) lines.push(header.cells)
    lines.push(...rows.map(({ cells }) => cells))
  }
  return lines
}

describeOnBoth('exporting a register', (open) => {
  let database: Database
  let registry: Registry
  beforeAll(async () => {
    database = await open()
    registry = await openCompanies(database)
    await database.asOwner(async (tx) => {
      for (let n = 0; n < 2500; n++) {
        await tx.rows(sql`insert into company (jurisdiction, credit_code, name, district, size,
            founded_on, revenue, rd_spending, profit, staff, figures_year, exporting, remark,
            source_kind, source_id)
          values ('440100', ${codeOf(n)}, ${n === 0 ? '=HYPERLINK("x")' : `公司${n}, "引号"`},
            ${n % 3 === 0 ? null : '440106'}, ${n % 2 === 0 ? 'large' : null}, '2019-06-03',
            ${n % 4 === 0 ? null : 9_007_199_254_730_000 + n}, ${n % 4 === 0 ? null : n}, ${-n},
            ${n}, 2019, ${n % 5 === 0 ? null : n % 2 === 0}, ${n % 7 === 0 ? "'-+注" : '-1'},
            'generator', 'test')`)
      }
    })
  })
  afterAll(() => database.close())

  const query = (more: Partial<ExportQuery>): ExportQuery => ({
    register: companies,
    filters: {},
    format: 'xlsx',
    language: 'zh',
    ...more,
  })

  test.each([
    ['xlsx', 'zh'],
    ['xlsx', 'en'],
    ['csv', 'zh'],
    ['csv', 'en'],
  ] as const)(
    'an export as %s in %s, imported again, changes nothing',
    async (format, language) => {
      const bytes = await bytesOf(
        exportRows(registry, someone('officer'), query({ format, language })),
      )
      const run = await importFile(registry, fileOf(bytes, `a.${format}`))
      expect(run.outcome).toBeNull()
      expect(run).toMatchObject({ state: 'stored', read: 2500, unchanged: 2500, refused: 0 })
    },
  )

  test('an export follows filters and order and names the unit of amounts', async () => {
    const parts = exportRows(
      registry,
      someone('officer'),
      query({ filters: { staff: '1..3' }, sort: '-staff', language: 'zh' }),
    )
    const [head, ...lines] = await linesOf(await bytesOf(parts))
    expect(head).toContain('营业收入（元）')
    expect(lines.map((cells) => cells[0])).toEqual([codeOf(3), codeOf(2), codeOf(1)])
  })

  test('a formula in a text is exported as text', async () => {
    const parts = exportRows(
      registry,
      someone('officer'),
      query({ filters: { creditCode: codeOf(0) }, format: 'csv' }),
    )
    const text = Buffer.from(await bytesOf(parts)).toString()
    expect(text).toContain(`"'=HYPERLINK`)
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m)
  })

  test('an applicant exports open columns only, and asking about others is refused', async () => {
    const applicant = someone('applicant', [codeOf(1)])
    const parts = exportRows(registry, applicant, query({ filters: { staff: '1..2' } }))
    const [head] = await linesOf(await bytesOf(parts))
    expect(head).not.toContain('内部备注')
    expect(() => exportRows(registry, applicant, query({ sort: 'remark' }))).toThrow(
      'column.hidden',
    )
    expect(() => exportRows(registry, applicant, query({ filters: { profit: '0' } }))).toThrow(
      'column.hidden',
    )
  })

  test('nobody exports without signing in, nor what they may not read', () => {
    expect(() => exportRows(registry, someone('public'), query({}))).toThrow('export.not-allowed')
    expect(() => exportRows(registry, someone('supervisor'), query({ register: permits }))).toThrow(
      'register.not-readable',
    )
  })
})
