/** The fair assignment: the worst-off proposal first, then the sum. */
import { assignExperts } from './assign-experts.ts'
import { brokenRules, totalAffinity } from './certificate.ts'
import { ExchangeablePanels } from './lift-panels.ts'
import type { AssignmentProblem, Panels } from './problem.ts'
import { type Decision, WeightedOptimum } from './weighted-optimum.ts'

/** Panels, and what is proven about them. */
export interface Fair {
  readonly panels: Panels
  /** Total of the worst-off proposal. */
  readonly worst: number
  /** No assignment by the rules gives the worst-off proposal more than this. */
  readonly worstBound: number
  readonly objective: number
  /** No assignment in which every proposal has at least `worst` has a higher sum than this. */
  readonly objectiveBound: number
}

/** A search over decisions: what is best so far, and what can't be beaten. */
interface Search {
  readonly optimum: WeightedOptimum
  readonly solvesMost: number
  best: Panels
  /** Value of a solution of the search; below zero when it is none. */
  value(panels: Panels): number
  /** Weights to try first. */
  start(): Int32Array
  /** Weights to try next, given the panels that were best with the last ones. */
  next(weights: Int32Array, totals: Float64Array, step: number): Int32Array
  /** The highest value that can be, by the optimum with some weights. */
  bound(weights: Int32Array, optimum: number): number
  /** What a solution can be made into. */
  improve(panels: Panels): Panels
}

/** Steps with other weights before a pair is decided. */
const stepsEach = 12
/** Times more panels are kept while others fall below the floor. */
const keptRounds = 20

/** Times the problem may be solved, by its size. */
const solvesFor = ({ affinity }: AssignmentProblem) =>
  Math.max(8, Math.min(400, Math.floor(2_000_000 / affinity.length)))

/**
 * Finds panels in which the worst-off proposal has as high a total as can be, and among those the
 * highest sum.
 *
 * Both levels are hard problems in general. Optima with weights on proposals bound them, exchanges
 * raise the lowest totals, and pairs are decided one way and the other until bounds and panels meet or
 * the allowed number of optima is used up: then the bounds say how much more could be possible.
 *
 * @param panels - an optimal assignment to start from
 */
export function fairPanels(problem: AssignmentProblem, panels: Panels): Fair {
  const optimum = new WeightedOptimum(problem)
  const solves = solvesFor(problem)
  const first = worstSearch(optimum, panels, Math.ceil(solves / 2))
  const worstBound = explore(first, boundAlone(problem))
  const worst = first.value(first.best)
  const kept = keepPoor(problem, panels, first.best, worst)
  const second = sumSearch(optimum, kept, worst, optimum.solved + Math.ceil(solves / 2))
  const bound = explore(second, Number.POSITIVE_INFINITY)
  const objective = totalAffinity(problem, second.best)
  return {
    panels: second.best,
    worst: new ExchangeablePanels(problem, second.best).worst(),
    worstBound: Math.max(worst, worstBound),
    objective,
    objectiveBound: Math.max(objective, bound),
  }
}

const multipleBelow = (value: number, divisor: number) => Math.floor(value / divisor) * divisor

/** The lowest of the totals that proposals could have if each came first. */
function boundAlone(problem: AssignmentProblem): number {
  const { proposals, experts, affinity, demand, maxLoad, employer, maxSameEmployer } = problem
  let lowest = Number.POSITIVE_INFINITY
  for (let proposal = 0; proposal < proposals; proposal++) {
    const value = (expert: number) => affinity[proposal * experts + expert] ?? -1
    const own = Array.from({ length: experts }, (_, expert) => expert)
      .filter((expert) => value(expert) >= 0 && (maxLoad[expert] ?? 0) > 0)
      .sort((a, b) => value(b) - value(a))
    const colleagues = new Map<number, number>()
    let total = 0
    let seats = demand[proposal] ?? 0
    for (const expert of own) {
      if (seats === 0) break
      const works = employer[expert] ?? -1
      const before = colleagues.get(works) ?? 0
      if (works >= 0 && maxSameEmployer > 0 && before >= maxSameEmployer) continue
      colleagues.set(works, before + 1)
      total += value(expert)
      seats--
    }
    lowest = Math.min(lowest, total)
  }
  return lowest
}

const totalsOf = (problem: AssignmentProblem, panels: Panels) =>
  new ExchangeablePanels(problem, panels).totals

/**
 * Keeps the fair panels of those who would have too little, and finds the optimum of all others.
 *
 * @param optimal - panels of the highest sum
 * @param fair - panels in which every proposal has at least `floor`
 */
function keepPoor(
  problem: AssignmentProblem,
  optimal: Panels,
  fair: Panels,
  floor: number,
): Panels {
  const kept = new Set<number>()
  let panels = optimal
  for (let round = 0; round < keptRounds; round++) {
    const poor = [...totalsOf(problem, panels)].flatMap((own, at) => (own < floor ? [at] : []))
    if (poor.length === 0) return panels
    for (const each of poor) kept.add(each)
    const load = new Int32Array(problem.experts)
    for (const each of kept) {
      for (const expert of fair[each] ?? []) load[expert] = (load[expert] ?? 0) + 1
    }
    const rest = assignExperts({
      ...problem,
      demand: problem.demand.map((seats, at) => (kept.has(at) ? 0 : seats)),
      minLoad: problem.minLoad.map((least, at) => Math.max(0, least - (load[at] ?? 0))),
      maxLoad: problem.maxLoad.map((most, at) => most - (load[at] ?? 0)),
    })
    if (rest === null) return fair
    panels = rest.panels.map((panel, at) => (kept.has(at) ? (fair[at] ?? panel) : panel))
  }
  return fair
}

