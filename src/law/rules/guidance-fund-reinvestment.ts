/** Guidance fund: how much must be invested in the city, and what counts as that (返投). */
import {
  atLeast,
  greatest,
  inForce,
  onlyWhen,
  positive,
  ratio,
  shareOf,
  when,
} from '../../declare/expression/expression.ts'
import { exact, product, toMoney } from '../../declare/expression/number-words.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, share, whole } from '../../values/share.ts'
import { guidanceFund2018, guidanceFund2020 } from '../instruments/guidance-fund.ts'

const first = civilDate('2018-01-01')
const second = civilDate('2020-06-19')
const of2018 = guidanceFund2018.article('reinvestment')
const of2020 = guidanceFund2020.article(15)

export const reinvestmentMultiple = parameter<Share>({
  id: 'guidance-fund.reinvestment-multiple',
  title: { zh: '返投倍数', en: 'Multiple to be invested in the city' },
  unit: 'times',
  row: 'GF-2.multiple',
  values: [
    { from: first, value: whole(2n), cite: of2018 },
    { from: second, value: share(3n, 2n), cite: of2020 },
  ],
})

/** Two of the six cases were read; the others count once by our default. */
export const caseWeights = parameter<Bands<Share, string>>({
  id: 'guidance-fund.case-weights',
  title: { zh: '返投认定倍数', en: 'How much each case counts' },
  unit: 'times',
  row: 'GF-2.cases',
  values: [
    {
      from: first,
      cite: of2018,
      value: [{ oneOf: ['direct'], is: whole(1n) }, { otherwise: whole(0n) }],
    },
    {
      from: second,
      cite: of2020,
      value: [{ oneOf: ['introduced'], is: share(3n, 2n) }, { otherwise: whole(1n) }],
    },
  ],
})

/** What a direct investment in a firm of the city counts in every version. */
export const directWeight = parameter<Share>({
  id: 'guidance-fund.direct-weight',
  title: { zh: '直接投资认定倍数', en: 'How much a direct investment counts' },
  unit: 'times',
  row: 'GF-2.cases',
  values: [{ from: first, value: whole(1n), cite: of2018 }],
})

export const localCase = fact.choice('fund-local-case', { zh: '返投情形', en: 'Case' }, [
  { id: 'direct', label: { zh: '直接投资在穗注册企业', en: 'firm registered in Guangzhou' } },
  {
    id: 'introduced',
    label: { zh: '引进在穗落户并实际经营的法人企业', en: 'firm brought in with real operations' },
  },
  {
    id: 'subsidiary',
    label: { zh: '被投企业在穗设立子公司', en: 'investee sets up a subsidiary' },
  },
  { id: 'other-fund', label: { zh: '管理机构其他基金投资', en: 'another fund of the manager' } },
  { id: 'merger', label: { zh: '并购引进', en: 'brought in by a merger' } },
  { id: 'affiliate', label: { zh: '关联方后续投资', en: 'follow-on by affiliates' } },
])
export const localAmount = fact.money('fund-local-amount', {
  zh: '投资金额（元）',
  en: 'Amount invested (CNY)',
})
export const registeredWhenInvested = fact.truth('fund-registered-when-invested', {
  zh: '投资时已在广州注册',
  en: 'Registered in Guangzhou when invested in',
})
export const localInvestments = fact.rows(
  'fund-local-investments',
  { zh: '返投项目', en: 'Investments in the city' },
  [localCase, localAmount, registeredWhenInvested],
)
export const guidePaid = fact.money('fund-guide-paid', {
  zh: '引导基金实缴出资（元）',
  en: 'Paid in by the guidance fund (CNY)',
})
export const elapsedMonths = fact.count('fund-months-elapsed', {
  zh: '投资期已过月数',
  en: 'Months of the investment period that have passed',
})
export const periodMonths = fact.count('fund-period-months', {
  zh: '投资期月数',
  en: 'Months of the investment period',
})

/** A firm registered here when it was invested in counts at least once. */
const weight = when(
  registeredWhenInvested,
  greatest<'share'>(bandFor(caseWeights, localCase), inForce(directWeight)),
  bandFor(caseWeights, localCase),
)

export const reinvested = derivation({
  id: 'guidance-fund.reinvested',
  title: { zh: '累计认定返投', en: 'Recognised investment in the city' },
  cite: of2020,
  row: 'GF-4.cum',
  value: toMoney(sumOver(localInvestments, product(exact(localAmount), weight)), 'down'),
})

export const reinvestmentDue = derivation({
  id: 'guidance-fund.reinvestment-due',
  title: { zh: '应完成返投', en: 'Investment due in the city' },
  cite: of2020,
  row: 'GF-4.req',
  value: shareOf(guidePaid, inForce(reinvestmentMultiple)),
})

export const reinvestsEnough = rule({
  id: 'guidance-fund.reinvests-enough',
  title: { zh: '返投达标', en: 'Enough is invested in the city' },
  cite: of2020,
  row: 'GF-4.req',
  holds: atLeast(reinvested.value, reinvestmentDue.value),
})

/** At each year end in proportion to the time passed; only a warning. */
export const reinvestsInStep = rule({
  id: 'guidance-fund.reinvests-in-step',
  title: { zh: '返投进度', en: 'Investment in the city is in step' },
  cite: of2020,
  grade: 'design-default',
  row: 'GF-4.glide',
  effect: 'warn',
  holds: onlyWhen(
    positive(periodMonths),
    atLeast(reinvested.value, shareOf(reinvestmentDue.value, ratio(elapsedMonths, periodMonths))),
  ),
})
