/** 技术合同: number, contract value and technology amount registered in a year. */
import { count, indicator, inYear, isAnyOf, isNoneOf, sum } from '../declare/indicator.ts'
import { externalStatistics } from '../registers/external-statistics.ts'
import { technologyContracts } from '../registers/technology-contracts.ts'

const { columns } = technologyContracts
const cities = { zh: '全省各市', en: 'cities of the province' }

/**
 * Annulled contracts leave the sum; amended ones count with the amended amount. Technology that came in
 * from outside is no output of the city.
 */
const counted = [
  inYear(columns.registeredOn),
  isAnyOf(columns.state, 'registered', 'amended'),
  isNoneOf(columns.sellerRegion, 'hk-macao-taiwan', 'abroad'),
]
const by = [
  columns.category,
  columns.field,
  columns.sellerDistrict,
  columns.buyerRegion,
  columns.ipType,
]

export const contractCount = indicator({
  id: 'contract.count',
  title: { zh: '认定登记技术合同', en: 'Technology contracts registered' },
  definition: {
    zh: '当年在本市认定登记且未注销的技术合同项数（输出口径，按登记日期）。',
    en: 'Contracts registered here in the year and not annulled, by day of registration.',
  },
  link: 'invention',
  unit: 'items',
  decimals: 0,
  of: technologyContracts,
  measure: count,
  where: counted,
  by,
  compare: {
    yearOnYear: { decimals: 1 },
    rank: { from: externalStatistics, series: 'contract.count', among: cities },
  },
})

export const contractAmount = indicator({
  id: 'contract.amount',
  title: { zh: '技术合同成交额', en: 'Value of technology contracts' },
  definition: {
    zh: '当年认定登记且未注销的技术合同的成交额合计。',
    en: 'Sum of the value of contracts registered in the year and not annulled.',
  },
  link: 'invention',
  unit: 'hundred-million-yuan',
  decimals: 2,
  of: technologyContracts,
  measure: sum(columns.totalAmount),
  where: counted,
  by,
  compare: {
    yearOnYear: { decimals: 0 },
    rank: { from: externalStatistics, series: 'contract.amount', among: cities },
  },
})

export const contractTechnologyAmount = indicator({
  id: 'contract.technology-amount',
  title: { zh: '技术交易额', en: 'Technology amount of contracts' },
  definition: {
    zh: '当年认定登记且未注销的技术合同中技术交易额合计。',
    en: 'Sum of the technology amounts of contracts registered in the year and not annulled.',
  },
  link: 'invention',
  unit: 'hundred-million-yuan',
  decimals: 2,
  of: technologyContracts,
  measure: sum(columns.technologyAmount),
  where: counted,
  by,
  compare: {
    yearOnYear: { decimals: 1 },
    rank: { from: externalStatistics, series: 'contract.technology-amount', among: cities },
  },
})
