/** The panel of experts: who sits on it, and the mean it comes to (专家评审). */
import {
  atLeast,
  inForce,
  isTrue,
  minus,
  plus,
  ratio,
} from '../../declare/expression/expression.ts'
import { countTimes } from '../../declare/expression/number-words.ts'
import { countOver, sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016 } from '../instruments/hnte.ts'

const from = civilDate('2016-01-01')
const review = guide2016.article('ch. 2', '(4)')
const experts = guide2016.article('ch. 1', '(4)')

const technicalTotal = fact.count('technical-total', {
  zh: '技术专家评分（满分80）',
  en: 'Points of a technical expert, of 80',
})
const financeTotal = fact.count('finance-total', {
  zh: '财务专家评分（满分20）',
  en: 'Points of a finance expert, of 20',
})

export const technicalTotals = fact.rows(
  'technical-totals',
  { zh: '技术专家评分', en: 'Points of the technical experts' },
  [technicalTotal],
  { optional: true },
)
export const financeTotals = fact.rows(
  'finance-totals',
  { zh: '财务专家评分', en: 'Points of the finance experts' },
  [financeTotal],
  { optional: true },
)

/** Mean of the technical experts plus mean of the finance experts, not rounded. */
export const hntePanelMean = derivation({
  id: 'hnte.panel-mean',
  title: { zh: '专家组综合得分', en: 'Mean of the panel' },
  row: 'HNTE-5.panel',
  unit: 'points',
  cite: review,
  value: plus(
    ratio(sumOver(technicalTotals, technicalTotal), countOver(technicalTotals)),
    ratio(sumOver(financeTotals, financeTotal), countOver(financeTotals)),
  ),
})

export const panelSize = fact.count('panel-size', { zh: '专家组人数', en: 'Experts on the panel' })
export const panelTechnical = fact.count('panel-technical', {
  zh: '其中技术专家',
  en: 'Of these technical experts',
})
export const panelPool = fact.count('panel-pool', {
  zh: '随机抽取时的备选专家人数',
  en: 'Experts from whom the panel was drawn',
})
export const panelLeaderTechnical = fact.truth('panel-leader-technical', {
  zh: '组长由技术专家担任',
  en: 'The leader is a technical expert',
})

const number = (id: string, title: { zh: string; en: string }, value: bigint) =>
  parameter<bigint>({
    id,
    title,
    unit: 'people',
    row: 'HNTE-6.4',
    values: [{ from, value, cite: experts }],
  })

const least = number('hnte.panel-size', { zh: '专家组最少人数', en: 'Fewest experts' }, 5n)
const leastFinance = number(
  'hnte.panel-finance',
  { zh: '财务专家最少人数', en: 'Fewest finance experts' },
  1n,
)
const poolTimes = number('hnte.panel-pool', { zh: '备选人数倍数', en: 'Pool, times the panel' }, 3n)
const technicalShare = parameter<Share>({
  id: 'hnte.panel-technical-share',
  title: { zh: '技术专家最低占比', en: 'Least share of technical experts' },
  unit: 'share',
  row: 'HNTE-6.4',
  values: [{ from, value: percent(60n), cite: experts }],
})

export const hntePanelSize = rule({
  id: 'hnte.panel-large-enough',
  title: { zh: '专家组不少于5人', en: 'At least five experts' },
  row: 'HNTE-6.4',
  cite: experts,
  holds: atLeast(panelSize, inForce(least)),
})

export const hntePanelTechnical = rule({
  id: 'hnte.panel-technical-enough',
  title: { zh: '技术专家不少于60%', en: 'At least 60 % technical experts' },
  row: 'HNTE-6.4',
  cite: experts,
  holds: atLeast(ratio(panelTechnical, panelSize), inForce(technicalShare)),
})

export const hntePanelFinance = rule({
  id: 'hnte.panel-has-finance',
  title: { zh: '至少1名财务专家', en: 'At least one finance expert' },
  row: 'HNTE-6.4',
  cite: experts,
  holds: atLeast(minus(panelSize, panelTechnical), inForce(leastFinance)),
})

export const hntePanelPool = rule({
  id: 'hnte.panel-drawn-from-enough',
  title: { zh: '备选专家不少于专家组的3倍', en: 'Drawn from at least three times as many' },
  row: 'HNTE-6.4',
  cite: experts,
  holds: atLeast(panelPool, countTimes(panelSize, inForce(poolTimes))),
})

export const hntePanelLeader = rule({
  id: 'hnte.panel-leader',
  title: { zh: '组长为技术专家', en: 'A technical expert leads' },
  row: 'HNTE-6.4',
  cite: review,
  holds: isTrue(panelLeaderTechnical),
})
