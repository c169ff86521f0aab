/** Made-up assignment problems: the same seed gives the same problem on every machine. */
import type { AssignmentProblem } from '../src/engine/review/assignment/problem.ts'
import { random } from './random.ts'

const topics = 24
const employers = 800

/** Sizes and kind of a problem. */
export interface Made {
  readonly proposals: number
  readonly experts: number
  readonly seats: number
  readonly maxLoad: number
  readonly seed: number
  /** Proposals crowd into few topics and some experts are wanted by all. */
  readonly crowded: boolean
}

/**
 * Proposals and experts as mixtures of topics, affinity as what they share with noise, in millionths;
 * employers by Zipf's law; an expert of the own employer and one in 500 others are barred.
 */
export function madeProblem(made: Made): AssignmentProblem {
  const { proposals, experts, crowded } = made
  const { unit: even, normal } = random(made.seed)
  const zipf = () => Math.min(employers - 1, Math.floor(employers ** even()) - 1)
  const mixture = (crowd: boolean) => {
    const shares = new Float64Array(topics)
    const main = 1 + Math.floor(even() * 3)
    for (let each = 0; each < main; each++) {
      const exponent = crowded ? (crowd ? 2.6 : 1) : 1.6
      const topic = Math.floor(topics * even() ** exponent)
      shares[topic] = (shares[topic] ?? 0) + (0.4 + even())
    }
    for (let topic = 0; topic < topics; topic++) {
      shares[topic] = (shares[topic] ?? 0) + 0.05 * even()
    }
    const length = Math.hypot(...shares)
    return shares.map((share) => share / length)
  }
  const ofProposals = Array.from({ length: proposals }, () => mixture(true))
  const ofExperts = Array.from({ length: experts }, () => mixture(false))
  const fame = Float64Array.from(ofExperts, () => (crowded ? 0.7 + 0.3 * even() ** 2 : 1))
  const employer = Int32Array.from({ length: experts }, zipf)
  const applicant = Int32Array.from({ length: proposals }, zipf)
  const affinity = new Int32Array(proposals * experts)
  ofProposals.forEach((wanted, proposal) => {
    ofExperts.forEach((known, expert) => {
      let shared = 0
      for (let topic = 0; topic < topics; topic++) {
        shared += (wanted[topic] ?? 0) * (known[topic] ?? 0)
      }
      const noisy = 0.85 * shared * (fame[expert] ?? 1) + 0.06 * normal()
      const own = Math.min(1, Math.max(0, noisy))
      const isBarred = employer[expert] === applicant[proposal] || even() < 0.002
      affinity[proposal * experts + expert] = isBarred ? -1 : Math.round(own * 1e6)
    })
  })
  return {
    proposals,
    experts,
    affinity,
    demand: new Int32Array(proposals).fill(made.seats),
    minLoad: new Int32Array(experts),
    maxLoad: new Int32Array(experts).fill(made.maxLoad),
    employer,
    maxSameEmployer: 1,
  }
}

const sizes = { proposals: 2000, experts: 5000, seats: 5, seed: 7 } as const

/** 10,000 seats and 15,000 that experts can take, in crowded topics. */
export const tight: Made = { ...sizes, maxLoad: 3, crowded: true }
/** 1,500 experts with room for 12,000. */
export const tight8: Made = { ...sizes, experts: 1500, maxLoad: 8, crowded: true }
/** Room for 40,000. */
export const loose: Made = { ...sizes, maxLoad: 8, crowded: false }
