/** What every act on a case has in common: lock, repeatability, revision, permission, event. */
import type { Offering } from '../../declare/city.ts'
import { Refusal } from '../../declare/refusal.ts'
import { textOrNull } from '../../store/cells.ts'
import type { Reader, Statement, Tx } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import type { Act } from '../access/act.ts'
import { may } from '../access/may.ts'
import { followMoney } from '../agreements/follow-money.ts'
import { type Bureau, offeringAt } from '../bureau.ts'
import { consultIntegrity } from '../integrity/consult.ts'
import { answeredOnce, keyReused } from './answered.ts'
import { appendNext, type Repeatable } from './append-event.ts'
import type { CaseEvent, EventBodies, EventKind } from './case-event.ts'
import { type CaseRow, caseColumns, caseOf } from './case-row.ts'
import { after, type CaseState } from './case-state.ts'

/** What every act is given. */
export interface ActInput {
  /** Who acts. */
  readonly reader: Reader
  readonly caseId: string
  /** The revision the actor saw; a later one refuses the act with the new state. */
  readonly rev?: number
  /** Id of the open stage it is about, where an act is about one. */
  readonly stage?: string
  /** Lets the request be repeated after a cut connection. */
  readonly repeatable?: Repeatable
  readonly now: Instant
}

/** What an act sees while it holds the lock. */
export interface Held {
  readonly tx: Tx
  readonly current: CaseState
  readonly offering: Offering
  readonly today: CivilDate
}

const lock: Statement = {
  name: 'case-lock',
  text: `select ${caseColumns},
      (select r.request_hash from answered_request r
        where r.jurisdiction = $1 and r.account = $3 and r.key = $4) as answered_request
    from case_file where jurisdiction = $1 and id = $2 for update`,
}

/** No such case, or not for this reader: the two are told apart to nobody. */
export const caseUnknown = (caseId: string) =>
  new Refusal(
    'case.unknown',
    {
      zh: '没有找到该办件，或您无权查看。请核对受理编号。',
      en: 'No such case, or not one you may see. Check the number.',
    },
    { caseId },
  )

function moved(current: CaseState, seen: number): Refusal {
  return new Refusal(
    'case.moved-on',
    {
      zh: '办件在您操作前已被他人处理，本次操作未执行。请按最新状态重新确认。',
      en: 'Somebody acted on the case before you, so nothing was done. Look at its new state and decide again.',
    },
    { caseId: current.id, state: current.state, rev: current.rev, seen },
  )
}

/** An event of a kind with its body, before it is given its place. */
export type Outcome = {
  readonly [K in EventKind]: { readonly kind: K; readonly body: EventBodies[K] }
}[EventKind]

/** The event of an outcome, next in the case. */
export function eventOf(
  input: Pick<ActInput, 'reader' | 'now'>,
  at: { readonly caseId: string; readonly rev: number; readonly party: string },
  outcome: Outcome,
): CaseEvent {
  const place = {
    jurisdiction: input.reader.jurisdiction,
    caseId: at.caseId,
    rev: at.rev,
    at: input.now,
    actor: input.reader.account,
    actorRole: input.reader.role,
    party: at.party,
  }
  return { ...place, ...outcome }
}

/**
 * Performs an act on a case in one transaction: all of it or none of it.
 *
 * A request repeated with the same key finds the case as the first one left it and changes nothing.
 *
 * @param work - looks up the law and says what happened; writes beyond the event go through `tx`
 * @returns the case as it now stands
 * @throws Refusal `case.unknown`, `case.moved-on`, `case.not-allowed`, `request.key-reused`
 */
export async function perform(
  bureau: Bureau,
  act: Act,
  input: ActInput,
  work: (held: Held) => Promise<Outcome>,
): Promise<CaseState> {
  const once = async (tx: Tx) => {
    const { row, answered } = await lockCase(tx, input)
    const current = row.state
    if (answered !== null) {
      if (answered !== input.repeatable?.requestHash) throw keyReused()
      return current
    }
    if (input.rev !== undefined && input.rev !== current.rev) throw moved(current, input.rev)
    const offering = offeringAt(bureau, current.service, current.version)
    const permission = may(input.reader, act, current, offering.service, input.stage)
    if (!permission.allowed) {
      throw new Refusal('case.not-allowed', permission.text, {
        act,
        state: current.state,
        reason: permission.reason,
      })
    }
    const today = civilDateOf(input.now)
    const outcome = await work({ tx, current, offering, today })
    const at = { caseId: current.id, rev: current.rev + 1, party: current.party }
    const consulting = { tx, service: offering.service, today }
    const consulted = await consultIntegrity(consulting, eventOf(input, at, outcome))
    const following = { bureau, tx, reader: input.reader, offering, current, today }
    const event = await followMoney(following, consulted)
    const becomes = after(current, event)
    appendNext(tx, event, row.lastHash, becomes, input.repeatable)
    return becomes
  }
  return answeredOnce(bureau, input, () => bureau.database.transaction(input.reader, once))
}

async function lockCase(
  tx: Tx,
  input: ActInput,
): Promise<{ readonly row: CaseRow; readonly answered: string | null }> {
  const { reader, caseId, repeatable } = input
  const [row] = await tx.run(lock, [
    reader.jurisdiction,
    caseId,
    reader.account,
    repeatable?.key ?? null,
  ])
  if (row === undefined) throw caseUnknown(caseId)
  return { row: caseOf(row), answered: textOrNull(row, 'answered_request') }
}
