/** Contests: what a prize gives, and what has been paid is taken off (大赛后补助、差额补贴). */
import { excess, inForce, is, least, when } from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { guangdongContest, guangzhouContest } from '../instruments/contest.ts'

const prizes = guangzhouContest.article('prizes')

export const contestGroup = fact.choice('contest-group', { zh: '组别', en: 'Group' }, [
  { id: 'start-up', label: { zh: '初创企业组', en: 'start-up' } },
  { id: 'growth', label: { zh: '成长企业组', en: 'growth' } },
])
export const prize = fact.choice('contest-prize', { zh: '奖项', en: 'Prize' }, [
  { id: 'first', label: { zh: '一等奖', en: 'first' } },
  { id: 'second', label: { zh: '二等奖', en: 'second' } },
  { id: 'third', label: { zh: '三等奖', en: 'third' } },
  { id: 'excellent', label: { zh: '优秀奖', en: 'excellence' } },
  { id: 'none', label: { zh: '未获奖', en: 'none' } },
])
export const alreadyPaid = fact.money('contest-already-paid', {
  zh: '同一年度赛事已获市级补助（元）',
  en: 'Paid by the city for the contests of the year (CNY)',
})

const ten = (n: bigint): Fen => yuan(n * 10_000n)
const table = (first: bigint, second: bigint, third: bigint, excellent: bigint) => [
  { oneOf: ['first'], is: ten(first) },
  { oneOf: ['second'], is: ten(second) },
  { oneOf: ['third'], is: ten(third) },
  { oneOf: ['excellent'], is: ten(excellent) },
  { otherwise: ten(0n) },
]

/** First prizes were read; the rest are placeholders until the plan of the year is filled in. */
export const growthPrizes = parameter<Bands<Fen, string>>({
  id: 'contest.growth-prizes',
  title: { zh: '成长组奖金', en: 'Prizes of the growth group' },
  unit: 'fen',
  row: 'CON-1.2022',
  values: [
    {
      from: civilDate('2022-01-01'),
      value: table(200n, 100n, 50n, 10n),
      cite: prizes,
      grade: 'design-default',
    },
  ],
})
export const startUpPrizes = parameter<Bands<Fen, string>>({
  id: 'contest.start-up-prizes',
  title: { zh: '初创组奖金', en: 'Prizes of the start-up group' },
  unit: 'fen',
  row: 'CON-1.2022',
  values: [
    {
      from: civilDate('2022-01-01'),
      value: table(100n, 50n, 20n, 5n),
      cite: prizes,
      grade: 'design-default',
    },
  ],
})
export const singleMost = parameter<Fen>({
  id: 'contest.single-most',
  title: { zh: '单个企业奖金上限', en: 'Most for one enterprise' },
  unit: 'fen',
  row: 'CON-1.2023',
  values: [{ from: civilDate('2022-01-01'), value: ten(200n), cite: prizes }],
})

/** Money of all prizes of a year. */
export const yearlyMoney = parameter<Fen>({
  id: 'contest.yearly-money',
  title: { zh: '年度奖金总额', en: 'Prize money of a year' },
  unit: 'fen',
  row: 'CON-1',
  values: [
    { from: civilDate('2019-01-01'), value: ten(10_000n), cite: prizes },
    { from: civilDate('2020-01-01'), value: ten(5_000n), cite: prizes },
    { from: civilDate('2021-01-01'), value: null, cite: prizes },
    { from: civilDate('2023-01-01'), value: ten(10_000n), cite: prizes },
    { from: civilDate('2024-01-01'), value: ten(4_000n), cite: prizes },
  ],
})

export const provincePrizes = parameter<Bands<Fen, string>>({
  id: 'contest.province-prizes',
  title: { zh: '省赛奖金', en: 'Prizes of the province' },
  unit: 'fen',
  row: 'CON-1.province',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: table(40n, 30n, 20n, 10n),
      cite: guangdongContest.article('prizes'),
    },
  ],
})
export const provinceHkPrizes = parameter<Bands<Fen, string>>({
  id: 'contest.province-hong-kong-prizes',
  title: { zh: '省赛港澳台赛奖金', en: 'Prizes of the Hong Kong, Macau, Taiwan contest' },
  unit: 'fen',
  row: 'CON-1.province',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: table(20n, 15n, 10n, 5n),
      cite: guangdongContest.article('prizes'),
    },
  ],
})

export const entitlement = derivation({
  id: 'contest.entitlement',
  title: { zh: '应补金额', en: 'Entitlement' },
  cite: prizes,
  row: 'CON-2.b',
  value: least(
    when(is(contestGroup, 'growth'), bandFor(growthPrizes, prize), bandFor(startUpPrizes, prize)),
    inForce(singleMost),
  ),
})

/** The same contest year is not paid twice by the city; other levels may be added. */
export const difference = derivation({
  id: 'contest.difference',
  title: { zh: '差额补贴', en: 'Difference to be paid' },
  cite: guangzhouContest.article('difference'),
  grade: 'design-default',
  row: 'CON-2.b',
  value: excess(entitlement.value, alreadyPaid),
})
export const provincePrize = derivation({
  id: 'contest.province-prize',
  title: { zh: '省赛奖金', en: 'Prize of the province' },
  cite: guangdongContest.article('prizes'),
  row: 'CON-1.province',
  value: bandFor(provincePrizes, prize),
})
export const provinceHkPrize = derivation({
  id: 'contest.province-hong-kong-prize',
  title: { zh: '省赛港澳台赛奖金', en: 'Prize of the Hong Kong, Macau, Taiwan contest' },
  cite: guangdongContest.article('prizes'),
  row: 'CON-1.province',
  value: bandFor(provinceHkPrizes, prize),
})
