/** A random draw among qualified experts that anyone can replay. */
import type { AssignmentProblem, Panels } from './problem.ts'
import { SeatFlow } from './seat-flow.ts'
import { numbersOf, shuffled, Urn } from './seeded-words.ts'

/** Why an expert drawn was not taken: it sits on as many panels as it may, a colleague sits there, or others could not be seated then. */
export type Passed = 'load' | 'employer' | 'needed-elsewhere'

/** One name out of the urn. */
export interface DrawStep {
  readonly proposal: number
  readonly expert: number
  /** Undefined when the expert was taken. */
  readonly passed?: Passed
}

/** A draw, with every step in order. */
export interface Draw {
  readonly panels: Panels
  readonly steps: readonly DrawStep[]
}

/**
 * Draws panels by lot: every proposal has an urn of its own with all experts not barred from it.
 *
 * Proposals take turns in an order drawn from the stream `order`, one seat in each turn. The urn of a
 * proposal is the list of its experts in ascending order, with numbers from the stream `urn:<name>`. Names
 * come out one by one; an expert is taken if its load and the employer rule allow, and if all other
 * seats and least loads can still be filled then. A name passed over does not come back. The draw
 * never gets stuck, and depends on nothing but the problem, the names and the key.
 *
 * @param key - made from the list of the qualified and a seed published after it was closed
 * @param names - stable name of each proposal
 * @returns null when no assignment keeps all rules
 */
export function drawPanels(
  problem: AssignmentProblem,
  key: Uint8Array,
  names: readonly string[],
): Draw | null {
  const { proposals, experts, demand, maxLoad } = problem
  const flow = new SeatFlow(problem)
  if (!flow.complete()) return null
  const drawnLoad = new Int32Array(experts)
  const drawnAt = Array.from({ length: proposals }, () => new Map<number, number>())
  const order = shuffled(proposals, numbersOf(key, 'order'))
  const urns = names.map((name, proposal) => {
    const qualified = new Int32Array(experts)
    let count = 0
    for (let expert = 0; expert < experts; expert++) {
      if (flow.mayPair(proposal, expert)) qualified[count++] = expert
    }
    return new Urn(qualified.subarray(0, count), numbersOf(key, `urn:${name}`))
  })
  const steps: DrawStep[] = []

  const passes = (proposal: number, expert: number): Passed | undefined => {
    if ((drawnLoad[expert] ?? 0) >= (maxLoad[expert] ?? 0)) return 'load'
    const own = problem.employer[expert] ?? -1
    const colleagues = drawnAt[proposal]?.get(own) ?? 0
    if (own >= 0 && problem.maxSameEmployer > 0 && colleagues >= problem.maxSameEmployer) {
      return 'employer'
    }
    if (!flow.has(proposal, expert) && !flow.exchange(proposal, expert)) return 'needed-elsewhere'
    flow.lock(proposal, expert)
    drawnLoad[expert] = (drawnLoad[expert] ?? 0) + 1
    drawnAt[proposal]?.set(own, colleagues + 1)
    return undefined
  }

  const turns = demand.reduce((most, each) => Math.max(most, each), 0)
  for (let turn = 0; turn < turns; turn++) {
    for (const proposal of order) {
      const urn = urns[proposal]
      if (urn === undefined || turn >= (demand[proposal] ?? 0)) continue
      for (;;) {
        const expert = urn.next()
        if (expert === undefined) throw new Error('an urn is empty before the panel is full')
        const passed = passes(proposal, expert)
        steps.push(passed === undefined ? { proposal, expert } : { proposal, expert, passed })
        if (passed === undefined) break
      }
    }
  }
  return { panels: flow.result(), steps }
}
