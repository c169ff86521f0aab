/** Checks the log against its own signed checkpoints: what was once taken in cannot leave or change. */
import { bytesOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import type { Broken } from './broken.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import { eventLeaf } from './log-proof.ts'
import { newestCheckpoint } from './take-checkpoint.ts'
import { appendLeaves, emptyFrontier, frontierRoot } from './tree-frontier.ts'

const changed: Statement = {
  name: 'leaf-changed',
  text: `select l.case_id, l.rev from log_leaf l
    left join case_event e
      on e.jurisdiction = l.jurisdiction and e.case_id = l.case_id and e.rev = l.rev
    where l.jurisdiction = $1 and e.hash is distinct from l.hash order by l.position limit 1`,
}

const page: Statement = {
  name: 'leaf-page',
  text: `select position::text as position, hash from log_leaf
    where jurisdiction = $1 and log_leaf.position >= $2::bigint order by log_leaf.position limit $3`,
}

/** Leaves read at a time. */
const pageSize = 5000

/** The root over the first leaves as they are kept. */
async function rootOf(
  bureau: Bureau,
  reader: Reader,
  size: number,
  tell: (done: number) => void,
): Promise<string | undefined> {
  let frontier = emptyFrontier
  while (frontier.size < size) {
    const wanted = Math.min(pageSize, size - frontier.size)
    const rows = await bureau.database.transaction(reader, (tx) =>
      tx.run(page, [reader.jurisdiction, frontier.size, wanted]),
    )
    const inPlace = rows.every(
      (row, index) => Number(textOf(row, 'position')) === frontier.size + index,
    )
    if (rows.length < wanted || !inPlace) return undefined
    frontier = appendLeaves(
      frontier,
      rows.map((row) => eventLeaf(bytesOf(row, 'hash'))),
    )
    tell(frontier.size)
  }
  return Buffer.from(frontierRoot(frontier)).toString('hex')
}

/**
 * Checks that every event a checkpoint took in is still there with the same hash, and that the leaves
 * still give the root the bureau signed. This finds a case removed as a whole and a chain written
 * anew with all its hashes.
 *
 * @param tell - told how many leaves were taken
 * @returns the first thing that is not so: `leaf`, an event; `checkpoint`, the tree of so many leaves
 */
export async function checkLeaves(
  bureau: Bureau,
  reader: Reader,
  tell: (leaves: number) => void,
): Promise<Broken | null> {
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(changed, [reader.jurisdiction]),
  )
  if (row !== undefined) {
    return { caseId: textOf(row, 'case_id'), rev: numberOf(row, 'rev'), problem: 'leaf' }
  }
  const checkpoint = await newestCheckpoint(bureau, reader)
  if (checkpoint === undefined) return null
  const { size, note } = checkpoint
  const reading = verifyCheckpoint(note, [bureau.signing.verifier])
  const signed = reading.ok && reading.checkpoint.size === size ? reading.checkpoint : undefined
  const root = signed && Buffer.from(signed.root).toString('hex')
  if (root !== undefined && root === (await rootOf(bureau, reader, size, tell))) return null
  return { caseId: '', rev: size, problem: 'checkpoint' }
}
