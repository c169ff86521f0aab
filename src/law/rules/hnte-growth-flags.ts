/** What an officer is told about growth: edges, negative bases, no rate (成长性提示). */
import {
  all,
  any,
  differs,
  inForce,
  is,
  not,
  positive,
} from '../../declare/expression/expression.ts'
import { computed, nothing } from '../../declare/expression/number-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016 } from '../instruments/hnte.ts'
import { netAssetsSecondYear, salesSecondYear, yearsInBusiness } from './hnte-facts.ts'
import { negativeBase, netAssets, netAssetsGrowth, sales, salesGrowth } from './hnte-growth.ts'

const from = civilDate('2016-01-01')
const cite = guide2016.article('ch. 3', '(7)')
const form = guide2016.article('annex 4')

/** The lowest edge of the table that has points, where table and form differ. */
export const growthEdge = parameter<Share>({
  id: 'hnte.growth-edge',
  title: { zh: '成长率分界', en: 'Edge of the growth bands' },
  unit: 'share',
  row: 'HNTE-8.1',
  values: [{ from, value: percent(5n), cite }],
})

export const growthNotAtEdge = rule({
  id: 'hnte.growth-not-at-edge',
  title: { zh: '成长率不恰为5%', en: 'Growth is not exactly 5 %' },
  row: 'HNTE-8.1',
  cite: form,
  effect: 'warn',
  holds: any(
    is(yearsInBusiness, 'one'),
    all(
      differs(computed(salesGrowth), inForce(growthEdge)),
      differs(computed(netAssetsGrowth), inForce(growthEdge)),
    ),
  ),
  remedy: {
    zh: '工作指引为“≥5%”，专家评价表为“>5%”，默认按工作指引，请审查人员确认',
    en: 'The guide says at least 5 %, the form more than 5 %; by default the guide is followed',
  },
})

export const growthBaseNotNegative = rule({
  id: 'hnte.growth-base-not-negative',
  title: { zh: '计算成长率的前期数值不为负', en: 'No negative base of growth' },
  row: 'HNTE-8.2',
  cite,
  grade: 'design-default',
  effect: 'warn',
  holds: any(is(yearsInBusiness, 'one'), not(any(negativeBase(netAssets), negativeBase(sales)))),
  remedy: {
    zh: '前期净资产为负时公式失去意义，默认建议0分，由财务专家判定',
    en: 'With a negative base the formula has no meaning: no points proposed, the finance expert decides',
  },
})

export const growthHasRate = rule({
  id: 'hnte.growth-has-rate',
  title: { zh: '成长率可以计算', en: 'Growth can be computed' },
  row: 'HNTE-5.growth',
  cite,
  grade: 'design-default',
  effect: 'warn',
  holds: all(
    not(is(yearsInBusiness, 'one')),
    positive(salesSecondYear),
    differs(netAssetsSecondYear, nothing('money')),
  ),
})
