import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { advance } from './advance.ts'
import type { CaseState } from './case-state.ts'
import { isDecided } from './conclude-stage.ts'
import { openAt } from './open-at.ts'
import { type ActInput, perform } from './perform.ts'
import { endingNamed } from './stage-ends.ts'
import { worldOf } from './world-of.ts'

/** What another level answered. */
export interface LevelAnswer extends ActInput {
  readonly stage: string
  /** Id of an ending of the stage. */
  readonly ending: string
  /** Number of the answer, as printed. */
  readonly number: string
  /** Day of the answer. */
  readonly answeredOn: string
  readonly reason: string
}

/**
 * Records what the level answered to which a case was recommended, and goes on from there.
 *
 * @returns the case with its next stages open, or closed
 * @throws Invalid when number or day are missing or cannot be
 * @throws Refusal those of {@link perform}
 */
export function recordAnswer(bureau: Bureau, input: LevelAnswer): Promise<CaseState> {
  return perform(bureau, 'answer', input, async (held) => {
    const { current, offering, today } = held
    const { stage, open } = openAt(held, input.stage)
    const ending = endingNamed(stage, input.ending, input.reason)
    const number = input.number.trim()
    const on = parseCivilDate(input.answeredOn)
    const wrong = [
      ...(number === '' ? [problem('number', 'required')] : []),
      ...(!on.ok || on.value > today || on.value < (open.away?.on ?? '')
        ? [{ ...problem('answeredOn', 'required'), code: 'answer.day', text: wrongDay }]
        : []),
    ]
    if (wrong.length > 0) throw new Invalid(wrong)
    const world = worldOf(bureau, offering, current, today)
    const end = { stage: stage.id, outcome: ending.leads }
    return {
      kind: 'answered',
      body: {
        stage: stage.id,
        outcome: ending.leads,
        number,
        answeredOn: input.answeredOn,
        reason: input.reason,
        moves: advance(world, current.position, isDecided(current), end),
      },
    }
  })
}

const wrongDay = {
  zh: '请填写上级批复的日期，应在报送之日以后、今天以前',
  en: 'The day of the answer, after the case was sent and not after today',
}
