/** Words in which the conditions of a national incubator are written. */
import { all, atLeast, inForce, positive, ratio } from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { type Rule, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { incubatorMeasures2018 } from '../instruments/incubator.ts'
import { type graduates, incubatees, incubatorKind, incubatorRegion } from './incubator-facts.ts'

const from = civilDate('2019-01-01')
const until = civilDate('2025-06-30')
const cite = incubatorMeasures2018.article('conditions')

export const count = (id: string, title: Text, unit: string, row: string, value: bigint) =>
  inForce(
    parameter<bigint>({ id: `incubator.${id}`, title, unit, row, values: [{ from, value, cite }] }),
  )
export const part = (id: string, title: Text, row: string, value: bigint) =>
  inForce(
    parameter<Share>({
      id: `incubator.${id}`,
      title,
      unit: 'share',
      row,
      values: [{ from, value: percent(value), cite }],
    }),
  )
export const byKind = (
  id: string,
  title: Text,
  row: string,
  general: bigint,
  professional: bigint,
) =>
  bandFor(
    parameter<Bands<bigint, string>>({
      id: `incubator.${id}`,
      title,
      unit: 'count',
      row,
      values: [
        {
          from,
          cite,
          value: [
            { oneOf: ['general'], is: general },
            { oneOf: ['professional'], is: professional },
          ],
        },
      ],
    }),
    incubatorKind,
  )

/** In hardship areas numbers may be a fifth lower. */
export const incubatorHardship = parameter<Bands<Share, string>>({
  id: 'incubator.hardship',
  title: { zh: '地区调整系数', en: 'Factor of the region' },
  unit: 'share',
  row: 'INC-2.15',
  values: [
    {
      from,
      cite: incubatorMeasures2018.article('hardship'),
      value: [{ oneOf: ['hardship'], is: percent(80n) }, { otherwise: percent(100n) }],
    },
  ],
})
export const regional = bandFor(incubatorHardship, incubatorRegion)

export const condition = (
  id: string,
  title: Text,
  row: string,
  holds: Rule['holds'],
  grade?: Rule['grade'],
): Rule =>
  rule({
    id: `incubator.${id}`,
    title,
    row,
    cite,
    from,
    until,
    holds,
    ...(grade === undefined ? {} : { grade }),
  })

/** Shares of incubatees cannot be computed without any; then the condition fails. */
export const ofIncubatees = (n: typeof graduates, floor: ReturnType<typeof part>) =>
  all(positive(incubatees), atLeast(ratio(n, incubatees), floor))
