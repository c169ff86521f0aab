/** Sessions: sign in, who is calling, sign out. Only a hash of the token is stored. */
import { createHash, randomBytes } from 'node:crypto'
import { Refusal } from '../../declare/refusal.ts'
import { instantOf, textOf, truthOf } from '../../store/cells.ts'
import type { Statement } from '../../store/database.ts'
import { addMilliseconds, epochOf, type Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { type Account, accountColumns, accountOf } from './account.ts'
import { hashPassword, isPassword } from './password.ts'

/** Who is calling. */
export interface SignedIn {
  readonly account: Account
  /** Goes back with every writing request. */
  readonly csrf: string
}

const minute = 60_000
/** A session ends after a working day. */
const sessionLength = 12 * 60 * minute
/** Failed attempts in a row after which an account rests. */
const allowedFailures = 5
const restLength = 15 * minute

const byLogin: Statement = {
  name: 'account-by-login',
  text: `select ${accountColumns}, password, disabled, locked_until from account
    where jurisdiction = $1 and login = $2`,
}

const failed: Statement = {
  name: 'account-failed',
  text: `update account set failures = failures + 1,
      locked_until = case when failures + 1 >= $3 then $4::timestamptz else locked_until end
    where jurisdiction = $1 and id = $2`,
}

const succeeded: Statement = {
  name: 'account-succeeded',
  text: 'update account set failures = 0, locked_until = null where jurisdiction = $1 and id = $2',
}

const open: Statement = {
  name: 'session-open',
  text: `insert into session (jurisdiction, token_hash, account, csrf, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6)`,
}

const current: Statement = {
  name: 'session-current',
  text: `select ${accountColumns
    .split(', ')
    .map((column) => `a.${column}`)
    .join(', ')}, s.csrf
    from session s join account a on a.jurisdiction = s.jurisdiction and a.id = s.account
    where s.jurisdiction = $1 and s.token_hash = $2 and s.expires_at > $3 and not a.disabled`,
}

const close: Statement = {
  name: 'session-close',
  text: 'delete from session where jurisdiction = $1 and token_hash = $2',
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * One answer for a wrong login, a wrong password, a disabled account and one that rests: the answer must
 * not tell which logins exist, nor whether a guess made while an account rests was right.
 */
const wrong = () =>
  new Refusal('session.wrong', {
    zh: '用户名或密码不正确。连续输错 5 次将暂停登录 15 分钟。',
    en: 'Wrong user name or password. After 5 failures in a row signing in rests for 15 minutes.',
  })

// A login that does not exist takes as long as one that does.
const nobody = hashPassword(randomBytes(16).toString('hex'))

/**
 * Signs in with a local account.
 *
 * @returns the token for the cookie, and who it stands for
 * @throws Refusal `session.wrong`
 */
export async function signIn(
  bureau: Bureau,
  input: { readonly login: string; readonly password: string; readonly now: Instant },
): Promise<SignedIn & { readonly token: string }> {
  const { database, city } = bureau
  const [row] = await database.runAsOwner(byLogin, [city.jurisdiction, input.login])
  if (row === undefined) {
    await isPassword(input.password, await nobody)
    throw wrong()
  }
  const lockedUntil = row.locked_until === null ? undefined : instantOf(row, 'locked_until')
  const account = accountOf(row)
  const right = await isPassword(input.password, textOf(row, 'password'))
  if (lockedUntil !== undefined && epochOf(lockedUntil) > epochOf(input.now)) throw wrong()
  if (!right || truthOf(row, 'disabled')) {
    const until = addMilliseconds(input.now, restLength)
    await database.runAsOwner(failed, [city.jurisdiction, account.id, allowedFailures, until])
    throw wrong()
  }
  const token = randomBytes(32).toString('base64url')
  const csrf = randomBytes(16).toString('base64url')
  await database.runAsOwner(succeeded, [city.jurisdiction, account.id])
  await database.runAsOwner(open, [
    city.jurisdiction,
    hashOf(token),
    account.id,
    csrf,
    input.now,
    addMilliseconds(input.now, sessionLength),
  ])
  return { account, csrf, token }
}

/** Who a token stands for; undefined when it stands for nobody any more. */
export async function whoIs(
  bureau: Bureau,
  token: string,
  now: Instant,
): Promise<SignedIn | undefined> {
  const [row] = await bureau.database.runAsOwner(current, [
    bureau.city.jurisdiction,
    hashOf(token),
    now,
  ])
  return row === undefined ? undefined : { account: accountOf(row), csrf: textOf(row, 'csrf') }
}

/** Ends a session. */
export async function signOut(bureau: Bureau, token: string): Promise<void> {
  await bureau.database.runAsOwner(close, [bureau.city.jurisdiction, hashOf(token)])
}
