/**
 * What the end of a stage does to the money: an instalment falls due, what is not paid goes back to
 * the budget, what was paid is claimed back. Asked by every act that ends a stage.
 */
import type { Offering } from '../../declare/city.ts'
import { problem } from '../../declare/expression/read-fact.ts'
import type { Funding, Settlement } from '../../declare/funding.ts'
import { placeOf } from '../../declare/procedure.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { Reader, Tx } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { Ended, Moves } from '../cases/position.ts'
import { factsKnown } from '../cases/world-of.ts'
import { lawFor, limitOf } from '../clock/limits.ts'
import type { PostedEntry } from '../ledger/posting.ts'
import {
  afterFollowing,
  type FundingState,
  fundingAfter,
  type InstalmentNow,
  keptByParty,
} from './funding-state.ts'
import type { MoneyFollowing, WithMoney } from './money-event.ts'
import { type AtEvent, postForCase } from './post-for-case.ts'
import { keepInstalments, readFunding } from './read-funding.ts'

/** The act that is about to be written. */
export interface Following {
  readonly bureau: Bureau
  readonly tx: Tx
  readonly reader: Reader
  readonly offering: Offering
  readonly current: CaseState
  readonly today: CivilDate
}

const concernsMoney = new Set<CaseEvent['kind']>([
  'annulled',
  'agreement-drafted',
  'agreement-signed',
  'change-requested',
  'change-decided',
  'money-moved',
])

const movesOf = (event: CaseEvent): Moves | undefined =>
  'moves' in event.body ? event.body.moves : undefined

/**
 * Books what follows from an event for the money of its case.
 *
 * @returns the event; with what followed and the entries booked
 * @throws Refusal `agreement.not-signed` - an agreement is ended only by both signatures
 * @throws Refusal `payment.under-way` - a payment is on its way whose answer must be awaited
 * @throws Invalid when money must be settled and nobody said what was spent
 */
export async function followMoney(by: Following, event: CaseEvent): Promise<CaseEvent> {
  const { funding, procedure } = by.offering.service
  if (funding === undefined) return event
  const ends = movesOf(event)?.ends ?? []
  if (!concernsMoney.has(event.kind) && ends.length === 0) return event
  refuseUnsigned(by, event)
  const { tx, reader, current } = by
  const { jurisdiction } = reader
  const state = fundingAfter(await readFunding(tx, jurisdiction, current.id), event)
  const at: AtEvent = {
    tx,
    reader,
    caseId: current.id,
    rev: event.rev,
    now: event.at,
    funding,
    line: state.line,
  }
  const settled = settlementOf(funding, event, ends)
  const money =
    state.inForce === null
      ? undefined
      : settled === undefined
        ? await fallDue(at, state, due(procedure, ends))
        : await settle(by, at, state, settled, event)
  const followed = money === undefined ? event : withMoney(event, money)
  const after = money === undefined ? state : afterFollowing(state, money.money, event.at)
  if (after.inForce !== null && event.actorRole !== 'applicant') {
    await keepInstalments(tx, jurisdiction, current.id, after)
  }
  return followed
}

function refuseUnsigned({ offering }: Following, event: CaseEvent): void {
  if (event.kind !== 'stage-concluded' || event.body.outcome !== 'pass') return
  const stage = placeOf(offering.service.procedure, event.body.stage)?.stage
  if (stage?.kind !== 'agreement') return
  throw new Refusal(
    'agreement.not-signed',
    {
      zh: '任务书须由申请单位和科技局双方签署后生效，不能直接办结本环节。请先填报任务书并签署。',
      en: 'An agreement comes into force when both sides have signed it; the stage cannot be ended otherwise. Draft the task book and sign it.',
    },
    { stage: stage.id },
    stage.cite,
  )
}

/** Instalments that ended stages release. */
const due = (procedure: Offering['service']['procedure'], ends: readonly Ended[]) =>
  ends.flatMap(({ stage: id, outcome }) => {
    const stage = placeOf(procedure, id)?.stage
    if (outcome !== 'pass' || stage === undefined || !('instalment' in stage)) return []
    return stage.instalment === undefined ? [] : [stage.instalment]
  })

/** A settlement with what people read as its reason. */
interface Settled extends Settlement {
  readonly ending: string
}

function settlementOf(
  funding: Funding,
  event: CaseEvent,
  ends: readonly Ended[],
): Settled | undefined {
  for (const { stage, ending, outcome } of ends) {
    const named = ending ?? outcome
    const found = funding.settlements.find((each) => each.stage === stage && each.ending === named)
    if (found !== undefined) return found
  }
  if (event.kind === 'annulled')
    return { ...funding.terminated, recovers: 'all', ending: 'annulled' }
  return movesOf(event)?.becomes === 'terminated'
    ? { ...funding.terminated, ending: 'terminated' }
    : undefined
}

