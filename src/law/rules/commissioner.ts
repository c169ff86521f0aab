/** Rural S&T commissioners: who may be posted, in what team, and how long it stays (农村科技特派员). */
import {
  all,
  any,
  atLeast,
  equal,
  inForce,
  isTrue,
  not,
} from '../../declare/expression/expression.ts'
import { countOver, sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import { commissionerCall2023, commissioners2021 } from '../instruments/field-services.ts'

const team = { from: civilDate('2021-01-01'), cite: commissioners2021.article('team') }

export const teamSize = parameter<bigint>({
  id: 'commissioner.team-size',
  title: { zh: '团队人数', en: 'Members of a team' },
  unit: 'people',
  row: 'FS-A.team',
  values: [{ ...team, value: 3n }],
})
export const stayMonths = parameter<bigint>({
  id: 'commissioner.stay-months',
  title: { zh: '驻镇累计月数', en: 'Months in town together' },
  unit: 'months',
  row: 'FS-A.stay',
  values: [{ ...team, value: 12n }],
})
export const postingTerm = parameter<Limit>({
  id: 'commissioner.term',
  title: { zh: '派驻期限', en: 'Term of a posting' },
  unit: 'limit',
  row: 'FS-A.term',
  values: [{ ...team, value: years(3) }],
})
export const teamsPerTown = parameter<bigint>({
  id: 'commissioner.teams-per-town',
  title: { zh: '一镇团队数', en: 'Teams of a town' },
  unit: 'teams',
  row: 'FS-A.town',
  values: [{ ...team, value: 1n }],
})

export const inPost = fact.truth('member-in-post', { zh: '在职', en: 'In post' })
export const hasBachelor = fact.truth('member-bachelor', {
  zh: '本科及以上学历',
  en: 'Bachelor or above',
})
export const middleTitle = fact.truth('member-middle-title', {
  zh: '中级及以上职称',
  en: 'Middle title or above',
})
export const alreadyPosted = fact.truth('member-already-posted', {
  zh: '已在派驻',
  en: 'Posted already',
})
export const monthsInTown = fact.count('member-months-in-town', {
  zh: '驻镇月数',
  en: 'Months in town',
})
export const isLeader = fact.truth('member-is-leader', { zh: '团队负责人', en: 'Leader' })
export const members = fact.rows('team-members', { zh: '团队成员', en: 'Members of the team' }, [
  inPost,
  hasBachelor,
  middleTitle,
  alreadyPosted,
  monthsInTown,
  isLeader,
])

export const noTeamInTown = fact.truth('town-has-team', {
  zh: '该镇已有派驻团队',
  en: 'The town has a team already',
})

export const membersEligible = rule({
  id: 'commissioner.members-eligible',
  title: { zh: '成员符合条件', en: 'All members are eligible' },
  cite: commissionerCall2023.article('who'),
  row: 'FS-A.who',
  holds: equal(
    countOver(members, all(inPost, any(hasBachelor, middleTitle), not(alreadyPosted))),
    countOver(members),
  ),
})
export const teamComplete = rule({
  id: 'commissioner.team-complete',
  title: { zh: '团队3人且有一名负责人', en: 'A team of three with one leader' },
  cite: commissioners2021.article('team'),
  row: 'FS-A.team',
  holds: all(
    equal(countOver(members), inForce(teamSize)),
    equal(countOver(members, isTrue(isLeader)), inForce(teamsPerTown)),
  ),
})
export const townFree = rule({
  id: 'commissioner.town-free',
  title: { zh: '一镇一团队', en: 'One team a town' },
  cite: commissioners2021.article('team'),
  row: 'FS-A.town',
  holds: not(noTeamInTown),
})

/** In principle: a shorter stay is a warning. */
export const staysLongEnough = rule({
  id: 'commissioner.stays-long-enough',
  title: { zh: '驻镇累计不少于1年', en: 'In town one year together' },
  cite: commissioners2021.article('team'),
  row: 'FS-A.stay',
  effect: 'warn',
  holds: atLeast(sumOver(members, monthsInTown), inForce(stayMonths)),
})
