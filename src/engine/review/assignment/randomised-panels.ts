/** Assignment against collusion: nobody can count on a pair, its chance is capped. */
import { certificateOf, withoutIdle } from './assign-experts.ts'
import type { Certificate } from './certificate.ts'
import { roundShares } from './dependent-rounding.ts'
import { optimise } from './optimise.ts'
import { PanelNetwork } from './panel-network.ts'
import type { AssignmentProblem, Panels } from './problem.ts'
import type { SeededNumbers } from './seeded-words.ts'

/** A chance as a fraction of whole numbers. */
export interface Chance {
  readonly units: number
  readonly of: number
}

/** Chances of pairs with the most expected affinity. */
export interface Lottery {
  /** Every pair with a chance, in units of `of`. */
  readonly shares: readonly {
    readonly proposal: number
    readonly expert: number
    readonly units: number
  }[]
  /** Units of certainty. */
  readonly of: number
  /** Expected total affinity × `of`: a whole number. */
  readonly expected: number
  readonly certificate: Certificate
}

/**
 * Finds chances for all pairs, none above a cap, with the most expected affinity by the rules.
 *
 * Exact: the flow is counted in units of 1 / `cap.of`, so every chance is a fraction with that
 * denominator.
 *
 * @returns null when the rules and the cap together allow none
 * @see Jecmen and others, Mitigating Manipulation in Peer Review via Randomized Reviewer Assignments, 2020
 */
export function lotteryOf(problem: AssignmentProblem, cap: Chance): Lottery | null {
  const network = new PanelNetwork(withoutIdle(problem), { seat: cap.of, pair: cap.units })
  if (optimise(network) > 0) return null
  const shares: { proposal: number; expert: number; units: number }[] = []
  let expected = 0
  network.eachPair((proposal, expert, units) => {
    shares.push({ proposal, expert, units })
    expected += units * (problem.affinity[proposal * problem.experts + expert] ?? 0)
  })
  shares.sort((a, b) => a.proposal - b.proposal || a.expert - b.expert)
  return { shares, of: cap.of, expected, certificate: certificateOf(network, problem) }
}

/** Panels drawn from a lottery: every pair comes with exactly its chance, every rule is kept. */
export function drawLottery(
  problem: AssignmentProblem,
  { shares, of }: Lottery,
  numbers: SeededNumbers,
): Panels {
  return roundShares(problem, shares, of, numbers)
}

/** The smallest cap in hundredths with which the rules can be kept; null when none can. */
export function leastCap(problem: AssignmentProblem): Chance | null {
  const flat = { ...problem, affinity: problem.affinity.map((own) => Math.min(own, 0)) }
  const works = (units: number) => lotteryOf(flat, { units, of: 100 }) !== null
  if (!works(100)) return null
  let fails = 0
  let good = 100
  while (good - fails > 1) {
    const middle = (good + fails) >> 1
    if (works(middle)) good = middle
    else fails = middle
  }
  return { units: good, of: 100 }
}
