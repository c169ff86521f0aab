/** The hash chain over the events of a case: each event carries the hash of the one before. */
import { hash as digest } from 'node:crypto'
import type { Instant } from '../../values/instant.ts'
import { canonicalJson } from './canonical-json.ts'

/** What of an event is hashed: everything that was recorded. */
export interface HashedEvent {
  /** Jurisdiction the case belongs to. */
  readonly jurisdiction: string
  /** Case the event happened to. */
  readonly caseId: string
  /** Place of the event within its case; the first is 1. */
  readonly rev: number
  /** What happened. */
  readonly kind: string
  /** When. */
  readonly at: Instant
  /** Account that acted. */
  readonly actor: string
  /** Role in which it acted. */
  readonly actorRole: string
  /** Party whose case it is. */
  readonly party: string
  /** Everything else that was recorded, as plain JSON with whole numbers. */
  readonly body: unknown
}

/** An event as it is kept, with its hash and that of the event before it. */
export interface ChainedEvent extends HashedEvent {
  /** Hash of the event before; null for the first. */
  readonly previous: Uint8Array | null
  /** Hash of this event, 32 bytes. */
  readonly hash: Uint8Array
}

/**
 * What is wrong with an event in the chain: `order` when it is not later than the one before or its case
 * was already left, `gap` when events are missing before it, `link` when it does not carry the hash of
 * the one before, `hash` when its own hash is not that of what it says.
 */
export type ChainProblem = 'order' | 'gap' | 'link' | 'hash'

/** What came of checking a chain: how much was checked, or the first event that does not fit. */
export type ChainReport =
  | {
      readonly ok: true
      readonly events: number
      /** Last event of each case, to compare with what is kept elsewhere: a cut tail shows only there. */
      readonly heads: ReadonlyMap<string, { readonly rev: number; readonly hash: Uint8Array }>
    }
  | {
      readonly ok: false
      readonly jurisdiction: string
      readonly caseId: string
      readonly rev: number
      readonly problem: ChainProblem
    }

/** First line of what is hashed, so that no other hash of this product can be mistaken for an event's. */
const DOMAIN = 'kechuang/event/1'

/**
 * The hash of an event, which also fixes every event of the case before it.
 *
 * It is SHA-256 over three lines of UTF-8: the domain, the previous hash in hexadecimal (`-` for the first
 * event), and the canonical JSON of the event, without a line feed at the end.
 *
 * @param previous - hash of the event before; null for the first event of a case
 * @returns 32 bytes
 * @throws Error when the body is not plain JSON with whole numbers
 */
export function hashEvent(previous: Uint8Array | null, event: HashedEvent): Uint8Array {
  const { jurisdiction, caseId, rev, kind, at, actor, actorRole, party, body } = event
  const text = canonicalJson({
    actor,
    actorRole,
    at,
    body,
    caseId,
    jurisdiction,
    kind,
    party,
    rev,
  })
  return digest('sha256', `${DOMAIN}\n${previous ? hex(previous) : '-'}\n${text}`, 'buffer')
}

/**
 * Checks events of one or more cases, each case's events together and in order, as an auditor would.
 *
 * It finds every changed, inserted, removed or moved event except a tail that was cut off or rewritten
 * with all its hashes; that needs the last hashes kept with the cases, or a signed checkpoint.
 *
 * @public for programs of auditors; the bureau's own check reads in batches
 */
export function verifyChain(events: Iterable<ChainedEvent>): ChainReport {
  const heads = new Map<string, { rev: number; hash: Uint8Array }>()
  let before: ChainedEvent | undefined
  let count = 0
  for (const event of events) {
    const key = `${event.jurisdiction}/${event.caseId}`
    const within = before && key === `${before.jurisdiction}/${before.caseId}` ? before : undefined
    const problem = !within && heads.has(key) ? 'order' : problemOf(within, event)
    if (problem) {
      const { jurisdiction, caseId, rev } = event
      return { ok: false, jurisdiction, caseId, rev, problem }
    }
    heads.set(key, { rev: event.rev, hash: event.hash })
    before = event
    count++
  }
  return { ok: true, events: count, heads }
}

/**
 * What is wrong with one event, given the one before it in its case (undefined for the first). For
 * checking a log that is too large to hold.
 */
export function problemOf(
  before: ChainedEvent | undefined,
  event: ChainedEvent,
): ChainProblem | undefined {
  const last = before?.rev ?? 0
  if (event.rev <= last) return 'order'
  if (event.rev > last + 1) return 'gap'
  if (!same(event.previous, before?.hash ?? null)) return 'link'
  if (!same(hashEvent(event.previous, event), event.hash)) return 'hash'
  return undefined
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b
  return Buffer.compare(a, b) === 0
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}
