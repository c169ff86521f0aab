/** Proofs of the log for the public: that it only grew, and that an event is in it. */
import { Refusal } from '../../declare/refusal.ts'
import { bytesOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { toBase64 } from './base64.ts'
import { logTree } from './log-tree.ts'
import { consistencyProof, inclusionProof } from './merkle-tree.ts'
import { newestCheckpoint, type TakenCheckpoint } from './take-checkpoint.ts'

/** What shows that the log of `to` events begins with that of `from`. Hashes are in Base64. */
export interface GrowthProof {
  readonly from: number
  readonly to: number
  readonly path: readonly string[]
  /** The signed checkpoint of `to` events; null where none was signed at exactly that size. */
  readonly checkpoint: string | null
}

/** What shows that an event is in the log. Hashes are in Base64. */
export interface InclusionAnswer {
  /** Hash of the event: what its leaf holds. */
  readonly event: string
  /** Place among the leaves, from 0. */
  readonly index: number
  readonly path: readonly string[]
  readonly checkpoint: string
}

const noteAt: Statement = {
  name: 'checkpoint-note',
  text: 'select note from log_checkpoint where jurisdiction = $1 and size = $2::bigint',
}

const byPlace: Statement = {
  name: 'log-leaf-by-place',
  text: `select position::text as position, hash from log_leaf
    where jurisdiction = $1 and case_id = $2 and rev = $3::integer`,
}

const byHash: Statement = {
  name: 'log-leaf-by-hash',
  text: `select position::text as position, hash from log_leaf
    where jurisdiction = $1 and hash = $2::bytea order by log_leaf.position limit 1`,
}

const sizes: Statement = {
  name: 'checkpoint-list',
  text: `select size::integer as size, note from log_checkpoint where jurisdiction = $1
    order by log_checkpoint.size desc limit $2`,
}

/**
 * The newest checkpoint.
 *
 * @throws Refusal `log.unsigned` - nothing was signed yet
 */
export async function publicCheckpoint(bureau: Bureau, reader: Reader): Promise<TakenCheckpoint> {
  const found = await newestCheckpoint(bureau, reader)
  if (found !== undefined) return found
  throw new Refusal('log.unsigned', {
    zh: '日志还没有签署检查点：每日签署一次，请明日再来。',
    en: 'The log has no signed checkpoint yet. One is signed every day: come back tomorrow.',
  })
}

/** The newest checkpoints, newest first, each as its size and signed text. */
export async function recentCheckpoints(
  bureau: Bureau,
  reader: Reader,
  most: number,
): Promise<readonly { readonly size: number; readonly note: string }[]> {
  const rows = await bureau.database.transaction(reader, (tx) =>
    tx.run(sizes, [reader.jurisdiction, most]),
  )
  return rows.map((row) => ({ size: numberOf(row, 'size'), note: textOf(row, 'note') }))
}

/**
 * Proves that the log of `to` events only appended to that of `from`.
 *
 * @param to - events of the newer state; those of the newest checkpoint if left out
 * @throws Refusal `log.unsigned`, `log.incomplete`, `log.no-such-size` - more events than are
 *   signed, or none
 * @see RFC 6962, section 2.1.2
 */
export async function proveGrowth(
  bureau: Bureau,
  reader: Reader,
  from: number,
  to?: number,
): Promise<GrowthProof> {
  const newest = await publicCheckpoint(bureau, reader)
  const until = to ?? newest.size
  if (from < 1 || from > until || until > newest.size) {
    throw new Refusal(
      'log.no-such-size',
      {
        zh: `无法证明从 ${from} 条到 ${until} 条的延续：已签署的日志有 ${newest.size} 条。若您手中的检查点条数更多，说明日志被回退，请保留该检查点并报督查人员。`,
        en: `There is no proof from ${from} to ${until} events: the signed log has ${newest.size}. If a checkpoint you hold has more, the log was rolled back: keep it and tell the supervisor.`,
      },
      { from, to: until, size: newest.size },
    )
  }
  const tree = await logTree(bureau, reader, newest)
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(noteAt, [reader.jurisdiction, until]),
  )
  const path = consistencyProof(from, until, tree.rangeHash).map(toBase64)
  return { from, to: until, path, checkpoint: row === undefined ? null : textOf(row, 'note') }
}

/**
 * Proves that an event is in the log.
 *
 * @param event - its hash as 64 hexadecimal digits, or `CASE:REV`
 * @throws Refusal `log.unsigned`, `log.incomplete`, `log.unknown-event` - not in a checkpoint
 * @see RFC 6962, section 2.1.1
 */
export async function proveInclusion(
  bureau: Bureau,
  reader: Reader,
  event: string,
): Promise<InclusionAnswer> {
  const checkpoint = await publicCheckpoint(bureau, reader)
  const { jurisdiction } = reader
  const [, caseId, rev] = /^(.{1,64}):(\d{1,9})$/.exec(event) ?? []
  const isHash = /^[0-9a-f]{64}$/.test(event)
  const [row] = await bureau.database.transaction(reader, async (tx) => {
    if (isHash) return tx.run(byHash, [jurisdiction, Buffer.from(event, 'hex')])
    if (caseId === undefined || rev === undefined) return []
    return tx.run(byPlace, [jurisdiction, caseId, Number(rev)])
  })
  const index = row === undefined ? undefined : Number(textOf(row, 'position'))
  if (row === undefined || index === undefined || index >= checkpoint.size) {
    throw new Refusal(
      'log.unknown-event',
      {
        zh: '已签署的日志中没有这条事件：或尚未进入检查点（每日一次），或编号有误。',
        en: 'The signed log holds no such event: no checkpoint has taken it in yet (one a day), or it is misspelt.',
      },
      { event },
    )
  }
  const tree = await logTree(bureau, reader, checkpoint)
  return {
    event: toBase64(bytesOf(row, 'hash')),
    index,
    path: inclusionProof(index, checkpoint.size, tree.rangeHash).map(toBase64),
    checkpoint: checkpoint.note,
  }
}
