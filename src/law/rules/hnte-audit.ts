/** Who may audit R&D costs and high-tech income for recognition (中介机构). */
import { all, atLeast, inForce, isTrue, not, ratio } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016 } from '../instruments/hnte.ts'

const from = civilDate('2016-01-01')
const cite = guide2016.article('ch. 1', '(3)')

export const auditorYears = fact.count('auditor-years', {
  zh: '中介机构成立年数（满年）',
  en: 'Full years since the auditor was founded',
})
export const auditorStaff = fact.count('auditor-staff', {
  zh: '中介机构全年月平均职工数',
  en: 'Mean staff of the auditor in the year',
})
export const auditorAccountants = fact.count('auditor-accountants', {
  zh: '其中注册会计师或税务师',
  en: 'Of these certified accountants or tax agents',
})
export const auditorBadRecord = fact.truth('auditor-bad-record', {
  zh: '近三年内有不良记录',
  en: 'A bad record within three years',
})

const number = (id: string, title: { zh: string; en: string }, value: bigint) =>
  parameter<bigint>({
    id,
    title,
    unit: 'count',
    row: 'HNTE-4.auditor',
    values: [{ from, value, cite }],
  })

const years = number('hnte.auditor-years', { zh: '最少成立年数', en: 'Fewest years' }, 3n)
const staff = number('hnte.auditor-staff', { zh: '最少职工数', en: 'Fewest staff' }, 20n)
const accountants = parameter<Share>({
  id: 'hnte.auditor-accountants-share',
  title: { zh: '注册会计师或税务师最低占比', en: 'Least share of accountants or tax agents' },
  unit: 'share',
  row: 'HNTE-4.auditor',
  values: [{ from, value: percent(30n), cite }],
})

export const hnteAuditor = rule({
  id: 'hnte.auditor',
  title: { zh: '专项审计机构符合条件', en: 'The auditor qualifies' },
  row: 'HNTE-4.auditor',
  cite,
  holds: all(
    atLeast(auditorYears, inForce(years)),
    atLeast(auditorStaff, inForce(staff)),
    atLeast(ratio(auditorAccountants, auditorStaff), inForce(accountants)),
    not(isTrue(auditorBadRecord)),
  ),
})
