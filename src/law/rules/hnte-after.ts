/** After recognition: validity, tax, reports, changes (认定后的权利和义务). */
import { later } from '../../declare/expression/day-words.ts'
import {
  atMost,
  excess,
  filingDay,
  inForce,
  lessThan,
  shareOf,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { measures2016 } from '../instruments/hnte.ts'
import { eitLaw } from '../instruments/tax.ts'
import { hnteChangeReportLimit, hnteValidity } from '../procedure/hnte-limits.ts'

export const hnteIssuedOn = fact.date('hnte-issued-on', {
  zh: '高新技术企业证书发证日期',
  en: 'Certificate issued on',
})

/** The day three years later; the certificate is good up to the day before. */
export const hnteExpiresOn = later(hnteIssuedOn, inForce(hnteValidity))

export const hnteInForce = rule({
  id: 'hnte.certificate-in-force',
  title: { zh: '高新技术企业证书在有效期内', en: 'The certificate is in force' },
  row: 'HNTE-6.7',
  cite: measures2016.article(9),
  holds: lessThan(filingDay, hnteExpiresOn),
})

export const hnteChangedOn = fact.date('hnte-changed-on', {
  zh: '更名或重大变化日期',
  en: 'New name or material change on',
})

/** Last day on which a change can be reported. */
export const hnteReportChangeBy = later(hnteChangedOn, inForce(hnteChangeReportLimit))

export const hnteChangeReported = rule({
  id: 'hnte.change-reported-in-time',
  title: { zh: '更名或重大变化在三个月内报告', en: 'Change reported within three months' },
  row: 'HNTE-7.change',
  cite: measures2016.article(17),
  holds: atMost(filingDay, hnteReportChangeBy),
})

export const hnteReportsMissed = fact.count('hnte-reports-missed', {
  zh: '有效期内未填报年度发展情况报表的年数',
  en: 'Yearly reports missed within one validity',
})

const reportsUntilCancelled = parameter<bigint>({
  id: 'hnte.reports-missed-until-cancelled',
  title: { zh: '累计未填报几年取消资格', en: 'Reports missed until cancelled' },
  unit: 'count',
  row: 'HNTE-7.report',
  values: [{ from: civilDate('2016-01-01'), value: 2n, cite: measures2016.article(19, '(3)') }],
})

export const hnteReportsFiled = rule({
  id: 'hnte.reports-filed',
  title: { zh: '未累计两年不填报年度报表', en: 'Not two yearly reports missed' },
  row: 'HNTE-7.report',
  cite: measures2016.article(19, '(3)'),
  holds: lessThan(hnteReportsMissed, inForce(reportsUntilCancelled)),
})

export const hnteTaxRate = parameter<Share>({
  id: 'hnte.tax-rate',
  title: { zh: '高新技术企业所得税税率', en: 'Income tax rate of high-tech enterprises' },
  unit: 'share',
  row: 'HNTE-7.tax',
  values: [{ from: civilDate('2008-01-01'), value: percent(15n), cite: eitLaw.article(28) }],
})

export const statutoryTaxRate = parameter<Share>({
  id: 'tax.enterprise-income-rate',
  title: { zh: '企业所得税法定税率', en: 'Statutory rate of enterprise income tax' },
  unit: 'share',
  row: 'HNTE-7.tax',
  values: [{ from: civilDate('2008-01-01'), value: percent(25n), cite: eitLaw.article(4) }],
})

export const taxableIncome = fact.money(
  'taxable-income',
  { zh: '全年应纳税所得额（元）', en: 'Taxable income of the year (CNY)' },
  { from: 'enterprises.taxableIncome', help: { zh: '亏损填0', en: 'Zero for a loss' } },
)

/** From the year of the certificate on. */
export const hnteTaxRelief = derivation({
  id: 'hnte.tax-relief',
  title: { zh: '高新技术企业所得税减免额', en: 'Income tax saved by recognition' },
  row: 'HNTE-7.tax',
  cite: measures2016.article(10),
  value: excess(
    shareOf(taxableIncome, inForce(statutoryTaxRate)),
    shareOf(taxableIncome, inForce(hnteTaxRate)),
  ),
})
