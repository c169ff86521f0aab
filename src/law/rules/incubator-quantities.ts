/** Words for quantities of incubators, by kind and instrument. */
import { inForce } from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import type { Citation } from '../../declare/instrument.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { incubatorKind } from './incubator-facts.ts'

export const setter = (prefix: string, row: string, from: CivilDate, cite: Citation) => ({
  count: (id: string, title: Text, value: bigint) =>
    inForce(
      parameter<bigint>({
        id: `${prefix}.${id}`,
        title,
        unit: 'count',
        row,
        values: [{ from, value, cite }],
      }),
    ),
  part: (id: string, title: Text, value: bigint) =>
    inForce(
      parameter<Share>({
        id: `${prefix}.${id}`,
        title,
        unit: 'share',
        row,
        values: [{ from, value: percent(value), cite }],
      }),
    ),
  kind: (id: string, title: Text, general: bigint, professional: bigint) =>
    bandFor(
      parameter<Bands<bigint, string>>({
        id: `${prefix}.${id}`,
        title,
        unit: 'count',
        row,
        values: [
          {
            from,
            cite,
            value: [{ oneOf: ['general'], is: general }, { otherwise: professional }],
          },
        ],
      }),
      incubatorKind,
    ),
})
