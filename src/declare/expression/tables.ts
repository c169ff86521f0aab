/** Reads tables of the law: the row that fits, or every slice up to an amount. */
import { fen } from '../../values/money.ts'
import { divideRounded } from '../../values/rounding.ts'
import { type Share, share, whole } from '../../values/share.ts'
import type { Band, Edge, ParameterValue } from '../parameter.ts'
import { asBig, order } from './known.ts'
import type { Law } from './law-on.ts'
import type { Node } from './node.ts'
import { exactly, rangeOfEither } from './range.ts'
import { type Known, originOf, settled, type Trace } from './trace.ts'

/** The row of a table that fits; an unknown quantity leaves the range of the table. */
export function readBand(node: Node & { op: 'band' }, of: Trace, law: Law): Trace {
  const dated = law.value(node.id)
  if (dated === undefined || !isTable(dated.value)) {
    return { node, missing: [node.id, ...of.missing], of: [of] }
  }
  const origin = originOf(dated)
  if (of.value === undefined) {
    const range = rangeOfEither(dated.value.map(resultOf).map((is) => ({ least: is, most: is })))
    return { node, missing: of.missing, of: [of], ...origin, range }
  }
  const row = rowFor(dated.value, of.value)
  return {
    ...settled(node, [of], row === undefined ? undefined : resultOf(row)),
    ...origin,
    ...(row === undefined ? {} : { row }),
  }
}

type Row = Band<Share | bigint, Edge>

const resultOf = (row: Row) => ('otherwise' in row ? row.otherwise : row.is)

const isTable = (value: ParameterValue): value is readonly Row[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object')

function rowFor(rows: readonly Row[], value: Known): Row | undefined {
  return rows.find((row) => {
    if ('otherwise' in row) return true
    if ('oneOf' in row) return row.oneOf.includes(String(value))
    if ('upTo' in row) return order(value, row.upTo) <= 0
    if ('below' in row) return order(value, row.below) < 0
    if ('atLeast' in row) return order(value, row.atLeast) >= 0
    return order(value, row.above) > 0
  })
}

/** Each slice of the amount by the share of its row, the sum rounded once, half up. */
export function readSlices(node: Node & { op: 'slices' }, of: Trace, law: Law): Trace {
  const dated = law.value(node.id)
  if (dated === undefined || !isTable(dated.value)) {
    return { node, missing: [node.id, ...of.missing], of: [of] }
  }
  if (of.value === undefined) return { node, missing: of.missing, of: [of], ...originOf(dated) }
  const amount = asBig(of.value)
  let done = 0n
  let total = whole(0n)
  for (const row of dated.value) {
    const end = 'upTo' in row ? asBig(row.upTo) : amount
    const slice = (end < amount ? end : amount) - done
    if (slice <= 0n) break
    const part = exactly(resultOf(row))
    total = share(total.n * part.d + slice * part.n * total.d, total.d * part.d)
    done += slice
  }
  return {
    ...settled(node, [of], fen(divideRounded(total.n, total.d, 'half-up'))),
    ...originOf(dated),
  }
}
