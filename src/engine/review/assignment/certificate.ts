/** Proof that an assignment is the best, for anyone to check without trusting who found it. */
import { type AssignmentProblem, barred, noEmployer, type Panels } from './problem.ts'

/**
 * Prices that prove an optimum (the dual solution of the linear programme).
 *
 * However experts are assigned by the rules, a panel's affinity is at most what its seats, its
 * experts' time and its employer rule cost by these prices, plus what single pairs exceed them by.
 */
export interface Certificate {
  /** Value of one seat of each proposal. */
  readonly seatValue: Float64Array
  /** Price of one panel of each expert's time; below zero where the expert must sit on more. */
  readonly expertPrice: Float64Array
  /** Price of one place of an employer on a panel, where it is not zero. */
  readonly employerPrices: readonly EmployerPrice[]
}

/** What one more expert of an employer would be worth to a panel. */
export interface EmployerPrice {
  readonly proposal: number
  readonly employer: number
  readonly price: number
}

/** Outcome of a check. */
export interface Checked {
  /** True when the panels keep every rule and no assignment can have more affinity. */
  readonly proven: boolean
  /** Total affinity of the panels. */
  readonly objective: number
  /** No assignment by the rules has more affinity than this. */
  readonly bound: number
  /** What is wrong with the panels; empty when they keep every rule. */
  readonly broken: readonly string[]
}

/**
 * Checks that panels keep every rule, and that no others have more affinity, in one pass over all
 * pairs and without any part of the method that found them.
 */
export function checkCertificate(
  problem: AssignmentProblem,
  panels: Panels,
  certificate: Certificate,
): Checked {
  const broken = brokenRules(problem, panels)
  const objective = totalAffinity(problem, panels)
  const bound = upperBound(problem, certificate)
  return { proven: broken.length === 0 && objective === bound, objective, bound, broken }
}

/** Total affinity of panels. */
export function totalAffinity({ affinity, experts }: AssignmentProblem, panels: Panels): number {
  let total = 0
  panels.forEach((panel, proposal) => {
    for (const expert of panel) total += affinity[proposal * experts + expert] ?? 0
  })
  return total
}

/** Rules that panels break, each in a few words. */
export function brokenRules(problem: AssignmentProblem, panels: Panels): readonly string[] {
  const { proposals, experts, affinity, demand, minLoad, maxLoad, employer } = problem
  const broken: string[] = []
  if (panels.length !== proposals) broken.push(`${panels.length} panels for ${proposals} proposals`)
  const load = new Int32Array(experts)
  panels.forEach((panel, proposal) => {
    if (new Set(panel).size !== demand[proposal] || panel.length !== demand[proposal]) {
      broken.push(`proposal ${proposal} has ${panel.length} experts`)
    }
    const colleagues = new Map<number, number>()
    for (const expert of panel) {
      load[expert] = (load[expert] ?? 0) + 1
      if ((affinity[proposal * experts + expert] ?? barred) < 0) {
        broken.push(`expert ${expert} is barred from proposal ${proposal}`)
      }
      const own = employer[expert] ?? noEmployer
      if (own >= 0) colleagues.set(own, (colleagues.get(own) ?? 0) + 1)
    }
    for (const [own, count] of colleagues) {
      if (problem.maxSameEmployer > 0 && count > problem.maxSameEmployer) {
        broken.push(`employer ${own} has ${count} experts on proposal ${proposal}`)
      }
    }
  })
  for (let expert = 0; expert < experts; expert++) {
    const own = load[expert] ?? 0
    if (own < (minLoad[expert] ?? 0) || own > (maxLoad[expert] ?? 0)) {
      broken.push(`expert ${expert} sits on ${own} panels`)
    }
  }
  return broken
}

/** The most affinity that any assignment can have, by weak duality: true whatever the prices are. */
export function upperBound(problem: AssignmentProblem, certificate: Certificate): number {
  const { proposals, experts, affinity, demand, minLoad, maxLoad, employer } = problem
  const { seatValue, expertPrice, employerPrices } = certificate
  const pricesOf = new Map<number, Map<number, number>>()
  let bound = 0
  for (const { proposal, employer: own, price } of employerPrices) {
    if (price < 0 || problem.maxSameEmployer === 0)
      throw new Error('an employer price out of place')
    bound += price * problem.maxSameEmployer
    const prices = pricesOf.get(proposal) ?? new Map<number, number>()
    pricesOf.set(proposal, prices.set(own, (prices.get(own) ?? 0) + price))
  }
  for (let expert = 0; expert < experts; expert++) {
    const price = expertPrice[expert] ?? 0
    bound += price * ((price > 0 ? maxLoad[expert] : minLoad[expert]) ?? 0)
  }
  for (let proposal = 0; proposal < proposals; proposal++) {
    const value = seatValue[proposal] ?? 0
    bound += value * (demand[proposal] ?? 0)
    const row = proposal * experts
    const prices = pricesOf.get(proposal)
    for (let expert = 0; expert < experts; expert++) {
      const own = affinity[row + expert] ?? barred
      let exceeds = own - value - (expertPrice[expert] ?? 0)
      if (exceeds <= 0 || own < 0) continue
      if (prices !== undefined) exceeds -= prices.get(employer[expert] ?? noEmployer) ?? 0
      if (exceeds > 0) bound += exceeds
    }
  }
  return bound
}
