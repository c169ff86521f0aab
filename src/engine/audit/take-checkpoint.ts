/** Takes new events into the Merkle tree of the log and signs what it has become. */

import { setTimeout as pause } from 'node:timers/promises'
import { bytesOf, instantOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement, Tx } from '../../store/database.ts'
import { sqlState } from '../../store/retry.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { signCheckpoint } from './checkpoint.ts'
import { leafHash } from './merkle-tree.ts'
import {
  appendLeaves,
  emptyFrontier,
  frontierBytes,
  frontierFrom,
  frontierRoot,
} from './tree-frontier.ts'

/** A signed state of the log. */
export interface TakenCheckpoint {
  readonly size: number
  readonly root: string
  readonly at: Instant
  /** The signed text, to be kept by outsiders. */
  readonly note: string
}

const newest: Statement = {
  name: 'checkpoint-newest',
  text: `select size::text, root, frontier, at, note from log_checkpoint
    where jurisdiction = $1 order by log_checkpoint.size desc limit 1`,
}

const untaken: Statement = {
  name: 'checkpoint-untaken',
  text: `select e.case_id, e.rev, e.hash from case_event e
    where e.jurisdiction = $1 and not exists (select 1 from log_leaf l
      where l.jurisdiction = e.jurisdiction and l.case_id = e.case_id and l.rev = e.rev)
    order by e.at, e.case_id, e.rev limit $2`,
}

const addLeaves: Statement = {
  name: 'checkpoint-leaves',
  text: `insert into log_leaf (jurisdiction, position, case_id, rev, hash)
    select $1, $2::bigint + n.i - 1, n.case_id, n.rev, decode(n.hash, 'hex')
    from unnest($3::text[], $4::integer[], $5::text[]) with ordinality as n (case_id, rev, hash, i)`,
}

const add: Statement = {
  name: 'checkpoint-add',
  text: `insert into log_checkpoint (jurisdiction, size, root, frontier, at, note)
    values ($1, $2, $3, $4, $5, $6)`,
}

/** Milliseconds between batches: a request takes several turns of the event loop. */
const breath = 8

/** Events taken in one transaction. */
const batch = 5000

async function readNewest(tx: Tx, jurisdiction: string) {
  const [row] = await tx.run(newest, [jurisdiction])
  if (row === undefined) return undefined
  const taken: TakenCheckpoint = {
    size: Number(textOf(row, 'size')),
    root: Buffer.from(bytesOf(row, 'root')).toString('hex'),
    at: instantOf(row, 'at'),
    note: textOf(row, 'note'),
  }
  return { taken, frontier: frontierFrom(taken.size, bytesOf(row, 'frontier')) }
}

/** The newest checkpoint, undefined before the first. */
export async function newestCheckpoint(
  bureau: Bureau,
  reader: Reader,
): Promise<TakenCheckpoint | undefined> {
  const found = await bureau.database.transaction(reader, (tx) =>
    readNewest(tx, reader.jurisdiction),
  )
  return found?.taken
}

/**
 * Takes in all events the tree does not hold yet. Two processes at once: one wins each batch, the
 * other finds it taken and goes on after it.
 *
 * @returns the newest checkpoint, undefined for an empty log
 */
export async function takeCheckpoint(
  bureau: Bureau,
  reader: Reader,
  now: Instant,
): Promise<TakenCheckpoint | undefined> {
  for (let more = true; more; ) {
    try {
      const taken = await bureau.database.transaction(reader, (tx) =>
        takeBatch(bureau, tx, reader.jurisdiction, now),
      )
      more = taken === batch
    } catch (error) {
      if (sqlState(error) !== takenByAnother) throw error
    }
    // The embedded database works on this thread: requests that came meanwhile go first.
    await pause(breath)
  }
  return newestCheckpoint(bureau, reader)
}

/** SQLSTATE of a unique violation: the places of these leaves are given. */
const takenByAnother = '23505'

/** Takes in the next events and signs what the tree has become; says how many they were. */
async function takeBatch(bureau: Bureau, tx: Tx, jurisdiction: string, now: Instant) {
  const before = await readNewest(tx, jurisdiction)
  const rows = await tx.run(untaken, [jurisdiction, batch])
  if (rows.length === 0) return 0
  const hashes = rows.map((row) => bytesOf(row, 'hash'))
  const frontier = appendLeaves(before?.frontier ?? emptyFrontier, hashes.map(leafHash))
  const root = frontierRoot(frontier)
  const note = signCheckpoint(
    { origin: bureau.signing.verifier.name, size: frontier.size, root, at: now },
    bureau.signing,
  )
  await tx.run(addLeaves, [
    jurisdiction,
    before?.taken.size ?? 0,
    rows.map((row) => textOf(row, 'case_id')),
    rows.map((row) => numberOf(row, 'rev')),
    hashes.map((hash) => Buffer.from(hash).toString('hex')),
  ])
  await tx.run(add, [jurisdiction, frontier.size, root, frontierBytes(frontier), now, note])
  return rows.length
}
