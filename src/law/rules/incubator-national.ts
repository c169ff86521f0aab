/** Conditions of a national incubator by the measures of 2018; all must hold, edges included. */
import { all, any, atLeast, inForce, isTrue, ratio } from '../../declare/expression/expression.ts'
import { countTimes } from '../../declare/expression/number-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { incubatorMeasures2018 } from '../instruments/incubator.ts'
import {
  areaUsed,
  financedIncubatees,
  fundCases,
  incubatees,
  incubateesWithRights,
  incubationArea,
  isLegalPerson,
  mentors,
  operatorStaff,
  patentingIncubatees,
  professionalStaff,
  seedFund,
  statisticsYears,
  yearsRunning,
} from './incubator-facts.ts'
import { byKind, condition, count, ofIncubatees, part } from './incubator-national-words.ts'

const from = civilDate('2019-01-01')
const cite = incubatorMeasures2018.article('conditions')

export const incubatorRunning = condition(
  'running',
  { zh: '独立法人，运营满三年', en: 'A legal person, three years running' },
  'INC-2.1',
  all(
    isTrue(isLegalPerson),
    atLeast(yearsRunning, count('years', { zh: '运营年数', en: 'Years' }, 'years', 'INC-2.1', 3n)),
  ),
)

export const incubatorStatistics = condition(
  'statistics',
  { zh: '连续两年上报统计数据', en: 'Statistics for two years running' },
  'INC-2.2',
  atLeast(
    statisticsYears,
    count(
      'statistics-years',
      { zh: '统计年数', en: 'Years of statistics' },
      'years',
      'INC-2.2',
      2n,
    ),
  ),
)

export const incubatorArea = condition(
  'area',
  { zh: '可自主支配场地面积', en: 'Own-disposable area' },
  'INC-2.3',
  atLeast(
    incubationArea,
    byKind('least-area', { zh: '最小面积', en: 'Least area' }, 'INC-2.3', 10_000n, 10_000n),
  ),
)

export const incubatorAreaUsed = condition(
  'area-used',
  { zh: '在孵企业使用面积占比', en: 'Part used by incubatees' },
  'INC-2.4',
  atLeast(
    ratio(areaUsed, incubationArea),
    part('area-used-part', { zh: '使用面积最低占比', en: 'Least part used' }, 'INC-2.4', 75n),
  ),
)

const fundFloor = parameter<Fen>({
  id: 'incubator.least-fund',
  title: { zh: '孵化资金最低规模', en: 'Least seed fund' },
  unit: 'fen',
  row: 'INC-2.5',
  values: [{ from, value: yuan(5_000_000n), cite }],
})
export const incubatorFund = condition(
  'fund',
  { zh: '自有或合作孵化资金', en: 'Seed fund, own or cooperative' },
  'INC-2.5',
  atLeast(seedFund, inForce(fundFloor)),
)

export const incubatorFinanced = condition(
  'financed',
  { zh: '获得投融资的在孵企业占比', en: 'Incubatees with financing' },
  'INC-2.6',
  ofIncubatees(
    financedIncubatees,
    part('financed-part', { zh: '获投融资最低占比', en: 'Least part financed' }, 'INC-2.6', 10n),
  ),
)

export const incubatorFundCases = condition(
  'fund-cases',
  { zh: '资金使用案例', en: 'Cases of use of the fund' },
  'INC-2.7',
  atLeast(
    fundCases,
    count('least-fund-cases', { zh: '最少案例', en: 'Fewest cases' }, 'count', 'INC-2.7', 3n),
  ),
)

export const incubatorProfessionals = condition(
  'professionals',
  { zh: '专业孵化服务人员占比', en: 'Part of professional staff' },
  'INC-2.8',
  atLeast(
    ratio(professionalStaff, operatorStaff),
    part(
      'professional-part',
      { zh: '专业人员最低占比', en: 'Least part of professionals' },
      'INC-2.8',
      80n,
    ),
  ),
)

/** One for each ten incubatees begun: 51 incubatees need 6. */
const perTen = count(
  'incubatees-per-person',
  { zh: '每名人员对应的在孵企业数', en: 'Incubatees for one person' },
  'count',
  'INC-2.9',
  10n,
)
export const incubatorPeople = condition(
  'people',
  {
    zh: '每10家在孵企业至少1名专业人员和1名导师',
    en: 'One professional and one mentor for ten incubatees',
  },
  'INC-2.9',
  all(
    atLeast(countTimes(professionalStaff, perTen), incubatees),
    atLeast(countTimes(mentors, perTen), incubatees),
  ),
  'design-default',
)

export const incubatorRights = condition(
  'rights',
  {
    zh: '申请专利或拥有有效知识产权的在孵企业占比',
    en: 'Incubatees with patents applied for, or valid IP',
  },
  'INC-2.10',
  any(
    ofIncubatees(
      patentingIncubatees,
      part(
        'patenting-part',
        { zh: '申请专利最低占比', en: 'Least part that applied' },
        'INC-2.10',
        50n,
      ),
    ),
    ofIncubatees(
      incubateesWithRights,
      part(
        'rights-part',
        { zh: '有效知识产权最低占比', en: 'Least part with valid IP' },
        'INC-2.10',
        30n,
      ),
    ),
  ),
)
