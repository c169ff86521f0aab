/** The synthetic units of the city: who each one is, made on its own from its index. */
import { demoAccounts } from '../demo-accounts.ts'
import { type Chance, chanceOf, scrambled } from './chance.ts'
import { testCreditCode } from './test-codes.ts'
import { brandHeads, brandTails, cityPrefixes, legalForms, trades } from './words.ts'

/** A unit as others name it. */
export interface Unit {
  readonly creditCode: string
  readonly name: string
  /** Code of its district. */
  readonly district: string
}

/** A unit and its trade. */
export interface TradingUnit extends Unit {
  /** Section of GB/T 4754. */
  readonly industry: string
}

const unitStream = 1

/** Shares of the districts among enterprises, in a thousand. */
const districtShares = [
  ['440106', 262],
  ['440111', 148],
  ['440113', 134],
  ['440112', 128],
  ['440105', 76],
  ['440104', 68],
  ['440115', 62],
  ['440114', 42],
  ['440103', 38],
  ['440118', 30],
  ['440117', 12],
] as const

const names = brandHeads.length * brandTails.length * trades.length

/** Brand and trade of the n-th name; no two n share both. */
function nameParts(n: number) {
  const at = scrambled(n, names, 77)
  const [industry, trade] = trades[at % trades.length] ?? trades[0]
  const brand = Math.floor(at / trades.length)
  const head = brandHeads[brand % brandHeads.length] ?? ''
  const tail = brandTails[Math.floor(brand / brandHeads.length)] ?? ''
  return { industry, trade, brand: head + tail }
}

/** A name for a unit elsewhere; n counts from 0 and shares its row with no unit of this city. */
export function nameElsewhere(n: number, place: string): string {
  const { brand, trade } = nameParts(names - 1 - n)
  return `${place}${brand}${trade}有限公司`
}

const demoUnits = demoAccounts.flatMap((each) => each.parties)
const demoPlaces = [
  { district: '440106', industry: 'I' },
  { district: '440112', industry: 'M' },
]

/** The units that demonstration accounts act for, in the order of their indexes. */
export const demoUnitCount = demoPlaces.length

/** The unit of an index; the first ones belong to the accounts of the demonstration. */
export function unitAt(index: number, chance: Chance = chanceOf(unitStream, index)): TradingUnit {
  const party = demoUnits[index]
  const place = demoPlaces[index]
  if (party !== undefined && place !== undefined) return { ...party, ...place }
  const { industry, trade, brand } = nameParts(index)
  const district = chance.weighted(districtShares)
  const prefix = chance.weighted(cityPrefixes)
  const form = chance.weighted(legalForms)
  return {
    creditCode: testCreditCode(index),
    name: `${prefix}${brand}${trade}${form}`,
    district,
    industry,
  }
}
