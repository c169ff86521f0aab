/** Filing times of the super-deduction, and the opinion of the S&T department on a project. */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import {
  deduction2015,
  deductionGuide2023,
  deductionNotice2021,
} from '../instruments/rd-super-deduction.ts'

/** Months in which it can be claimed in advance: for the half year, and for three quarters. */
export const rdPrepaymentMonths = parameter<readonly string[]>({
  id: 'rd-deduction.prepayment-months',
  title: { zh: '预缴享受月份', en: 'Months of prepayment' },
  unit: 'list',
  row: 'RD-7.prepayment',
  values: [
    { from: civilDate('2023-01-01'), value: ['07', '10'], cite: deductionGuide2023.article(4) },
  ],
})

export const rdSettlementBy = parameter<readonly string[]>({
  id: 'rd-deduction.settlement-by',
  title: { zh: '汇算清缴截止月日', en: 'Annual settlement due by' },
  unit: 'list',
  row: 'RD-7.settlement',
  values: [
    {
      from: civilDate('2016-01-01'),
      value: ['05-31'],
      cite: deductionGuide2023.article(4),
      grade: 'unverified',
    },
  ],
})

/** How long papers are kept. */
export const rdPapersKept = parameter<Limit>({
  id: 'rd-deduction.papers-kept',
  title: { zh: '留存备查资料保存年限', en: 'How long papers are kept' },
  unit: 'limit',
  row: 'RD-7.papers',
  values: [
    {
      from: civilDate('2021-01-01'),
      value: years(10),
      cite: deductionNotice2021.article(2),
      grade: 'unverified',
    },
  ],
})

/** No limit is set for the opinion; a city promises one. */
export const rdOpinionLimit = parameter<Limit>({
  id: 'rd-deduction.opinion-limit',
  title: { zh: '项目鉴定期限', en: 'Limit of a project opinion' },
  unit: 'limit',
  row: 'RD-7.opinion',
  values: [{ from: civilDate('2016-01-01'), value: null, cite: deduction2015.article(5, '(3)') }],
})
