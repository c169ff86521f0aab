/** The inbox of whoever is signed in. Row-level security decides what is in it. */
import { type RawBuilder, sql } from 'kysely'
import { instantOf, numberOf, textOf, textOrNull, truthOf } from '../../store/cells.ts'
import type { Reader, Row } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { readTimeCursor, writeCursor } from '../cursor.ts'

/** One message as its reader sees it. */
export interface Received {
  readonly id: string
  readonly topic: string
  readonly caseId: string | null
  readonly title: Text
  readonly text: Text
  readonly at: Instant
  readonly read: boolean
}

/** A page of an inbox. */
export interface InboxPage {
  readonly items: readonly Received[]
  readonly next: string | null
  /** Messages not read, over all pages; counted up to 100. */
  readonly unread: number
}

const mostCounted = 100

/** Reads a page of the reader's inbox, newest first. */
export async function readInbox(
  bureau: Bureau,
  reader: Reader,
  query: { readonly unreadOnly: boolean; readonly cursor?: string; readonly limit: number },
): Promise<InboxPage> {
  const { jurisdiction, account } = reader
  const isRead = sql`exists (select 1 from message_read r where r.jurisdiction = m.jurisdiction
    and r.account = ${account} and r.message_id = m.id)`
  const filters: RawBuilder<unknown>[] = [sql`m.jurisdiction = ${jurisdiction}`]
  if (query.unreadOnly) filters.push(sql`not ${isRead}`)
  if (query.cursor !== undefined) {
    const [at, id] = readTimeCursor(query.cursor)
    filters.push(sql`(m.at, m.id) < (${at}::timestamptz, ${id})`)
  }
  return bureau.database.transaction(reader, async (tx) => {
    const [rows, counted] = await Promise.all([
      tx.rows(sql`select m.id, m.topic, m.case_id, m.title_zh, m.title_en, m.text_zh, m.text_en,
          m.at, ${isRead} as is_read
        from message m where ${sql.join(filters, sql` and `)}
        order by m.at desc, m.id desc limit ${query.limit + 1}`),
      tx.rows(sql`select count(*)::integer as unread from (
        select 1 from message m where m.jurisdiction = ${jurisdiction} and not ${isRead}
        limit ${mostCounted}) as unread_message`),
    ])
    const items = rows.slice(0, query.limit).map(receivedOf)
    const last = items.at(-1)
    const more = rows.length > query.limit && last !== undefined
    const [count] = counted
    return {
      items,
      next: more ? writeCursor([last.at, last.id]) : null,
      unread: count === undefined ? 0 : numberOf(count, 'unread'),
    }
  })
}

const receivedOf = (row: Row): Received => ({
  id: textOf(row, 'id'),
  topic: textOf(row, 'topic'),
  caseId: textOrNull(row, 'case_id'),
  title: { zh: textOf(row, 'title_zh'), en: textOf(row, 'title_en') },
  text: { zh: textOf(row, 'text_zh'), en: textOf(row, 'text_en') },
  at: instantOf(row, 'at'),
  read: truthOf(row, 'is_read'),
})

/** Marks messages as read by the reader: those named, or all there are. Repeating it changes nothing. */
export async function markRead(
  bureau: Bureau,
  reader: Reader,
  which: readonly string[] | 'all',
  now: Instant,
): Promise<void> {
  const { jurisdiction, account } = reader
  const named = which === 'all' ? sql`true` : sql`m.id = any(${[...which]}::text[])`
  await bureau.database.transaction(reader, (tx) =>
    tx.rows(sql`insert into message_read (jurisdiction, account, message_id, at)
      select m.jurisdiction, ${account}, m.id, ${now}::timestamptz from message m
      where m.jurisdiction = ${jurisdiction} and ${named}
      on conflict (jurisdiction, account, message_id) do nothing`),
  )
}
