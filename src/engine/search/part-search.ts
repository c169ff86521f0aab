import type { NameStore } from './name-store.ts'

/** Names looked at; the rarest pairs come first. */
const namesMost = 6_000
/** Of the weight of the query a name must have this share. */
const shareLeast = 0.4
const hitsMost = 100

/**
 * The names that have part of a query, for want of better: those with the rarest pairs of
 * characters of it first. Names with less than two fifths of the weight are no help and left out.
 */
export function partHits(store: NameStore, pieces: readonly Uint16Array[]): number[] {
  const weightOf = (list: number) =>
    Math.log(1 + store.slots / (list < 0 ? 1 : store.pairs.count(list)))
  const lists = pieces.flatMap((piece) =>
    Array.from(piece.subarray(1), (unit, i) => store.pairList(piece[i] ?? 0, unit)),
  )
  const total = lists.reduce((sum, list) => sum + weightOf(list), 0)
  const weights = new Map<number, number>()
  let ids: Int32Array = new Int32Array(0)
  const tried = [...new Set(lists)]
    .filter((list) => list >= 0)
    .sort((a, b) => store.pairs.count(a) - store.pairs.count(b) || a - b)
  let room = namesMost
  for (const list of tried) {
    const count = store.pairs.count(list)
    room -= count
    if (room < 0) break
    ids = store.pairs.read(list, ids)
    const weight = weightOf(list)
    for (let i = 0; i < count; i++) {
      const slot = ids[i] ?? 0
      weights.set(slot, (weights.get(slot) ?? 0) + weight)
    }
  }
  return [...weights]
    .filter(([slot, weight]) => weight >= shareLeast * total && store.isLive(slot))
    .sort(([a, x], [b, y]) => y - x || store.length(a) - store.length(b) || a - b)
    .slice(0, hitsMost)
    .map(([slot]) => slot)
}
