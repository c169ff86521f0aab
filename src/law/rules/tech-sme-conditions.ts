/** Technology SME, conditions 1 to 4: residence, size, products, conduct. */
import {
  all,
  atMost,
  inForce,
  isTrue,
  not,
  onlyWhen,
  positive,
} from '../../declare/expression/expression.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { techSmeGuide2022, techSmeMeasures2017 } from '../instruments/tech-sme.ts'
import { salesLastYear, totalAssets } from './enterprise-facts.ts'
import {
  auditedCollection,
  barredFromSuperDeduction,
  isResident,
  keepsRdCosts,
  onBlacklist,
  productsAllowed,
  seriousIncidentTwoYears,
  smeStaff,
} from './tech-sme-facts.ts'

const from = civilDate('2017-05-03')
const size = techSmeMeasures2017.article(6, '(2)')

export const techSmeResident = rule({
  id: 'tech-sme.resident',
  title: { zh: '境内注册的居民企业', en: 'A resident enterprise' },
  row: 'TS-3.t1',
  from,
  cite: techSmeMeasures2017.article(6, '(1)'),
  holds: isTrue(isResident),
})

export const techSmeMostStaff = parameter<bigint>({
  id: 'tech-sme.most-staff',
  title: { zh: '职工总数上限', en: 'Most staff' },
  unit: 'people',
  row: 'TS-3.t2',
  values: [{ from, value: 500n, cite: size }],
})
export const techSmeMostSales = parameter<Fen>({
  id: 'tech-sme.most-sales',
  title: { zh: '年销售收入上限', en: 'Most sales' },
  unit: 'fen',
  row: 'TS-3.t2',
  values: [{ from, value: yuan(200_000_000n), cite: size }],
})
export const techSmeMostAssets = parameter<Fen>({
  id: 'tech-sme.most-assets',
  title: { zh: '资产总额上限', en: 'Most assets' },
  unit: 'fen',
  row: 'TS-3.t2',
  values: [{ from, value: yuan(200_000_000n), cite: size }],
})

export const techSmeSize = rule({
  id: 'tech-sme.size',
  title: {
    zh: '职工、销售收入、资产均不超过上限',
    en: 'Staff, sales and assets within their limits',
  },
  row: 'TS-3.t2',
  cite: size,
  holds: all(
    atMost(smeStaff, inForce(techSmeMostStaff)),
    atMost(salesLastYear, inForce(techSmeMostSales)),
    atMost(totalAssets, inForce(techSmeMostAssets)),
  ),
})

export const techSmeProducts = rule({
  id: 'tech-sme.products',
  title: { zh: '产品和服务不属于禁止、限制和淘汰类', en: 'Allowed products and services' },
  row: 'TS-3.t3',
  from,
  cite: techSmeMeasures2017.article(6, '(3)'),
  holds: isTrue(productsAllowed),
})

export const techSmeConduct = rule({
  id: 'tech-sme.conduct',
  title: {
    zh: '上年及当年无重大事故、违法和失信',
    en: 'No serious incident last year and this year',
  },
  row: 'TS-3.t4',
  from,
  cite: techSmeMeasures2017.article(6, '(4)'),
  holds: all(not(seriousIncidentTwoYears), not(onBlacklist)),
})

/** Checks of practice that the measures do not have; off unless a city turns them on. */
export const guideChecks: LawSwitch = {
  id: 'tech-sme.guide-checks',
  title: { zh: '适用工作指引的附加核查', en: 'Apply the further checks of the guide' },
  cite: techSmeGuide2022.article('whole'),
}

/** One where the further checks are applied, zero where they are not. */
const guideChecksOn = parameter<bigint>({
  id: 'tech-sme.guide-checks-applied',
  title: { zh: '是否适用附加核查', en: 'Whether the further checks apply' },
  unit: 'count',
  row: 'TS-3.guide',
  values: [
    { from, value: 0n, cite: techSmeGuide2022.article('whole'), grade: 'design-default' },
    {
      from: civilDate('2022-01-01'),
      value: 1n,
      cite: techSmeGuide2022.article('whole'),
      under: guideChecks.id,
    },
  ],
})

export const techSmeGuideChecks = rule({
  id: 'tech-sme.guide-checks',
  title: {
    zh: '查账征收、研发费用可归集、非负面行业',
    en: 'Audited accounts, R&D costs kept, no barred industry',
  },
  row: 'TS-3.guide',
  cite: techSmeGuide2022.article('whole'),
  from: civilDate('2022-01-01'),
  holds: onlyWhen(
    positive(inForce(guideChecksOn)),
    all(isTrue(auditedCollection), isTrue(keepsRdCosts), not(barredFromSuperDeduction)),
  ),
})
