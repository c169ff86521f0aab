/** Whole seats from shares of seats, by lot, so that every pair has exactly its share as probability. */
import { type AssignmentProblem, noEmployer, type Panels } from './problem.ts'
import type { SeededNumbers } from './seeded-words.ts'

/** A share of a seat that is not whole yet, or a sum of such shares. */
interface Link {
  readonly ends: readonly [number, number]
  /** Units over the whole part, 0 when whole. */
  part: number
  /** The pair it stands for; -1 for sums. */
  readonly proposal: number
  readonly expert: number
}

/**
 * Rounds shares to whole seats.
 *
 * Shares that are not whole form cycles over proposals, employers on a panel, experts and the pool:
 * at every node but the pool they add up to whole numbers, and the pool's to whole numbers too. One
 * cycle after the other is turned this way or that by as much as makes a share whole; the lot is so
 * weighted that every share keeps its mean. Loads, panels and employers on them end up at their sums
 * rounded up or down, hence within the rules.
 *
 * @param share - units of a seat for each pair that has some
 * @param seat - units of a whole seat
 */
export function roundShares(
  problem: AssignmentProblem,
  share: readonly { readonly proposal: number; readonly expert: number; readonly units: number }[],
  seat: number,
  numbers: SeededNumbers,
): Panels {
  const { proposals, experts, employer, maxSameEmployer } = problem
  const panels: number[][] = Array.from({ length: proposals }, () => [])
  const pool = proposals + experts
  const links: Link[] = []
  const groupPart = new Map<number, number>()
  const load = new Int32Array(experts)
  for (const { proposal, expert, units } of share) {
    if (units >= seat) {
      panels[proposal]?.push(expert)
      continue
    }
    const own = employer[expert] ?? noEmployer
    const group = own >= 0 && maxSameEmployer > 0 ? pool + 1 + own * proposals + proposal : proposal
    if (group > pool) groupPart.set(group, (groupPart.get(group) ?? 0) + units)
    load[expert] = (load[expert] ?? 0) + units
    links.push({ ends: [group, proposals + expert], part: units, proposal, expert })
  }
  for (const [group, units] of groupPart) {
    const proposal = (group - pool - 1) % proposals
    links.push({ ends: [proposal, group], part: units % seat, proposal: -1, expert: -1 })
  }
  for (let expert = 0; expert < experts; expert++) {
    const part = (load[expert] ?? 0) % seat
    links.push({ ends: [proposals + expert, pool], part, proposal: -1, expert: -1 })
  }
  turnCycles(
    links.filter(({ part }) => part > 0),
    seat,
    numbers,
  )
  for (const { part, proposal, expert } of links) {
    if (proposal >= 0 && part === seat) panels[proposal]?.push(expert)
  }
  return panels.map((panel) => Int32Array.from(panel).sort())
}

/** Turns cycles until all links are whole. */
function turnCycles(links: readonly Link[], seat: number, numbers: SeededNumbers): void {
  const at = new Map<number, Link[]>()
  for (const link of links) {
    for (const end of link.ends) {
      const list = at.get(end)
      if (list === undefined) at.set(end, [link])
      else list.push(link)
    }
  }
  const isOpen = ({ part }: Link) => part > 0 && part < seat
  /** The first open link of a node that is not the given one; drops those closed for good. */
  const another = (node: number, not: Link | undefined): Link | undefined => {
    const list = at.get(node) ?? []
    for (let place = list.length - 1; place >= 0; place--) {
      const link = list[place]
      if (link === undefined || link === not) continue
      if (isOpen(link)) return link
      list.splice(place, 1)
    }
    return undefined
  }
  for (const start of links) {
    while (isOpen(start)) {
      // A walk over open links must come back to a node it has seen: there lies a cycle.
      const seen = new Map<number, number>()
      const walk: { link: Link; forward: boolean }[] = []
      let node = start.ends[0]
      let link: Link | undefined
      while (!seen.has(node)) {
        seen.set(node, walk.length)
        link = walk.length === 0 ? start : another(node, link)
        if (link === undefined) throw new Error('shares do not add up to whole seats')
        const forward = link.ends[0] === node
        walk.push({ link, forward })
        node = forward ? link.ends[1] : link.ends[0]
      }
      turn(walk.slice(seen.get(node)), seat, numbers)
    }
  }
}

function turn(
  cycle: readonly { readonly link: Link; readonly forward: boolean }[],
  seat: number,
  numbers: SeededNumbers,
): void {
  let up = seat
  let down = seat
  for (const { link, forward } of cycle) {
    up = Math.min(up, forward ? seat - link.part : link.part)
    down = Math.min(down, forward ? link.part : seat - link.part)
  }
  // Up by `up` with chance down / (up + down), else down by `down`: the mean change is zero.
  const amount = numbers.below(up + down) < down ? up : -down
  for (const { link, forward } of cycle) link.part += forward ? amount : -amount
}
