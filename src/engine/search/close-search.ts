import { CharacterCosts } from './character-costs.ts'
import { closeBrands } from './close-brands.ts'
import { closeNames } from './close-names.ts'
import type { NameStore } from './name-store.ts'
import { heardNames, isLetters } from './pinyin.ts'

/** Firms looked at for one query with a slip. */
const firmsMost = 6_000
/** The place or trade of the query is another one than the firm's. */
const otherPlaceCost = 90
const placeElsewhereCost = 10
const otherTradeCost = 100
/** A brand borne by e times as many firms is meant this much more likely. */
const fameGain = 16
/** The second firm of a brand stands back, so that one brand does not fill the page. */
const secondFirmCost = 60
const laterFirmCost = 25

/**
 * The firms that may have been meant by a query with a slip in one piece, the others being
 * contained as they are: the likeliest first, and of every brand one firm before the others.
 *
 * @param pieces - folded, as text
 */
export function closeHits(store: NameStore, pieces: readonly string[]): number[] {
  const costs = new Map<number, number>()
  const between = new CharacterCosts()
  pieces.forEach((text, i) => {
    const others = pieces.filter((_, j) => j !== i).map(unitsOf)
    const offer = (slot: number, cost: number) => {
      const whole = cost + Math.max(0, store.length(slot) - text.length)
      if (whole >= (costs.get(slot) ?? Number.POSITIVE_INFINITY)) return
      if (others.every((other) => store.indexIn(slot, other) >= 0)) costs.set(slot, whole)
    }
    const piece = unitsOf(text)
    if (isLetters(text)) for (const { slot, cost } of heardNames(store, text)) offer(slot, cost)
    for (const { slot, cost } of closeNames(store, piece, between)) offer(slot, cost)
    offerFirmsOfBrands(store, piece, between, offer)
  })
  return inOrder(store, costs)
}

/** A folded text as units. */
export const unitsOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

function offerFirmsOfBrands(
  store: NameStore,
  piece: Uint16Array,
  between: CharacterCosts,
  offer: (slot: number, cost: number) => void,
): void {
  const { brandStart, brandEnd } = store.cutter.cut(piece, piece.length)
  const asked = piece.subarray(brandStart, brandEnd)
  if (asked.length < 2) return
  const place = piece.subarray(0, brandStart)
  const rest = piece.subarray(brandEnd)
  const close = closeBrands(store.brands, asked, between)
  close.sort((a, b) => a.cost - b.cost || a.brand - b.brand)
  let firms = 0
  for (const { brand, cost } of close) {
    let slot = store.brands.newestFirm(brand)
    for (; slot >= 0; slot = store.brands.firmBefore(slot)) {
      if (store.isLive(slot)) offer(slot, cost + contextCost(store, slot, place, rest))
      firms++
    }
    if (firms > firmsMost) break
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

/** The cheapest first; the brand's other firms stand back behind its first. */
function inOrder(store: NameStore, costs: ReadonlyMap<number, number>): number[] {
  const byCost = [...costs].sort(([a, x], [b, y]) => x - y || a - b)
  const shown = new Map<number, number>()
  return byCost
    .map(([slot, cost]) => {
      const brand = store.brand(slot)
      const before = shown.get(brand) ?? 0
      shown.set(brand, before + 1)
      const back = before === 0 ? 0 : secondFirmCost + laterFirmCost * Math.log(before)
      const fame = fameGain * Math.log(Math.max(1, store.brands.firmCount(brand)))
      return { slot, cost: cost + back - fame }
    })
    .sort((a, b) => a.cost - b.cost || a.slot - b.slot)
    .map(({ slot }) => slot)
}
