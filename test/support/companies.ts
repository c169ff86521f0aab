/** A city with two small registers of its own, for tests of everything that works on any register. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { column, register } from '../../src/declare/register.ts'
import type { Role } from '../../src/declare/role.ts'
import { fieldCipher, newFieldKey } from '../../src/engine/access/field-cipher.ts'
import { newSigningKey } from '../../src/engine/audit/signing-key.ts'
import type { Bureau } from '../../src/engine/bureau.ts'
import { type ImportShown, readImport } from '../../src/engine/registers/import/read-import.ts'
import { type ImportInput, startImport } from '../../src/engine/registers/import/run-import.ts'
import { openRegistry, type Registry } from '../../src/engine/registers/registry.ts'
import type { Database, Reader } from '../../src/store/database.ts'
import { folderFileStore } from '../../src/store/folder-file-store.ts'
import { creditCodeCheckCharacter } from '../../src/values/credit-code.ts'
import { instant } from '../../src/values/instant.ts'
import { workingCalendar } from '../../src/values/working-calendar.ts'

/** Open to the public in part. */
export const companies = register({
  id: 'companies',
  table: 'company',
  title: { zh: '企业台账', en: 'Companies' },
  about: { zh: '测试用企业台账。', en: 'Companies for tests.' },
  key: ['creditCode'],
  name: 'name',
  party: 'creditCode',
  readers: ['public', 'officer', 'head', 'supervisor'],
  order: { by: 'revenue', descending: true },
  columns: {
    creditCode: column.creditCode(
      { zh: '统一社会信用代码', en: 'Credit code' },
      { required: true, open: true, shown: true, alsoCalled: ['信用代码'] },
    ),
    name: column.text(
      { zh: '企业名称', en: 'Name' },
      { required: true, open: true, shown: true, maxLength: 20 },
    ),
    district: column.text(
      { zh: '所在区', en: 'District' },
      { open: true, filter: true, codes: 'districts' },
    ),
    size: column.choice(
      { zh: '规模', en: 'Size' },
      [
        { id: 'large', label: { zh: '大型', en: 'large' } },
        { id: 'small', label: { zh: '小型', en: 'small' } },
      ],
      { open: true, filter: true },
    ),
    foundedOn: column.date({ zh: '成立日期', en: 'Founded on' }, { open: true }),
    revenue: column.money({ zh: '营业收入', en: 'Revenue' }, { open: true, filter: true }),
    rdSpending: column.money({ zh: '研发费用', en: 'R&D spending' }),
    profit: column.money({ zh: '净利润', en: 'Profit' }, { signed: true }),
    staff: column.count({ zh: '职工总数', en: 'Staff' }, { open: true, between: [0n, 1_000_000n] }),
    figuresYear: column.year({ zh: '数据年度', en: 'Year' }, { open: true }),
    exporting: column.truth({ zh: '是否出口', en: 'Exporting' }, { open: true }),
    remark: column.text({ zh: '内部备注', en: 'Remark' }, { maxLength: 100 }),
  },
})

/** For staff and parties only; its key has three parts. */
export const permits = register({
  id: 'permits',
  table: 'permit',
  title: { zh: '许可台账', en: 'Permits' },
  about: { zh: '测试用许可台账。', en: 'Permits for tests.' },
  key: ['holder', 'series', 'year'],
  name: 'subject',
  party: 'holder',
  readers: ['officer', 'head'],
  order: { by: 'year', descending: false },
  columns: {
    holder: column.creditCode({ zh: '持有人', en: 'Holder' }, { required: true }),
    series: column.text({ zh: '系列', en: 'Series' }, { required: true }),
    year: column.year({ zh: '年度', en: 'Year' }, { required: true }),
    subject: column.text({ zh: '事项', en: 'Subject' }, { required: true }),
    fee: column.money({ zh: '费用', en: 'Fee' }),
  },
})

