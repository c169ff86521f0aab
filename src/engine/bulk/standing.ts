/** Where every row stands by all conditions together, from the bits of single ones. */
import type { Verdict } from '../../declare/expression/evaluate.ts'
import type { Judged } from './judge-columns.ts'
import type { ColumnProgram } from './program.ts'

/** Verdicts by their number in a standing, best first. */
export const standings: readonly Verdict[] = ['holds', 'unknown', 'fails']

/** Bits of the rules that decide, by word: rules that only warn decide nothing. */
export function decidingBits(program: Pick<ColumnProgram, 'rules'>, words: number): Uint32Array {
  const bits = new Uint32Array(words)
  program.rules.forEach((rule, at) => {
    if (rule.effect === 'warn') return
    const word = Math.floor(at / 32)
    bits[word] = (bits[word] ?? 0) | (1 << (at % 32))
  })
  return bits
}

/** 0 where all conditions hold, 2 where one fails, 1 where only missing facts leave it open. */
export function standingOf(program: Pick<ColumnProgram, 'rules'>, judged: Judged): Uint8Array {
  const deciding = decidingBits(program, judged.failed.length)
  const standing = new Uint8Array(judged.failed[0]?.length ?? 0)
  judged.failed.forEach((failed, word) => {
    const unknown = judged.unknown[word] ?? new Uint32Array(failed.length)
    const bits = deciding[word] ?? 0
    for (let row = 0; row < standing.length; row++) {
      const before = standing[row] ?? 0
      if (before === 2) continue
      if (((failed[row] ?? 0) & bits) !== 0) standing[row] = 2
      else if (((unknown[row] ?? 0) & bits) !== 0) standing[row] = 1
    }
  })
  return standing
}

/** How many rows each rule fails or leaves open. */
export interface RuleCount {
  readonly rule: string
  readonly fails: number
  readonly unknown: number
  /** Rows that fail on nothing else. */
  readonly onlyThis: number
}

/** Counts per verdict, and per reason. */
export interface Tally {
  readonly rows: number
  readonly holds: number
  readonly unknown: number
  readonly fails: number
  readonly rules: readonly RuleCount[]
}

/** Counts a judged register. */
export function tally(program: Pick<ColumnProgram, 'rules'>, judged: Judged): Tally {
  const standing = standingOf(program, judged)
  const counts = [0, 0, 0]
  for (const each of standing) counts[each] = (counts[each] ?? 0) + 1
  const deciding = decidingBits(program, judged.failed.length)
  const rules = program.rules.map((rule, at) => {
    const word = Math.floor(at / 32)
    const bit = (1 << (at % 32)) >>> 0
    const failed = judged.failed[word] ?? new Uint32Array()
    const unknown = judged.unknown[word] ?? new Uint32Array()
    let [fails, open, onlyThis] = [0, 0, 0]
    for (let row = 0; row < standing.length; row++) {
      if (((unknown[row] ?? 0) & bit) !== 0) open++
      if (((failed[row] ?? 0) & bit) === 0) continue
      fails++
      if (failsOnly(judged, deciding, row, word, bit)) onlyThis++
    }
    return { rule: rule.id, fails, unknown: open, onlyThis }
  })
  const [holds = 0, unknown = 0, fails = 0] = counts
  return { rows: standing.length, holds, unknown, fails, rules }
}

function failsOnly(
  judged: Judged,
  deciding: Uint32Array,
  row: number,
  word: number,
  bit: number,
): boolean {
  return judged.failed.every((failed, at) => {
    const others = ((failed[row] ?? 0) & (deciding[at] ?? 0)) >>> 0
    return at === word ? (others & ~bit) === 0 : others === 0
  })
}
