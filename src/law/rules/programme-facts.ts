/** What is known of a project in the course of its life. */
import { fact } from '../../declare/fact.ts'

export const awarded = fact.money('amount-awarded', {
  zh: '资助金额（元）',
  en: 'Amount awarded (CNY)',
})
export const projectKind = fact.choice('project-kind', { zh: '项目类别', en: 'Kind of project' }, [
  { id: 'basic', label: { zh: '基础研究', en: 'basic research' } },
  { id: 'key', label: { zh: '重点领域研发', en: 'key-area R&D' } },
])

export const matchedFunds = fact.money('matched-funds-limit', {
  zh: '配套条件允许拨付的金额（元）',
  en: 'Most the matched funds allow (CNY)',
})
export const paidSoFar = fact.money('paid-so-far', {
  zh: '累计拨付（元）',
  en: 'Paid so far (CNY)',
})
export const reportOverdue = fact.truth('report-overdue', {
  zh: '有逾期报告',
  en: 'A report is overdue',
})
export const integrityFlag = fact.truth('integrity-flag', {
  zh: '有科研诚信记录',
  en: 'An integrity flag',
})

export const changeKind = fact.choice('change-kind', { zh: '变更事项', en: 'Change' }, [
  { id: 'route', label: { zh: '研究方案、技术路线', en: 'research route' } },
  { id: 'members', label: { zh: '团队成员（非负责人）', en: 'members, not the lead' } },
  { id: 'equipment', label: { zh: '设备费预算', en: 'equipment budget' } },
  { id: 'budget-lines', label: { zh: '其他科目预算', en: 'other budget lines' } },
  { id: 'lead', label: { zh: '项目负责人', en: 'the lead' } },
  { id: 'unit', label: { zh: '承担单位', en: 'the lead unit' } },
  { id: 'targets', label: { zh: '考核指标', en: 'targets' } },
  { id: 'term', label: { zh: '实施期限', en: 'term' } },
  { id: 'total', label: { zh: '总预算', en: 'total budget' } },
  { id: 'termination', label: { zh: '终止', en: 'termination' } },
])

export const misconduct = fact.truth('project-misconduct', {
  zh: '有违规或弄虚作假',
  en: 'Misconduct or falsified results',
})
export const fundsCompliant = fact.truth('funds-compliant', {
  zh: '经费使用无严重违规',
  en: 'No serious breach in the use of funds',
})
export const targetsMet = fact.truth('targets-met', {
  zh: '完成全部约束性指标',
  en: 'All mandatory targets met',
})
export const diligent = fact.truth('diligent-record', {
  zh: '已勤勉尽责并有记录',
  en: 'Diligent, on record',
})
export const materialsComplete = fact.truth('materials-complete', {
  zh: '验收材料齐全',
  en: 'Materials complete',
})
export const monthsOverdue = fact.count('months-overdue', {
  zh: '逾期未申请验收月数',
  en: 'Months overdue without application',
})

export const severity = fact.choice('misconduct-severity', { zh: '情节', en: 'Severity' }, [
  { id: 'minor', label: { zh: '较轻', en: 'minor' } },
  { id: 'heavier', label: { zh: '较重', en: 'heavier' } },
  { id: 'serious', label: { zh: '严重', en: 'serious' } },
  { id: 'gravest', label: { zh: '特别严重', en: 'especially serious' } },
])
export const barYears = fact.count('bar-years', { zh: '取消资格年数', en: 'Years of bar' })

export const shinglesA = fact.count('shingles-first', {
  zh: '甲文本片段数',
  en: 'Pieces of the first text',
})
export const shinglesB = fact.count('shingles-second', {
  zh: '乙文本片段数',
  en: 'Pieces of the second text',
})
export const shinglesBoth = fact.count('shingles-both', { zh: '共有片段数', en: 'Pieces in both' })
export const comparedPart = fact.choice(
  'compared-part',
  { zh: '比对内容', en: 'What is compared' },
  [
    { id: 'title', label: { zh: '题目', en: 'title' } },
    { id: 'body', label: { zh: '正文', en: 'body' } },
  ],
)
export const sameParty = fact.truth('same-lead-unit-or-patent', {
  zh: '负责人、单位或专利相同',
  en: 'Same lead, unit or patent',
})
