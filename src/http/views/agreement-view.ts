/** An agreement as the pages show it. */
import { type Vocabulary, vocabularyOf } from '../../declare/expression/explain.ts'
import type { Fact } from '../../declare/fact.ts'
import type { Rule } from '../../declare/rule.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import { owed } from '../../engine/agreements/book-repayment.ts'
import type { Agreement } from '../../engine/agreements/read-agreement.ts'
import { fundingIn } from '../../engine/agreements/read-funding.ts'
import type { TaskBook } from '../../engine/agreements/task-book.ts'
import { parametersOf } from '../../engine/bureau.ts'
import type { Judgement } from '../../engine/eligibility/judge.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { AgreementView, BookCheckView, TaskBookView } from '../contract/agreements.ts'
import { answer } from '../mutable.ts'
import { findingViews } from './finding-view.ts'
import { deciders } from './money-words.ts'

const yuan = (amount: string) => formatYuan(fen(BigInt(amount)))

function bookView(book: TaskBook): TaskBookView {
  const budget = Object.fromEntries(
    Object.entries(book.budget).map(([id, amount]) => [id, yuan(amount)]),
  )
  return answer({ ...book, budget, ownFunds: yuan(book.ownFunds) })
}

/** The words of a task book: those of the service, and what its rules read. */
function wordsOfBook(service: Service, rules: readonly Rule[]): Vocabulary {
  const { categories } = fundingIn(service)
  const read: readonly Fact[] = rules.flatMap((rule) => rule.holds.facts)
  const facts = [...factsOf(service), ...categories.map(({ fact }) => fact), ...read]
  return vocabularyOf(facts, parametersOf(service))
}

/** What the law says of a task book, rule by rule. */
export function bookCheckView(
  service: Service,
  judgement: Judgement & { readonly rules: readonly Rule[] },
): BookCheckView {
  const { rules, verdict } = judgement
  return { verdict, rules: findingViews(rules, wordsOfBook(service, rules), judgement) }
}

/** Agreement and money of a case. */
export function agreementView(of: Agreement): AgreementView {
  const { current, offering, state, grant, book, judgement } = of
  const { service } = offering
  const funding = fundingIn(service)
  const titleOf = (id: string) =>
    funding.instalments.find((each) => each.id === id)?.title ?? { zh: id, en: id }
  const shown = state.inForce ?? state.versions.at(-1)?.version ?? null
  return {
    caseId: current.id,
    receipt: current.receipt,
    title: current.title,
    partyName: current.partyName,
    rev: current.rev,
    service: service.name,
    grant: grant === null ? null : formatYuan(grant),
    categories: funding.categories.map(({ fact, direct }) => ({
      id: fact.id,
      label: fact.label,
      direct,
    })),
    lumpSum:
      funding.lumpSum === undefined
        ? null
        : answer({ promise: funding.lumpSum.promise, cite: funding.lumpSum.cite }),
    book: book === null ? null : bookView(book),
    version: shown,
    inForce: state.inForce !== null,
    signatures: answer({ party: state.party, bureau: state.bureau }),
    ...(judgement === null ? { verdict: null, rules: [] } : bookCheckView(service, judgement)),
    versions: state.versions.map(({ version, change, at, by }) => ({ version, change, at, by })),
    instalments: state.instalments.map(({ booked: _, amount, ...rest }) => ({
      ...rest,
      title: titleOf(rest.id),
      amount: yuan(amount),
    })),
    changeKinds: funding.changes.map(({ id, title, alters, rights }) => ({
      id,
      title,
      alters,
      cites: answer(rights.map(({ cite }) => cite)),
    })),
    changes: state.changes.map((each) => ({
      number: each.number,
      title: funding.changes.find(({ id }) => id === each.change)?.title ?? {
        zh: each.change,
        en: each.change,
      },
      reason: each.reason,
      by: each.by,
      byText: deciders[each.by],
      state: each.state,
      requestedAt: each.requestedAt,
      due: each.clock?.due ?? null,
      decidedAt: each.decidedAt,
      decision: each.decision,
    })),
    claims: state.claims.map(({ number, amount, repaid, dueOn, reason, at }) => ({
      number,
      amount: yuan(amount),
      repaid: yuan(repaid),
      owed: formatYuan(owed({ amount, repaid })),
      dueOn,
      reason,
      at,
    })),
    acts: [...of.acts],
  }
}
