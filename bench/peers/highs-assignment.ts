/** The assignment as a linear programme for HiGHS: an independent opinion, and a peer to be measured. */
import { createRequire } from 'node:module'
import type { ModelData } from 'highs'
import type { AssignmentProblem } from '../../src/engine/review/assignment/problem.ts'

// Its types describe a module of the other kind than the one Node imports.
const loadHighs: typeof import('highs').default = createRequire(import.meta.url)('highs')
const highs = await loadHighs()

/** What is asked of HiGHS besides the most affinity. */
export interface Asked {
  /** Only the best so many experts of each proposal; all by default. */
  readonly candidates?: number
  /** Most of a seat that one pair may have; 1 by default. */
  readonly cap?: number
  /** Whole seats only. */
  readonly whole?: boolean
  /** Makes the least total of a proposal as large as can be, in place of the sum of all. */
  readonly worst?: boolean
  /** Every proposal has at least this total. */
  readonly floor?: number
}

/** A linear programme as HiGHS takes it. */
export interface Prepared {
  readonly model: ModelData
  readonly whole: boolean
}

/** The programme of a problem. */
export function prepareHighs(problem: AssignmentProblem, asked: Asked = {}): Prepared {
  const { proposals, experts, affinity, employer } = problem
  const columns: (readonly [number, number])[] = []
  for (let proposal = 0; proposal < proposals; proposal++) {
    const row = proposal * experts
    const own = Array.from({ length: experts }, (_, at) => at).filter(
      (at) => (affinity[row + at] ?? -1) >= 0,
    )
    if (asked.candidates !== undefined) {
      own.sort((a, b) => (affinity[row + b] ?? 0) - (affinity[row + a] ?? 0))
      own.length = Math.min(own.length, asked.candidates)
    }
    for (const expert of own) columns.push([proposal, expert])
  }
  const first = proposals + experts
  const groups = new Map<number, number>()
  const totals = asked.worst === true || asked.floor !== undefined
  const entries: { row: number; column: number; value: number }[] = []
  columns.forEach(([proposal, expert], column) => {
    entries.push({ row: proposal, column, value: 1 })
    entries.push({ row: proposals + expert, column, value: 1 })
    const own = employer[expert] ?? -1
    if (problem.maxSameEmployer > 0 && own >= 0) {
      const key = proposal + proposals * own
      const row = groups.get(key) ?? first + groups.size
      groups.set(key, row)
      entries.push({ row, column, value: 1 })
    }
  })
  const totalRow = first + groups.size
  const value = (column: number) => {
    const [proposal, expert] = columns[column] ?? [0, 0]
    return (affinity[proposal * experts + expert] ?? 0) / 1e6
  }
  const least = columns.length
  if (totals) {
    columns.forEach(([proposal], column) => {
      entries.push({ row: totalRow + proposal, column, value: value(column) })
    })
    if (asked.worst === true) {
      for (let proposal = 0; proposal < proposals; proposal++) {
        entries.push({ row: totalRow + proposal, column: least, value: -1 })
      }
    }
  }
  const numCols = columns.length + (asked.worst === true ? 1 : 0)
  const numRows = totalRow + (totals ? proposals : 0)
  entries.sort((a, b) => a.column - b.column)
  const starts = new Int32Array(numCols + 1)
  for (const { column } of entries) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < numCols; column++) {
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  }
  const rowLower = new Float64Array(numRows).fill(-highs.infinity)
  const rowUpper = new Float64Array(numRows).fill(problem.maxSameEmployer)
  for (let proposal = 0; proposal < proposals; proposal++) {
    rowLower[proposal] = rowUpper[proposal] = problem.demand[proposal] ?? 0
    if (totals) {
      rowLower[totalRow + proposal] = (asked.floor ?? 0) / 1e6
      rowUpper[totalRow + proposal] = highs.infinity
    }
  }
  for (let expert = 0; expert < experts; expert++) {
    rowLower[proposals + expert] = problem.minLoad[expert] ?? 0
    rowUpper[proposals + expert] = problem.maxLoad[expert] ?? 0
  }
  const colUpper = new Float64Array(numCols).fill(asked.cap ?? 1)
  if (asked.worst === true) colUpper[least] = 1e6
  const { continuous, integer } = highs.constants.variableType
  const model: ModelData = {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from({ length: numCols }, (_, column) =>
      asked.worst === true ? Number(column === least) : value(column),
    ),
    colLower: new Float64Array(numCols),
    colUpper,
    rowLower,
    rowUpper,
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts,
      indices: Int32Array.from(entries, ({ row }) => row),
      values: Float64Array.from(entries, (entry) => entry.value),
    },
    ...(asked.whole === true
      ? {
          integrality: Array.from({ length: numCols }, (_, column) =>
            column === least ? continuous : integer,
          ),
        }
      : {}),
  }
  return { model, whole: asked.whole === true }
}

/** The optimum by HiGHS in units of affinity, not rounded; null when there is none. */
export function solveWithHighs({ model: programme, whole }: Prepared): number | null {
  const model = highs.createModel(programme)
  model.options.set({ output_flag: false, ...(whole ? { mip_rel_gap: 0 } : {}) })
  model.run()
  const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal
  const objective = model.getObjectiveValue() * 1e6
  model.dispose()
  return optimal ? objective : null
}
