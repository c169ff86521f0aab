/** A task book (任务书): what was promised, by when, and how the money is to be used. */
import { problem } from '../../declare/expression/read-fact.ts'
import type { Facts, FactValue } from '../../declare/fact.ts'
import type { Funding } from '../../declare/funding.ts'
import type { Problem } from '../../declare/problem.ts'
import { Invalid } from '../../declare/refusal.ts'
import { type CivilDate, civilDate, parseCivilDate } from '../../values/civil-date.ts'
import { type Fen, fen, NO_MONEY, parseYuan, sumFen } from '../../values/money.ts'
import { ofMoney } from '../../values/share.ts'

/** An indicator that the unit promises to reach. */
export interface PromisedIndicator {
  readonly title: string
  readonly target: string
}

/** Somebody who takes part in the project. */
export interface Partner {
  readonly name: string
  /** Unified social credit code, where there is one. */
  readonly creditCode: string | null
}

/** The content of a task book as events keep it. Amounts are fen as text, days ISO text. */
export interface TaskBook {
  readonly leader: string
  /** First and last day of the project. */
  readonly from: string
  readonly to: string
  readonly partners: readonly Partner[]
  readonly indicators: readonly PromisedIndicator[]
  readonly mode: 'itemised' | 'lump-sum'
  /** The promise of a lump sum is given. */
  readonly promised: boolean
  /** By fact of the category; nothing in a lump sum. */
  readonly budget: Readonly<Record<string, string>>
  /** What the unit adds. */
  readonly ownFunds: string
  /** Where instalments are paid. */
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string }
}

/** A task book as it arrives; amounts are decimal yuan. */
export type TaskBookSaid = Omit<TaskBook, 'budget'> & {
  readonly budget: Readonly<Record<string, string | undefined>>
}

/**
 * Reads a task book. The sum of the categories must be the grant and the own funds, to the fen.
 *
 * @throws Invalid when something is missing or does not fit, by field
 */
export function readTaskBook(funding: Funding, grant: Fen, said: TaskBookSaid): TaskBook {
  const problems: Problem[] = []
  const { payee } = said
  const texts = {
    leader: said.leader,
    'payee.name': payee.name,
    'payee.bank': payee.bank,
    'payee.account': payee.account,
  }
  for (const [field, text] of Object.entries(texts)) {
    if (text.trim() === '') problems.push(problem(field, 'required'))
  }
  const [from, to] = [parseCivilDate(said.from), parseCivilDate(said.to)]
  if (!from.ok) problems.push(problem('from', 'date.format'))
  if (!to.ok) problems.push(problem('to', 'date.format'))
  if (from.ok && to.ok && to.value <= from.value) problems.push(endsEarly)
  if (said.indicators.length === 0) problems.push(problem('indicators', 'required'))
  const own = amountIn('ownFunds', said.ownFunds, problems)
  const budget: Record<string, string> = {}
  if (said.mode === 'itemised') {
    for (const { fact } of funding.categories) {
      const amount = amountIn(`budget.${fact.id}`, said.budget[fact.id], problems)
      if (amount !== undefined) budget[fact.id] = amount.toString()
    }
  } else if (funding.lumpSum === undefined) problems.push(noLumpSum)
  else if (!said.promised) problems.push(problem('promised', 'required'))
  const known = new Set(funding.categories.map(({ fact }) => fact.id))
  for (const id of Object.keys(said.budget)) {
    if (!known.has(id)) problems.push(problem(`budget.${id}`, 'choice.unknown'))
  }
  if (problems.length === 0 && said.mode === 'itemised') {
    const planned = sumFen(Object.values(budget).map((each) => fen(BigInt(each))))
    if (planned !== grant + (own ?? NO_MONEY)) problems.push(doesNotSum)
  }
  if (problems.length > 0) throw new Invalid(problems)
  return {
    ...said,
    leader: said.leader.trim(),
    budget,
    promised: said.mode === 'lump-sum',
    ownFunds: (own ?? NO_MONEY).toString(),
  }
}

function amountIn(field: string, text: string | undefined, problems: Problem[]): Fen | undefined {
  if (text === undefined || text.trim() === '') {
    problems.push(problem(field, 'required'))
    return undefined
  }
  const read = parseYuan(text)
  if (read.ok && read.value >= 0n) return read.value
  problems.push(problem(field, read.ok ? 'amount.negative' : `amount.${read.reason}`))
  return undefined
}

const refuse = (field: string, code: string, zh: string, en: string): Problem => ({
  field,
  code,
  text: { zh, en },
  level: 'refuse',
})
const endsEarly = refuse('to', 'date.order', '结束日不晚于开始日', 'Must be after the first day')
const noLumpSum = refuse(
  'mode',
  'agreement.no-lump-sum',
  '本事项不实行包干制，请编制分科目预算',
  'This service knows no lump sum; plan a budget by category',
)
const doesNotSum = refuse(
  'budget',
  'agreement.budget-sum',
  '各科目之和应等于资助金额与自筹资金之和（精确到分）',
  'The categories must sum to the grant and own funds, to the fen',
)

/**
 * The instalments of a grant: each rounded down to the fen, the last one takes what is left.
 */
export function instalmentsOf(
  { instalments }: Funding,
  grant: Fen,
): readonly { readonly id: string; readonly amount: Fen }[] {
  let left = grant
  return instalments.map(({ id, share }, index) => {
    const isLast = index === instalments.length - 1
    const amount = isLast ? left : ofMoney(share, grant, 'down')
    left = fen(left - amount)
    return { id, amount }
  })
}

/** What the rules of a task book read of it, beside what is known of the case. */
export function taskFacts(
  { categories, reads }: Funding,
  grant: Fen,
  book: TaskBook,
  change?: { readonly before: TaskBook; readonly on: CivilDate; readonly madeBefore: bigint },
): Facts {
  const facts: Record<string, FactValue> = {}
  const amounts = (of: TaskBook) => (id: string) => {
    const amount = of.budget[id]
    return amount === undefined ? undefined : fen(BigInt(amount))
  }
  const now = amounts(book)
  const earlier = change === undefined ? undefined : amounts(change.before)
  let direct = 0n
  for (const { fact, before, direct: isDirect } of categories) {
    const amount = now(fact.id)
    if (amount === undefined) continue
    facts[fact.id] = amount
    if (isDirect) direct += amount
    const was = earlier?.(fact.id)
    if (before !== undefined && was !== undefined) facts[before.id] = was
  }
  if (reads.direct !== undefined && book.mode === 'itemised') facts[reads.direct.id] = fen(direct)
  if (reads.total !== undefined) facts[reads.total.id] = fen(grant + BigInt(book.ownFunds))
  if (reads.from !== undefined) facts[reads.from.id] = civilDate(book.from)
  if (reads.to !== undefined) facts[reads.to.id] = civilDate(book.to)
  if (reads.promised !== undefined) facts[reads.promised.id] = book.promised
  if (change === undefined) return facts
  if (reads.toBefore !== undefined) facts[reads.toBefore.id] = civilDate(change.before.to)
  if (reads.requestedOn !== undefined) facts[reads.requestedOn.id] = change.on
  if (reads.changesBefore !== undefined) facts[reads.changesBefore.id] = change.madeBefore
  return facts
}
