/** Formulas in words: powers, roots and figures over tables. */
import type { Text } from '../../values/text.ts'
import type { Gathering, Node } from './node.ts'

const gatherings: Record<Gathering, Text> = {
  distinct: { zh: '不同值个数', en: 'number of different values' },
  greatest: { zh: '最大值', en: 'greatest' },
  least: { zh: '最小值', en: 'least' },
  median: { zh: '中位数', en: 'median' },
  product: { zh: '连乘积', en: 'product' },
}

/** A power or root over terms already in words. */
export function showPower(node: Node & { op: 'power' | 'root' }, parts: readonly Text[]): Text {
  const [of = { zh: '', en: '' }, by = { zh: '', en: '' }] = parts
  return node.op === 'power'
    ? { zh: `（${of.zh}）的${by.zh}次方`, en: `(${of.en}) to the ${by.en}` }
    : { zh: `（${of.zh}）的${by.zh}次方根`, en: `the root of (${of.en}) of degree ${by.en}` }
}

/** A figure over a table: 评分表中位数(84). */
export function showGathering(how: Gathering, rows: Text, value: Text): Text {
  const name = gatherings[how]
  return { zh: `${rows.zh}${name.zh}（${value.zh}）`, en: `${name.en} of ${rows.en} (${value.en})` }
}
