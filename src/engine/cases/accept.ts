import { civilDate } from '../../values/civil-date.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { lawFor, wholeLimit } from '../clock/limits.ts'
import { startedClock } from '../clock/running-clock.ts'
import { advance } from './advance.ts'
import type { CaseState } from './case-state.ts'
import { type ActInput, type Held, type Outcome, perform } from './perform.ts'
import { factsKnown, worldFor } from './world-of.ts'

/**
 * Accepts a case (受理): from the next day the limit of the whole runs, and the next stage is open.
 *
 * Acceptance after the limit for asking for corrections counts from the day of receipt, because by
 * law the case was then accepted without anybody saying so.
 *
 * @returns the case, now `accepted`
 * @throws Refusal those of {@link perform}
 * @see Administrative Licensing Law, article 32(4), applied by analogy
 */
export function accept(bureau: Bureau, input: ActInput): Promise<CaseState> {
  return perform(bureau, 'accept', input, async (held) => acceptance(bureau, held))
}

/** What acceptance leaves, by somebody's word or by silence. */
export function acceptance(
  bureau: Bureau,
  { current, offering, today }: Pick<Held, 'current' | 'offering' | 'today'>,
): Outcome {
  const filedOn = civilDateOf(instant(current.filedAt))
  const deemed = current.corrections === 0 && current.dueOn !== null && today > current.dueOn
  const acceptedOn = deemed ? filedOn : today
  const facts = factsKnown(offering, current)
  const world = worldFor(bureau, offering, facts, filedOn, today)
  const limit = wholeLimit(offering, lawFor(offering, filedOn), facts)
  if (limit === undefined) throw new Error('no limit is in force for the whole')
  const whole = startedClock(world.counting, civilDate(acceptedOn), limit)
  const stage = offering.service.procedure.stages[0]?.id ?? ''
  const clock = { due: whole.due ?? '', provisional: whole.provisional }
  const before = { ...current.position, whole }
  // The clock of the whole begins with this act, so that a first stage may make it stand still.
  const moves = advance(world, before, false, { stage, outcome: 'pass' })
  return {
    kind: 'accepted',
    body: { acceptedOn, deemed, clock, moves: { whole, ...moves } },
  }
}
