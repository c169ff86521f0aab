/** Results put to use, and their points (科技成果转化). */
import { ratio } from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { guide2016 } from '../instruments/hnte.ts'
import { yearsInBusiness } from './hnte-facts.ts'
import { transformations } from './hnte-innovation-facts.ts'

const from = civilDate('2016-01-01')
const cite = guide2016.article('ch. 3', '(7)')

/** Gap: the table begins at one a year and ends at none; between them it says nothing. */
export const transformationBelowOne: LawSwitch = {
  id: 'hnte.transformation-below-one',
  title: {
    zh: '年均转化不足1项但不为0的按1至6分',
    en: 'A mean between none and one has 1 to 6 points',
  },
  cite,
}

const transformationTable = (id: string, title: Text, end: 0 | 1) => {
  const from5: Bands<bigint, Share> = [
    { atLeast: whole(5n), is: end === 0 ? 25n : 30n },
    { atLeast: whole(4n), is: end === 0 ? 19n : 24n },
    { atLeast: whole(3n), is: end === 0 ? 13n : 18n },
    { atLeast: whole(2n), is: end === 0 ? 7n : 12n },
    { atLeast: whole(1n), is: end === 0 ? 1n : 6n },
  ]
  const below: Bands<bigint, Share> = [
    ...from5,
    { above: whole(0n), is: end === 0 ? 1n : 6n },
    { otherwise: 0n },
  ]
  return parameter<Bands<bigint, Share>>({
    id,
    title,
    unit: 'points',
    row: 'HNTE-5.transformation',
    values: [
      { from, cite, value: [...from5, { otherwise: 0n }] },
      { from, cite, value: below, under: transformationBelowOne.id, grade: 'design-default' },
    ],
  })
}

export const transformationLeast = transformationTable(
  'hnte.transformation-least',
  { zh: '成果转化最低得分', en: 'Fewest points for results put to use' },
  0,
)
export const transformationMost = transformationTable(
  'hnte.transformation-most',
  { zh: '成果转化最高得分', en: 'Most points for results put to use' },
  1,
)

/** Years over which results put to use are averaged. */
const transformationYears = parameter<Bands<bigint, string>>({
  id: 'hnte.transformation-years',
  title: { zh: '成果转化年均数的年数', en: 'Years of the mean' },
  unit: 'years',
  row: 'HNTE-5.transformation',
  values: [
    {
      from,
      cite,
      value: [{ oneOf: ['three'], is: 3n }, { oneOf: ['two'], is: 2n }, { otherwise: 1n }],
    },
  ],
})

export const transformationMean = derivation({
  id: 'hnte.transformation-mean',
  title: { zh: '年均科技成果转化数', en: 'Results put to use a year' },
  unit: 'a year',
  row: 'HNTE-5.transformation',
  cite,
  value: ratio(transformations, bandFor(transformationYears, yearsInBusiness)),
})
