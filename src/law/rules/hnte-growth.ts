/** Growth of sales and net assets over three years, and its points (成长性指标). */
import {
  all,
  any,
  differs,
  type Expression,
  inForce,
  is,
  minus,
  not,
  notNegative,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { computed, mean, nothing } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Fact, fact } from '../../declare/fact.ts'
import { type Bands, type LawSwitch, parameter } from '../../declare/parameter.ts'
import { type Derivation, derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016 } from '../instruments/hnte.ts'
import { netAssetsLastYear, salesLastYear } from './enterprise-facts.ts'
import {
  netAssetsFirstYear,
  netAssetsSecondYear,
  salesFirstYear,
  salesSecondYear,
  yearsInBusiness,
} from './hnte-facts.ts'

const from = civilDate('2016-01-01')
const cite = guide2016.article('ch. 3', '(7)')
const form = guide2016.article('annex 4')

/** Gap: the table says at least 5 %, the form of the finance expert says more than 5 %. */
export const growthByForm: LawSwitch = {
  id: 'hnte.growth-by-form',
  title: {
    zh: '成长率分档按专家评价表（大于）',
    en: 'Growth bands as the form has them (more than)',
  },
  cite: form,
}

type Ends = readonly [bigint, bigint]
const bands: readonly (readonly [bigint, Ends])[] = [
  [35n, [9n, 10n]],
  [25n, [7n, 8n]],
  [15n, [5n, 6n]],
  [5n, [3n, 4n]],
]

/** The table of one end of each range of points; growth of nothing or less has none. */
const table = (end: 0 | 1, inclusive: boolean): Bands<bigint, Share> => [
  ...bands.map(([at, points]) =>
    inclusive ? { atLeast: percent(at), is: points[end] } : { above: percent(at), is: points[end] },
  ),
  { above: percent(0n), is: end === 0 ? 1n : 2n },
  { otherwise: 0n },
]

const growthTable = (id: string, title: { zh: string; en: string }, end: 0 | 1) =>
  parameter<Bands<bigint, Share>>({
    id,
    title,
    unit: 'points',
    row: 'HNTE-5.growth',
    values: [
      { from, cite, value: table(end, true) },
      { from, cite: form, value: table(end, false), under: growthByForm.id },
    ],
  })

/** Fewest and most points a finance expert may give for a growth rate. */
export const growthLeast = growthTable(
  'hnte.growth-least',
  { zh: '成长率最低得分', en: 'Fewest points for growth' },
  0,
)
export const growthMost = growthTable(
  'hnte.growth-most',
  { zh: '成长率最高得分', en: 'Most points for growth' },
  1,
)

/** Gap: net assets below zero turn the formula around (−100, −200, −400 would be growth of 100 %). */
export const negativeBaseByExpert: LawSwitch = {
  id: 'hnte.negative-base-by-expert',
  title: { zh: '净资产为负时由财务专家评定', en: 'Negative net assets: by the expert' },
  cite,
}

/** Most points where an earlier value is negative: none proposed, or all under the switch. */
export const negativeBaseMost = parameter<bigint>({
  id: 'hnte.growth-negative-base',
  title: { zh: '前期数值为负时的最高得分', en: 'Most points where an earlier value is negative' },
  unit: 'points',
  row: 'HNTE-8.2',
  values: [
    { from, value: 0n, cite, grade: 'design-default' },
    { from, value: 10n, cite, grade: 'design-default', under: negativeBaseByExpert.id },
  ],
})

/** Points where growth cannot be computed: a second year of nothing, one year only. */
export const growthUndefined = parameter<bigint>({
  id: 'hnte.growth-undefined',
  title: { zh: '无法计算成长率时的得分', en: 'Points where there is no growth rate' },
  unit: 'points',
  row: 'HNTE-5.growth',
  values: [{ from, value: 0n, cite, grade: 'design-default' }],
})

interface Series {
  readonly first: Fact<'money'>
  readonly second: Fact<'money'>
  readonly last: Fact<'money'>
}

export const sales: Series = { first: salesFirstYear, second: salesSecondYear, last: salesLastYear }
export const netAssets: Series = {
  first: netAssetsFirstYear,
  second: netAssetsSecondYear,
  last: netAssetsLastYear,
}

/** ½(v2/v1 + v3/v2) − 1, written as the mean of the two yearly rates, which is the same. */
function growthOf({ first, second, last }: Series): Expression<'share'> {
  const lastRate = ratio(minus(last, second), second)
  return when(
    all(is(yearsInBusiness, 'three'), differs(first, nothing('money'))),
    mean(ratio(minus(second, first), first), lastRate),
    lastRate,
  )
}

export const salesGrowth = derivation({
  id: 'hnte.sales-growth',
  title: { zh: '销售收入增长率', en: 'Growth of sales' },
  row: 'HNTE-5.growth',
  cite,
  value: growthOf(sales),
})

export const netAssetsGrowth = derivation({
  id: 'hnte.net-assets-growth',
  title: { zh: '净资产增长率', en: 'Growth of net assets' },
  row: 'HNTE-5.growth',
  cite,
  value: growthOf(netAssets),
})

export const negativeBase = ({ first, second }: Series) =>
  any(all(is(yearsInBusiness, 'three'), not(notNegative(first))), not(notNegative(second)))

/** One year only, or nothing in the second year. */
const noRate = ({ second }: Series) =>
  any(is(yearsInBusiness, 'one'), not(differs(second, nothing('money'))))

const pointsOf = (
  series: Series,
  growth: Derivation<'share'>,
  end: typeof growthLeast,
  whenNegative: Expression<'count'>,
) =>
  when(
    noRate(series),
    inForce(growthUndefined),
    when(negativeBase(series), whenNegative, bandFor(end, computed(growth))),
  )

/** Ranges of points for the two rates. */
export const salesGrowthLeast = pointsOf(sales, salesGrowth, growthLeast, inForce(growthUndefined))
export const salesGrowthMost = pointsOf(sales, salesGrowth, growthMost, inForce(negativeBaseMost))
export const netAssetsGrowthLeast = pointsOf(
  netAssets,
  netAssetsGrowth,
  growthLeast,
  inForce(growthUndefined),
)
export const netAssetsGrowthMost = pointsOf(
  netAssets,
  netAssetsGrowth,
  growthMost,
  inForce(negativeBaseMost),
)

/** Points the finance experts gave. */
export const salesGrowthPoints = fact.count(
  'sales-growth-points',
  { zh: '销售收入增长率得分（财务专家）', en: 'Points for growth of sales (finance expert)' },
  { optional: true },
)
export const netAssetsGrowthPoints = fact.count(
  'net-assets-growth-points',
  { zh: '净资产增长率得分（财务专家）', en: 'Points for growth of net assets (finance expert)' },
  { optional: true },
)
