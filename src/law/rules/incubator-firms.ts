/** Who is an incubatee and who has graduated (在孵企业、毕业企业). */
import { later, monthsBetween } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atLeast,
  atMost,
  filingDay,
  inForce,
  isKnown,
  isTrue,
  lessThan,
  moreThan,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, months } from '../../values/limit.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { incubatorMeasures2018 } from '../instruments/incubator.ts'
import { foundedOn } from './enterprise-facts.ts'
import { hnteValidUntil } from './tech-sme-facts.ts'

const from = civilDate('2019-01-01')
const cite = incubatorMeasures2018.article('incubatee')
const graduate = incubatorMeasures2018.article('graduate')

export const enteredIncubatorOn = fact.date('entered-incubator-on', {
  zh: '入驻日期',
  en: 'Entered on',
})
export const registeredInside = fact.truth('registered-inside', {
  zh: '注册地和主要研发、办公场所在孵化器内',
  en: 'Registered and with its main office inside',
})
export const newTechnology = fact.truth('new-technology-product', {
  zh: '从事新技术、新产品的研发、生产和服务，符合科技型中小企业标准',
  en: 'New technology or products, within the criteria of technology SMEs',
})
export const incubateeSector = fact.choice('incubatee-sector', { zh: '产业领域', en: 'Sector' }, [
  { id: 'biopharma', label: { zh: '生物医药', en: 'biopharma' } },
  { id: 'agriculture', label: { zh: '现代农业', en: 'modern agriculture' } },
  { id: 'chips', label: { zh: '集成电路设计', en: 'IC design' } },
  { id: 'other', label: { zh: '其他', en: 'other' } },
])

export const entryAge = parameter<Limit>({
  id: 'incubator.entry-age',
  title: { zh: '入驻时成立时间上限', en: 'Oldest at entry' },
  unit: 'limit',
  row: 'INC-2.incubatee',
  values: [{ from, value: months(24), cite }],
})

/** Full months; the last day is that before the corresponding day. */
export const stayLimit = parameter<Bands<bigint, string>>({
  id: 'incubator.stay-limit',
  title: { zh: '孵化时限（月）', en: 'Longest stay in months' },
  unit: 'months',
  row: 'INC-2.incubatee',
  values: [
    {
      from,
      cite,
      value: [{ oneOf: ['biopharma', 'agriculture', 'chips'], is: 60n }, { otherwise: 48n }],
    },
  ],
})

export const incubateeEntry = rule({
  id: 'incubator.incubatee-entry',
  title: { zh: '入驻时成立不超过24个月', en: 'At most 24 months old at entry' },
  row: 'INC-2.incubatee',
  cite,
  holds: atMost(enteredIncubatorOn, later(foundedOn, inForce(entryAge))),
})

export const incubateeStay = rule({
  id: 'incubator.incubatee-stay',
  title: { zh: '在孵化时限内', en: 'Within the longest stay' },
  row: 'INC-2.incubatee',
  cite,
  holds: lessThan(
    monthsBetween(enteredIncubatorOn, filingDay),
    bandFor(stayLimit, incubateeSector),
  ),
})

export const incubateeInside = rule({
  id: 'incubator.incubatee-inside',
  title: { zh: '在孵化器内注册和办公，从事新技术', en: 'Inside, with new technology' },
  row: 'INC-2.incubatee',
  cite,
  holds: all(isTrue(registeredInside), isTrue(newTechnology)),
})

export const ventureMoney = fact.money('venture-money', {
  zh: '累计获得天使或风险投资（元）',
  en: 'Venture money so far (CNY)',
})
export const revenueTwoYears = fact.money('revenue-two-years', {
  zh: '连续两年累计营业收入（元）',
  en: 'Revenue of two consecutive years together (CNY)',
})
export const mergedOrListed = fact.truth('merged-or-listed', {
  zh: '被兼并、收购或在国内外资本市场挂牌、上市',
  en: 'Merged, acquired or listed',
})

const money = (id: string, title: { zh: string; en: string }, value: bigint) =>
  parameter<Fen>({
    id,
    title,
    unit: 'fen',
    row: 'INC-2.graduate',
    values: [{ from, value: yuan(value), cite: graduate, grade: 'unverified' }],
  })
const ventureFloor = money(
  'incubator.graduate-venture',
  { zh: '毕业企业须超过的投资额', en: 'Venture money to exceed' },
  5_000_000n,
)
const revenueFloor = money(
  'incubator.graduate-revenue',
  { zh: '毕业企业须超过的两年收入', en: 'Revenue to exceed' },
  10_000_000n,
)

/** Any one of the four. */
export const hasGraduated = rule({
  id: 'incubator.graduated',
  title: { zh: '符合毕业条件之一', en: 'Meets a condition of graduation' },
  row: 'INC-2.graduate',
  cite: graduate,
  holds: any(
    all(isKnown(hnteValidUntil), atLeast(hnteValidUntil, filingDay)),
    moreThan(ventureMoney, inForce(ventureFloor)),
    moreThan(revenueTwoYears, inForce(revenueFloor)),
    isTrue(mergedOrListed),
  ),
})
