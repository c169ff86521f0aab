/** Funding: what a granted project is paid, by which task book, in which instalments, and what goes back. */
import type { Share } from '../values/share.ts'
import type { Text } from '../values/text.ts'
import type { Expression } from './expression/expression.ts'
import type { Fact } from './fact.ts'
import type { Citation } from './instrument.ts'
import type { Ledger } from './ledger.ts'
import { type Procedure, placesOf } from './procedure.ts'
import type { Rule } from './rule.ts'
import type { Within } from './stage.ts'

/** A part of the grant, paid when the stage that names it passes. */
export interface Instalment {
  /** Stable id within the service; a stage releases it by this id. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** Which part of the grant; rounded down to the fen, the last one takes what is left. */
  readonly share: Share
}

/** A category of the budget (预算科目). */
export interface BudgetCategory {
  /** The amount planned; rules read it. */
  readonly fact: Fact<'money'>
  /** The amount before a change, where rules of changes read it. */
  readonly before?: Fact<'money'>
  /** Belongs to the direct costs. */
  readonly direct: boolean
}

/** Whose decision a change is: the unit's own, the unit's with the bureau told, or the bureau's. */
export type DecidedBy = 'unit' | 'recorded' | 'bureau'

/** What of a task book a change alters. */
export type Alterable = 'term' | 'leader' | 'partners' | 'budget' | 'indicators'

/** A kind of change (变更事项). */
export interface ChangeKind {
  /** Stable id within the service. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** What it alters. */
  readonly alters: Alterable
  /** Whose decision it is: the first whose condition holds; unknown counts as holding. */
  readonly rights: readonly {
    readonly when?: Expression<'truth'>
    readonly by: DecidedBy
    readonly cite: Citation
  }[]
  /** Conditions of the change itself. */
  readonly rules?: readonly Rule[]
  /** Within which the bureau decides or records. */
  readonly within: Within
}

/** What the end of a project does to its money. */
export interface Settlement {
  /** Instalments that are not paid yet go back to the budget. */
  readonly releases: boolean
  /** What must be paid back of what was paid. */
  readonly recovers: 'nothing' | 'unspent' | 'all'
  /** Within which it must be paid back; needed where something may have to be. */
  readonly within?: Within
  /** The article. */
  readonly cite: Citation
}

/** What the rules of a task book may read besides the case and the categories. */
export interface FundingReads {
  /** All of the budget: the grant and own funds. */
  readonly total?: Fact<'money'>
  /** Sum of the direct categories. */
  readonly direct?: Fact<'money'>
  /** First and last day of the project. */
  readonly from?: Fact<'date'>
  readonly to?: Fact<'date'>
  /** Last day before a change. */
  readonly toBefore?: Fact<'date'>
  /** Day of the request for a change. */
  readonly requestedOn?: Fact<'date'>
  /** Changes of the same kind that were made before. */
  readonly changesBefore?: Fact<'count'>
  /** The promise of a lump sum is given. */
  readonly promised?: Fact<'truth'>
}

/** How a service pays what it grants. */
export interface Funding {
  /** Whose accounts and entries are used. */
  readonly ledger: Ledger
  /** Id of the budget line; the year of the decision is added: `rd-2019`. */
  readonly line: string
  /** The amount granted: an answer, or a finding of the decision. */
  readonly grant: Fact<'money'>
  /** Ids of entries, by what they book; each has one line. */
  readonly entries: Readonly<
    Record<
      'commit' | 'release' | 'fallDue' | 'cancel' | 'order' | 'pay' | 'claim' | 'repay',
      string
    >
  >
  /** Parts of the grant in order; their shares sum to one. */
  readonly instalments: readonly Instalment[]
  /** Categories of the budget in order. */
  readonly categories: readonly BudgetCategory[]
  /** What rules read besides. */
  readonly reads: FundingReads
  /** Ceilings and other conditions of an itemised budget, judged on the day of signing. */
  readonly rules: readonly Rule[]
  /** 包干制: no categories, but a promise; absent where the law knows none here. */
  readonly lumpSum?: {
    readonly rules: readonly Rule[]
    readonly promise: Text
    readonly cite: Citation
  }
  /** Who signs for the bureau. */
  readonly signs: 'officer' | 'head'
  /** Kinds of change. */
  readonly changes: readonly ChangeKind[]
  /** What was spent, established when the project ends. */
  readonly spent: Fact<'money'>
  /** What ends of stages do to the money, by stage and ending. */
  readonly settlements: readonly ({
    readonly stage: string
    readonly ending: string
  } & Settlement)[]
  /** What happens where a project is terminated otherwise. */
  readonly terminated: Settlement
}

/** Declares how a service pays. */
export const funding = (declared: Funding): Funding => declared

/** What is wrong with the funding of a service, in words for whoever declares it. */
export function faultsOfFunding(
  of: Funding,
  procedure: Procedure,
  findings: readonly { readonly fact: Fact }[],
): readonly string[] {
  const faults: string[] = []
  for (const [use, id] of Object.entries(of.entries)) {
    if (of.ledger.entries[id]?.lines.length !== 1) faults.push(`entry ${use} has not one line`)
  }
  let [n, d] = [0n, 1n]
  for (const { share } of of.instalments) [n, d] = [n * share.d + share.n * d, d * share.d]
  if (n !== d) faults.push('shares of instalments do not sum to one')
  const places = placesOf(procedure)
  const agreements = places.filter(({ stage }) => stage.kind === 'agreement')
  if (agreements.length !== 1) faults.push('there is not one agreement')
  for (const { stage } of agreements) {
    if (stage.onSilence !== undefined) faults.push(`${stage.id} cannot be signed by silence`)
  }
  const released = places.flatMap(({ stage, branch }) => {
    if (!('instalment' in stage) || stage.instalment === undefined) return []
    if (branch !== undefined || stage.authority !== undefined) {
      faults.push(`${stage.id} pays, so the bureau itself acts there`)
    }
    return [stage.instalment]
  })
  for (const { id } of of.instalments) {
    if (released.filter((each) => each === id).length !== 1) {
      faults.push(`instalment ${id} is not released by one stage`)
    }
  }
  if (released.some((id) => of.instalments.every((each) => each.id !== id))) {
    faults.push('a stage releases an instalment that is not there')
  }
  for (const each of [...of.settlements, of.terminated]) {
    if (each.recovers !== 'nothing' && each.within === undefined) {
      faults.push('a settlement does not say within which money is paid back')
    }
  }
  if (findings.every(({ fact }) => fact.id !== of.spent.id)) {
    faults.push(`${of.spent.id} is not among the findings`)
  }
  return faults
}
