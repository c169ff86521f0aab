/** What agreement and money of a case are now, as a pure function of its events. */
import type { DecidedBy } from '../../declare/funding.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import type { Clock } from '../clock/running-clock.ts'
import type { PostedEntry } from '../ledger/posting.ts'
import type { Claim, MoneyFollowing } from './money-event.ts'
import type { TaskBook } from './task-book.ts'

/** A version of the task book. */
export interface Version {
  readonly version: number
  readonly book: TaskBook
  /** Number of the change that made it; null for drafts before signing. */
  readonly change: number | null
  readonly at: Instant
  readonly by: string
}

/** Who signed for a side, when. */
export interface Signature {
  readonly by: string
  readonly at: Instant
}

/** Where an instalment can be. */
export type InstalmentState = 'planned' | 'payable' | 'ordered' | 'paid' | 'released'

/** An instalment as it stands. */
export interface InstalmentNow {
  readonly id: string
  /** Fen. */
  readonly amount: string
  readonly state: InstalmentState
  /** The day it fell due. */
  readonly dueOn: string | null
  /** Number of its payment, once ordered. */
  readonly number: string | null
  readonly paidOn: string | null
  readonly reference: string | null
  /** How often it came back. */
  readonly bounced: number
  /** Entries that ordered and paid it; a payment that comes back counters them. */
  readonly booked: readonly PostedEntry[]
}

/** A change as it stands. */
export interface ChangeNow {
  readonly number: number
  readonly change: string
  readonly reason: string
  readonly by: DecidedBy
  readonly book: TaskBook
  readonly clock: Clock | null
  readonly requestedAt: Instant
  readonly requestedBy: string
  readonly state: 'open' | 'in-force' | 'granted' | 'refused' | 'recorded'
  readonly decidedAt: Instant | null
  readonly decidedBy: string | null
  readonly decision: string
}

/** A claim with what came back of it. */
export interface ClaimNow extends Claim {
  readonly at: Instant
  /** Fen that were paid back. */
  readonly repaid: string
  readonly references: readonly string[]
}

/** Agreement and money of a case. */
export interface FundingState {
  readonly versions: readonly Version[]
  /** Signatures under the newest draft. */
  readonly party: Signature | null
  readonly bureau: Signature | null
  /** The version in force; null until both signed. */
  readonly inForce: number | null
  /** Fen; null until signed. */
  readonly grant: string | null
  /** The budget line it is paid from. */
  readonly line: string | null
  readonly instalments: readonly InstalmentNow[]
  readonly changes: readonly ChangeNow[]
  readonly claims: readonly ClaimNow[]
}

/** Before anything was drafted. */
export const noFunding: FundingState = {
  versions: [],
  party: null,
  bureau: null,
  inForce: null,
  grant: null,
  line: null,
  instalments: [],
  changes: [],
  claims: [],
}

/** The task book in force; before that, the newest draft. */
export function bookOf({ versions, inForce }: FundingState): TaskBook | undefined {
  const found =
    inForce === null ? versions.at(-1) : versions.find((each) => each.version === inForce)
  return found?.book
}

const changed = (
  state: FundingState,
  ids: readonly string[],
  to: (before: InstalmentNow) => Partial<InstalmentNow>,
): FundingState => ({
  ...state,
  instalments: state.instalments.map((each) =>
    ids.includes(each.id) ? { ...each, ...to(each) } : each,
  ),
})

/** The state after what the end of a stage did to the money. */
export function afterFollowing(
  state: FundingState,
  money: MoneyFollowing,
  at: Instant,
): FundingState {
  const on = civilDateOf(at)
  const due = changed(state, money.due ?? [], () => ({ state: 'payable', dueOn: on }))
  const released = changed(due, money.released ?? [], () => ({ state: 'released' }))
  return money.claim === undefined ? released : withClaim(released, money.claim, at)
}

function followed(state: FundingState, event: CaseEvent): FundingState {
  const money = 'money' in event.body ? event.body.money : undefined
  return money === undefined ? state : afterFollowing(state, money, event.at)
}

const withClaim = (state: FundingState, claim: Claim, at: Instant): FundingState => ({
  ...state,
  claims: [...state.claims, { ...claim, at, repaid: '0', references: [] }],
})

