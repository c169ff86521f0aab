/** Raises the totals of the worst-off proposals by single exchanges. */
import { type AssignmentProblem, barred, noEmployer, type Panels } from './problem.ts'

/** An exchange: the proposal gives `out` away for `taken`; who had it takes `instead`, or it was free. */
interface Exchange {
  readonly proposal: number
  readonly out: number
  readonly taken: number
  readonly giver: number
  readonly instead: number
  /** The lower of the two totals after it, or the total alone when the expert was free. */
  readonly least: number
  /** What it changes in the sum of all. */
  readonly gain: number
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
    const consider = (exchange: Exchange) => {
      const least = Math.min(exchange.least, enough)
      const known = best === undefined ? own : Math.min(best.least, enough)
      const better = least > known || (least === known && exchange.gain > (best?.gain ?? 0))
      if (least > own && better) best = exchange
    }
    for (const out of this.panels[proposal] ?? []) {
      const lost = this.value(proposal, out)
      const maySpare = (this.sits[out]?.size ?? 0) > (minLoad[out] ?? 0)
      for (let taken = 0; taken < experts; taken++) {
        const won = this.value(proposal, taken)
        if (won <= lost || !this.fits(proposal, taken, out)) continue
        const total = own - lost + won
        const both = { proposal, out, taken }
        const sits = this.sits[taken]
        if (maySpare && (sits?.size ?? 0) < (maxLoad[taken] ?? 0)) {
          consider({ ...both, giver: -1, instead: -1, least: total, gain: won - lost })
        }
        for (const giver of sits ?? []) {
          if (giver === proposal) continue
          const given = this.value(giver, taken)
          const got = this.value(giver, out)
          const rest = (this.totals[giver] ?? 0) - given + got
          if (got < 0 || rest <= own || !this.fits(giver, out, taken)) continue
          const gain = won - lost + got - given
          consider({ ...both, giver, instead: out, least: Math.min(total, rest), gain })
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

  private make({ proposal, out, taken, giver, instead }: Exchange): void {
    this.change(proposal, out, -1)
    if (giver >= 0) {
      this.change(giver, taken, -1)
      this.change(giver, instead, 1)
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
