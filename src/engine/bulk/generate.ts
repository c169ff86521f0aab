/**
 * Writes a column program as the source of one loop. Nothing but step numbers and operators enters
 * the text: constants and tables travel as values, so programs of one shape share one function.
 */
import { roundings } from './arithmetic.ts'
import type { CodeColumn } from './fact-columns.ts'
import { type Instruction, operandsOf } from './instruction.ts'
import type { ColumnProgram } from './program.ts'
import { wordsOf } from './program.ts'

/** Judges rows `from` to `to`; writes bits of failed and unknown rules, and rows to judge apart. */
export type Loop = (
  columns: readonly ArrayLike<number>[],
  constants: ArrayLike<number>,
  tables: readonly ArrayLike<number>[],
  failed: readonly Uint32Array[],
  unknown: readonly Uint32Array[],
  large: Uint32Array,
  rows: ArrayLike<number> | undefined,
  numbers: readonly Float64Array[],
  from: number,
  to: number,
) => number

/** The source of a program with the constants and tables it takes. */
export interface Source {
  readonly text: string
  readonly constants: Float64Array
  readonly tables: readonly Uint8Array[]
}

/** How often each step is read. */
function countUses(program: ColumnProgram): Uint32Array {
  const uses = new Uint32Array(program.steps.length)
  const use = (place: number, times = 1) => {
    uses[place] = (uses[place] ?? 0) + times
  }
  for (const step of program.steps) for (const place of operandsOf(step)) use(place)
  for (const place of program.guarded) use(place, 2)
  for (const truth of program.truths) {
    if (truth === undefined) continue
    use(truth.holds, 2)
    use(truth.fails, 2)
  }
  for (const { over, under } of program.numbers) {
    use(over.at)
    use(under.at)
  }
  return uses
}

/** Steps that nothing reads are not written. */
function neededBy(program: ColumnProgram): ReadonlySet<number> {
  const needed = new Set<number>()
  const need = (place: number) => {
    if (needed.has(place)) return
    needed.add(place)
    const step = program.steps[place]
    if (step !== undefined) operandsOf(step).forEach(need)
  }
  for (const truth of program.truths) {
    if (truth === undefined) continue
    need(truth.holds)
    need(truth.fails)
  }
  for (const { over, under } of program.numbers) {
    need(over.at)
    need(under.at)
  }
  return needed
}

/** Writes the loop. */
export function generate(program: ColumnProgram): Source {
  const uses = countUses(program)
  const needed = neededBy(program)
  const constants: number[] = []
  const tables: Uint8Array[] = []
  const head: string[] = []
  const body: string[] = []
  const texts: string[] = []
  const at = (place: number) => texts[place] ?? 'NaN'
  program.steps.forEach((step, place) => {
    if (!needed.has(place)) return
    if (step.op === 'constant') {
      if (step.value === 0 || step.value === 1 || Number.isNaN(step.value)) {
        texts[place] = String(step.value)
        return
      }
      texts[place] = `k${constants.length}`
      head.push(`const k${constants.length} = constants[${constants.push(step.value) - 1}]`)
      return
    }
    if (step.op === 'column') {
      head.push(`const c${step.column} = columns[${step.column}]`)
      body.push(`const v${place} = c${step.column}[i]`)
      texts[place] = `v${place}`
      return
    }
    if (step.op === 'among') {
      const table = tableOf(step, program)
      const small = smallTable(table)
      if (small === undefined) {
        head.push(`const t${tables.length} = tables[${tables.push(Uint8Array.from(table)) - 1}]`)
      } else {
        head.push(`const k${constants.length} = constants[${constants.push(small) - 1}] | 0`)
      }
      const text =
        small === undefined
          ? `t${tables.length - 1}[${at(step.of)}]`
          : `(k${constants.length - 1} >>> ${at(step.of)} & 1)`
      texts[place] = kept(text, place, uses, body)
      return
    }
    if (step.op === 'given') {
      texts[place] = kept(given(program, step.of, at(step.of)), place, uses, body)
      return
    }
    texts[place] = kept(write(step, at), place, uses, body)
  })
  const words = wordsOf(program.rules.length)
  for (let word = 0; word < words; word++) {
    head.push(`const f${word} = failed[${word}], u${word} = unknown[${word}]`)
  }
  body.push(...outputs(program, words, at))
  program.numbers.forEach(({ over, under }, number) => {
    const [top, bottom] = [`n${2 * number}`, `n${2 * number + 1}`]
    head.push(`const ${top} = numbers[${2 * number}], ${bottom} = numbers[${2 * number + 1}]`)
    body.push(`${top}[place] = ${at(over.at)}`, `${bottom}[place] = ${at(under.at)}`)
  })
  const guards = program.guarded.filter((place) => needed.has(place))
  if (guards.length > 0) {
    const beyond = guards.map((place) => `Math.abs(${at(place)}) >= 9007199254740992`).join(' || ')
    body.push(`if (${beyond}) large[found++] = i`)
  }
  const place = (from: string) => (program.numbers.length > 0 ? [`const place = ${from}`] : [])
  const text = [
    "'use strict'",
    'let found = 0',
    ...new Set(head),
    'if (rows === undefined) for (let i = from; i < to; i++) {',
    ...place('i'),
    ...body,
    '} else for (let at = from; at < to; at++) {',
    'const i = rows[at]',
    ...place('at'),
    ...body,
    '}',
    'return found',
  ].join('\n')
  return { text, constants: Float64Array.from(constants), tables }
}