/** The state after one more event. */
export function fundingAfter(before: FundingState, event: CaseEvent): FundingState {
  const { at, actor: by } = event
  switch (event.kind) {
    case 'agreement-drafted': {
      const { version, book } = event.body
      const versions = [...before.versions, { version, book, change: null, at, by }]
      return { ...before, versions, party: null, bureau: null }
    }
    case 'agreement-signed': {
      const { side, version, grant, line, instalments = [] } = event.body
      if (side === 'party') return { ...before, party: { by, at } }
      const agreed: FundingState = {
        ...before,
        bureau: { by, at },
        inForce: version,
        grant: grant ?? null,
        line: line ?? null,
        instalments: instalments.map((each) => ({
          ...each,
          state: 'planned',
          dueOn: null,
          number: null,
          paidOn: null,
          reference: null,
          bounced: 0,
          booked: [],
        })),
      }
      return followed(agreed, event)
    }
    case 'change-requested': {
      const { number, change, reason, by: decides, book, version, clock } = event.body
      const asked: ChangeNow = {
        number,
        change,
        reason,
        by: decides,
        book,
        clock,
        requestedAt: at,
        requestedBy: by,
        state: version === null || decides === 'recorded' ? 'open' : 'in-force',
        decidedAt: null,
        decidedBy: null,
        decision: '',
      }
      const next = { ...before, changes: [...before.changes, asked] }
      return version === null ? next : inForce(next, version, book, number, event)
    }
    case 'change-decided': {
      const { number, outcome, reason, version, book } = event.body
      const changes = before.changes.map(
        (each): ChangeNow =>
          each.number === number
            ? { ...each, state: outcome, decidedAt: at, decidedBy: by, decision: reason }
            : each,
      )
      const next = { ...before, changes }
      return version === null || book === undefined
        ? next
        : inForce(next, version, book, number, event)
    }
    case 'money-moved':
      return moved(before, event.body, at, event.body.posted ?? [])
    default:
      return followed(before, event)
  }
}

const inForce = (
  state: FundingState,
  version: number,
  book: TaskBook,
  change: number,
  { at, actor: by }: CaseEvent,
): FundingState => ({
  ...state,
  inForce: version,
  versions: [...state.versions, { version, book, change, at, by }],
})

type Moved = Extract<CaseEvent, { readonly kind: 'money-moved' }>['body']

function moved(
  state: FundingState,
  body: Moved,
  at: Instant,
  posted: readonly PostedEntry[],
): FundingState {
  const { movement, number, on, reference, claim } = body
  const ids = body.instalment === undefined ? [] : [body.instalment]
  switch (movement) {
    case 'ordered':
      return changed(state, ids, () => ({ state: 'ordered', number, booked: posted }))
    case 'paid':
      return changed(state, ids, (before) => ({
        state: 'paid',
        paidOn: on,
        reference: reference ?? null,
        booked: [...before.booked, ...posted],
      }))
    case 'bounced':
      return changed(state, ids, (before) => ({
        state: 'payable',
        number: null,
        paidOn: null,
        reference: null,
        bounced: before.bounced + 1,
        booked: [],
      }))
    case 'claimed':
      return claim === undefined ? state : withClaim(state, claim, at)
    case 'repaid':
      return {
        ...state,
        claims: state.claims.map((each) =>
          each.number === number
            ? {
                ...each,
                repaid: (BigInt(each.repaid) + BigInt(body.amount)).toString(),
                references: [...each.references, reference ?? ''],
              }
            : each,
        ),
      }
  }
}

/** Agreement and money after all events, oldest first. */
export function fundingOf(events: Iterable<CaseEvent>): FundingState {
  let state = noFunding
  for (const event of events) state = fundingAfter(state, event)
  return state
}

/** Fen that were paid and not claimed back. */
export function keptByParty({ instalments, claims }: FundingState): bigint {
  const paid = instalments
    .filter((each) => each.state === 'paid')
    .reduce((sum, each) => sum + BigInt(each.amount), 0n)
  return claims.reduce((left, each) => left - BigInt(each.amount), paid)
}
