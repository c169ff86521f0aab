/** Amounts of a year's contracts: irregular one by one, together exactly what the year is made for. */
import { along, type Chance, type Curve, chanceOf } from './chance.ts'

/** What a year's contracts come to, in fen. */
export interface YearTotals {
  readonly year: number
  readonly contracts: number
  readonly total: bigint
  readonly technology: bigint
}

/** Totals in fen and, for each contract, what of it is no technology. */
export interface Amounts {
  readonly totals: BigInt64Array
  readonly deductions: BigInt64Array
}

/** Contract values in yuan, before the year is scaled. */
const values: Curve = [
  [0, 5000],
  [1000, 60_000],
  [2500, 180_000],
  [5000, 480_000],
  [7500, 1_600_000],
  [9000, 7_000_000],
  [9700, 35_000_000],
  [9900, 120_000_000],
  [9970, 400_000_000],
  [10_000, 1_500_000_000],
]

/** How people round what they agree on: step in fen, how often. */
const steps = [
  [1_000_000n, 34],
  [100_000n, 26],
  [10_000n, 18],
  [100n, 12],
  [50n, 5],
  [1n, 5],
] as const

/** An amount as people agree on it: rounded, but never by more than a part in twenty. */
export function agreed(amount: bigint, chance: Chance): bigint {
  let step: bigint = chance.weighted(steps)
  while (step > 1n && step * 20n > amount) step /= 10n
  const rounded = step > 1n ? (amount / step) * step : amount
  return rounded > 0n ? rounded : 1n
}

/** Spreads what is missing over the largest amounts, unevenly, so that the sum is right to the fen. */
function settle(amounts: BigInt64Array, missing: bigint, most: (index: number) => bigint): void {
  const largest = [...amounts.keys()]
    .sort((a, b) => Number((amounts[b] ?? 0n) - (amounts[a] ?? 0n)) || a - b)
    .slice(0, 60)
  const weights = largest.map((_, place) => BigInt(61 + ((place * 37) % 60)))
  const whole = weights.reduce((sum, each) => sum + each, 0n)
  let rest = missing
  const add = (index: number, wanted: bigint) => {
    const now = amounts[index] ?? 0n
    const next = now + wanted > most(index) ? most(index) : now + wanted
    amounts[index] = next
    rest -= next - now
  }
  largest.forEach((index, place) => {
    add(index, (missing * (weights[place] ?? 1n)) / whole)
  })
  for (const index of largest) if (rest !== 0n) add(index, rest)
  if (rest !== 0n) throw new Error('the amounts of a year cannot be brought to its total')
}

const sumOf = (amounts: BigInt64Array) => amounts.reduce((sum, each) => sum + each, 0n)

const amountStream = 4

/** All amounts of a year. */
export function amountsOf({ year, contracts, total, technology }: YearTotals): Amounts {
  const raw = BigInt64Array.from({ length: contracts }, (_, index) =>
    BigInt(along(values, chanceOf(amountStream, year * 100_000 + index))),
  )
  const yuan = sumOf(raw)
  const totals = raw.map((each, index) =>
    agreed((each * total) / yuan, chanceOf(amountStream + 1, year * 100_000 + index)),
  )
  settle(totals, total - sumOf(totals), () => total)

  // Large contracts bring equipment along more often than small ones.
  const parts = totals.map((each, index) => {
    const chance = chanceOf(amountStream + 2, year * 100_000 + index)
    const often = each > 3_000_000_000n ? 64 : each > 300_000_000n ? 22 : each > 50_000_000n ? 7 : 2
    return chance.percent(often) ? (each * BigInt(chance.between(120, 560))) / 1000n : 0n
  })
  const wanted = total - technology
  const made = sumOf(parts)
  const most = (index: number) => ((totals[index] ?? 0n) * 9n) / 10n
  const deductions = parts.map((each, index) => {
    if (each === 0n) return 0n
    const scaled = (each * wanted) / made
    const chance = chanceOf(amountStream + 3, year * 100_000 + index)
    return agreed(scaled > most(index) ? most(index) : scaled, chance)
  })
  settle(deductions, wanted - sumOf(deductions), most)
  return { totals, deductions }
}
