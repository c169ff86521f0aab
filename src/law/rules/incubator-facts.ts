/** What an incubator or makerspace says of itself. */
import { fact } from '../../declare/fact.ts'

const m2 = { zh: '平方米', en: 'm²' }

export const incubatorKind = fact.choice('incubator-kind', { zh: '孵化器类型', en: 'Kind' }, [
  { id: 'general', label: { zh: '综合孵化器', en: 'general' } },
  { id: 'professional', label: { zh: '专业孵化器', en: 'professional' } },
])
export const incubatorRegion = fact.choice('incubator-region', { zh: '所在地区', en: 'Region' }, [
  { id: 'ordinary', label: { zh: '一般地区', en: 'ordinary' } },
  { id: 'hardship', label: { zh: '艰苦边远地区', en: 'hardship area' } },
])
export const isLegalPerson = fact.truth('is-legal-person', { zh: '独立法人', en: 'A legal person' })
export const yearsRunning = fact.count('years-running', {
  zh: '运营满年数',
  en: 'Full years running',
})
export const monthsRunning = fact.count('months-running', {
  zh: '运营满月数',
  en: 'Full months running',
})
export const statisticsYears = fact.count('statistics-years', {
  zh: '连续上报真实完整统计数据的年数',
  en: 'Years running with true and complete statistics',
})
export const incubationArea = fact.count(
  'incubation-area',
  { zh: '可自主支配孵化场地面积', en: 'Own-disposable incubation area' },
  { unit: m2 },
)
export const areaUsed = fact.count(
  'incubatee-area',
  { zh: '在孵企业使用面积（含公共服务面积）', en: 'Area used by incubatees, with public service' },
  { unit: m2 },
)
export const seedFund = fact.money('seed-fund', { zh: '孵化资金规模（元）', en: 'Seed fund (CNY)' })
export const fundCases = fact.count('fund-cases', {
  zh: '资金使用案例',
  en: 'Cases of use of the fund',
})
export const incubatees = fact.count(
  'incubatees',
  { zh: '在孵企业数', en: 'Incubatees' },
  {
    help: {
      zh: '以年末在孵企业为准，迁出当日起不再计',
      en: 'At the end of the year; not from the day a firm moves out',
    },
  },
)
export const financedIncubatees = fact.count('financed-incubatees', {
  zh: '获得投融资的在孵企业数',
  en: 'Incubatees with financing',
})
export const operatorStaff = fact.count('operator-staff', { zh: '管理机构人员数', en: 'Staff' })
export const professionalStaff = fact.count('professional-staff', {
  zh: '其中专业孵化服务人员',
  en: 'Of these professional staff',
})
export const mentors = fact.count('mentors', { zh: '创业导师人数', en: 'Mentors' })
export const patentingIncubatees = fact.count('patenting-incubatees', {
  zh: '已申请专利的在孵企业数',
  en: 'Incubatees that applied for patents',
})
export const incubateesWithRights = fact.count('incubatees-with-rights', {
  zh: '拥有有效知识产权的在孵企业数',
  en: 'Incubatees with valid IP',
})
export const graduates = fact.count('graduates', { zh: '累计毕业企业数', en: 'Graduates so far' })
export const sameIndustry = fact.count('same-industry-incubatees', {
  zh: '同一产业领域在孵企业数',
  en: 'Incubatees in the same industry',
})
export const ownPlatform = fact.truth('own-public-platform', {
  zh: '自有研发、检验检测、小试中试等公共服务平台',
  en: 'An own public platform for R&D, tests or pilots',
})
