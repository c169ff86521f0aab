import { factsOf } from '../../declare/service.ts'
import { civilDate } from '../../values/civil-date.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { lawFor, startClock, wholeLimit } from '../clock/limits.ts'
import { restore } from '../forms/read-form.ts'
import type { CaseState } from './case-state.ts'
import { type ActInput, perform } from './perform.ts'

/**
 * Accepts a case (受理): from the next day the limit of the whole runs.
 *
 * Acceptance after the limit for asking for corrections counts from the day of receipt, because by
 * law the case was then accepted without anybody saying so.
 *
 * @returns the case, now `accepted`
 * @throws Refusal those of {@link perform}
 * @see Administrative Licensing Law, article 32(4), applied by analogy
 */
export function accept(bureau: Bureau, input: ActInput): Promise<CaseState> {
  return perform(bureau, 'accept', input, async ({ current, offering, today }) => {
    const filedOn = civilDateOf(instant(current.filedAt))
    const deemed = current.corrections === 0 && current.dueOn !== null && today > current.dueOn
    const acceptedOn = deemed ? filedOn : today
    const facts = restore(factsOf(offering.service), current.answers)
    const limit = wholeLimit(offering, lawFor(offering, filedOn), facts)
    const clock = startClock(bureau, civilDate(acceptedOn), limit, today)
    return { kind: 'accepted', body: { acceptedOn, deemed, clock } }
  })
}
