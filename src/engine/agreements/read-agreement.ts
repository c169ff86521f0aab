/** Agreement and money of a case for whoever may see the case. */
import type { Offering } from '../../declare/city.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { Rule } from '../../declare/rule.ts'
import type { Reader } from '../../store/database.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Fen } from '../../values/money.ts'
import { type MoneyAct, moneyActs } from '../access/act.ts'
import { may } from '../access/may.ts'
import { type Bureau, offeringAt } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type CaseWithEvents, readCase } from '../cases/read-case.ts'
import type { Judgement } from '../eligibility/judge.ts'
import { bookOf, type FundingState, fundingOf } from './funding-state.ts'
import { grantOf, judgeBook } from './judge-book.ts'
import { fundingIn } from './read-funding.ts'
import { readTaskBook, type TaskBook, type TaskBookSaid } from './task-book.ts'

/** What is shown of an agreement. */
export interface Agreement {
  readonly current: CaseState
  readonly offering: Offering
  readonly state: FundingState
  /** Null while nothing was granted. */
  readonly grant: Fen | null
  /** In force, else the newest draft. */
  readonly book: TaskBook | null
  /** The law's view of it, on the day of its signing or today. */
  readonly judgement: (Judgement & { readonly rules: readonly Rule[] }) | null
  /** What the reader may do. */
  readonly acts: readonly MoneyAct[]
}

/**
 * Reads the agreement of a case.
 *
 * @throws Refusal `case.unknown`, `agreement.none`
 */
export async function readAgreement(
  bureau: Bureau,
  reader: Reader,
  id: string,
  today: CivilDate,
): Promise<Agreement> {
  const read = await readCase(bureau, reader, id)
  const { current, offering } = funded(bureau, read)
  const state = fundingOf(read.events.map(({ event }) => event))
  const funding = fundingIn(offering.service)
  const isGranted = current.decidedOn !== null && current.state !== 'refused'
  const grant = isGranted ? grantOf(offering, funding, current) : null
  const book = bookOf(state) ?? null
  const made = state.versions.find(({ version }) => version === state.inForce)
  const on = made === undefined ? today : civilDate(civilDateOf(made.at))
  return {
    current,
    offering,
    state,
    grant,
    book,
    judgement: book === null ? null : judgeBook(offering, funding, current, book, on),
    acts: moneyActs.filter((act) => may(reader, act, current, offering.service).allowed),
  }
}

/**
 * What the law says today of a task book that is being written; nothing is stored.
 *
 * @throws Invalid by field
 * @throws Refusal `case.unknown`, `agreement.none`, `agreement.no-grant`
 */
export async function checkBook(
  bureau: Bureau,
  reader: Reader,
  id: string,
  said: TaskBookSaid,
  today: CivilDate,
): Promise<{
  readonly offering: Offering
  readonly judgement: NonNullable<Agreement['judgement']>
}> {
  const { current, offering } = funded(bureau, await readCase(bureau, reader, id))
  const funding = fundingIn(offering.service)
  const book = readTaskBook(funding, grantOf(offering, funding, current), said)
  return { offering, judgement: judgeBook(offering, funding, current, book, today) }
}

function funded(bureau: Bureau, { state: current }: CaseWithEvents) {
  const offering = offeringAt(bureau, current.service, current.version)
  if (offering.service.funding !== undefined) return { current, offering }
  throw new Refusal(
    'agreement.none',
    {
      zh: '本事项没有任务书和拨款。请在办件页查看办理情况。',
      en: 'This service has no agreement and pays nothing. Look at the case instead.',
    },
    { service: current.service },
  )
}
