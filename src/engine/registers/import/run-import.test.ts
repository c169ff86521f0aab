import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  codeOf,
  companies,
  fileOf,
  importFile,
  ledgerOf,
  now,
  openCompanies,
  permits,
  someone,
} from '../../../../test/support/companies.ts'
import { describeOnBoth } from '../../../../test/support/databases.ts'
import type { Database } from '../../../store/database.ts'
import { writeXlsx } from '../../sheets/write-xlsx.ts'
import { readRow } from '../read-row.ts'
import type { Registry } from '../registry.ts'
import { errorFile } from './error-file.ts'
import { endInterrupted, listErrors } from './read-import.ts'
import { startImport } from './run-import.ts'
import { undoImport } from './undo-import.ts'

const officer = someone('officer')
const headings = [
  '统一社会信用代码',
  '企业名称',
  '所在区',
  '营业收入（万元）',
  '研发费用（万元）',
  '职工总数',
]
const line = (n: number, name: string, revenue = '12.5', rd = '1') => [
  codeOf(n),
  name,
  '天河区',
  revenue,
  rd,
  '20',
]

describeOnBoth('importing a ledger', (open) => {
  let database: Database
  let registry: Registry
  beforeAll(async () => {
    database = await open()
    registry = await openCompanies(database)
  })
  afterAll(() => database.close())
  beforeEach(() =>
    database.script(
      'truncate company, permit, import_run, import_change, import_insertion, import_error',
    ),
  )

  const rows = () =>
    database.asOwner((tx) => tx.rows(sql`select * from company order by credit_code`))
  /** Rows the imports noted as changed or new. */
  const noted = async () => {
    const [row] = await database.asOwner((tx) =>
      tx.rows(sql`select (select count(*) from import_change)
        + (select coalesce(sum(cardinality(row_keys)), 0) from import_insertion) as n`),
    )
    return Number(row?.n)
  }
  const count = async (table: string) => {
    const [row] = await database.asOwner((tx) =>
      tx.rows(sql`select count(*)::integer as n from ${sql.table(table)}`),
    )
    return row?.n
  }
  const codesOf = async (id: string) => {
    const { items } = await listErrors(registry, officer, id, { limit: 100 })
    return items.map(({ row, column, code }) => [row, column, code])
  }

  test('good rows are stored with amounts exact to the fen and the import as their source', async () => {
    const run = await importFile(
      registry,
      ledgerOf([headings, line(1, '甲公司', '1234.5678'), line(2, '乙公司', '0.0001', '0')]),
    )
    expect(run).toMatchObject({ state: 'stored', read: 2, inserted: 2, updated: 0, refused: 0 })
    const stored = await rows()
    expect(stored.map((row) => row.revenue)).toEqual(['1234567800', '100'])
    expect(stored.map((row) => [row.district, row.source_kind, row.source_id, row.rev])).toEqual([
      ['440106', 'import', run.id, 1],
      ['440106', 'import', run.id, 1],
    ])
    const read = await readRow(registry, officer, companies, codeOf(1))
    expect(read.source.text.zh).toContain('台账.csv')
    expect(read.values.revenue).toBe('12345678.00')
  })

  test('the same ledger twice changes nothing the second time', async () => {
    const path = ledgerOf([headings, line(1, '甲公司'), line(2, '乙公司')])
    await importFile(registry, path)
    const before = await rows()
    const again = await importFile(registry, path)
    expect(again).toMatchObject({ state: 'stored', inserted: 0, updated: 0, unchanged: 2 })
    expect(await rows()).toEqual(before)
  })

  test('a changed row keeps what it was, and columns the ledger lacks stay', async () => {
    await importFile(
      registry,
      ledgerOf([
        [...headings, '内部备注'],
        [...line(1, '甲公司'), '备注'],
      ]),
    )
    const run = await importFile(registry, ledgerOf([headings, line(1, '甲公司', '99')]))
    expect(run).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 })
    const [row] = await rows()
    expect(row).toMatchObject({ revenue: '99000000', remark: '备注', rev: 2, source_id: run.id })
    const [change] = await database.asOwner((tx) =>
      tx.rows(sql`select previous->>'revenue' as was from import_change
        where import_id = ${run.id}`),
    )
    expect(change?.was).toBe('12500000')
  })

  test('with all or nothing one bad cell keeps everything out', async () => {
    const run = await importFile(
      registry,
      ledgerOf([headings, line(1, '甲公司'), line(2, '乙公司', 'abc')]),
    )
    expect(run).toMatchObject({ state: 'refused', read: 2, inserted: 0, refused: 1 })
    expect(run.outcome?.code).toBe('import.rows-refused')
    expect(await count('company')).toBe(0)
    expect(await noted()).toBe(0)
    expect(await codesOf(run.id)).toEqual([[3, 'revenue', 'amount.format']])
  })

  test('with valid rows the good ones are stored and every fault of the bad is named', async () => {
    const run = await importFile(
      registry,
      ledgerOf([
        [...headings, '规模', '成立日期', '数据年度', '是否出口', '未知列'],
        [...line(1, '甲公司'), '大型', '2019年6月3日', '2019', '是', 'x'],
        [...line(2, '', '-1', '1'), '巨型', '2019-02-29', '99', '也许', ''],
        ['914401010000000011', '丙公司', '不存在的区', '', '', '1.5', '', '', '', '', ''],
        [
          codeOf(4),
          '字数太多的公司名称字数太多的公司名称字数太多',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
        ],
      ]),
      { mode: 'valid-rows' },
    )
    expect(run).toMatchObject({ state: 'stored', read: 4, inserted: 1, refused: 3 })
    expect(run.mapping.at(-1)).toEqual({ heading: '未知列', column: null })
    expect(await codesOf(run.id)).toEqual([
      [3, 'name', 'required'],
      [3, 'revenue', 'amount.negative'],
      [3, 'size', 'choice.unknown'],
      [3, 'foundedOn', 'date.format'],
      [3, 'figuresYear', 'number.range'],
      [3, 'exporting', 'truth.format'],
      [4, 'creditCode', 'code.invalid'],
      [4, 'district', 'district.unknown'],
      [4, 'staff', 'count.format'],
      [5, 'name', 'text.long'],
    ])
    const [row] = await rows()
    expect(row).toMatchObject({ size: 'large', founded_on: '2019-06-03', exporting: true })
  })

  test('the second row with the same key is refused and names the first', async () => {
    const run = await importFile(
      registry,
      ledgerOf([headings, line(1, '甲公司'), line(2, '乙公司'), line(1, '甲公司又一行')]),
      { mode: 'valid-rows' },
    )
    expect(run).toMatchObject({ inserted: 2, refused: 1 })
    const { items } = await listErrors(registry, officer, run.id, { limit: 10 })
    expect(items.map(({ row, code }) => [row, code])).toEqual([[4, 'row.duplicate']])
    expect(items[0]?.text.zh).toContain('第 4 行与第 2 行')
  })

  test('a row that breaks a rule of the database is refused by its number, not the whole file', async () => {
    const run = await importFile(
      registry,
      ledgerOf([headings, line(1, '甲公司', '10', '11'), line(2, '乙公司', '10', '10')]),
      { mode: 'valid-rows' },
    )
    expect(run).toMatchObject({ state: 'stored', inserted: 1, refused: 1 })
    expect(await codesOf(run.id)).toEqual([[2, null, 'row.rule']])
  })

  test('a record that a case entered is not changed by a ledger', async () => {
    await database.script(`insert into company (jurisdiction, credit_code, name, source_kind,
      source_id) values ('440100', '${codeOf(1)}', '办件登记', 'case', 'c1')`)
    const run = await importFile(
      registry,
      ledgerOf([headings, line(1, '甲公司'), line(2, '乙公司')]),
      { mode: 'valid-rows' },
    )
    expect(run).toMatchObject({ state: 'stored', inserted: 1, refused: 1 })
    expect(await codesOf(run.id)).toEqual([[2, null, 'row.from-case']])
    expect((await rows()).map((row) => row.name)).toEqual(['办件登记', '乙公司'])
    const strict = await importFile(
      registry,
      ledgerOf([headings, line(1, '甲公司'), line(3, '丙')]),
    )
    expect(strict).toMatchObject({ state: 'refused', inserted: 0 })
    expect(await count('company')).toBe(2)
  })

  test('a dry run reports the same and stores nothing', async () => {
    await importFile(registry, ledgerOf([headings, line(1, '甲公司'), line(2, '乙公司')]))
    const before = await rows()
    const path = ledgerOf([
      headings,
      line(1, '甲公司改'),
      line(2, '乙公司'),
      line(3, '丙公司'),
      line(4, '丁公司', '1', '2'),
      line(5, '戊公司', 'x'),
    ])
    const counts = { read: 5, inserted: 1, updated: 1, unchanged: 1, refused: 2 }
    const dry = await importFile(registry, path, { mode: 'valid-rows', dryRun: true })
    expect(dry).toMatchObject({ ...counts, state: 'checked', mayUndo: false })
    expect(await rows()).toEqual(before)
    expect(await noted()).toBe(2)
    const real = await importFile(registry, path, { mode: 'valid-rows' })
    expect(real).toMatchObject({ ...counts, state: 'stored' })
    expect(await codesOf(dry.id)).toEqual(await codesOf(real.id))
  })

  test.each([
    [
      'import.columns-missing',
      [
        ['企业名称', '所在区'],
        ['甲公司', '天河区'],
      ],
    ],
    [
      'import.heading-twice',
      [
        ['信用代码', '统一社会信用代码', '企业名称'],
        [codeOf(1), codeOf(1), '甲'],
      ],
    ],
    [
      'import.heading-unit',
      [
        ['信用代码', '企业名称', '职工总数（万元）'],
        [codeOf(1), '甲', '1'],
      ],
    ],
    ['import.no-rows', [headings]],
    [
      'sheet.header-missing',
      [
        ['甲', '乙', '丙'],
        ['1', '2', '3'],
      ],
    ],
  ])('a file is refused as a whole with %s', async (code, lines) => {
    const run = await importFile(registry, ledgerOf(lines))
    expect(run.state).toBe('refused')
    expect(run.outcome?.code).toBe(code)
    expect(run.outcome?.text.zh).not.toBe('')
  })

  test('a heading goes to the column its sender chose', async () => {
    const lines = [
      ['代号', '谁', '营业收入'],
      [codeOf(1), '甲公司', '5'],
    ]
    const chosen = { 代号: 'creditCode', 谁: 'name', 营业收入: null }
    const run = await importFile(registry, ledgerOf(lines), { chosen })
    expect(run).toMatchObject({ state: 'stored', inserted: 1 })
    expect((await rows())[0]).toMatchObject({ name: '甲公司', revenue: null })
  })

  test('rows of a key of several parts are matched by all of it', async () => {
    const lines = (fee: string) => [
      ['持有人', '系列', '年度', '事项', '费用'],
      [codeOf(1), 'A', '2019', '许可', fee],
      [codeOf(1), 'A', '2020', '许可', '1'],
      [codeOf(1), 'B', '2019', '许可', '1'],
    ]
    await importFile(registry, ledgerOf(lines('1')), { register: permits })
    const run = await importFile(registry, ledgerOf(lines('2')), { register: permits })
    expect(run).toMatchObject({ inserted: 0, updated: 1, unchanged: 2 })
    const key = `${codeOf(1)}|A|2019`
    const read = await readRow(registry, officer, permits, key)
    expect(read).toMatchObject({ key, rev: 2, values: { fee: '2.00' } })
    await undoImport(registry, officer, run.id, now)
    const back = await readRow(registry, officer, permits, key)
    expect(back).toMatchObject({ rev: 1, values: { fee: '1.00' } })
  })

  test('a code with a wrong check character but a right core is stored with a remark', async () => {
    const odd = `${codeOf(0).slice(0, 17)}${codeOf(0).endsWith('1') ? '2' : '1'}`
    const [, ...rest] = line(0, '甲公司')
    const run = await importFile(registry, ledgerOf([headings, [odd, ...rest]]))
    expect(run).toMatchObject({ state: 'stored', inserted: 1, refused: 0 })
    expect(run.outcome?.code).toBe('import.remarks')
    expect(await codesOf(run.id)).toEqual([[2, 'creditCode', 'code.unusual']])
  })

  test('undo brings back what was and takes away what was new', async () => {
    await importFile(registry, ledgerOf([headings, line(1, '甲公司'), line(2, '乙公司')]))
    const before = await rows()
    const run = await importFile(registry, ledgerOf([headings, line(1, '改名'), line(3, '丙公司')]))
    expect(await count('company')).toBe(3)
    await undoImport(registry, officer, run.id, now)
    expect(await rows()).toEqual(before)
    await expect(undoImport(registry, officer, run.id, now)).rejects.toMatchObject({
      code: 'import.not-undoable',
    })
  })

  test('undo is refused as a whole when a row was changed since, and names it', async () => {
    const first = await importFile(registry, ledgerOf([headings, line(1, '甲'), line(2, '乙')]))
    const second = await importFile(registry, ledgerOf([headings, line(2, '乙改')]))
    const before = await rows()
    await expect(undoImport(registry, officer, first.id, now)).rejects.toMatchObject({
      code: 'import.not-undoable',
      values: { count: 1, rows: codeOf(2) },
    })
    expect(await rows()).toEqual(before)
    await undoImport(registry, officer, second.id, now)
    await undoImport(registry, officer, first.id, now)
    expect(await count('company')).toBe(0)
  })

  test('undo is refused when a row was removed since', async () => {
    const run = await importFile(registry, ledgerOf([headings, line(1, '甲'), line(2, '乙')]))
    await database.script(`delete from company where credit_code = '${codeOf(2)}'`)
    await expect(undoImport(registry, officer, run.id, now)).rejects.toMatchObject({
      values: { count: 1, rows: codeOf(2) },
    })
    expect(await count('company')).toBe(1)
  })

  test.each(['applicant', 'supervisor', 'administrator', 'public'] as const)(
    'an import by role %s is refused before anything is noted',
    async (role) => {
      const path = ledgerOf([headings, line(1, '甲公司')])
      await expect(
        importFile(registry, path, { reader: someone(role, [codeOf(1)]) }),
      ).rejects.toMatchObject({ code: 'import.not-allowed' })
      expect(await count('import_run')).toBe(0)
    },
  )

  test('an error of the database in the middle leaves nothing behind and says so', async () => {
    await importFile(registry, ledgerOf([headings, line(1, '甲公司')]))
    const before = await rows()
    await database.script(
      'alter table company add constraint short check (length(name) < 10) not valid',
    )
    await database.script(`create function pg_temp_break() returns trigger language plpgsql as
      $$ begin if new.name = '第三' then raise exception 'disk' using errcode = '53100'; end if;
      return new; end $$;
      create trigger break before insert on company for each row execute function pg_temp_break()`)
    const faults: unknown[] = []
    const path = ledgerOf([headings, line(1, '改名'), line(2, '第二'), line(3, '第三')])
    const run = await importFile(registry, path, { fault: (error) => faults.push(error) })
    await database.script(`drop trigger break on company; drop function pg_temp_break();
      alter table company drop constraint short`)
    expect(run).toMatchObject({ state: 'failed', inserted: 0, updated: 0 })
    expect(run.outcome?.code).toBe('import.disk-full')
    expect(faults).toHaveLength(1)
    expect(await rows()).toEqual(before)
    expect(await noted()).toBe(1)
  })

  test('an import whose process ended is marked failed at the next start and stores nothing', async () => {
    const path = ledgerOf([headings, line(1, '甲公司')])
    const started = await startImport(registry, {
      register: companies,
      reader: officer,
      path,
      fileName: 'a.csv',
      sha256: '',
      mode: 'valid-rows',
      dryRun: false,
      chosen: {},
      now: () => now,
      fault: () => undefined,
    })
    await endInterrupted(database, '440100', now)
    await started.finished
    const [run] = await database.asOwner((tx) => tx.rows(sql`select * from import_run`))
    expect(run).toMatchObject({ state: 'failed', outcome: { code: 'import.interrupted' } })
    expect(await count('company')).toBe(0)
  })

  test('one register takes one import at a time', async () => {
    const lines = [headings, line(1, '甲公司')]
    const both = await Promise.allSettled([
      importFile(registry, ledgerOf(lines)),
      importFile(registry, ledgerOf(lines)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'import.busy' },
    })
    await importFile(registry, ledgerOf(lines))
  })

  test('a workbook is taken as well, with its title rows passed over', async () => {
    const columns = headings.map((header) => ({ header, width: 10, kind: 'text' as const }))
    const title = columns.map((column, i) =>
      i === 0 ? { ...column, header: '2019年台账' } : { ...column, header: '' },
    )
    const bytes: Uint8Array[] = []
    const body = [headings, line(1, '甲公司'), line(2, '乙公司')]
    for await (const part of writeXlsx(body, { sheet: '台账', columns: title })) bytes.push(part)
    const path = fileOf(Buffer.concat(bytes), 'a.xlsx')
    const run = await importFile(registry, path)
    expect(run).toMatchObject({ state: 'stored', inserted: 2 })
    rmSync(path)
  })

  test('a value without a heading refuses its row', async () => {
    const run = await importFile(registry, ledgerOf([headings, [...line(1, '甲公司'), '错位']]))
    expect(await codesOf(run.id)).toEqual([[2, null, 'cell.no-heading']])
  })

  test('the error file is a workbook that names row, column and reason', async () => {
    const run = await importFile(registry, ledgerOf([headings, line(1, '甲公司', '=1+1')]))
    const bytes: Uint8Array[] = []
    for await (const part of await errorFile(registry, officer, run.id, 'zh')) bytes.push(part)
    const { readSheet } = await import('../../sheets/read-sheet.ts')
    const read = []
    for await (const batch of readSheet({ bytes: Buffer.concat(bytes) })) {
      read.push(batch.header.cells, ...batch.rows.map(({ cells }) => cells))
    }
    expect(read[0]).toEqual(['行号', '列', '原因', '原值', '代码'])
    expect(read[1]?.[0]).toBe('2')
    expect(read[1]?.slice(1)).toEqual([
      '营业收入',
      expect.stringContaining('不是金额'),
      '=1+1',
      'amount.format',
    ])
  })
})
