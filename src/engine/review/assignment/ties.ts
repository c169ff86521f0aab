/** Among assignments of the same total affinity, takes one that a public seed decides. */
import { atLower, atUpper } from './flow-tree.ts'
import { finish, separateColleagues } from './optimise.ts'
import type { PanelNetwork } from './panel-network.ts'
import { barred } from './problem.ts'
import { ShortLists } from './short-lists.ts'

/** A random 32-bit word for each proposal and expert; see `wordOf`. */
export interface TieWords {
  readonly proposal: Int32Array
  readonly expert: Int32Array
}

/** Neither bound: an arc that must stay as it is. */
const fixed = 3
/** Price of leaving the optimum, more than all priorities together. */
const leaving = 2 ** 42

/** Priority of a pair among assignments that are equally good: 29 bits of the product of its words. */
const priority = (words: TieWords, proposal: number, expert: number) =>
  Math.imul(words.proposal[proposal] ?? 0, (words.expert[expert] ?? 0) | 1) >>> 3

/**
 * Changes an optimal flow into the one of the highest total priority among all optimal flows.
 *
 * Potentials prove which pairs may change without loss: those whose reduced cost is zero. Only these
 * take part. The result depends on the words alone, not on the order of pivots or of the input; its
 * potentials are those of the priorities.
 */
export function breakTies(network: PanelNetwork, words: TieWords): void {
  const { tree, problem } = network
  const { proposals, experts, affinity } = problem
  const { potential } = tree
  const second = new Int32Array(affinity.length).fill(barred)
  let ties = 0
  for (let proposal = 0; proposal < proposals; proposal++) {
    const row = proposal * experts
    const own = potential[proposal] ?? 0
    const groups = network.groupsOf[proposal]
    for (let expert = 0; expert < experts; expert++) {
      const value = affinity[row + expert] ?? barred
      if (value < 0) continue
      let seat = own
      if (groups !== undefined) {
        for (const { employer, node } of groups) {
          if (problem.employer[expert] === employer) seat = potential[node] ?? 0
        }
      }
      if (value + (potential[proposals + expert] ?? 0) !== seat) continue
      second[row + expert] = priority(words, proposal, expert)
      ties++
    }
  }
  // Pairs of the tree are tight; were there no others, nothing could change.
  let tight = 0
  for (let node = 0; node < tree.nodes; node++) {
    if (network.isPair(tree.arcUp[node] ?? 0)) tight++
  }
  const bounded = (arc: number) => arc >= 0 && tree.state[arc] !== 0 && tree.reducedCost(arc) === 0
  const slack = [...network.must, ...network.may, ...network.groups.map(({ within }) => within)]
  if (ties === tight && !slack.some(bounded)) return
  for (let arc = 0; arc < tree.arcs; arc++) {
    const isLoose = tree.state[arc] === atLower || tree.state[arc] === atUpper
    if (isLoose && tree.reducedCost(arc) !== 0) tree.state[arc] = fixed
    tree.cost[arc] = network.isPair(arc) ? -secondOf(network, second, arc) : 0
  }
  for (const arc of network.empty) tree.cost[arc] = leaving
  for (const { beyond } of network.groups) tree.cost[beyond] = leaving
  for (const arc of network.must) if (arc >= 0) tree.cost[arc] = -leaving
  network.problem = { ...problem, affinity: second }
  tree.settle(tree.root)
  network.penalty = leaving
  const lists = new ShortLists(
    network,
    Array.from({ length: proposals }, () => none),
  )
  do finish(network, lists)
  while (separateColleagues(network))
  network.problem = problem
}

const none = new Int32Array(0)

function secondOf(network: PanelNetwork, second: Int32Array, arc: number): number {
  const { proposals, experts } = network.problem
  const expert = (network.tree.head[arc] ?? 0) - proposals
  return Math.max(0, second[network.proposalOf(arc) * experts + expert] ?? 0)
}
