/** Proves that an event is in the signed log. */
import { textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import type { SealedEvent } from '../cases/sealed-event.ts'
import type { LogProof } from './log-proof.ts'
import { logTree } from './log-tree.ts'
import { inclusionProof } from './merkle-tree.ts'
import { newestCheckpoint } from './take-checkpoint.ts'

const placeOf: Statement = {
  name: 'log-place',
  text: `select position::text as position from log_leaf
    where jurisdiction = $1 and case_id = $2 and rev = $3`,
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
  const tree = await logTree(bureau, reader, checkpoint)
  const path = inclusionProof(index, checkpoint.size, tree.rangeHash)
  return { event, previous, index, path, checkpoint: checkpoint.note }
}
