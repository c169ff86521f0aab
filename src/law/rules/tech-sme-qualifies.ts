/** Technology SME, condition 5: 60 points with some for staff, or direct confirmation. */
import { earlier } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atLeast,
  atMost,
  type Expression,
  filingDay,
  inForce,
  isKnown,
  isTrue,
  positive,
} from '../../declare/expression/expression.ts'
import type { Fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import { techSmeMeasures2017 } from '../instruments/tech-sme.ts'
import {
  awardedOn,
  awardRank,
  hasResearchInstitution,
  hnteValidUntil,
  standardOn,
  standardRank,
} from './tech-sme-facts.ts'
import { number, techSmeScore, techSmeStaffBand } from './tech-sme-score.ts'

const from = civilDate('2017-05-03')

export const techSmeFloor = number(
  'tech-sme.score-floor',
  { zh: '综合评价最低分', en: 'Fewest points' },
  60n,
  'TS-3.t5',
)

/** How far back awards and standards count. */
export const techSmeWindow = parameter<Limit>({
  id: 'tech-sme.window',
  title: { zh: '近五年', en: 'The last five years' },
  unit: 'limit',
  row: 'TS-3.direct',
  values: [{ from, value: years(5), cite: techSmeMeasures2017.article(8) }],
})

const rank = (id: string, title: { zh: string; en: string }, value: bigint, item: string) =>
  parameter<bigint>({
    id,
    title,
    unit: 'rank',
    row: 'TS-3.direct',
    values: [{ from, value, cite: techSmeMeasures2017.article(9, item) }],
  })

const awardRankMost = rank(
  'tech-sme.award-rank',
  { zh: '奖励单位排名', en: 'Rank of the award' },
  3n,
  '(5)',
)
const standardRankMost = rank(
  'tech-sme.standard-rank',
  { zh: '标准起草单位排名', en: 'Rank among drafting units' },
  5n,
  '(6)',
)

/** Counted back from the day of filing, which the measures do not say. */
const windowStart = earlier(filingDay, inForce(techSmeWindow))

export const techSmeByCertificate = atLeast(hnteValidUntil, filingDay)
export const techSmeByAward = all(
  atLeast(awardedOn, windowStart),
  atMost(awardedOn, filingDay),
  atMost(awardRank, inForce(awardRankMost)),
)
export const techSmeByStandard = all(
  atLeast(standardOn, windowStart),
  atMost(standardOn, filingDay),
  atMost(standardRank, inForce(standardRankMost)),
)

/** A route counts only where its day was given: an optional answer left out claims nothing. */
const claimed = (day: Fact<'date'>, route: Expression<'truth'>) => all(isKnown(day), route)

/** One of the four routes that need no score; what was not given is not claimed. */
export const techSmeDirect = any(
  claimed(hnteValidUntil, techSmeByCertificate),
  claimed(awardedOn, techSmeByAward),
  isTrue(hasResearchInstitution),
  claimed(standardOn, techSmeByStandard),
)

export const techSmeQualifies = rule({
  id: 'tech-sme.qualifies',
  title: { zh: '综合评价达到60分，或符合直接确认条件', en: '60 points, or direct confirmation' },
  row: 'TS-3.t5',
  cite: techSmeMeasures2017.article(6, '(5)'),
  holds: any(
    techSmeDirect,
    all(positive(techSmeStaffBand), atLeast(techSmeScore.value, inForce(techSmeFloor))),
  ),
  remedy: {
    zh: '提高科技人员占比、研发投入或取得知识产权后再评价',
    en: 'Evaluate again with more S&T staff, R&D or rights',
  },
})
