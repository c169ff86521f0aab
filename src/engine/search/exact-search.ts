import type { NameStore } from './name-store.ts'
import { smallest } from './smallest.ts'

/** Names that contain every piece as it is written. */
export interface ExactHits {
  /** The best slots first, at most as many as were wanted. */
  readonly slots: readonly number[]
  /** How many names contain every piece. */
  readonly total: number
  /** Whether `total` was reckoned from a part instead of counted. */
  readonly estimated: boolean
}

/** Up to this many candidates are all looked at and ranked; of more, the first ones. */
const rankedMost = 10_000
/** Firms put ahead of such a part because their brand begins with the piece. */
const aheadMost = 2_000

/**
 * Finds the names that contain every piece, whole. Complete: with `wanted` infinite these are
 * exactly the names a scan of all would find. Better ranks first: the piece is the brand, the brand
 * begins with it, the name does, the brand has it, it stands elsewhere; then shorter names, then
 * earlier ones. Where more than 10,000 names qualify only brands that begin with the piece are
 * ranked before the rest, which follow in the order of entry.
 */
export function exactHits(
  store: NameStore,
  pieces: readonly Uint16Array[],
  wanted: number,
): ExactHits {
  const some = hitsAmong(store, pieces, wanted, Math.max(rankedMost, wanted))
  const short = some.estimated && some.slots.length < wanted
  return short ? hitsAmong(store, pieces, wanted, Number.POSITIVE_INFINITY) : some
}

function hitsAmong(
  store: NameStore,
  pieces: readonly Uint16Array[],
  wanted: number,
  most: number,
): ExactHits {
  const { slots: candidates, held } = candidatesFor(store, pieces, most)
  const keys = new Float64Array(candidates.length)
  let found = 0
  for (const slot of candidates) {
    const rank = rankOf(store, slot, pieces)
    if (rank >= 0) keys[found++] = rank * slotSpan + slot
  }
  const cut = held > candidates.length
  const ahead = cut ? brandFirst(store, pieces) : []
  const best = smallest(keys.subarray(0, found), wanted)
  const slots = [...new Set([...ahead, ...Array.from(best, (key) => key % slotSpan)])]
  const total = cut ? Math.round((found / candidates.length) * held) : found
  return { slots: slots.slice(0, wanted), total: Math.max(total, slots.length), estimated: cut }
}

const slotSpan = 2 ** 31

interface Candidates {
  /** Ascending, each once, at most as many as asked for. */
  readonly slots: Int32Array
  /** How many there are in all. */
  readonly held: number
}

/** Every name that has all the pieces is among these. */
function candidatesFor(store: NameStore, pieces: readonly Uint16Array[], most: number): Candidates {
  const pairs = pieces.flatMap((piece) =>
    Array.from(piece.subarray(1), (unit, i) => store.pairList(piece[i] ?? 0, unit)),
  )
  if (pairs.length === 0) return withCharacter(store, pieces, most)
  const held = (list: number) => (list < 0 ? 0 : store.pairs.count(list))
  const rarest = pairs.reduce((best, list) => (held(list) < held(best) ? list : best))
  const count = Math.min(held(rarest), most)
  const slots = new Int32Array(count)
  return { slots: count === 0 ? slots : store.pairs.read(rarest, slots, count), held: held(rarest) }
}

/** For pieces of one character: the names with the one that begins the fewest pairs. */
function withCharacter(store: NameStore, pieces: readonly Uint16Array[], most: number): Candidates {
  const sizeOf = (lists: readonly number[]) =>
    lists.reduce((sum, list) => sum + store.pairs.count(list), 0)
  const lists = pieces
    .map((piece) => [...store.listsFrom(piece[0] ?? 0)])
    .reduce((best, other) => (sizeOf(other) < sizeOf(best) ? other : best))
  const marks = new Uint8Array(store.slots)
  let held = 0
  let ids: Int32Array = new Int32Array(0)
  for (const list of lists) {
    ids = store.pairs.read(list, ids)
    for (let i = 0; i < store.pairs.count(list); i++) {
      const slot = ids[i] ?? 0
      if (marks[slot] === 1) continue
      marks[slot] = 1
      held++
    }
  }
  const slots = new Int32Array(Math.min(held, most))
  for (let slot = 0, at = 0; at < slots.length; slot++) if (marks[slot] === 1) slots[at++] = slot
  return { slots, held }
}

/** Smaller is better; -1 when the slot is no hit. */
function rankOf(store: NameStore, slot: number, pieces: readonly Uint16Array[]): number {
  let grade = 0
  for (const piece of pieces) {
    const at = store.indexIn(slot, piece)
    if (at < 0) return -1
    grade += gradeOf(store, slot, piece, at)
  }
  return grade * 256 + store.length(slot)
}

/** How well one piece meets one name that has it at `at`. */
function gradeOf(store: NameStore, slot: number, piece: Uint16Array, at: number): number {
  const start = store.brandStart(slot)
  const end = start + store.brands.length(store.brand(slot))
  if (piece.length === store.length(slot)) return 0
  if (at < start && store.indexIn(slot, piece, start) === start)
    return gradeAtBrand(piece, end - start)
  if (at === start) return gradeAtBrand(piece, end - start)
  if (at === 0) return 4
  return at > start && at + piece.length <= end ? 5 : 6
}

const gradeAtBrand = (piece: Uint16Array, brandLength: number) =>
  piece.length === brandLength ? 1 : piece.length > brandLength ? 2 : 3

/** Ranked firms whose brand is or begins with a piece, for queries too many names meet. */
function brandFirst(store: NameStore, pieces: readonly Uint16Array[]): number[] {
  const { brands } = store
  const keys: number[] = []
  const addFirms = (brand: number) => {
    let slot = brands.newestFirm(brand)
    for (; slot >= 0 && keys.length < aheadMost; slot = brands.firmBefore(slot)) {
      const rank = rankOf(store, slot, pieces)
      if (rank >= 0) keys.push(rank * slotSpan + slot)
    }
  }
  let ids: Int32Array = new Int32Array(0)
  for (const piece of pieces) {
    const same = brands.find(piece, 0, piece.length)
    if (same >= 0) addFirms(same)
    const list = brands.listOfUnit(piece[0] ?? 0)
    if (list < 0) continue
    ids = brands.list(list, ids)
    for (let i = 0, size = brands.listSize(list); i < size && keys.length < aheadMost; i++) {
      const brand = ids[i] ?? 0
      if (brand === same || brands.length(brand) < piece.length) continue
      const page = brands.page(brand)
      const from = brands.offset(brand)
      if (piece.every((unit, place) => page[from + place] === unit)) addFirms(brand)
    }
  }
  return Array.from(Float64Array.from(keys).sort(), (key) => key % slotSpan)
}
