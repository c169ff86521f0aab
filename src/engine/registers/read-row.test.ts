import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  codeOf,
  companies,
  openCompanies,
  permits,
  someone,
} from '../../../test/support/companies.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import type { Database } from '../../store/database.ts'
import { readRow } from './read-row.ts'
import type { Registry } from './registry.ts'

describeOnBoth('reading one row', (open) => {
  let database: Database
  let registry: Registry
  beforeAll(async () => {
    database = await open()
    registry = await openCompanies(database)
    await database.script(`
      insert into company (jurisdiction, credit_code, name, remark, profit, source_kind, source_id)
        values ('440100', '${codeOf(1)}', '甲公司', '机密', -150, 'generator', 'demo'),
               ('440100', '${codeOf(2)}', '乙公司', '机密', 1, 'case', 'c1');
      insert into permit (jurisdiction, holder, series, year, subject, source_kind, source_id)
        values ('440100', '${codeOf(1)}', 'A', 2019, '许可', 'officer', 'o')`)
  })
  afterAll(() => database.close())

  test('staff see every column, the source and the revision', async () => {
    const row = await readRow(registry, someone('officer'), companies, codeOf(1))
    expect(row).toMatchObject({
      key: codeOf(1),
      rev: 1,
      values: { name: '甲公司', remark: '机密', profit: '-1.50', revenue: null },
      source: { kind: 'generator', id: 'demo' },
    })
  })

  test('the public sees open columns only', async () => {
    const row = await readRow(registry, someone('public'), companies, codeOf(1))
    expect(row.values).not.toHaveProperty('remark')
    expect(row.values).not.toHaveProperty('profit')
  })

  test('a party sees all of its own row and the open part of others', async () => {
    const party = someone('applicant', [codeOf(1)])
    const own = await readRow(registry, party, companies, codeOf(1))
    expect(own.values.remark).toBe('机密')
    const other = await readRow(registry, party, companies, codeOf(2))
    expect(other.values).not.toHaveProperty('remark')
    expect(other.source.text).toEqual({ zh: '由办件产生', en: 'Entered by a decided case' })
  })

  test.each(['', 'nothing', `${codeOf(1)}|A`, `${codeOf(1)}|A|year`, `${codeOf(1)}|A|2020`])(
    'the key "%s" names no row',
    async (key) => {
      await expect(readRow(registry, someone('officer'), permits, key)).rejects.toMatchObject({
        code: 'row.unknown',
      })
    },
  )

  test("another party's row of a register that is not open is as unknown as none", async () => {
    const key = `${codeOf(1)}|A|2019`
    const own = await readRow(registry, someone('applicant', [codeOf(1)]), permits, key)
    expect(own.values.subject).toBe('许可')
    const error = await readRow(registry, someone('applicant', [codeOf(2)]), permits, key).catch(
      (refused: unknown) => refused,
    )
    expect(error).toMatchObject({ code: 'row.unknown' })
  })
})
