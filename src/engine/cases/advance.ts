/** What follows when a stage ends, by the declaration alone: which stages open, what the whole becomes. */
import type { Expression } from '../../declare/expression/expression.ts'
import {
  authorityOf,
  type Branch,
  decisionAfter,
  isDecisive,
  type Parallel,
  type Procedure,
  placeOf,
  placesOf,
} from '../../declare/procedure.ts'
import type { Stage, Way, Within } from '../../declare/stage.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import {
  type Clock,
  type Counting,
  releasedClock,
  startedClock,
  stoppedClock,
} from '../clock/running-clock.ts'
import type { Becomes, BranchPosition, Ended, Moves, OpenStage, Position } from './position.ts'

/** What the law and the calendar say on the day of the act. */
export interface World {
  readonly procedure: Procedure
  readonly today: CivilDate
  readonly counting: Counting
  /** Whether a condition holds for the case; unknown counts as holding. */
  holds(when: Expression<'truth'>): boolean
  /** A limit by the law of the case; undefined where there is none. */
  limit(within: Within | undefined): Limit | undefined
}

/** How a stage ends. */
export interface StageEnd {
  readonly stage: string
  readonly outcome: Way
  readonly ending?: string
  /** Number of the certificate that a branch's decision gives. */
  readonly number?: string
}

/** What an act is about to change. */
interface Draft {
  readonly world: World
  readonly decided: boolean
  whole: Clock | undefined
  readonly branches: Record<string, BranchPosition>
  readonly changed: Set<string>
  open: readonly OpenStage[]
  readonly ends: Ended[]
  readonly opens: OpenStage[]
  becomes?: Becomes
  closes?: true
}

type Track = readonly (Stage | Parallel)[]

/** The grounds that an open stage may have stopped clocks over it for. */
export const groundsOf = (stage: string) => (ground: string) =>
  ground === stage || ground.startsWith(`${stage}:`)

/**
 * What follows when an open stage ends.
 *
 * @param decided - the case was granted before, so that a failure now ends what was granted
 */
export function advance(world: World, position: Position, decided: boolean, end: StageEnd): Moves {
  const place = placeOf(world.procedure, end.stage)
  if (place === undefined) throw new Error(`the procedure has no stage ${end.stage}`)
  const draft: Draft = {
    world,
    decided,
    whole: position.whole,
    branches: { ...position.branches },
    changed: new Set(),
    open: position.open,
    ends: [],
    opens: [],
  }
  const { stage, branch } = place
  const withIt = precededBy(draft, stage)
  if (withIt !== undefined) endOpen(draft, withIt, { outcome: 'pass' })
  endOpen(draft, stage, end)
  const track: Track = branch?.stages ?? world.procedure.stages
  follow(draft, track, stage, branch, end)
  return movesOf(draft, position)
}

/** What a case opens with when it is filed. */
export function firstMoves(world: World, clock: Clock): Moves {
  const [stage] = world.procedure.stages
  if (stage === undefined || stage.kind === 'parallel') throw new Error('no stage to begin with')
  return { opens: [{ ...openingOf(world, stage, undefined), clock }] }
}

/** The open examination that a decision ends along with itself. */
function precededBy(draft: Draft, decision: Stage): Stage | undefined {
  if (decision.kind !== 'decision') return undefined
  const track = trackWith(draft.world.procedure, decision)
  const before = track[track.indexOf(decision) - 1]
  const isOpen = draft.open.some((each) => each.stage === before?.id)
  return before?.kind === 'examination' && before.withDecision && isOpen ? before : undefined
}

function trackWith(procedure: Procedure, stage: Stage): Track {
  return placeOf(procedure, stage.id)?.branch?.stages ?? procedure.stages
}

function endOpen(draft: Draft, stage: Stage, { outcome, ending }: Omit<StageEnd, 'stage'>): void {
  const branch = placeOf(draft.world.procedure, stage.id)?.branch?.id
  draft.open = draft.open.filter((each) => each.stage !== stage.id)
  draft.ends.push({
    stage: stage.id,
    ...(branch === undefined ? {} : { branch }),
    outcome,
    ...(ending === undefined ? {} : { ending }),
  })
  release(draft, stage.id, branch)
}

