import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareHighs, solveWithHighs } from '../../../../bench/peers/highs-assignment.ts'
import { smallProblem } from '../../../../bench/small-problems.ts'
import { assignExperts } from './assign-experts.ts'
import { brokenRules } from './certificate.ts'
import { drawPanels } from './draw-panels.ts'
import type { AssignmentProblem } from './problem.ts'
import { drawLottery, leastCap, lotteryOf } from './randomised-panels.ts'
import { digestOf, numbersOf, shuffled, wordOf } from './seeded-words.ts'

const namesOf = ({ proposals }: AssignmentProblem) =>
  Array.from({ length: proposals }, (_, at) => `P${at}`)
const keyOf = (seed: string) => digestOf([seed])

/** Problems that have an assignment. */
const solvable = fc
  .nat(100_000)
  .map(smallProblem)
  .filter((problem) => assignExperts(problem) !== null)

describe('a draw', () => {
  test('keeps every rule and never gets stuck where an assignment exists', () => {
    fc.assert(
      fc.property(solvable, fc.string(), (problem, seed) => {
        const drawn = drawPanels(problem, keyOf(seed), namesOf(problem))
        expect(drawn && brokenRules(problem, drawn.panels)).toEqual([])
      }),
    )
  })

  test('finds none where none exists', () => {
    for (let seed = 0; seed < 200; seed++) {
      const problem = smallProblem(seed)
      const exists = assignExperts(problem) !== null
      expect(drawPanels(problem, keyOf('a'), namesOf(problem)) !== null, `seed ${seed}`).toBe(
        exists,
      )
    }
  })

  test('comes out the same with the same seed, and its steps make its panels', () => {
    fc.assert(
      fc.property(solvable, fc.string(), (problem, seed) => {
        const once = drawPanels(problem, keyOf(seed), namesOf(problem))
        const again = drawPanels(problem, keyOf(seed), namesOf(problem))
        expect(again).toEqual(once)
        const taken = namesOf(problem).map((_, at) =>
          once?.steps
            .filter(({ proposal, passed }) => proposal === at && passed === undefined)
            .map(({ expert }) => expert)
            .sort((a, b) => a - b),
        )
        expect(taken).toEqual(once?.panels.map((panel) => [...panel]))
      }),
    )
  })

  test('gives everybody the same chance where nothing distinguishes them', () => {
    const problem: AssignmentProblem = {
      proposals: 1,
      experts: 5,
      affinity: new Int32Array(5),
      demand: Int32Array.of(2),
      minLoad: new Int32Array(5),
      maxLoad: new Int32Array(5).fill(1),
      employer: new Int32Array(5).fill(-1),
      maxSameEmployer: 0,
    }
    const counts = new Int32Array(5)
    for (let seed = 0; seed < 2000; seed++) {
      for (const expert of drawPanels(problem, keyOf(String(seed)), ['A'])?.panels[0] ?? []) {
        counts[expert] = (counts[expert] ?? 0) + 1
      }
    }
    // 800 expected, standard deviation 22.
    for (const count of counts) expect(Math.abs(count - 800)).toBeLessThan(110)
  })
})

