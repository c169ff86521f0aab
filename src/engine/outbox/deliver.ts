/** Delivers what waits, again and again with growing pauses, until it arrives or is given up. */
import { bytesOf, jsonOf, numberOf, textOf } from '../../store/cells.ts'
import type { Row, Statement } from '../../store/database.ts'
import { addMilliseconds, type Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { emailPlace } from './contact.ts'
import type { Channel, Outlets, Parcel, Target } from './outlet.ts'
import { secretPlace } from './webhooks.ts'

/** Deliveries taken at once. */
const batch = 20
/** How long a process that took a delivery has before another may take it. */
const lease = 60_000
/** Attempts after which a delivery is given up: about a day after the first. */
export const mostAttempts = 10
const firstPause = 30_000
const longestPause = 6 * 3_600_000

/** Pause after an attempt that failed: doubling from half a minute to six hours. */
export const pauseAfter = (attempt: number): number =>
  Math.min(firstPause * 2 ** (attempt - 1), longestPause)

const claim: Statement = {
  name: 'delivery-claim',
  text: `update delivery d set attempts = d.attempts + 1, next_at = $4
    from (select id from delivery where jurisdiction = $1 and state = 'waiting' and next_at <= $2
      and channel = any ($3::text[]) order by next_at, id limit $5 for update skip locked) due
    where d.jurisdiction = $1 and d.id = due.id
    returning d.id, d.channel, d.target, d.topic, d.content, d.attempts`,
}

const email: Statement = {
  name: 'delivery-email',
  text: 'select email from contact where jurisdiction = $1 and account = $2',
}

const hook: Statement = {
  name: 'delivery-webhook',
  text: 'select url, secret from webhook where jurisdiction = $1 and id = $2 and active',
}

const arrived: Statement = {
  name: 'delivery-arrived',
  text: `update delivery set state = 'delivered', ended_at = $3, last_error = null
    where jurisdiction = $1 and id = $2 and state = 'waiting'`,
}

const failed: Statement = {
  name: 'delivery-failed',
  text: `update delivery set state = $3, next_at = $4, last_error = $5,
      ended_at = case when $3 = 'dead' then $6::timestamptz end
    where jurisdiction = $1 and id = $2 and state = 'waiting'`,
}

/**
 * Delivers everything that is due, at least once. A delivery is taken by writing when it may be
 * taken again, so whatever ends the process, it is sent again after its lease; the receiver knows it
 * by its id. Several processes may run this at once.
 *
 * @returns how many were tried
 */
export async function deliver(bureau: Bureau, outlets: Outlets, now: Instant): Promise<number> {
  const { jurisdiction } = bureau.city
  const channels = Object.keys(outlets)
  const until = addMilliseconds(now, lease)
  const due = await bureau.database.runAsOwner(claim, [jurisdiction, now, channels, until, batch])
  await Promise.all(due.map((row) => deliverOne(bureau, outlets, row, now)))
  return due.length
}

async function deliverOne(bureau: Bureau, outlets: Outlets, row: Row, now: Instant): Promise<void> {
  const { database, city } = bureau
  const id = textOf(row, 'id')
  try {
    const target = await targetOf(bureau, row)
    const send = outlets[target.channel]
    if (send === undefined) throw new Error('no such outlet')
    await send(parcelOf(row), target, now)
    await database.runAsOwner(arrived, [city.jurisdiction, id, now])
  } catch (error) {
    const attempt = numberOf(row, 'attempts')
    const isOver = attempt >= mostAttempts || error instanceof Gone
    const values = [
      city.jurisdiction,
      id,
      isOver ? 'dead' : 'waiting',
      addMilliseconds(now, pauseAfter(attempt)),
      reasonOf(error),
      now,
    ]
    await database.runAsOwner(failed, values)
  }
}

/** The receiver asked to be told no more. */
class Gone extends Error {}

async function targetOf(bureau: Bureau, row: Row): Promise<Target> {
  const { database, city, cipher } = bureau
  const { jurisdiction } = city
  const target = textOf(row, 'target')
  const channel: Channel = row.channel === 'email' ? 'email' : 'webhook'
  const [found] = await database.runAsOwner(channel === 'email' ? email : hook, [
    jurisdiction,
    target,
  ])
  if (found === undefined) throw new Gone('the receiver is no longer registered')
  if (channel === 'email') {
    const address = cipher.open(bytesOf(found, 'email'), emailPlace(jurisdiction, target))
    return { channel, address }
  }
  const secret = cipher.open(bytesOf(found, 'secret'), secretPlace(jurisdiction, target))
  return { channel, url: textOf(found, 'url'), secret }
}

function parcelOf(row: Row): Parcel {
  const content = jsonOf<Omit<Parcel, 'id' | 'topic'>>(row, 'content')
  return { ...content, id: textOf(row, 'id'), topic: textOf(row, 'topic') }
}

/** What went wrong, short and without addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`.replace(/[^\s@]+@[^\s@]+/g, '…').slice(0, 300)
}
