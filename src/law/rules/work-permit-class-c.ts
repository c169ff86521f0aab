/** Work permits, class C: temporary work and quota groups; points below 60 are no ground of it. */
import { any, atMost, inForce, isOneOf, isTrue } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { standard2017 } from '../instruments/work-permit.ts'

export const shortestLongWork = parameter<bigint>({
  id: 'work-permit.short-work-days',
  title: { zh: '短期工作天数上限', en: 'Most days of short work' },
  unit: 'days',
  row: 'WP-C2',
  values: [
    { from: civilDate('2017-04-01'), value: 90n, cite: standard2017.article('annex 1', '(C)') },
  ],
})

export const workDays = fact.count(
  'work-days-applied-for',
  { zh: '拟在华工作天数', en: 'Days of work applied for' },
  { help: { zh: '一年填365', en: 'A year is 365' } },
)

export const meetsOtherRules = fact.truth('meets-rules-on-foreigners', {
  zh: '符合现行外国人在华工作管理规定',
  en: 'Meets the current rules on foreigners working in China',
})

export const quotaGroup = fact.choice('quota-group', { zh: '限额管理人员', en: 'Quota group' }, [
  { id: 'intern', label: { zh: '政府间协议实习青年', en: 'intern under a state agreement' } },
  { id: 'student', label: { zh: '符合条件的留学生', en: 'qualifying foreign student' } },
  { id: 'graduate', label: { zh: '境外高校外籍毕业生', en: 'foreign graduate' } },
  { id: 'deep-sea', label: { zh: '远洋捕捞', en: 'deep-sea fishing' } },
  { id: 'other', label: { zh: '其他限额人员', en: 'other' } },
  { id: 'none', label: { zh: '不属于', en: 'none' } },
])

/** Any ground of class C. */
export const classC = rule({
  id: 'work-permit.class-c',
  title: { zh: '符合C类条件', en: 'A ground of class C' },
  cite: standard2017.article('annex 1', '(C)'),
  row: 'WP-C',
  holds: any(
    isTrue(meetsOtherRules),
    atMost(workDays, inForce(shortestLongWork)),
    isOneOf(quotaGroup, ['intern', 'student', 'graduate', 'deep-sea', 'other']),
  ),
})