/** Whether a value is there: numbers are `NaN` when missing, codes 0, truths 2. */
function given(program: ColumnProgram, place: number, value: string): string {
  const step = program.steps[place]
  const kind = step?.op === 'column' ? program.inputs[step.column]?.kind : undefined
  const none = kind === 'code' ? '0' : '2'
  if (kind === 'code' || kind === 'truth') return `(${value} === ${none} ? 0 : 1)`
  return `(${value} === ${value} ? 1 : 0)`
}

/** The column of codes that a step is, if it is one. */
function codeOf(program: ColumnProgram, place: number): CodeColumn | undefined {
  const step = program.steps[place]
  const shape = step?.op === 'column' ? program.inputs[step.column] : undefined
  for (const column of program.facts.columns.values()) {
    if (column === shape && column.kind === 'code') return column
  }
  return undefined
}

/** For every code of a column, whether it is, or is not, one of the words; no code is neither. */
function tableOf(
  step: Instruction & { readonly op: 'among' },
  program: ColumnProgram,
): readonly number[] {
  const column = codeOf(program, step.of)
  if (column === undefined) throw new Error('words are looked up in a column of codes')
  return [0, ...column.dictionary.map((word) => (step.words.includes(word) === step.is ? 1 : 0))]
}

/** A table of at most 32 answers as the bits of a whole number. */
function smallTable(table: readonly number[]): number | undefined {
  if (table.length > 32) return undefined
  return table.reduce((bits, value, place) => bits | (value << place), 0) >>> 0
}

function kept(text: string, place: number, uses: Uint32Array, body: string[]): string {
  // What is read once is written where it is read, so that branches not taken cost nothing.
  if ((uses[place] ?? 0) < 2) return text
  body.push(`const v${place} = ${text}`)
  return `v${place}`
}

function write(step: Instruction, at: (place: number) => string): string {
  switch (step.op) {
    case 'add':
      return `(${at(step.a)} + ${at(step.b)})`
    case 'subtract':
      return `(${at(step.a)} - ${at(step.b)})`
    case 'multiply':
      return `(${at(step.a)} * ${at(step.b)})`
    case 'greater':
      return `Math.max(${at(step.a)}, ${at(step.b)})`
    case 'smaller':
      return `Math.min(${at(step.a)}, ${at(step.b)})`
    case 'quotient':
      return `divided(${at(step.a)}, ${at(step.b)}, ${roundings.indexOf(step.how)})`
    case 'months':
      return `fullMonths(${at(step.a)}, ${at(step.b)})`
    case 'later':
      return `monthsLater(${at(step.a)}, ${at(step.b)})`
    case 'below':
      return `(${at(step.a)} < ${at(step.b)} ? 1 : 0)`
    case 'atMost':
      return `(${at(step.a)} <= ${at(step.b)} ? 1 : 0)`
    case 'same':
      return `(${at(step.a)} === ${at(step.b)} ? 1 : 0)`
    case 'both':
      return `(${at(step.a)} & ${at(step.b)})`
    case 'either':
      return `(${at(step.a)} | ${at(step.b)})`
    case 'not':
      return `(${at(step.of)} ^ 1)`
    case 'nonzero':
      return `(${at(step.of)} || NaN)`
    case 'size':
      return `Math.abs(${at(step.of)})`
    case 'choose':
      return `(${at(step.if)} === 1 ? ${at(step.yes)} : ${at(step.no)})`
    case 'column':
    case 'constant':
    case 'given':
    case 'among':
      throw new Error(`${step.op} is written elsewhere`)
  }
}

/** One assignment a word: the bits of all its rules. */
function outputs(
  program: ColumnProgram,
  words: number,
  at: (place: number) => string,
): readonly string[] {
  const lines: string[] = []
  for (let word = 0; word < words; word++) {
    const failed: string[] = []
    const unknown: string[] = []
    for (let bit = 0; bit < 32; bit++) {
      const truth = program.truths[word * 32 + bit]
      if (truth === undefined) continue
      failed.push(`${at(truth.fails)} << ${bit}`)
      if (!truth.total) unknown.push(`((${at(truth.holds)} | ${at(truth.fails)}) ^ 1) << ${bit}`)
    }
    lines.push(`f${word}[i] = ${failed.join(' | ') || '0'}`)
    lines.push(`u${word}[i] = ${unknown.join(' | ') || '0'}`)
  }
  return lines
}
