/** A first tree for the simplex method: panels drafted in turns, prices guessed from them. */
import { atUpper } from './flow-tree.ts'
import type { PanelNetwork } from './panel-network.ts'
import { barred, noEmployer } from './problem.ts'

/** Best experts of a proposal that are looked at before all are. */
const shortList = (seats: number) => 4 * seats + 20

/**
 * Fills panels in turns, each proposal taking its best expert still free, and makes a tree of it:
 * experts with room hang under the root, proposals under the best of those, full experts under the
 * panel that would miss them least. Seats nobody can take stay empty, at the price of an empty seat.
 *
 * @returns the best experts of each proposal
 */
export function startPanels(network: PanelNetwork): readonly Int32Array[] {
  const { problem, tree, units } = network
  const { proposals, experts, demand, maxLoad } = problem
  const room = Int32Array.from(maxLoad, (load) => load * units.seat)
  const need = Int32Array.from(demand, (seats) => seats * units.seat)
  const draft = new Draft(network, room)
  const turns = need.reduce((most, each) => Math.max(most, each), 0)
  for (let turn = 0; turn * units.pair < turns; turn++) {
    for (let proposal = 0; proposal < proposals; proposal++) {
      if ((need[proposal] ?? 0) < units.pair) continue
      const expert = draft.best(proposal, units.pair)
      if (expert < 0) continue
      draft.take(proposal, expert)
      need[proposal] = (need[proposal] ?? 0) - units.pair
      room[expert] = (room[expert] ?? 0) - units.pair
    }
  }
  const { root } = tree
  for (let expert = 0; expert < experts; expert++) {
    const left = room[expert] ?? 0
    const must = network.must[expert] ?? -1
    const may = network.may[expert] ?? -1
    let load = (maxLoad[expert] ?? 0) * units.seat - left
    for (const arc of [must, may]) {
      if (arc < 0) continue
      const part = Math.min(load, tree.capacity[arc] ?? 0)
      load -= part
      tree.flow[arc] = part
      if (part === tree.capacity[arc]) tree.state[arc] = atUpper
    }
    if (left > 0) {
      const hasRoom = must >= 0 && (tree.flow[must] ?? 0) < (tree.capacity[must] ?? 0) ? must : may
      tree.hang(proposals + expert, root, hasRoom)
    }
  }
  const value = new Float64Array(proposals)
  for (let proposal = 0; proposal < proposals; proposal++) {
    const left = need[proposal] ?? 0
    const empty = network.empty[proposal] ?? 0
    tree.flow[empty] = left
    const expert = left > 0 ? -1 : draft.best(proposal, 1)
    if (expert < 0) tree.hang(proposal, root, empty)
    else tree.hang(proposal, proposals + expert, network.addPair(proposal, expert))
    value[proposal] = expert < 0 ? -network.penalty : draft.affinity(proposal, expert)
  }
  hangFull(network, draft, room, value)
  tree.settle(root)
  return draft.lists
}

function hangFull(network: PanelNetwork, draft: Draft, room: Int32Array, value: Float64Array) {
  const { problem, tree, units } = network
  const { proposals, experts } = problem
  const leastMissed = new Int32Array(experts).fill(-1)
  const surplus = new Float64Array(experts)
  draft.each((proposal, expert) => {
    if ((room[expert] ?? 0) > 0) return
    const own = draft.affinity(proposal, expert) - (value[proposal] ?? 0)
    if ((leastMissed[expert] ?? -1) >= 0 && (surplus[expert] ?? 0) <= own) return
    leastMissed[expert] = proposal
    surplus[expert] = own
  })
  draft.each((proposal, expert) => {
    const arc = network.addPair(proposal, expert)
    tree.flow[arc] = units.pair
    if (leastMissed[expert] === proposal) tree.hang(proposals + expert, proposal, arc)
    else {
      tree.state[arc] = atUpper
      network.keepFull(arc)
    }
  })
}

/** The panels being drafted. */
class Draft {
  private readonly network: PanelNetwork
  private readonly room: Int32Array
  private readonly taken: Int32Array
  private readonly takenCount: Int32Array
  /** The best experts of each proposal, best first. */
  readonly lists: Int32Array[] = []
  private readonly reached: Int32Array

