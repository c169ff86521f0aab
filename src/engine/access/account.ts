/** Accounts: people who sign in. */
import { bureauItself } from '../../declare/authority.ts'
import { roles, type SignInRole } from '../../declare/role.ts'
import { textOf, textsOf } from '../../store/cells.ts'
import type { Database, Reader, Row, Statement } from '../../store/database.ts'
import type { Text } from '../../values/text.ts'
import { hashPassword } from './password.ts'

/** Somebody who can sign in. */
export interface Account {
  readonly id: string
  readonly name: Text
  readonly role: SignInRole
  readonly unit: string
  /** Whose people they belong to; the bureau itself where nothing is said. */
  readonly authority?: string
  /** Units an applicant acts for. */
  readonly parties: readonly { readonly creditCode: string; readonly name: string }[]
}

/** Columns of an account as queries select them. */
export const accountColumns = 'id, name_zh, name_en, role, unit, authority, parties, party_names'

/** Reads a row selected by {@link accountColumns}. */
export function accountOf(row: Row): Account {
  const role = roles.find((known) => known === row.role)
  if (role === undefined) throw new Error('unknown role of an account')
  const names = textsOf(row, 'party_names')
  return {
    id: textOf(row, 'id'),
    name: { zh: textOf(row, 'name_zh'), en: textOf(row, 'name_en') },
    role,
    unit: textOf(row, 'unit'),
    authority: textOf(row, 'authority'),
    parties: textsOf(row, 'parties').map((creditCode, index) => ({
      creditCode,
      name: names[index] ?? creditCode,
    })),
  }
}

/** On whose behalf the database works for an account; without one, for the public. */
export function readerOf(jurisdiction: string, account: Account | undefined): Reader {
  return {
    jurisdiction,
    role: account?.role ?? 'public',
    account: account?.id ?? 'public',
    authority: account?.authority ?? bureauItself,
    parties: account?.parties.map((party) => party.creditCode) ?? [],
  }
}

const row = `insert into account (jurisdiction, id, login, name_zh, name_en, role, unit, parties,
    party_names, password, demonstration, authority)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

const add: Statement = {
  name: 'account-add',
  text: `${row} on conflict (jurisdiction, login) do nothing returning id`,
}

const keep: Statement = {
  name: 'account-keep',
  text: `${row} on conflict (jurisdiction, id) do update set login = excluded.login,
      name_zh = excluded.name_zh, name_en = excluded.name_en, unit = excluded.unit, authority = excluded.authority,
      parties = excluded.parties, party_names = excluded.party_names`,
}

/** By what somebody signs in. */
export interface Credentials {
  readonly login: string
  readonly password: string
  readonly demonstration: boolean
}

async function cellsOf(jurisdiction: string, account: Account, credentials: Credentials) {
  return [
    jurisdiction,
    account.id,
    credentials.login,
    account.name.zh,
    account.name.en,
    account.role,
    account.unit,
    account.parties.map((party) => party.creditCode),
    account.parties.map((party) => party.name),
    await hashPassword(credentials.password),
    credentials.demonstration,
    account.authority ?? bureauItself,
  ]
}

/** Creates an account; false when the login is taken, and nothing is changed then. */
export async function addAccount(
  database: Database,
  jurisdiction: string,
  account: Account,
  credentials: Credentials,
): Promise<boolean> {
  const added = await database.runAsOwner(add, await cellsOf(jurisdiction, account, credentials))
  return added.length === 1
}

/** Creates an account, or brings an existing one's name, unit and parties up to date. */
export async function keepAccount(
  database: Database,
  jurisdiction: string,
  account: Account,
  credentials: Credentials,
): Promise<void> {
  await database.runAsOwner(keep, await cellsOf(jurisdiction, account, credentials))
}
