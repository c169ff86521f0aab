/** Guidance fund: what a sub-fund must not do, which existing ones may apply, when to leave (负面清单、退出). */
import {
  all,
  any,
  atMost,
  inForce,
  isListed,
  isTrue,
  not,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import {
  governmentFunds2015,
  guidanceFund2018,
  guidanceFund2020,
} from '../instruments/guidance-fund.ts'
import { fundKind } from './guidance-fund-terms.ts'

const first = civilDate('2018-01-01')
const second = civilDate('2020-06-19')
const management = guidanceFund2018.article('management')

export const isExisting = fact.truth('fund-is-existing', { zh: '已设立基金', en: 'Existing fund' })
export const projectsInvested = fact.count('fund-projects-invested', {
  zh: '已投项目数',
  en: 'Projects invested in so far',
})
export const forbiddenBusiness = fact.truth(
  'fund-forbidden-business',
  { zh: '从事负面清单所列业务', en: 'Does business of the negative list' },
  {
    help: {
      zh: '担保、抵押、委托贷款；二级市场股票、期货、衍生品、房地产、信托、保险计划；赞助捐赠；吸收存款、放贷；无限连带责任；承诺保本或最低收益',
      en: 'guarantees, entrusted loans, listed shares, futures, real estate, trusts, donations, deposits, lending, unlimited liability, promised returns',
    },
  },
)

/** Kinds of existing fund that may apply. */
export const existingKinds = parameter<readonly string[]>({
  id: 'guidance-fund.existing-kinds',
  title: { zh: '可申报的已设立基金', en: 'Existing funds that may apply' },
  unit: 'list',
  row: 'GF-2.existing',
  values: [
    { from: first, value: [], cite: management },
    { from: second, value: ['venture', 'cross-border'], cite: guidanceFund2020.article(25) },
  ],
})
export const mostProjects = parameter<bigint>({
  id: 'guidance-fund.most-projects',
  title: { zh: '已设立基金已投项目上限', en: 'Most projects of an existing fund' },
  unit: 'projects',
  row: 'GF-2.existing',
  values: [{ from: second, value: 5n, cite: guidanceFund2020.article(25) }],
})

export const existingMayApply = rule({
  id: 'guidance-fund.existing-may-apply',
  title: { zh: '已设立基金可申报', en: 'An existing fund may apply' },
  cite: guidanceFund2020.article(25),
  row: 'GF-2.existing',
  holds: onlyWhen(
    isExisting,
    all(
      isListed(fundKind, inForce(existingKinds)),
      atMost(projectsInvested, inForce(mostProjects)),
    ),
  ),
})
export const nothingForbidden = rule({
  id: 'guidance-fund.nothing-forbidden',
  title: { zh: '不从事负面清单业务', en: 'No business of the negative list' },
  cite: governmentFunds2015.article('negative'),
  row: 'GF-5.negative',
  holds: not(forbiddenBusiness),
})

export const notClosedInYear = fact.truth('fund-not-closed-in-year', {
  zh: '批准满一年未设立',
  en: 'Not closed within a year of approval',
})
export const notInvestedInYear = fact.truth('fund-not-invested-in-year', {
  zh: '出资到账满一年未投资',
  en: 'Nothing invested within a year of payment',
})
export const outsideField = fact.truth('fund-outside-field', {
  zh: '未投向约定领域',
  en: 'Invests outside the promised field',
})

/** The guidance fund may leave. */
export const mayLeave = rule({
  id: 'guidance-fund.may-leave',
  title: { zh: '可以退出', en: 'May leave' },
  cite: governmentFunds2015.article('exit'),
  row: 'GF-5.exit',
  effect: 'warn',
  holds: any(isTrue(notClosedInYear), notInvestedInYear, outsideField),
})
