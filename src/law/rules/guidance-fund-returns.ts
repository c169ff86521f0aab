/** Guidance fund: capital first, then the hurdle, then the carry; what is given back; multiples (收益分配). */
import {
  atLeast,
  excess,
  inForce,
  least,
  minus,
  plus,
  ratio,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { exact, nothing, product, toMoney } from '../../declare/expression/number-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guidanceFund2018 } from '../instruments/guidance-fund.ts'

const management = guidanceFund2018.article('management')

const ours = (id: string, zh: string, en: string, value: Share) =>
  parameter<Share>({
    id: `guidance-fund.${id}`,
    title: { zh, en },
    unit: 'share',
    row: 'GF-4.waterfall',
    values: [{ from: civilDate('2018-01-01'), value, cite: management, grade: 'design-default' }],
  })

/** Between 6% and 8% in practice; the lower one until an agreement says otherwise. */
export const hurdleRate = ours('hurdle', '门槛收益率（单利）', 'Hurdle a year, simple', percent(6n))
export const carryRate = ours('carry', '管理机构超额分成', 'Carried interest', percent(20n))
export const giveBackRate = ours(
  'give-back',
  '让利比例',
  'Part of the profit given back',
  percent(50n),
)
export const earlyTarget = ours('early-target', '早期投资目标', 'Early-stage target', percent(60n))

export const distributed = fact.money('fund-distributed', {
  zh: '可分配资金（元）',
  en: 'To be distributed (CNY)',
})
export const paidIn = fact.money('fund-paid-in', { zh: '实缴资本（元）', en: 'Paid in (CNY)' })
export const yearsHeld = fact.number('fund-years-held', { zh: '出资年数', en: 'Years held' })
export const netAssets = fact.money('fund-net-assets', {
  zh: '基金净资产（元）',
  en: 'Net asset value (CNY)',
})
export const guideProfit = fact.money('fund-guide-profit', {
  zh: '引导基金收益（元）',
  en: 'Profit of the guidance fund (CNY)',
})
export const earlyShare = fact.share('fund-early-share', {
  zh: '早期投资占比',
  en: 'Part in early-stage firms',
})

export const capitalBack = derivation({
  id: 'guidance-fund.capital-back',
  title: { zh: '返还本金', en: 'Return of capital' },
  cite: management,
  grade: 'design-default',
  row: 'GF-4.waterfall',
  value: least(distributed, paidIn),
})
const hurdle = toMoney(product(exact(paidIn), inForce(hurdleRate), yearsHeld), 'half-up')
export const hurdlePaid = derivation({
  id: 'guidance-fund.hurdle-paid',
  title: { zh: '门槛收益', en: 'Hurdle' },
  cite: management,
  grade: 'design-default',
  row: 'GF-4.waterfall',
  value: least(excess(distributed, paidIn), hurdle),
})
export const carry = derivation({
  id: 'guidance-fund.carry',
  title: { zh: '管理机构超额收益', en: 'Carry of the manager' },
  cite: management,
  grade: 'design-default',
  row: 'GF-4.waterfall',
  value: shareOf(excess(distributed, plus(paidIn, hurdle)), inForce(carryRate)),
})
export const toPartners = derivation({
  id: 'guidance-fund.to-partners',
  title: { zh: '出资人所得', en: 'To the partners' },
  cite: management,
  grade: 'design-default',
  row: 'GF-4.waterfall',
  value: minus(distributed, carry.value),
})
/** Never the principal. */
export const givenBack = derivation({
  id: 'guidance-fund.given-back',
  title: { zh: '让利', en: 'Given back' },
  cite: management,
  grade: 'design-default',
  row: 'GF-4.give-back',
  value: when(
    atLeast(earlyShare, inForce(earlyTarget)),
    shareOf(guideProfit, inForce(giveBackRate)),
    nothing('money'),
  ),
})
export const dpi = derivation({
  id: 'guidance-fund.dpi',
  title: { zh: 'DPI', en: 'DPI' },
  cite: management,
  unit: 'times',
  row: 'GF-4.multiples',
  value: ratio(distributed, paidIn),
})
export const tvpi = derivation({
  id: 'guidance-fund.tvpi',
  title: { zh: 'TVPI', en: 'TVPI' },
  cite: management,
  unit: 'times',
  row: 'GF-4.multiples',
  value: ratio(plus(distributed, netAssets), paidIn),
})