describe('chances under a cap', () => {
  const caps = [
    { units: 1, of: 2 },
    { units: 3, of: 4 },
    { units: 1, of: 3 },
    { units: 7, of: 10 },
  ]

  test('have the most expected affinity, as HiGHS finds it', () => {
    let solved = 0
    for (let seed = 0; seed < 300; seed++) {
      const problem = smallProblem(seed)
      const cap = caps[seed % caps.length] ?? { units: 1, of: 1 }
      const ours = lotteryOf(problem, cap)
      const theirs = solveWithHighs(prepareHighs(problem, { cap: cap.units / cap.of }))
      expect(ours === null, `seed ${seed}`).toBe(theirs === null)
      if (ours === null || theirs === null) continue
      solved++
      expect(Math.abs(ours.expected / ours.of - theirs), `seed ${seed}`).toBeLessThan(0.01)
      expect(Math.max(...ours.shares.map(({ units }) => units), 0)).toBeLessThanOrEqual(cap.units)
    }
    expect(solved).toBeGreaterThan(60)
  })

  test('become panels that keep every rule, the same for the same seed', () => {
    const arbitrary = fc.tuple(fc.nat(100_000).map(smallProblem), fc.constantFrom(...caps))
    fc.assert(
      fc.property(arbitrary, fc.string(), ([problem, cap], seed) => {
        const lottery = lotteryOf(problem, cap)
        if (lottery === null) return
        const draw = () => drawLottery(problem, lottery, numbersOf(keyOf(seed), 'rounding'))
        expect(brokenRules(problem, draw())).toEqual([])
        expect(draw()).toEqual(draw())
      }),
    )
  })

  test('are kept: over many draws every pair comes as often as its chance says', () => {
    // Experts 0 to 2 of two employers, the cap forces shares of a half.
    const problem: AssignmentProblem = {
      proposals: 3,
      experts: 4,
      affinity: Int32Array.of(9, 8, 3, 5, 8, 3, 6, 7, 2, 9, 4, 1),
      demand: Int32Array.of(1, 2, 1),
      minLoad: new Int32Array(4),
      maxLoad: new Int32Array(4).fill(2),
      employer: Int32Array.of(0, 0, 1, 1),
      maxSameEmployer: 1,
    }
    const lottery = lotteryOf(problem, { units: 1, of: 2 })
    expect(lottery).not.toBeNull()
    if (lottery === null) return
    const draws = 4000
    const counts = new Int32Array(12)
    for (let seed = 0; seed < draws; seed++) {
      const numbers = numbersOf(keyOf(`lot ${seed}`), 'rounding')
      drawLottery(problem, lottery, numbers).forEach((panel, proposal) => {
        for (const expert of panel) {
          counts[proposal * 4 + expert] = (counts[proposal * 4 + expert] ?? 0) + 1
        }
      })
    }
    const expected = new Int32Array(12)
    for (const { proposal, expert, units } of lottery.shares) {
      expected[proposal * 4 + expert] = (units * draws) / lottery.of
    }
    // Standard deviation at most 32.
    counts.forEach((count, pair) => {
      expect(Math.abs(count - (expected[pair] ?? 0)), `pair ${pair}`).toBeLessThan(160)
    })
  })

  test('of the worked example are 1.6 without a cap and 1.35 with a half', () => {
    const problem: AssignmentProblem = {
      proposals: 2,
      experts: 3,
      affinity: Int32Array.of(90, 80, 40, 20, 30, 70),
      demand: Int32Array.of(1, 1),
      minLoad: new Int32Array(3),
      maxLoad: new Int32Array(3).fill(1),
      employer: new Int32Array(3).fill(-1),
      maxSameEmployer: 0,
    }
    const expected = (units: number, of: number) => {
      const lottery = lotteryOf(problem, { units, of })
      return lottery === null ? null : lottery.expected / lottery.of
    }
    expect(expected(1, 1)).toBe(160)
    expect(expected(1, 2)).toBe(135)
    expect(expected(1, 4)).toBeNull()
    expect(leastCap(problem)).toEqual({ units: 34, of: 100 })
  })
})

describe('seeded numbers', () => {
  test('are those of HMAC-SHA256 over the name of the stream and the block', () => {
    const key = keyOf('科创')
    const blocks = [0, 1].map((at) => createHmac('sha256', key).update(`order\n${at}`).digest())
    const words = blocks.flatMap((block) => [0, 6, 12, 18, 24].map((at) => block.readUIntBE(at, 6)))
    const numbers = numbersOf(key, 'order')
    // No word is thrown away where the bound is a power of two.
    expect(words.map(() => numbers.below(1024))).toEqual(words.map((word) => word % 1024))
    const text = createHash('sha256').update(key).update('expert:甲').digest()
    expect(wordOf(key, 'expert:甲')).toBe(text.readInt32BE(0))
  })

  test('shuffle every order alike', () => {
    const counts = new Map<string, number>()
    const numbers = numbersOf(keyOf('orders'), 'all')
    for (let turn = 0; turn < 6000; turn++) {
      const order = shuffled(3, numbers).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    // 1,000 expected, standard deviation 29.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
