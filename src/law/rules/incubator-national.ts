/** Conditions of a national incubator by the measures of 2018; all must hold, edges included. */
import {
  all,
  any,
  atLeast,
  inForce,
  is,
  isTrue,
  onlyWhen,
  positive,
  ratio,
} from '../../declare/expression/expression.ts'
import { computed, countTimes, exact, product } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, type Rule, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { incubatorMeasures2018 } from '../instruments/incubator.ts'
import {
  areaUsed,
  financedIncubatees,
  fundCases,
  graduates,
  incubatees,
  incubateesWithRights,
  incubationArea,
  incubatorKind,
  incubatorRegion,
  isLegalPerson,
  mentors,
  operatorStaff,
  ownPlatform,
  patentingIncubatees,
  professionalStaff,
  sameIndustry,
  seedFund,
  statisticsYears,
  yearsRunning,
} from './incubator-facts.ts'

const from = civilDate('2019-01-01')
const until = civilDate('2025-06-30')
const cite = incubatorMeasures2018.article('conditions')

const count = (id: string, title: Text, unit: string, row: string, value: bigint) =>
  inForce(
    parameter<bigint>({ id: `incubator.${id}`, title, unit, row, values: [{ from, value, cite }] }),
  )
const part = (id: string, title: Text, row: string, value: bigint) =>
  inForce(
    parameter<Share>({
      id: `incubator.${id}`,
      title,
      unit: 'share',
      row,
      values: [{ from, value: percent(value), cite }],
    }),
  )
const byKind = (id: string, title: Text, row: string, general: bigint, professional: bigint) =>
  bandFor(
    parameter<Bands<bigint, string>>({
      id: `incubator.${id}`,
      title,
      unit: 'count',
      row,
      values: [
        {
          from,
          cite,
          value: [
            { oneOf: ['general'], is: general },
            { oneOf: ['professional'], is: professional },
          ],
        },
      ],
    }),
    incubatorKind,
  )

/** In hardship areas numbers may be a fifth lower. */
export const incubatorHardship = parameter<Bands<Share, string>>({
  id: 'incubator.hardship',
  title: { zh: '地区调整系数', en: 'Factor of the region' },
  unit: 'share',
  row: 'INC-2.15',
  values: [
    {
      from,
      cite: incubatorMeasures2018.article('hardship'),
      value: [{ oneOf: ['hardship'], is: percent(80n) }, { otherwise: percent(100n) }],
    },
  ],
})
const regional = bandFor(incubatorHardship, incubatorRegion)

const condition = (
  id: string,
  title: Text,
  row: string,
  holds: Rule['holds'],
  grade?: Rule['grade'],
): Rule =>
  rule({
    id: `incubator.${id}`,
    title,
    row,
    cite,
    from,
    until,
    holds,
    ...(grade === undefined ? {} : { grade }),
  })

/** Shares of incubatees cannot be computed without any; then the condition fails. */
const ofIncubatees = (n: typeof graduates, floor: ReturnType<typeof part>) =>
  all(positive(incubatees), atLeast(ratio(n, incubatees), floor))

export const incubatorRunning = condition(
  'running',
  { zh: '独立法人,运营满三年', en: 'A legal person, three years running' },
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

export const incubatorIncubatees = condition(
  'incubatees',
  { zh: '在孵企业数', en: 'Number of incubatees' },
  'INC-2.11',
  atLeast(
    exact(incubatees),
    product(
      byKind(
        'least-incubatees',
        { zh: '最少在孵企业', en: 'Fewest incubatees' },
        'INC-2.11',
        50n,
        30n,
      ),
      regional,
    ),
  ),
)

/** By disposable area, not by the area used. */
export const incubatorDensity = derivation({
  id: 'incubator.density',
  title: { zh: '每千平方米在孵企业数', en: 'Incubatees per 1,000 m²' },
  row: 'INC-2.12',
  unit: 'per 1,000 m²',
  cite,
  value: product(
    ratio(incubatees, incubationArea),
    count(
      'density-area',
      { zh: '密度计算面积', en: 'Area of the density' },
      'm²',
      'INC-2.12',
      1000n,
    ),
  ),
})
export const incubatorDense = condition(
  'dense',
  { zh: '每千平方米在孵企业数', en: 'Incubatees per 1,000 m²' },
  'INC-2.12',
  atLeast(
    computed(incubatorDensity),
    exact(byKind('least-density', { zh: '最低密度', en: 'Least density' }, 'INC-2.12', 3n, 2n)),
  ),
)

export const incubatorGraduates = condition(
  'graduates',
  { zh: '累计毕业企业数', en: 'Graduates so far' },
  'INC-2.13',
  atLeast(
    exact(graduates),
    product(
      byKind(
        'least-graduates',
        { zh: '最少毕业企业', en: 'Fewest graduates' },
        'INC-2.13',
        20n,
        15n,
      ),
      regional,
    ),
  ),
)

export const incubatorProfessional = condition(
  'one-industry',
  {
    zh: '专业孵化器:同一产业占比和自有公共平台',
    en: 'Professional: one industry, an own platform',
  },
  'INC-2.14',
  onlyWhen(
    is(incubatorKind, 'professional'),
    all(
      isTrue(ownPlatform),
      ofIncubatees(
        sameIndustry,
        part(
          'same-industry-part',
          { zh: '同一产业最低占比', en: 'Least part in one industry' },
          'INC-2.14',
          75n,
        ),
      ),
    ),
  ),
)

/** All conditions, in the order of the measures. */
export const incubatorConditions: readonly Rule[] = [
  incubatorRunning,
  incubatorStatistics,
  incubatorArea,
  incubatorAreaUsed,
  incubatorFund,
  incubatorFinanced,
  incubatorFundCases,
  incubatorProfessionals,
  incubatorPeople,
  incubatorRights,
  incubatorIncubatees,
  incubatorDense,
  incubatorGraduates,
  incubatorProfessional,
]
