/** Index: whether an indicator has outliers that must be treated (异常值). Compared by squares, exactly. */
import { any, inForce, lessThan, minus, plus, ratio } from '../../declare/expression/expression.ts'
import { exact, power, product, root } from '../../declare/expression/number-words.ts'
import { countOver, sumOver } from '../../declare/expression/row-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, share, whole } from '../../values/share.ts'
import { handbook2008 } from '../instruments/innovation-index.ts'
import { objectValue, objectValues } from './index-normalisation.ts'

const cite = handbook2008.article('outliers')
const from = civilDate('2010-01-01')

const order = (id: string, value: bigint) =>
  parameter<bigint>({
    id: `index.moment-${id}`,
    title: { zh: `${value}阶`, en: `order ${value}` },
    unit: 'degree',
    row: 'IDX-4.outliers',
    values: [{ from, value, cite }],
  })
const [two, three, four] = [order('2', 2n), order('3', 3n), order('4', 4n)]

const number = (id: string, zh: string, en: string, value: Share) =>
  parameter<Share>({
    id: `index.${id}`,
    title: { zh, en },
    unit: 'number',
    row: 'IDX-4.outliers',
    values: [{ from, value, cite }],
  })
/** An absolute skew of 2, squared. */
export const mostSkewSquared = number(
  'most-skew-squared',
  '偏度平方上限',
  'Skew squared below',
  whole(4n),
)
export const mostKurtosis = number('most-kurtosis', '峰度上限', 'Kurtosis below', share(7n, 2n))
const constant = (n: bigint) =>
  inForce(number(`number-${n}`, `常数${n}`, `the number ${n}`, whole(n)))
const [n1, n2, n3, n6] = [constant(1n), constant(2n), constant(3n), constant(6n)]

const n = exact(countOver(objectValues))
const mean = ratio(sumOver(objectValues, objectValue), n)
const moment = (of: typeof two) =>
  sumOver(objectValues, power(minus(objectValue, mean), inForce(of)))
const [squares, cubes, fourths] = [moment(two), moment(three), moment(four)]

/** Type 2 (as Excel), squared: n · (Σd³)² ÷ (Σd²)³ · n (n − 1) ÷ (n − 2)². */
export const skewSquared = derivation({
  id: 'index.skew-squared',
  title: { zh: '偏度的平方', en: 'Skew, squared' },
  cite,
  unit: 'number',
  row: 'IDX-4.outliers',
  value: product(
    n,
    ratio(power(cubes, inForce(two)), power(squares, inForce(three))),
    ratio(product(n, minus(n, n1)), power(minus(n, n2), inForce(two))),
  ),
})

/** Its size, to six decimals; the sign is that of the long tail. */
export const skewSize = derivation({
  id: 'index.skew-size',
  title: { zh: '偏度（绝对值）', en: 'Size of the skew' },
  cite,
  unit: 'number',
  row: 'IDX-4.outliers',
  value: root(skewSquared.value, inForce(two), 6),
})

/** Type 2: ((n + 1)(r − 3) + 6)(n − 1) ÷ ((n − 2)(n − 3)) with r = n Σd⁴ ÷ (Σd²)². */
export const kurtosis = derivation({
  id: 'index.kurtosis',
  title: { zh: '峰度', en: 'Kurtosis' },
  cite,
  unit: 'number',
  row: 'IDX-4.outliers',
  value: ratio(
    product(
      plus(
        product(plus(n, n1), minus(ratio(product(n, fourths), power(squares, inForce(two))), n3)),
        n6,
      ),
      minus(n, n1),
    ),
    product(minus(n, n2), minus(n, n3)),
  ),
})

/** Where it fails, values on the side of the skew are drawn in, one after the other, up to five. */
export const withoutOutliers = rule({
  id: 'index.without-outliers',
  title: { zh: '无需处理异常值', en: 'No outliers to treat' },
  cite,
  row: 'IDX-4.outliers',
  effect: 'warn',
  holds: any(
    lessThan(skewSquared.value, inForce(mostSkewSquared)),
    lessThan(kurtosis.value, inForce(mostKurtosis)),
  ),
})
