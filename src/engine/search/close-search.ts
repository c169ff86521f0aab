import { CharacterCosts } from './character-costs.ts'
import { closeBrands, fameOf } from './close-brands.ts'
import { closeNames } from './close-names.ts'
import type { NameStore } from './name-store.ts'
import { heardNames, isLetters } from './pinyin.ts'
import { smallest } from './smallest.ts'
import { unitsOf } from './units.ts'

/** Firms kept for one query with a slip; nobody turns more pages of guesses. */
const closeMost = 400
/** Firms of close brands looked at, the likeliest brands first. */
const firmsMost = 4_000
/** The same where place or trade stand beside the brand: `closeNames` sees to the others. */
const firmsMostInContext = 2_000
/** The same where the brand is all there is, and nothing tells its firms apart. */
const firmsMostAlone = 1_500
const firmsOfLikely = 60
const firmsOfUnlikely = 6
const likelyBrands = 20
/** The place or trade of the query is another one than the firm's. */
const otherPlaceCost = 120
const placeElsewhereCost = 10
const otherTradeCost = 180
/** Brands looked at where the brand is all there is; else all. */
const brandsMostAlone = 150
/** The second firm of a brand stands back, so that one brand does not fill the page. */
const secondFirmCost = 30
const laterFirmCost = 15

/**
 * The firms that may have been meant by a query with a slip in one piece, the others being
 * contained as they are: the likeliest first, and of every brand one firm before the others.
 *
 * @param pieces - folded
 * @returns at most `closeMost` slots
 */
export function closeHits(store: NameStore, pieces: readonly string[]): number[] {
  const offers = new Offers(store)
  const between = new CharacterCosts()
  pieces.forEach((text, i) => {
    const piece = unitsOf(text)
    if (pieces.length > 1 && store.cutter.isCommon(piece)) return
    offers.others = pieces.filter((_, j) => j !== i).map(unitsOf)
    if (isLetters(text)) {
      for (const { slot, cost } of heardNames(store, text)) offers.add(slot, cost)
    }
    for (const { slot, cost } of closeNames(store, piece, between)) offers.add(slot, cost)
    offerFirmsOfBrands(store, piece, between, offers)
  })
  return offers.inOrder()
}

const slotSpan = 2 ** 31

/** Firms and what it costs to take them for the one meant. */
class Offers {
  /** The pieces a firm must contain besides. */
  others: readonly Uint16Array[] = []
  readonly #store: NameStore
  /** Cost, length of the name and slot in one number: sorting needs no comparison function. */
  readonly #keys: number[] = []

  constructor(store: NameStore) {
    this.#store = store
  }

  add(slot: number, cost: number): void {
    for (const other of this.others) if (this.#store.indexIn(slot, other) < 0) return
    const ofTwoEqualsTheShorter = Math.round(cost * 4) + this.#store.length(slot)
    this.#keys.push(ofTwoEqualsTheShorter * slotSpan + slot)
  }

  /** The likeliest first; the brand's other firms stand back behind its first. */
  inOrder(): number[] {
    const cheapest = Float64Array.from(this.#keys).sort()
    const firmsBefore = new Map<number, number>()
    const seen = new Set<number>()
    const likely = new Float64Array(cheapest.length)
    for (const key of cheapest) {
      const slot = key % slotSpan
      if (seen.has(slot)) continue
      const brand = this.#store.brand(slot)
      const before = firmsBefore.get(brand) ?? 0
      firmsBefore.set(brand, before + 1)
      const back = before === 0 ? 0 : secondFirmCost + laterFirmCost * Math.log(before)
      const gain = back - fameOf(this.#store.brands, brand)
      likely[seen.size] =
        Math.max(0, Math.floor(key / slotSpan) + Math.round(4 * gain) + farOff) * slotSpan + slot
      seen.add(slot)
    }
    return Array.from(smallest(likely.subarray(0, seen.size), closeMost), (key) => key % slotSpan)
  }
}

/** Keeps costs that fame has lowered above zero. */
const farOff = 4_000

function offerFirmsOfBrands(
  store: NameStore,
  piece: Uint16Array,
  between: CharacterCosts,
  offers: Offers,
): void {
  const { brandStart, brandEnd } = store.cutter.cut(piece, piece.length)
  const asked = piece.subarray(brandStart, brandEnd)
  if (asked.length < 2) return
  const place = piece.subarray(0, brandStart)
  const rest = piece.subarray(brandEnd)
  const inContext = place.length + rest.length > 0
  const alone = !inContext && offers.others.length === 0
  let room = alone ? firmsMostAlone : inContext ? firmsMostInContext : firmsMost
  const most = alone ? brandsMostAlone : firmsMost
  const close = closeBrands(store.brands, asked, between, most)
  for (const [rank, { brand, cost }] of close.entries()) {
    if (room <= 0) break
    let ofBrand = alone ? (rank < likelyBrands ? firmsOfLikely : firmsOfUnlikely) : room
    let slot = store.brands.newestFirm(brand)
    for (; slot >= 0 && ofBrand > 0; slot = store.brands.firmBefore(slot)) {
      if (!store.isLive(slot)) continue
      offers.add(slot, inContext ? cost + contextCost(store, slot, place, rest) : cost)
      ofBrand--
      room--
    }
  }
}

/** How badly place and trade of the query fit a firm. */
function contextCost(
  store: NameStore,
  slot: number,
  place: Uint16Array,
  rest: Uint16Array,
): number {
  let cost = 0
  if (place.length > 0) {
    const at = store.indexIn(slot, place)
    if (at !== 0) cost += at < 0 ? otherPlaceCost : placeElsewhereCost
  }
  if (rest.length > 0 && store.indexIn(slot, rest) < 0) {
    const address = store.address(slot)
    const page = store.pool.page(address)
    const brandEnd = store.brandStart(slot) + store.brands.length(store.brand(slot))
    const from = store.pool.offset(address) + brandEnd
    let same = 0
    while (same < rest.length && page[from + same] === rest[same]) same++
    cost += otherTradeCost * (1 - same / rest.length)
  }
  return cost
}