/** Lets the clocks over a stage that is over run on. */
function release(draft: Draft, stage: string, branch: string | undefined): void {
  const { counting, today } = draft.world
  const over = groundsOf(stage)
  if (draft.whole !== undefined) draft.whole = releasedClock(counting, draft.whole, today, over)
  const own = branch === undefined ? undefined : draft.branches[branch]
  if (branch === undefined || own?.clock === undefined) return
  setBranch(draft, branch, { ...own, clock: releasedClock(counting, own.clock, today, over) })
}

function setBranch(draft: Draft, id: string, to: BranchPosition): void {
  draft.branches[id] = to
  draft.changed.add(id)
}

function follow(
  draft: Draft,
  track: Track,
  stage: Stage,
  branch: Branch | undefined,
  end: StageEnd,
): void {
  const at = track.indexOf(stage)
  if (end.outcome === 'return') {
    const to = track.find((each) => each.id === stage.returnsTo)
    if (to === undefined || to.kind === 'parallel') throw new Error(`${stage.id} returns nowhere`)
    openStage(draft, to, branch)
    return
  }
  if (end.outcome === 'pass') {
    enter(draft, track, at + 1, branch, end.number)
    return
  }
  const decision = decisionAfter(track, stage.id)
  const leads = stage.onRefuse ?? (decision === undefined ? 'close' : 'decision')
  if (stage.kind === 'decision' || leads === 'close' || decision === undefined) {
    refuseTrack(draft, branch)
    return
  }
  const to = track.indexOf(decision)
  skip(draft, track.slice(at + 1, to))
  openStage(draft, decision, branch)
}

/** Opens what comes next on a track, from a place on; at its end, ends the track. */
function enter(
  draft: Draft,
  track: Track,
  from: number,
  branch: Branch | undefined,
  number?: string,
): void {
  for (const next of track.slice(from)) {
    if (next.when !== undefined && !draft.world.holds(next.when)) {
      skip(draft, [next])
      continue
    }
    if (next.kind === 'parallel') {
      if (openBranches(draft, next)) return
      continue
    }
    openStage(draft, next, branch)
    return
  }
  if (branch === undefined) endMain(draft)
  else endBranch(draft, branch, { result: 'passed', ...(number === undefined ? {} : { number }) })
}

function skip(draft: Draft, skipped: Track): void {
  for (const each of skipped) {
    if (each.kind !== 'parallel') draft.ends.push({ stage: each.id, outcome: 'skip' })
    else {
      for (const branch of each.branches) {
        for (const { id } of branch.stages) {
          draft.ends.push({ stage: id, branch: branch.id, outcome: 'skip' })
        }
      }
    }
  }
}

function openingOf(world: World, stage: Stage, branch: Branch | undefined): OpenStage {
  const place = placeOf(world.procedure, stage.id)
  if (place === undefined) throw new Error(`the procedure has no stage ${stage.id}`)
  const limit = world.limit(stage.kind === 'publicNotice' ? stage.lasts : stage.within)
  return {
    stage: stage.id,
    ...(branch === undefined ? {} : { branch: branch.id }),
    authority: authorityOf(place),
    since: world.today,
    ...(limit === undefined ? {} : { clock: startedClock(world.counting, world.today, limit) }),
    ...(stage.onSilence === undefined ? {} : { silence: true as const }),
  }
}

function openStage(draft: Draft, stage: Stage, branch: Branch | undefined): void {
  draft.opens.push(openingOf(draft.world, stage, branch))
  // A recommendation is not counted only from the day it leaves.
  if (stage.notCounted === undefined || stage.kind === 'recommend') return
  const { today } = draft.world
  const own = branch === undefined ? undefined : draft.branches[branch.id]
  if (branch === undefined) {
    if (draft.whole !== undefined) draft.whole = stoppedClock(draft.whole, today, stage.id)
  } else if (own?.clock !== undefined) {
    setBranch(draft, branch.id, { ...own, clock: stoppedClock(own.clock, today, stage.id) })
  }
}

