import { problem } from '../../declare/expression/read-fact.ts'
import type { ChangeKind, Funding } from '../../declare/funding.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Bureau } from '../bureau.ts'
import type { CaseState } from '../cases/case-state.ts'
import { type ActInput, perform } from '../cases/perform.ts'
import { lawFor, limitOf } from '../clock/limits.ts'
import { startedClock } from '../clock/running-clock.ts'
import { bookOf, type FundingState } from './funding-state.ts'
import { type BookChange, grantOf, judgeBook, refuseUnlawful, whoDecides } from './judge-book.ts'
import { fundingIn, readFunding } from './read-funding.ts'
import { readTaskBook, type TaskBook, type TaskBookSaid } from './task-book.ts'

/** What a change alters; only the part its kind names is read. Amounts are decimal yuan. */
export type Altered = Partial<
  Pick<TaskBookSaid, 'to' | 'leader' | 'partners' | 'budget' | 'indicators'>
>

/** A change that the unit wants. */
export interface ChangeRequest extends ActInput {
  /** Id of the kind of change. */
  readonly change: string
  readonly altered: Altered
  readonly reason: string
}

/**
 * Asks for a change of the task book (变更). Where the law leaves it to the unit it is in force at
 * once; where the bureau only records it too, and the bureau records it within a limit; otherwise
 * the bureau decides, within a limit of its own.
 *
 * @throws Invalid by field
 * @throws Refusal `agreement.not-in-force`, `change.unknown`, `change.open`, `change.nothing`,
 * `agreement.rule-fails`, and those of {@link perform}
 */
export function requestChange(bureau: Bureau, input: ChangeRequest): Promise<CaseState> {
  return perform(bureau, 'request-change', input, async ({ tx, current, offering, today }) => {
    if (input.reason.trim().length < 2) throw new Invalid([problem('reason', 'required')])
    const funding = fundingIn(offering.service)
    const state = await readFunding(tx, current.jurisdiction, current.id)
    const before = bookOf(state)
    if (state.inForce === null || before === undefined) throw notInForce()
    const kind = kindNamed(funding, input.change)
    if (state.changes.some((each) => each.change === kind.id && each.state === 'open')) {
      throw isOpen(kind)
    }
    const grant = grantOf(offering, funding, current)
    const book = readTaskBook(funding, grant, alteredBook(before, kind, input.altered))
    if (sameBook(before, book)) throw nothingChanged()
    const change = changeOf(state, kind, before, today)
    refuseUnlawful(judgeBook(offering, funding, current, book, today, change))
    const { by } = whoDecides(offering, funding, current, book, change)
    const limit = limitOf(kind.within, lawFor(offering, today))
    if (limit === undefined) throw new Error(`change ${kind.id} has no limit`)
    const counting = { calendar: bureau.calendar, known: today }
    return {
      kind: 'change-requested',
      body: {
        number: state.changes.length + 1,
        change: kind.id,
        reason: input.reason.trim(),
        by,
        book,
        version: by === 'bureau' ? null : state.versions.length + 1,
        clock: by === 'unit' ? null : startedClock(counting, today, limit),
      },
    }
  })
}

/** A change as rules read it. */
export const changeOf = (
  { changes }: FundingState,
  kind: ChangeKind,
  before: TaskBook,
  on: BookChange['on'],
): BookChange => ({
  kind,
  before,
  on,
  madeBefore: BigInt(
    changes.filter((each) => each.change === kind.id && each.state !== 'refused').length,
  ),
})

/** The kind of change of an id. @throws Refusal `change.unknown` */
export function kindNamed(funding: Funding, id: string): ChangeKind {
  const found = funding.changes.find((each) => each.id === id)
  if (found !== undefined) return found
  throw new Refusal(
    'change.unknown',
    {
      zh: '本事项没有这一类变更。请从变更类别中选择。',
      en: 'This service knows no such change. Choose one of its kinds.',
    },
    { change: id },
  )
}

const asYuan = (amount: string) => formatYuan(fen(BigInt(amount)))

/** A task book as it was said, with what a kind of change alters replaced. */
function alteredBook(before: TaskBook, { alters }: ChangeKind, altered: Altered): TaskBookSaid {
  const budget = Object.fromEntries(
    Object.entries(before.budget).map(([id, amount]) => [id, asYuan(amount)]),
  )
  const said: TaskBookSaid = { ...before, budget, ownFunds: asYuan(before.ownFunds) }
  const { to, leader, partners, indicators } = altered
  switch (alters) {
    case 'term':
      return to === undefined ? missing('to') : { ...said, to }
    case 'leader':
      return leader === undefined ? missing('leader') : { ...said, leader }
    case 'partners':
      return partners === undefined ? missing('partners') : { ...said, partners }
    case 'indicators':
      return indicators === undefined ? missing('indicators') : { ...said, indicators }
    case 'budget':
      return altered.budget === undefined
        ? missing('budget')
        : { ...said, budget: { ...budget, ...altered.budget } }
  }
}

function missing(field: string): never {
  throw new Invalid([problem(field, 'required')])
}

const sameBook = (a: TaskBook, b: TaskBook) => {
  const [one, other] = [a, b].map((each) =>
    JSON.stringify([
      each.to,
      each.leader,
      each.partners,
      each.indicators,
      Object.entries(each.budget).sort(),
    ]),
  )
  return one === other
}

const notInForce = () =>
  new Refusal('agreement.not-in-force', {
    zh: '任务书尚未生效，不能申请变更。请先完成签署。',
    en: 'The task book is not in force yet, so nothing can be changed. Have it signed first.',
  })

const isOpen = ({ title }: ChangeKind) =>
  new Refusal('change.open', {
    zh: `「${title.zh}」已有一项变更在办理中。请待其办结后再申请。`,
    en: `A change “${title.en}” is under way already. Wait until it is decided.`,
  })

const nothingChanged = () =>
  new Refusal('change.nothing', {
    zh: '填写的内容与现行任务书相同，没有变更。请修改后提交。',
    en: 'This is what the task book says already. Change something first.',
  })
