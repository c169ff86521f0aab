/** Provincial key laboratories: evaluation, fixing, applying again (重点实验室). */
import { later } from '../../declare/expression/day-words.ts'
import {
  any,
  atLeast,
  atMost,
  filingDay,
  inForce,
  is,
  isKnown,
  isOneOf,
  isTrue,
  not,
  onlyWhen,
  plus,
  when,
} from '../../declare/expression/expression.ts'
import { nothing } from '../../declare/expression/number-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import { keyLabsGuangdong2012 } from '../instruments/research-platforms.ts'

const from = civilDate('2012-01-01')
const evaluation = keyLabsGuangdong2012.article('evaluation')
const fix = keyLabsGuangdong2012.article('fix')

export const labResult = fact.choice('lab-result', { zh: '评估结果', en: 'Result' }, [
  { id: 'excellent', label: { zh: '优秀', en: 'excellent' } },
  { id: 'good', label: { zh: '良好', en: 'good' } },
  { id: 'pass', label: { zh: '合格', en: 'pass' } },
  { id: 'fix', label: { zh: '整改', en: 'fix' } },
  { id: 'delisted', label: { zh: '摘牌', en: 'delisted' } },
])
export const labResultOn = fact.date('lab-result-on', {
  zh: '评估结果公布日期',
  en: 'Result published on',
})

export const labFixTime = parameter<Limit>({
  id: 'key-lab.fix-time',
  title: { zh: '整改期', en: 'Time to fix' },
  unit: 'limit',
  row: 'RP-2.fix',
  values: [{ from, value: years(1), cite: fix }],
})

/** Last day to fix; then the host applies and experts decide. */
export const labFixBy = later(labResultOn, inForce(labFixTime))

export const labFixInTime = rule({
  id: 'key-lab.fix-in-time',
  title: { zh: '在整改期内', en: 'Within the time to fix' },
  row: 'RP-2.fix',
  cite: fix,
  holds: onlyWhen(is(labResult, 'fix'), atMost(filingDay, labFixBy)),
})

export const labFunded = rule({
  id: 'key-lab.funded',
  title: { zh: '给予运行经费', en: 'Has running funds' },
  row: 'RP-2.money',
  cite: evaluation,
  from,
  effect: 'warn',
  holds: isOneOf(labResult, ['excellent', 'good']),
})

export const delistedOn = fact.date(
  'lab-delisted-on',
  { zh: '整改不通过摘牌日期', en: 'Delisted after a failed fix on' },
  { optional: true },
)
export const sameField = fact.truth('lab-same-field', {
  zh: '申报领域与摘牌实验室相同',
  en: 'The field is that of the delisted laboratory',
})
export const labReapplyBar = parameter<Limit>({
  id: 'key-lab.reapply-bar',
  title: { zh: '同一领域不得申报的年限', en: 'Years without the same field' },
  unit: 'limit',
  row: 'RP-2.reapply',
  values: [{ from, value: years(5), cite: fix }],
})
export const labMayReapply = rule({
  id: 'key-lab.may-reapply',
  title: { zh: '可以在该领域申报', en: 'May apply in the field' },
  row: 'RP-2.reapply',
  cite: fix,
  holds: any(
    not(isKnown(delistedOn)),
    not(sameField),
    atLeast(filingDay, later(delistedOn, inForce(labReapplyBar))),
  ),
})

export const staffInTwoLabs = fact.truth('lab-staff-in-two', {
  zh: '主任、副主任、方向带头人或固定人员同时在另一省重点实验室',
  en: 'Director, deputies, leaders or fixed staff sit in another provincial laboratory',
})
export const teamPoints = fact.count('lab-team-points', {
  zh: '队伍建设得分',
  en: 'Points for the team',
})
/** The section of the team has none where people are counted twice. */
export const labTeamPoints = derivation({
  id: 'key-lab.team-points',
  title: { zh: '队伍建设计分', en: 'Points for the team' },
  row: 'RP-2.staff',
  cite: keyLabsGuangdong2012.article('staff'),
  value: when(isTrue(staffInTwoLabs), nothing('count'), plus(teamPoints)),
})

export const labCount = {
  excellent: fact.count('labs-excellent', { zh: '优秀', en: 'Excellent' }),
  good: fact.count('labs-good', { zh: '良好', en: 'Good' }),
  pass: fact.count('labs-pass', { zh: '合格', en: 'Pass' }),
  fix: fact.count('labs-fix', { zh: '整改', en: 'Fix' }),
  delisted: fact.count('labs-delisted', { zh: '摘牌', en: 'Delisted' }),
} as const
export const labsEvaluated = derivation({
  id: 'key-lab.evaluated',
  title: { zh: '参评实验室数', en: 'Laboratories evaluated' },
  row: 'RP-2.result',
  cite: evaluation,
  value: plus(labCount.excellent, labCount.good, labCount.pass, labCount.fix, labCount.delisted),
})
