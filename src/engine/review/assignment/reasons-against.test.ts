import { expect, test } from 'vitest'
import { smallProblem } from '../../../../bench/small-problems.ts'
import { assignExperts } from './assign-experts.ts'
import type { AssignmentProblem } from './problem.ts'
import { reasonText } from './reason-texts.ts'
import { type Reason, reasonsAgainst } from './reasons-against.ts'

function problemOf(
  rows: readonly (readonly number[])[],
  more: Partial<AssignmentProblem> & { seats: number; load: number },
): AssignmentProblem {
  const experts = rows[0]?.length ?? 0
  return {
    proposals: rows.length,
    experts,
    affinity: Int32Array.from(rows.flat()),
    demand: new Int32Array(rows.length).fill(more.seats),
    minLoad: new Int32Array(experts),
    maxLoad: new Int32Array(experts).fill(more.load),
    employer: new Int32Array(experts).fill(-1),
    maxSameEmployer: 0,
    ...more,
  }
}

const names = {
  proposals: ['甲', '乙', '丙'],
  experts: ['E0', 'E1', 'E2', 'E3'],
}

test('there are reasons exactly where there is no assignment', () => {
  const kinds = new Set<Reason['kind']>()
  for (let seed = 0; seed < 1500; seed++) {
    const problem = smallProblem(seed)
    const reasons = reasonsAgainst(problem)
    expect(reasons.length > 0, `seed ${seed}`).toBe(assignExperts(problem) === null)
    for (const { kind } of reasons) kinds.add(kind)
  }
  expect(kinds.size).toBe(6)
})

test('panels that compete are named without those that do not', () => {
  const problem = problemOf(
    [
      [5, 5, -1, -1],
      [5, 5, -1, -1],
      [5, 5, 5, 5],
    ],
    { seats: 2, load: 1, demand: Int32Array.of(1, 2, 1) },
  )
  expect(reasonsAgainst(problem)).toEqual([
    { kind: 'panels-compete', proposals: [0, 1], seats: 3, reachable: 2, experts: [0, 1] },
  ])
})

test('leaving out any of the panels that compete lets the others be filled', () => {
  let seen = 0
  for (let seed = 0; seed < 6000 && seen < 30; seed++) {
    const problem = smallProblem(seed)
    for (const reason of reasonsAgainst(problem)) {
      if (reason.kind !== 'panels-compete') continue
      seen++
      const only = (proposals: readonly number[]) => ({
        ...problem,
        minLoad: new Int32Array(problem.experts),
        demand: problem.demand.map((seats, at) => (proposals.includes(at) ? seats : 0)),
      })
      expect(assignExperts(only(reason.proposals)), `seed ${seed}`).toBeNull()
      for (const each of reason.proposals) {
        const rest = reason.proposals.filter((other) => other !== each)
        expect(assignExperts(only(rest)), `seed ${seed} without ${each}`).not.toBeNull()
      }
    }
  }
  expect(seen).toBeGreaterThan(10)
})

test('a panel that the employer rule leaves short says how many may sit together', () => {
  const problem = problemOf([[5, 5, 5, -1]], {
    seats: 3,
    load: 1,
    employer: Int32Array.of(0, 0, 1, 2),
    maxSameEmployer: 1,
  })
  const [reason] = reasonsAgainst(problem)
  expect(reason).toEqual({
    kind: 'panel-alone',
    proposal: 0,
    seats: 3,
    candidates: 3,
    together: 2,
  })
  expect(reason && reasonText(reason, names)).toEqual({
    zh: expect.stringContaining('项目 甲 需3位专家'),
    en: expect.stringContaining('the employer rule lets 2 sit together'),
  })
})
