/** The four ways to assign experts, with what each proves. */
import { assignExperts } from '../engine/review/assignment/assign-experts.ts'
import { checkCertificate, totalAffinity } from '../engine/review/assignment/certificate.ts'
import { drawPanels } from '../engine/review/assignment/draw-panels.ts'
import { fairPanels } from '../engine/review/assignment/fair-panels.ts'
import type { Panels } from '../engine/review/assignment/problem.ts'
import {
  type Chance,
  drawLottery,
  lotteryOf,
} from '../engine/review/assignment/randomised-panels.ts'
import { digestOf, numbersOf, wordOf } from '../engine/review/assignment/seeded-words.ts'
import type { ReadProblem } from './assignment-files.ts'

export const assignmentModes = ['optimal', 'fair', 'randomised', 'draw'] as const

/** A way to assign, with its numbers. */
export interface Mode {
  readonly name: (typeof assignmentModes)[number]
  readonly cap: Chance
  readonly seed: string
}

/** Panels, and what is known about them; affinities in millionths. */
export interface Assigned {
  readonly panels: Panels
  readonly objective: number
  /** No panels by the rules have more affinity. */
  readonly bound: number
  /** The bound was checked against the prices, apart from the method that found them. */
  readonly proven: boolean
  /** No panels give the worst-off proposal more than this; of the fair way. */
  readonly worstBound?: number
  /** No panels with such a worst-off proposal have a higher sum; of the fair way. */
  readonly fairBound?: number
  /** Highest expected affinity under the cap × `expectedOf`; of the randomised way. */
  readonly expected?: number
  readonly expectedOf?: number
  readonly chances?: readonly { proposal: number; expert: number; units: number }[]
  /** SHA-256 of the list of qualified pairs; of the ways by lot. */
  readonly snapshot?: string
  /** Order in which names came out, and why some were passed over; of the draw. */
  readonly steps?: readonly { proposal: number; expert: number; passed?: string }[]
}

/**
 * Assigns experts in one of the ways.
 *
 * @param told - is told what was done, for progress
 * @returns null when the rules can't be kept
 */
export function assignBy(
  read: ReadProblem,
  mode: Mode,
  told: (step: string) => void,
): Assigned | null {
  const { problem, names } = read
  const key = digestOf([mode.seed])
  const best = assignExperts(problem, {
    proposal: Int32Array.from(names.proposals, (name) => wordOf(key, `proposal:${name}`)),
    expert: Int32Array.from(names.experts, (name) => wordOf(key, `expert:${name}`)),
  })
  if (best === null) return null
  const { bound, proven } = checkCertificate(problem, best.panels, best.certificate)
  told(`optimum ${best.objective / 1e6}, ${proven ? 'proven' : 'not proven'}`)
  if (!proven) throw new Error(`an optimum of ${best.objective} has a bound of ${bound}`)
  if (mode.name === 'optimal') return { ...best, bound, proven }
  if (mode.name === 'fair') {
    const fair = fairPanels(problem, best.panels)
    const { panels, objective, worstBound, objectiveBound } = fair
    return { panels, objective, bound, proven, worstBound, fairBound: objectiveBound }
  }
  const snapshot = snapshotOf(read)
  told('list of qualified pairs closed')
  const lot = digestOf([snapshot, mode.seed])
  if (mode.name === 'draw') {
    const drawn = drawPanels(problem, lot, names.proposals)
    if (drawn === null) throw new Error('a draw found no panels where there are some')
    const { panels, steps } = drawn
    return { panels, objective: totalAffinity(problem, panels), bound, proven, snapshot, steps }
  }
  const lottery = lotteryOf(problem, mode.cap)
  if (lottery === null) return null
  const panels = drawLottery(problem, lottery, numbersOf(lot, 'rounding'))
  const { expected, of: expectedOf, shares: chances } = lottery
  const objective = totalAffinity(problem, panels)
  return { panels, objective, bound, proven, snapshot, expected, expectedOf, chances }
}

/** SHA-256 of one line `proposal,expert` for each pair that may be, in order of names. */
function snapshotOf({ problem, names }: ReadProblem): string {
  const lines = function* () {
    for (const [proposal, name] of names.proposals.entries()) {
      const row: string[] = []
      for (const [expert, other] of names.experts.entries()) {
        const own = problem.affinity[proposal * problem.experts + expert] ?? -1
        if (own >= 0) row.push(`${name},${other}`)
      }
      if (row.length > 0) yield row.join('\n')
    }
  }
  return digestOf(lines()).toString('hex')
}
