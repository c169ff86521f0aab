/** One expert’s score from weighted criteria, and votes of a panel (加权评分、投票). */
import {
  all,
  atLeast,
  equal,
  inForce,
  moreThan,
  ratio,
} from '../../declare/expression/expression.ts'
import { product } from '../../declare/expression/number-words.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share, share } from '../../values/share.ts'
import { expertPool2015 } from '../instruments/expert-review.ts'

const cite = expertPool2015.article('review')
const ours = { from: civilDate('2015-05-14'), cite, grade: 'design-default' as const }

const part = (id: string, zh: string, en: string, value: Share) =>
  parameter<Share>({
    id: `expert-review.${id}`,
    title: { zh, en },
    unit: 'share',
    row: 'EXP-6.vote',
    values: [{ ...ours, value }],
  })
export const allWeights = part('all-weights', '权重合计', 'Sum of the weights', percent(100n))
export const ofPresent = part(
  'of-present',
  '到会专家赞成比例',
  'Part of those present',
  share(2n, 3n),
)
export const ofPanel = part('of-panel', '全体专家赞成比例', 'Part of the panel', share(1n, 2n))

export const criterion = fact.text('criterion', { zh: '指标', en: 'Criterion' }, { maxLength: 80 })
export const weight = fact.share('criterion-weight', { zh: '权重', en: 'Weight' })
export const criterionScore = fact.number('criterion-score', { zh: '分项评分', en: 'Score' })
export const criteria = fact.rows(
  'criteria-scores',
  { zh: '分项评分表', en: 'Scores by criterion' },
  [criterion, weight, criterionScore],
)

export const weightedScore = derivation({
  id: 'expert-review.weighted-score',
  title: { zh: '专家总评分', en: 'Score of the expert' },
  cite,
  unit: 'points',
  row: 'EXP-6.criteria',
  value: sumOver(criteria, product(weight, criterionScore)),
})
export const weightsAddUp = rule({
  id: 'expert-review.weights-add-up',
  title: { zh: '权重合计为100%', en: 'Weights add up to 100%' },
  cite,
  row: 'EXP-6.criteria',
  holds: equal(sumOver(criteria, weight), inForce(allWeights)),
})

export const inFavour = fact.count('votes-in-favour', { zh: '赞成票', en: 'Votes in favour' })
export const present = fact.count('experts-present', { zh: '到会专家', en: 'Experts present' })
export const panelSize = fact.count('experts-of-panel', {
  zh: '专家组人数',
  en: 'Experts of the panel',
})

/** Two thirds of those present, and more than half of the panel. */
export const voteCarries = rule({
  id: 'expert-review.vote-carries',
  title: { zh: '表决通过', en: 'The vote carries' },
  cite,
  grade: 'design-default',
  row: 'EXP-6.vote',
  holds: all(
    atLeast(ratio(inFavour, present), inForce(ofPresent)),
    moreThan(ratio(inFavour, panelSize), inForce(ofPanel)),
  ),
})
