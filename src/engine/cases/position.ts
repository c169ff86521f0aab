/**
 * Where a case stands in its procedure: open stages with their clocks, branches, and what ended.
 * Every event says how it moves the case; the position is what is left after all of them.
 */
import { type PlacedStage, type Procedure, placeOf } from '../../declare/procedure.ts'
import type { Way } from '../../declare/stage.ts'
import type { Clock } from '../clock/running-clock.ts'

/** A stage that is open. */
export interface OpenStage {
  readonly stage: string
  readonly branch?: string
  /** Whose people act. */
  readonly authority: string
  /** The day it began. */
  readonly since: string
  /** Absent where no limit is set. */
  readonly clock?: Clock
  /** Stopped on a ground its declaration names, until somebody resumes it. */
  readonly paused?: { readonly ground: string; readonly on: string; readonly expected?: string }
  /** Recommended: the case is with another level, under this number. */
  readonly away?: { readonly on: string; readonly number: string }
  /** The law lets silence speak when its limit has passed. */
  readonly silence?: true
}

/** How a stage ended: by its outcome, or without one. */
export type EndedHow = Way | 'skip' | 'stop'

/** A stage that an act ends. */
export interface Ended {
  readonly stage: string
  readonly branch?: string
  readonly outcome: EndedHow
  /** The ending in the words of its law, where declared. */
  readonly ending?: string
}

/** A stage that ended, with the day and who ended it. */
export interface EndedStage extends Ended {
  readonly on: string
  readonly by: string
}

/** Where a branch is. */
export interface BranchPosition {
  readonly clock?: Clock
  readonly result?: 'passed' | 'refused' | 'stopped'
  /** Number of the certificate its decision gave. */
  readonly number?: string
}

/** What becomes of the whole case. */
export type Becomes = 'granted' | 'refused' | 'partly-granted' | 'terminated'

/** How an act moves a case. What is not named stays as it was. */
export interface Moves {
  readonly ends?: readonly Ended[]
  readonly opens?: readonly OpenStage[]
  /** Open stages as they now are. */
  readonly sets?: readonly OpenStage[]
  readonly whole?: Clock
  /** Branches as they now are. */
  readonly branches?: Readonly<Record<string, BranchPosition>>
  readonly becomes?: Becomes
  /** Nothing is left to do. */
  readonly closes?: true
}

/** Where a case stands. */
export interface Position {
  /** The clock over all of it, which the applicant sees; from acceptance to decision. */
  readonly whole?: Clock
  readonly open: readonly OpenStage[]
  readonly branches: Readonly<Record<string, BranchPosition>>
  readonly ended: readonly EndedStage[]
}

/** Before anything was filed, and of cases from before stages were kept. */
export const nowhere: Position = { open: [], branches: {}, ended: [] }

/** The position after an act. */
export function moved(before: Position, moves: Moves, on: string, by: string): Position {
  const ends = moves.ends ?? []
  const isOver = ({ stage }: OpenStage) => ends.some((each) => each.stage === stage)
  const sets = new Map(moves.sets?.map((each) => [each.stage, each]))
  const kept = before.open
    .filter((each) => !isOver(each))
    .map((each) => sets.get(each.stage) ?? each)
  const { whole: wholeBefore, ...rest } = before
  const decided = moves.closes === true || moves.becomes !== undefined
  const whole = decided ? undefined : (moves.whole ?? wholeBefore)
  return {
    ...rest,
    ...(whole === undefined ? {} : { whole }),
    open: moves.closes === true ? [] : [...kept, ...(moves.opens ?? [])],
    branches:
      moves.branches === undefined ? before.branches : { ...before.branches, ...moves.branches },
    ended: [...before.ended, ...ends.map((each) => ({ ...each, on, by }))],
  }
}

/** The position with stages under the ids they have in another version of the procedure. */
export function renamedIn(position: Position, ids: Readonly<Record<string, string>>): Position {
  const to = <T extends { readonly stage: string }>(each: T): T => ({
    ...each,
    stage: ids[each.stage] ?? each.stage,
  })
  return { ...position, open: position.open.map(to) }
}

/** The first last day after which silence speaks; null when the law lets it say nothing. */
export function silentOn({ open }: Position): string | null {
  const days = open.flatMap(({ silence, clock }) =>
    silence === true && clock !== undefined && clock.due !== null ? [clock.due] : [],
  )
  return days.sort()[0] ?? null
}

/** The earliest last day of an open stage. */
export function firstDue({ open }: Position): Clock | undefined {
  const clocks = open.flatMap(({ clock }) =>
    clock === undefined || clock.due === null ? [] : [clock],
  )
  return clocks.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0]
}

/** An open stage together with its declaration. */
export interface OpenPlace extends PlacedStage {
  readonly open: OpenStage
}

/**
 * The open stages with their declarations.
 *
 * @throws Error when a stage is open that the procedure does not have (a fault)
 */
export function openPlaces(position: Position, procedure: Procedure): readonly OpenPlace[] {
  return position.open.map((open) => {
    const place = placeOf(procedure, open.stage)
    if (place === undefined) throw new Error(`the procedure has no stage ${open.stage}`)
    return { ...place, open }
  })
}
