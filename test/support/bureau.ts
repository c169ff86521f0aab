/** A bureau to test on: Guangzhou's declarations, a fresh database, people, and a clock to set. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { declarations } from '../../src/app.ts'
import { testCreditCode } from '../../src/cities/guangzhou/demonstration/test-codes.ts'
import type { Answers } from '../../src/declare/expression/read-fact.ts'
import { type Account, keepAccount, readerOf } from '../../src/engine/access/account.ts'
import { fieldCipher, newFieldKey } from '../../src/engine/access/field-cipher.ts'
import { newSigningKey } from '../../src/engine/audit/signing-key.ts'
import type { Bureau } from '../../src/engine/bureau.ts'
import { accept } from '../../src/engine/cases/accept.ts'
import type { CaseState } from '../../src/engine/cases/case-state.ts'
import { decide } from '../../src/engine/cases/decide.ts'
import { file } from '../../src/engine/cases/file.ts'
import { openBureau } from '../../src/engine/declarations.ts'
import type { Database, Reader, Row } from '../../src/store/database.ts'
import { folderFileStore } from '../../src/store/folder-file-store.ts'
import { type Instant, instant } from '../../src/values/instant.ts'
import type { OpenDatabase } from './databases.ts'

/** Everybody who has an account. `both` is an officer who also acts for the first applicant. */
export type Who =
  | 'seller'
  | 'rival'
  | 'officer'
  | 'colleague'
  | 'both'
  | 'head'
  | 'supervisor'
  | 'administrator'

const company = (n: number, name: string) => ({ creditCode: testCreditCode(n), name })

/** The two applicants; both stand in the register of enterprises. */
export const parties = {
  seller: company(1, '广州示例甲科技有限公司'),
  rival: company(2, '广州示例乙科技有限公司'),
}

const account = (
  id: Who,
  role: Account['role'],
  of: readonly (typeof parties.seller)[] = [],
): Account => ({ id, role, name: { zh: id, en: id }, unit: '', parties: of })

/** Accounts by who has them. The login is the same word. */
export const accounts: Readonly<Record<Who, Account>> = {
  seller: account('seller', 'applicant', [parties.seller]),
  rival: account('rival', 'applicant', [parties.rival]),
  officer: account('officer', 'officer'),
  colleague: account('colleague', 'officer'),
  both: account('both', 'officer', [parties.seller]),
  head: account('head', 'head'),
  supervisor: account('supervisor', 'supervisor'),
  administrator: account('administrator', 'administrator'),
}

/** Names of everybody. */
export const everybody: readonly Who[] = [
  'seller',
  'rival',
  'officer',
  'colleague',
  'both',
  'head',
  'supervisor',
  'administrator',
]

/** The password of everybody. */
export const password = 'correct horse battery'

const { jurisdiction } = declarations.city

/** Who the database takes somebody for. */
export const reader = (who: Who): Reader => readerOf(jurisdiction, accounts[who])

/** What a filled-in development contract says; every rule holds in the summer of 2019. */
export function contractAnswers(overrides: Answers = {}): Answers {
  return {
    'contract-name': '智能网联汽车感知算法委托开发合同',
    'contract-category': 'development',
    'contract-subtype': 'commissioned',
    'technology-field': 'electronics',
    'ip-type': 'secret',
    'socio-economic-objective': 'industry',
    'programme-source': 'none',
    'signed-on': '2019-05-20',
    'valid-until': '2020-05-19',
    'seller-type': '150',
    'buyer-name': '深圳示例买方有限公司',
    'buyer-type': '150',
    'buyer-region': 'province',
    'total-amount': '1000000.00',
    payment: 'instalments',
    'in-writing': true,
    'parties-clear': true,
    'object-clear': true,
    'price-clear': true,
    'unlawful-clause': false,
    'seals-match': true,
    'clear-goal': true,
    'mastered-when-signed': false,
    novelty: true,
    ...overrides,
  }
}

/** The keys of every bureau of tests. */
export const testKeys = {
  signing: newSigningKey('kechuang-test'),
  cipher: fieldCipher(newFieldKey()),
  /** Nobody hands in anything here; a bureau on which somebody does has a folder of its own. */
  files: { store: folderFileStore(join(tmpdir(), 'kechuang-no-files')) },
}

/** A running bureau with its database and its clock. */
export interface TestBureau {
  readonly bureau: Bureau
  /** The time everything happens at until it is set anew. */
  now: Instant
  close(): Promise<void>
}

async function enter(database: Database, { creditCode, name }: typeof parties.seller) {
  await database.asOwner((tx) =>
    tx.rows(sql`insert into enterprise (jurisdiction, credit_code, name, district, status,
        entered_on, source_kind, source_id)
      values (${jurisdiction}, ${creditCode}, ${name}, '440106', 'active', '2018-01-01', 'officer',
        'test')`),
  )
}

/** Opens a bureau nobody else uses. It is Monday, 1 July 2019, ten o'clock. */
export async function openTestBureau(open: OpenDatabase): Promise<TestBureau> {
  const database = await open()
  for (const party of Object.values(parties)) await enter(database, party)
  const folder = await mkdtemp(join(tmpdir(), 'kechuang-files-'))
  const files = { store: folderFileStore(folder) }
  return {
    bureau: openBureau(declarations, database, { ...testKeys, files }, false),
    now: instant('2019-07-01T10:00:00+08:00'),
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Gives everybody an account that can sign in. */
export async function createAccounts({ bureau }: TestBureau): Promise<void> {
  for (const who of everybody) {
    const credentials = { login: who, password, demonstration: false }
    await keepAccount(bureau.database, jurisdiction, accounts[who], credentials)
  }
}

/** Runs SQL as the owner of the tables, as a database administrator could. */
export const asOwner = ({ bureau }: TestBureau, query: ReturnType<typeof sql>) =>
  bureau.database.asOwner((tx): Promise<readonly Row[]> => tx.rows(query))

let contracts = 0

/** Answers of a contract nobody has filed. */
export const anotherContract = (overrides: Answers = {}): Answers =>
  contractAnswers({ 'contract-name': `技术开发合同${++contracts}`, ...overrides })

/** Files a contract for the seller. */
export function fileContract(
  on: TestBureau,
  overrides: Answers = {},
  who: 'seller' | 'rival' = 'seller',
): Promise<CaseState> {
  return file(on.bureau, {
    reader: reader(who),
    service: 'technology-contract',
    party: parties[who].creditCode,
    partyName: parties[who].name,
    answers: anotherContract(overrides),
    now: on.now,
  })
}

/** Files a contract and has the officer accept it. */
export async function acceptedContract(on: TestBureau, overrides: Answers = {}) {
  const { id } = await fileContract(on, overrides)
  return accept(on.bureau, { reader: reader('officer'), caseId: id, now: on.now })
}

/** Files a contract, has the officer accept it and the head grant it. */
export async function grantedContract(on: TestBureau, overrides: Answers = {}) {
  const { id } = await acceptedContract(on, overrides)
  return decide(on.bureau, {
    reader: reader('head'),
    caseId: id,
    outcome: 'grant',
    findings: {},
    reason: '',
    now: on.now,
  })
}
