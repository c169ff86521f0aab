/** Scores of a panel: mean without the extremes, spread, median (专家评分). Voided scores are not in the table. */
import {
  all,
  any,
  atLeast,
  equal,
  inForce,
  minus,
  moreThan,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { exact, nothing, product, toDigits } from '../../declare/expression/number-words.ts'
import {
  countOver,
  greatestOver,
  leastOver,
  medianOver,
  sumOver,
} from '../../declare/expression/row-words.ts'
import { type Fact, fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import { expertPool2015 } from '../instruments/expert-review.ts'

const cite = expertPool2015.article('review')
const ours = { from: civilDate('2015-05-14'), cite, grade: 'design-default' as const }

const count = (id: string, zh: string, en: string, value: bigint) =>
  parameter<bigint>({
    id: `expert-review.${id}`,
    title: { zh, en },
    unit: 'scores',
    row: 'EXP-6.trimmed',
    values: [{ ...ours, value }],
  })
export const trimmedFrom = count(
  'trimmed-from',
  '去极值的最少评分数',
  'Scores from which extremes are dropped',
  5n,
)
export const fewestScores = count('fewest-scores', '最少有效评分数', 'Fewest valid scores', 3n)
export const dropped = count('dropped', '去掉的评分数', 'Scores dropped', 2n)

const alarm = (id: string, zh: string, en: string, value: bigint) =>
  parameter<Share>({
    id: `expert-review.${id}`,
    title: { zh, en },
    unit: 'points',
    row: 'EXP-6.alarm',
    values: [{ ...ours, value: whole(value) }],
  })
export const rangeAlarm = alarm('range-alarm', '分差预警', 'Alarm for the range', 25n)
/** A standard deviation of 12, squared: compared without taking a root. */
export const varianceAlarm = alarm(
  'variance-alarm',
  '方差预警（标准差的平方）',
  'Alarm for the variance',
  144n,
)

export const points = fact.number(
  'expert-points',
  { zh: '专家评分', en: 'Score of an expert' },
  { help: { zh: '百分制', en: '0 to 100' } },
)
const panelTable = (id: string, zh: string, en: string) => fact.rows(id, { zh, en }, [points])
export const panelScores = panelTable('expert-scores', '专家评分表', 'Scores of the panel')
export const rivalScores = panelTable(
  'expert-scores-of-rival',
  '相邻项目评分表',
  'Scores of the project compared with',
)

/** The words of one table of scores. */
export function scoreFigures(rows: Fact<'rows'>, of: Fact<'share'> = points) {
  const n = countOver(rows)
  const sum = sumOver(rows, of)
  const [highest, lowest] = [greatestOver(rows, of), leastOver(rows, of)]
  const mean = ratio(sum, exact(n))
  const squares = sumOver(rows, product(of, of))
  return {
    mean,
    highest,
    lowest,
    median: medianOver(rows, of),
    range: minus(highest, lowest),
    /** Sample variance: over n − 1. */
    variance: ratio(minus(squares, product(sum, mean)), minus(exact(n), ratio(exact(n), exact(n)))),
    /** From five scores one highest and one lowest are dropped; below three there is none. */
    trimmed: when(
      atLeast(n, inForce(trimmedFrom)),
      ratio(minus(minus(sum, highest), lowest), exact(minus(n, inForce(dropped)))),
      ratio(sum, exact(when(atLeast(n, inForce(fewestScores)), n, nothing('count')))),
    ),
  }
}

const [own, rival] = [scoreFigures(panelScores), scoreFigures(rivalScores)]

/** Unknown with fewer than three scores. Ranking uses it unrounded. */
export const panelScore = derivation({
  id: 'expert-review.score',
  title: { zh: '评审得分', en: 'Score of the review' },
  cite,
  grade: 'design-default',
  unit: 'points',
  row: 'EXP-6.trimmed',
  value: own.trimmed,
})
export const plainMean = derivation({
  id: 'expert-review.mean',
  title: { zh: '算术平均分', en: 'Plain mean' },
  cite,
  unit: 'points',
  row: 'EXP-6.trimmed',
  value: own.mean,
})
/** For people, rounded half up once. */
export const shownScore = derivation({
  id: 'expert-review.shown-score',
  title: { zh: '公布得分（两位小数）', en: 'Score as published, two decimals' },
  cite,
  grade: 'design-default',
  unit: 'points',
  row: 'EXP-6.round',
  value: toDigits(own.trimmed, 2),
})
export const median = derivation({
  id: 'expert-review.median',
  title: { zh: '中位数', en: 'Median' },
  cite,
  unit: 'points',
  row: 'EXP-6.tie',
  value: own.median,
})

/** Where it fails the chair records a discussion. */
export const noDivergence = rule({
  id: 'expert-review.no-divergence',
  title: { zh: '评分无明显分歧', en: 'The scores do not diverge' },
  cite,
  grade: 'design-default',
  row: 'EXP-6.alarm',
  effect: 'warn',
  holds: all(
    atLeast(inForce(rangeAlarm), own.range),
    atLeast(inForce(varianceAlarm), own.variance),
  ),
  remedy: { zh: '组长应组织讨论并记录', en: 'The chair records a discussion' },
})

/** Ahead by score, then by median, then by lowest score; after that by criteria and the chair. */
export const ranksAhead = rule({
  id: 'expert-review.ranks-ahead',
  title: { zh: '排名在前', en: 'Ranks ahead' },
  cite,
  grade: 'design-default',
  row: 'EXP-6.tie',
  effect: 'warn',
  holds: any(
    moreThan(own.trimmed, rival.trimmed),
    all(
      equal(own.trimmed, rival.trimmed),
      any(
        moreThan(own.median, rival.median),
        all(equal(own.median, rival.median), moreThan(own.lowest, rival.lowest)),
      ),
    ),
  ),
})