/** Opens every branch that has something to do; false when none has. */
function openBranches(draft: Draft, parallel: Parallel): boolean {
  const before = draft.opens.length
  const { world } = draft
  for (const branch of parallel.branches) {
    const limit = world.limit(branch.within)
    const clock = limit === undefined ? undefined : startedClock(world.counting, world.today, limit)
    setBranch(draft, branch.id, clock === undefined ? {} : { clock })
    const first = branch.stages.find((stage, index) => {
      const isSkipped = stage.when !== undefined && !world.holds(stage.when)
      if (isSkipped) skip(draft, branch.stages.slice(index, index + 1))
      return !isSkipped
    })
    if (first === undefined) setBranch(draft, branch.id, { result: 'passed' })
    else openStage(draft, first, branch)
  }
  return draft.opens.length > before
}

function endMain(draft: Draft): void {
  if (!draft.decided && draft.becomes === undefined) draft.becomes = 'granted'
  draft.closes = true
}

function refuseTrack(draft: Draft, branch: Branch | undefined): void {
  if (branch === undefined) {
    draft.becomes = draft.decided ? 'terminated' : 'refused'
    draft.closes = true
  } else endBranch(draft, branch, { result: 'refused' })
}

const parallelOf = (procedure: Procedure, branch: Branch): Parallel => {
  const found = placesOf(procedure).find((place) => place.branch === branch)?.parallel
  if (found === undefined) throw new Error(`no branch ${branch.id}`)
  return found
}

function endBranch(draft: Draft, branch: Branch, ended: BranchPosition): void {
  const parallel = parallelOf(draft.world.procedure, branch)
  setBranch(draft, branch.id, ended)
  const isOpen = ({ id }: Branch) => draft.branches[id]?.result === undefined
  if (ended.result === 'refused' && parallel.join.others === 'stop') {
    for (const other of parallel.branches.filter(isOpen)) stopBranch(draft, other)
  }
  if (!parallel.branches.some(isOpen)) join(draft, parallel)
}

function stopBranch(draft: Draft, branch: Branch): void {
  for (const { stage } of draft.open.filter((each) => each.branch === branch.id)) {
    draft.open = draft.open.filter((each) => each.stage !== stage)
    draft.ends.push({ stage, branch: branch.id, outcome: 'stop' })
    release(draft, stage, branch.id)
  }
  setBranch(draft, branch.id, { result: 'stopped' })
}

function join(draft: Draft, parallel: Parallel): void {
  const { stages } = draft.world.procedure
  const results = parallel.branches.map(({ id }) => draft.branches[id]?.result)
  const passed = results.filter((result) => result === 'passed').length
  const at = stages.indexOf(parallel)
  const decision = decisionAfter(stages, parallel.id)
  const decisive = isDecisive(parallel) && decision === undefined
  if (passed === results.length) {
    if (decisive && !draft.decided) draft.becomes = 'granted'
    enter(draft, stages, at + 1, undefined)
    return
  }
  const leads = parallel.join.onRefuse ?? (decision === undefined ? 'close' : 'decision')
  if (leads === 'decision' && decision !== undefined) {
    skip(draft, stages.slice(at + 1, stages.indexOf(decision)))
    openStage(draft, decision, undefined)
    return
  }
  if (passed === 0 || parallel.join.whole === 'refused' || !decisive) {
    refuseTrack(draft, undefined)
    return
  }
  draft.becomes = 'partly-granted'
  enter(draft, stages, at + 1, undefined)
}

function movesOf(draft: Draft, before: Position): Moves {
  const branches = Object.fromEntries(
    [...draft.changed].map((id) => [id, draft.branches[id] ?? {}] as const),
  )
  const { whole, opens, becomes, closes } = draft
  const isDecided = becomes !== undefined || closes === true
  return {
    ends: draft.ends,
    ...(opens.length === 0 ? {} : { opens }),
    ...(whole === undefined || whole === before.whole || isDecided ? {} : { whole }),
    ...(draft.changed.size === 0 ? {} : { branches }),
    ...(becomes === undefined ? {} : { becomes }),
    ...(closes === undefined ? {} : { closes }),
  }
}
