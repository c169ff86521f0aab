/** Scores freed of harsh and mild experts: each expert’s scores in units of their own spread (标准化). */
import {
  atLeast,
  equal,
  inForce,
  minus,
  plus,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { exact, nothing, product, root } from '../../declare/expression/number-words.ts'
import { countOver, sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import { expertPool2015 } from '../instruments/expert-review.ts'
import { fewestScores, points, scoreFigures } from './expert-scores.ts'

const cite = expertPool2015.article('review')
const ours = { from: civilDate('2015-05-14'), cite, grade: 'design-default' as const }

/** Decimals of a standard deviation, far beyond what can change an order. */
const DIGITS = 12

export const scoresOfExpert = fact.rows(
  'scores-of-one-expert',
  { zh: '该专家的全部评分', en: 'All scores of the expert' },
  [points],
)
export const thisScore = fact.number('score-to-standardise', {
  zh: '该项目评分',
  en: 'Score of this project',
})
export const standardised = fact.number(
  'standardised-score',
  { zh: '标准化评分', en: 'Standardised score' },
  { signed: true },
)
export const standardisedScores = fact.rows(
  'standardised-scores',
  { zh: '项目各专家标准化评分', en: 'Standardised scores of a project' },
  [standardised],
)

const squareRoot = parameter<bigint>({
  id: 'expert-review.square-root',
  title: { zh: '平方根', en: 'Square root' },
  unit: 'degree',
  row: 'EXP-6.z',
  values: [{ ...ours, value: 2n }],
})
const scale = (id: string, zh: string, en: string, value: bigint) =>
  parameter<Share>({
    id: `expert-review.${id}`,
    title: { zh, en },
    unit: 'points',
    row: 'EXP-6.z',
    values: [{ ...ours, value: whole(value) }],
  })
export const centre = scale('t-centre', 'T分中心', 'Centre of the T scale', 500n)
export const spread = scale('t-spread', 'T分单位', 'Unit of the T scale', 100n)

const own = scoreFigures(scoresOfExpert)

/** Only experts with three projects can be standardised; equal scores all give zero. */
export const zScore = derivation({
  id: 'expert-review.z-score',
  title: { zh: '标准化评分', en: 'Standardised score' },
  cite,
  grade: 'design-default',
  unit: 'units of spread',
  row: 'EXP-6.z',
  value: when(
    equal(own.range, nothing('share')),
    nothing('share'),
    ratio(minus(thisScore, own.mean), root(own.variance, inForce(squareRoot), DIGITS)),
  ),
})
export const enoughToStandardise = rule({
  id: 'expert-review.enough-to-standardise',
  title: { zh: '该专家评分数足够', en: 'The expert scored enough projects' },
  cite,
  grade: 'design-default',
  row: 'EXP-6.z',
  holds: atLeast(countOver(scoresOfExpert), inForce(fewestScores)),
})

/** What projects are ranked by. */
export const rankingKey = derivation({
  id: 'expert-review.ranking-key',
  title: { zh: '标准化平均分', en: 'Mean of the standardised scores' },
  cite,
  grade: 'design-default',
  unit: 'units of spread',
  row: 'EXP-6.z',
  value: ratio(sumOver(standardisedScores, standardised), exact(countOver(standardisedScores))),
})
export const tScore = derivation({
  id: 'expert-review.t-score',
  title: { zh: 'T分', en: 'T score' },
  cite,
  grade: 'design-default',
  unit: 'points',
  row: 'EXP-6.z',
  value: plus(inForce(centre), product(inForce(spread), rankingKey.value)),
})
