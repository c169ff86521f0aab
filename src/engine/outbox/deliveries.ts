/** What administrators see of deliveries: those under way, and those given up. */
import { sql } from 'kysely'
import { Refusal } from '../../declare/refusal.ts'
import { instantOf, numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { readTimeCursor, writeCursor } from '../cursor.ts'
import type { Channel } from './outlet.ts'

/** How a delivery stands. */
export const deliveryStates = ['waiting', 'delivered', 'dead'] as const

/** One delivery, without the address. */
export interface DeliveryLine {
  readonly id: string
  readonly channel: Channel
  /** Account or receiver it goes to. */
  readonly target: string
  readonly topic: string
  readonly state: (typeof deliveryStates)[number]
  readonly attempts: number
  readonly nextAt: Instant
  readonly lastError: string | null
  readonly createdAt: Instant
}

/** A page of deliveries. */
export interface DeliveryPage {
  readonly items: readonly DeliveryLine[]
  readonly next: string | null
  readonly counts: Readonly<Record<(typeof deliveryStates)[number], number>>
}

const after = ([at, id]: readonly [string, string]) =>
  sql`(created_at, id) < (${at}::timestamptz, ${id})`

/** Lists deliveries of a state, newest first. */
export async function listDeliveries(
  bureau: Bureau,
  reader: Reader,
  query: {
    readonly state: (typeof deliveryStates)[number]
    readonly cursor?: string
    readonly limit: number
  },
): Promise<DeliveryPage> {
  const { jurisdiction } = reader
  const beyond = query.cursor === undefined ? sql`true` : after(readTimeCursor(query.cursor))
  return bureau.database.transaction(reader, async (tx) => {
    const [rows, counted] = await Promise.all([
      tx.rows(sql`select id, channel, target, topic, state, attempts, next_at, last_error, created_at
        from delivery where jurisdiction = ${jurisdiction} and state = ${query.state} and ${beyond}
        order by created_at desc, id desc limit ${query.limit + 1}`),
      tx.rows(sql`select state, count(*)::integer as n from delivery
        where jurisdiction = ${jurisdiction} group by state`),
    ])
    const items = rows.slice(0, query.limit).map((row) => ({
      id: textOf(row, 'id'),
      channel: row.channel === 'email' ? ('email' as const) : ('webhook' as const),
      target: textOf(row, 'target'),
      topic: textOf(row, 'topic'),
      state: query.state,
      attempts: numberOf(row, 'attempts'),
      nextAt: instantOf(row, 'next_at'),
      lastError: textOrNull(row, 'last_error'),
      createdAt: instantOf(row, 'created_at'),
    }))
    const last = items.at(-1)
    const countOf = (state: string) => {
      const row = counted.find((each) => each.state === state)
      return row === undefined ? 0 : numberOf(row, 'n')
    }
    return {
      items,
      next:
        rows.length > query.limit && last !== undefined
          ? writeCursor([last.createdAt, last.id])
          : null,
      counts: {
        waiting: countOf('waiting'),
        delivered: countOf('delivered'),
        dead: countOf('dead'),
      },
    }
  })
}

const again: Statement = {
  name: 'delivery-again',
  text: `update delivery set state = 'waiting', attempts = 0, next_at = $3, ended_at = null
    where jurisdiction = $1 and id = $2 and state = 'dead' returning id`,
}

/**
 * Lets a delivery that was given up be tried again.
 *
 * @throws Refusal `delivery.not-dead` - there is none, or it was not given up
 */
export async function retryDelivery(
  bureau: Bureau,
  reader: Reader,
  id: string,
  now: Instant,
): Promise<void> {
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(again, [reader.jurisdiction, id, now]),
  )
  if (row === undefined) {
    throw new Refusal('delivery.not-dead', {
      zh: '该投递不存在或未停止重试，无需重新投递。',
      en: 'There is no such delivery, or it was not given up.',
    })
  }
}
