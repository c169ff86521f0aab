/** Adds up points tables, also while facts are missing: then from the least to the most possible. */
import { asExact } from './known.ts'
import type { Node } from './node.ts'
import { addExact, between, type Exact, isExact, lesserExact, rangeOfSum } from './range.ts'
import { rangeOf, settled, type Trace, unsettled } from './trace.ts'

/** One item: its points, at most the item's most; unknown ones lie between least and most. */
export function readPoints(
  node: Node & { op: 'points' },
  points: Trace,
  least: Trace | undefined,
  most: Trace | undefined,
): Trace {
  const of = [points, ...(least ? [least] : []), ...(most ? [most] : [])]
  if (most !== undefined && most.value === undefined) return settled(node, of, undefined)
  const cap = most?.value
  if (points.value !== undefined) {
    return settled(node, of, isExact(cap) ? lesserExact(asExact(points.value), cap) : points.value)
  }
  const possible = rangeOf(points)
  const floor = isExact(least?.value) ? least.value : (possible.least ?? 0n)
  const ceiling = isExact(cap)
    ? possible.most === undefined
      ? cap
      : lesserExact(cap, possible.most)
    : possible.most
  // What the item counts for at most also bounds what is certain of it.
  const certain = ceiling === undefined ? floor : lesserExact(floor, ceiling)
  return { ...unsettled(node, of, between(certain, ceiling)), missing: points.missing }
}

/** The sum of the items, at most `most`; while items are unknown, the range still possible. */
export function readScore(
  node: Node & { op: 'score' },
  items: readonly Trace[],
  most: Trace | undefined,
): Trace {
  const of = most ? [...items, most] : items
  const capped = (value: Exact) => (isExact(most?.value) ? lesserExact(value, most.value) : value)
  let total: Exact | undefined = 0n
  for (const { value } of items) {
    total = total === undefined || !isExact(value) ? undefined : addExact(total, value)
  }
  if (most !== undefined && most.value === undefined) return settled(node, of, undefined)
  if (total !== undefined) return settled(node, of, capped(total))
  const range = rangeOfSum(items.map(rangeOf))
  return unsettled(
    node,
    of,
    between(
      range.least === undefined ? undefined : capped(range.least),
      range.most === undefined ? undefined : capped(range.most),
    ),
  )
}
