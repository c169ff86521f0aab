/** Judges a task book by the ceilings of the law, and a change by its own conditions. */
import type { Offering } from '../../declare/city.ts'
import { evaluate } from '../../declare/expression/evaluate.ts'
import type { Facts } from '../../declare/fact.ts'
import type { ChangeKind, DecidedBy, Funding } from '../../declare/funding.ts'
import type { Citation } from '../../declare/instrument.ts'
import { Refusal } from '../../declare/refusal.ts'
import { findAll, overall, type Rule } from '../../declare/rule.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { type Fen, fen } from '../../values/money.ts'
import type { CaseState } from '../cases/case-state.ts'
import { factsKnown } from '../cases/world-of.ts'
import { lawFor } from '../clock/limits.ts'
import type { Judgement } from '../eligibility/judge.ts'
import { type TaskBook, taskFacts } from './task-book.ts'

/** A change of a task book. */
export interface BookChange {
  readonly kind: ChangeKind
  readonly before: TaskBook
  /** Day of the request. */
  readonly on: CivilDate
  /** Changes of this kind that were made before. */
  readonly madeBefore: bigint
}

/**
 * The amount granted.
 *
 * @throws Refusal `agreement.no-grant` - the decision established none
 */
export function grantOf(offering: Offering, funding: Funding, current: CaseState): Fen {
  const granted = factsKnown(offering, current)[funding.grant.id]
  if (typeof granted === 'bigint' && granted > 0n) return fen(granted)
  throw new Refusal('agreement.no-grant', {
    zh: '立项决定没有确定资助金额，不能签订任务书。请先由科技局补充资助金额。',
    en: 'The decision established no amount, so no agreement can be made. Have the bureau establish the amount first.',
  })
}

const factsOfBook = (
  offering: Offering,
  funding: Funding,
  current: CaseState,
  book: TaskBook,
  change?: BookChange,
): Facts => ({
  ...factsKnown(offering, current),
  ...taskFacts(funding, grantOf(offering, funding, current), book, change),
})

const rulesOf = ({ rules, lumpSum }: Funding, book: TaskBook): readonly Rule[] =>
  book.mode === 'itemised' ? rules : (lumpSum?.rules ?? [])

/** What the law of a day says of a task book; of a change also its own conditions. */
export function judgeBook(
  offering: Offering,
  funding: Funding,
  current: CaseState,
  book: TaskBook,
  on: CivilDate,
  change?: BookChange,
): Judgement & { readonly rules: readonly Rule[] } {
  const facts = factsOfBook(offering, funding, current, book, change)
  const law = lawFor(offering, on)
  const rules = [...rulesOf(funding, book), ...(change?.kind.rules ?? [])]
  const findings = findAll(rules, facts, law)
  return { on, facts, law, rules, findings, verdict: overall(rules, findings), computed: [] }
}

/** Whose decision a change is: the first right whose condition holds; unknown counts as holding. */
export function whoDecides(
  offering: Offering,
  funding: Funding,
  current: CaseState,
  book: TaskBook,
  change: BookChange,
): { readonly by: DecidedBy; readonly cite: Citation } {
  const facts = factsOfBook(offering, funding, current, book, change)
  const law = lawFor(offering, change.on)
  const found = change.kind.rights.find(
    ({ when }) => when === undefined || evaluate(when.node, facts, law).value !== false,
  )
  if (found === undefined) throw new Error(`nobody decides change ${change.kind.id}`)
  return found
}

/**
 * Refuses a task book that the law does not allow.
 *
 * @throws Refusal `agreement.rule-fails` - names the rules and what each asks for
 */
export function refuseUnlawful({
  verdict,
  findings,
  rules,
}: Pick<Judgement, 'verdict' | 'findings'> & { readonly rules: readonly Rule[] }): void {
  if (verdict === 'holds') return
  const against = findings.flatMap((finding) => {
    const rule = rules.find((each) => each.id === finding.rule)
    return finding.verdict === 'holds' || rule === undefined || rule.effect === 'warn'
      ? []
      : [{ rule, missing: finding.verdict === 'unknown' }]
  })
  const zh = against.map(
    ({ rule, missing }) =>
      `「${rule.title.zh}」${missing ? '缺少所需内容，无法判断' : '不符合'}${rule.remedy === undefined ? '' : `（${rule.remedy.zh}）`}`,
  )
  const en = against.map(
    ({ rule, missing }) =>
      `“${rule.title.en}” ${missing ? 'cannot be judged for lack of a value' : 'is not met'}${rule.remedy === undefined ? '' : ` (${rule.remedy.en})`}`,
  )
  throw new Refusal(
    'agreement.rule-fails',
    {
      zh: `任务书不符合规定，本次操作未执行：${zh.join('；')}。请按任务书页面的逐条说明修改后再提交。`,
      en: `The task book does not meet the rules, so nothing was done: ${en.join('; ')}. Change it as the explanation on its page says.`,
    },
    { rules: against.map(({ rule }) => rule.id).join(' ') },
    against[0]?.rule.cite,
  )
}
