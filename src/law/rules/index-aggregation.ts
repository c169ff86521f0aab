/** Index: weighted means over indicators or pillars (加权汇总). Missing values have no line. */
import { atLeast, inForce, ratio } from '../../declare/expression/expression.ts'
import { exact, power, product, root, toDigits } from '../../declare/expression/number-words.ts'
import { countOver, productOver, sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share, whole } from '../../values/share.ts'
import { handbook2008, innovationIndex } from '../instruments/innovation-index.ts'

const cite = handbook2008.article('aggregation')
const from = civilDate('2010-01-01')
const ours = { cite, grade: 'design-default' as const, unit: 'points' }

export const pillarValue = fact.number('pillar-value', { zh: '得分', en: 'Value' })
export const pillarWeight = fact.count(
  'pillar-weight',
  { zh: '权重（百分点）', en: 'Weight (percentage points)' },
  { help: { zh: '0.30 填 30', en: '0.30 is 30' } },
)
export const pillars = fact.rows('index-pillars', { zh: '分项', en: 'Parts' }, [
  pillarValue,
  pillarWeight,
])
export const expected = fact.count('index-parts-expected', {
  zh: '应有分项数',
  en: 'Parts there should be',
})

/** Of which the parts must be there for a score to be published. */
export const leastCoverage = parameter<Share>({
  id: 'index.least-coverage',
  title: { zh: '最低数据覆盖率', en: 'Least coverage' },
  unit: 'share',
  row: 'IDX-4.coverage',
  values: [
    {
      from,
      value: percent(66n),
      cite: innovationIndex.article('aggregation'),
      grade: 'design-default',
    },
  ],
})
export const inverse = parameter<bigint>({
  id: 'index.inverse',
  title: { zh: '倒数', en: 'Inverse' },
  unit: 'degree',
  row: 'IDX-4.harmonic',
  values: [{ from, value: -1n, cite }],
})
export const hundred = parameter<Share>({
  id: 'index.hundred',
  title: { zh: '基期为100', en: 'The base is 100' },
  unit: 'points',
  row: 'IDX-1.base',
  values: [{ from, value: whole(100n), cite: innovationIndex.article('structure') }],
})

const weights = exact(sumOver(pillars, pillarWeight))

export const arithmetic = derivation({
  ...ours,
  id: 'index.arithmetic',
  title: { zh: '加权算术平均', en: 'Weighted mean' },
  row: 'IDX-4.arithmetic',
  value: ratio(sumOver(pillars, product(exact(pillarWeight), pillarValue)), weights),
})

/** The root of the product, to six decimals. */
export const geometric = derivation({
  ...ours,
  id: 'index.geometric',
  title: { zh: '加权几何平均', en: 'Weighted geometric mean' },
  row: 'IDX-4.geometric',
  value: root(
    productOver(pillars, power(pillarValue, pillarWeight)),
    sumOver(pillars, pillarWeight),
    6,
  ),
})
export const harmonic = derivation({
  ...ours,
  id: 'index.harmonic',
  title: { zh: '加权调和平均', en: 'Weighted harmonic mean' },
  row: 'IDX-4.harmonic',
  value: ratio(
    weights,
    sumOver(pillars, product(exact(pillarWeight), power(pillarValue, inForce(inverse)))),
  ),
})

/** Ratios to the base year, as an index of 100. */
export const asIndex = derivation({
  ...ours,
  id: 'index.as-index',
  title: { zh: '指数', en: 'Index' },
  row: 'IDX-1.base',
  value: toDigits(product(arithmetic.value, inForce(hundred)), 2),
})
export const asGeometricIndex = derivation({
  ...ours,
  id: 'index.as-geometric-index',
  title: { zh: '指数（几何）', en: 'Index, geometric' },
  row: 'IDX-4.geometric',
  value: toDigits(product(geometric.value, inForce(hundred)), 2),
})

export const enoughParts = rule({
  id: 'index.enough-parts',
  title: { zh: '数据覆盖率足够', en: 'Enough parts are there' },
  cite: innovationIndex.article('aggregation'),
  grade: 'design-default',
  row: 'IDX-4.coverage',
  holds: atLeast(ratio(countOver(pillars), expected), inForce(leastCoverage)),
})
