/**
 * Who gains and who loses when parameters of the law change. The bits of failed conditions of every
 * row are kept; a changed condition is judged again only for rows that fail on nothing else.
 */
import type { Law } from '../../declare/expression/law-on.ts'
import type { Rule } from '../../declare/rule.ts'
import { changedLaw, type ParameterChange } from './changed-law.ts'
import type { FactColumns } from './fact-columns.ts'
import { type Judged, judgeColumns, type Loops, roomFor } from './judge-columns.ts'
import { type ColumnProgram, compileColumns } from './program.ts'
import { decidingBits, standingOf } from './standing.ts'

/** A register judged by the law as it is. */
export interface Baseline {
  readonly program: ColumnProgram
  readonly judged: Judged
  /** By row, as `standings` numbers them. */
  readonly standing: Uint8Array
  /** How many rows stand at each standing. */
  readonly counts: readonly number[]
  /** Kept between simulations, by the places of the rules judged again. */
  readonly prepared: Map<string, Prepared>
}

/** What every simulation of the same rules needs again: rows that only they decide, and room. */
interface Prepared {
  readonly open: Uint32Array
  readonly room: Judged
}

/** What a change does. */
export interface Outcome {
  /** Rows whose standing changes, with it before and after. */
  readonly rows: Uint32Array
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** How many rows stand at each standing after the change. */
  readonly counts: readonly number[]
  /** Conditions that read a changed parameter. */
  readonly rules: readonly string[]
  /** How many rows were judged again. */
  readonly judgedAgain: number
}

/** Judges a register once. */
export function baselineOf(
  rules: readonly Rule[],
  law: Law,
  facts: FactColumns,
  loops: Loops,
): Baseline {
  const program = compileColumns(rules, law, facts)
  const judged = judgeColumns(program, loops)
  const standing = standingOf(program, judged)
  const counts = [0, 0, 0]
  for (const each of standing) counts[each] = (counts[each] ?? 0) + 1
  return { program, judged, standing, counts, prepared: new Map() }
}

/** Simulates changes. */
export function simulate(
  baseline: Baseline,
  changes: readonly ParameterChange[],
  loops: Loops,
): Outcome {
  const { program, judged, standing } = baseline
  const ids = new Set(changes.map((change) => change.parameter))
  const touched = program.rules.flatMap((rule, at) =>
    rule.holds.parameters.some((each) => ids.has(each.id)) ? [at] : [],
  )
  const words = judged.failed.length
  const deciding = decidingBits(program, words)
  const others = deciding.slice()
  for (const rule of touched) {
    const word = Math.floor(rule / 32)
    others[word] = (others[word] ?? 0) & ~(1 << (rule % 32))
  }
  const law = changedLaw(program.law, changes)
  const rules = touched.flatMap((at) => program.rules[at] ?? [])
  const again = compileColumns(rules, law, program.facts)
  const { open, room } = preparedFor(baseline, touched, () => ({
    open: openRows(judged, others, standing.length).slice(),
    room: roomFor(again),
  }))
  judgeColumns(again, loops, open, room)
  const mine = decidingBits(again, room.failed.length)
  const found = compareRows(
    open,
    (row) => {
      const fails = anyBit(room.failed, mine, row)
      if (fails) return 2
      return anyBit(room.unknown, mine, row) || anyBit(judged.unknown, others, row) ? 1 : 0
    },
    standing,
  )
  const counts = [...baseline.counts]
  const move = (standing: number, by: 1 | -1) => {
    counts[standing] = (counts[standing] ?? 0) + by
  }
  for (let at = 0; at < found.rows.length; at++) {
    move(found.before[at] ?? 0, -1)
    move(found.after[at] ?? 0, 1)
  }
  return { ...found, counts, rules: rules.map(({ id }) => id), judgedAgain: open.length }
}

function preparedFor(
  { prepared }: Baseline,
  touched: readonly number[],
  make: () => Prepared,
): Prepared {
  const key = touched.join()
  const known = prepared.get(key)
  if (known !== undefined) return known
  const made = make()
  prepared.set(key, made)
  return made
}

/** Rows that fail on none of some rules. */
export function openRows(judged: Judged, bits: Uint32Array, rows: number): Uint32Array {
  const open = new Uint32Array(rows)
  let found = 0
  const [first, ...rest] = judged.failed
  const firstBits = bits[0] ?? 0
  if (first === undefined) return open
  if (rest.length === 0) {
    for (let row = 0; row < rows; row++)
      if (((first[row] ?? 0) & firstBits) === 0) open[found++] = row
  } else {
    for (let row = 0; row < rows; row++) if (!anyBit(judged.failed, bits, row)) open[found++] = row
  }
  return open.subarray(0, found)
}

function anyBit(words: readonly Uint32Array[], bits: Uint32Array, row: number): boolean {
  for (let word = 0; word < words.length; word++) {
    if (((words[word]?.[row] ?? 0) & (bits[word] ?? 0)) !== 0) return true
  }
  return false
}

function compareRows(
  open: Uint32Array,
  standingAfter: (row: number) => number,
  standing: Uint8Array,
): Pick<Outcome, 'rows' | 'before' | 'after'> {
  const rows = new Uint32Array(open.length)
  const before = new Uint8Array(open.length)
  const after = new Uint8Array(open.length)
  let found = 0
  for (const row of open) {
    const was = standing[row] ?? 0
    const is = standingAfter(row)
    if (was === is) continue
    rows[found] = row
    before[found] = was
    after[found] = is
    found++
  }
  return {
    rows: rows.subarray(0, found),
    before: before.subarray(0, found),
    after: after.subarray(0, found),
  }
}
