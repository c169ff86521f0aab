/** Raises the totals of the worst-off proposals by single exchanges. */
import { type AssignmentProblem, barred, noEmployer, type Panels } from './problem.ts'

/** An exchange: the proposal gives `out` away for `taken`; who had it, unless it was free, takes `out`. */
interface Exchange {
  readonly proposal: number
  readonly out: number
  readonly taken: number
  /** -1 when the expert was free. */
  readonly giver: number
}

/** Panels whose experts can be exchanged, with the total of each. */
export class ExchangeablePanels {
  readonly problem: AssignmentProblem
  readonly panels: Set<number>[]
  readonly totals: Float64Array
  private readonly sits: Set<number>[]

  constructor(problem: AssignmentProblem, panels: Panels) {
    this.problem = problem
    this.panels = panels.map((panel) => new Set(panel))
    this.totals = new Float64Array(problem.proposals)
    this.sits = Array.from({ length: problem.experts }, () => new Set<number>())
    this.panels.forEach((panel, proposal) => {
      for (const expert of panel) this.change(proposal, expert, 1)
    })
  }

  /** The lowest total. */
  worst(): number {
    return this.totals.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  }

  /**
   * Exchanges experts until no exchange raises the lowest total.
   *
   * @param enough - stops when all totals have reached it
   */
  liftWorst(enough = Number.POSITIVE_INFINITY): void {
    for (;;) {
      const worst = this.worst()
      if (worst >= enough) return
      const proposal = this.totals.indexOf(worst)
      const exchange = this.best(proposal, enough)
      if (exchange === undefined) return
      this.make(exchange)
    }
  }

  result(): Panels {
    return this.panels.map((panel) => Int32Array.from(panel).sort())
  }

  private value(proposal: number, expert: number): number {
    return this.problem.affinity[proposal * this.problem.experts + expert] ?? barred
  }

  /** The exchange that leaves the lower of both totals highest; beyond `enough` the one that costs least. */
  private best(proposal: number, enough: number): Exchange | undefined {
    const { experts, minLoad, maxLoad } = this.problem
    const own = this.totals[proposal] ?? 0
    let best: Exchange | undefined
    let bestLeast = own
    let bestGain = 0
    const isBetter = (least: number, gain: number) =>
      least > bestLeast || (least === bestLeast && least > own && gain > bestGain)
    const keep = (exchange: Exchange, least: number, gain: number) => {
      best = exchange
      bestLeast = least
      bestGain = gain
    }
    for (const out of this.panels[proposal] ?? []) {
      const lost = this.value(proposal, out)
      const maySpare = (this.sits[out]?.size ?? 0) > (minLoad[out] ?? 0)
      for (let taken = 0; taken < experts; taken++) {
        const won = this.value(proposal, taken)
        const total = Math.min(own - lost + won, enough)
        if (won <= lost || total < bestLeast || !this.fits(proposal, taken, out)) continue
        const sits = this.sits[taken]
        if (maySpare && (sits?.size ?? 0) < (maxLoad[taken] ?? 0)) {
          const gain = won - lost
          if (isBetter(total, gain)) keep({ proposal, out, taken, giver: -1 }, total, gain)
        }
        for (const giver of sits ?? []) {
          const given = this.value(giver, taken)
          const got = this.value(giver, out)
          const least = Math.min(total, (this.totals[giver] ?? 0) - given + got)
          const gain = won - lost + got - given
          if (got < 0 || !isBetter(least, gain) || !this.fits(giver, out, taken)) continue
          keep({ proposal, out, taken, giver }, least, gain)
        }
      }
    }
    return best
  }

  /** True when an expert may take another's place on a panel. */
  private fits(proposal: number, expert: number, leaving: number): boolean {
    const panel = this.panels[proposal]
    if (panel === undefined || panel.has(expert) || this.value(proposal, expert) < 0) return false
    const { employer, maxSameEmployer } = this.problem
    const own = employer[expert] ?? noEmployer
    if (own < 0 || maxSameEmployer === 0) return true
    let colleagues = 0
    for (const each of panel) if (each !== leaving && employer[each] === own) colleagues++
    return colleagues < maxSameEmployer
  }

  private make({ proposal, out, taken, giver }: Exchange): void {
    this.change(proposal, out, -1)
    if (giver >= 0) {
      this.change(giver, taken, -1)
      this.change(giver, out, 1)
    }
    this.change(proposal, taken, 1)
  }

  private change(proposal: number, expert: number, sign: 1 | -1): void {
    if (sign > 0) {
      this.panels[proposal]?.add(expert)
      this.sits[expert]?.add(proposal)
    } else {
      this.panels[proposal]?.delete(expert)
      this.sits[expert]?.delete(proposal)
    }
    this.totals[proposal] = (this.totals[proposal] ?? 0) + sign * this.value(proposal, expert)
  }
}
