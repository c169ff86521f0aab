/** Systems outside that are told of what happens. Administrators register them. */
import { randomBytes } from 'node:crypto'
import type { Problem } from '../../declare/problem.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { instantOf, textOf, textsOf, truthOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { newId } from '../identifiers.ts'

/** A registered receiver. */
export interface RegisteredWebhook {
  readonly id: string
  readonly url: string
  /** Topics it is told, or `*`. */
  readonly topics: readonly string[]
  readonly active: boolean
  readonly createdAt: Instant
}

const insert: Statement = {
  name: 'webhook-insert',
  text: `insert into webhook (jurisdiction, id, url, topics, secret, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
}
const list: Statement = {
  name: 'webhook-list',
  text: `select id, url, topics, active, created_at from webhook where jurisdiction = $1
    order by created_at, id`,
}
const change: Statement = {
  name: 'webhook-change',
  text: 'update webhook set active = $3 where jurisdiction = $1 and id = $2 returning id',
}

/** What the ciphertext of a secret is bound to. */
export const secretPlace = (jurisdiction: string, id: string) =>
  `webhook.secret/${jurisdiction}/${id}`

const topicForm = /^(\*|[a-z]+\.[a-z-]+)$/

function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === ''
}

const wrongUrl: Problem = {
  field: 'url',
  code: 'url.format',
  text: {
    zh: '请填写以 https:// 或 http:// 开头、不含用户名的地址',
    en: 'Write an address that starts with https:// or http:// and names no user',
  },
  level: 'refuse',
}

const wrongTopics: Problem = {
  field: 'topics',
  code: 'topics.format',
  text: {
    zh: '请至少选择一个主题，例如 case.granted，或用 * 表示全部',
    en: 'Name at least one topic such as case.granted, or * for all',
  },
  level: 'refuse',
}

/**
 * Registers a receiver.
 *
 * @returns its id and its secret, which is shown this once
 * @throws Invalid when the address is no web address or a topic is none
 */
export async function addWebhook(
  bureau: Bureau,
  reader: Reader,
  input: { readonly url: string; readonly topics: readonly string[]; readonly now: Instant },
): Promise<{ readonly id: string; readonly secret: string }> {
  const wrong = [
    ...(isAddress(input.url) ? [] : [wrongUrl]),
    ...(input.topics.length > 0 && input.topics.every((topic) => topicForm.test(topic))
      ? []
      : [wrongTopics]),
  ]
  if (wrong.length > 0) throw new Invalid(wrong)
  const { jurisdiction, account } = reader
  const id = newId(input.now)
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  const sealed = bureau.cipher.seal(secret, secretPlace(jurisdiction, id))
  const values = [jurisdiction, id, input.url, [...input.topics], sealed, account, input.now]
  await bureau.database.transaction(reader, (tx) => tx.run(insert, values))
  return { id, secret }
}

/** All receivers, oldest first. */
export async function listWebhooks(
  bureau: Bureau,
  reader: Reader,
): Promise<readonly RegisteredWebhook[]> {
  const rows = await bureau.database.transaction(reader, (tx) =>
    tx.run(list, [reader.jurisdiction]),
  )
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    url: textOf(row, 'url'),
    topics: textsOf(row, 'topics'),
    active: truthOf(row, 'active'),
    createdAt: instantOf(row, 'created_at'),
  }))
}

/**
 * Switches a receiver on or off. What waits for one that is off is given up.
 *
 * @throws Refusal `webhook.unknown`
 */
export async function switchWebhook(
  bureau: Bureau,
  reader: Reader,
  id: string,
  active: boolean,
): Promise<void> {
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(change, [reader.jurisdiction, id, active]),
  )
  if (row === undefined) {
    throw new Refusal('webhook.unknown', {
      zh: '没有该接收地址，请刷新列表。',
      en: 'There is no such receiver. Reload the list.',
    })
  }
}
