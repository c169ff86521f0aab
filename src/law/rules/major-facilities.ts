/** Stages of major S&T infrastructure: none is skipped (重大科技基础设施). */
import {
  all,
  atMost,
  differs,
  inForce,
  isTrue,
  minus,
  not,
  notNegative,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { facilities2014 } from '../instruments/research-platforms.ts'

const _from = civilDate('2012-01-01')

const stages = [
  { id: 'pre-research', label: { zh: '预研', en: 'pre-research' } },
  { id: 'argument', label: { zh: '评估论证', en: 'evaluation and argument' } },
  { id: 'proposal', label: { zh: '项目建议书（立项）', en: 'project proposal' } },
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
  zh: '已有重新批复（设计变更、概算超支）',
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
  title: { zh: '不跳越阶段，退回须重新批复', en: 'No stage skipped; going back is re-approved' },
  row: 'RP-4.stages',
  cite: facilities2014.article('stages'),
  grade: 'design-default',
  holds: all(
    atMost(ahead, inForce(step)),
    onlyWhen(not(notNegative(ahead)), isTrue(reapproval)),
    differs(facilityStage, facilityNext),
  ),
})
