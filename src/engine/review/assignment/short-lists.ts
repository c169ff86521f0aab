/** The experts a proposal is tried with, so that not all pairs are looked at in every step. */
import type { PanelNetwork } from './panel-network.ts'
import { barred } from './problem.ts'

/** More than any potential, and exact beside one. */
const hidden = 2 ** 51
/** Prices below it are added to affinities as 32-bit numbers, which is faster. */
const small = 2 ** 28
/** Less than any affinity and price. */
const unwanted = -(2 ** 30)
/** Most experts added to a list at once. */
const addedMost = 30
/** Most experts on a list. */
const listMost = 200
/** An expert worth less than a place on the panel by this share of the highest affinity is unlisted. */
const keptWithin = 1 / 32

/** For every proposal a list that grows with the experts found to be worth more than its panel. */
export class ShortLists {
  private readonly network: PanelNetwork
  /** Most experts on a list. */
  private readonly size: number
  /** The list of proposal p starts at p × size. */
  private readonly expert: Int32Array
  /** Affinity of the expert at the same place. */
  private readonly affinity: Int32Array
  private readonly count: Int32Array
  /** What an expert adds to the affinity: the potential, as seen from the proposal looked at. */
  private readonly price: Int32Array
  private readonly exactPrice: Float64Array
  /** Experts found worth more. */
  private readonly found: Int32Array
  private readonly window: number
  private readonly worth = new Float64Array(addedMost)
  private readonly place = new Int32Array(addedMost)

  /** @param expert - experts to begin with, for each proposal */
  constructor(network: PanelNetwork, expert: readonly Int32Array[]) {
    const { proposals, experts, affinity } = network.problem
    this.network = network
    this.size = Math.max(addedMost, Math.min(listMost, experts))
    this.expert = new Int32Array(proposals * this.size)
    this.affinity = new Int32Array(proposals * this.size)
    this.count = new Int32Array(proposals)
    expert.forEach((list, proposal) => {
      const count = Math.min(list.length, this.size)
      this.count[proposal] = count
      for (let at = 0; at < count; at++) {
        const each = list[at] ?? 0
        this.expert[proposal * this.size + at] = each
        this.affinity[proposal * this.size + at] = affinity[proposal * experts + each] ?? barred
      }
    })
    this.price = new Int32Array(experts)
    this.exactPrice = new Float64Array(experts)
    this.found = new Int32Array(experts)
    this.window = network.highest * keptWithin
  }

  /**
   * Looks at all pairs of some proposals, and lists experts whose place on a panel improves the flow
   * by more than `least`.
   *
   * @param first - the first proposal
   * @param end - the one after the last
   * @returns how many were added; 0 proves that there is none
   */
  extend(least: number, first: number, end: number): number {
    const { proposals, experts } = this.network.problem
    const { potential } = this.network.tree
    const exact = potential.some((each) => Math.abs(each) >= small)
    const prices = exact ? this.exactPrice : this.price
    for (let expert = 0; expert < experts; expert++) {
      prices[expert] = potential[proposals + expert] ?? 0
    }
    let added = 0
    for (let proposal = first; proposal < end; proposal++) {
      const from = (potential[proposal] ?? 0) + least
      this.hide(proposal, prices, exact ? -hidden : unwanted)
      const count = exact ? this.findExactly(proposal, from) : this.find(proposal, from)
      this.unhide(proposal, prices)
      if (count > 0) added += this.list(proposal, count, least)
    }
    return added
  }

  /** The listed expert whose place on the panel improves the flow by more than `least`, and most; or -1. */
  best(proposal: number, least: number): number {
    const { tree, problem, groupsOf, full, fullFrom, fullCount } = this.network
    const { potential, head } = tree
    const { proposals, employer } = problem
    const { expert: listed, affinity } = this
    const first = proposal * this.size
    const end = first + (this.count[proposal] ?? 0)
    const own = potential[proposal] ?? 0
    const groups = groupsOf[proposal]
    const from = fullFrom[proposal] ?? 0
    const to = from + (fullCount[proposal] ?? 0)
    for (let at = from; at < to; at++) {
      const node = head[full[at] ?? 0] ?? 0
      potential[node] = (potential[node] ?? 0) - hidden
    }
    let best = -1
    let most = own + least
    if (groups === undefined) {
      for (let at = first; at < end; at++) {
        const expert = listed[at] ?? 0
        const worth = (affinity[at] ?? 0) + (potential[proposals + expert] ?? 0)
        if (worth > most) {
          most = worth
          best = expert
        }
      }
    } else {
      for (let at = first; at < end; at++) {
        const expert = listed[at] ?? 0
        let worth = (affinity[at] ?? 0) + (potential[proposals + expert] ?? 0)
        for (const group of groups) {
          if (employer[expert] === group.employer) worth += own - (potential[group.node] ?? 0)
        }
        if (worth > most) {
          most = worth
          best = expert
        }
      }
    }
    for (let at = from; at < to; at++) {
      const node = head[full[at] ?? 0] ?? 0
      potential[node] = (potential[node] ?? 0) + hidden
    }
    return best
  }

