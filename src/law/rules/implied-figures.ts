/** Figures a report implies: the year before, the whole of a part, growth a year (数据核对). */
import {
  inForce,
  isTrue,
  minus,
  moreThan,
  plus,
  ratio,
} from '../../declare/expression/expression.ts'
import { exact, root, rounded, toDigits } from '../../declare/expression/number-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import { innovationIndex } from '../instruments/innovation-index.ts'

const cite = innovationIndex.article('growth')

export const one = parameter<Share>({
  id: 'figures.one',
  title: { zh: '基数', en: 'The base' },
  unit: 'times',
  row: 'IDX-4.growth',
  values: [{ from: civilDate('2010-01-01'), value: whole(1n), cite }],
})

export const count = fact.count('figure-count', { zh: '数量', en: 'Number' })
export const growth = fact.share('figure-growth', { zh: '增长率', en: 'Growth' }, { signed: true })
export const partOfWhole = fact.share('figure-part', { zh: '占比', en: 'Part of the whole' })
export const lastValue = fact.number('figure-last', { zh: '期末值', en: 'Last value' })
export const firstValue = fact.number('figure-first', { zh: '期初值', en: 'First value' })
export const yearsBetweenValues = fact.count('figure-years', {
  zh: '间隔年数',
  en: 'Years between',
})

/** Rounded to the nearest whole number. */
export const impliedPrevious = derivation({
  id: 'figures.implied-previous',
  title: { zh: '推算上年数', en: 'Implied number of the year before' },
  cite,
  row: 'FS-D.impliedPrevious',
  value: rounded(ratio(exact(count), plus(inForce(one), growth)), 'half-up'),
})
export const impliedWhole = derivation({
  id: 'figures.implied-whole',
  title: { zh: '推算总数', en: 'Implied whole' },
  cite,
  row: 'CON-4.E5',
  value: rounded(ratio(exact(count), partOfWhole), 'half-up'),
})
export const changeOfValue = derivation({
  id: 'figures.change',
  title: { zh: '增幅', en: 'Growth' },
  cite,
  row: 'IDX-6.E1',
  value: minus(ratio(lastValue, firstValue), inForce(one)),
})

/** To six decimals, so that it prints as a percentage to four. */
export const growthAYear = derivation({
  id: 'figures.growth-a-year',
  title: { zh: '年均增长', en: 'Growth a year' },
  cite,
  row: 'IDX-4.cagr',
  value: toDigits(
    minus(root(ratio(lastValue, firstValue), yearsBetweenValues, 12), inForce(one)),
    6,
  ),
})
export const hasGrown = rule({
  id: 'figures.has-grown',
  title: { zh: '较期初增长', en: 'Has grown' },
  cite,
  row: 'IDX-4.growth',
  effect: 'warn',
  holds: isTrue(moreThan(lastValue, firstValue)),
})
