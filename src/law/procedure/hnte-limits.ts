/** Limits of the recognition of high-tech enterprises; there is no total limit nationally. */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, months, workingDays, years } from '../../values/limit.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'

const from = civilDate('2016-01-01')

/** Publicity of the firms to be recognised; the recognition bears the date of publicity. */
export const hntePublicity = parameter<Limit>({
  id: 'hnte.publicity',
  title: { zh: '公示期', en: 'Publicity' },
  unit: 'limit',
  row: 'HNTE-6.6',
  values: [{ from, value: workingDays(10), cite: measures2016.article(12, '(3)') }],
})

/** Publicity of a mere change of name. */
export const hnteNameChangePublicity = parameter<Limit>({
  id: 'hnte.name-change-publicity',
  title: { zh: '更名公示期', en: 'Publicity of a new name' },
  unit: 'limit',
  row: 'HNTE-7.change',
  values: [{ from, value: workingDays(10), cite: guide2016.article('ch. 5', '(4)') }],
})

/** From the day of issue; re-recognition is a new application. */
export const hnteValidity = parameter<Limit>({
  id: 'hnte.validity',
  title: { zh: '证书有效期', en: 'Validity of the certificate' },
  unit: 'limit',
  row: 'HNTE-6.7',
  values: [{ from, value: years(3), cite: measures2016.article(9) }],
})

/** Within which a new name or material change is reported. */
export const hnteChangeReportLimit = parameter<Limit>({
  id: 'hnte.change-report-limit',
  title: { zh: '更名或重大变化的报告期限', en: 'Limit for reporting a change' },
  unit: 'limit',
  row: 'HNTE-7.change',
  values: [{ from, value: months(3), cite: measures2016.article(17) }],
})

/** Last month and day of the report on the year before, and of the report to the national office. */
export const hnteYearlyReportBy = parameter<readonly string[]>({
  id: 'hnte.yearly-report-by',
  title: { zh: '年度发展情况报表截止月日', en: 'Yearly report due by' },
  unit: 'list',
  row: 'HNTE-7.report',
  values: [{ from, value: ['05-31'], cite: measures2016.article(13) }],
})

export const hnteNationalReportBy = parameter<readonly string[]>({
  id: 'hnte.national-report-by',
  title: { zh: '认定机构上报截止月日', en: 'Report to the national office due by' },
  unit: 'list',
  row: 'HNTE-6.5',
  values: [{ from, value: ['11-30'], cite: guide2016.article('ch. 2', '(5)') }],
})
