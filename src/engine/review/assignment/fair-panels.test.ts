import { expect, test } from 'vitest'
import { prepareHighs, solveWithHighs } from '../../../../bench/peers/highs-assignment.ts'
import { smallProblem } from '../../../../bench/small-problems.ts'
import { assignExperts } from './assign-experts.ts'
import { brokenRules, totalAffinity } from './certificate.ts'
import { fairPanels } from './fair-panels.ts'

test('the worst-off proposal has what HiGHS finds it can have, and bounds are true', () => {
  let solved = 0
  let proven = 0
  for (let seed = 0; seed < 120; seed++) {
    const problem = smallProblem(seed)
    const best = assignExperts(problem)
    if (best === null) continue
    solved++
    const fair = fairPanels(problem, best.panels)
    expect(brokenRules(problem, fair.panels), `seed ${seed}`).toEqual([])
    expect(fair.objective, `seed ${seed}`).toBe(totalAffinity(problem, fair.panels))
    const worst = Math.round(
      solveWithHighs(prepareHighs(problem, { worst: true, whole: true })) ?? Number.NaN,
    )
    const within = `seed ${seed}: ${fair.worst} ≤ ${worst} ≤ ${fair.worstBound}`
    expect(fair.worst, within).toBeLessThanOrEqual(worst)
    expect(fair.worstBound, within).toBeGreaterThanOrEqual(worst)
    const floor = { floor: fair.worst - 0.4, whole: true }
    const sum = Math.round(solveWithHighs(prepareHighs(problem, floor)) ?? Number.NaN)
    expect(fair.objective, `sum of seed ${seed}`).toBeLessThanOrEqual(sum)
    expect(fair.objectiveBound, `sum of seed ${seed}`).toBeGreaterThanOrEqual(sum)
    if (fair.worst === worst && fair.objective === sum) proven++
  }
  expect(solved).toBeGreaterThan(50)
  expect(proven).toBeGreaterThanOrEqual(solved - 2)
})

test('a proposal left with little by the optimum gets more, and the bound says it is all', () => {
  // The optimum is 10 + 1; the fair assignment gives 6 and 5.
  const problem = {
    proposals: 2,
    experts: 2,
    affinity: Int32Array.of(10, 6, 6, 1),
    demand: Int32Array.of(1, 1),
    minLoad: new Int32Array(2),
    maxLoad: Int32Array.of(1, 1),
    employer: new Int32Array(2).fill(-1),
    maxSameEmployer: 0,
  }
  const best = assignExperts({ ...problem, affinity: Int32Array.of(12, 6, 6, 1) })
  expect(best?.objective).toBe(13)
  const fair = best && fairPanels(problem, best.panels)
  expect(fair).toMatchObject({ worst: 6, worstBound: 6, objective: 12, objectiveBound: 12 })
})
