/** `kechuang doctor`: is everything as it must be, and if not, what to do. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { systemReader } from '../engine/access/system-reader.ts'
import { checkInstalments } from '../engine/agreements/check-instalments.ts'
import { checkLog } from '../engine/audit/check-log.ts'
import { verifierKeyText } from '../engine/audit/signing-key.ts'
import { compareWithEvents } from '../engine/cases/rebuild.ts'
import { missingFiles } from '../engine/files/remove-orphans.ts'
import { checkLedgers } from '../engine/ledger/check-ledger.ts'
import { checkRatings } from '../engine/ratings/check-ratings.ts'
import { textOf, textOrNull } from '../store/cells.ts'
import type { Database } from '../store/database.ts'
import { civilDate } from '../values/civil-date.ts'
import { civilDateOf } from '../values/instant.ts'
import type { Text } from '../values/text.ts'
import type { Command, Surroundings } from './command.ts'
import { cityOptions, type OpenCity } from './open-city.ts'
import { progressTo } from './progress.ts'
import { withCity } from './with-city.ts'

/** What one check found; what is not well says what to do. */
interface Check {
  readonly id: string
  readonly state: 'ok' | 'warn' | 'fail'
  /** What was found. */
  readonly found: string
  /** What to do. */
  readonly remedy?: Text
}

const well = (id: string, found: string): Check => ({ id, state: 'ok', found })
const ill = (id: string, state: 'warn' | 'fail', found: string, zh: string, en: string): Check => ({
  id,
  state,
  found,
  remedy: { zh, en },
})

/** Runs SQL as the owner and gives its only row. */
async function one(database: Database, text: string, values: readonly string[] = []) {
  const [row] = await database.runAsOwner({ name: '', text }, values)
  if (row === undefined) throw new Error('no row')
  return row
}

async function versionCheck({ database }: OpenCity): Promise<Check> {
  const row = await one(
    database,
    `select current_setting('server_version') as v, current_setting('server_version_num') as n,
      current_setting('server_encoding') as e`,
  )
  const found = `${database.kind}, PostgreSQL ${textOf(row, 'v')}, ${textOf(row, 'e')}`
  return Number(textOf(row, 'n')) >= 150_000 && textOf(row, 'e') === 'UTF8'
    ? well('database', found)
    : ill(
        'database',
        'fail',
        found,
        '需要 PostgreSQL 15 或以上、UTF8 编码的数据库。',
        'PostgreSQL 15 or later with encoding UTF8 is needed.',
      )
}

async function extensionCheck({ database }: OpenCity): Promise<Check> {
  const row = await one(
    database,
    `select coalesce(string_agg(extname, ', ' order by extname), '') as e from pg_extension`,
  )
  return well('extensions', textOf(row, 'e'))
}

async function roleCheck({ database }: OpenCity): Promise<Check> {
  const row = await one(
    database,
    `select (select rolsuper or rolbypassrls from pg_roles where rolname = 'kechuang_app')::text as able,
      (select string_agg(distinct table_name::text || ' ' || privilege_type::text, ', ')
        from information_schema.role_table_grants where grantee = 'kechuang_app'
        and table_name in ('case_event', 'log_leaf', 'log_checkpoint', 'ledger_entry', 'ledger_line')
        and privilege_type not in ('SELECT', 'INSERT')) as rights,
      (select string_agg(c.relname::text, ', ') from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
        and has_table_privilege('kechuang_app', c.oid, 'SELECT')) as open`,
  )
  const wrong = [
    textOrNull(row, 'able') === 'false' ? null : 'kechuang_app bypasses row-level security',
    textOrNull(row, 'rights'),
    textOrNull(row, 'open') && `without row-level security: ${textOrNull(row, 'open')}`,
  ].filter((each) => each !== null && each !== '')
  return wrong.length === 0
    ? well('rights', 'row-level security binds kechuang_app; events can only be added')
    : ill(
        'rights',
        'fail',
        wrong.join('; '),
        '数据库权限被改动过。请由数据库管理员按 src/store/migrations 中的授权恢复。',
        'The rights were changed. Have the database administrator restore the grants of src/store/migrations.',
      )
}

