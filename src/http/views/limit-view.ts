/** Limits as the pages show them. */
import type { Law } from '../../declare/expression/law-on.ts'
import type { Within } from '../../declare/stage.ts'
import { limitOf } from '../../engine/clock/limits.ts'
import { type Limit, showLimit } from '../../values/limit.ts'
import type { LimitView } from '../contract/services.ts'
import { answer } from '../mutable.ts'

/** A limit in words. */
export const limitText = (limit: Limit) => ({
  zh: showLimit(limit, 'zh'),
  en: showLimit(limit, 'en'),
})

/** A limit of the law with its article, as it is on a day. */
export function limitView(within: Within | undefined, law: Law): LimitView | null {
  const limit = limitOf(within, law)
  if (within === undefined || limit === undefined) return null
  const cite = 'promised' in within ? within.cite : law.value(within.statutory.id)?.cite
  return {
    count: limit.count,
    unit: limit.unit,
    text: limitText(limit),
    ...(cite === undefined ? {} : { cite: answer(cite) }),
  }
}
