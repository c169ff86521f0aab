/** Computes a number of the law for many rows: what is compared with a threshold, what relief is worth. */
import { evaluate } from '../../declare/expression/evaluate.ts'
import type { Law } from '../../declare/expression/law-on.ts'
import type { Node } from '../../declare/expression/node.ts'
import { type Exact, isExact } from '../../declare/expression/range.ts'
import { dayNumber, parseCivilDate } from '../../values/civil-date.ts'
import { share } from '../../values/share.ts'
import type { InputShape } from './column-shape.ts'
import { type FactColumns, factsAt } from './fact-columns.ts'
import { generate } from './generate.ts'
import { Steps } from './instruction.ts'
import { block, type Loops, valuesOf } from './judge-columns.ts'
import { lowerNumber } from './lower.ts'
import { NotColumnar } from './lowered.ts'
import { apartFor, type ColumnProgram } from './program.ts'

/** Numbers of some rows, by their place among the rows. */
export interface Numbers {
  /** As doubles, for sorting; `NaN` where unknown. */
  readonly approximate: Float64Array
  /** Exactly; undefined where unknown. */
  exact(place: number): Exact | undefined
}

/** Computes a number for rows. */
export function judgeNumbers(
  node: Node,
  law: Law,
  facts: FactColumns,
  loops: Loops,
  rows: Uint32Array,
): Numbers {
  const single = (row: number) => numberOf(evaluate(node, factsAt(facts, row), law).value)
  const program = programFor(node, law, facts)
  const over = new Float64Array(rows.length)
  const under = new Float64Array(rows.length)
  const apart = new Map<number, Exact | undefined>()
  if (program === undefined) {
    for (const [place, row] of rows.entries()) apart.set(place, single(row))
  } else {
    const placeOf = new Map<number, number>()
    const alone = new Set(program.apart)
    rows.forEach((row, place) => {
      if (program.guarded.length > 0 || alone.size > 0) placeOf.set(row, place)
    })
    const source = generate(program)
    const loop = loops.of(source.text)
    const large = new Uint32Array(block)
    // The loop writes the bits of no rule; they need room all the same.
    const none = [new Uint32Array(facts.rows)]
    for (let from = 0; from < rows.length; from += block) {
      const to = Math.min(from + block, rows.length)
      const found = loop(
        valuesOf(program),
        source.constants,
        source.tables,
        none,
        none,
        large,
        rows,
        [over, under],
        from,
        to,
      )
      for (let at = 0; at < found; at++) alone.add(large[at] ?? 0)
    }
    for (const row of alone) {
      const place = placeOf.get(row)
      if (place !== undefined) apart.set(place, single(row))
    }
  }
  const approximate = over.map((top, place) => top / (under[place] ?? Number.NaN))
  for (const [place, value] of apart) {
    approximate[place] =
      value === undefined
        ? Number.NaN
        : typeof value === 'bigint'
          ? Number(value)
          : Number(value.n) / Number(value.d)
  }
  return {
    approximate,
    exact(place) {
      if (apart.has(place)) return apart.get(place)
      const [top = Number.NaN, bottom = Number.NaN] = [over[place], under[place]]
      if (Number.isNaN(top) || Number.isNaN(bottom)) return undefined
      return bottom === 1 ? BigInt(top) : share(BigInt(top), BigInt(bottom))
    },
  }
}

function numberOf(value: unknown): Exact | undefined {
  if (typeof value === 'string') {
    const day = parseCivilDate(value)
    return day.ok ? BigInt(dayNumber(day.value)) : undefined
  }
  return isExact(value) ? value : undefined
}

function programFor(node: Node, law: Law, facts: FactColumns): ColumnProgram | undefined {
  const steps = new Steps()
  const inputs: InputShape[] = []
  const reads = new Set<string>()
  try {
    const { value } = lowerNumber(node, { law, columns: facts.columns, steps, inputs, reads })
    return {
      law,
      rules: [],
      facts,
      steps: steps.all,
      guarded: [...steps.guarded],
      inputs,
      truths: [],
      numbers: [value],
      apart: apartFor(facts, reads),
    }
  } catch (error) {
    if (error instanceof NotColumnar) return undefined
    throw error
  }
}