  private find(proposal: number, from: number): number {
    const { experts, affinity } = this.network.problem
    const { price, found } = this
    const row = proposal * experts
    const least = from | 0
    let count = 0
    for (let expert = 0; expert < experts; expert++) {
      const own = affinity[row + expert] ?? barred
      if (((own + (price[expert] ?? 0)) | 0) > least && own >= 0) found[count++] = expert
    }
    return count
  }

  private findExactly(proposal: number, least: number): number {
    const { experts, affinity } = this.network.problem
    const { exactPrice, found } = this
    const row = proposal * experts
    let count = 0
    for (let expert = 0; expert < experts; expert++) {
      const own = affinity[row + expert] ?? barred
      if (own + (exactPrice[expert] ?? 0) > least && own >= 0) found[count++] = expert
    }
    return count
  }

  /** Makes colleagues dearer or cheaper as their group is, and those listed or on the panel unwanted. */
  private hide(proposal: number, prices: Int32Array | Float64Array, by: number): void {
    const { tree, staff, staffFrom, groupsOf, problem, full, fullFrom, fullCount } = this.network
    const { potential, head } = tree
    for (const { employer, node } of groupsOf[proposal] ?? []) {
      const shift = (potential[proposal] ?? 0) - (potential[node] ?? 0)
      const to = staffFrom[employer + 1] ?? 0
      for (let at = staffFrom[employer] ?? 0; at < to; at++) {
        const expert = staff[at] ?? 0
        prices[expert] = (prices[expert] ?? 0) + shift
      }
    }
    const first = proposal * this.size
    const end = first + (this.count[proposal] ?? 0)
    for (let at = first; at < end; at++) prices[this.expert[at] ?? 0] = by
    const from = fullFrom[proposal] ?? 0
    const to = from + (fullCount[proposal] ?? 0)
    for (let at = from; at < to; at++) {
      prices[(head[full[at] ?? 0] ?? 0) - problem.proposals] = by
    }
  }

  private unhide(proposal: number, prices: Int32Array | Float64Array): void {
    const { tree, staff, staffFrom, groupsOf, problem, full, fullFrom, fullCount } = this.network
    const { potential, head } = tree
    const { proposals } = problem
    const first = proposal * this.size
    const last = first + (this.count[proposal] ?? 0)
    for (let at = first; at < last; at++) {
      const expert = this.expert[at] ?? 0
      prices[expert] = potential[proposals + expert] ?? 0
    }
    const from = fullFrom[proposal] ?? 0
    const to = from + (fullCount[proposal] ?? 0)
    for (let at = from; at < to; at++) {
      const node = head[full[at] ?? 0] ?? 0
      prices[node - proposals] = potential[node] ?? 0
    }
    for (const { employer } of groupsOf[proposal] ?? []) {
      const end = staffFrom[employer + 1] ?? 0
      for (let at = staffFrom[employer] ?? 0; at < end; at++) {
        const expert = staff[at] ?? 0
        prices[expert] = potential[proposals + expert] ?? 0
      }
    }
  }

  /** Lists the most valuable of the experts found. */
  private list(proposal: number, count: number, bar: number): number {
    const { found, worth, place } = this
    const { problem, tree } = this.network
    const { experts, affinity, proposals } = problem
    let size = 0
    for (let at = 0; at < count; at++) {
      const expert = found[at] ?? 0
      const value =
        (affinity[proposal * experts + expert] ?? barred) +
        (tree.potential[proposals + expert] ?? 0)
      if (size === addedMost && value <= (worth[size - 1] ?? 0)) continue
      let to = size < addedMost ? size++ : size - 1
      for (; to > 0 && (worth[to - 1] ?? 0) < value; to--) {
        worth[to] = worth[to - 1] ?? 0
        place[to] = place[to - 1] ?? 0
      }
      worth[to] = value
      place[to] = expert
    }
    const { expert: listed, affinity: known } = this
    const first = proposal * this.size
    const from = (tree.potential[proposal] ?? 0) - (bar + this.window)
    let kept = first
    const old = first + (this.count[proposal] ?? 0)
    for (let at = first; at < old; at++) {
      const expert = listed[at] ?? 0
      if ((known[at] ?? 0) + (tree.potential[proposals + expert] ?? 0) < from) continue
      listed[kept] = expert
      known[kept++] = known[at] ?? 0
    }
    kept = Math.min(kept, first + this.size - size)
    for (let at = 0; at < size; at++) {
      const expert = place[at] ?? 0
      listed[kept] = expert
      known[kept++] = affinity[proposal * experts + expert] ?? barred
    }
    this.count[proposal] = kept - first
    return size
  }
}
