/** Panels: how many experts, from where, how often, and who may enter the pool (专家组、入库条件). */
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  is,
  isTrue,
  not,
  onlyWhen,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share, share } from '../../values/share.ts'
import { expertCall2024, expertPool2015 } from '../instruments/expert-review.ts'
import { panelSize } from './expert-criteria.ts'

const cite = expertPool2015.article('review')
const ours = { from: civilDate('2015-05-14'), cite, grade: 'design-default' as const }
const entry = { from: civilDate('2024-04-01'), cite: expertCall2024.article('entry') }

const count = (id: string, zh: string, en: string, value: bigint) =>
  parameter<bigint>({
    id: `expert-review.${id}`,
    title: { zh, en },
    unit: 'people',
    row: 'EXP-2',
    values: [{ ...ours, value }],
  })
export const writtenSize = count('written-size', '通讯评审专家数', 'Experts by letter', 5n)
export const meetingSize = count('meeting-size', '会议评审专家数', 'Experts at a meeting', 7n)
export const leastFinance = count('least-finance', '财务专家最少人数', 'Least of finance', 1n)
export const mostSameEmployer = count(
  'most-same-employer',
  '同单位专家上限',
  'Most of one employer',
  1n,
)
export const mostPanels = count('most-panels', '同一计划年度参评次数上限', 'Most panels a year', 2n)
export const mostLoad = count('most-load', '每轮通讯评审件数上限', 'Most papers a round', 20n)
export const confirmHours = count('confirm-hours', '确认时限（小时）', 'Hours to confirm', 24n)
export const drawDays = count('draw-days', '评审前抽取天数', 'Days before review to draw', 3n)

const part = (id: string, zh: string, en: string, value: Share) =>
  parameter<Share>({
    id: `expert-review.${id}`,
    title: { zh, en },
    unit: 'share',
    row: 'EXP-2',
    values: [{ ...ours, value }],
  })
export const leastOutside = part(
  'least-outside',
  '市外专家最低比例',
  'Least from outside',
  percent(50n),
)
export const alternates = part('alternates', '备选专家比例', 'Alternates', percent(50n))
export const leastValid = part(
  'least-valid',
  '有效评分最低比例',
  'Least valid scores',
  share(3n, 5n),
)

export const largeAward = parameter<Fen>({
  id: 'expert-review.large-award',
  title: { zh: '需市外专家的资助额', en: 'Award that needs outside experts' },
  unit: 'fen',
  row: 'EXP-2',
  values: [{ ...ours, value: yuan(10_000_000n) }],
})
export const entryYears = parameter<bigint>({
  id: 'expert-review.entry-years',
  title: { zh: '入库从业年限', en: 'Years in the field' },
  unit: 'years',
  row: 'EXP-1.entry',
  values: [{ ...entry, value: 5n }],
})
export const entryAge = parameter<bigint>({
  id: 'expert-review.entry-age',
  title: { zh: '入库年龄上限', en: 'Greatest age' },
  unit: 'years',
  row: 'EXP-1.entry',
  values: [{ ...entry, value: 65n }],
})

export const reviewForm = fact.choice('review-form', { zh: '评审方式', en: 'Form of review' }, [
  { id: 'written', label: { zh: '通讯评审', en: 'by letter' } },
  { id: 'meeting', label: { zh: '会议评审、答辩', en: 'at a meeting' } },
])
export const financeExperts = fact.count('finance-experts', {
  zh: '财务专家',
  en: 'Experts of finance',
})
export const sameEmployer = fact.count('experts-of-one-employer', {
  zh: '同一单位专家（最多的一家）',
  en: 'Experts of one employer, at most',
})
export const outsideExperts = fact.count('experts-from-outside', {
  zh: '市外专家',
  en: 'Experts from outside the city',
})
export const award = fact.money('award-applied-for', { zh: '拟资助额（元）', en: 'Award (CNY)' })
export const validScores = fact.count('valid-scores', { zh: '有效评分数', en: 'Valid scores' })
export const fieldYears = fact.count('expert-field-years', {
  zh: '从业年限',
  en: 'Years in the field',
})
export const expertAge = fact.count('expert-age', { zh: '年龄（周岁）', en: 'Age' })
export const academician = fact.truth('expert-academician', { zh: '院士', en: 'Academician' })
export const misconduct = fact.truth('expert-misconduct', { zh: '有学术不端', en: 'Misconduct' })
export const isOdd = fact.truth('panel-is-odd', { zh: '人数为单数', en: 'An odd number' })

export const panelFits = rule({
  id: 'expert-review.panel-fits',
  title: { zh: '专家组组成符合要求', en: 'The panel fits' },
  cite,
  grade: 'design-default',
  row: 'EXP-2',
  holds: all(
    isTrue(isOdd),
    atLeast(panelSize, when(is(reviewForm, 'meeting'), inForce(meetingSize), inForce(writtenSize))),
    atLeast(financeExperts, inForce(leastFinance)),
    atMost(sameEmployer, inForce(mostSameEmployer)),
    onlyWhen(
      atLeast(award, inForce(largeAward)),
      atLeast(ratio(outsideExperts, panelSize), inForce(leastOutside)),
    ),
  ),
})

/** When scores are voided for a conflict; below this the review is held again. */
export const enoughValid = rule({
  id: 'expert-review.enough-valid',
  title: { zh: '有效评分足够', en: 'Enough scores are valid' },
  cite,
  grade: 'design-default',
  row: 'EXP-3.void',
  holds: atLeast(ratio(validScores, panelSize), inForce(leastValid)),
  remedy: { zh: '重新评审', en: 'Review again' },
})

export const mayEnterPool = rule({
  id: 'expert-review.may-enter-pool',
  title: { zh: '可以入库', en: 'May enter the pool' },
  cite: expertCall2024.article('entry'),
  row: 'EXP-1.entry',
  holds: all(
    atLeast(fieldYears, inForce(entryYears)),
    any(isTrue(academician), atMost(expertAge, inForce(entryAge))),
    not(misconduct),
  ),
})
