import { expect, test } from 'vitest'
import { prepareHighs, solveWithHighs } from '../../../../bench/peers/highs-assignment.ts'
import { smallProblem } from '../../../../bench/small-problems.ts'
import { assignExperts } from './assign-experts.ts'
import { checkCertificate } from './certificate.ts'

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
