/** Provincial key laboratories and major facilities: evaluation, fixing, stages. */
import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atLeast,
  atMost,
  differs,
  filingDay,
  inForce,
  is,
  isKnown,
  isOneOf,
  isTrue,
  minus,
  not,
  notNegative,
  onlyWhen,
  plus,
  when,
} from '../../declare/expression/expression.ts'
import { nothing } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import { facilities2014, keyLabsGuangdong2012 } from '../instruments/research-platforms.ts'

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

const stages = [
  { id: 'pre-research', label: { zh: '预研', en: 'pre-research' } },
  { id: 'argument', label: { zh: '评估论证', en: 'evaluation and argument' } },
  { id: 'proposal', label: { zh: '项目建议书(立项)', en: 'project proposal' } },
  { id: 'feasibility', label: { zh: '可行性研究', en: 'feasibility' } },
  { id: 'design', label: { zh: '初步设计和概算', en: 'preliminary design and budget' } },
  { id: 'construction', label: { zh: '开工建设', en: 'construction' } },
  { id: 'acceptance', label: { zh: '验收', en: 'acceptance' } },
  { id: 'running', label: { zh: '运行', en: 'running' } },
  { id: 'upgrade', label: { zh: '升级或退役', en: 'upgrade or retirement' } },
] as const
export const facilityStage = fact.choice(
  'facility-stage',
  { zh: '已完成阶段', en: 'Stage completed' },
  stages,
)
export const facilityNext = fact.choice(
  'facility-next',
  { zh: '拟进入阶段', en: 'Stage to enter' },
  stages,
)
export const reapproval = fact.truth('facility-reapproval', {
  zh: '已有重新批复(设计变更、概算超支)',
  en: 'A re-approval is on record',
})

/** Place of each stage in the order. */
export const facilityOrder = parameter<Bands<bigint, string>>({
  id: 'facility.order',
  title: { zh: '阶段次序', en: 'Order of the stages' },
  unit: 'place',
  row: 'RP-4.stages',
  values: [
    {
      from: civilDate('2014-01-01'),
      cite: facilities2014.article('stages'),
      value: stages.map((stage, index) => ({ oneOf: [stage.id], is: BigInt(index + 1) })),
    },
  ],
})
const step = parameter<bigint>({
  id: 'facility.step',
  title: { zh: '每次进入的阶段数', en: 'Stages entered at once' },
  unit: 'count',
  row: 'RP-4.stages',
  values: [
    {
      from: civilDate('2014-01-01'),
      value: 1n,
      cite: facilities2014.article('stages'),
      grade: 'design-default',
    },
  ],
})
const ahead = minus(bandFor(facilityOrder, facilityNext), bandFor(facilityOrder, facilityStage))

/** No stage is skipped; going back needs a re-approval. */
export const facilityMayEnter = rule({
  id: 'facility.may-enter',
  title: { zh: '不跳越阶段,退回须重新批复', en: 'No stage skipped; going back is re-approved' },
  row: 'RP-4.stages',
  cite: facilities2014.article('stages'),
  grade: 'design-default',
  holds: all(
    atMost(ahead, inForce(step)),
    onlyWhen(not(notNegative(ahead)), isTrue(reapproval)),
    differs(facilityStage, facilityNext),
  ),
})
