/** Books an entry that an event of a case makes. */
import type { Funding } from '../../declare/funding.ts'
import type { Reader, Tx } from '../../store/database.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import { type Fen, fen } from '../../values/money.ts'
import { counter, post } from '../ledger/post.ts'
import type { PostedEntry } from '../ledger/posting.ts'

/** The event that is about to be written. */
export interface AtEvent {
  readonly tx: Tx
  readonly reader: Pick<Reader, 'jurisdiction' | 'account'>
  readonly caseId: string
  readonly rev: number
  readonly now: Instant
  readonly funding: Funding
  /** The budget line; null where nothing was agreed yet. */
  readonly line: string | null
}

/** Books an amount under one of the entries of a service. Nothing is booked for nothing. */
export async function postForCase(
  at: AtEvent,
  use: keyof Funding['entries'],
  amount: bigint,
  /** What of the event it is about, where the event books several of the same. */
  about = '',
): Promise<readonly PostedEntry[]> {
  if (amount === 0n) return []
  const { tx, reader, caseId, rev, now, funding, line } = at
  if (line === null) throw new Error('nothing was agreed for this case')
  const posted = await post(tx, reader, {
    ledger: funding.ledger,
    entry: funding.entries[use],
    holders: { budget: line, case: caseId },
    amounts: [fen(amount) satisfies Fen],
    source: { kind: 'case', id: caseId, rev },
    onceKey: [caseId, rev, use, about].join(':'),
    bookedOn: civilDateOf(now),
    enteredBy: reader.account,
    now,
  })
  return [posted]
}

/** Takes an entry of the case back. */
export function counterForCase(
  { tx, reader, caseId, rev, now, funding }: AtEvent,
  entry: string,
  memo: string,
): Promise<PostedEntry> {
  return counter(tx, reader, {
    ledger: funding.ledger,
    entry,
    source: { kind: 'case', id: caseId, rev },
    bookedOn: civilDateOf(now),
    enteredBy: reader.account,
    now,
    memo,
  })
}
