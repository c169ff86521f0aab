/** The stages of a case as the pages show them, and what a reader may do at each. */
import { placeOf, placesOf } from '../../declare/procedure.ts'
import type { Service } from '../../declare/service.ts'
import type { Ending, Stage } from '../../declare/stage.ts'
import type { Act, Actor } from '../../engine/access/act.ts'
import { actsOpenTo } from '../../engine/access/acts-open-to.ts'
import type { CaseEvent } from '../../engine/cases/case-event.ts'
import type { CaseState } from '../../engine/cases/case-state.ts'
import type { EndedStage } from '../../engine/cases/position.ts'
import { endingsOf } from '../../engine/cases/stage-ends.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { CaseView } from '../contract/cases.ts'
import { answer } from '../mutable.ts'

type StageView = CaseView['stages'][number]

const over = new Set(['pass', 'refuse'])

/** How far a stage is that is not open. */
function stateOf(of: CaseState, ended: EndedStage | undefined): StageView['state'] {
  if (ended !== undefined && over.has(ended.outcome)) return 'done'
  if (ended !== undefined && ended.outcome !== 'return') return 'skipped'
  return of.closedOn === null ? 'ahead' : 'skipped'
}

/** The stages of a case, branch after branch. */
export function stageViews(
  of: CaseState,
  { procedure }: Service,
  events: readonly CaseEvent[],
): CaseView['stages'] {
  const { position } = of
  if (position.open.length === 0 && position.ended.length === 0)
    return oldViews(of, procedure, events)
  return placesOf(procedure).map(({ stage, branch, parallel }) => {
    const open = position.open.find((each) => each.stage === stage.id)
    const ended = position.ended.findLast((each) => each.stage === stage.id)
    const state = open === undefined ? stateOf(of, ended) : ('current' as const)
    const paused = stage.stopsClock?.find(({ id }) => id === open?.paused?.ground)
    const ending = endingsOf(stage).find(({ id }) => id === ended?.ending)
    const due = open?.clock?.due ?? null
    return {
      id: stage.id,
      kind: stage.kind,
      title: stage.title,
      state,
      on: state === 'done' ? (ended?.on ?? null) : null,
      // While the bureau waits for a correction, the applicant's day is the one that counts.
      due: of.state === 'awaiting-correction' && open !== undefined ? of.dueOn : due,
      authority: (stage.authority ?? branch?.authority)?.name ?? null,
      branch:
        branch === undefined || parallel === undefined
          ? null
          : { id: branch.id, parallel: parallel.id, title: branch.title },
      paused:
        paused === undefined
          ? null
          : { title: paused.title, expected: open?.paused?.expected ?? null },
      away: open?.away?.number ?? null,
      ending: open === undefined ? (ending?.title ?? null) : null,
    }
  })
}

/** The stages of a case from before they were kept, told from its state. */
function oldViews(
  of: CaseState,
  procedure: Service['procedure'],
  events: readonly CaseEvent[],
): CaseView['stages'] {
  const isDecided = of.decidedOn !== null
  const dayOf = (...kinds: readonly CaseEvent['kind'][]) => {
    const found = events.findLast((event) => kinds.includes(event.kind))
    return found === undefined ? null : civilDateOf(found.at)
  }
  return placesOf(procedure).map(({ stage }) => {
    const isDone = isDecided || (of.acceptedOn !== null && stage.kind === 'acceptance')
    const on =
      stage.kind === 'acceptance' ? dayOf('accepted', 'declined') : dayOf('granted', 'refused')
    return {
      id: stage.id,
      kind: stage.kind,
      title: stage.title,
      state: isDone ? 'done' : of.closedOn === null ? 'ahead' : 'skipped',
      on: isDone ? on : null,
      due: null,
      authority: null,
      branch: null,
      paused: null,
      away: null,
      ending: null,
    }
  })
}

const decisions: readonly Ending[] = [
  { id: 'grant', title: { zh: '准予', en: 'Grant' }, leads: 'pass' },
  { id: 'refuse', title: { zh: '不予', en: 'Refuse' }, leads: 'refuse' },
]

/** What may be chosen; the one decision of a main track has a form of its own. */
function endingsFor(act: Act, stage: Stage | undefined, service: Service): readonly Ending[] {
  if (stage === undefined) return []
  if (act === 'conclude' || act === 'answer') return endingsOf(stage)
  const isBranch = placeOf(service.procedure, stage.id)?.branch !== undefined
  return act === 'decide' && isBranch ? decisions : []
}

/** What a reader may do at open stages, with what may be chosen. */
export function possibleActs(of: CaseState, actor: Actor, service: Service): CaseView['possible'] {
  return actsOpenTo(of, actor, service).flatMap(({ act, stage }) =>
    act === 'silence'
      ? []
      : [
          {
            act,
            stage: stage?.id ?? null,
            title: stage?.title ?? null,
            endings: answer(endingsFor(act, stage, service)),
            grounds: act === 'pause' ? answer(stage?.stopsClock ?? []) : [],
            numbered: act === 'answer' || (act === 'conclude' && stage?.kind === 'recommend'),
          },
        ],
  )
}
