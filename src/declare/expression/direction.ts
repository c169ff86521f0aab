/**
 * Which way the value of an expression moves when one fact grows and everything else stays as it is.
 * Read from an evaluation, since a ratio falls or rises by the signs of its parts.
 */
import type { Band, Edge } from '../parameter.ts'
import type { Law } from './law-on.ts'
import { compareExact, type Exact, isExact, isShare } from './range.ts'
import type { Trace } from './trace.ts'

/** `none`: does not move. `mixed`: no single direction is certain. */
export type Direction = 'none' | 'up' | 'down' | 'mixed'

const turned: Readonly<Record<Direction, Direction>> = {
  none: 'none',
  up: 'down',
  down: 'up',
  mixed: 'mixed',
}

function together(parts: readonly Direction[]): Direction {
  return parts.reduce((a, b) => (a === 'none' ? b : b === 'none' || a === b ? a : 'mixed'), 'none')
}

const signOf = (trace: Trace | undefined): number | undefined => {
  const { value } = trace ?? {}
  if (!isExact(value)) return undefined
  const size = isShare(value) ? value.n : value
  return size > 0n ? 1 : size < 0n ? -1 : 0
}

/** Multiplied by something of a known sign that does not move itself. */
function scaled(of: Direction, sign: number | undefined): Direction {
  if (of === 'none') return of
  return sign === undefined ? 'mixed' : sign >= 0 ? of : turned[of]
}

/**
 * The direction of a traced step in a fact.
 *
 * @param id - the fact that grows; numbers and days are taken to stay on their side of zero
 */
export function directionOf(trace: Trace, id: string, law: Law): Direction {
  const { node, of } = trace
  const [first, second] = of
  const part = (at: Trace | undefined): Direction =>
    at === undefined ? 'none' : directionOf(at, id, law)
  switch (node.op) {
    case 'fact':
      return node.id === id ? 'up' : 'none'
    case 'known':
      return 'none'
    case 'compare':
      if (node.how === '=' || node.how === '!=') return still(of.map(part))
      return node.how === '>=' || node.how === '>'
        ? together([part(first), turned[part(second)]])
        : together([turned[part(first)], part(second)])
    case 'not':
      return turned[part(first)]
    case 'minus':
    case 'excess':
      return together([part(first), turned[part(second)]])
    case 'elapsed':
      return together([turned[part(first)], part(second)])
    case 'when':
      return part(first) === 'none' ? part(second) : 'mixed'
    case 'ratio':
      return together([
        scaled(part(first), signOf(second)),
        turned[scaled(part(second), product(signOf(first), 1))],
      ])
    case 'times':
    case 'product':
      return together(
        of.map((each, at) => scaled(part(each), otherSigns(of.filter((_, other) => other !== at)))),
      )
    case 'band': {
      const moved = part(first)
      return moved === 'none' ? moved : through(moved, law.value(node.id)?.value)
    }
    case 'oneOf':
    case 'listed':
    case 'power':
    case 'root':
      return still(of.map(part))
    // Rates of slices are shares of the amount: more never gives less.
    case 'slices':
    case 'all':
    case 'any':
    case 'plus':
    case 'greatest':
    case 'least':
    case 'mean':
    case 'round':
    case 'sign':
    case 'shift':
    case 'year':
    case 'named':
    case 'points':
    case 'score':
      return together(of.map(part))
    case 'column':
    case 'parameter':
    case 'option':
    case 'nothing':
    case 'filingDay':
    case 'sumOver':
    case 'countOver':
    case 'over':
      return 'none'
  }
}

const product = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a * b

const otherSigns = (others: readonly Trace[]) =>
  others.reduce<number | undefined>((sign, each) => product(sign, signOf(each)), 1)

/** Equality and membership have no direction. */
const still = (parts: readonly Direction[]): Direction =>
  parts.every((each) => each === 'none') ? 'none' : 'mixed'

type Row = Band<bigint | Extract<Exact, { n: bigint }>, Edge>

/** A table rises or falls with its quantity when its results do. */
function through(moved: Direction, value: unknown): Direction {
  if (!Array.isArray(value)) return 'mixed'
  const rows: readonly Row[] = value
  const results = rows.map((row) => ('otherwise' in row ? row.otherwise : row.is))
  const rising = results.every(
    (each, at) => at === 0 || compareExact(results[at - 1] ?? each, each) <= 0,
  )
  const falling = results.every(
    (each, at) => at === 0 || compareExact(results[at - 1] ?? each, each) >= 0,
  )
  const fromBelow = rows.every((row) => 'upTo' in row || 'below' in row || 'otherwise' in row)
  const fromAbove = rows.every((row) => 'atLeast' in row || 'above' in row || 'otherwise' in row)
  if ((fromBelow && rising) || (fromAbove && falling)) return moved
  return (fromBelow && falling) || (fromAbove && rising) ? turned[moved] : 'mixed'
}
