import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareHighs, solveWithHighs } from '../../../../bench/peers/highs-assignment.ts'
import { numbersBelow, smallProblem } from '../../../../bench/small-problems.ts'
import { assignExperts } from './assign-experts.ts'
import { checkCertificate } from './certificate.ts'
import type { AssignmentProblem } from './problem.ts'
import { digestOf, shuffled, wordOf } from './seeded-words.ts'

const seeds = Array.from({ length: 1000 }, (_, at) => at)

test('a thousand optima are those of HiGHS, and certificates prove them', () => {
  let solved = 0
  for (const seed of seeds) {
    const problem = smallProblem(seed)
    const ours = assignExperts(problem)
    const theirs = solveWithHighs(prepareHighs(problem))
    expect(ours === null, `seed ${seed}`).toBe(theirs === null)
    if (ours === null || theirs === null) continue
    solved++
    expect(ours.objective, `seed ${seed}`).toBe(Math.round(theirs))
    const checked = checkCertificate(problem, ours.panels, ours.certificate)
    expect(checked, `seed ${seed}`).toEqual({
      proven: true,
      objective: ours.objective,
      bound: ours.objective,
      broken: [],
    })
  }
  expect(solved).toBeGreaterThan(300)
  expect(solved).toBeLessThan(900)
})

const wordsOf = (seed: string, proposals: readonly number[], experts: readonly number[]) => ({
  proposal: Int32Array.from(proposals, (each) => wordOf(digestOf([seed]), `proposal:${each}`)),
  expert: Int32Array.from(experts, (each) => wordOf(digestOf([seed]), `expert:${each}`)),
})

/** The same problem with proposals and experts in another order: place → old number. */
function reordered(problem: AssignmentProblem, proposals: Int32Array, experts: Int32Array) {
  const take = (numbers: Int32Array, order: Int32Array) => order.map((old) => numbers[old] ?? 0)
  return {
    ...problem,
    affinity: Int32Array.from(
      [...proposals].flatMap((proposal) =>
        [...experts].map((expert) => problem.affinity[proposal * problem.experts + expert] ?? -1),
      ),
    ),
    demand: take(problem.demand, proposals),
    minLoad: take(problem.minLoad, experts),
    maxLoad: take(problem.maxLoad, experts),
    employer: take(problem.employer, experts),
  }
}

const inOrder = (count: number) => Int32Array.from({ length: count }, (_, at) => at)

test('between equal optima the seed decides, whatever the order of the input', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.string(), (number, seed) => {
      const problem = smallProblem(number)
      const below = { below: numbersBelow(number + 1) }
      const proposals = shuffled(problem.proposals, below)
      const experts = shuffled(problem.experts, below)
      const plain = assignExperts(
        problem,
        wordsOf(seed, [...inOrder(problem.proposals)], [...inOrder(problem.experts)]),
      )
      const other = assignExperts(
        reordered(problem, proposals, experts),
        wordsOf(seed, [...proposals], [...experts]),
      )
      expect(other?.objective).toBe(plain?.objective)
      const back = other?.panels.map((panel, place) => ({
        proposal: proposals[place],
        experts: [...panel].map((each) => experts[each] ?? -1).sort((a, b) => a - b),
      }))
      const expected = plain?.panels.map((panel, proposal) => ({ proposal, experts: [...panel] }))
      expect(back?.sort((a, b) => (a.proposal ?? 0) - (b.proposal ?? 0))).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('other seeds take other optima where there are many', () => {
  const problem: AssignmentProblem = {
    proposals: 6,
    experts: 12,
    affinity: new Int32Array(72).fill(500_000),
    demand: new Int32Array(6).fill(2),
    minLoad: new Int32Array(12),
    maxLoad: new Int32Array(12).fill(1),
    employer: new Int32Array(12).fill(-1),
    maxSameEmployer: 0,
  }
  const found = new Set<string>()
  for (let seed = 0; seed < 20; seed++) {
    const best = assignExperts(problem, wordsOf(String(seed), [...inOrder(6)], [...inOrder(12)]))
    expect(best?.objective).toBe(6_000_000)
    found.add(JSON.stringify(best?.panels.map((panel) => [...panel])))
  }
  expect(found.size).toBe(20)
})

test('a certificate proves nothing for other panels, and not after a price was changed', () => {
  const problem: AssignmentProblem = {
    proposals: 3,
    experts: 4,
    affinity: Int32Array.of(90, 60, 80, 40, -1, 70, 20, 90, 30, 50, 60, 70),
    demand: new Int32Array(3).fill(2),
    minLoad: new Int32Array(4).fill(1),
    maxLoad: new Int32Array(4).fill(2),
    employer: new Int32Array(4).fill(-1),
    maxSameEmployer: 0,
  }
  const best = assignExperts(problem)
  expect(best?.objective).toBe(460)
  if (best === null) return
  const { panels, certificate } = best
  expect(panels.map((panel) => [...panel])).toEqual([
    [0, 2],
    [1, 3],
    [2, 3],
  ])
  expect(checkCertificate(problem, panels, certificate).proven).toBe(true)
  const worse = [Int32Array.of(0, 1), Int32Array.of(1, 3), Int32Array.of(2, 3)]
  expect(checkCertificate(problem, worse, certificate)).toMatchObject({ proven: false, bound: 460 })
  const against = [Int32Array.of(0, 2), Int32Array.of(0, 3), Int32Array.of(2, 3)]
  expect(checkCertificate(problem, against, certificate).broken).toEqual([
    'expert 0 is barred from proposal 1',
    'expert 1 sits on 0 panels',
  ])
  for (let expert = 0; expert < 4; expert++) {
    const expertPrice = certificate.expertPrice.slice()
    expertPrice[expert] = (expertPrice[expert] ?? 0) + 1000
    const checked = checkCertificate(problem, panels, { ...certificate, expertPrice })
    expect(checked.bound).toBeGreaterThan(460)
    expect(checked.proven).toBe(false)
  }
})
