/** Runs a column program over its rows: one bit for every failed and every unknown requirement. */
import { evaluate, type Verdict, verdictOf } from '../../declare/expression/evaluate.ts'
import * as arithmetic from './arithmetic.ts'
import type { InputShape } from './column-shape.ts'
import { factsAt } from './fact-columns.ts'
import { generate, type Loop } from './generate.ts'
import type { ColumnProgram } from './program.ts'
import { wordsOf } from './program.ts'

/** What the law says of every row. Bit `k % 32` of word `k / 32` belongs to rule `k`. */
export interface Judged {
  readonly failed: readonly Uint32Array[]
  readonly unknown: readonly Uint32Array[]
  /** Rows judged by the evaluator of single cases, for numbers from 2^53 on and tables. */
  readonly apart: number
}

/** Rows of one call of the loop: small enough that the first calls warm it up, and for caches. */
export const block = 8192

/** Compiled loops by their source. Programs that differ in constants only share a loop. */
export class Loops {
  readonly #made = new Map<string, Loop>()

  /** How many loops have been made. */
  get size(): number {
    return this.#made.size
  }

  /** The loop of a source. */
  of(text: string): Loop {
    const known = this.#made.get(text)
    if (known !== undefined) return known
    const made: Loop = new Function(
      'arithmetic',
      `const { divided, fullMonths, monthsLater } = arithmetic\nreturn function judge(columns, constants, tables, failed, unknown, large, rows, numbers, from, to) {\n${text}\n}`,
    )(arithmetic)
    this.#made.set(text, made)
    return made
  }
}

/** Room for the answers of a program, to be used again for the next one over the same rows. */
export function roomFor(program: Pick<ColumnProgram, 'rules' | 'facts'>): Judged {
  const words = () =>
    Array.from({ length: wordsOf(program.rules.length) }, () => new Uint32Array(program.facts.rows))
  return { failed: words(), unknown: words(), apart: 0 }
}

/**
 * Judges rows.
 *
 * @param rows - the rows to judge; all when left out
 * @param into - where to write; rows not judged keep what is there
 */
export function judgeColumns(
  program: ColumnProgram,
  loops: Loops,
  rows?: Uint32Array,
  into: Judged = roomFor(program),
): Judged {
  const source = generate(program)
  const loop = loops.of(source.text)
  const columns = valuesOf(program)
  const count = rows?.length ?? program.facts.rows
  const large = new Uint32Array(block)
  let apart = 0
  for (let from = 0; from < count; from += block) {
    const to = Math.min(from + block, count)
    const found = loop(
      columns,
      source.constants,
      source.tables,
      into.failed,
      into.unknown,
      large,
      rows,
      [],
      from,
      to,
    )
    apart += found
    for (let at = 0; at < found; at++) judgeApart(program, large[at] ?? 0, into)
  }
  apart += judgeOthers(program, rows, into)
  return { ...into, apart }
}

/** The arrays behind the columns a program reads. */
export function valuesOf({ inputs, facts }: ColumnProgram): readonly ArrayLike<number>[] {
  const values = new Map<InputShape, ArrayLike<number>>()
  for (const column of facts.columns.values()) {
    const parts = column.kind === 'share' ? [column.over, column.under] : [column]
    for (const part of parts) values.set(part, part.values)
  }
  return inputs.map((input) => {
    const found = values.get(input)
    if (found === undefined) throw new Error('a program reads the columns it was compiled for')
    return found
  })
}

/** Rows with facts that fit no column, and rules that only the evaluator can read. */
function judgeOthers(program: ColumnProgram, rows: Uint32Array | undefined, into: Judged): number {
  const wanted = rows === undefined ? undefined : new Set(rows)
  const apart = program.apart.filter((row) => wanted === undefined || wanted.has(row))
  for (const row of apart) judgeApart(program, row, into)
  const slow = program.truths.flatMap((truth, rule) => (truth === undefined ? [rule] : []))
  if (slow.length === 0) return apart.length
  const all = rows ?? Uint32Array.from({ length: program.facts.rows }, (_, row) => row)
  for (const row of all) judgeApart(program, row, into, slow)
  return all.length
}

/** One row by the evaluator of single cases. */
function judgeApart(
  program: ColumnProgram,
  row: number,
  into: Judged,
  only: readonly number[] = program.rules.map((_, rule) => rule),
): void {
  const facts = factsAt(program.facts, row)
  for (const rule of only) {
    const node = program.rules[rule]?.holds.node
    if (node === undefined) continue
    put(into, row, rule, verdictOf(evaluate(node, facts, program.law)))
  }
}

function put(into: Judged, row: number, rule: number, verdict: Verdict): void {
  const bit = 1 << (rule % 32)
  const set = (word: Uint32Array | undefined, on: boolean) => {
    if (word === undefined) return
    const before = word[row] ?? 0
    word[row] = on ? before | bit : before & ~bit
  }
  const word = Math.floor(rule / 32)
  set(into.failed[word], verdict === 'fails')
  set(into.unknown[word], verdict === 'unknown')
}

/** The verdict of one rule for one row. */
export function verdictAt(judged: Judged, row: number, rule: number): Verdict {
  const word = Math.floor(rule / 32)
  const bit = rule % 32
  if ((((judged.failed[word]?.[row] ?? 0) >>> bit) & 1) === 1) return 'fails'
  return (((judged.unknown[word]?.[row] ?? 0) >>> bit) & 1) === 1 ? 'unknown' : 'holds'
}
