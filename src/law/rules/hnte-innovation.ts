/** HNTE condition 7: the assessment of innovation, 100 points (企业创新能力评价). */
import {
  type Expression,
  inForce,
  isTrue,
  type Operand,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Fact, fact } from '../../declare/fact.ts'
import { type Bands, type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { type ScoreItem, score } from '../../declare/score.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { guide2016 } from '../instruments/hnte.ts'
import { yearsInBusiness } from './hnte-facts.ts'
import {
  netAssetsGrowthLeast,
  netAssetsGrowthMost,
  netAssetsGrowthPoints,
  salesGrowthLeast,
  salesGrowthMost,
  salesGrowthPoints,
} from './hnte-growth.ts'
import { ownResearch, transformations, wroteStandards } from './hnte-innovation-facts.ts'
import { hasClassOne, usableClassTwo } from './hnte-ip.ts'

const from = civilDate('2016-01-01')
const cite = guide2016.article('ch. 3', '(7)')

const points = (id: string, title: Text, value: bigint, row = 'HNTE-5') =>
  parameter<bigint>({ id, title, unit: 'points', row, values: [{ from, cite, value }] })

const graded = (id: string, title: Text) =>
  fact.choice(id, title, [
    { id: 'A', label: { zh: 'A 高', en: 'A, high' } },
    { id: 'B', label: { zh: 'B 较高', en: 'B, rather high' } },
    { id: 'C', label: { zh: 'C 一般', en: 'C, medium' } },
    { id: 'D', label: { zh: 'D 较低', en: 'D, rather low' } },
    { id: 'E', label: { zh: 'E 无', en: 'E, none' } },
  ])

/** How advanced the technology is, and how strongly it supports the main products. */
export const technologyLevel = graded('hnte-technology-level', {
  zh: '技术的先进程度',
  en: 'Level of the technology',
})
export const coreSupport = graded('hnte-core-support', {
  zh: '对主要产品在技术上发挥核心支持作用',
  en: 'Core support of the main products',
})

const expert = (id: string, title: Text) => fact.count(id, title, { optional: true })

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
const obtainedLeast = points(
  'hnte.ip-obtained-least',
  { zh: '获得方式最低得分', en: 'Fewest points for the way obtained' },
  1n,
)
const obtainedOwnMost = points(
  'hnte.ip-own-most',
  { zh: '自主研发最高得分', en: 'Most points with own R&D' },
  6n,
)
const obtainedOtherMost = points(
  'hnte.ip-acquired-most',
  { zh: '仅受让、受赠、并购最高得分', en: 'Most points where all was acquired' },
  3n,
)
const bonusLeast = points(
  'hnte.ip-standards-least',
  { zh: '参与编制标准最低加分', en: 'Fewest extra points for standards' },
  1n,
)
const bonusMost = points(
  'hnte.ip-standards-most',
  { zh: '参与编制标准最高加分', en: 'Most extra points for standards' },
  2n,
)
const none = points('hnte.no-points', { zh: '不得分', en: 'No points' }, 0n)
const ipMost = points('hnte.ip-most', { zh: '知识产权满分', en: 'Most points for rights' }, 30n)

const item = (
  id: string,
  title: Text,
  given: Fact<'count'>,
  least: Operand<'count'>,
  most: Operand<'count'>,
): ScoreItem<'count'> => ({ id, title, points: given, least, most })

export const pointsGiven = {
  level: expert('technology-level-points', { zh: '技术先进程度得分', en: 'Points for level' }),
  support: expert('core-support-points', { zh: '核心支持作用得分', en: 'Points for core support' }),
  quantity: expert('ip-quantity-points', { zh: '知识产权数量得分', en: 'Points for quantity' }),
  obtained: expert('ip-obtained-points', { zh: '获得方式得分', en: 'Points for the way obtained' }),
  bonus: expert('standards-points', { zh: '参与编制标准加分', en: 'Extra points for standards' }),
  transformation: expert('transformation-points', {
    zh: '科技成果转化得分',
    en: 'Points for results put to use',
  }),
  systems: expert('rd-systems-points', { zh: '研发制度与核算得分', en: 'Points for R&D systems' }),
  units: expert('rd-unit-points', { zh: '研发机构与产学研得分', en: 'Points for R&D units' }),
  incentives: expert('rd-incentive-points', {
    zh: '转化激励与平台得分',
    en: 'Points for incentives and platforms',
  }),
  people: expert('rd-people-points', {
    zh: '人员培养与绩效得分',
    en: 'Points for training and appraisal',
  }),
} as const

const quantityEnd = (classOne: Expression<'count'>, table: typeof quantityLeast) =>
  when(hasClassOne, classOne, bandFor(table, computed(usableClassTwo)))

/** Intellectual property, 30 points with the extra ones inside. */
export const hnteIpScore = score({
  id: 'hnte.ip-score',
  title: { zh: '知识产权', en: 'Intellectual property' },
  row: 'HNTE-5.ip',
  cite,
  most: inForce(ipMost),
  items: [
    item(
      'level',
      { zh: '技术的先进程度', en: 'Level of the technology' },
      pointsGiven.level,
      bandFor(levelLeast, technologyLevel),
      bandFor(levelMost, technologyLevel),
    ),
    item(
      'support',
      { zh: '核心支持作用', en: 'Core support' },
      pointsGiven.support,
      bandFor(levelLeast, coreSupport),
      bandFor(levelMost, coreSupport),
    ),
    item(
      'quantity',
      { zh: '知识产权数量', en: 'Number of rights' },
      pointsGiven.quantity,
      quantityEnd(inForce(classOneLeast), quantityLeast),
      quantityEnd(inForce(classOneMost), quantityMost),
    ),
    item(
      'obtained',
      { zh: '知识产权获得方式', en: 'How they were obtained' },
      pointsGiven.obtained,
      inForce(obtainedLeast),
      when(isTrue(ownResearch), inForce(obtainedOwnMost), inForce(obtainedOtherMost)),
    ),
    item(
      'standards',
      { zh: '参与编制标准(加分)', en: 'Standards (extra)' },
      pointsGiven.bonus,
      when(isTrue(wroteStandards), inForce(bonusLeast), inForce(none)),
      when(isTrue(wroteStandards), inForce(bonusMost), inForce(none)),
    ),
  ],
})

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

const six = points(
  'hnte.rd-systems-most',
  { zh: '研发管理单项满分', en: 'Most points of an item' },
  6n,
)
const four = points(
  'hnte.rd-people-most',
  { zh: '研发管理单项满分', en: 'Most points of an item' },
  4n,
)

/** The whole assessment. Points inside a range are the experts'; without them the range is shown. */
export const hnteInnovationScore = score({
  id: 'hnte.innovation-score',
  title: { zh: '企业创新能力评价', en: 'Assessment of innovation' },
  row: 'HNTE-5',
  cite,
  items: [
    {
      id: 'ip',
      title: { zh: '知识产权', en: 'Intellectual property' },
      points: hnteIpScore.value,
    },
    item(
      'transformation',
      { zh: '科技成果转化能力', en: 'Results put to use' },
      pointsGiven.transformation,
      bandFor(transformationLeast, computed(transformationMean)),
      bandFor(transformationMost, computed(transformationMean)),
    ),
    item(
      'rd-systems',
      { zh: '研发制度、核算体系与辅助账', en: 'R&D systems and accounts' },
      pointsGiven.systems,
      inForce(none),
      inForce(six),
    ),
    item(
      'rd-unit',
      { zh: '研发机构与产学研合作', en: 'R&D unit and cooperation' },
      pointsGiven.units,
      inForce(none),
      inForce(six),
    ),
    item(
      'rd-incentives',
      { zh: '成果转化激励与开放平台', en: 'Incentives and open platform' },
      pointsGiven.incentives,
      inForce(none),
      inForce(four),
    ),
    item(
      'rd-people',
      { zh: '人员培养、引进与绩效评价', en: 'Training, hiring and appraisal' },
      pointsGiven.people,
      inForce(none),
      inForce(four),
    ),
    item(
      'net-assets-growth',
      { zh: '净资产增长率', en: 'Growth of net assets' },
      netAssetsGrowthPoints,
      netAssetsGrowthLeast,
      netAssetsGrowthMost,
    ),
    item(
      'sales-growth',
      { zh: '销售收入增长率', en: 'Growth of sales' },
      salesGrowthPoints,
      salesGrowthLeast,
      salesGrowthMost,
    ),
  ],
})