function worstSearch(optimum: WeightedOptimum, best: Panels, solvesMost: number): Search {
  const { problem, weightMost } = optimum
  const lifted = (panels: Panels) => {
    const exchangeable = new ExchangeablePanels(problem, panels)
    exchangeable.liftWorst()
    return exchangeable.result()
  }
  const middle = Math.max(1, Math.floor(weightMost / 16))
  return {
    optimum,
    solvesMost,
    best: lifted(best),
    value: (panels) => totalsOf(problem, panels).reduce((a, b) => Math.min(a, b), Infinity),
    start: () => new Int32Array(problem.proposals).fill(middle),
    next(weights, totals, step) {
      const mean = totals.reduce((sum, each) => sum + each, 0) / totals.length
      const raw = Float64Array.from(weights, (weight, at) => {
        const short = (mean - (totals[at] ?? 0)) / Math.max(mean, 1)
        return weight * Math.exp((4 * short) / (1 + step / 4))
      })
      const highest = raw.reduce((a, b) => Math.max(a, b), 0)
      const scale = highest > weightMost ? weightMost / highest : 1
      return Int32Array.from(raw, (each) => Math.round(each * scale))
    },
    bound(weights, value) {
      const sum = weights.reduce((all, each) => all + each, 0)
      return sum === 0 ? Number.POSITIVE_INFINITY : multipleBelow(value / sum, optimum.divisor)
    },
    improve: lifted,
  }
}

function sumSearch(
  optimum: WeightedOptimum,
  best: Panels,
  floor: number,
  solvesMost: number,
): Search {
  const { problem, weightMost } = optimum
  // A proposal's weight is `base` and what its floor costs.
  const base = Math.max(1, Math.floor(weightMost / 8))
  const highest = problem.affinity.reduce((a, b) => Math.max(a, b), 1)
  return {
    optimum,
    solvesMost,
    best,
    value(panels) {
      const totals = totalsOf(problem, panels)
      return totals.every((each) => each >= floor) ? totals.reduce((a, b) => a + b, 0) : -1
    },
    start: () => new Int32Array(problem.proposals).fill(base),
    next: (weights, totals, step) =>
      weights.map((weight, at) => {
        const short = (floor - (totals[at] ?? 0)) / highest
        const own = weight + (base * 4 * short) / (1 + step / 3)
        return Math.max(base, Math.min(weightMost, Math.round(own)))
      }),
    bound: (weights, value) =>
      multipleBelow(
        (value - weights.reduce((sum, each) => sum + (each - base) * floor, 0)) / base,
        optimum.divisor,
      ),
    improve(panels) {
      const exchangeable = new ExchangeablePanels(problem, panels)
      exchangeable.liftWorst(floor)
      return exchangeable.result()
    },
  }
}

/**
 * Explores decisions depth first.
 *
 * @param known - no solution has a higher value
 * @returns a value that no solution exceeds
 */
function explore(search: Search, known: number): number {
  const { optimum } = search
  const { problem } = optimum
  let bestValue = search.value(search.best)
  const keep = (panels: Panels, decided: readonly Decision[]) => {
    if (brokenRules(problem, panels).length > 0) return
    for (const each of decided.length > 0 ? [panels] : [panels, search.improve(panels)]) {
      const value = search.value(each)
      if (value > bestValue) {
        bestValue = value
        search.best = each
      }
    }
  }
  let open = Number.NEGATIVE_INFINITY
  const nodes: { decided: readonly Decision[]; bound: number; weights: Int32Array }[] = [
    { decided: [], bound: known, weights: search.start() },
  ]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    let { bound, weights } = node
    const { decided } = node
    const seen = new Map<number, number>()
    let steps = 0
    let possible = true
    while (bound > bestValue && steps < stepsEach && optimum.solved < search.solvesMost) {
      const solved = optimum.solve(weights, decided)
      if (solved === null) {
        possible = false
        break
      }
      steps++
      keep(solved.panels, decided)
      bound = Math.min(bound, search.bound(weights, solved.bound))
      const totals = totalsOf(problem, solved.panels)
      solved.panels.forEach((panel, proposal) => {
        for (const expert of panel) {
          const key = proposal * problem.experts + expert
          seen.set(key, (seen.get(key) ?? 0) + 1)
        }
      })
      weights = search.next(weights, totals, steps)
    }
    if (!possible || bound <= bestValue) continue
    const pair = steps === 0 ? undefined : mostDoubtful(seen, steps, decided, problem.experts)
    if (pair === undefined) {
      open = Math.max(open, bound)
      continue
    }
    nodes.push({ decided: [...decided, { ...pair, on: false }], bound, weights })
    nodes.push({ decided: [...decided, { ...pair, on: true }], bound, weights })
  }
  return Math.max(open, bestValue)
}

/** The pair that was on its panel nearest to half of the time. */
function mostDoubtful(
  seen: ReadonlyMap<number, number>,
  steps: number,
  decided: readonly Decision[],
  experts: number,
): Omit<Decision, 'on'> | undefined {
  const taken = new Set(decided.map(({ proposal, expert }) => proposal * experts + expert))
  let best: number | undefined
  let nearest = Number.POSITIVE_INFINITY
  for (const [key, count] of seen) {
    const distance = Math.abs(count - steps / 2)
    if (distance < nearest && !taken.has(key)) {
      nearest = distance
      best = key
    }
  }
  if (best === undefined) return undefined
  return { proposal: Math.floor(best / experts), expert: best % experts }
}
