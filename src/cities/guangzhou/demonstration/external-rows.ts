/** Figures of the other cities of the province for ranks: synthetic, below the city's own. */
import type { DemoRow } from '../../../declare/demonstration.ts'
import { decimalText } from '../../../values/rounding.ts'
import { chanceOf } from './chance.ts'

/** The other prefecture-level cities of Guangdong with their weight in technology trade. */
const cities = [
  ['深圳市', 8600],
  ['佛山市', 410],
  ['东莞市', 560],
  ['珠海市', 520],
  ['惠州市', 190],
  ['中山市', 175],
  ['江门市', 92],
  ['肇庆市', 48],
  ['汕头市', 61],
  ['潮州市', 12],
  ['揭阳市', 17],
  ['汕尾市', 9],
  ['湛江市', 34],
  ['茂名市', 29],
  ['阳江市', 14],
  ['韶关市', 22],
  ['清远市', 37],
  ['云浮市', 8],
  ['梅州市', 16],
  ['河源市', 13],
] as const

/** For each year: contracts, and yuan of value and of technology, of a city of weight 10,000. */
const years = [
  { year: 2018, contracts: 10_900, amount: 63_100_000_000, technology: 47_700_000_000 },
  { year: 2019, contracts: 12_100, amount: 82_300_000_000, technology: 66_900_000_000 },
]

const stream = 3

/** How many rows there are. */
export const externalCount = cities.length * years.length * 3

/** Exact hundred millions of yuan, to the ten thousand. */
const inYi = (yuan: number) => decimalText(BigInt(yuan), 100_000_000n, 4).replace(/\.?0+$/, '')

/** All rows. */
export function* externalRows(): Generator<DemoRow> {
  for (const { year, contracts, amount, technology } of years) {
    for (const [place, [entity, weight]] of cities.entries()) {
      const chance = chanceOf(stream, year * 100 + place)
      const part = (whole: number) =>
        Math.floor((Math.floor((whole * weight) / 10_000) * chance.between(920, 1080)) / 1000)
      const total = part(amount)
      const ofTotal = Math.floor((total / 1000) * chance.between(700, 880))
      const common = {
        entity,
        year: String(year),
        source: '合成数据（演示）',
        publishedOn: `${year + 1}-03-20`,
      }
      const yi = { ...common, unit: '亿元' }
      yield { series: 'contract.count', value: String(part(contracts)), unit: '项', ...common }
      yield { series: 'contract.amount', value: inYi(total), ...yi }
      yield {
        series: 'contract.technology-amount',
        value: inYi(Math.min(ofTotal, part(technology))),
        ...yi,
      }
    }
  }
}
