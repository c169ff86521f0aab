/** HNTE: the assessment of innovation, 100 points (企业创新能力评价). */
import {
  type Expression,
  inForce,
  isTrue,
  least,
  type Operand,
  when,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import type { Fact } from '../../declare/fact.ts'
import { type ScoreItem, score } from '../../declare/score.ts'
import type { Text } from '../../values/text.ts'
import { guide2016 } from '../instruments/hnte.ts'
import { coreSupport, pointsGiven, technologyLevel } from './hnte-expert-points.ts'
import {
  netAssetsGrowthLeast,
  netAssetsGrowthMost,
  netAssetsGrowthPoints,
  salesGrowthLeast,
  salesGrowthMost,
  salesGrowthPoints,
} from './hnte-growth.ts'
import { ownResearch, wroteStandards } from './hnte-innovation-facts.ts'
import { hasClassOne, usableClassTwo } from './hnte-ip.ts'
import {
  bonusLeast,
  bonusMost,
  classOneLeast,
  classOneMost,
  levelLeast,
  levelMost,
  obtainedLeast,
  obtainedOtherMost,
  obtainedOwnMost,
  points,
  quantityLeast,
  quantityMost,
} from './hnte-ip-points.ts'
import {
  transformationLeast,
  transformationMean,
  transformationMost,
} from './hnte-transformation.ts'

const cite = guide2016.article('ch. 3', '(7)')
const none = points('hnte.no-points', { zh: '不得分', en: 'No points' }, 0n)
const ipMost = points('hnte.ip-most', { zh: '知识产权满分', en: 'Most points for rights' }, 30n)

/** Points of experts, capped by their range; while its facts are missing, by the whole table. */
const item = (
  id: string,
  title: Text,
  given: Fact<'count'>,
  fewest: Operand<'count'>,
  most: Operand<'count'>,
): ScoreItem<'count'> => ({ id, title, points: least<'count'>(given, most), least: fewest })

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
      { zh: '参与编制标准（加分）', en: 'Standards (extra)' },
      pointsGiven.bonus,
      when(isTrue(wroteStandards), inForce(bonusLeast), inForce(none)),
      when(isTrue(wroteStandards), inForce(bonusMost), inForce(none)),
    ),
  ],
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
