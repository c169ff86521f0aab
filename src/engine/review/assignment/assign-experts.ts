/** The optimal assignment: the most affinity that the rules allow, with its proof. */
import { type Certificate, totalAffinity } from './certificate.ts'
import { optimise } from './optimise.ts'
import { PanelNetwork } from './panel-network.ts'
import { type AssignmentProblem, barred, type Panels } from './problem.ts'
import { breakTies, type TieWords } from './ties.ts'

/** An optimal assignment. */
export interface Assignment {
  readonly panels: Panels
  /** Total affinity; no assignment by the rules has more. */
  readonly objective: number
  readonly certificate: Certificate
}

/**
 * Assigns to every proposal exactly the experts it needs, with the most total affinity that bars,
 * loads and the employer rule allow.
 *
 * The result is exact, and `checkCertificate` proves it. Affinities are below 2^28.
 *
 * @param ties - decides between assignments of the same total
 * @returns null when no assignment keeps all rules; `reasonsAgainst` tells why
 */
export function assignExperts(problem: AssignmentProblem, ties?: TieWords): Assignment | null {
  const network = new PanelNetwork(withoutIdle(problem))
  if (optimise(network) > 0) return null
  const certificate = certificateOf(network, problem)
  if (ties !== undefined) breakTies(network, ties)
  const panels = panelsOf(network)
  return { panels, objective: totalAffinity(problem, panels), certificate }
}

/** Experts who may sit on no panel are barred from all: the flow needs room at every expert. */
export function withoutIdle(problem: AssignmentProblem): AssignmentProblem {
  const { proposals, experts, maxLoad } = problem
  if (!maxLoad.includes(0)) return problem
  const affinity = problem.affinity.slice()
  for (let expert = 0; expert < experts; expert++) {
    if ((maxLoad[expert] ?? 0) > 0) continue
    for (let proposal = 0; proposal < proposals; proposal++) {
      affinity[proposal * experts + expert] = barred
    }
  }
  return { ...problem, affinity, maxLoad: maxLoad.map((load) => Math.max(1, load)) }
}

/** Experts with flow on each panel. */
function panelsOf(network: PanelNetwork): Panels {
  const lists: number[][] = Array.from({ length: network.problem.proposals }, () => [])
  network.eachPair((proposal, expert) => lists[proposal]?.push(expert))
  return lists.map((list) => Int32Array.from(list).sort())
}

/** The prices that an optimal flow was found with; whoever may sit on no panel is out of reach. */
export function certificateOf(network: PanelNetwork, problem: AssignmentProblem): Certificate {
  const { proposals, experts, affinity, maxLoad } = problem
  const { potential } = network.tree
  const seatValue = potential.slice(0, proposals)
  const expertPrice = Float64Array.from({ length: experts }, (_, expert) => {
    if ((maxLoad[expert] ?? 0) > 0) return 0 - (potential[proposals + expert] ?? 0)
    return seatValue.reduce((most, value, proposal) => {
      const own = affinity[proposal * experts + expert] ?? barred
      return Math.max(most, own - value)
    }, 0)
  })
  const employerPrices = network.groups.flatMap(({ proposal, employer, node }) => {
    const price = (potential[node] ?? 0) - (potential[proposal] ?? 0)
    return price > 0 ? [{ proposal, employer, price }] : []
  })
  return { seatValue, expertPrice, employerPrices }
}
