/** The tree over the log, kept in memory: it grows with the log and is made anew when the log is not what it was. */
import { Refusal } from '../../declare/refusal.ts'
import { bytesOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { eventLeaf } from './log-proof.ts'
import type { TakenCheckpoint } from './take-checkpoint.ts'
import { type TreeLevels, treeLevels } from './tree-levels.ts'

const leaves: Statement = {
  name: 'log-leaves',
  text: `select hash from log_leaf where jurisdiction = $1 and position >= $2::bigint
    order by position limit $3`,
}

/** Leaves read at a time. */
const pageSize = 5000

const trees = new WeakMap<Bureau, TreeLevels>()

const incomplete = (size: number, kept: number) =>
  new Refusal(
    'log.incomplete',
    {
      zh: `日志检查点签了 ${size} 条，库中只有 ${kept} 条：日志被删减。请联系督查人员，并保留您手中的检查点。`,
      en: `A checkpoint signed ${size} events, and only ${kept} are kept: the log was cut. Tell the supervisor and keep the checkpoint you hold.`,
    },
    { size, kept },
  )

async function grow(bureau: Bureau, reader: Reader, tree: TreeLevels, size: number) {
  while (tree.size < size) {
    const at = tree.size
    const rows = await bureau.database.transaction(reader, (tx) =>
      tx.run(leaves, [reader.jurisdiction, at, pageSize]),
    )
    if (rows.length === 0) throw incomplete(size, at)
    // Another request may have read the same page meanwhile.
    if (tree.size === at) tree.append(rows.map((row) => eventLeaf(bytesOf(row, 'hash'))))
  }
}

const rootIn = (tree: TreeLevels, size: number) =>
  Buffer.from(tree.rangeHash(0, size)).toString('hex')

/**
 * The tree over all events up to a checkpoint, as they are kept now.
 *
 * A server outlives a database that was restored under it: a tree in memory that does not give the
 * checkpoint's root is thrown away and read again.
 *
 * @throws Refusal `log.incomplete` - fewer leaves than the checkpoint signed
 */
export async function logTree(
  bureau: Bureau,
  reader: Reader,
  { size, root }: TakenCheckpoint,
): Promise<TreeLevels> {
  const known = trees.get(bureau) ?? treeLevels()
  trees.set(bureau, known)
  await grow(bureau, reader, known, size)
  if (rootIn(known, size) === root) return known
  const fresh = treeLevels()
  await grow(bureau, reader, fresh, size)
  trees.set(bureau, fresh)
  return fresh
}
