/** Guangdong feeders, the standard level of 2025, makerspaces, and evaluation. */
import {
  all,
  any,
  atLeast,
  inForce,
  is,
  isTrue,
  not,
  positive,
  ratio,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import type { Citation } from '../../declare/instrument.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { score } from '../../declare/score.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import {
  incubatorEvaluation2019,
  incubatorGuangdong2018,
  incubatorMeasures2025,
  incubatorTax2018,
  makerspaceRules2017,
} from '../instruments/incubator.ts'
import {
  areaUsed,
  fundCases,
  graduates,
  incubatees,
  incubateesWithRights,
  incubationArea,
  incubatorKind,
  mentors,
  monthsRunning,
  operatorStaff,
  professionalStaff,
  seedFund,
  statisticsYears,
  yearsRunning,
} from './incubator-facts.ts'
import {
  bookedApart,
  carrierKind,
  eventsOfYear,
  financedLastYear,
  financedTeams,
  gradeBefore,
  gradeNow,
  growingIncubatees,
  incubateeCollege,
  incubateeStaff,
  incubationIncome,
  investedIncubatees,
  makerspaceArea,
  managersCollege,
  managersTrained,
  newFirms,
  otherQuantitiesMet,
  residentTeams,
  serviceIncome,
  statisticsTrue,
  typicalCases,
  workstationArea,
  workstations,
} from './incubator-other-facts.ts'

const setter = (prefix: string, row: string, from: CivilDate, cite: Citation) => ({
  count: (id: string, title: Text, value: bigint) =>
    inForce(
      parameter<bigint>({
        id: `${prefix}.${id}`,
        title,
        unit: 'count',
        row,
        values: [{ from, value, cite }],
      }),
    ),
  part: (id: string, title: Text, value: bigint) =>
    inForce(
      parameter<Share>({
        id: `${prefix}.${id}`,
        title,
        unit: 'share',
        row,
        values: [{ from, value: percent(value), cite }],
      }),
    ),
  kind: (id: string, title: Text, general: bigint, professional: bigint) =>
    bandFor(
      parameter<Bands<bigint, string>>({
        id: `${prefix}.${id}`,
        title,
        unit: 'count',
        row,
        values: [
          {
            from,
            cite,
            value: [{ oneOf: ['general'], is: general }, { otherwise: professional }],
          },
        ],
      }),
      incubatorKind,
    ),
})

const gdFrom = civilDate('2018-01-01')
const gdCite = incubatorGuangdong2018.article('feeder')
const gd = setter('incubator-feeder', 'INC-2.feeder', gdFrom, gdCite)
const gdFund = parameter<Fen>({
  id: 'incubator-feeder.fund',
  title: { zh: '孵化资金最低规模', en: 'Least seed fund' },
  unit: 'fen',
  row: 'INC-2.feeder',
  values: [{ from: gdFrom, value: yuan(2_000_000n), cite: gdCite }],
})

export const incubatorFeeder = rule({
  id: 'incubator-feeder.conditions',
  title: { zh: '国家级孵化器培育单位(广东)', en: 'Feeder of a national incubator (Guangdong)' },
  row: 'INC-2.feeder',
  cite: gdCite,
  from: gdFrom,
  until: civilDate('2020-12-31'),
  holds: all(
    atLeast(yearsRunning, gd.count('years', { zh: '运营年数', en: 'Years running' }, 2n)),
    atLeast(
      statisticsYears,
      gd.count('statistics', { zh: '统计年数', en: 'Years of statistics' }, 1n),
    ),
    atLeast(incubationArea, gd.kind('area', { zh: '最小面积', en: 'Least area' }, 10_000n, 5000n)),
    atLeast(
      ratio(areaUsed, incubationArea),
      gd.part('area-used', { zh: '使用面积占比', en: 'Part used' }, 75n),
    ),
    atLeast(
      incubatees,
      gd.kind('incubatees', { zh: '最少在孵企业', en: 'Fewest incubatees' }, 40n, 25n),
    ),
    atLeast(
      graduates,
      gd.kind('graduates', { zh: '最少毕业企业', en: 'Fewest graduates' }, 10n, 5n),
    ),
    atLeast(
      ratio(incubateesWithRights, incubatees),
      gd.part('rights', { zh: '知识产权占比', en: 'Part with IP' }, 30n),
    ),
    atLeast(
      ratio(managersCollege, operatorStaff),
      gd.part('college', { zh: '管理人员大专占比', en: 'Managers with college' }, 70n),
    ),
    atLeast(
      ratio(managersTrained, operatorStaff),
      gd.part('trained', { zh: '管理人员培训占比', en: 'Managers trained' }, 30n),
    ),
    atLeast(seedFund, inForce(gdFund)),
    atLeast(fundCases, gd.count('cases', { zh: '资金案例', en: 'Cases of the fund' }, 2n)),
    atLeast(
      ratio(incubateeCollege, incubateeStaff),
      gd.part(
        'incubatee-college',
        { zh: '在孵企业大专占比', en: 'College among incubatee staff' },
        50n,
      ),
    ),
  ),
})

const from2025 = civilDate('2025-07-01')
const standard = incubatorMeasures2025.article('standard')
const level = setter('incubator-2025', 'INC-3', from2025, standard)
const some = positive(incubatees)

export const standardLevelInvested = rule({
  id: 'incubator-2025.invested',
  title: { zh: '在孵企业获投占比', en: 'Incubatees with equity or financing' },
  row: 'INC-3.1',
  cite: standard,
  from: from2025,
  holds: all(
    some,
    any(
      atLeast(
        ratio(investedIncubatees, incubatees),
        level.part('invested', { zh: '获自有基金投资占比', en: 'Part with own equity' }, 10n),
      ),
      atLeast(
        ratio(financedLastYear, incubatees),
        level.part('financed', { zh: '获投融资占比', en: 'Part financed' }, 20n),
      ),
    ),
  ),
})
export const standardLevelGrowing = rule({
  id: 'incubator-2025.growing',
  title: { zh: '高成长在孵企业占比', en: 'Incubatees that grew' },
  row: 'INC-3.2',
  cite: standard,
  from: from2025,
  holds: all(
    some,
    atLeast(
      ratio(growingIncubatees, incubatees),
      level.part('growing', { zh: '高成长占比', en: 'Part that grew' }, 30n),
    ),
  ),
})
export const standardLevelIncome = rule({
  id: 'incubator-2025.income',
  title: { zh: '单独核算,非租金收入占比', en: 'Booked apart, income that is no rent' },
  row: 'INC-3.3',
  cite: standard,
  from: from2025,
  holds: all(
    isTrue(bookedApart),
    atLeast(
      ratio(serviceIncome, incubationIncome),
      level.part('not-rent', { zh: '非租金收入占比', en: 'Part that is no rent' }, 30n),
    ),
  ),
})
export const standardLevelOther = rule({
  id: 'incubator-2025.other',
  title: { zh: '其他数量条件', en: 'Other quantities' },
  row: 'INC-3.4',
  cite: standard,
  grade: 'design-default',
  from: from2025,
  holds: isTrue(otherQuantitiesMet),
})

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

const from2020 = civilDate('2019-12-20')
const structure = incubatorEvaluation2019.article('structure')
const shown = (id: string, title: Text, value: bigint) =>
  parameter<bigint>({
    id: `incubator-evaluation.${id}`,
    title,
    unit: 'points',
    row: 'INC-6.weights',
    values: [{ from: from2020, value, cite: structure, grade: 'design-default' }],
  })
const given = (id: string, title: Text) => fact.count(`incubator-${id}-points`, title)

/** A demonstration set: the weights of the national indicators were not read. */
export const incubatorEvaluation = score({
  id: 'incubator-evaluation.score',
  title: { zh: '孵化器评价(示例权重)', en: 'Evaluation of incubators (demonstration weights)' },
  row: 'INC-6.weights',
  cite: structure,
  grade: 'design-default',
  items: [
    {
      id: 'capacity',
      title: { zh: '服务能力', en: 'Service capacity' },
      points: given('capacity', { zh: '服务能力得分', en: 'Points for capacity' }),
      most: inForce(shown('capacity', { zh: '服务能力满分', en: 'Most for capacity' }, 40n)),
    },
    {
      id: 'performance',
      title: { zh: '孵化绩效', en: 'Incubation performance' },
      points: given('performance', { zh: '孵化绩效得分', en: 'Points for performance' }),
      most: inForce(shown('performance', { zh: '孵化绩效满分', en: 'Most for performance' }, 40n)),
    },
    {
      id: 'sustainability',
      title: { zh: '可持续发展', en: 'Sustainability' },
      points: given('sustainability', { zh: '可持续发展得分', en: 'Points for sustainability' }),
      most: inForce(
        shown('sustainability', { zh: '可持续发展满分', en: 'Most for sustainability' }, 20n),
      ),
    },
    {
      id: 'extra',
      title: { zh: '加分项', en: 'Extra points' },
      points: given('extra', { zh: '加分', en: 'Extra points' }),
      most: inForce(shown('extra', { zh: '加分上限', en: 'Most extra points' }, 5n)),
    },
  ],
})

/** 3 excellent, 2 good, 1 pass, 0 fail, by cut-offs of our own; authorities publish grades only. */
const cuts = parameter<Bands<bigint, bigint>>({
  id: 'incubator-evaluation.cuts',
  title: { zh: '等级分数线(示例)', en: 'Cut-offs (demonstration)' },
  unit: 'grade',
  row: 'INC-6.grades',
  values: [
    {
      from: from2020,
      cite: incubatorEvaluation2019.article('grades'),
      grade: 'design-default',
      value: [
        { atLeast: 85n, is: 3n },
        { atLeast: 70n, is: 2n },
        { atLeast: 60n, is: 1n },
        { otherwise: 0n },
      ],
    },
  ],
})
export const incubatorGrade = derivation({
  id: 'incubator-evaluation.grade',
  title: {
    zh: '评价等级(3优秀、2良好、1合格、0不合格)',
    en: 'Grade (3 excellent, 2 good, 1 pass, 0 fail)',
  },
  row: 'INC-6.grades',
  cite: incubatorEvaluation2019.article('grades'),
  grade: 'design-default',
  value: bandFor(cuts, incubatorEvaluation.value),
})

export const incubatorStays = rule({
  id: 'incubator-evaluation.stays',
  title: { zh: '未连续两次不合格', en: 'Not two fails in a row' },
  row: 'INC-6.consequence',
  cite: incubatorEvaluation2019.article('withdrawal'),
  from: from2020,
  holds: not(all(is(gradeNow, 'D'), is(gradeBefore, 'D'))),
  remedy: { zh: '首次不合格应限期整改', en: 'After a first fail there is time to put it right' },
})

export const incubatorTaxRelief = rule({
  id: 'incubator.tax-relief',
  title: {
    zh: '免征房产税、土地使用税和孵化服务增值税',
    en: 'No property tax, land-use tax or VAT on services',
  },
  row: 'INC-1.T',
  cite: incubatorTax2018.article('whole'),
  effect: 'warn',
  from: civilDate('2019-01-01'),
  until: civilDate('2027-12-31'),
  holds: not(is(carrierKind, 'other')),
})
