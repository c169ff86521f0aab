/** Index: what a part adds to a change, objects compared in pairs, scores of clusters (贡献、两两比较). */
import {
  equal,
  inForce,
  minus,
  moreThan,
  plus,
  ratio,
} from '../../declare/expression/expression.ts'
import { exact, power, product, root } from '../../declare/expression/number-words.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, share } from '../../values/share.ts'
import { handbook2008 } from '../instruments/innovation-index.ts'
import { hundred, pillars, pillarValue, pillarWeight } from './index-aggregation.ts'

const cite = handbook2008.article('aggregation')
const ours = { cite, grade: 'design-default' as const, unit: 'points' }

export const before = fact.number('part-value-before', { zh: '上期得分', en: 'Value before' })
export const now = fact.number('part-value-now', { zh: '本期得分', en: 'Value now' })
export const ownWeight = fact.share('part-weight', { zh: '权重', en: 'Weight' })

/** What one part adds to the change of an arithmetic index. */
export const contribution = derivation({
  ...ours,
  id: 'index.contribution',
  title: { zh: '对变化的贡献', en: 'Contribution to the change' },
  row: 'IDX-5',
  value: product(ownWeight, minus(now, before)),
})

export const patentShare = fact.share('cluster-patent-share', {
  zh: 'PCT专利占全球',
  en: 'Part of the world’s PCT applications',
})
export const articleShare = fact.share('cluster-article-share', {
  zh: '论文占全球',
  en: 'Part of the world’s articles',
})

/** Score of a cluster: the sum of its shares, in percentage points. */
export const clusterScore = derivation({
  ...ours,
  id: 'index.cluster-score',
  title: { zh: '科技集群得分', en: 'Score of a cluster' },
  row: 'IDX-2.cluster',
  value: product(plus<'share'>(patentShare, articleShare), inForce(hundred)),
})

export const half = parameter<Share>({
  id: 'index.half',
  title: { zh: '一半', en: 'One half' },
  unit: 'share',
  row: 'IDX-4.copeland',
  values: [{ from: civilDate('2010-01-01'), value: share(1n, 2n), cite }],
})
export const ownValue = fact.number('pair-own-value', { zh: '本对象得分', en: 'Own value' })
export const rivalValue = fact.number('pair-rival-value', {
  zh: '对方得分',
  en: 'Value of the other',
})
export const pairWeight = fact.count('pair-weight', { zh: '权重（百分点）', en: 'Weight' })
export const pairs = fact.rows('index-pairs', { zh: '两两比较', en: 'Comparison of a pair' }, [
  ownValue,
  rivalValue,
  pairWeight,
])

/** Weight of the parts in which it is better, ties counted by half. */
export const weightOfWins = derivation({
  ...ours,
  id: 'index.weight-of-wins',
  title: { zh: '胜出权重', en: 'Weight of the wins' },
  unit: 'share',
  row: 'IDX-4.copeland',
  value: ratio(
    plus(
      exact(sumOver(pairs, pairWeight, moreThan(ownValue, rivalValue))),
      product(exact(sumOver(pairs, pairWeight, equal(ownValue, rivalValue))), inForce(half)),
    ),
    exact(sumOver(pairs, pairWeight)),
  ),
})
/** One point in Copeland’s count for each object beaten. */
export const beats = rule({
  id: 'index.beats',
  title: { zh: '两两比较胜出', en: 'Beats the other' },
  cite,
  grade: 'design-default',
  row: 'IDX-4.copeland',
  effect: 'warn',
  holds: moreThan(weightOfWins.value, inForce(half)),
})

export const meanPower = fact.count('index-mean-power', { zh: '幂次', en: 'Power of the mean' })

/** The generalised mean of a power of one or more. */
export const generalised = derivation({
  ...ours,
  id: 'index.generalised',
  title: { zh: '广义平均', en: 'Generalised mean' },
  row: 'IDX-4.generalised',
  value: root(
    ratio(
      sumOver(pillars, product(exact(pillarWeight), power(pillarValue, meanPower))),
      exact(sumOver(pillars, pillarWeight)),
    ),
    meanPower,
    6,
  ),
})
