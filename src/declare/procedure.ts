/** Procedures: stages in order, track beside track, and the clock over all of it. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Text } from '../values/text.ts'
import { type Authority, bureauItself } from './authority.ts'
import type { Expression } from './expression/expression.ts'
import type { Citation } from './instrument.ts'
import type { DecisionStage, Extension, Stage, Within } from './stage.ts'

/** Stages of one authority, handled beside those of others. */
export interface Branch {
  /** Stable id within the service. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** Whose people act; the bureau itself where none is named. */
  readonly authority?: Authority
  /** Its own clock, from the day its track begins. */
  readonly within?: Within
  /** Its stages in order. */
  readonly stages: readonly Stage[]
}

/** What becomes of the whole when branches end differently. */
export interface Join {
  /** Whether the others go on when one is refused. */
  readonly others: 'stop' | 'continue'
  /** What the whole case is when some were refused and some were not. */
  readonly whole: 'refused' | 'partly-granted'
  /** Branches without a decision: a failure leads to the decision after the join, or closes. */
  readonly onRefuse?: 'decision' | 'close'
}

/** 并行办理: authorities side by side over one application, joined by one clock. */
export interface Parallel {
  readonly kind: 'parallel'
  /** Stable id within the service. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** The branches, in the order in which they are shown. */
  readonly branches: readonly Branch[]
  /** How they join. */
  readonly join: Join
  /** Only when this holds; otherwise all of it is skipped. */
  readonly when?: Expression<'truth'>
}

/** Declares branches run side by side. */
export const parallel = (declared: Omit<Parallel, 'kind'>): Parallel => ({
  kind: 'parallel',
  ...declared,
})

/** 过渡条款: from a day on, open cases of earlier versions move to this version. */
export interface Transition {
  /** First day on which a case may be moved. */
  readonly from: CivilDate
  /** The clause of the law. */
  readonly cite: Citation
  /** Earlier stages that have another id here. */
  readonly stages?: Readonly<Record<string, string>>
}

/** The stages in order, and the clock over all of them. */
export interface Procedure {
  /** Limit of the whole, counted from acceptance. */
  readonly within: Within
  /** Whether that limit may be extended once. */
  readonly extension?: Extension
  /** The stages in order. */
  readonly stages: readonly (Stage | Parallel)[]
  /** Moves open cases of earlier versions here. */
  readonly transition?: Transition
}

/** A stage with the branch it stands in, if any. */
export interface PlacedStage {
  readonly stage: Stage
  readonly branch?: Branch
  readonly parallel?: Parallel
}

const placed = new WeakMap<Procedure, readonly PlacedStage[]>()

/** Every stage in order, branch after branch. */
export function placesOf(procedure: Procedure): readonly PlacedStage[] {
  const known = placed.get(procedure)
  if (known !== undefined) return known
  const places = procedure.stages.flatMap((each): PlacedStage[] =>
    each.kind === 'parallel'
      ? each.branches.flatMap((branch) =>
          branch.stages.map((stage) => ({ stage, branch, parallel: each })),
        )
      : [{ stage: each }],
  )
  placed.set(procedure, places)
  return places
}

/** Every stage in order, without its place. */
export const stagesOf = (procedure: Procedure): readonly Stage[] =>
  placesOf(procedure).map(({ stage }) => stage)

/** Finds a stage by its id. */
export const placeOf = (procedure: Procedure, id: string): PlacedStage | undefined =>
  placesOf(procedure).find(({ stage }) => stage.id === id)

/** Id of the authority whose people act at a stage. */
export const authorityOf = ({ stage, branch }: PlacedStage): string =>
  (stage.authority ?? branch?.authority)?.id ?? bureauItself

/** Ids of all authorities that act somewhere in a procedure. */
export const authoritiesOf = (procedure: Procedure): readonly string[] => [
  ...new Set([bureauItself, ...placesOf(procedure).map(authorityOf)]),
]

/** Whether branches decide, or only examine for a decision after the join. */
export const isDecisive = (of: Parallel): boolean =>
  of.branches.some((branch) => branch.stages.some(({ kind }) => kind === 'decision'))

/** The stages of the track on which a stage stands: the main one, or its branch. */
export const trackOf = (procedure: Procedure, place: PlacedStage): readonly (Stage | Parallel)[] =>
  place.branch?.stages ?? procedure.stages

/** The decision that a failed stage leads to, on the same track. */
export function decisionAfter(
  track: readonly (Stage | Parallel)[],
  id: string,
): DecisionStage | undefined {
  const at = track.findIndex((each) => each.id === id)
  return track.slice(at + 1).find((each): each is DecisionStage => each.kind === 'decision')
}

/**
 * What is wrong with a procedure, in words for whoever declares it. A city does not start with one
 * that is wrong.
 */
export function faultsOf(procedure: Procedure): readonly string[] {
  const faults: string[] = []
  const [first] = procedure.stages
  if (first?.kind !== 'acceptance') faults.push('the first stage is acceptance')
  const ids = [
    ...placesOf(procedure).map(({ stage }) => stage.id),
    ...procedure.stages.flatMap((each) =>
      each.kind === 'parallel' ? [each.id, ...each.branches.map(({ id }) => id)] : [],
    ),
  ]
  for (const id of ids) {
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${id} is there twice`)
  }
  placesOf(procedure).forEach((place, index) => {
    const { stage, branch } = place
    const track = trackOf(procedure, place)
    const at = track.indexOf(stage)
    if (stage.kind === 'acceptance' && index > 0)
      faults.push(`${stage.id} cannot be accepted again`)
    if (stage.returnsTo !== undefined) {
      const to = track.findIndex((each) => each.id === stage.returnsTo)
      if (to < 0 || to >= at) faults.push(`${stage.id} returns to no earlier stage of its track`)
      else if (track[to]?.kind === 'acceptance' || track[to]?.kind === 'parallel') {
        faults.push(`${stage.id} cannot return to ${track[to]?.id}`)
      }
    }
    const leads = stage.endings?.map((each) => each.leads) ?? []
    if (leads.includes('return') && stage.returnsTo === undefined) {
      faults.push(`${stage.id} does not say where it returns to`)
    }
    if (stage.onRefuse === 'decision' && decisionAfter(track, stage.id) === undefined) {
      faults.push(`${stage.id} leads to a decision that its track does not have`)
    }
    if (stage.kind === 'examination' && stage.withDecision && track[at + 1]?.kind !== 'decision') {
      faults.push(`${stage.id} is followed by no decision`)
    }
    const granting = stage.onSilence?.effect === 'granted' || stage.onSilence?.effect === 'refused'
    if (granting && stage.kind !== 'decision') faults.push(`${stage.id} decides nothing in silence`)
    if (stage.onSilence !== undefined && stage.within === undefined && !('lasts' in stage)) {
      faults.push(`${stage.id} has no limit that could pass in silence`)
    }
    if (branch === undefined) return
    if (stage.kind === 'decision' && stage.output !== undefined) {
      if (place.parallel?.join.whole === 'refused') {
        faults.push(`${stage.id} gives something that the whole may still refuse`)
      }
    }
  })
  for (const each of procedure.stages) {
    if (each.kind !== 'parallel') continue
    if (each.branches.length < 2) faults.push(`${each.id} has fewer than two branches`)
    if (each.branches.some((branch) => branch.stages.length === 0)) {
      faults.push(`${each.id} has a branch without stages`)
    }
    if (each.join.onRefuse === 'decision' && !decisionAfter(procedure.stages, each.id)) {
      faults.push(`${each.id} leads to a decision that does not follow`)
    }
  }
  return faults
}
