/**
 * A clock as it is kept: where it started, its limit, the times it stood still. Its last day is
 * counted anew from these whenever one of them changes, so no pause and no rest day is ever counted.
 */
import type { CivilDate } from '../../values/civil-date.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import type { WorkingCalendar } from '../../values/working-calendar.ts'

/** A clock of a stage, a branch or the whole. */
export interface Clock {
  /** The day after which it counts. */
  readonly from: string
  readonly limit: Limit
  /** Last day; null while it stands still. */
  readonly due: string | null
  /** The calendar of that year is not announced yet. */
  readonly provisional: boolean
  /** Times it stood still, as the days it stopped and resumed. */
  readonly pauses?: readonly (readonly [stopped: string, resumed: string])[]
  /** Stands still since a day, for one reason or several. */
  readonly stopped?: { readonly on: string; readonly grounds: readonly string[] }
  /** What it was extended by; once only. */
  readonly extra?: Limit
}

/** The calendar with the day as of which it is asked; later notices are unknown. */
export interface Counting {
  readonly calendar: WorkingCalendar
  readonly known: CivilDate
}

function counted({ calendar, known }: Counting, clock: Clock): Clock {
  const pauses = (clock.pauses ?? []).map(([stopped, resumed]) => ({
    stopped: civilDate(stopped),
    resumed: civilDate(resumed),
  }))
  const counting = { known, pauses }
  const { limit, extra } = clock
  const from = civilDate(clock.from)
  if (extra === undefined || extra.unit === limit.unit) {
    const whole = { unit: limit.unit, count: limit.count + (extra?.count ?? 0) }
    const { due, provisional } = calendar.due(from, whole, counting)
    return { ...clock, due, provisional }
  }
  const first = calendar.due(from, limit, counting)
  const { due, provisional } = calendar.due(first.due, extra, counting)
  return { ...clock, due, provisional: provisional || first.provisional }
}

/** A clock that starts the day after a day. */
export function startedClock(by: Counting, from: CivilDate, limit: Limit): Clock {
  return counted(by, { from, limit, due: null, provisional: false })
}

/** The clock standing still from the end of a day, for a ground. */
export function stoppedClock(clock: Clock, on: CivilDate, ground: string): Clock {
  const { stopped } = clock
  return {
    ...clock,
    due: null,
    stopped: { on: stopped?.on ?? on, grounds: [...(stopped?.grounds ?? []), ground] },
  }
}

/** The clock without some grounds to stand still; it runs on from the day after when none is left. */
export function releasedClock(
  by: Counting,
  clock: Clock,
  on: CivilDate,
  isOver: (ground: string) => boolean,
): Clock {
  const { stopped, ...rest } = clock
  if (stopped === undefined) return clock
  const grounds = stopped.grounds.filter((ground) => !isOver(ground))
  if (grounds.length === stopped.grounds.length) return clock
  if (grounds.length > 0) return { ...clock, stopped: { on: stopped.on, grounds } }
  return counted(by, { ...rest, pauses: [...(clock.pauses ?? []), [stopped.on, on]] })
}

/** The clock with its limit extended. */
export function extendedClock(by: Counting, clock: Clock, extra: Limit): Clock {
  const longer = { ...clock, extra }
  return clock.stopped === undefined ? counted(by, longer) : longer
}
