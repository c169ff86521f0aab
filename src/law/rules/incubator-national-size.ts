/** National incubators: how many incubatees and graduates, how dense, how specialised. */
import { all, atLeast, is, isTrue, onlyWhen, ratio } from '../../declare/expression/expression.ts'
import { computed, exact, product } from '../../declare/expression/number-words.ts'
import { derivation, type Rule } from '../../declare/rule.ts'
import { incubatorMeasures2018 } from '../instruments/incubator.ts'
import {
  graduates,
  incubatees,
  incubationArea,
  incubatorKind,
  ownPlatform,
  sameIndustry,
} from './incubator-facts.ts'
import {
  incubatorArea,
  incubatorAreaUsed,
  incubatorFinanced,
  incubatorFund,
  incubatorFundCases,
  incubatorPeople,
  incubatorProfessionals,
  incubatorRights,
  incubatorRunning,
  incubatorStatistics,
} from './incubator-national.ts'
import {
  byKind,
  condition,
  count,
  ofIncubatees,
  part,
  regional,
} from './incubator-national-words.ts'

const cite = incubatorMeasures2018.article('conditions')

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
    zh: '专业孵化器：同一产业占比和自有公共平台',
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
