/**
 * Answers any threshold of one condition by two searches: the rows that nothing else decides, sorted
 * by what they are compared with the threshold.
 */
import type { Comparison, Node } from '../../declare/expression/node.ts'
import { compareExact, type Exact, isExact } from '../../declare/expression/range.ts'
import type { ParameterValue } from '../../declare/parameter.ts'
import { civilDate, dayNumber } from '../../values/civil-date.ts'
import type { Loops } from './judge-columns.ts'
import { judgeNumbers } from './judge-numbers.ts'
import { type Baseline, openRows } from './simulate.ts'
import { decidingBits } from './standing.ts'

/** Rows in the order of their value. */
export interface ThresholdIndex {
  readonly parameter: string
  /** The rule that compares. */
  readonly rule: string
  /** The rows, least value first. */
  readonly rows: Uint32Array
  /** How many rows would hold with a threshold. */
  holding(threshold: ParameterValue): number
}

const mirrored: Readonly<Record<'>=' | '>' | '<=' | '<', '>=' | '>' | '<=' | '<'>> = {
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
}

/** `value how parameter`, whichever way round it is written. */
function thresholdIn(node: Node, parameter: string) {
  if (node.op !== 'compare' || node.how === '=' || node.how === '!=') return undefined
  const { left, right } = node
  const isIt = (of: Node) => of.op === 'parameter' && of.id === parameter
  if (isIt(right)) return { value: left, how: node.how }
  return isIt(left) ? { value: right, how: mirrored[node.how] } : undefined
}

const reads = (node: Node, parameter: string) =>
  JSON.stringify(node).includes(JSON.stringify(parameter))

/**
 * Builds the index of a parameter.
 *
 * @returns undefined when the parameter is no plain threshold of exactly one condition
 */
export function thresholdIndex(
  baseline: Baseline,
  parameter: string,
  loops: Loops,
): ThresholdIndex | undefined {
  const { program, judged } = baseline
  const touched = program.rules.flatMap((rule, at) =>
    rule.holds.parameters.some((each) => each.id === parameter) ? [at] : [],
  )
  const [at] = touched
  const rule = at === undefined ? undefined : program.rules[at]
  if (at === undefined || rule === undefined || touched.length > 1) return undefined
  const threshold = thresholdIn(rule.holds.node, parameter)
  if (threshold === undefined || reads(threshold.value, parameter)) return undefined
  const others = decidingBits(program, judged.failed.length)
  const word = Math.floor(at / 32)
  others[word] = (others[word] ?? 0) & ~(1 << (at % 32))
  const open = openRows(judged, others, program.facts.rows).filter((row) =>
    judged.unknown.every((unknown, k) => ((unknown[row] ?? 0) & (others[k] ?? 0)) === 0),
  )
  const values = judgeNumbers(threshold.value, program.law, program.facts, loops, open)
  const places = [...values.approximate.keys()].filter(
    (place) => !Number.isNaN(values.approximate[place]),
  )
  places.sort((a, b) => {
    const [x, y] = [values.approximate[a] ?? 0, values.approximate[b] ?? 0]
    return isClear(x, y) ? x - y : order(values.exact(a), values.exact(b))
  })
  const rows = Uint32Array.from(places, (place) => open[place] ?? 0)
  const approximate = Float64Array.from(places, (place) => values.approximate[place] ?? 0)
  return {
    parameter,
    rule: rule.id,
    rows,
    holding(value) {
      const edge = typeof value === 'string' ? BigInt(dayNumber(civilDate(value))) : value
      if (!isExact(edge)) return 0
      return count(threshold.how, rows.length, (place) => {
        const near = typeof edge === 'bigint' ? Number(edge) : Number(edge.n) / Number(edge.d)
        const x = approximate[place] ?? 0
        return isClear(x, near) ? x - near : order(values.exact(places[place] ?? 0), edge)
      })
    },
  }
}

/** Whether doubles that far apart cannot stand for values in the other order. */
const isClear = (a: number, b: number) =>
  Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))

const order = (a: Exact | undefined, b: Exact | undefined) =>
  a === undefined || b === undefined ? 0 : compareExact(a, b)

/** How many sorted values hold, by one search. */
function count(
  how: Exclude<Comparison, '=' | '!='>,
  length: number,
  against: (place: number) => number,
): number {
  const firstNotBelow = (isBelow: (sign: number) => boolean) => {
    let [low, high] = [0, length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBelow(against(middle))) low = middle + 1
      else high = middle
    }
    return low
  }
  switch (how) {
    case '>=':
      return length - firstNotBelow((sign) => sign < 0)
    case '>':
      return length - firstNotBelow((sign) => sign <= 0)
    case '<=':
      return firstNotBelow((sign) => sign <= 0)
    case '<':
      return firstNotBelow((sign) => sign < 0)
  }
}
