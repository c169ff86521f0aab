/** Keeps messages: in the inbox at once, and for those outside who asked, as deliveries to be made. */
import { bytesOf, textOf } from '../../store/cells.ts'
import type { Statement, Tx } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { emailPlace } from './contact.ts'
import type { Message } from './message.ts'

const insert: Statement = {
  name: 'message-insert',
  text: `insert into message (jurisdiction, id, recipient_kind, recipient, topic, case_id, title_zh,
      title_en, text_zh, text_en, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (jurisdiction, id) do nothing returning id`,
}

const addresses: Statement = {
  name: 'message-addresses',
  text: `select c.account, c.email from contact c
    join account a on a.jurisdiction = c.jurisdiction and a.id = c.account
    where c.jurisdiction = $1 and not a.disabled and case $2::text
      when 'party' then a.role = 'applicant' and $3 = any (a.parties)
      when 'role' then a.role = $3 else a.id = $3 end`,
}

const listeners: Statement = {
  name: 'message-listeners',
  text: `select id from webhook
    where jurisdiction = $1 and active and ('*' = any (topics) or $2 = any (topics))`,
}

const enqueue: Statement = {
  name: 'delivery-insert',
  text: `insert into delivery (jurisdiction, id, channel, target, topic, content, state, next_at,
      created_at)
    values ($1, $2, $3, $4, $5, $6::jsonb, 'waiting', $7, $7)
    on conflict (jurisdiction, id) do nothing`,
}

/**
 * Keeps messages in the caller's transaction, as the owner of the tables. A message that is there
 * already is left as it is and told to nobody again.
 */
export async function keepMessages(
  bureau: Bureau,
  tx: Tx,
  messages: readonly Message[],
): Promise<void> {
  for (const message of messages) await keepMessage(bureau, tx, message)
}

async function keepMessage(bureau: Bureau, tx: Tx, message: Message): Promise<void> {
  const { jurisdiction } = bureau.city
  const { id, to, topic, caseId, title, text, at } = message
  const values = [jurisdiction, id, to.kind, to.id, topic, caseId]
  const kept = await tx.run(insert, [...values, title.zh, title.en, text.zh, text.en, at])
  if (kept.length === 0) return
  const content = JSON.stringify({ caseId, title, text, at })
  for (const row of await tx.run(addresses, [jurisdiction, to.kind, to.id])) {
    const account = textOf(row, 'account')
    // An address that does not open was written under another key; the inbox still tells.
    if (!opens(bureau, bytesOf(row, 'email'), emailPlace(jurisdiction, account))) continue
    const delivery = [jurisdiction, `${id}-email-${account}`, 'email', account, topic, content, at]
    await tx.run(enqueue, delivery)
  }
  for (const row of await tx.run(listeners, [jurisdiction, topic])) {
    const hook = textOf(row, 'id')
    const delivery = [jurisdiction, `${id}-webhook-${hook}`, 'webhook', hook, topic, content, at]
    await tx.run(enqueue, delivery)
  }
}

function opens(bureau: Bureau, sealed: Uint8Array, place: string): boolean {
  try {
    bureau.cipher.open(sealed, place)
    return true
  } catch {
    return false
  }
}
