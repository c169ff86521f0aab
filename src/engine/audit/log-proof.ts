/** Proof that an event stands in the log, for people who have neither the log nor a connection to it. */
import { type Checkpoint, verifyCheckpoint } from './checkpoint.ts'
import { type HashedEvent, hashEvent } from './event-hash.ts'
import { leafHash, verifyInclusion } from './merkle-tree.ts'
import type { VerifierKey } from './signing-key.ts'

/** An event with all that shows it is in the log. */
export interface LogProof {
  /** The event as it was recorded. */
  readonly event: HashedEvent
  /** Hash of the event before it in its case; null for the first. */
  readonly previous: Uint8Array | null
  /** Place of the event among the leaves of the tree, from 0. */
  readonly index: number
  /** Inclusion proof in the tree of the checkpoint. */
  readonly path: readonly Uint8Array[]
  /** Signed checkpoint, as `signCheckpoint` wrote it. */
  readonly checkpoint: string
}

/** What came of checking a proof: the checkpoint that holds the event, or which part is wrong. */
export type LogProofReading =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly problem: 'event' | 'checkpoint' | 'path' }

/** The leaf of the tree that an event is, from the event's hash. */
export function eventLeaf(eventHash: Uint8Array): Uint8Array {
  return leafHash(eventHash)
}

/** Checks that the event is in the log as the signed checkpoint fixed it. Never throws. */
export function verifyLogProof(
  proof: LogProof,
  trustedKeys: readonly VerifierKey[],
): LogProofReading {
  const reading = verifyCheckpoint(proof.checkpoint, trustedKeys)
  if (!reading.ok) return { ok: false, problem: 'checkpoint' }
  const leaf = leafOf(proof)
  if (!leaf) return { ok: false, problem: 'event' }
  const { size, root } = reading.checkpoint
  return verifyInclusion(leaf, proof.index, size, proof.path, root)
    ? { ok: true, checkpoint: reading.checkpoint }
    : { ok: false, problem: 'path' }
}

function leafOf(proof: LogProof): Uint8Array | undefined {
  try {
    return eventLeaf(hashEvent(proof.previous, proof.event))
  } catch {
    // A body that is no canonical JSON was never recorded, so there is nothing to prove.
    return undefined
  }
}
