import type { BrandTable } from './brand-table.ts'
import { type CharacterCosts, costs } from './character-costs.ts'
import { soundsOf } from './characters.ts'
import { smallest } from './smallest.ts'

/** A brand that may have been meant, and what reading the query so costs. */
export interface CloseBrand {
  readonly brand: number
  readonly cost: number
}

/** One slip of any kind, or two likely ones. */
const costMost = 320
/** A brand that goes on behind the query may hold a trade no list knows. */
const longerCost = 80
const longerFrom = 4
/** The same for three characters and more, which only few brands begin with. */
const longerCostMost = 400
/** A brand borne by e times as many firms is meant so much more likely. */
const fameGain = 16
/** Keeps sums above zero in sort keys. */
const farOff = 1_000
const brandSpan = 2 ** 31

/** How much likelier than one firm's a brand is, as a cost saved. */
export const fameOf = (brands: BrandTable, brand: number): number =>
  fameGain * Math.log(Math.max(1, brands.firmCount(brand)))

/**
 * The brands a brand with a slip in it may have been meant for: one character wrong, missing or too
 * many, two swapped, or all of them heard instead of read. Complete for one wrong character.
 *
 * @param asked - the brand in the query, two characters or more
 * @param most - how many to return
 * @returns the likeliest first: cheap slips, then brands of many firms
 */
export function closeBrands(
  brands: BrandTable,
  asked: Uint16Array,
  between: CharacterCosts,
  most: number,
): CloseBrand[] {
  const among = candidates(brands, asked)
  const keys = new Float64Array(among.length)
  const costs = new Map<number, number>()
  let close = 0
  for (const brand of among) {
    const cost = costOf(brands, brand, asked, between)
    if (cost === 0 || cost === Number.POSITIVE_INFINITY || brands.firmCount(brand) === 0) continue
    const order = Math.round(4 * (cost - fameOf(brands, brand) + farOff))
    keys[close++] = order * brandSpan + brand
    costs.set(brand, cost)
  }
  return Array.from(smallest(keys.subarray(0, close), most), (key) => {
    const brand = key % brandSpan
    return { brand, cost: costs.get(brand) ?? 0 }
  })
}

/** Brands with all but one of the characters, or with all of the sounds; each once. */
function candidates(brands: BrandTable, asked: Uint16Array): Int32Array {
  const characters = [...new Set(asked)]
  const lists = characters.map((unit) => brands.listOfUnit(unit))
  const short = asked.length > 2 ? [] : Array.from(asked, (unit, i) => brands.listOfShort(unit, i))
  const sounds = Array.from(asked, (unit) => soundsOf(unit).map((s) => brands.listOfSyllable(s)))
  const most = [...lists, ...short, ...sounds.flat()].reduce(
    (sum, list) => sum + brands.listSize(list),
    0,
  )
  const found = new Int32Array(most)
  const taken = new Uint8Array(brands.size)
  const counts = new Uint8Array(brands.size)
  let total = 0
  let ids: Int32Array = new Int32Array(0)
  /** Brands that reach `enough` in steps of one are found. */
  const count = (list: number, enough: number, after?: number) => {
    if (list < 0) return
    ids = brands.list(list, ids)
    for (let i = 0, size = brands.listSize(list); i < size; i++) {
      const brand = ids[i] ?? 0
      const before = counts[brand] ?? 0
      if (after !== undefined && before !== after) continue
      counts[brand] = before + 1
      if (before + 1 !== enough || taken[brand] === 1) continue
      taken[brand] = 1
      found[total++] = brand
    }
  }
  // Of two characters one is no reason to look at all longer brands that have it somewhere.
  const enough = asked.length > 2 ? Math.max(1, characters.length - 1) : characters.length
  for (const list of lists) count(list, enough)
  counts.fill(0)
  for (const list of short) count(list, 1)
  counts.fill(0)
  for (const [place, ofPlace] of sounds.entries()) {
    for (const list of ofPlace) count(list, asked.length, place)
  }
  return found.subarray(0, total)
}

function costOf(
  brands: BrandTable,
  brand: number,
  asked: Uint16Array,
  between: CharacterCosts,
): number {
  const more = brands.length(brand) - asked.length
  const page = brands.page(brand)
  const from = brands.offset(brand)
  if (more === 0) {
    const cost = inPlace(page, from, asked, between)
    return cost <= costMost
      ? Math.min(cost, swapped(page, from, asked))
      : swapped(page, from, asked)
  }
  if (more === 1 && differsByOne(page, from, asked.length + 1, asked, 0)) return costs.shift
  if (more === -1 && differsByOne(asked, 0, asked.length, page, from)) return costs.shift
  if (more < 0 || brands.length(brand) < longerFrom) return Number.POSITIVE_INFINITY
  const cost = longerCost + inPlace(page, from, asked, between)
  return cost <= (asked.length > 2 ? longerCostMost : costMost) ? cost : Number.POSITIVE_INFINITY
}

function inPlace(
  page: Uint16Array,
  from: number,
  asked: Uint16Array,
  between: CharacterCosts,
): number {
  let cost = 0
  for (let i = 0; i < asked.length && cost <= costMost; i++) {
    const unit = page[from + i] ?? 0
    if (unit !== asked[i]) cost += between.between(asked[i] ?? 0, unit)
  }
  return cost
}

/** The cost of two neighbours swapped, or infinity. */
function swapped(page: Uint16Array, from: number, asked: Uint16Array): number {
  let i = 0
  while (i < asked.length && asked[i] === page[from + i]) i++
  if (i + 1 >= asked.length) return Number.POSITIVE_INFINITY
  if (asked[i] !== page[from + i + 1] || asked[i + 1] !== page[from + i]) {
    return Number.POSITIVE_INFINITY
  }
  for (i += 2; i < asked.length; i++)
    if (asked[i] !== page[from + i]) return Number.POSITIVE_INFINITY
  return costs.swap
}

/** Whether the longer text without one of its characters is the shorter one. */
function differsByOne(
  longer: Uint16Array,
  at: number,
  length: number,
  shorter: Uint16Array,
  from: number,
): boolean {
  let i = 0
  while (i < length - 1 && longer[at + i] === shorter[from + i]) i++
  while (i < length - 1 && longer[at + i + 1] === shorter[from + i]) i++
  return i === length - 1
}
