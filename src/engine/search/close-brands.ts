import type { BrandTable } from './brand-table.ts'
import { type CharacterCosts, costs } from './character-costs.ts'
import { soundsOf } from './characters.ts'

/** A brand that may have been meant, and what reading the query so costs. */
export interface CloseBrand {
  readonly brand: number
  readonly cost: number
}

/** One slip of any kind, or two likely ones. */
const costMost = 320
/** A brand that goes on behind the query may hold a trade no list knows. */
const longerCost = 80

/**
 * The brands a brand with a slip in it may have been meant for: one character wrong, missing or too
 * many, two swapped, or all of them heard instead of read. Complete for one wrong character.
 *
 * @param asked - the brand in the query, two characters or more
 * @returns unordered
 */
export function closeBrands(
  brands: BrandTable,
  asked: Uint16Array,
  between: CharacterCosts,
): CloseBrand[] {
  const close: CloseBrand[] = []
  for (const brand of candidates(brands, asked)) {
    if (brands.firmCount(brand) === 0) continue
    const cost = costOf(brands, brand, asked, between)
    if (cost > 0 && cost <= costMost) close.push({ brand, cost })
  }
  return close
}

/** Brands with all but one of the characters, or with all of the sounds. */
function candidates(brands: BrandTable, asked: Uint16Array): Set<number> {
  const found = new Set<number>()
  const counts = new Uint8Array(brands.size)
  let ids: Int32Array = new Int32Array(0)
  const characters = [...new Set(asked)]
  const enough = Math.max(1, characters.length - 1)
  for (const unit of characters) {
    const list = brands.listOfUnit(unit)
    if (list < 0) continue
    ids = brands.list(list, ids)
    for (let i = 0, size = brands.listSize(list); i < size; i++) {
      const brand = ids[i] ?? 0
      const count = (counts[brand] ?? 0) + 1
      counts[brand] = count
      if (count === enough) found.add(brand)
    }
  }
  counts.fill(0)
  asked.forEach((unit, place) => {
    for (const sound of soundsOf(unit)) {
      const list = brands.listOfSyllable(sound)
      ids = brands.list(list, ids)
      for (let i = 0, size = brands.listSize(list); i < size; i++) {
        const brand = ids[i] ?? 0
        if (counts[brand] !== place) continue
        counts[brand] = place + 1
        if (place + 1 === asked.length) found.add(brand)
      }
    }
  })
  return found
}

function costOf(
  brands: BrandTable,
  brand: number,
  asked: Uint16Array,
  between: CharacterCosts,
): number {
  const more = brands.length(brand) - asked.length
  if (more === 0)
    return Math.min(inPlace(brands, brand, asked, between), swapped(brands, brand, asked))
  if (more === 1 && isWithout(brands, brand, asked)) return costs.shift
  if (more === -1 && hasExtra(brands, brand, asked)) return costs.shift
  if (more > 0 && brands.length(brand) >= 4) {
    return longerCost + inPlace(brands, brand, asked, between)
  }
  return Number.POSITIVE_INFINITY
}

function inPlace(
  brands: BrandTable,
  brand: number,
  asked: Uint16Array,
  between: CharacterCosts,
): number {
  let cost = 0
  for (let i = 0; i < asked.length && cost <= costMost; i++) {
    cost += between.between(asked[i] ?? 0, brands.unit(brand, i))
  }
  return cost
}

function swapped(brands: BrandTable, brand: number, asked: Uint16Array): number {
  let i = 0
  while (i < asked.length && asked[i] === brands.unit(brand, i)) i++
  if (asked[i] !== brands.unit(brand, i + 1) || asked[i + 1] !== brands.unit(brand, i)) {
    return Number.POSITIVE_INFINITY
  }
  for (i += 2; i < asked.length; i++) {
    if (asked[i] !== brands.unit(brand, i)) return Number.POSITIVE_INFINITY
  }
  return costs.swap
}

/** Whether the query is the brand without one character. */
function isWithout(brands: BrandTable, brand: number, asked: Uint16Array): boolean {
  let skipped = 0
  for (let i = 0; i < asked.length; i++) {
    if (asked[i] === brands.unit(brand, i + skipped)) continue
    if (skipped === 1 || asked[i] !== brands.unit(brand, i + 1)) return false
    skipped = 1
  }
  return true
}

/** Whether the query is the brand with one character too many. */
function hasExtra(brands: BrandTable, brand: number, asked: Uint16Array): boolean {
  const length = brands.length(brand)
  let skipped = 0
  for (let i = 0; i < length; i++) {
    if (asked[i + skipped] === brands.unit(brand, i)) continue
    if (skipped === 1 || asked[i + 1] !== brands.unit(brand, i)) return false
    skipped = 1
  }
  return true
}
