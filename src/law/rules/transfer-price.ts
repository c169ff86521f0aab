/** Pricing of results of state institutes and universities: publicity before signing. */
import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  equal,
  filingDay,
  inForce,
  is,
  isTrue,
  moreThan,
  not,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit } from '../../values/limit.ts'
import { transferLaw2015, transferRules2016 } from '../instruments/tech-transfer.ts'

const from = civilDate('2015-10-01')

export const resultOwner = fact.choice(
  'result-owner',
  { zh: '成果持有单位', en: 'Owner of the result' },
  [
    {
      id: 'state',
      label: { zh: '国家设立的研究开发机构、高等院校', en: 'state institute or university' },
    },
    { id: 'company', label: { zh: '企业', en: 'company' } },
    { id: 'other', label: { zh: '其他', en: 'other' } },
  ],
)
export const priceMode = fact.choice('price-mode', { zh: '定价方式', en: 'Way of pricing' }, [
  { id: 'negotiated', label: { zh: '协议定价', en: 'negotiated' } },
  { id: 'listed', label: { zh: '挂牌交易', en: 'listed' } },
  { id: 'auction', label: { zh: '拍卖', en: 'auction' } },
])
export const shownName = fact.truth('publicity-shows-name', {
  zh: '已公示成果名称',
  en: 'The name is shown',
})
export const shownPrice = fact.truth('publicity-shows-price', {
  zh: '已公示拟交易价格',
  en: 'The price is shown',
})
export const shownOn = fact.date('publicity-started-on', {
  zh: '公示开始日期',
  en: 'Publicity started on',
})
export const openObjection = fact.truth('open-objection', {
  zh: '有未处理的异议',
  en: 'An objection is open',
})
export const priceShown = fact.money('price-shown', {
  zh: '公示价格（元）',
  en: 'Price shown (CNY)',
})
export const priceSigned = fact.money('price-signed', {
  zh: '拟签约价格（元）',
  en: 'Price to be signed (CNY)',
})

/** Only negotiated prices of state units are shown; listing and auction follow their market. */
export const isNegotiatedByState = all(is(resultOwner, 'state'), is(priceMode, 'negotiated'))

export const transferPublicityDays = parameter<Limit>({
  id: 'transfer.publicity-days',
  title: { zh: '协议定价公示期', en: 'Publicity of a negotiated price' },
  unit: 'limit',
  row: 'TT-2.publicity',
  values: [
    {
      from: civilDate('2016-02-26'),
      value: days(15),
      cite: transferRules2016.article('publicity'),
    },
  ],
})

/** Last day of publicity; the first day is not counted. */
export const publicityLastDay = later(shownOn, inForce(transferPublicityDays))

/** Without name or price it is void and starts again. */
export const publicityComplete = rule({
  id: 'transfer.publicity-complete',
  title: { zh: '公示成果名称和拟交易价格', en: 'Name and price are shown' },
  row: 'TT-2.publicity',
  cite: transferLaw2015.article(18),
  from,
  holds: onlyWhen(isNegotiatedByState, all(isTrue(shownName), isTrue(shownPrice))),
})

export const mayBeSigned = rule({
  id: 'transfer.may-be-signed',
  title: { zh: '公示期满无异议方可签约', en: 'Signed only after publicity without objection' },
  row: 'TT-2.signing',
  cite: transferLaw2015.article(18),
  from,
  holds: onlyWhen(
    isNegotiatedByState,
    all(moreThan(filingDay, publicityLastDay), not(openObjection)),
  ),
})

/** A price changed after publicity is shown anew. */
export const priceUnchanged = rule({
  id: 'transfer.price-unchanged',
  title: { zh: '签约价格与公示一致', en: 'The price is that shown' },
  row: 'TT-2.price',
  cite: transferLaw2015.article(18),
  grade: 'design-default',
  from,
  holds: onlyWhen(isNegotiatedByState, equal(priceSigned, priceShown)),
})
