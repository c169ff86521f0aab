/** Panels while they are being filled: who can still be seated, and by whose move. */
import { type AssignmentProblem, barred, noEmployer, type Panels } from './problem.ts'

/**
 * Whole seats as a flow, changed one augmenting path at a time.
 *
 * A path goes over panels that get or give an expert, experts, and the pool (experts with time left,
 * and those who sit on more panels than they must). Pairs that are locked stay.
 */
export class SeatFlow {
  readonly problem: AssignmentProblem
  readonly panels: Set<number>[]
  private readonly sits: Set<number>[]
  private readonly locked: Set<number>[]
  private readonly colleagues = new Map<number, number>()
  private readonly staff = new Map<number, number[]>()
  private readonly pool: number
  private readonly firstGroup: number
  private readonly from = new Map<number, number>()

  constructor(problem: AssignmentProblem) {
    const { proposals, experts, employer } = problem
    this.problem = problem
    this.panels = Array.from({ length: proposals }, () => new Set<number>())
    this.locked = Array.from({ length: proposals }, () => new Set<number>())
    this.sits = Array.from({ length: experts }, () => new Set<number>())
    this.pool = proposals + experts
    this.firstGroup = this.pool + 1
    employer.forEach((own, expert) => {
      const list = this.staff.get(own)
      if (list === undefined) this.staff.set(own, [expert])
      else list.push(expert)
    })
  }

  load(expert: number): number {
    return this.sits[expert]?.size ?? 0
  }

  /** True when the expert may sit on the panel, apart from loads and the employer rule. */
  mayPair(proposal: number, expert: number): boolean {
    const { affinity, experts, maxLoad } = this.problem
    return (affinity[proposal * experts + expert] ?? barred) >= 0 && (maxLoad[expert] ?? 0) > 0
  }

  /** True when the panel has as many colleagues of the expert as it may. */
  isEmployerFull(proposal: number, expert: number): boolean {
    const group = this.groupOf(proposal, expert)
    return group >= 0 && (this.colleagues.get(group) ?? 0) >= this.problem.maxSameEmployer
  }

  has(proposal: number, expert: number): boolean {
    return this.panels[proposal]?.has(expert) ?? false
  }

  isLocked(proposal: number, expert: number): boolean {
    return this.locked[proposal]?.has(expert) ?? false
  }

  /** Keeps an expert on a panel whatever else moves. */
  lock(proposal: number, expert: number): void {
    this.locked[proposal]?.add(expert)
  }

  /** Fills one more seat of a panel; false when no moves of others make that possible. */
  fill(proposal: number): boolean {
    const free = this.freeFor(proposal)
    if (free >= 0) {
      this.add(proposal, free)
      return true
    }
    return this.augment(proposal, (node) => node === this.pool)
  }

  /** Gives an expert one more panel, from somebody who can spare it; false when nobody can. */
  engage(expert: number): boolean {
    return this.augment(this.pool, (node) => node === this.problem.proposals + expert)
  }

  /** Puts an expert on a full panel in place of another not locked, moving others if need be; false when impossible. */
  exchange(proposal: number, expert: number): boolean {
    const { proposals, minLoad, maxLoad } = this.problem
    const group = this.groupOf(proposal, expert)
    const full = this.isEmployerFull(proposal, expert)
    if (this.load(expert) < (maxLoad[expert] ?? 0)) {
      for (const other of this.panels[proposal] ?? []) {
        if (this.isLocked(proposal, other) || this.load(other) <= (minLoad[other] ?? 0)) continue
        if (full && this.groupOf(proposal, other) !== group) continue
        this.remove(proposal, other)
        this.add(proposal, expert)
        return true
      }
    }
    if (this.borrow(proposal, expert, full, group)) return true
    const goal = full ? group : proposal
    if (!this.augment(proposals + expert, (node) => node === goal)) return false
    this.add(proposal, expert)
    return true
  }

  /** Takes an expert from another panel, which gets somebody free instead. */
  private borrow(proposal: number, expert: number, full: boolean, group: number): boolean {
    const { minLoad } = this.problem
    const spared = [...(this.panels[proposal] ?? [])].find(
      (other) =>
        !this.isLocked(proposal, other) &&
        this.load(other) > (minLoad[other] ?? 0) &&
        (!full || this.groupOf(proposal, other) === group),
    )
    if (spared === undefined) return false
    for (const giver of [...(this.sits[expert] ?? [])]) {
      if (this.isLocked(giver, expert)) continue
      this.remove(giver, expert)
      const free = this.freeFor(giver, expert)
      if (free >= 0) {
        this.add(giver, free)
        this.remove(proposal, spared)
        this.add(proposal, expert)
        return true
      }
      this.add(giver, expert)
    }
    return false
  }

  /** Somebody else with time who fits a panel; -1 when there is nobody. */
  private freeFor(proposal: number, except = -1): number {
    const { experts, maxLoad } = this.problem
    // From different places, so that not all panels ask the same.
    for (let step = 0; step < experts; step++) {
      const expert = (proposal * 37 + step) % experts
      if (this.load(expert) >= (maxLoad[expert] ?? 0) || !this.mayPair(proposal, expert)) continue
      if (expert === except || this.has(proposal, expert)) continue
      if (!this.isEmployerFull(proposal, expert)) return expert
    }
    return -1
  }

