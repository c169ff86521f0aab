/** The assignment as a flow: proposal → (proposal, employer) → expert → root. */
import { atLower, atUpper, FlowTree, unlimited } from './flow-tree.ts'
import { type AssignmentProblem, barred, noEmployer } from './problem.ts'

/** Units in which flow is counted: 1 and 1 for whole seats. */
export interface Units {
  /** Units a seat consists of. */
  readonly seat: number
  /** Units of a seat that one pair may carry. */
  readonly pair: number
}

const wholeSeats: Units = { seat: 1, pair: 1 }

/** A panel node that counts the experts of one employer. */
export interface Group {
  readonly proposal: number
  readonly employer: number
  readonly node: number
  /** Arc that lets the allowed number through. */
  readonly within: number
  /** Arc for what exceeds it, at a price no optimum pays. */
  readonly beyond: number
}

/**
 * Network of all pairs, of which only those with flow or in the tree exist as arcs: the others are
 * priced from the matrix. Nodes for an employer on a panel are made by `separate` once needed.
 */
export class PanelNetwork {
  problem: AssignmentProblem
  readonly units: Units
  readonly tree: FlowTree
  /** The highest affinity. */
  readonly highest: number
  /** Price now put on a unit of demand, load or employer rule left unmet. */
  penalty: number
  /** A price that no exchange of pairs can outweigh: what stays unmet at it cannot be met. */
  readonly highestPenalty: number
  /** Arc of each expert for the panels it must sit on; -1 without. */
  readonly must: Int32Array
  /** Arc of each expert for the panels it may sit on besides; -1 without. */
  readonly may: Int32Array
  /** Arc of each proposal for seats left empty. */
  readonly empty: Int32Array
  readonly groups: Group[] = []
  readonly groupsOf: (Group[] | undefined)[]
  /** Pairs that carry all they may and are not in the tree, by proposal. */
  readonly full: Int32Array
  readonly fullFrom: Int32Array
  readonly fullCount: Int32Array
  /** Experts by employer: those of employer e are at staffFrom[e] to staffFrom[e + 1]. */
  readonly staff: Int32Array
  readonly staffFrom: Int32Array

  constructor(problem: AssignmentProblem, units = wholeSeats) {
    this.problem = problem
    this.units = units
    const { proposals, experts, demand, minLoad, maxLoad } = problem
    const { seat, pair } = units
    const highest = highestAffinity(problem)
    this.highest = highest
    this.highestPenalty = (highest + 1) * (2 * (proposals + experts) + 1)
    this.penalty = Math.min(this.highestPenalty, Math.ceil((highest + 1) / 4))
    const root = proposals + experts
    const seats = demand.reduce((sum, each) => sum + each, 0)
    this.tree = new FlowTree(root + 1, root, 4 * root + Math.ceil((seats * seat) / pair))
    this.must = new Int32Array(experts).fill(-1)
    this.may = new Int32Array(experts).fill(-1)
    this.empty = new Int32Array(proposals)
    for (let expert = 0; expert < experts; expert++) {
      const least = minLoad[expert] ?? 0
      const besides = (maxLoad[expert] ?? 0) - least
      const node = proposals + expert
      if (least > 0) this.must[expert] = this.tree.addArc(node, root, -this.penalty, least * seat)
      if (besides > 0 || least === 0) {
        this.may[expert] = this.tree.addArc(node, root, 0, besides * seat)
      }
    }
    this.fullFrom = new Int32Array(proposals + 1)
    for (let proposal = 0; proposal < proposals; proposal++) {
      this.empty[proposal] = this.tree.addArc(proposal, root, this.penalty, unlimited)
      const most = Math.floor(((demand[proposal] ?? 0) * seat) / pair)
      this.fullFrom[proposal + 1] = (this.fullFrom[proposal] ?? 0) + most
    }
    this.full = new Int32Array(this.fullFrom[proposals] ?? 0)
    this.fullCount = new Int32Array(proposals)
    this.groupsOf = new Array<Group[] | undefined>(proposals)
    const { staff, staffFrom } = staffOf(problem)
    this.staff = staff
    this.staffFrom = staffFrom
  }

  /** True for an arc that stands for an expert on a panel. */
  isPair(arc: number): boolean {
    const head = this.tree.head[arc] ?? 0
    return head >= this.problem.proposals && head < this.tree.root
  }

  /** The proposal whose panel an arc belongs to. */
  proposalOf(arc: number): number {
    const tail = this.tree.tail[arc] ?? 0
    return tail < this.tree.root ? tail : (this.groups[tail - this.tree.root - 1]?.proposal ?? 0)
  }

  /** A new arc for an expert on a panel, without flow. */
  addPair(proposal: number, expert: number): number {
    const { affinity, experts, proposals, employer } = this.problem
    const own = employer[expert] ?? noEmployer
    const group = this.groupsOf[proposal]?.find((each) => each.employer === own)
    const cost = -(affinity[proposal * experts + expert] ?? barred)
    return this.tree.addArc(group?.node ?? proposal, proposals + expert, cost, this.units.pair)
  }

