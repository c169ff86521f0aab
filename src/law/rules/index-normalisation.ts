/** Index: one value of an indicator on a common scale (无量纲化). All exact. */
import {
  greatest,
  inForce,
  least,
  lessThan,
  minus,
  plus,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { exact, nothing, product, root } from '../../declare/expression/number-words.ts'
import { countOver, greatestOver, leastOver, sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import { handbook2008, innovationIndex } from '../instruments/innovation-index.ts'
import { one } from './implied-figures.ts'

const cite = handbook2008.article('normalisation')
const from = civilDate('2010-01-01')

const bound = (id: string, zh: string, en: string, value: bigint) =>
  parameter<Share>({
    id: `index.${id}`,
    title: { zh, en },
    unit: 'points',
    row: 'IDX-4.minmax',
    values: [{ from, value: whole(value), cite: innovationIndex.article('normalisation') }],
  })
export const lower = bound('scale-from', '量表下限', 'Lowest of the scale', 0n)
export const upper = bound('scale-to', '量表上限', 'Highest of the scale', 100n)
const two = parameter<bigint>({
  id: 'index.square-root',
  title: { zh: '平方根', en: 'Square root' },
  unit: 'degree',
  row: 'IDX-4.z',
  values: [{ from, value: 2n, cite }],
})

const signed = { signed: true } as const
export const value = fact.number('indicator-value', { zh: '指标值', en: 'Value' }, signed)
export const objectValue = fact.number('object-value', { zh: '指标值', en: 'Value' }, signed)
export const objectValues = fact.rows(
  'indicator-values',
  { zh: '全部对象的指标值', en: 'Values of all objects, this one included' },
  [objectValue],
)
export const isNegative = fact.truth('indicator-is-negative', {
  zh: '逆向指标（越小越好）',
  en: 'Less is better',
})
export const baseValue = fact.number(
  'indicator-base-value',
  { zh: '基期值', en: 'Base value' },
  signed,
)
export const goalFrom = fact.number(
  'indicator-goal-from',
  { zh: '目标下限', en: 'Lower goalpost' },
  signed,
)
export const goalTo = fact.number(
  'indicator-goal-to',
  { zh: '目标上限', en: 'Upper goalpost' },
  signed,
)

const [lowest, highest] = [
  leastOver(objectValues, objectValue),
  greatestOver(objectValues, objectValue),
]
const ours = { cite, grade: 'design-default' as const, unit: 'points' }

/** Unknown when all values are equal: such a column tells nothing and is an error of the input. */
export const minMax = derivation({
  ...ours,
  id: 'index.min-max',
  title: { zh: '极差标准化', en: 'Min-max' },
  row: 'IDX-4.minmax',
  value: plus(
    inForce(lower),
    product(
      ratio(when(isNegative, minus(highest, value), minus(value, lowest)), minus(highest, lowest)),
      minus(inForce(upper), inForce(lower)),
    ),
  ),
})

const n = exact(countOver(objectValues))
const sum = sumOver(objectValues, objectValue)
const mean = ratio(sum, n)
const variance = ratio(
  minus(sumOver(objectValues, product(objectValue, objectValue)), product(sum, mean)),
  minus(n, inForce(one)),
)

/** In units of the sample standard deviation, which is taken to twelve decimals. */
export const zIndex = derivation({
  ...ours,
  id: 'index.z-score',
  title: { zh: 'Z分数', en: 'Z score' },
  unit: 'units of spread',
  row: 'IDX-4.z',
  value: ratio(
    when(isNegative, minus(mean, value), minus(value, mean)),
    root(variance, inForce(two), 12),
  ),
})

/** Cut at 0 and 100. */
export const goalposts = derivation({
  ...ours,
  id: 'index.goalposts',
  title: { zh: '目标区间法', en: 'Goalposts' },
  row: 'IDX-4.goalposts',
  value: product(
    greatest(
      nothing('share'),
      least(
        inForce(one),
        ratio(
          when(isNegative, minus(goalTo, value), minus(value, goalFrom)),
          minus(goalTo, goalFrom),
        ),
      ),
    ),
    inForce(upper),
  ),
})

/** Distance to a target, at most one. */
export const toTarget = derivation({
  ...ours,
  id: 'index.to-target',
  title: { zh: '目标距离法', en: 'Distance to target' },
  unit: 'share',
  row: 'IDX-4.target',
  value: least(inForce(one), ratio(minus(value, lowest), minus(goalTo, lowest))),
})

/** 100 in the base year, as the index of the city is. */
export const baseRatio = derivation({
  ...ours,
  id: 'index.base-ratio',
  title: { zh: '定基指数', en: 'Base-year ratio' },
  row: 'IDX-4.base',
  value: product(
    inForce(upper),
    when(isNegative, ratio(baseValue, value), ratio(value, baseValue)),
  ),
})

/** Objects with a smaller value; ties have the smallest rank. */
export const borda = derivation({
  ...ours,
  id: 'index.borda',
  title: { zh: '波达分', en: 'Borda' },
  row: 'IDX-4.borda',
  value: exact(countOver(objectValues, lessThan(objectValue, value))),
})
export const percentileRank = derivation({
  ...ours,
  id: 'index.percentile-rank',
  title: { zh: '百分位次', en: 'Percentile rank' },
  unit: 'share',
  row: 'IDX-4.percentile',
  value: ratio(borda.value, minus(n, inForce(one))),
})
