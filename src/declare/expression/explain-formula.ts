/** Formulas in words: the words of exact arithmetic, of spans of time and of figures over tables. */
import type { Text } from '../../values/text.ts'
import type { Gathering, Node, SpanUnit } from './node.ts'

const units: Record<SpanUnit, Text> = {
  days: { zh: '天数', en: 'days' },
  months: { zh: '满月数', en: 'full months' },
  years: { zh: '满年数', en: 'full years' },
}

const gatherings: Record<Gathering, Text> = {
  count: { zh: '行数', en: 'number of lines' },
  distinct: { zh: '不同值个数', en: 'number of different values' },
  greatest: { zh: '最大值', en: 'greatest' },
  least: { zh: '最小值', en: 'least' },
  median: { zh: '中位数', en: 'median' },
  product: { zh: '连乘积', en: 'product' },
}

type Formula = Node & {
  readonly op: 'span' | 'exact' | 'product' | 'round' | 'power' | 'root' | 'slices'
}

/** A formula over terms already in words. */
export function showFormula(node: Formula, parts: readonly Text[]): Text {
  const [first = { zh: '', en: '' }, second = { zh: '', en: '' }] = parts
  switch (node.op) {
    case 'span': {
      const unit = units[node.unit]
      return {
        zh: `${first.zh}至${second.zh}的${unit.zh}`,
        en: `${unit.en} from ${first.en} to ${second.en}`,
      }
    }
    case 'exact':
    case 'round':
      return first
    case 'product':
      return { zh: parts.map((t) => t.zh).join(' × '), en: parts.map((t) => t.en).join(' × ') }
    case 'power':
      return { zh: `(${first.zh})的${second.zh}次方`, en: `(${first.en}) to the ${second.en}` }
    case 'root':
      return {
        zh: `(${first.zh})的${second.zh}次方根`,
        en: `the root of (${first.en}) of degree ${second.en}`,
      }
    case 'slices':
      return { zh: `${first.zh} 按 ${second.zh} 计算`, en: `${first.en} by ${second.en}` }
  }
}

/** A figure over a table: 评分表中位数(84). */
export function showGathering(how: Gathering, rows: Text, value: Text): Text {
  const name = gatherings[how]
  return { zh: `${rows.zh}${name.zh}(${value.zh})`, en: `${name.en} of ${rows.en} (${value.en})` }
}