const tables = `
create table company (
  jurisdiction text not null, credit_code text not null, name text not null, district text,
  size text, founded_on date, revenue bigint, rd_spending bigint, profit bigint, staff bigint,
  figures_year integer, exporting boolean, remark text,
  rev integer not null default 1,
  source_kind text not null check (source_kind in ('import', 'case', 'generator', 'officer')),
  source_id text not null,
  primary key (jurisdiction, credit_code),
  check (rd_spending <= revenue));
create table permit (
  jurisdiction text not null, holder text not null, series text not null, year integer not null,
  subject text not null, fee bigint,
  rev integer not null default 1,
  source_kind text not null, source_id text not null,
  primary key (jurisdiction, holder, series, year));
grant select, insert, update, delete on company, permit to kechuang_app;
alter table company enable row level security;
alter table permit enable row level security;
create policy company_read on company for select using (jurisdiction = (select reader_jurisdiction()));
create policy company_write on company using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy permit_reader on permit using (jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or holder = any ((select reader_parties())::text[])));
`

/** The day of the tests. */
export const now = instant('2020-03-02T09:00:00.000+08:00')

/** A made-up credit code that passes its check; different numbers give different codes. */
export function codeOf(number: number): string {
  const first = `91440101${String(number).padStart(9, '0')}`
  return first + creditCodeCheckCharacter(first)
}

/** Somebody who reads and writes. */
export const someone = (role: Role, parties: readonly string[] = []): Reader => ({
  jurisdiction: '440100',
  role,
  account: role,
  parties,
})

/** Opens the city over a database and makes the tables of its registers. */
export async function openCompanies(database: Database): Promise<Registry> {
  await database.script(tables)
  return companiesOver(database)
}

/** Opens the city over a database that has the tables. */
export function companiesOver(database: Database): Registry {
  const bureau: Bureau = {
    city: {
      id: 'test',
      name: { zh: '测试市', en: 'Test City' },
      bureau: { zh: '测试市科学技术局', en: 'Bureau of Test City' },
      jurisdiction: '440100',
      codes: { province: '44', city: '01' },
      province: { zh: '测试省', en: 'Test Province' },
      districts: [
        { code: '440106', name: { zh: '天河区', en: 'Tianhe' } },
        { code: '440112', name: { zh: '黄埔区', en: 'Huangpu' } },
      ],
      offerings: [],
    },
    offerings: new Map(),
    registers: new Map([companies, permits].map((each) => [each.id, each])),
    indicators: new Map(),
    calendar: workingCalendar([]),
    database,
    demonstration: false,
    demoAccounts: [],
    links: [],
    reportYears: [],
    cipher: fieldCipher(newFieldKey()),
    files: { store: folderFileStore(join(tmpdir(), 'kechuang-no-files')) },
    signing: newSigningKey('test'),
  }
  return openRegistry(bureau)
}

/** A ledger of lines as a file. */
export function ledgerOf(lines: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return fileOf(lines.map((line) => line.map(quoted).join(',')).join('\r\n'), 'ledger.csv')
}

/** Bytes or text as a file in a folder of its own. */
export function fileOf(content: string | Uint8Array, name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kechuang-ledger-')), name)
  writeFileSync(path, content)
  return path
}

/** Imports a file and waits until it has ended. */
export async function importFile(
  registry: Registry,
  path: string,
  more: Partial<ImportInput> = {},
): Promise<ImportShown> {
  const faults: unknown[] = []
  const started = await startImport(registry, {
    register: companies,
    reader: someone('officer'),
    path,
    fileName: '台账.csv',
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    mode: 'all-or-nothing',
    dryRun: false,
    chosen: {},
    now: () => now,
    fault: (error) => faults.push(error),
    ...more,
  })
  await started.finished
  if (faults.length > 0 && more.fault === undefined) throw faults[0]
  return readImport(registry, someone('officer'), started.id)
}