function calendarCheck({ bureau }: OpenCity, around: Surroundings): Check {
  const today = civilDateOf(around.now())
  const year = Number(today.slice(0, 4))
  const covered = (of: number) =>
    !bureau.calendar.isProvisional(civilDate(`${of}-01-01`), civilDate(`${of}-12-31`))
  const zh = '请升级程序，取得国务院办公厅公布的放假安排；在此之前该年的期限按暂定日计算。'
  const en =
    'Upgrade the program to have the announced holidays; until then limits of that year are provisional.'
  if (!covered(year)) return ill('calendar', 'fail', `${year} is not announced here`, zh, en)
  // The holidays of a year are published in the November before.
  if (!covered(year + 1) && today.slice(5) >= '12-01') {
    return ill('calendar', 'warn', `${year + 1} is not announced here`, zh, en)
  }
  return well('calendar', `${year} is covered${covered(year + 1) ? `, ${year + 1} too` : ''}`)
}

async function logCheck({ bureau }: OpenCity, around: Surroundings): Promise<Check> {
  const tell = progressTo(around, '存证核验 / checking the log')
  const { events, cases, broken } = await checkLog(bureau, systemReader(bureau), tell)
  return broken === null
    ? well('log', `${events} events of ${cases} cases are as they were written`)
    : ill(
        'log',
        'fail',
        `case ${broken.caseId}, event ${broken.rev}: ${broken.problem}`,
        '办理记录被改动。请保全数据库和备份，停止办件，报告监督部门；不要自行修复。',
        'The log was altered. Preserve database and backups, stop working on cases and report it; do not repair it.',
      )
}

async function projectionCheck({ bureau }: OpenCity): Promise<Check> {
  const report = await compareWithEvents(bureau, systemReader(bureau))
  const { differences } = report
  return differences.length === 0
    ? well('projections', `${report.cases} cases say what their events say`)
    : ill(
        'projections',
        'fail',
        `${differences.length} differ, first: ${differences[0]?.caseId} ${differences[0]?.where}`,
        '用 kechuang rebuild 查看差异，确认后用 kechuang rebuild --write 恢复。',
        'See them with kechuang rebuild; restore them with kechuang rebuild --write.',
      )
}

async function ledgerCheck({ bureau }: OpenCity): Promise<Check> {
  const { entries, accounts, faults } = await checkLedgers(bureau, systemReader(bureau))
  const [first] = [
    ...faults,
    ...(await checkInstalments(bureau, systemReader(bureau))).map(({ caseId, instalment }) => ({
      kind: 'instalment',
      ledger: instalment,
      where: `case ${caseId}`,
    })),
  ]
  return first === undefined
    ? well('ledgers', `${entries} entries and ${accounts} accounts agree, and sum to zero`)
    : ill(
        'ledgers',
        'fail',
        `first that disagrees: ${first.kind} ${first.ledger} ${first.where}`,
        '账簿与分录或办理记录不符。请保全数据库和备份，停止支付，报告财务和监督部门；不要自行修改。',
        'A ledger disagrees with its entries or with the log. Preserve database and backups, stop paying and report it; do not repair it.',
      )
}

function keyCheck({ bureau, folder }: OpenCity): Check {
  const secret = join(folder, 'signing-key')
  const open = join(folder, 'public-key')
  const expected = verifierKeyText(bureau.signing.verifier)
  if (!existsSync(open) || readFileSync(open, 'utf8').trim() !== expected.trim()) {
    return ill(
      'key',
      'fail',
      'public-key does not belong to signing-key',
      '请从备份恢复 signing-key 和 public-key，否则已发证书无法核验。',
      'Restore signing-key and public-key from a backup; certificates issued before cannot be verified without.',
    )
  }
  const readable = process.platform !== 'win32' && (statSync(secret).mode & 0o077) !== 0
  return readable
    ? ill(
        'key',
        'warn',
        'signing-key can be read by others',
        `请执行：chmod 600 ${secret}`,
        `Run: chmod 600 ${secret}`,
      )
    : well('key', bureau.signing.verifier.id)
}

