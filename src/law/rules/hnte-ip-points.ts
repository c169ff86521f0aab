/** Ranges of points for intellectual property (知识产权分档). */
import { type Bands, parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import { guide2016 } from '../instruments/hnte.ts'

const from = civilDate('2016-01-01')
const cite = guide2016.article('ch. 3', '(7)')

export const points = (id: string, title: Text, value: bigint, row = 'HNTE-5') =>
  parameter<bigint>({ id, title, unit: 'points', row, values: [{ from, cite, value }] })

const levels = (end: 0 | 1): Bands<bigint, string> => [
  { oneOf: ['A'], is: [7n, 8n][end] ?? 0n },
  { oneOf: ['B'], is: [5n, 6n][end] ?? 0n },
  { oneOf: ['C'], is: [3n, 4n][end] ?? 0n },
  { oneOf: ['D'], is: [1n, 2n][end] ?? 0n },
  { otherwise: 0n },
]

const levelTable = (id: string, title: Text, end: 0 | 1) =>
  parameter<Bands<bigint, string>>({
    id,
    title,
    unit: 'points',
    row: 'HNTE-5.ip',
    values: [{ from, cite, value: levels(end) }],
  })

export const levelLeast = levelTable(
  'hnte.ip-level-least',
  { zh: '等级最低得分', en: 'Fewest points for a level' },
  0,
)
export const levelMost = levelTable(
  'hnte.ip-level-most',
  { zh: '等级最高得分', en: 'Most points for a level' },
  1,
)

const quantityTable = (id: string, title: Text, end: 0 | 1) =>
  parameter<Bands<bigint, bigint>>({
    id,
    title,
    unit: 'points',
    row: 'HNTE-5.ip',
    values: [
      {
        from,
        cite,
        value: [
          { atLeast: 5n, is: end === 0 ? 5n : 6n },
          { atLeast: 3n, is: end === 0 ? 3n : 4n },
          { atLeast: 1n, is: end === 0 ? 1n : 2n },
          { otherwise: 0n },
        ],
      },
    ],
  })

export const quantityLeast = quantityTable(
  'hnte.ip-quantity-least',
  { zh: 'Ⅱ类数量最低得分', en: 'Fewest points for Class II' },
  0,
)
export const quantityMost = quantityTable(
  'hnte.ip-quantity-most',
  { zh: 'Ⅱ类数量最高得分', en: 'Most points for Class II' },
  1,
)
export const classOneLeast = points(
  'hnte.ip-class-one-least',
  { zh: '有Ⅰ类知识产权的最低得分', en: 'Fewest points with Class I' },
  7n,
)
export const classOneMost = points(
  'hnte.ip-class-one-most',
  { zh: '有Ⅰ类知识产权的最高得分', en: 'Most points with Class I' },
  8n,
)

export const obtainedLeast = points(
  'hnte.ip-obtained-least',
  { zh: '获得方式最低得分', en: 'Fewest points for the way obtained' },
  1n,
)
export const obtainedOwnMost = points(
  'hnte.ip-own-most',
  { zh: '自主研发最高得分', en: 'Most points with own R&D' },
  6n,
)
export const obtainedOtherMost = points(
  'hnte.ip-acquired-most',
  { zh: '仅受让、受赠、并购最高得分', en: 'Most points where all was acquired' },
  3n,
)
export const bonusLeast = points(
  'hnte.ip-standards-least',
  { zh: '参与编制标准最低加分', en: 'Fewest extra points for standards' },
  1n,
)
export const bonusMost = points(
  'hnte.ip-standards-most',
  { zh: '参与编制标准最高加分', en: 'Most extra points for standards' },
  2n,
)
