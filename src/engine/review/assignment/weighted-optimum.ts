/** The optimum when proposals count differently, which bounds what all can have at once. */
import { assignExperts } from './assign-experts.ts'
import { type AssignmentProblem, barred, type Panels } from './problem.ts'

/** Weighted affinities stay below it. */
const weightedMost = 2 ** 27

/** A pair decided: on its panel, or not. */
export interface Decision {
  readonly proposal: number
  readonly expert: number
  readonly on: boolean
}

/** Solves a problem again and again with other weights. */
export class WeightedOptimum {
  readonly problem: AssignmentProblem
  /** Weights are whole numbers up to it. */
  readonly weightMost: number
  /** How often it was solved. */
  solved = 0
  /** Totals are multiples of it. */
  readonly divisor: number

  constructor(problem: AssignmentProblem) {
    this.problem = problem
    let divisor = 0
    let highest = 1
    for (let at = 0; at < problem.affinity.length; at++) {
      const own = problem.affinity[at] ?? barred
      if (own <= 0) continue
      if (divisor !== 1) divisor = greatestCommon(divisor, own)
      if (own > highest) highest = own
    }
    this.divisor = Math.max(1, divisor)
    this.weightMost = Math.max(
      1,
      Math.min(1024, Math.floor(weightedMost / (highest / this.divisor))),
    )
  }

  /**
   * The panels with the highest weighted sum of totals.
   *
   * @param weights - whole numbers from 0 to `weightMost`
   * @param decided - pairs that must or must not be
   * @returns panels and `bound`: no panels with those decisions have a higher weighted sum; null when
   *   no panels keep all rules and decisions
   */
  solve(
    weights: Int32Array,
    decided: readonly Decision[],
  ): { readonly panels: Panels; readonly bound: number } | null {
    this.solved++
    const { proposals, experts } = this.problem
    const affinity = this.problem.affinity.slice()
    let highest = 0
    for (let proposal = 0; proposal < proposals; proposal++) {
      const weight = weights[proposal] ?? 0
      const end = (proposal + 1) * experts
      for (let at = proposal * experts; at < end; at++) {
        const own = affinity[at] ?? barred
        if (own <= 0) continue
        const weighted = (own / this.divisor) * weight
        affinity[at] = weighted
        if (weighted > highest) highest = weighted
      }
    }
    // A pair that must be is worth more than any; what that adds is taken off the bound again.
    const bonus = highest + 1
    let forced = 0
    for (const { proposal, expert, on } of decided) {
      const at = proposal * experts + expert
      affinity[at] = on && (affinity[at] ?? barred) >= 0 ? (affinity[at] ?? 0) + bonus : barred
      if (on) forced++
    }
    const best = assignExperts({ ...this.problem, affinity })
    if (best === null) return null
    const kept = decided.every(({ proposal, expert, on }) => {
      return on === (best.panels[proposal]?.includes(expert) ?? false)
    })
    // With a pair that must be left out, the bound is still one: it only is not tight.
    return kept || forced > 0
      ? { panels: best.panels, bound: (best.objective - forced * bonus) * this.divisor }
      : null
  }
}

function greatestCommon(a: number, b: number): number {
  let [larger, smaller] = [a, b]
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
