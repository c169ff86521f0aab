/** Evaluation of incubators, its consequences, and tax relief (评价与税收). */
import { all, inForce, is, not } from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { score } from '../../declare/score.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import { incubatorEvaluation2019, incubatorTax2018 } from '../instruments/incubator.ts'
import { carrierKind, gradeBefore, gradeNow } from './incubator-carrier-facts.ts'

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
  title: { zh: '孵化器评价（示例权重）', en: 'Evaluation of incubators (demonstration weights)' },
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
  title: { zh: '等级分数线（示例）', en: 'Cut-offs (demonstration)' },
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
    zh: '评价等级（3优秀、2良好、1合格、0不合格）',
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
