/** Feeders of national incubators in Guangdong (国家级孵化器培育单位). */
import { all, atLeast, inForce, ratio } from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { incubatorGuangdong2018 } from '../instruments/incubator.ts'
import {
  incubateeCollege,
  incubateeStaff,
  managersCollege,
  managersTrained,
} from './incubator-carrier-facts.ts'
import {
  areaUsed,
  fundCases,
  graduates,
  incubatees,
  incubateesWithRights,
  incubationArea,
  operatorStaff,
  seedFund,
  statisticsYears,
  yearsRunning,
} from './incubator-facts.ts'
import { setter } from './incubator-quantities.ts'

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
  title: { zh: '国家级孵化器培育单位（广东）', en: 'Feeder of a national incubator (Guangdong)' },
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
