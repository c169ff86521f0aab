/** How long a sanction for research misconduct bars (科研失信), by its severity. */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, years } from '../../values/limit.ts'
import type { Text } from '../../values/text.ts'
import { misconduct2022 } from '../instruments/rd-programme.ts'

const bar = (id: string, title: Text, value: Limit | null) =>
  parameter<Limit>({
    id: `integrity.${id}`,
    title,
    unit: 'limit',
    row: 'RDP-8',
    values: [{ from: civilDate('2022-08-25'), value, cite: misconduct2022.article('bars') }],
  })

/** The longest bar where the circumstances are heavier (较重). */
export const heavierAtMost = bar(
  'heavier-at-most',
  { zh: '情节较重的最长期限', en: 'Heavier cases, at most' },
  years(3),
)

/** The shortest bar where they are serious (严重). */
export const seriousAtLeast = bar(
  'serious-at-least',
  { zh: '情节严重的最短期限', en: 'Serious cases, at least' },
  years(3),
)

/** The longest bar where they are serious. */
export const seriousAtMost = bar(
  'serious-at-most',
  { zh: '情节严重的最长期限', en: 'Serious cases, at most' },
  years(5),
)

/** The shortest bar where they are especially serious (特别严重). */
export const gravestAtLeast = bar(
  'gravest-at-least',
  { zh: '情节特别严重的最短期限', en: 'Especially serious cases, at least' },
  years(5),
)

/** The longest bar where they are especially serious: none is set, it may be permanent. */
export const gravestAtMost = bar(
  'gravest-at-most',
  { zh: '情节特别严重的最长期限', en: 'Especially serious cases, at most' },
  null,
)
