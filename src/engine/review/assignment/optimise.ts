/** Runs the simplex method to the optimum. */
import { atLower, atUpper } from './flow-tree.ts'
import type { PanelNetwork } from './panel-network.ts'
import { noEmployer } from './problem.ts'
import { ShortLists } from './short-lists.ts'
import { startPanels } from './starting-panels.ts'

/** All pairs are looked at in so many slices, with pivots between, while the bar is up. */
const slices = 16

/**
 * Finds the flow of the highest total affinity.
 *
 * Pivots with improvements above a bar first, which is lowered step by step to zero; at each step
 * lists of promising pairs are used up while all pairs are looked at, slice by slice, for more.
 * Employers that sit on a panel too often get a node, and what stays unmet gets dearer, until no
 * pair, expert or panel rule can improve the flow.
 *
 * @returns units of demand, load or employer rule that cannot be met; 0 when all are
 */
export function optimise(network: PanelNetwork): number {
  const lists = new ShortLists(network, startPanels(network))
  let bar = Math.ceil(network.penalty / 2)
  while (bar > 0) {
    refine(network, lists, bar)
    bar = bar < 50 ? 0 : Math.floor(bar / 4)
  }
  for (;;) {
    finish(network, lists)
    if (separateColleagues(network)) continue
    const unmet = network.unmet()
    if (unmet === 0 || network.penalty === network.highestPenalty) return unmet
    network.raisePenalty()
  }
}

/** Pivots until few improvements above the bar are left. */
function refine(network: PanelNetwork, lists: ShortLists, bar: number): void {
  const { proposals } = network.problem
  const edge = (slice: number) => Math.floor((proposals * slice) / slices)
  let added = proposals + 1
  while (added > proposals) {
    added = 0
    separateColleagues(network)
    for (let slice = 0; slice < slices; slice++) {
      while (pass(network, lists, bar) > (3 * proposals) / 4);
      added += lists.extend(bar, edge(slice), edge(slice + 1))
    }
  }
}

/** Pivots until no improvement is left. */
export function finish(network: PanelNetwork, lists: ShortLists): void {
  do {
    while (pass(network, lists, 0) > 0);
  } while (lists.extend(0, 0, network.problem.proposals) > 0)
}

function pass(network: PanelNetwork, lists: ShortLists, bar: number): number {
  const { proposals, experts } = network.problem
  let pivots = 0
  for (let proposal = 0; proposal < proposals; proposal++) {
    pivots += visit(network, lists, proposal, bar)
  }
  for (let expert = 0; expert < experts; expert++) {
    pivots += enterIfBetter(network, network.must[expert] ?? -1)
    pivots += enterIfBetter(network, network.may[expert] ?? -1)
  }
  return pivots
}

function visit(network: PanelNetwork, lists: ShortLists, proposal: number, bar: number): number {
  const expert = lists.best(proposal, bar)
  let pivots = 0
  if (expert >= 0) {
    network.enter(network.addPair(proposal, expert))
    pivots++
  }
  const { full, fullFrom, fullCount } = network
  const from = fullFrom[proposal] ?? 0
  for (let at = from; at < from + (fullCount[proposal] ?? 0); at++) {
    pivots += enterIfBetter(network, full[at] ?? 0)
  }
  const groups = network.groupsOf[proposal]
  if (groups !== undefined) {
    for (const { within, beyond } of groups) {
      pivots += enterIfBetter(network, within)
      pivots += enterIfBetter(network, beyond)
    }
  }
  return pivots + enterIfBetter(network, network.empty[proposal] ?? 0)
}

/** Enters an arc when that improves the flow. */
function enterIfBetter(network: PanelNetwork, arc: number): number {
  if (arc < 0) return 0
  const { tree } = network
  const state = tree.state[arc]
  if (state === atLower) {
    if (tree.reducedCost(arc) >= 0) return 0
  } else if (state !== atUpper || tree.reducedCost(arc) <= 0) return 0
  network.enter(arc)
  return 1
}

/** Makes nodes where a panel has more experts of an employer than allowed. */
export function separateColleagues(network: PanelNetwork): boolean {
  const { problem, tree, units, full, fullFrom, fullCount } = network
  const { proposals, employer, maxSameEmployer } = problem
  if (maxSameEmployer === 0) return false
  const allowed = maxSameEmployer * units.seat
  // Pairs of the tree, chained by proposal.
  const first = new Int32Array(proposals).fill(-1)
  const next = new Int32Array(tree.nodes)
  for (let node = 0; node < tree.nodes; node++) {
    const arc = tree.arcUp[node] ?? -1
    const tail = arc < 0 ? -1 : (tree.tail[arc] ?? 0)
    if (tail < 0 || tail >= proposals || !network.isPair(arc)) continue
    next[node] = first[tail] ?? -1
    first[tail] = node
  }
  let made = false
  const arcs: number[] = []
  const employerOf = (arc: number) => employer[(tree.head[arc] ?? 0) - proposals] ?? noEmployer
  for (let proposal = 0; proposal < proposals; proposal++) {
    arcs.length = 0
    for (let node = first[proposal] ?? -1; node >= 0; node = next[node] ?? -1) {
      arcs.push(tree.arcUp[node] ?? 0)
    }
    const from = fullFrom[proposal] ?? 0
    const to = from + (fullCount[proposal] ?? 0)
    for (let at = from; at < to; at++) {
      const arc = full[at] ?? 0
      if ((tree.tail[arc] ?? 0) < proposals) arcs.push(arc)
    }
    for (let at = 0; at < arcs.length; at++) {
      const arc = arcs[at] ?? 0
      const own = employerOf(arc)
      // One whose employer got its node a moment ago was counted with its colleagues.
      if (own < 0 || (tree.tail[arc] ?? 0) >= proposals) continue
      let flow = 0
      for (let other = at; other < arcs.length; other++) {
        const another = arcs[other] ?? 0
        if (employerOf(another) === own) flow += tree.flow[another] ?? 0
      }
      if (flow <= allowed) continue
      const colleagues = arcs.filter((each) => employerOf(each) === own)
      network.separate(proposal, own, colleagues)
      made = true
    }
  }
  if (made) tree.settle(tree.root)
  return made
}
