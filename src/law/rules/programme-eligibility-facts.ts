/** What applicants for a project of the city say of themselves. */
import { fact } from '../../declare/fact.ts'

export const applicantRole = fact.choice(
  'project-role',
  { zh: '在本项目中的身份', en: 'Role in this project' },
  [
    { id: 'lead', label: { zh: '负责人', en: 'principal investigator' } },
    { id: 'member', label: { zh: '参加人', en: 'member' } },
  ],
)
export const applicationsAsLead = fact.count('applications-as-lead', {
  zh: '本年度已作为负责人申报的项目数',
  en: 'Applications as lead this year, without this one',
})
export const projectsCounted = fact.count(
  'projects-counted',
  { zh: '申报中和在研项目数（不含本项目）', en: 'Applied and running projects, without this one' },
  {
    help: {
      zh: '负责和参加均计；已验收的不计',
      en: 'As lead or member; accepted ones do not count',
    },
  },
)
export const leadsRunning = fact.truth('leads-running-project', {
  zh: '是在研市科技计划项目负责人',
  en: 'Leads a running project of the city',
})
export const quitToApply = fact.truth('quit-to-apply', {
  zh: '为申报而退出在研项目',
  en: 'Quit a running project in order to apply',
})
export const sameContent = fact.truth('same-content-elsewhere', {
  zh: '相同或相近内容在其他专题申报',
  en: 'The same or near-same content under another topic',
})

export const bornOn = fact.date(
  'lead-born-on',
  { zh: '负责人出生日期', en: 'The lead was born on' },
  { personal: true },
)
export const isAcademician = fact.truth('lead-academician', {
  zh: '两院院士',
  en: 'An academician',
})
export const leadStaff = fact.truth('lead-on-staff', {
  zh: '负责人在项目期内为申报单位在职人员',
  en: 'The lead is on the staff for the whole term',
})
export const leadCivilServant = fact.truth('lead-civil-servant-or-retired', {
  zh: '负责人为公务员或已退休',
  en: 'The lead is a civil servant or retired',
})

export const penaltyFrom = fact.date(
  'penalty-from',
  { zh: '科研诚信惩戒起始日', en: 'Penalty from' },
  { optional: true },
)
export const penaltyTo = fact.date(
  'penalty-to',
  { zh: '科研诚信惩戒截止日（永久的不填）', en: 'Penalty to; empty when permanent' },
  { optional: true },
)

export const nationalRunning = fact.truth('leads-national-project', {
  zh: '承担在研国家重点研发计划项目',
  en: 'Leads a running national project',
})
export const nationalCounted = fact.count('national-projects-counted', {
  zh: '申报和在研国家项目数（不含本项目）',
  en: 'National projects applied and running, without this one',
})

export const overdueProjects = fact.count('overdue-projects', {
  zh: '单位逾期未验收项目数',
  en: 'Overdue projects of the unit',
})

export const coFunder = fact.choice('co-funder', { zh: '联合资助方', en: 'Co-funder' }, [
  { id: 'university', label: { zh: '高校、医院', en: 'university or hospital' } },
  { id: 'enterprise', label: { zh: '企业', en: 'enterprise' } },
  { id: 'laboratory', label: { zh: '市重点实验室', en: 'city key laboratory' } },
])
export const projectAmount = fact.money('project-amount', {
  zh: '项目资助额度（元）',
  en: 'Amount of the project (CNY)',
})
