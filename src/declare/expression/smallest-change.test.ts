import { describe, expect, test } from 'vitest'
import {
  rd,
  rdStaff,
  sales,
  salesOfYears,
  sampleFacts,
  sampleFirms,
  sampleLaw,
  sampleParameters,
  sampleRules,
  staff,
} from '../../../test/support/sample-rules.ts'
import { civilDate, dayNumber } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import type { Facts } from '../fact.ts'
import { find } from '../rule.ts'
import { evaluate } from './evaluate.ts'
import { vocabularyOf } from './explain.ts'
import { isShare } from './range.ts'
import { type Change, showChange, smallestChanges } from './smallest-change.ts'

const law = sampleLaw()
const words = vocabularyOf(sampleFacts, sampleParameters)
const ruleNamed = (id: string) => {
  const found = sampleRules.find((rule) => rule.id === `sample.${id}`)
  if (found === undefined) throw new Error(`no rule ${id}`)
  return found
}
const changesFor = (id: string, facts: Facts) =>
  smallestChanges(find(ruleNamed(id), facts, law).trace, facts, law, words)

/** The fact one unit less changed. */
function oneLess({ to, by }: Change): Facts[string] {
  const unit = by > 0n ? 1n : -1n
  if (typeof to === 'bigint') return to - unit
  if (isShare(to)) return { n: to.n * 10_000n - unit * to.d, d: to.d * 10_000n }
  if (typeof to !== 'string') return undefined
  return new Date((dayNumber(civilDate(to)) - Number(unit)) * 86_400_000).toISOString().slice(0, 10)
}

describe('the smallest change', () => {
  test('is what R&D spending lacks of the floor', () => {
    const [first] = changesFor('intensity', {
      [sales.id]: yuan(100_000_000n),
      [salesOfYears.id]: yuan(100_000_000n),
      [rd.id]: yuan(2_800_000n),
    })
    if (first === undefined) throw new Error('there is a change')
    expect(first).toMatchObject({ fact: rd, to: yuan(4_000_000n), by: yuan(1_200_000n) })
    expect(showChange(first)).toEqual({
      zh: '三年研发费用还差 1,200,000.00 元，达到 4,000,000.00 元即符合',
      en: 'R&D spending, three years: CNY 1,200,000.00 short; CNY 4,000,000.00 would meet it',
    })
  })

  test('is two more of the staff, or twenty fewer of all', () => {
    const changes = changesFor('staff', { [staff.id]: 100n, [rdStaff.id]: 8n })
    expect(changes.map(({ fact, by }) => [fact.id, by])).toEqual([
      [rdStaff.id, 2n],
      [staff.id, -20n],
    ])
  })

  test('is one fen beyond an edge', () => {
    const [down] = changesFor('small', { [sales.id]: yuan(200_000_000n) + 1n })
    expect(down?.by).toBe(-1n)
    const [up] = changesFor('large', { [sales.id]: yuan(200_000_000n) })
    expect(up?.by).toBe(1n)
  })

  test('is not named when two facts would have to change, or the condition holds', () => {
    expect(changesFor('same', { accident: true, [staff.id]: 5n, [rdStaff.id]: 5n })).toEqual([])
    expect(changesFor('small', { [sales.id]: 1n })).toEqual([])
  })

  test('makes every failing condition hold, and with one unit less it does not', () => {
    let named = 0
    for (const facts of sampleFirms(400, 3)) {
      for (const rule of sampleRules) {
        const { trace } = find(rule, facts, law)
        for (const change of smallestChanges(trace, facts, law, words)) {
          named++
          const verdict = (value: Facts[string]) =>
            evaluate(rule.holds.node, { ...facts, [change.fact.id]: value }, law).value
          expect(verdict(change.to), rule.id).toBe(true)
          expect(verdict(oneLess(change)), rule.id).not.toBe(true)
        }
      }
    }
    expect(named).toBeGreaterThan(1000)
  })
})
