/** Guidance fund: what a sub-fund must look like at each closing (出资条件). */
import {
  all,
  atLeast,
  atMost,
  inForce,
  lessThan,
  ratio,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guidanceFund2018, guidanceFund2020 } from '../instruments/guidance-fund.ts'

const first = civilDate('2018-01-01')
const second = civilDate('2020-06-19')
const position = guidanceFund2018.article('position')
const shares = guidanceFund2018.article('share')
const management = guidanceFund2018.article('management')

export const fundKind = fact.choice('fund-kind', { zh: '子基金类型', en: 'Kind of sub-fund' }, [
  { id: 'results', label: { zh: '成果产业化（高校院所牵头）', en: 'results of institutes' } },
  { id: 'incubation', label: { zh: '孵化', en: 'incubation' } },
  { id: 'angel', label: { zh: '天使投资', en: 'angel' } },
  { id: 'venture', label: { zh: '创业投资', en: 'venture' } },
  { id: 'cross-border', label: { zh: '跨境投资', en: 'cross-border' } },
])
export const fundSize = fact.money('fund-size', { zh: '子基金规模（元）', en: 'Size (CNY)' })
export const guideShare = fact.money('fund-guide-contribution', {
  zh: '引导基金认缴出资（元）',
  en: 'Contribution of the guidance fund (CNY)',
})
export const largestOther = fact.money('fund-largest-other', {
  zh: '其他出资人中最大出资（元）',
  en: 'Largest other contribution (CNY)',
})
export const stateCapital = fact.money('fund-state-capital', {
  zh: '国有出资合计（元）',
  en: 'State capital in total (CNY)',
})
export const othersCommitted = fact.money('fund-others-committed', {
  zh: '本期其他出资人应缴（元）',
  en: 'Due from the others in this tranche (CNY)',
})
export const othersPaid = fact.money('fund-others-paid', {
  zh: '本期其他出资人已缴（元）',
  en: 'Paid by the others in this tranche (CNY)',
})
export const managerContribution = fact.money('fund-manager-contribution', {
  zh: '管理机构出资（元）',
  en: 'Contribution of the manager (CNY)',
})
export const managementFee = fact.share('fund-management-fee', {
  zh: '年管理费率',
  en: 'Yearly management fee',
})
export const largestProject = fact.money('fund-largest-project', {
  zh: '最大单一项目投资（元）',
  en: 'Largest single investment (CNY)',
})
/** Only that of results funds was read; the others are our defaults. */
export const mostGuideShare = parameter<Bands<Share, string>>({
  id: 'guidance-fund.most-guide-share',
  title: { zh: '引导基金出资比例上限', en: 'Most the guidance fund contributes' },
  unit: 'share',
  row: 'GF-2.share',
  values: [
    {
      from: first,
      cite: shares,
      grade: 'design-default',
      value: [
        { oneOf: ['results'], is: percent(50n) },
        { oneOf: ['incubation', 'angel'], is: percent(40n) },
        { otherwise: percent(20n) },
      ],
    },
  ],
})

const ours = (id: string, zh: string, en: string, value: Share) =>
  parameter<Share>({
    id: `guidance-fund.${id}`,
    title: { zh, en },
    unit: 'share',
    row: 'GF-2.management',
    values: [{ from: first, value, cite: management, grade: 'design-default' }],
  })

export const mostStateShare = parameter<Share>({
  id: 'guidance-fund.most-state-share',
  title: { zh: '国有出资比例上限', en: 'Most state capital' },
  unit: 'share',
  row: 'GF-2.state',
  values: [
    { from: first, value: percent(50n), cite: shares },
    { from: second, value: null, cite: guidanceFund2020.article(23) },
  ],
})
export const leastManagerShare = ours(
  'least-manager-share',
  '管理机构最低出资',
  'Least of the manager',
  percent(1n),
)
export const mostFee = ours('most-fee', '管理费率上限', 'Most management fee', percent(2n))
export const mostConcentration = ours(
  'most-concentration',
  '单一项目上限',
  'Most in one project',
  percent(20n),
)

export const guideWithinShare = rule({
  id: 'guidance-fund.within-share',
  title: { zh: '引导基金出资不超过比例', en: 'The guidance fund stays within its share' },
  cite: shares,
  row: 'GF-4.share',
  holds: atMost(ratio(guideShare, fundSize), bandFor(mostGuideShare, fundKind)),
})
export const guideNotLargest = rule({
  id: 'guidance-fund.not-largest',
  title: { zh: '引导基金不是第一大出资人', en: 'The guidance fund is not the largest' },
  cite: position,
  row: 'GF-4.largest',
  holds: lessThan(guideShare, largestOther),
})
/** Deleted by article 23 of the measures of 2020. */
export const stateWithinShare = rule({
  id: 'guidance-fund.state-within-share',
  title: { zh: '国有出资不超过比例', en: 'State capital stays within its share' },
  cite: shares,
  row: 'GF-4.state',
  until: civilDate('2020-06-18'),
  holds: atMost(ratio(stateCapital, fundSize), inForce(mostStateShare)),
})
export const othersPaidFirst = rule({
  id: 'guidance-fund.others-paid-first',
  title: { zh: '其他出资人已缴足本期出资', en: 'All others have paid the tranche' },
  cite: position,
  row: 'GF-4.tranche',
  holds: atLeast(othersPaid, othersCommitted),
  remedy: { zh: '其他出资到位后再拨付', en: 'Pay once the others have paid' },
})
export const managerTermsFit = rule({
  id: 'guidance-fund.manager-terms',
  title: { zh: '管理机构出资和费率', en: 'Contribution and fee of the manager' },
  cite: management,
  grade: 'design-default',
  row: 'GF-2.management',
  holds: all(
    atLeast(ratio(managerContribution, fundSize), inForce(leastManagerShare)),
    atMost(managementFee, inForce(mostFee)),
  ),
})
export const notConcentrated = rule({
  id: 'guidance-fund.not-concentrated',
  title: { zh: '单一项目集中度', en: 'No single project is too large' },
  cite: management,
  grade: 'design-default',
  row: 'GF-6.concentration',
  effect: 'warn',
  holds: atMost(ratio(largestProject, fundSize), inForce(mostConcentration)),
})
