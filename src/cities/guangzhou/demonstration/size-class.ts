/** Size classes of enterprises by staff and revenue (统计上大中小微型企业划分办法(2017)). */

/** A size class of the register. */
export type SizeClass = 'large' | 'medium' | 'small' | 'micro'

/** Least staff and revenue in yuan for large, medium and small; a class needs both. */
type Bounds = readonly (readonly [size: SizeClass, staff: number, revenue: number])[]

const wan = 10_000

const byStaff: Bounds = [
  ['large', 300, 0],
  ['medium', 100, 0],
  ['small', 10, 0],
]

const bounds: Readonly<Record<string, Bounds>> = {
  A: [
    ['large', 0, 20_000 * wan],
    ['medium', 0, 500 * wan],
    ['small', 0, 50 * wan],
  ],
  C: [
    ['large', 1000, 40_000 * wan],
    ['medium', 300, 2000 * wan],
    ['small', 20, 300 * wan],
  ],
  E: [
    ['large', 0, 80_000 * wan],
    ['medium', 0, 6000 * wan],
    ['small', 0, 300 * wan],
  ],
  F: [
    ['large', 200, 40_000 * wan],
    ['medium', 20, 5000 * wan],
    ['small', 5, 1000 * wan],
  ],
  G: [
    ['large', 1000, 30_000 * wan],
    ['medium', 300, 3000 * wan],
    ['small', 20, 200 * wan],
  ],
  I: [
    ['large', 300, 10_000 * wan],
    ['medium', 100, 1000 * wan],
    ['small', 10, 50 * wan],
  ],
}

/** The class of an enterprise of a section of GB/T 4754 with so many staff and so much revenue. */
export function sizeClass(section: string, staff: number, revenueYuan: number): SizeClass {
  const found = (bounds[section === 'D' ? 'C' : section] ?? byStaff).find(
    ([, people, revenue]) => staff >= people && revenueYuan >= revenue,
  )
  return found?.[0] ?? 'micro'
}
