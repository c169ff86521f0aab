/** HNTE condition 8: no serious incident, and no new application in the year of a cancellation. */

import { yearOfDay } from '../../declare/expression/day-words.ts'
import { any, differs, filingDay, isKnown, not } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit } from '../../values/limit.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import { seriousIncident } from './hnte-facts.ts'

/** How far back conduct is looked at, by days and not by calendar year. */
export const hnteConductWindow = parameter<Limit>({
  id: 'hnte.conduct-window',
  title: { zh: '申请前一年的天数', en: 'Days before the application that are looked at' },
  unit: 'limit',
  row: 'HNTE-3.c8',
  values: [
    { from: civilDate('2016-01-01'), value: days(365), cite: guide2016.article('ch. 3', '(1)') },
  ],
})

export const hnteConduct = rule({
  id: 'hnte.conduct',
  title: {
    zh: '申请前一年内无重大事故和严重环境违法',
    en: 'No serious incident in the year before',
  },
  row: 'HNTE-3.c8',
  cite: measures2016.article(11, '(8)'),
  holds: not(seriousIncident),
})

export const hnteCancelledOn = fact.date(
  'hnte-cancelled-on',
  { zh: '高新技术企业资格被取消日期', en: 'Recognition was cancelled on' },
  { optional: true },
)

export const hnteNotBarred = rule({
  id: 'hnte.not-barred',
  title: { zh: '当年未被取消资格', en: 'Not cancelled in the same year' },
  row: 'HNTE-7.bar',
  cite: guide2016.article('ch. 5', '(6)'),
  holds: any(
    not(isKnown(hnteCancelledOn)),
    differs(yearOfDay(hnteCancelledOn), yearOfDay(filingDay)),
  ),
  remedy: { zh: '当年不再受理，可于次年申请', en: 'Apply in the next year' },
})
