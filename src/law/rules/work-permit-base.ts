/** Work permits: what every applicant and every employer must be (基本条件). */
import { is, isTrue, not } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { system2017 } from '../instruments/work-permit.ts'

const base = system2017.article('ch. 2')

export const healthy = fact.truth('applicant-healthy', { zh: '身体健康', en: 'Healthy' })
export const criminalRecord = fact.truth('applicant-criminal-record', {
  zh: '有犯罪记录',
  en: 'Has a criminal record',
})
export const fitForPost = fact.truth('applicant-fit-for-post', {
  zh: '具有从事该工作的专业技能或相应知识水平',
  en: 'Has the skills or knowledge the post needs',
})
export const definiteEmployer = fact.truth('definite-employer', {
  zh: '境内有确定的合法用人单位',
  en: 'Has a definite lawful employer in China',
})
export const barredByOtherLaw = fact.truth('barred-by-other-law', {
  zh: '有法律法规规定的其他不得从事该工作的情形',
  en: 'Other law bars the applicant from the post',
})
export const employerLawful = fact.truth('employer-lawful', {
  zh: '用人单位依法设立并有实际经营场所',
  en: 'The employer is lawfully established with real premises',
})
export const employerPays = fact.truth('employer-pays-tax-and-insurance', {
  zh: '用人单位依法纳税并缴纳社会保险',
  en: 'The employer pays tax and social insurance',
})
export const employerDishonest = fact.truth('employer-seriously-dishonest', {
  zh: '用人单位有严重违法失信记录',
  en: 'The employer has a record of serious dishonesty',
})
export const specialNeed = fact.truth('post-of-special-need', {
  zh: '岗位有特殊需要且国内暂缺适当人选',
  en: 'The post has a special need and no suitable domestic candidate',
})
export const sectorApproval = fact.choice(
  'sector-approval',
  { zh: '行业主管部门前置批准', en: 'Approval of the sector’s authority' },
  [
    { id: 'not-needed', label: { zh: '法律不要求', en: 'not demanded by law' } },
    { id: 'granted', label: { zh: '已取得', en: 'granted' } },
    { id: 'missing', label: { zh: '尚未取得', en: 'not yet granted' } },
  ],
)

export const isHealthy = rule({
  id: 'work-permit.healthy',
  title: { zh: '身体健康', en: 'Healthy' },
  cite: base,
  row: 'WP-2.healthy',
  holds: isTrue(healthy),
})

export const noCriminalRecord = rule({
  id: 'work-permit.no-criminal-record',
  title: { zh: '无犯罪记录', en: 'No criminal record' },
  cite: base,
  row: 'WP-2.record',
  holds: not(criminalRecord),
})

export const isFitForPost = rule({
  id: 'work-permit.fit-for-post',
  title: { zh: '技能与岗位相适应', en: 'Fit for the post' },
  cite: base,
  row: 'WP-2.skills',
  holds: isTrue(fitForPost),
})

export const hasEmployer = rule({
  id: 'work-permit.definite-employer',
  title: { zh: '有确定的用人单位', en: 'A definite employer' },
  cite: base,
  row: 'WP-2.employer',
  holds: isTrue(definiteEmployer),
})

export const notBarred = rule({
  id: 'work-permit.not-barred',
  title: { zh: '无其他法律禁止情形', en: 'Not barred by other law' },
  cite: base,
  row: 'WP-2.excluded',
  holds: not(barredByOtherLaw),
})

export const lawfulEmployer = rule({
  id: 'work-permit.lawful-employer',
  title: { zh: '用人单位依法设立', en: 'A lawful employer' },
  cite: base,
  row: 'WP-2.employer-lawful',
  holds: isTrue(employerLawful),
})

export const payingEmployer = rule({
  id: 'work-permit.paying-employer',
  title: { zh: '用人单位依法纳税缴费', en: 'An employer that pays tax and insurance' },
  cite: base,
  row: 'WP-2.employer-pays',
  holds: isTrue(employerPays),
})

export const honestEmployer = rule({
  id: 'work-permit.honest-employer',
  title: { zh: '用人单位无严重失信', en: 'No serious dishonesty of the employer' },
  cite: base,
  row: 'WP-2.employer-honest',
  holds: not(employerDishonest),
})

export const needsThePerson = rule({
  id: 'work-permit.special-need',
  title: { zh: '岗位有特殊需要', en: 'A post of special need' },
  cite: base,
  row: 'WP-2.need',
  holds: isTrue(specialNeed),
})

/** Only where the law of the sector demands it. */
export const approvedBySector = rule({
  id: 'work-permit.approved-by-sector',
  title: { zh: '已取得法律要求的行业批准', en: 'Approved by the sector where the law demands it' },
  cite: base,
  row: 'WP-2.sector',
  holds: not(is(sectorApproval, 'missing')),
  effect: 'return',
  remedy: { zh: '请先取得行业主管部门批准', en: 'Get the approval of the sector first' },
})
