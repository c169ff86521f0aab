/** HNTE condition 7: more than 70 points, and what an officer is told about points and means. */
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  isKnown,
  lessThan,
  moreThan,
  not,
  type Operand,
  onlyWhen,
  positive,
  when,
} from '../../declare/expression/expression.ts'
import { computed, exact } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import type { Fact } from '../../declare/fact.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import { pointsGiven } from './hnte-expert-points.ts'
import {
  netAssetsGrowthLeast,
  netAssetsGrowthMost,
  netAssetsGrowthPoints,
  salesGrowthLeast,
  salesGrowthMost,
  salesGrowthPoints,
} from './hnte-growth.ts'
import { hnteInnovationScore } from './hnte-innovation.ts'
import { hntePanelMean, technicalTotals } from './hnte-panel.ts'
import {
  transformationLeast,
  transformationMean,
  transformationMost,
} from './hnte-transformation.ts'

const from = civilDate('2016-01-01')
const cite = guide2016.article('ch. 3', '(7)')

/** More than this is needed. */
export const hnteInnovationFloor = parameter<bigint>({
  id: 'hnte.innovation-floor',
  title: { zh: '创新能力评价须超过的分数', en: 'Points to be exceeded' },
  unit: 'points',
  row: 'HNTE-3.c7',
  values: [{ from, value: 70n, cite }],
})

/** The panel's mean decides once it is there; before, the points proposed and given. */
export const hnteInnovation = rule({
  id: 'hnte.innovation',
  title: { zh: '企业创新能力评价达到要求', en: 'Enough innovation' },
  row: 'HNTE-3.c7',
  cite: measures2016.article(11, '(7)'),
  holds: when(
    isKnown(technicalTotals),
    moreThan(computed(hntePanelMean), exact(inForce(hnteInnovationFloor))),
    moreThan(hnteInnovationScore.value, inForce(hnteInnovationFloor)),
  ),
})

/** Gap: points are whole, means of them are not; a city may ask for 71 in the mean. */
export const wholePointsNeeded: LawSwitch = {
  id: 'hnte.mean-of-whole-points',
  title: { zh: '专家组均分须达到71分', en: 'The mean of the panel must reach 71' },
  cite,
}

export const hntePanelFloor = parameter<bigint>({
  id: 'hnte.panel-floor',
  title: { zh: '专家组均分下限', en: 'Least mean of the panel' },
  unit: 'points',
  row: 'HNTE-8.4',
  values: [
    { from, value: 0n, cite, grade: 'design-default' },
    { from, value: 71n, cite, grade: 'design-default', under: wholePointsNeeded.id },
  ],
})

export const hntePanelReachesFloor = rule({
  id: 'hnte.panel-reaches-floor',
  title: { zh: '专家组均分达到整数分要求', en: 'The mean reaches whole points' },
  row: 'HNTE-8.4',
  cite,
  grade: 'design-default',
  holds: onlyWhen(
    isKnown(technicalTotals),
    atLeast(computed(hntePanelMean), exact(inForce(hntePanelFloor))),
  ),
})

const nextWhole = parameter<bigint>({
  id: 'hnte.innovation-next',
  title: { zh: '下一整数分', en: 'Next whole points' },
  unit: 'points',
  row: 'HNTE-8.4',
  values: [{ from, value: 71n, cite, grade: 'design-default' }],
})

export const hnteMeanNotBetween = rule({
  id: 'hnte.mean-not-between',
  title: { zh: '均分不在70与71之间', en: 'The mean is not between 70 and 71' },
  row: 'HNTE-8.4',
  cite,
  grade: 'design-default',
  effect: 'warn',
  holds: onlyWhen(
    isKnown(technicalTotals),
    any(
      atMost(computed(hntePanelMean), exact(inForce(hnteInnovationFloor))),
      atLeast(computed(hntePanelMean), exact(inForce(nextWhole))),
    ),
  ),
  remedy: {
    zh: '单项为整数分，均分可以不是；默认按未取整的均分大于70，请审查人员确认',
    en: 'Points are whole, means are not; by default the unrounded mean must exceed 70',
  },
})

/** Fewest and most points proposed, for experts' points that were given. */
const inRange = (given: Fact<'count'>, least: Operand<'count'>, most: Operand<'count'>) =>
  onlyWhen(isKnown(given), all(atLeast(given, least), atMost(given, most)))

export const hnteGrowthPointsInRange = rule({
  id: 'hnte.growth-points-in-range',
  title: { zh: '财务专家评分在分档范围内', en: "Finance experts' points are within their bands" },
  row: 'HNTE-5.growth',
  cite,
  effect: 'warn',
  holds: all(
    inRange(salesGrowthPoints, salesGrowthLeast, salesGrowthMost),
    inRange(netAssetsGrowthPoints, netAssetsGrowthLeast, netAssetsGrowthMost),
  ),
})

export const hnteTransformationPointsInRange = rule({
  id: 'hnte.transformation-points-in-range',
  title: { zh: '成果转化评分在分档范围内', en: 'Points for results are within their band' },
  row: 'HNTE-5.transformation',
  cite,
  effect: 'warn',
  holds: inRange(
    pointsGiven.transformation,
    bandFor(transformationLeast, computed(transformationMean)),
    bandFor(transformationMost, computed(transformationMean)),
  ),
})

const one = parameter<Share>({
  id: 'hnte.transformation-gap',
  title: { zh: '成果转化分档的起点', en: 'Where the bands begin' },
  unit: 'a year',
  row: 'HNTE-8.3',
  values: [{ from, value: whole(1n), cite }],
})

export const transformationNotInGap = rule({
  id: 'hnte.transformation-not-in-gap',
  title: { zh: '年均转化数不在0与1之间', en: 'Results a year are not between none and one' },
  row: 'HNTE-8.3',
  cite,
  grade: 'design-default',
  effect: 'warn',
  holds: any(
    not(positive(computed(transformationMean))),
    not(lessThan(computed(transformationMean), inForce(one))),
  ),
  remedy: {
    zh: '指引未规定年均大于0不足1项的得分，默认建议0分',
    en: 'The guide sets no points between none and one a year; none are proposed',
  },
})
