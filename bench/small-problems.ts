/** Small assignment problems of every kind, hard and impossible ones among them. */
import type { AssignmentProblem } from '../src/engine/review/assignment/problem.ts'

/** Numbers below a bound, the same for the same seed. */
export function numbersBelow(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound)
  }
}

/** A problem with up to 9 proposals and 14 experts: bars, loads, employers and ties by the seed. */
export function smallProblem(seed: number): AssignmentProblem {
  const below = numbersBelow(seed)
  const proposals = 1 + below(9)
  const experts = 1 + below(14)
  const seats = 1 + below(4)
  const levels = [3, 20, 1_000_000][below(3)] ?? 3
  const barredShare = [0, 10, 30, 60][below(4)] ?? 0
  const employers = 1 + below(experts)
  const mean = Math.ceil((proposals * seats) / experts)
  const mayBeIdle = below(4) === 0
  const affinity = Int32Array.from({ length: proposals * experts }, () =>
    below(100) < barredShare ? -1 : below(levels) * (levels < 100 ? 50_000 : 1),
  )
  const maxLoad = Int32Array.from({ length: experts }, () =>
    Math.max(mayBeIdle ? 0 : 1, mean + below(3) - (mayBeIdle ? 1 : 0)),
  )
  const withLeast = below(3) === 0
  return {
    proposals,
    experts,
    affinity,
    demand: Int32Array.from({ length: proposals }, () => (below(8) === 0 ? below(3) : seats)),
    maxLoad,
    minLoad: maxLoad.map((most) =>
      withLeast && below(3) === 0 ? Math.min(most, 1 + below(2)) : 0,
    ),
    employer: Int32Array.from({ length: experts }, () => (below(9) === 0 ? -1 : below(employers))),
    maxSameEmployer: below(3),
  }
}
