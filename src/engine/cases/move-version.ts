import { problem } from '../../declare/expression/read-fact.ts'
import { placeOf, type Transition } from '../../declare/procedure.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import type { CaseState } from './case-state.ts'
import { type ActInput, perform } from './perform.ts'

/** The clause by which a case would move to the present version of its service on a day, if any. */
export function transitionOf(
  bureau: Bureau,
  current: Pick<CaseState, 'service' | 'version'>,
  today: CivilDate,
): Transition | undefined {
  const { procedure, version } = offeringOf(bureau, current.service).service
  const { transition } = procedure
  if (transition === undefined || version === current.version || today < transition.from) return
  return transition
}

/**
 * Moves an open case to the present version of its service, where a transition clause of the law
 * says so (过渡条款). Without one a case keeps the version it was filed under to its end. Clocks that
 * run go on as they are; what opens from now on follows the new version.
 *
 * @returns the case under the present version
 * @throws Refusal `version.no-transition` - no clause moves it, or not yet
 * @throws Refusal `version.no-stage` - an open stage has no place in the present version
 * @throws Refusal those of {@link perform}
 */
export function moveVersion(
  bureau: Bureau,
  input: ActInput & { readonly reason: string },
): Promise<CaseState> {
  return perform(bureau, 'move-version', input, async ({ current, today }) => {
    if (input.reason.trim().length < 2) throw new Invalid([problem('reason', 'required')])
    const { procedure, version } = offeringOf(bureau, current.service).service
    const transition = transitionOf(bureau, current, today)
    if (transition === undefined) throw noTransition(current, procedure.transition?.from)
    const renamed = (id: string) => transition.stages?.[id] ?? id
    const stages: Record<string, string> = {}
    for (const { stage, branch } of current.position.open) {
      const to = renamed(stage)
      const place = placeOf(procedure, to)
      if (place === undefined || place.branch?.id !== branch) throw noStage(stage)
      if (to !== stage) stages[stage] = to
    }
    return {
      kind: 'version-moved',
      body: { from: current.version, to: version, reason: input.reason, stages },
    }
  })
}

const noTransition = (current: CaseState, from: string | undefined) =>
  new Refusal(
    'version.no-transition',
    {
      zh: `本件按第 ${current.version} 版办理；没有过渡条款${from === undefined ? '' : `在今天（${from} 起）`}要求改按新版办理。`,
      en: `This case is handled under version ${current.version}; no transition clause moves it${from === undefined ? '' : ` before ${from}`}.`,
    },
    { version: current.version },
  )

const noStage = (stage: string) =>
  new Refusal(
    'version.no-stage',
    {
      zh: `办件所处环节 ${stage} 在新版程序中没有对应环节，请先办结该环节。`,
      en: `The open stage ${stage} has no place in the new version. End it first.`,
    },
    { stage },
  )
