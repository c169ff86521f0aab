/** A simulation over a register in figures: who gains and loses, by group, and the money. */

import type { City } from '../../declare/city.ts'
import type { Law } from '../../declare/expression/law-on.ts'
import type { Derivation } from '../../declare/rule.ts'
import type { Text } from '../../values/text.ts'
import { choicesOf } from '../registers/stored-cell.ts'
import { changedLaw, type ParameterChange } from './changed-law.ts'
import type { CodeColumn } from './fact-columns.ts'
import type { Loops } from './judge-columns.ts'
import { judgeNumbers } from './judge-numbers.ts'
import type { JudgedRegister } from './judge-register.ts'
import { type Outcome, simulate } from './simulate.ts'

/** How many rows move, and which way. */
export interface Moves {
  /** Meet every condition, and did not. */
  readonly gains: number
  /** Met every condition, and no longer do. */
  readonly loses: number
  /** Failed, and are now only open for want of facts. */
  readonly opens: number
  /** Were only open, and now fail. */
  readonly closes: number
}

/** Rows standing at each verdict. */
export interface Standings {
  readonly holds: number
  readonly unknown: number
  readonly fails: number
}

/** Moves of the rows of one group. */
export interface GroupMoves extends Moves {
  /** Undefined for rows that name no group. */
  readonly id: string | undefined
  readonly label: Text
}

/** What a benefit is worth to those who gain or lose it. */
export interface MoneyMoves {
  readonly id: string
  readonly title: Text
  /** Fen. */
  readonly gains: bigint
  readonly loses: bigint
  /** Rows whose amount is unknown for want of facts. */
  readonly unknown: number
}

/** A simulation in figures. */
export interface Simulation {
  readonly rows: number
  readonly before: Standings
  readonly after: Standings
  readonly moves: Moves
  readonly groups: readonly {
    readonly column: string
    readonly title: Text
    readonly items: readonly GroupMoves[]
  }[]
  readonly money: readonly MoneyMoves[]
  readonly outcome: Outcome
}

const standingsOf = ([holds = 0, unknown = 0, fails = 0]: readonly number[]): Standings => ({
  holds,
  unknown,
  fails,
})

/** Simulates changes over a judged register. */
export function simulateRegister(
  judged: JudgedRegister,
  changes: readonly ParameterChange[],
  city: Pick<City, 'districts'>,
  loops: Loops,
): Simulation {
  const outcome = simulate(judged.baseline, changes, loops)
  const { law } = judged.baseline.program
  return {
    rows: judged.columns.facts.rows,
    before: standingsOf(judged.baseline.counts),
    after: standingsOf(outcome.counts),
    moves: movesOf(outcome, () => 0, 1)[0] ?? none,
    groups: [...judged.columns.groups].flatMap(([id, codes]) => {
      const column = judged.register.columns[id]
      if (column === undefined) return []
      const labels = new Map(choicesOf(column, city)?.map((each) => [each.id, each.label]))
      return [{ column: id, title: column.label, items: groupMoves(outcome, codes, labels) }]
    }),
    money: judged.set.worth.map((worth) =>
      moneyMoves(worth, judged, outcome, { before: law, after: changedLaw(law, changes) }, loops),
    ),
    outcome,
  }
}

const none: Moves = { gains: 0, loses: 0, opens: 0, closes: 0 }

/** Moves counted by the number of the group. */
function movesOf(
  { rows, before, after }: Outcome,
  groupOf: (row: number) => number,
  groups: number,
): readonly Moves[] {
  const counts = Array.from({ length: groups }, () => ({ ...none }))
  rows.forEach((row, at) => {
    const count = counts[groupOf(row)]
    if (count === undefined) return
    if (after[at] === 0) count.gains++
    else if (before[at] === 0) count.loses++
    else if (after[at] === 1) count.opens++
    else count.closes++
  })
  return counts
}

function groupMoves(
  outcome: Outcome,
  codes: CodeColumn,
  labels: ReadonlyMap<string, Text>,
): readonly GroupMoves[] {
  const moves = movesOf(outcome, (row) => codes.values[row] ?? 0, codes.dictionary.length + 1)
  return moves
    .map((each, code): GroupMoves => {
      const id = code === 0 ? undefined : codes.dictionary[code - 1]
      const label = id === undefined ? { zh: '未填', en: 'not given' } : labels.get(id)
      return { ...each, id, label: label ?? { zh: id ?? '', en: id ?? '' } }
    })
    .filter((each) => each.gains + each.loses + each.opens + each.closes > 0)
    .sort(
      (a, b) => b.gains + b.loses - a.gains - a.loses || b.opens + b.closes - a.opens - a.closes,
    )
}

function moneyMoves(
  worth: Derivation<'money'>,
  judged: JudgedRegister,
  { rows, before, after }: Outcome,
  law: { readonly before: Law; readonly after: Law },
  loops: Loops,
): MoneyMoves {
  let unknown = 0
  const total = (of: Uint32Array, by: Law): bigint => {
    const amounts = judgeNumbers(worth.value.node, by, judged.columns.facts, loops, of)
    let sum = 0n
    for (let place = 0; place < of.length; place++) {
      const amount = amounts.exact(place)
      if (typeof amount === 'bigint') sum += amount
      else unknown++
    }
    return sum
  }
  const gains = total(
    rows.filter((_, at) => after[at] === 0),
    law.after,
  )
  const loses = total(
    rows.filter((_, at) => before[at] === 0),
    law.before,
  )
  return { id: worth.id, title: worth.title, gains, loses, unknown }
}
