/**
 * The steps of a column program interpreted over blocks of rows, without generated code: the other way
 * that was measured (docs/decisions/0007-generated-loops.md). Total columns of the workload only.
 */
import type { Instruction } from '../src/engine/bulk/instruction.ts'
import { valuesOf } from '../src/engine/bulk/judge-columns.ts'
import type { ColumnProgram } from '../src/engine/bulk/program.ts'

const size = 1024

type Fill = (from: number, count: number) => void

/** Prepares the steps; the answer runs them over all rows. */
export function blockInterpreter(program: ColumnProgram) {
  const rows = program.facts.rows
  const buffers: Float64Array[] = []
  const columns = valuesOf(program)
  const fills = program.steps.map((step) => {
    const out = new Float64Array(size)
    buffers.push(out)
    return fillOf(step, out, buffers, columns)
  })
  const failed = new Uint32Array(rows)
  const unknown = new Uint32Array(rows)
  return () => {
    for (let from = 0; from < rows; from += size) {
      const count = Math.min(size, rows - from)
      for (const fill of fills) fill(from, count)
      failed.fill(0, from, from + count)
      unknown.fill(0, from, from + count)
      program.truths.forEach((truth, bit) => {
        const [h, f] = [buffers[truth?.holds ?? 0], buffers[truth?.fails ?? 0]]
        if (h === undefined || f === undefined) return
        for (let i = 0; i < count; i++) {
          const [holds = 0, fails = 0] = [h[i], f[i]]
          failed[from + i] = (failed[from + i] ?? 0) | (fails << bit)
          unknown[from + i] = (unknown[from + i] ?? 0) | (((holds | fails) ^ 1) << bit)
        }
      })
    }
    return { failed, unknown }
  }
}

function fillOf(
  step: Instruction,
  out: Float64Array,
  at: readonly Float64Array[],
  columns: readonly ArrayLike<number>[],
): Fill {
  const of = (place: number): Float64Array => at[place] ?? out
  switch (step.op) {
    case 'constant':
      out.fill(step.value)
      return () => undefined
    case 'column': {
      const column = columns[step.column] ?? []
      return (from, count) => {
        for (let i = 0; i < count; i++) out[i] = column[from + i] as number
      }
    }
    case 'choose': {
      const [c, y, n] = [of(step.if), of(step.yes), of(step.no)]
      return (_, count) => {
        for (let i = 0; i < count; i++) out[i] = (c[i] === 1 ? y[i] : n[i]) as number
      }
    }
    case 'not': {
      const a = of(step.of)
      return (_, count) => {
        for (let i = 0; i < count; i++) out[i] = 1 - (a[i] as number)
      }
    }
    case 'given': {
      const a = of(step.of)
      return (_, count) => {
        for (let i = 0; i < count; i++) out[i] = Number.isNaN(a[i]) ? 0 : 1
      }
    }
    case 'nonzero': {
      const a = of(step.of)
      return (_, count) => {
        for (let i = 0; i < count; i++) out[i] = (a[i] as number) || Number.NaN
      }
    }
    case 'add':
    case 'multiply':
    case 'below':
    case 'atMost':
    case 'same':
    case 'both':
    case 'either':
    case 'greater':
      return pairOf(step.op, of(step.a), of(step.b), out)
    default:
      throw new Error(`the workload has no ${step.op}`)
  }
}

function pairOf(op: string, x: Float64Array, y: Float64Array, out: Float64Array): Fill {
  // A loop an operator, so that each is compiled for its own.
  const body: Readonly<Record<string, (count: number) => void>> = {
    add(count) {
      for (let i = 0; i < count; i++) out[i] = (x[i] as number) + (y[i] as number)
    },
    multiply(count) {
      for (let i = 0; i < count; i++) out[i] = (x[i] as number) * (y[i] as number)
    },
    below(count) {
      for (let i = 0; i < count; i++) out[i] = (x[i] as number) < (y[i] as number) ? 1 : 0
    },
    atMost(count) {
      for (let i = 0; i < count; i++) out[i] = (x[i] as number) <= (y[i] as number) ? 1 : 0
    },
    same(count) {
      for (let i = 0; i < count; i++) out[i] = x[i] === y[i] ? 1 : 0
    },
    both(count) {
      for (let i = 0; i < count; i++) out[i] = (x[i] as number) & (y[i] as number)
    },
    either(count) {
      for (let i = 0; i < count; i++) out[i] = (x[i] as number) | (y[i] as number)
    },
    greater(count) {
      for (let i = 0; i < count; i++) out[i] = Math.max(x[i] as number, y[i] as number)
    },
  }
  const run = body[op]
  if (run === undefined) throw new Error(`no operator ${op}`)
  return (_, count) => run(count)
}