type Followed = Required<Pick<WithMoney, 'money' | 'posted'>>

async function fallDue(
  at: AtEvent,
  { instalments }: FundingState,
  ids: readonly string[],
): Promise<Followed | undefined> {
  const planned = instalments.filter(
    (each) => ids.includes(each.id) && each.state === 'planned' && each.amount !== '0',
  )
  if (planned.length === 0) return undefined
  const posted: PostedEntry[] = []
  for (const { id, amount } of planned) {
    posted.push(...(await postForCase(at, 'fallDue', BigInt(amount), id)))
  }
  return { money: { due: planned.map(({ id }) => id) }, posted }
}

const amountOf = (of: readonly InstalmentNow[]) =>
  of.reduce((sum, { amount }) => sum + BigInt(amount), 0n)

async function settle(
  by: Following,
  at: AtEvent,
  state: FundingState,
  settlement: Settled,
  event: CaseEvent,
): Promise<Followed> {
  const { instalments } = state
  const underWay = instalments.find((each) => each.state === 'ordered')
  if (underWay !== undefined) throw paymentUnderWay(underWay.number ?? '')
  const posted: PostedEntry[] = []
  const planned = instalments.filter((each) => each.state === 'planned')
  const payable = instalments.filter((each) => each.state === 'payable')
  let money: MoneyFollowing = {}
  if (settlement.releases) {
    posted.push(...(await postForCase(at, 'release', amountOf(planned))))
    posted.push(...(await postForCase(at, 'cancel', amountOf(payable))))
    money = { released: [...planned, ...payable].map(({ id }) => id) }
  } else {
    const ids = due(by.offering.service.procedure, movesOf(event)?.ends ?? [])
    const fallen = await fallDue(at, state, ids)
    posted.push(...(fallen?.posted ?? []))
    money = fallen?.money ?? {}
  }
  const amount = toRecover(by, state, settlement, event)
  if (amount <= 0n) return { money, posted }
  posted.push(...(await postForCase(at, 'claim', amount)))
  const claim = {
    number: claimNumber(by.current, state),
    amount: amount.toString(),
    dueOn: payBackBy(by, settlement),
    reason: settlement.ending,
  }
  return { money: { ...money, claim }, posted }
}

/** The number of the next claim of a case. */
export const claimNumber = ({ receipt }: CaseState, { claims }: FundingState): string =>
  `${receipt}-R${claims.length + 1}`

/** Fen to be paid back; below zero where more was spent than paid. */
function toRecover(
  { offering, current }: Following,
  state: FundingState,
  { recovers }: Settlement,
  event: CaseEvent,
): bigint {
  const kept = keptByParty(state)
  if (recovers === 'nothing') return 0n
  if (recovers === 'all' || kept === 0n) return kept
  const funding = offering.service.funding
  const established = 'findings' in event.body ? event.body.findings : null
  const known = { ...current, findings: { ...current.findings, ...established } }
  const spent = funding && factsKnown(offering, known)[funding.spent.id]
  if (typeof spent !== 'bigint') {
    throw new Invalid([problem(`findings.${funding?.spent.id}`, 'required')])
  }
  return kept - spent
}

/** The last day for paying back, by the limit a settlement has. */
export function payBackBy(
  { bureau, offering, today }: Pick<Following, 'bureau' | 'offering' | 'today'>,
  { within }: Settlement,
): CivilDate {
  const limit = limitOf(within, lawFor(offering, today))
  if (limit === undefined) throw new Error('no limit is in force for paying back')
  return bureau.calendar.due(today, limit).due
}

function withMoney(event: CaseEvent, { money, posted }: Followed): CaseEvent {
  const before = 'posted' in event.body ? (event.body.posted ?? []) : []
  const followed: WithMoney = { money, posted: [...before, ...posted] }
  switch (event.kind) {
    case 'stage-concluded':
      return { ...event, body: { ...event.body, ...followed } }
    case 'agreement-signed':
      return { ...event, body: { ...event.body, ...followed } }
    case 'answered':
      return { ...event, body: { ...event.body, ...followed } }
    case 'branch-decided':
      return { ...event, body: { ...event.body, ...followed } }
    case 'annulled':
      return { ...event, body: { ...event.body, ...followed } }
    default:
      throw new Error(`${event.kind} cannot carry money`)
  }
}

const paymentUnderWay = (number: string) =>
  new Refusal(
    'payment.under-way',
    {
      zh: `支付 ${number} 已发出、尚未收到银行或国库回单，暂不能结算。请先导入回单，再办理本环节。`,
      en: `Payment ${number} is on its way and the bank or treasury has not answered, so nothing can be settled. Import the answer first, then end this stage.`,
    },
    { number },
  )
