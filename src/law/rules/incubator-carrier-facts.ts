/** What makerspaces and evaluated carriers say of themselves. */
import { fact } from '../../declare/fact.ts'

export const managersCollege = fact.count('managers-with-college', {
  zh: '大专以上管理人员',
  en: 'Managers with college',
})
export const managersTrained = fact.count('managers-trained', {
  zh: '接受孵化器专业培训的管理人员',
  en: 'Managers trained',
})
export const incubateeStaff = fact.count('incubatee-staff', {
  zh: '在孵企业从业人员',
  en: 'Staff of incubatees',
})
export const incubateeCollege = fact.count('incubatee-staff-college', {
  zh: '其中大专以上',
  en: 'Of these with college',
})

export const investedIncubatees = fact.count('invested-incubatees', {
  zh: '上年获得孵化器自有或合作基金投资到位并确权的在孵企业',
  en: 'Incubatees with paid-in, titled equity from own or co-funded vehicles last year',
})
export const financedLastYear = fact.count('financed-last-year', {
  zh: '上年获得投融资的在孵企业',
  en: 'Incubatees financed last year',
})
export const growingIncubatees = fact.count('growing-incubatees', {
  zh: '上年营业收入或研发投入增长超过20%的在孵企业',
  en: 'Incubatees whose revenue or R&D grew by more than 20 % last year',
})
export const incubationIncome = fact.money('incubation-income', {
  zh: '孵化业务收入（元）',
  en: 'Incubation income (CNY)',
})
export const serviceIncome = fact.money('service-income-not-rent', {
  zh: '其中非房租、非物业收入（元）',
  en: 'Of this, neither rent nor property fees (CNY)',
})
export const bookedApart = fact.truth('incubation-income-booked-apart', {
  zh: '孵化业务收入单独核算',
  en: 'Incubation income is booked apart',
})

/** Not loaded: never to be shown as passed. An officer answers it from the text of the measures. */
export const otherQuantitiesMet = fact.truth('incubator-2025-other-quantities', {
  zh: '满足管理办法规定的其他数量条件（数值尚未载入，由审查人员核对原文）',
  en: 'The other quantities of the measures are met (not loaded; to be checked in the text)',
})

export const makerspaceArea = fact.count(
  'makerspace-area',
  { zh: '办公场所面积', en: 'Area' },
  { unit: { zh: '平方米', en: 'm²' } },
)
export const workstations = fact.count('workstations', { zh: '创业工位数', en: 'Workstations' })
export const workstationArea = fact.count(
  'workstation-area',
  { zh: '工位和公共服务场地面积', en: 'Area of workstations and public service' },
  { unit: { zh: '平方米', en: 'm²' } },
)
export const residentTeams = fact.count('resident-teams', {
  zh: '当年入驻团队和企业',
  en: 'Resident teams and firms in the year',
})
export const newFirms = fact.count('new-firms', {
  zh: '当年新注册企业',
  en: 'Newly registered firms in the year',
})
export const financedTeams = fact.count('financed-teams', {
  zh: '当年获得融资的团队和企业',
  en: 'Financed in the year',
})
export const typicalCases = fact.count('typical-cases', {
  zh: '当年典型案例',
  en: 'Typical cases in the year',
})
export const eventsOfYear = fact.count('events-of-year', {
  zh: '当年创业活动',
  en: 'Events in the year',
})
export const statisticsTrue = fact.truth('statistics-true', {
  zh: '按要求上报真实统计数据',
  en: 'True statistics',
})

const grades = [
  { id: 'A', label: { zh: '优秀', en: 'excellent' } },
  { id: 'B', label: { zh: '良好', en: 'good' } },
  { id: 'C', label: { zh: '合格', en: 'pass' } },
  { id: 'D', label: { zh: '不合格', en: 'fail' } },
] as const
export const gradeBefore = fact.choice(
  'evaluation-grade-before',
  { zh: '上次评价等级', en: 'Grade before' },
  grades,
  { optional: true },
)
export const gradeNow = fact.choice('evaluation-grade', { zh: '本次评价等级', en: 'Grade' }, grades)

export const carrierKind = fact.choice('carrier-kind', { zh: '载体类别', en: 'Kind of carrier' }, [
  { id: 'national', label: { zh: '国家级孵化器', en: 'national incubator' } },
  { id: 'provincial', label: { zh: '省级孵化器', en: 'provincial incubator' } },
  { id: 'science-park', label: { zh: '国家、省级大学科技园', en: 'university science park' } },
  { id: 'makerspace', label: { zh: '国家备案众创空间', en: 'recorded makerspace' } },
  { id: 'other', label: { zh: '其他', en: 'other' } },
])
