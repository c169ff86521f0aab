/** Everything somebody may do to a case now, stage by stage: what a case page offers. */
import type { Service } from '../../declare/service.ts'
import type { Stage } from '../../declare/stage.ts'
import type { CaseState } from '../cases/case-state.ts'
import { openPlaces } from '../cases/position.ts'
import { type Act, type Actor, caseActs } from './act.ts'
import { may } from './may.ts'

/** One thing that may be done, at a stage where it is about one. */
export interface OpenAct {
  readonly act: (typeof caseActs)[number]
  readonly stage?: Stage
}

const atStages: ReadonlySet<Act> = new Set([
  'conclude',
  'answer',
  'pause',
  'resume',
  'extend',
  'silence',
  'decide',
])

/** What somebody may do to a case, in the order in which a page offers it. */
export function actsOpenTo(current: CaseState, actor: Actor, service: Service): readonly OpenAct[] {
  const stages = openPlaces(current.position, service.procedure).map(({ stage }) => stage)
  return caseActs.flatMap((act): OpenAct[] => {
    const isAllowed = (stage?: Stage) => may(actor, act, current, service, stage?.id).allowed
    const found = atStages.has(act)
      ? stages.filter((stage) => isAllowed(stage)).map((stage) => ({ act, stage }))
      : []
    const isWhole = found.length === 0 || act === 'extend'
    return isWhole && isAllowed() ? [...found, { act }] : found
  })
}