  /** Lets an arc enter the tree, and keeps the lists of full pairs. */
  enter(arc: number): void {
    const { tree } = this
    const wasFull = tree.state[arc] === atUpper
    if (wasFull && this.isPair(arc)) this.dropFull(arc)
    const leaving = tree.pivot(arc)
    if (!this.isPair(leaving)) return
    if (tree.state[leaving] === atUpper) this.keepFull(leaving)
    else tree.giveBack(leaving)
  }

  /** Lists a pair as carrying all it may. */
  keepFull(arc: number): void {
    const proposal = this.proposalOf(arc)
    const count = this.fullCount[proposal] ?? 0
    this.full[(this.fullFrom[proposal] ?? 0) + count] = arc
    this.fullCount[proposal] = count + 1
  }

  private dropFull(arc: number): void {
    const proposal = this.proposalOf(arc)
    const from = this.fullFrom[proposal] ?? 0
    const last = from + (this.fullCount[proposal] ?? 0) - 1
    for (let at = from; at < last; at++) {
      if (this.full[at] === arc) this.full[at] = this.full[last] ?? 0
    }
    this.fullCount[proposal] = last - from
  }

  /** Calls back with every pair that carries flow. */
  eachPair(seen: (proposal: number, expert: number, flow: number, arc: number) => void): void {
    const { tree } = this
    for (let arc = 0; arc < tree.arcs; arc++) {
      const flow = tree.flow[arc] ?? 0
      if (flow > 0 && this.isPair(arc)) {
        seen(this.proposalOf(arc), (tree.head[arc] ?? 0) - this.problem.proposals, flow, arc)
      }
    }
  }

  /** Units of demand, load and employer rule that the flow leaves unmet. */
  unmet(): number {
    const { flow, capacity } = this.tree
    let sum = 0
    for (const arc of this.empty) sum += flow[arc] ?? 0
    for (const arc of this.must) if (arc >= 0) sum += (capacity[arc] ?? 0) - (flow[arc] ?? 0)
    for (const { beyond } of this.groups) sum += flow[beyond] ?? 0
    return sum
  }

  /** Raises the price of what is unmet. */
  raisePenalty(): void {
    const { tree } = this
    this.penalty = Math.min(this.highestPenalty, this.penalty * 8)
    for (const arc of this.empty) tree.cost[arc] = this.penalty
    for (const arc of this.must) if (arc >= 0) tree.cost[arc] = -this.penalty
    for (const { beyond } of this.groups) tree.cost[beyond] = this.penalty
    tree.settle(tree.root)
  }

  /**
   * Makes a node for an employer on a panel, and leads the pairs of that employer through it. What
   * exceeds the rule goes over a priced arc, so the tree stays feasible. Potentials are stale after it.
   */
  separate(proposal: number, employer: number, pairs: readonly number[]): void {
    const { tree, units, penalty, problem } = this
    const node = tree.addNode()
    const allowed = problem.maxSameEmployer * units.seat
    const within = tree.addArc(proposal, node, 0, allowed)
    const beyond = tree.addArc(proposal, node, penalty, unlimited)
    const group = { proposal, employer, node, within, beyond }
    this.groups.push(group)
    this.groupsOf[proposal] = [...(this.groupsOf[proposal] ?? []), group]
    let through = 0
    let above = -1
    for (const arc of pairs) {
      through += tree.flow[arc] ?? 0
      tree.tail[arc] = node
      const expert = tree.head[arc] ?? 0
      if (tree.arcUp[proposal] === arc) above = expert
      else if (tree.arcUp[expert] === arc) {
        tree.cut(expert)
        tree.hang(expert, node, arc)
      }
    }
    tree.flow[within] = Math.min(through, allowed)
    tree.state[within] = through >= allowed ? atUpper : atLower
    tree.flow[beyond] = through - Math.min(through, allowed)
    if (above < 0) tree.hang(node, proposal, beyond)
    else {
      const arc = tree.arcUp[proposal] ?? 0
      tree.cut(proposal)
      tree.hang(node, above, arc)
      tree.hang(proposal, node, beyond)
    }
  }
}

function highestAffinity({ affinity }: AssignmentProblem): number {
  let highest = 0
  for (let at = 0; at < affinity.length; at++) {
    const own = affinity[at] ?? 0
    if (own > highest) highest = own
  }
  return highest
}

function staffOf({ employer, experts }: AssignmentProblem) {
  let employers = 0
  for (const each of employer) employers = Math.max(employers, each + 1)
  const staffFrom = new Int32Array(employers + 1)
  for (const each of employer) if (each >= 0) staffFrom[each + 1] = (staffFrom[each + 1] ?? 0) + 1
  for (let each = 0; each < employers; each++) {
    staffFrom[each + 1] = (staffFrom[each + 1] ?? 0) + (staffFrom[each] ?? 0)
  }
  const staff = new Int32Array(staffFrom[employers] ?? 0)
  const next = staffFrom.slice()
  for (let expert = 0; expert < experts; expert++) {
    const own = employer[expert] ?? noEmployer
    if (own < 0) continue
    const at = next[own] ?? 0
    staff[at] = expert
    next[own] = at + 1
  }
  return { staff, staffFrom }
}
