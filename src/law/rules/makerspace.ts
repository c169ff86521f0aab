/** Conditions of a national makerspace (国家备案众创空间). */
import { all, any, atLeast, isTrue, ratio } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { makerspaceRules2017 } from '../instruments/incubator.ts'
import {
  eventsOfYear,
  financedTeams,
  makerspaceArea,
  newFirms,
  residentTeams,
  statisticsTrue,
  typicalCases,
  workstationArea,
  workstations,
} from './incubator-carrier-facts.ts'
import { mentors, monthsRunning, professionalStaff } from './incubator-facts.ts'
import { setter } from './incubator-quantities.ts'

const from2017 = civilDate('2017-01-01')
const filing = makerspaceRules2017.article('conditions')
const space = setter('makerspace', 'INC-4', from2017, filing)

/** Alternatives are "or" inside, conditions "and" outside. */
export const makerspaceConditions = rule({
  id: 'makerspace.conditions',
  title: { zh: '国家备案众创空间条件', en: 'Conditions of a national makerspace' },
  row: 'INC-4',
  cite: filing,
  from: from2017,
  holds: all(
    atLeast(monthsRunning, space.count('months', { zh: '运营月数', en: 'Months running' }, 18n)),
    any(
      atLeast(makerspaceArea, space.count('area', { zh: '面积', en: 'Area' }, 500n)),
      atLeast(workstations, space.count('workstations', { zh: '工位', en: 'Workstations' }, 30n)),
    ),
    atLeast(
      ratio(workstationArea, makerspaceArea),
      space.part('workstation-part', { zh: '工位和公共场地占比', en: 'Part of workstations' }, 75n),
    ),
    atLeast(
      residentTeams,
      space.count('teams', { zh: '入驻团队和企业', en: 'Resident teams' }, 20n),
    ),
    any(
      atLeast(newFirms, space.count('new-firms', { zh: '新注册企业', en: 'New firms' }, 10n)),
      atLeast(financedTeams, space.count('financed', { zh: '获得融资', en: 'Financed' }, 5n)),
    ),
    atLeast(typicalCases, space.count('cases', { zh: '典型案例', en: 'Cases' }, 3n)),
    atLeast(
      professionalStaff,
      space.count('staff', { zh: '专业人员', en: 'Professional staff' }, 3n),
    ),
    atLeast(mentors, space.count('mentors', { zh: '导师', en: 'Mentors' }, 3n)),
    atLeast(eventsOfYear, space.count('events', { zh: '活动', en: 'Events' }, 10n)),
    isTrue(statisticsTrue),
  ),
})
