/** Limits of the evaluation of technology SMEs, and the windows of its rounds. */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, months, workingDays, years } from '../../values/limit.ts'
import {
  techSmeGuangdong2026,
  techSmeMeasures2017,
  techSmeRound2026,
} from '../instruments/tech-sme.ts'

const from = civilDate('2017-05-03')

export const techSmePublicity = parameter<Limit>({
  id: 'tech-sme.publicity',
  title: { zh: '公示期', en: 'Publicity' },
  unit: 'limit',
  row: 'TS-6.4',
  values: [{ from, value: workingDays(10), cite: techSmeMeasures2017.article(10) }],
})

export const techSmeChangeReportLimit = parameter<Limit>({
  id: 'tech-sme.change-report-limit',
  title: { zh: '更名或重大变化的报告期限', en: 'Limit for reporting a change' },
  unit: 'limit',
  row: 'TS-6.7',
  values: [{ from, value: months(3), cite: techSmeMeasures2017.article(13) }],
})

/** Last month and day of the yearly update. */
export const techSmeUpdateBy = parameter<readonly string[]>({
  id: 'tech-sme.update-by',
  title: { zh: '年度更新截止月日', en: 'Yearly update due by' },
  unit: 'list',
  row: 'TS-6.6',
  values: [{ from, value: ['03-31'], cite: techSmeMeasures2017.article(12) }],
})

/** Fraud takes a firm out of the round and keeps it out so long. */
export const techSmeFraudBar = parameter<Limit>({
  id: 'tech-sme.fraud-bar',
  title: { zh: '弄虚作假后不受理的期限', en: 'How long fraud bars' },
  unit: 'limit',
  row: 'TS-6.fraud',
  values: [
    { from: civilDate('2026-01-01'), value: years(3), cite: techSmeRound2026.article('whole') },
  ],
})

/** Opening and closing month and day of the round; a new year needs a new notice. */
export const techSmeRound = parameter<readonly string[]>({
  id: 'tech-sme.round',
  title: { zh: '本年度填报起止月日', en: 'Round of the year, first and last day' },
  unit: 'list',
  row: 'TS-2.round',
  values: [
    {
      from: civilDate('2026-01-01'),
      value: ['06-01', '08-31'],
      cite: techSmeRound2026.article('whole'),
    },
    { from: civilDate('2027-01-01'), value: null, cite: techSmeRound2026.article('whole') },
  ],
})

/** Closing days of the batches in Guangdong, then the last day of publicity. */
export const techSmeBatches = parameter<readonly string[]>({
  id: 'tech-sme.batches',
  title: { zh: '各批次截止月日及公示截止', en: 'Closing days of the batches, and of publicity' },
  unit: 'list',
  row: 'TS-2.round',
  values: [
    {
      from: civilDate('2026-01-01'),
      value: ['06-30', '07-31', '08-31', '10-15'],
      cite: techSmeGuangdong2026.article('whole'),
    },
    { from: civilDate('2027-01-01'), value: null, cite: techSmeGuangdong2026.article('whole') },
  ],
})
