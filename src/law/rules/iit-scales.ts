/** Annual scales of individual income tax, for estimates and checks of plausibility (税率表). */
import { slicesOf } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import { iitLaw } from '../instruments/iit-subsidy.ts'

const from = civilDate('2019-01-01')

export const comprehensiveScale = parameter<Bands<Share>>({
  id: 'iit.comprehensive-scale',
  title: { zh: '综合所得税率表', en: 'Scale of comprehensive income' },
  unit: 'share',
  row: 'IIT-5.comprehensive',
  values: [
    {
      from,
      cite: iitLaw.article('comprehensive'),
      value: [
        { upTo: yuan(36_000n), is: percent(3n) },
        { upTo: yuan(144_000n), is: percent(10n) },
        { upTo: yuan(300_000n), is: percent(20n) },
        { upTo: yuan(420_000n), is: percent(25n) },
        { upTo: yuan(660_000n), is: percent(30n) },
        { upTo: yuan(960_000n), is: percent(35n) },
        { otherwise: percent(45n) },
      ],
    },
  ],
})

export const businessScale = parameter<Bands<Share>>({
  id: 'iit.business-scale',
  title: { zh: '经营所得税率表', en: 'Scale of business income' },
  unit: 'share',
  row: 'IIT-5.business',
  values: [
    {
      from,
      cite: iitLaw.article('business'),
      value: [
        { upTo: yuan(30_000n), is: percent(5n) },
        { upTo: yuan(90_000n), is: percent(10n) },
        { upTo: yuan(300_000n), is: percent(20n) },
        { upTo: yuan(500_000n), is: percent(30n) },
        { otherwise: percent(35n) },
      ],
    },
  ],
})

export const comprehensiveIncome = fact.money('comprehensive-taxable-income', {
  zh: '综合所得应纳税所得额（元）',
  en: 'Taxable comprehensive income (CNY)',
})
export const businessIncome = fact.money('business-taxable-income', {
  zh: '经营所得应纳税所得额（元）',
  en: 'Taxable business income (CNY)',
})

/** The tax a certificate should show; the subsidy itself uses the tax paid. */
export const comprehensiveTax = derivation({
  id: 'iit.comprehensive-tax',
  title: { zh: '综合所得应纳税额', en: 'Tax on comprehensive income' },
  cite: iitLaw.article('comprehensive'),
  row: 'IIT-5.comprehensive',
  value: slicesOf(comprehensiveScale, comprehensiveIncome),
})

export const businessTax = derivation({
  id: 'iit.business-tax',
  title: { zh: '经营所得应纳税额', en: 'Tax on business income' },
  cite: iitLaw.article('business'),
  row: 'IIT-5.business',
  value: slicesOf(businessScale, businessIncome),
})
