import { type CharacterCosts, costs } from './character-costs.ts'
import type { NameStore } from './name-store.ts'

/** A name in which the piece stands with one slip. */
export interface CloseName {
  readonly slot: number
  readonly cost: number
}

/** Looked through at most; a piece of common words only (科技有艰公司) meets a part of its names. */
const candidatesMost = 8_000
/** A piece this long keeps a pair of characters whole whatever one character is wrong. */
const shortest = 4
/** One slip breaks at most three pairs (two neighbours swapped). */
const pairsTried = 4
/** Where the piece begins neither the name nor the brand. */
const insideCost = 20

/**
 * The names in which a piece of four characters or more stands with one character wrong, missing
 * or too many, or two swapped. One slip leaves at least one of the four rarest pairs whole, so that
 * looking at the names with these is enough.
 */
export function closeNames(
  store: NameStore,
  piece: Uint16Array,
  between: CharacterCosts,
): CloseName[] {
  if (piece.length < shortest) return []
  const close: CloseName[] = []
  for (const slot of candidates(store, piece)) {
    const cost = slipCost(store, slot, piece, between)
    if (cost < Number.POSITIVE_INFINITY) close.push({ slot, cost })
  }
  return close
}

function candidates(store: NameStore, piece: Uint16Array): Int32Array {
  const held = (list: number) => (list < 0 ? 0 : store.pairs.count(list))
  const rarest = Array.from(piece.subarray(1), (unit, i) => store.pairList(piece[i] ?? 0, unit))
    .sort((a, b) => held(a) - held(b))
    .slice(0, pairsTried)
  const found = new Int32Array(candidatesMost)
  const taken = new Uint8Array(store.slots)
  let total = 0
  let ids: Int32Array = new Int32Array(0)
  for (const list of rarest) {
    const count = Math.min(held(list), candidatesMost)
    if (count === 0) continue
    ids = store.pairs.read(list, ids, count)
    for (let i = 0; i < count && total < candidatesMost; i++) {
      const slot = ids[i] ?? 0
      if (taken[slot] === 1) continue
      taken[slot] = 1
      found[total++] = slot
    }
  }
  return found.subarray(0, total)
}

/** The cheapest way to read the piece into a name with one slip, or infinity. */
function slipCost(
  store: NameStore,
  slot: number,
  piece: Uint16Array,
  between: CharacterCosts,
): number {
  if (!store.isLive(slot)) return Number.POSITIVE_INFINITY
  const address = store.address(slot)
  const page = store.pool.page(address)
  const start = store.pool.offset(address)
  const end = start + store.length(slot)
  let best = Number.POSITIVE_INFINITY
  for (let at = start; at <= end - piece.length + 1; at++) {
    const cost = slipAt(page, at, end, piece, between)
    const inside = at !== start && at !== start + store.brandStart(slot)
    best = Math.min(best, inside ? cost + insideCost : cost)
  }
  return best
}

function slipAt(
  page: Uint16Array,
  at: number,
  end: number,
  piece: Uint16Array,
  between: CharacterCosts,
): number {
  let i = 0
  while (i < piece.length && at + i < end && page[at + i] === piece[i]) i++
  if (i === piece.length) return 0
  if (continues(page, at + i + 1, end, piece, i + 1)) {
    return between.between(piece[i] ?? 0, page[at + i] ?? 0)
  }
  const swapped = piece[i] === page[at + i + 1] && piece[i + 1] === page[at + i]
  if (swapped && continues(page, at + i + 2, end, piece, i + 2)) return costs.swap
  if (continues(page, at + i, end, piece, i + 1)) return costs.shift
  if (i > 0 && continues(page, at + i + 1, end, piece, i)) return costs.shift
  return Number.POSITIVE_INFINITY
}

/** Whether the rest of the piece stands at `at`. */
function continues(page: Uint16Array, at: number, end: number, piece: Uint16Array, from: number) {
  if (end - at < piece.length - from) return false
  for (let i = from; i < piece.length; i++) if (page[at + i - from] !== piece[i]) return false
  return true
}
