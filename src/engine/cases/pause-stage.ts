import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import type { PauseGround } from '../../declare/stage.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { releasedClock, stoppedClock } from '../clock/running-clock.ts'
import type { CaseState } from './case-state.ts'
import { openAt } from './open-at.ts'
import { type ActInput, type Held, perform } from './perform.ts'
import type { Moves, OpenPlace, OpenStage } from './position.ts'

/** What stops a clock. */
export interface Pausing extends ActInput {
  readonly stage: string
  /** Id of a ground the stage declares. */
  readonly ground: string
  readonly reason: string
  /** The day on which it is expected to go on; the applicant is told. */
  readonly expected?: string
}

/**
 * Stops the clock of a stage on a ground its declaration names (中止计时): from the next day on
 * nothing is counted. The clock over the stage stands still too; in a branch that of the whole only
 * where the ground says so.
 *
 * @returns the case, its stage paused
 * @throws Invalid when the stage has no such ground, or the reason or the day do not fit
 * @throws Refusal those of {@link perform}
 * @see Administrative Licensing Law, article 45
 */
export function pauseStage(bureau: Bureau, input: Pausing): Promise<CaseState> {
  return perform(bureau, 'pause', input, async (held) => {
    const place = openAt(held, input.stage)
    const ground = place.stage.stopsClock?.find(({ id }) => id === input.ground)
    const expected = input.expected === undefined ? undefined : parseCivilDate(input.expected)
    const isPast = expected !== undefined && (!expected.ok || expected.value < held.today)
    const wrong = [
      ...(ground === undefined ? [problem('ground', 'required')] : []),
      ...(input.reason.trim().length < 2 ? [problem('reason', 'required')] : []),
      ...(isPast ? [{ ...problem('expected', 'required'), text: pastDay }] : []),
    ]
    if (ground === undefined || wrong.length > 0) throw new Invalid(wrong)
    return {
      kind: 'stage-paused',
      body: {
        stage: place.stage.id,
        ground: ground.id,
        reason: input.reason,
        expected: input.expected ?? null,
        moves: pausing(held, place, ground, input.expected),
      },
    }
  })
}

const pastDay = { zh: '预计恢复日期应为今天或以后的日期', en: 'A day from today on' }

/** The ground as clocks over the stage remember it. */
const groundOver = ({ stage }: OpenPlace, ground: string) => `${stage.id}:${ground}`

function pausing(
  { current, today }: Held,
  place: OpenPlace,
  ground: PauseGround,
  expected: string | undefined,
): Moves {
  const { open } = place
  const { position } = current
  const over = groundOver(place, ground.id)
  const stage: OpenStage = {
    ...open,
    ...(open.clock && { clock: stoppedClock(open.clock, today, over) }),
    paused: { ground: ground.id, on: today, ...(expected === undefined ? {} : { expected }) },
  }
  const branch = open.branch === undefined ? undefined : position.branches[open.branch]
  const whole = position.whole
  const stopsWhole = open.branch === undefined || ground.stopsWhole === true
  return {
    sets: [stage],
    ...(whole !== undefined && stopsWhole ? { whole: stoppedClock(whole, today, over) } : {}),
    ...(open.branch !== undefined && branch?.clock
      ? {
          branches: {
            [open.branch]: { ...branch, clock: stoppedClock(branch.clock, today, over) },
          },
        }
      : {}),
  }
}

/**
 * Lets a paused stage go on (恢复计时): from the next day on its days are counted again.
 *
 * @returns the case, its stage running, with new last days
 * @throws Refusal those of {@link perform}
 */
export function resumeStage(
  bureau: Bureau,
  input: ActInput & { readonly stage: string; readonly reason: string },
): Promise<CaseState> {
  return perform(bureau, 'resume', input, async (held) => {
    const place = openAt(held, input.stage)
    return {
      kind: 'stage-resumed',
      body: { stage: place.stage.id, reason: input.reason, moves: resuming(bureau, held, place) },
    }
  })
}

function resuming(bureau: Bureau, { current, today }: Held, place: OpenPlace): Moves {
  const { position } = current
  const by = { calendar: bureau.calendar, known: today }
  const { paused, ...open } = place.open
  const over = groundOver(place, paused?.ground ?? '')
  const isOver = (ground: string) => ground === over
  const clock = open.clock && releasedClock(by, open.clock, today, isOver)
  const branch = open.branch === undefined ? undefined : position.branches[open.branch]
  const { whole } = position
  return {
    sets: [{ ...open, ...(clock && { clock }) }],
    ...(whole === undefined ? {} : { whole: releasedClock(by, whole, today, isOver) }),
    ...(open.branch !== undefined && branch?.clock
      ? {
          branches: {
            [open.branch]: { ...branch, clock: releasedClock(by, branch.clock, today, isOver) },
          },
        }
      : {}),
  }
}