  /** Fills all panels and engages all experts that must sit; false when not all can be. */
  complete(): boolean {
    const { proposals, experts, demand, minLoad } = this.problem
    let whole = true
    for (let proposal = 0; proposal < proposals; proposal++) {
      const panel = this.panels[proposal]
      while (panel !== undefined && panel.size < (demand[proposal] ?? 0)) {
        if (!this.fill(proposal)) {
          whole = false
          break
        }
      }
    }
    for (let expert = 0; expert < experts; expert++) {
      while (this.load(expert) < (minLoad[expert] ?? 0)) {
        if (!this.engage(expert)) {
          whole = false
          break
        }
      }
    }
    return whole
  }

  /** Proposals and experts whose seats are all taken up by one another, starting from a panel not filled. */
  reachedFrom(proposal: number): { readonly proposals: number[]; readonly experts: number[] } {
    this.search(proposal, () => false)
    const nodes = [...this.from.keys()].sort((a, b) => a - b)
    return {
      proposals: nodes.filter((node) => node < this.problem.proposals),
      experts: nodes
        .filter((node) => node >= this.problem.proposals && node < this.pool)
        .map((node) => node - this.problem.proposals),
    }
  }

  /** Experts of each panel in ascending order. */
  result(): Panels {
    return this.panels.map((panel) => Int32Array.from(panel).sort())
  }

  private groupOf(proposal: number, expert: number): number {
    const own = this.problem.employer[expert] ?? noEmployer
    if (own < 0 || this.problem.maxSameEmployer === 0) return -1
    return this.firstGroup + own * this.problem.proposals + proposal
  }

  private augment(start: number, isGoal: (node: number) => boolean): boolean {
    const goal = this.search(start, isGoal)
    if (goal < 0) return false
    const nodes = [goal]
    for (let node = goal; node !== start; ) {
      node = this.from.get(node) ?? start
      nodes.push(node)
    }
    nodes.reverse()
    const steps = nodes.slice(1).map((to, at) => [nodes[at] ?? to, to] as const)
    const { proposals } = this.problem
    const isExpert = (node: number) => node >= proposals && node < this.pool
    const panelOf = (node: number) =>
      node < proposals ? node : node > this.pool ? (node - this.firstGroup) % proposals : -1
    // Experts leave first: a panel must not have too many colleagues in between.
    for (const [from, to] of steps) {
      if (isExpert(from) && panelOf(to) >= 0) this.remove(panelOf(to), from - proposals)
    }
    for (const [from, to] of steps) {
      if (isExpert(to) && panelOf(from) >= 0) this.add(panelOf(from), to - proposals)
    }
    return true
  }

  /** Breadth first over what may change; the goal reached, or -1. */
  private search(start: number, isGoal: (node: number) => boolean): number {
    const { from } = this
    from.clear()
    from.set(start, -1)
    const queue = [start]
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] ?? start
      for (const next of this.nextOf(node)) {
        if (from.has(next)) continue
        from.set(next, node)
        if (isGoal(next)) return next
        queue.push(next)
      }
    }
    return -1
  }

  private *nextOf(node: number): Generator<number> {
    const { proposals, experts, minLoad, maxLoad } = this.problem
    if (node < proposals) {
      for (let expert = 0; expert < experts; expert++) {
        if (this.from.has(proposals + expert) || !this.mayPair(node, expert)) continue
        if (!this.has(node, expert) && !this.isEmployerFull(node, expert)) yield proposals + expert
      }
    } else if (node < this.pool) {
      const expert = node - proposals
      if (this.load(expert) < (maxLoad[expert] ?? 0)) yield this.pool
      for (const proposal of this.sits[expert] ?? []) {
        if (this.isLocked(proposal, expert)) continue
        const group = this.groupOf(proposal, expert)
        yield group >= 0 ? group : proposal
      }
    } else if (node === this.pool) {
      for (let expert = 0; expert < experts; expert++) {
        if (this.load(expert) > (minLoad[expert] ?? 0)) yield proposals + expert
      }
    } else {
      const proposal = (node - this.firstGroup) % proposals
      const own = Math.floor((node - this.firstGroup) / proposals)
      yield proposal
      for (const expert of this.staff.get(own) ?? []) {
        if (this.mayPair(proposal, expert) && !this.has(proposal, expert)) yield proposals + expert
      }
    }
  }

  private add(proposal: number, expert: number): void {
    this.panels[proposal]?.add(expert)
    this.sits[expert]?.add(proposal)
    this.count(proposal, expert, 1)
  }

  private remove(proposal: number, expert: number): void {
    this.panels[proposal]?.delete(expert)
    this.sits[expert]?.delete(proposal)
    this.count(proposal, expert, -1)
  }

  private count(proposal: number, expert: number, change: 1 | -1): void {
    const group = this.groupOf(proposal, expert)
    if (group >= 0) this.colleagues.set(group, (this.colleagues.get(group) ?? 0) + change)
  }
}
