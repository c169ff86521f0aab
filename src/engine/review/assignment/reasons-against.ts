/** Why no assignment keeps all rules: a few causes, each as small as it can be made. */
import { type AssignmentProblem, barred, noEmployer } from './problem.ts'
import { SeatFlow } from './seat-flow.ts'

/** One cause; numbers of proposals and experts are those of the problem. */
export type Reason =
  /** All panels together need more seats than all experts together may take. */
  | { readonly kind: 'seats-exceed-loads'; readonly seats: number; readonly room: number }
  /** The panels experts must sit on are more than there are seats. */
  | { readonly kind: 'least-loads-exceed-seats'; readonly seats: number; readonly least: number }
  /** One panel can't be filled, even if nobody else needed experts. */
  | {
      readonly kind: 'panel-alone'
      readonly proposal: number
      readonly seats: number
      /** Experts not barred from it. */
      readonly candidates: number
      /** Of these so many may sit together by the employer rule. */
      readonly together: number
    }
  /** An expert must sit on more panels than there are without bar. */
  | {
      readonly kind: 'expert-alone'
      readonly expert: number
      readonly least: number
      readonly open: number
    }
  /** Some panels compete for experts who can't take as many seats together. */
  | {
      readonly kind: 'panels-compete'
      readonly proposals: readonly number[]
      readonly seats: number
      /** Seats of theirs that can be filled at most. */
      readonly reachable: number
      /** Experts they depend on. */
      readonly experts: readonly number[]
    }
  /** An expert cannot reach the panels it must sit on without breaking another rule. */
  | { readonly kind: 'least-load-blocked'; readonly expert: number; readonly least: number }

/** Panels tried one by one to make a competing set smaller. */
const shrunkMost = 200

/** The causes why a problem has no assignment; empty when it has one. */
export function reasonsAgainst(problem: AssignmentProblem): readonly Reason[] {
  const alone = [...panelsAlone(problem), ...expertsAlone(problem)]
  if (alone.length > 0) return alone
  const total = (numbers: Int32Array) => numbers.reduce((sum, each) => sum + each, 0)
  const seats = total(problem.demand)
  const least = total(problem.minLoad)
  const room = total(problem.maxLoad)
  if (seats > room) return [{ kind: 'seats-exceed-loads', seats, room }]
  if (least > seats) return [{ kind: 'least-loads-exceed-seats', seats, least }]
  const flow = new SeatFlow({ ...problem, minLoad: new Int32Array(problem.experts) })
  flow.complete()
  const unfilled = flow.panels.flatMap((panel, proposal) =>
    panel.size < (problem.demand[proposal] ?? 0) ? [proposal] : [],
  )
  if (unfilled.length > 0) return [competition(problem, flow, unfilled)]
  const engaged = new SeatFlow(problem)
  engaged.complete()
  return Array.from(problem.minLoad).flatMap((own, expert): Reason[] =>
    engaged.load(expert) < own ? [{ kind: 'least-load-blocked', expert, least: own }] : [],
  )
}

function panelsAlone(problem: AssignmentProblem): readonly Reason[] {
  const { proposals, experts, affinity, demand, maxLoad, employer, maxSameEmployer } = problem
  const reasons: Reason[] = []
  for (let proposal = 0; proposal < proposals; proposal++) {
    const colleagues = new Map<number, number>()
    let candidates = 0
    let together = 0
    for (let expert = 0; expert < experts; expert++) {
      const own = affinity[proposal * experts + expert] ?? barred
      if (own < 0 || (maxLoad[expert] ?? 0) === 0) continue
      candidates++
      const works = employer[expert] ?? noEmployer
      const before = colleagues.get(works) ?? 0
      if (works >= 0) colleagues.set(works, before + 1)
      if (works < 0 || maxSameEmployer === 0 || before < maxSameEmployer) together++
    }
    const seats = demand[proposal] ?? 0
    if (together < seats)
      reasons.push({ kind: 'panel-alone', proposal, seats, candidates, together })
  }
  return reasons
}

function expertsAlone(problem: AssignmentProblem): readonly Reason[] {
  const { proposals, experts, affinity, demand, minLoad } = problem
  const reasons: Reason[] = []
  for (let expert = 0; expert < experts; expert++) {
    const least = minLoad[expert] ?? 0
    if (least === 0) continue
    let open = 0
    for (let proposal = 0; proposal < proposals; proposal++) {
      const own = affinity[proposal * experts + expert] ?? barred
      if (own >= 0 && (demand[proposal] ?? 0) > 0) open++
    }
    if (open < least) reasons.push({ kind: 'expert-alone', expert, least, open })
  }
  return reasons
}

/** The smallest set of panels found that compete for too few experts. */
function competition(
  problem: AssignmentProblem,
  flow: SeatFlow,
  unfilled: readonly number[],
): Reason {
  const sets = unfilled.slice(0, shrunkMost).map((proposal) => flow.reachedFrom(proposal))
  sets.sort((a, b) => a.proposals.length - b.proposals.length)
  let proposals: readonly number[] = sets[0]?.proposals ?? unfilled
  // Leaves out one panel after the other as long as the rest alone cannot be filled.
  if (proposals.length <= shrunkMost) {
    for (const candidate of proposals) {
      const rest = proposals.filter((each) => each !== candidate)
      if (rest.length > 0 && filledOf(problem, rest).lacking > 0) proposals = rest
    }
  }
  const { flow: alone, seats, lacking } = filledOf(problem, proposals)
  const start = proposals.find((each) => {
    const panel = alone.panels[each]
    return panel !== undefined && panel.size < (problem.demand[each] ?? 0)
  })
  const experts = start === undefined ? [] : alone.reachedFrom(start).experts
  return { kind: 'panels-compete', proposals, seats, reachable: seats - lacking, experts }
}

/** How far some panels can be filled when nobody else needs experts. */
function filledOf(problem: AssignmentProblem, proposals: readonly number[]) {
  const demand = new Int32Array(problem.proposals)
  let seats = 0
  for (const each of proposals) {
    demand[each] = problem.demand[each] ?? 0
    seats += demand[each] ?? 0
  }
  const flow = new SeatFlow({ ...problem, demand, minLoad: new Int32Array(problem.experts) })
  flow.complete()
  const lacking = proposals.reduce(
    (sum, each) => sum + (demand[each] ?? 0) - (flow.panels[each]?.size ?? 0),
    0,
  )
  return { flow, seats, lacking }
}
