/** Who may apply for a project of the city, and for how many (申报资格与限项). */
import { yearsBetween } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
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
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import {
  call2015,
  call2023,
  keyProgramme2017,
  programmeMeasures2019,
} from '../instruments/rd-programme.ts'
import {
  applicantRole,
  applicationsAsLead,
  bornOn,
  isAcademician,
  leadCivilServant,
  leadStaff,
  leadsRunning,
  nationalCounted,
  nationalRunning,
  overdueProjects,
  penaltyFrom,
  penaltyTo,
  projectsCounted,
  quitToApply,
  sameContent,
} from './programme-eligibility-facts.ts'

const from = civilDate('2014-04-29')
const limits = call2015.article('limits')
const from2023 = civilDate('2023-01-01')
const eligibility = call2023.article('eligibility')
const officer = {
  zh: '属原则性规定，审查人员可说明理由后准许',
  en: 'In principle; may be allowed with a reason',
}

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
const mostAge = parameter<bigint>({
  id: 'programme.most-age',
  title: { zh: '负责人年龄上限', en: 'Oldest lead' },
  unit: 'years',
  row: 'LIM-5',
  values: [{ from: from2023, value: 60n, cite: eligibility }],
})
export const leadAge = rule({
  id: 'programme.lead-age',
  title: {
    zh: '负责人不超过60周岁（院士除外）',
    en: 'The lead is at most 60, academicians exempt',
  },
  row: 'LIM-5',
  cite: eligibility,
  from: from2023,
  holds: any(isTrue(isAcademician), atMost(yearsBetween(bornOn, filingDay), inForce(mostAge))),
})
export const leadOnStaff = rule({
  id: 'programme.lead-on-staff',
  title: {
    zh: '负责人为在职人员，非公务员或退休人员',
    en: 'On the staff, no civil servant, not retired',
  },
  row: 'LIM-6',
  cite: eligibility,
  from: from2023,
  holds: all(isTrue(leadStaff), not(leadCivilServant)),
})
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
