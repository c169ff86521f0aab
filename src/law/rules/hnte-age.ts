/** HNTE condition 1: registered for a year (注册成立一年以上). */
import { daysBetween } from '../../declare/expression/day-words.ts'
import { atLeast, filingDay, inForce } from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import { foundedOn } from './enterprise-facts.ts'

export const hnteMinimumAge = parameter<bigint>({
  id: 'hnte.minimum-age',
  title: { zh: '注册成立天数', en: 'Days since registration' },
  unit: 'days',
  row: 'HNTE-3.c1',
  values: [{ from: civilDate('2016-01-01'), value: 365n, cite: guide2016.article('ch. 3', '(1)') }],
})

export const hnteAge = rule({
  id: 'hnte.age',
  title: { zh: '注册成立一年以上', en: 'Registered for a year' },
  row: 'HNTE-3.c1',
  cite: measures2016.article(11, '(1)'),
  holds: atLeast(daysBetween(foundedOn, filingDay), inForce(hnteMinimumAge)),
  remedy: { zh: '请在注册成立满365日后申请', en: 'Apply once 365 days have passed' },
})
