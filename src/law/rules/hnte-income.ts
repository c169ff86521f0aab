/** HNTE condition 6: share of high-tech income (高新技术产品收入占比). */
import { atLeast, inForce, minus, ratio } from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import { grossIncome, highTechIncome, nonTaxableIncome } from './hnte-facts.ts'

export const hnteTotalIncome = derivation({
  id: 'hnte.total-income',
  title: { zh: '同期总收入', en: 'Total income' },
  row: 'HNTE-3.c6',
  cite: guide2016.article('ch. 3', '(4)'),
  value: minus(grossIncome, nonTaxableIncome),
})

export const hnteIncomeFloor = parameter<Share>({
  id: 'hnte.high-tech-income-share',
  title: { zh: '高新技术产品收入最低占比', en: 'Least share of high-tech income' },
  unit: 'share',
  row: 'HNTE-3.c6',
  values: [
    { from: civilDate('2016-01-01'), value: percent(60n), cite: measures2016.article(11, '(6)') },
  ],
})

export const hnteIncomeShare = rule({
  id: 'hnte.high-tech-income',
  title: { zh: '高新技术产品（服务）收入占比', en: 'Share of high-tech income' },
  row: 'HNTE-3.c6',
  cite: measures2016.article(11, '(6)'),
  holds: atLeast(ratio(highTechIncome, computed(hnteTotalIncome)), inForce(hnteIncomeFloor)),
})
