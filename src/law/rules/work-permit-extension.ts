/** Work permits: the days in which an extension can be applied for, and how long permits last (延期). */
import { earlier, later } from '../../declare/expression/day-words.ts'
import {
  all,
  atLeast,
  atMost,
  filingDay,
  inForce,
  is,
  lessThan,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit } from '../../values/limit.ts'
import { serviceGuide2017 } from '../instruments/work-permit.ts'
import { longestPermit } from '../procedure/work-permit-limits.ts'
import { permitRoute } from './work-permit-facts.ts'

const cite = serviceGuide2017.article('extension')

export const permitExpiresOn = fact.date('permit-expires-on', {
  zh: '现持工作许可到期日',
  en: 'Day on which the permit held expires',
})
export const permitFrom = fact.date('permit-wanted-from', {
  zh: '拟申请许可起始日',
  en: 'First day of the permit applied for',
})
export const permitTo = fact.date('permit-wanted-to', {
  zh: '拟申请许可截止日',
  en: 'Last day of the permit applied for',
})
export const contractUntil = fact.date('work-contract-until', {
  zh: '聘用合同到期日',
  en: 'The contract runs until',
})
export const passportUntil = fact.date('passport-until', {
  zh: '护照有效期至',
  en: 'The passport is valid until',
})

/** In force on 28 February 2018; lifted for a time in 2020, the days of which were not found. */
export const extensionFrom = parameter<Limit>({
  id: 'work-permit.extension-from',
  title: { zh: '最早可申请延期（届满前）', en: 'Earliest extension, before expiry' },
  unit: 'limit',
  row: 'WP-5.S6',
  values: [{ from: civilDate('2017-04-01'), value: days(90), cite }],
})

export const extensionUntil = parameter<Limit>({
  id: 'work-permit.extension-until',
  title: { zh: '最迟应申请延期（届满前）', en: 'Latest extension, before expiry' },
  unit: 'limit',
  row: 'WP-5.S6',
  values: [{ from: civilDate('2017-04-01'), value: days(30), cite }],
})

/** Both ends count and neither gives way to a working day: the law rolls forward periods only. */
export const extensionInTime = rule({
  id: 'work-permit.extension-in-time',
  title: { zh: '届满前30至90日内申请延期', en: 'Extension 90 to 30 days before expiry' },
  cite,
  row: 'WP-5.S6',
  holds: onlyWhen(
    is(permitRoute, 'extension'),
    all(
      atLeast(filingDay, earlier(permitExpiresOn, inForce(extensionFrom))),
      atMost(filingDay, earlier(permitExpiresOn, inForce(extensionUntil))),
    ),
  ),
  remedy: {
    zh: '逾期的请按新办申请；过早的请在届满前90日内申请',
    en: 'When late apply anew; when early wait until 90 days before expiry',
  },
})

export const permitWithinContract = rule({
  id: 'work-permit.within-contract',
  title: { zh: '许可期限不超过合同期限', en: 'The permit does not outlast the contract' },
  cite,
  row: 'WP-5.validity',
  holds: atMost(permitTo, contractUntil),
  effect: 'return',
  remedy: { zh: '请更正申请期限', en: 'Correct the term' },
})

/** A term of five years ends on the day before the corresponding day. */
export const permitNotTooLong = rule({
  id: 'work-permit.not-too-long',
  title: { zh: '许可期限不超过5年', en: 'At most five years' },
  cite,
  row: 'WP-5.validity',
  holds: lessThan(permitTo, later(permitFrom, inForce(longestPermit))),
  effect: 'return',
  remedy: { zh: '请更正申请期限', en: 'Correct the term' },
})

export const permitWithinPassport = rule({
  id: 'work-permit.within-passport',
  title: { zh: '许可期限不超过护照有效期', en: 'The permit does not outlast the passport' },
  cite,
  grade: 'unverified',
  row: 'WP-5.validity',
  holds: atMost(permitTo, passportUntil),
  effect: 'return',
  remedy: { zh: '请先换发护照', en: 'Renew the passport first' },
})
