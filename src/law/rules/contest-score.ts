/** Contests: the score of a round, published to two decimals, and who advances at the cut (大赛计分). */
import {
  all,
  any,
  atMost,
  equal,
  inForce,
  moreThan,
  plus,
} from '../../declare/expression/expression.ts'
import { toDigits } from '../../declare/expression/number-words.ts'
import { countOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { guangzhouContest } from '../instruments/contest.ts'
import { panelScores, scoreFigures } from './expert-scores.ts'

const cite = guangzhouContest.article('scoring')

/** The two-decimal value is the score: ties are found on it. */
export const finalScore = derivation({
  id: 'contest.final-score',
  title: { zh: '比赛得分', en: 'Score of the round' },
  cite,
  unit: 'points',
  row: 'FS-C.score',
  value: toDigits(scoreFigures(panelScores).trimmed, 2),
})

export const ownScore = fact.number('contest-score', { zh: '本项目得分', en: 'Score of the entry' })
export const ownPreliminary = fact.number('contest-preliminary', {
  zh: '本项目初赛得分',
  en: 'Preliminary score of the entry',
})
export const entryScore = fact.number('contest-entry-score', { zh: '得分', en: 'Score' })
export const entryPreliminary = fact.number('contest-entry-preliminary', {
  zh: '初赛得分',
  en: 'Preliminary score',
})
export const otherEntries = fact.rows(
  'contest-other-entries',
  { zh: '其他参赛项目', en: 'Other entries' },
  [entryScore, entryPreliminary],
)
export const places = fact.count('contest-places', { zh: '晋级名额', en: 'Places' })

/** An entry itself, to count its own rank from one. */
export const itself = parameter<bigint>({
  id: 'contest.itself',
  title: { zh: '本项目', en: 'The entry itself' },
  unit: 'entries',
  row: 'FS-C.tie',
  values: [{ from: civilDate('2017-01-01'), value: 1n, cite }],
})

/** Entries with a better score, or the same score and a better preliminary one, stand before it. */
export const rank = derivation({
  id: 'contest.rank',
  title: { zh: '名次', en: 'Rank' },
  cite,
  row: 'FS-C.tie',
  value: plus(
    inForce(itself),
    countOver(
      otherEntries,
      any(
        moreThan(entryScore, ownScore),
        all(equal(entryScore, ownScore), moreThan(entryPreliminary, ownPreliminary)),
      ),
    ),
  ),
})

/** Entries equal in both scores advance together. */
export const advances = rule({
  id: 'contest.advances',
  title: { zh: '晋级', en: 'Advances' },
  cite,
  row: 'FS-C.tie',
  holds: atMost(rank.value, places),
})
