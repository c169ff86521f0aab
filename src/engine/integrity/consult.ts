/** Asks the integrity register at the acts a service names, and keeps what was seen in the event. */
import { problem } from '../../declare/expression/read-fact.ts'
import type { BarEffect, IntegrityCheck } from '../../declare/integrity.ts'
import { stagesOf } from '../../declare/procedure.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { Service } from '../../declare/service.ts'
import type { Tx } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import { type Bar, barredOn } from './barred-on.ts'

/** The case that acts on a day. */
export interface Consulting {
  readonly tx: Tx
  readonly service: Service
  readonly today: CivilDate
}

/**
 * Asks the register about the applicant where the service says so. What silence decides is not
 * asked about: the law has spoken, and an annulment remains.
 *
 * @returns the event; with the ids of the entries where some were seen
 * @throws Refusal `integrity.barred` - names each entry, its article and how to be free again
 * @throws Invalid when a decision or a stage goes on in spite of a bar without a reason
 */
export async function consultIntegrity(
  { tx, service, today }: Consulting,
  event: CaseEvent,
): Promise<CaseEvent> {
  const check = service.integrity
  // Timers act only where the law says what silence means.
  if (event.actorRole === 'timer') return event
  const effect = check === undefined ? undefined : effectAt(check, service, event)
  if (check === undefined || effect === undefined) return event
  const subject = { kind: 'organization', number: event.party } as const
  const bars = await barredOn(tx, subject, today, service.id)
  if (bars.length === 0) return event
  if (effect === 'refuse') throw barred(check, bars)
  // A payment is ordered among many, and its list names those that are barred.
  const isExplained = event.kind !== 'money-moved' && 'reason' in event.body
  if (isExplained && event.body.reason.trim().length < 2) {
    throw new Invalid([problem('reason', 'required')])
  }
  return withSeen(
    event,
    bars.map(({ id }) => id),
  )
}

function effectAt(
  check: IntegrityCheck,
  service: Service,
  event: CaseEvent,
): BarEffect | undefined {
  switch (event.kind) {
    case 'filed':
      return check.filing
    case 'accepted':
      return check.acceptance
    case 'granted':
      return event.body.silent === undefined ? check.decision : undefined
    case 'branch-decided':
      return event.body.outcome === 'grant' && event.body.silent === undefined
        ? check.decision
        : undefined
    case 'stage-concluded': {
      const { stage: id, outcome, silent } = event.body
      const kind = stagesOf(service.procedure).find((each) => each.id === id)?.kind
      const counts = kind === 'agreement' || kind === 'milestone'
      return counts && outcome === 'pass' && silent === undefined ? check.stages : undefined
    }
    case 'agreement-signed':
      return event.body.side === 'bureau' ? check.stages : undefined
    case 'money-moved':
      return event.body.movement === 'ordered' ? check.payment : undefined
    default:
      return undefined
  }
}

function withSeen(event: CaseEvent, integrity: readonly string[]): CaseEvent {
  switch (event.kind) {
    case 'filed':
      return { ...event, body: { ...event.body, integrity } }
    case 'accepted':
      return { ...event, body: { ...event.body, integrity } }
    case 'granted':
      return { ...event, body: { ...event.body, integrity } }
    case 'branch-decided':
      return { ...event, body: { ...event.body, integrity } }
    case 'stage-concluded':
      return { ...event, body: { ...event.body, integrity } }
    case 'agreement-signed':
      return { ...event, body: { ...event.body, integrity } }
    case 'money-moved':
      return { ...event, body: { ...event.body, integrity } }
    default:
      return event
  }
}

function barred({ cite, remedy }: IntegrityCheck, bars: readonly Bar[]): Refusal {
  const zh = bars.map(
    (bar) =>
      `${bar.measure}（${bar.authority}，《${bar.instrument}》第${bar.article}条，自${bar.from}${
        bar.to === null ? '起长期有效' : `至${bar.to}`
      }，记录号${bar.id}）`,
  )
  const en = bars.map(
    (bar) =>
      `${bar.measure} (${bar.authority}, ${bar.instrument}, article ${bar.article}, from ${bar.from} ${
        bar.to === null ? 'without end' : `to ${bar.to}`
      }, entry ${bar.id})`,
  )
  return new Refusal(
    'integrity.barred',
    {
      zh: `申请人处于科研诚信惩戒期，本次操作未执行：${zh.join('；')}。${remedy.zh}`,
      en: `The applicant is barred by the integrity register, so nothing was done: ${en.join('; ')}. ${remedy.en}`,
    },
    { entries: bars.map(({ id }) => id).join(' ') },
    cite,
  )
}
