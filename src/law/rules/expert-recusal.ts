/** Recusal: ties between an expert and a project that bar the expert (回避). Computed before the draw. */
import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  filingDay,
  inForce,
  isKnown,
  isOneOf,
  isTrue,
  lessThan,
  not,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import { nsfcRegulations } from '../instruments/expert-review.ts'

const cite = nsfcRegulations.article(18)

/** How long a former tie still bars. */
export const tieLasts = parameter<Limit>({
  id: 'expert-review.tie-lasts',
  title: { zh: '回避追溯期', en: 'How long a former tie bars' },
  unit: 'limit',
  row: 'EXP-3.window',
  values: [{ from: civilDate('2007-04-01'), value: years(3), cite, grade: 'design-default' }],
})

export const worksThere = fact.truth('tie-same-employer', {
  zh: '现与牵头或参与单位同一法人（含兼职、双聘及持股50%以上子公司）',
  en: 'Is employed by a unit of the project, also part-time or by a subsidiary',
})
const ended = (id: string, zh: string, en: string) => fact.date(id, { zh, en }, { optional: true })
export const leftEmployer = ended(
  'tie-left-employer-on',
  '离开相关单位之日',
  'Left a unit of the project on',
)
export const lastJointWork = ended(
  'tie-last-joint-work-on',
  '与负责人最近合著、合作、共同专利之日',
  'Last joint paper, project or patent on',
)
export const interestEnded = ended(
  'tie-interest-ended-on',
  '持股、任职、顾问、纠纷结束之日',
  'Shareholding, seat, advice or dispute ended on',
)
export const inSameCall = fact.truth('tie-same-call', {
  zh: '是同一批次同一方向的申请人、负责人或成员',
  en: 'Applies, leads or takes part in the same call and topic',
})
export const kinship = fact.choice('tie-kinship', { zh: '亲属关系', en: 'Kinship' }, [
  { id: 'none', label: { zh: '无', en: 'none' } },
  { id: 'spouse', label: { zh: '配偶', en: 'spouse' } },
  { id: 'direct', label: { zh: '直系血亲', en: 'direct blood' } },
  {
    id: 'collateral',
    label: { zh: '三代以内旁系血亲', en: 'collateral within three generations' },
  },
  { id: 'in-law', label: { zh: '近姻亲', en: 'near in-law' } },
])
export const supervisor = fact.truth('tie-supervisor', {
  zh: '与负责人有师生关系',
  en: 'Supervisor or student of the leader',
})
export const hasInterest = fact.truth('tie-interest', {
  zh: '现有持股、任职、有偿顾问或纠纷',
  en: 'Holds shares, a seat, paid advice, or is in dispute',
})
export const excludedByApplicant = fact.truth('tie-excluded', {
  zh: '在申请人提出的回避名单（不超过3人）中',
  en: 'Is on the applicant’s exclusion list (up to three)',
})
export const barred = fact.truth('tie-barred', {
  zh: '被限制、移出或评审任务已满',
  en: 'Is barred, removed or fully loaded',
})
export const declaresTie = fact.truth('tie-declared', {
  zh: '专家自行申报回避',
  en: 'Declares a tie',
})

/** A tie that ended bars until the corresponding day of the third year, that day not included. */
const stillBars = (day: typeof leftEmployer) =>
  all(isKnown(day), lessThan(filingDay, later(day, inForce(tieLasts))))

const ground = (id: string, zh: string, en: string, row: string, holds: ReturnType<typeof any>) =>
  rule({
    id: `expert-review.${id}`,
    title: { zh, en },
    cite,
    row: `EXP-3.${row}`,
    effect: 'warn',
    holds,
  })

/** Each holds when the expert must stand aside. */
export const recusals = [
  ground('r1', '同一单位', 'Same employer', 'R1', any(isTrue(worksThere), stillBars(leftEmployer))),
  ground('r2', '同一批次参与', 'Takes part in the call', 'R2', isTrue(inSameCall)),
  ground('r3', '亲属', 'Kin', 'R3', isOneOf(kinship, ['spouse', 'direct', 'collateral', 'in-law'])),
  ground('r4', '师生', 'Supervisor or student', 'R4', isTrue(supervisor)),
  ground('r5', '近年合作', 'Recent joint work', 'R5', stillBars(lastJointWork)),
  ground('r6', '利益关系', 'Interest', 'R6', any(isTrue(hasInterest), stillBars(interestEnded))),
  ground('r7', '申请人要求回避', 'Excluded by the applicant', 'R7', isTrue(excludedByApplicant)),
  ground('r8', '不得抽取', 'Not to be drawn', 'R8', isTrue(barred)),
  ground('r9', '自行申报', 'Declared', 'R9', isTrue(declaresTie)),
] as const

/** No tie bars the expert. */
export const isDrawable = rule({
  id: 'expert-review.is-drawable',
  title: { zh: '无需回避', en: 'No tie bars the expert' },
  cite,
  row: 'EXP-3',
  holds: not(any(...recusals.map((each) => each.holds))),
})