async function ratingCheck({ bureau }: OpenCity): Promise<Check> {
  const [first, ...more] = await checkRatings(bureau, systemReader(bureau))
  return first === undefined
    ? well('ratings', 'every rating is kept as it was given')
    : ill(
        'ratings',
        'fail',
        `ratings of ${more.length + 1} cases differ from the log, the first ${first}`,
        '评价台账与办理记录不符，可能被改动或删除。请保全数据库并报告监督部门；以办理记录为准。',
        'Ratings were changed or removed. Preserve the database and report it; the log is what counts.',
      )
}

async function diskCheck({ folder }: OpenCity): Promise<Check> {
  const { bavail, bsize, blocks } = await statfs(folder)
  const free = bavail * bsize
  const found = `${(free / 1e9).toFixed(1)} GB free in ${folder}`
  const low = free < 1e9 || bavail / Math.max(1, blocks) < 0.05
  return low
    ? ill(
        'disk',
        free < 2e8 ? 'fail' : 'warn',
        found,
        '磁盘空间不足。请清理或扩容后再导入和备份。',
        'The disk is nearly full. Make room before importing or backing up.',
      )
    : well('disk', found)
}

async function clockCheck({ database, bureau }: OpenCity, around: Surroundings): Promise<Check> {
  const row = await one(
    database,
    `select extract(epoch from clock_timestamp())::bigint::text as now,
      (select extract(epoch from max(at))::bigint::text from case_event where jurisdiction = $1) as last`,
    [bureau.city.jurisdiction],
  )
  const own = Date.parse(around.now()) / 1000
  const apart = Math.abs(own - Number(textOf(row, 'now')))
  const ahead = Number(textOrNull(row, 'last') ?? 0) - own
  const zh = '请检查本机和数据库服务器的时间与时区，启用自动校时。'
  const en =
    'Check time and zone of this machine and of the database server; have them synchronised.'
  if (ahead > 60) return ill('clock', 'fail', `an event lies ${Math.round(ahead)} s ahead`, zh, en)
  return apart > 60
    ? ill('clock', 'fail', `${Math.round(apart)} s apart from the database`, zh, en)
    : well('clock', around.now())
}

async function filesCheck({ bureau }: OpenCity): Promise<Check> {
  const missing = await missingFiles(bureau)
  return missing.length === 0
    ? well('files', 'every file of a case or draft is in its store')
    : ill(
        'files',
        'fail',
        `${missing.length}: ${missing.slice(0, 3).join(', ')}`,
        '有办件材料的内容在存储中找不到，请从备份恢复文件目录或存储桶。',
        'Content of handed-in files is not in the store. Restore the folder or bucket of files from a backup.',
      )
}

const checks = [
  versionCheck,
  extensionCheck,
  roleCheck,
  calendarCheck,
  keyCheck,
  diskCheck,
  clockCheck,
  logCheck,
  projectionCheck,
  ledgerCheck,
  ratingCheck,
  filesCheck,
]

const signs = { ok: '✓', warn: '!', fail: '✗' } as const

/** Checks everything, and prints what to do. */
export const doctorCommand: Command = {
  usage: 'doctor [--data DIR] [--database-url URL] [--json]',
  about: 'checks database, rights, calendar, key, disk, clock, log, projections, ledgers and files',
  options: { ...cityOptions, json: { type: 'boolean', about: 'print JSON' } },
  run: (_positionals, options, around) =>
    withCity(options, around, async (city) => {
      const found: Check[] = []
      for (const check of checks) {
        const result = await check(city, around)
        found.push(result)
        if (options.json === true) continue
        around.out(`${signs[result.state]} ${result.id}: ${result.found}\n`)
        if (result.remedy) around.out(`    ${result.remedy.zh}\n    ${result.remedy.en}\n`)
      }
      const healthy = found.every(({ state }) => state !== 'fail')
      if (options.json === true) around.out(`${JSON.stringify({ healthy, checks: found })}\n`)
      return healthy ? 0 : 1
    }),
}
