/** Reproducible variety for synthetic records: the same numbers on every machine and every run. */

/** A source of numbers that only depends on the stream and index it was made for. */
export interface Chance {
  /** A whole number from 0 to n - 1; n at most 2^53. */
  below(n: number): number
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number
  /** True so many times in a hundred. */
  percent(p: number): boolean
  /** One of a list. */
  pick<T>(list: readonly T[]): T
  /** One of a list of pairs, the second of which says how often. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
}

const seed = 0x2019_1231

/** Mixes 32 bits so that neighbouring numbers give unrelated ones (finaliser of MurmurHash3). */
function mixed(n: number): number {
  let x = n | 0
  x = Math.imul(x ^ (x >>> 16), 0x85eb_ca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2_ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/**
 * A source of numbers for the index-th record of a stream, so that any record can be made on its own.
 *
 * @param stream - tells apart what is made: enterprises, contracts of a year, …
 */
export function chanceOf(stream: number, index: number): Chance {
  let state = mixed(mixed(seed ^ Math.imul(stream, 0x9e37_79b1)) + Math.imul(index, 0x85eb_ca77))
  const next = () => {
    state = (state + 0x6d2b_79f5) >>> 0
    return mixed(state)
  }
  const below = (n: number) =>
    n <= 0x1_0000_0000
      ? Math.floor((next() / 0x1_0000_0000) * n)
      : Math.floor(((next() * 0x20_0000 + (next() >>> 11)) / 2 ** 53) * n)
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    percent: (p) => below(100) < p,
    pick,
    weighted(list) {
      let rest = below(list.reduce((sum, [, often]) => sum + often, 0))
      for (const [value, often] of list) {
        if (rest < often) return value
        rest -= often
      }
      throw new Error('nothing to pick from')
    },
  }
}

/**
 * Puts the whole numbers below a size in another order: each appears once.
 *
 * @param size - at most 2^28
 */
export function scrambled(index: number, size: number, salt: number): number {
  const bits = Math.max(2, 32 - Math.clz32(size - 1))
  const mask = 2 ** bits - 1
  const shift = bits >> 1
  let x = index
  // Every step maps the numbers of so many bits onto themselves; what falls outside is mapped again.
  do {
    x = (x + salt) & mask
    x = Math.imul(x, 0x9e37_79b1) & mask
    x ^= x >>> shift
    x = Math.imul(x, 0x85eb_ca6b) & mask
    x ^= x >>> shift
    x = Math.imul(x, 0xc2b2_ae35) & mask
    x ^= x >>> shift
  } while (x >= size)
  return x
}

/** Points of a distribution: share of records below in ten-thousandths, and the value there. */
export type Curve = readonly (readonly [below: number, value: number])[]

/** A value of a distribution, in whole numbers; most lie low and a few very high. */
export function along(curve: Curve, chance: Chance): number {
  const at = chance.below(10_000)
  let [low, floor] = curve[0] ?? [0, 0]
  for (const [high, ceiling] of curve) {
    if (at < high) {
      const within = (at - low) * 1000 + chance.below(1000)
      return floor + Math.floor(((ceiling - floor) * within) / ((high - low) * 1000))
    }
    low = high
    floor = ceiling
  }
  return floor
}