  constructor(network: PanelNetwork, room: Int32Array) {
    this.network = network
    this.room = room
    const { problem, fullFrom } = network
    const { proposals, experts, demand, affinity } = problem
    this.taken = new Int32Array(fullFrom[proposals] ?? 0)
    this.takenCount = new Int32Array(proposals)
    this.reached = new Int32Array(proposals)
    for (let proposal = 0; proposal < proposals; proposal++) {
      const row = affinity.subarray(proposal * experts, (proposal + 1) * experts)
      this.lists.push(highest(row, shortList(demand[proposal] ?? 0)))
    }
  }

  affinity(proposal: number, expert: number): number {
    const { experts, affinity } = this.network.problem
    return affinity[proposal * experts + expert] ?? barred
  }

  /** The best expert with room whom the panel may still take; -1 when there is none. */
  best(proposal: number, amount: number): number {
    const list = this.lists[proposal] ?? this.taken
    for (let at = this.reached[proposal] ?? 0; at < list.length; at++) {
      const expert = list[at] ?? 0
      if ((this.room[expert] ?? 0) >= amount && this.fits(proposal, expert)) {
        this.reached[proposal] = at
        return expert
      }
    }
    this.reached[proposal] = list.length
    const { experts, affinity } = this.network.problem
    const { room } = this
    const from = proposal * experts
    let best = -1
    let most = barred
    for (let expert = 0; expert < experts; expert++) {
      const own = affinity[from + expert] ?? barred
      if (own > most && (room[expert] ?? 0) >= amount && this.fits(proposal, expert)) {
        most = own
        best = expert
      }
    }
    return best
  }

  take(proposal: number, expert: number): void {
    const count = this.takenCount[proposal] ?? 0
    this.taken[(this.network.fullFrom[proposal] ?? 0) + count] = expert
    this.takenCount[proposal] = count + 1
  }

  each(seen: (proposal: number, expert: number) => void): void {
    const { proposals } = this.network.problem
    for (let proposal = 0; proposal < proposals; proposal++) {
      const from = this.network.fullFrom[proposal] ?? 0
      const to = from + (this.takenCount[proposal] ?? 0)
      for (let at = from; at < to; at++) seen(proposal, this.taken[at] ?? 0)
    }
  }

  private fits(proposal: number, expert: number): boolean {
    const { employer, maxSameEmployer } = this.network.problem
    const own = employer[expert] ?? noEmployer
    const rule = own >= 0 && maxSameEmployer > 0
    const { seat, pair } = this.network.units
    let colleagues = 1
    const from = this.network.fullFrom[proposal] ?? 0
    const to = from + (this.takenCount[proposal] ?? 0)
    for (let at = from; at < to; at++) {
      const other = this.taken[at] ?? 0
      if (other === expert) return false
      if (rule && employer[other] === own) colleagues++
    }
    return !rule || colleagues * pair <= maxSameEmployer * seat
  }
}

/** Places of the highest values of a row, highest first, without barred ones. */
function highest(row: Int32Array, most: number): Int32Array {
  const heap = new Int32Array(most)
  let count = 0
  let least = barred
  // A heap with the lowest on top: whoever beats it takes its place.
  for (let at = 0; at < row.length; at++) {
    const value = row[at] ?? barred
    if (value <= least) continue
    let place: number
    if (count < most) {
      place = count++
      while (place > 0) {
        const above = (place - 1) >> 1
        const other = heap[above] ?? 0
        if ((row[other] ?? 0) <= value) break
        heap[place] = other
        place = above
      }
    } else {
      place = 0
      for (;;) {
        let below = 2 * place + 1
        if (below >= most) break
        if (below + 1 < most && (row[heap[below + 1] ?? 0] ?? 0) < (row[heap[below] ?? 0] ?? 0)) {
          below++
        }
        const other = heap[below] ?? 0
        if ((row[other] ?? 0) >= value) break
        heap[place] = other
        place = below
      }
    }
    heap[place] = at
    if (count === most) least = row[heap[0] ?? 0] ?? 0
  }
  return heap.subarray(0, count).sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b)
}
