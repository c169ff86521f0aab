/** Proves that an event is in the signed log. The tree is kept in memory and grows with the log. */
import { bytesOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import type { SealedEvent } from '../cases/read-case.ts'
import { eventLeaf, type LogProof } from './log-proof.ts'
import { inclusionProof } from './merkle-tree.ts'
import { newestCheckpoint } from './take-checkpoint.ts'
import { type TreeLevels, treeLevels } from './tree-levels.ts'

const placeOf: Statement = {
  name: 'log-place',
  text: `select position::text as position from log_leaf
    where jurisdiction = $1 and case_id = $2 and rev = $3`,
}

const leaves: Statement = {
  name: 'log-leaves',
  text: `select hash from log_leaf where jurisdiction = $1 and position >= $2::bigint
    order by position limit $3`,
}

/** Leaves read at a time. */
const pageSize = 5000

const trees = new WeakMap<Bureau, TreeLevels>()

async function treeOf(bureau: Bureau, reader: Reader, size: number): Promise<TreeLevels> {
  const tree = trees.get(bureau) ?? treeLevels()
  trees.set(bureau, tree)
  while (tree.size < size) {
    const at = tree.size
    const rows = await bureau.database.transaction(reader, (tx) =>
      tx.run(leaves, [reader.jurisdiction, at, pageSize]),
    )
    if (rows.length === 0) throw new Error('the log has fewer leaves than its checkpoint says')
    // Another request may have read the same page meanwhile.
    if (tree.size === at) tree.append(rows.map((row) => eventLeaf(bytesOf(row, 'hash'))))
  }
  return tree
}

/**
 * The proof that an event is in the log; undefined while no checkpoint has taken it in.
 */
export async function proveEvent(
  bureau: Bureau,
  reader: Reader,
  sealed: SealedEvent,
): Promise<LogProof | undefined> {
  const { event, previous } = sealed
  const checkpoint = await newestCheckpoint(bureau, reader)
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(placeOf, [reader.jurisdiction, event.caseId, event.rev]),
  )
  if (checkpoint === undefined || row === undefined) return undefined
  const index = Number(textOf(row, 'position'))
  if (index >= checkpoint.size) return undefined
  const tree = await treeOf(bureau, reader, checkpoint.size)
  const path = inclusionProof(index, checkpoint.size, tree.rangeHash)
  return { event, previous, index, path, checkpoint: checkpoint.note }
}
