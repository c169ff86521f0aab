/** Who may apply for a project of the city, and for how many (申报资格与限项). */
import { yearsBetween } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atLeast,
  atMost,
  filingDay,
  inForce,
  is,
  isKnown,
  isTrue,
  lessThan,
  moreThan,
  not,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import {
  call2015,
  call2023,
  keyProgramme2017,
  programmeMeasures2019,
} from '../instruments/rd-programme.ts'

const from = civilDate('2014-04-29')
const limits = call2015.article('limits')
const from2023 = civilDate('2023-01-01')
const eligibility = call2023.article('eligibility')
const officer = {
  zh: '属原则性规定,审查人员可说明理由后准许',
  en: 'In principle; may be allowed with a reason',
}

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
  { zh: '申报中和在研项目数(不含本项目)', en: 'Applied and running projects, without this one' },
  {
    help: {
      zh: '负责和参加均计;已验收的不计',
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

const number = (id: string, title: { zh: string; en: string }, row: string, value: bigint) =>
  parameter<bigint>({ id, title, unit: 'count', row, values: [{ from, value, cite: limits }] })

const mostAsLead = number(
  'programme.most-as-lead',
  { zh: '每年可申报项目数', en: 'Most applications a year' },
  'LIM-1',
  1n,
)
const mostProjects = number(
  'programme.most-projects',
  { zh: '在研和申报项目上限', en: 'Most projects of a person' },
  'LIM-2',
  2n,
)

/** This application is counted in. */
export const oneAsLead = rule({
  id: 'programme.one-as-lead',
  title: { zh: '每年度限申报1项', en: 'One application a year' },
  row: 'LIM-1',
  cite: limits,
  holds: onlyWhen(is(applicantRole, 'lead'), lessThan(applicationsAsLead, inForce(mostAsLead))),
})
export const twoProjects = rule({
  id: 'programme.two-projects',
  title: { zh: '负责和参加的项目不超过2项', en: 'At most two projects' },
  row: 'LIM-2',
  cite: limits,
  holds: lessThan(projectsCounted, inForce(mostProjects)),
})
export const notLeadingAnother = rule({
  id: 'programme.not-leading-another',
  title: { zh: '在研项目负责人不得申报新项目', en: 'No new project while leading one' },
  row: 'LIM-3',
  cite: limits,
  from,
  effect: 'warn',
  holds: onlyWhen(is(applicantRole, 'lead'), all(not(leadsRunning), not(quitToApply))),
  remedy: officer,
})
export const contentOnce = rule({
  id: 'programme.content-once',
  title: { zh: '不得以相近内容多头申报', en: 'The same content only once' },
  row: 'LIM-4',
  cite: limits,
  from,
  holds: not(sameContent),
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
const mostAge = parameter<bigint>({
  id: 'programme.most-age',
  title: { zh: '负责人年龄上限', en: 'Oldest lead' },
  unit: 'years',
  row: 'LIM-5',
  values: [{ from: from2023, value: 60n, cite: eligibility }],
})
export const leadAge = rule({
  id: 'programme.lead-age',
  title: { zh: '负责人不超过60周岁(院士除外)', en: 'The lead is at most 60, academicians exempt' },
  row: 'LIM-5',
  cite: eligibility,
  from: from2023,
  holds: any(isTrue(isAcademician), atMost(yearsBetween(bornOn, filingDay), inForce(mostAge))),
})
export const leadStaff = fact.truth('lead-on-staff', {
  zh: '负责人在项目期内为申报单位在职人员',
  en: 'The lead is on the staff for the whole term',
})
export const leadCivilServant = fact.truth('lead-civil-servant-or-retired', {
  zh: '负责人为公务员或已退休',
  en: 'The lead is a civil servant or retired',
})
export const leadOnStaff = rule({
  id: 'programme.lead-on-staff',
  title: {
    zh: '负责人为在职人员,非公务员或退休人员',
    en: 'On the staff, no civil servant, not retired',
  },
  row: 'LIM-6',
  cite: eligibility,
  from: from2023,
  holds: all(isTrue(leadStaff), not(leadCivilServant)),
})

export const penaltyFrom = fact.date(
  'penalty-from',
  { zh: '科研诚信惩戒起始日', en: 'Penalty from' },
  { optional: true },
)
export const penaltyTo = fact.date(
  'penalty-to',
  { zh: '科研诚信惩戒截止日(永久的不填)', en: 'Penalty to; empty when permanent' },
  { optional: true },
)
/** Both ends of the penalty belong to it; one without end goes on. */
export const notInPenalty = rule({
  id: 'programme.not-in-penalty',
  title: { zh: '不在科研诚信惩戒期内', en: 'Not within a penalty period' },
  row: 'LIM-7',
  cite: eligibility,
  from: from2023,
  holds: any(
    not(isKnown(penaltyFrom)),
    lessThan(filingDay, penaltyFrom),
    all(isKnown(penaltyTo), moreThan(filingDay, penaltyTo)),
  ),
})

export const nationalRunning = fact.truth('leads-national-project', {
  zh: '承担在研国家重点研发计划项目',
  en: 'Leads a running national project',
})
export const nationalCounted = fact.count('national-projects-counted', {
  zh: '申报和在研国家项目数(不含本项目)',
  en: 'National projects applied and running, without this one',
})
const nationalMost = parameter<bigint>({
  id: 'programme.national-most',
  title: { zh: '国家项目骨干限项', en: 'Most national projects' },
  unit: 'count',
  row: 'LIM-8',
  values: [{ from: civilDate('2017-06-22'), value: 2n, cite: keyProgramme2017.article('limits') }],
})
export const nationalLimits = rule({
  id: 'programme.national-limits',
  title: { zh: '国家重点研发计划限项', en: 'Limits of the national programme' },
  row: 'LIM-8',
  cite: keyProgramme2017.article('limits'),
  from: civilDate('2017-06-22'),
  holds: all(not(nationalRunning), lessThan(nationalCounted, inForce(nationalMost))),
})

export const overdueProjects = fact.count('overdue-projects', {
  zh: '单位逾期未验收项目数',
  en: 'Overdue projects of the unit',
})
const overdueAllowed = parameter<bigint>({
  id: 'programme.overdue-allowed',
  title: { zh: '允许的逾期项目数', en: 'Overdue projects allowed' },
  unit: 'count',
  row: 'LIM-9',
  values: [
    { from: civilDate('2019-01-01'), value: 0n, cite: programmeMeasures2019.article('suspension') },
  ],
})
export const nothingOverdue = rule({
  id: 'programme.nothing-overdue',
  title: { zh: '单位无逾期未验收项目', en: 'No overdue projects' },
  row: 'LIM-9',
  cite: programmeMeasures2019.article('suspension'),
  effect: 'warn',
  holds: atMost(overdueProjects, inForce(overdueAllowed)),
})

export const coFunder = fact.choice('co-funder', { zh: '联合资助方', en: 'Co-funder' }, [
  { id: 'university', label: { zh: '高校、医院', en: 'university or hospital' } },
  { id: 'enterprise', label: { zh: '企业', en: 'enterprise' } },
  { id: 'laboratory', label: { zh: '市重点实验室', en: 'city key laboratory' } },
])
export const projectAmount = fact.money('project-amount', {
  zh: '项目资助额度(元)',
  en: 'Amount of the project (CNY)',
})
export const leastAmount = parameter<Bands<Fen, string>>({
  id: 'programme.least-amount',
  title: { zh: '资助额度下限', en: 'Least amount' },
  unit: 'fen',
  row: 'RDP-4.amounts',
  values: [
    {
      from: from2023,
      cite: call2023.article('amounts'),
      value: [
        { oneOf: ['university'], is: yuan(200_000n) },
        { oneOf: ['enterprise'], is: yuan(500_000n) },
        { oneOf: ['laboratory'], is: yuan(1_000_000n) },
      ],
    },
  ],
})
const mostAmount = parameter<Fen>({
  id: 'programme.most-amount',
  title: { zh: '高校、医院项目额度上限', en: 'Most for universities and hospitals' },
  unit: 'fen',
  row: 'RDP-4.amounts',
  values: [{ from: from2023, value: yuan(2_000_000n), cite: call2023.article('amounts') }],
})
export const amountAllowed = rule({
  id: 'programme.amount-allowed',
  title: { zh: '资助额度在规定范围内', en: 'The amount is within its range' },
  row: 'RDP-4.amounts',
  cite: call2023.article('amounts'),
  from: from2023,
  holds: all(
    atLeast(projectAmount, bandFor(leastAmount, coFunder)),
    onlyWhen(is(coFunder, 'university'), atMost(projectAmount, inForce(mostAmount))),
  ),
})
