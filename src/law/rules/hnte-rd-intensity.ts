/** HNTE condition 5: share of sales spent on R&D, and share of it spent in China (研发费用占比). */
import {
  atLeast,
  inForce,
  is,
  isKnown,
  plus,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import { salesLastYear } from './enterprise-facts.ts'
import {
  rdFirstYear,
  rdInChinaOfPeriod,
  rdLastYear,
  rdOfPeriod,
  rdSecondYear,
  salesFirstYear,
  salesSecondYear,
  yearsInBusiness,
} from './hnte-facts.ts'

/** The larger last year's sales, the lower the floor; edges belong to the higher floor. */
export const hnteRdFloor = parameter<Bands<Share>>({
  id: 'hnte.rd-intensity-floor',
  title: { zh: '研发费用最低占比', en: 'Least share of sales spent on R&D' },
  unit: 'share',
  row: 'HNTE-3.c5a',
  values: [
    {
      from: civilDate('2016-01-01'),
      cite: measures2016.article(11, '(5)'),
      value: [
        { upTo: yuan(50_000_000n), is: percent(5n) },
        { upTo: yuan(200_000_000n), is: percent(4n) },
        { otherwise: percent(3n) },
      ],
    },
  ],
})

/** Sales of the last three fiscal years, or of those in business. */
export const hnteSalesOfPeriod = derivation({
  id: 'hnte.sales-of-period',
  title: { zh: '近三个会计年度销售收入', en: 'Sales of the last three fiscal years' },
  row: 'HNTE-4.period',
  cite: guide2016.article('ch. 3', '(6)'),
  value: when(
    is(yearsInBusiness, 'three'),
    plus(salesFirstYear, salesSecondYear, salesLastYear),
    when(is(yearsInBusiness, 'two'), plus(salesSecondYear, salesLastYear), plus(salesLastYear)),
  ),
})

/** As audited; before the audit, the sum of the years the enterprise reports. */
export const hnteRdOfPeriod = derivation({
  id: 'hnte.rd-of-period',
  title: { zh: '近三个会计年度研究开发费用', en: 'R&D costs of the last three fiscal years' },
  row: 'HNTE-4.period',
  cite: guide2016.article('ch. 3', '(6)'),
  value: when(
    isKnown(rdOfPeriod),
    plus(rdOfPeriod),
    when(
      is(yearsInBusiness, 'three'),
      plus(rdFirstYear, rdSecondYear, rdLastYear),
      when(is(yearsInBusiness, 'two'), plus(rdSecondYear, rdLastYear), plus(rdLastYear)),
    ),
  ),
})

export const hnteRdIntensity = rule({
  id: 'hnte.rd-intensity',
  title: { zh: '研发费用占销售收入的比例', en: 'R&D intensity' },
  row: 'HNTE-3.c5a',
  cite: measures2016.article(11, '(5)'),
  holds: atLeast(
    ratio(computed(hnteRdOfPeriod), computed(hnteSalesOfPeriod)),
    bandFor(hnteRdFloor, salesLastYear),
  ),
})

export const hnteDomesticFloor = parameter<Share>({
  id: 'hnte.rd-in-china-share',
  title: { zh: '境内研发费用最低占比', en: 'Least share of R&D spent in mainland China' },
  unit: 'share',
  row: 'HNTE-3.c5b',
  values: [
    { from: civilDate('2016-01-01'), value: percent(60n), cite: measures2016.article(11, '(5)') },
  ],
})

export const hnteRdInChina = rule({
  id: 'hnte.rd-in-china',
  title: { zh: '境内研发费用占比', en: 'Share of R&D in mainland China' },
  row: 'HNTE-3.c5b',
  cite: measures2016.article(11, '(5)'),
  holds: atLeast(ratio(rdInChinaOfPeriod, computed(hnteRdOfPeriod)), inForce(hnteDomesticFloor)),
})
