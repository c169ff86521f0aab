import { type Answers, problem } from '../../declare/expression/read-fact.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { Ending } from '../../declare/stage.ts'
import type { Bureau } from '../bureau.ts'
import { stoppedClock } from '../clock/running-clock.ts'
import { store } from '../forms/read-form.ts'
import { advance } from './advance.ts'
import type { CaseState } from './case-state.ts'
import { openAt } from './open-at.ts'
import { type ActInput, type Held, type Outcome, perform } from './perform.ts'
import type { Moves, OpenPlace } from './position.ts'
import { factsFound, readFindings } from './read-findings.ts'
import { endingNamed } from './stage-ends.ts'
import { factsKnown, worldOf } from './world-of.ts'

/** How a stage ends. */
export interface Conclusion extends ActInput {
  readonly stage: string
  /** Id of an ending of the stage; where none are declared `pass`, `return` or `refuse`. */
  readonly ending: string
  /** Needed unless the stage passes. */
  readonly reason: string
  /** What was established here, by fact id; kept for the decision. */
  readonly findings?: Answers
  /** Number of the letter, where the case leaves for another level. */
  readonly number?: string
}

/**
 * Ends an open stage in one of the ways its declaration knows, and opens what follows. A stage that
 * recommends sends the case to another level when it passes, and stays open until the answer comes.
 *
 * @returns the case with its next stages open, or closed
 * @throws Refusal `stage.notice-running` - a public notice cannot end well before its time
 * @throws Invalid when the ending, the findings, a needed reason or number do not fit
 * @throws Refusal those of {@link perform}
 */
export function concludeStage(bureau: Bureau, input: Conclusion): Promise<CaseState> {
  return perform(bureau, 'conclude', input, async (held) => {
    const place = openAt(held, input.stage)
    const ending = endingNamed(place.stage, input.ending, input.reason)
    refuseEarly(place, ending, held.today)
    if (place.stage.kind === 'recommend' && ending.leads === 'pass') {
      return sentUp(held, place, place.stage.to.id, input)
    }
    return concluded(bureau, held, place, { ...input, ending })
  })
}

/** What ending a stage leaves, by somebody's word or by silence. */
export function concluded(
  bureau: Bureau,
  held: Held,
  { stage }: OpenPlace,
  said: {
    readonly ending: Ending
    readonly reason: string
    readonly findings?: Answers
    readonly silent?: true
  },
): Outcome {
  const { current, offering, today } = held
  const { service } = offering
  const given = said.findings ?? {}
  const found = Object.keys(given).length === 0 ? {} : readFindings(service, {}, given, false)
  const facts = { ...factsKnown(offering, current), ...found }
  const { ending } = said
  const end = {
    stage: stage.id,
    outcome: ending.leads,
    ...(stage.endings === undefined ? {} : { ending: ending.id }),
  }
  const world = worldOf(bureau, offering, current, today, facts)
  return {
    kind: 'stage-concluded',
    body: {
      stage: stage.id,
      outcome: ending.leads,
      ending: stage.endings === undefined ? null : ending.id,
      reason: said.reason,
      findings: Object.keys(found).length === 0 ? null : store(factsFound(service), found),
      ...(said.silent === undefined ? {} : { silent: said.silent }),
      moves: advance(world, current.position, isDecided(current), end),
    },
  }
}

/** Whether something was granted before, so that a failure now ends it. */
export const isDecided = ({ state }: CaseState): boolean =>
  state === 'granted' || state === 'partly-granted'

function refuseEarly({ stage, open }: OpenPlace, ending: Ending, today: string): void {
  const due = open.clock?.due
  if (stage.kind !== 'publicNotice' || ending.leads !== 'pass' || !due || today > due) return
  throw new Refusal(
    'stage.notice-running',
    {
      zh: `公示期至 ${due} 届满，期满前不能以无异议结束公示。`,
      en: `The notice runs until ${due}; before its end it cannot be closed as without objection.`,
    },
    { stage: stage.id, due },
    stage.cite,
  )
}

/** The case leaves; what the law does not count stands still until the answer. */
function sentUp(held: Held, { stage, open }: OpenPlace, to: string, said: Conclusion): Outcome {
  const number = said.number?.trim() ?? ''
  if (number === '') throw new Invalid([problem('number', 'required')])
  const { position } = held.current
  const { today } = held
  const away = { ...open, away: { on: today, number } }
  const sets = [open.clock ? { ...away, clock: stoppedClock(open.clock, today, stage.id) } : away]
  const branch = open.branch === undefined ? undefined : position.branches[open.branch]
  const stops = stage.notCounted !== undefined
  const moves: Moves = {
    sets,
    ...(stops && open.branch === undefined && position.whole
      ? { whole: stoppedClock(position.whole, today, stage.id) }
      : {}),
    ...(stops && open.branch !== undefined && branch?.clock
      ? {
          branches: {
            [open.branch]: { ...branch, clock: stoppedClock(branch.clock, today, stage.id) },
          },
        }
      : {}),
  }
  return {
    kind: 'recommended',
    body: { stage: stage.id, to, number, reason: said.reason, moves },
  }
}
