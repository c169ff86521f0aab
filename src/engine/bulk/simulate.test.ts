import { describe, expect, test } from 'vitest'
import {
  homeFloor,
  salesCeiling,
  sampleFacts,
  sampleFirms,
  sampleLaw,
  sampleRules,
  staffFloor,
} from '../../../test/support/sample-rules.ts'
import { findAll, overall } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { percent, share } from '../../values/share.ts'
import { changedLaw, type ParameterChange } from './changed-law.ts'
import { columnsOf } from './columns-of.ts'
import { Loops } from './judge-columns.ts'
import { baselineOf, simulate } from './simulate.ts'
import { standings, tally } from './standing.ts'
import { thresholdIndex } from './threshold-index.ts'

const law = sampleLaw()
const rules = sampleRules.filter(({ id }) => !/large|is-biology|above|return/.test(id))
const firms = sampleFirms(4000, 21).map((firm, at) =>
  // Every second firm meets most conditions, so that single thresholds decide.
  at % 2 === 0
    ? firm
    : {
        ...firm,
        sales: yuan(10_000_000n),
        'sales-3y': yuan(30_000_000n),
        'rd-3y': yuan(3_000_000n),
        'rd-home': yuan(1_500_000n) + BigInt(at) * 50_000n,
        assets: yuan(9_000_000n),
        staff: 200n,
        'rd-staff': BigInt(at % 60),
        founded: '2010-01-01',
        accident: false,
        abroad: share(1n, 100n),
        field: 'biology',
      },
)
const facts = columnsOf(sampleFacts, firms)
const loops = new Loops()
const baseline = baselineOf(rules, law, facts, loops)

function verdictsUnder(changes: readonly ParameterChange[]) {
  const changed = changedLaw(law, changes)
  return firms.map((firm) => overall(rules, findAll(rules, firm, changed)))
}

describe('a simulation', () => {
  const now = verdictsUnder([])

  test('starts from the verdicts of single evaluation', () => {
    expect([...baseline.standing].map((each) => standings[each])).toEqual(now)
    const counted = tally(baseline.program, baseline.judged)
    expect(counted.holds).toBe(now.filter((each) => each === 'holds').length)
    expect(counted.holds + counted.unknown + counted.fails).toBe(firms.length)
    expect(counted.holds).toBeGreaterThan(50)
  })

  test.each([
    ['a lower share', [{ parameter: homeFloor.id, value: percent(40n) }]],
    ['a higher share', [{ parameter: homeFloor.id, value: percent(75n) }]],
    ['a lower ceiling', [{ parameter: salesCeiling.id, value: yuan(5_000_000n) }]],
    [
      'two at once',
      [
        { parameter: homeFloor.id, value: percent(30n) },
        { parameter: staffFloor.id, value: percent(2n) },
      ],
    ],
  ] as const)('says who gains and loses by %s', (_, changes) => {
    const outcome = simulate(baseline, changes, loops)
    const then = verdictsUnder(changes)
    const expected = firms.flatMap((_, row) =>
      now[row] === then[row] ? [] : [[row, now[row], then[row]]],
    )
    const told = [...outcome.rows].map((row, at) => [
      row,
      standings[outcome.before[at] ?? 0],
      standings[outcome.after[at] ?? 0],
    ])
    expect(told).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
    expect(outcome.counts.reduce((a, b) => a + b)).toBe(firms.length)
    expect(outcome.counts[0]).toBe(then.filter((each) => each === 'holds').length)
  })

  test('of no change, or of the value as it is, changes nobody', () => {
    expect(simulate(baseline, [], loops).rows).toHaveLength(0)
    const same = [{ parameter: homeFloor.id, value: percent(60n) }]
    expect(simulate(baseline, same, loops).rows).toHaveLength(0)
    expect(simulate(baseline, same, loops).counts).toEqual(baseline.counts)
  })

  test('of a change from a day on changes nothing before that day', () => {
    const from = civilDate('2019-06-04')
    const later = [{ parameter: homeFloor.id, value: percent(10n), from }]
    expect(simulate(baseline, later, loops).rows).toHaveLength(0)
    const onTheDay = baselineOf(rules, sampleLaw('2019-06-04'), facts, loops)
    expect(simulate(onTheDay, later, loops).rows.length).toBeGreaterThan(0)
  })

  test('answers any threshold from the sorted index as from a whole simulation', () => {
    const plain = rules.filter(({ id }) => !/solvent|chosen|abroad/.test(id))
    const start = baselineOf(plain, law, facts, loops)
    for (const { id } of [homeFloor, staffFloor]) {
      const index = thresholdIndex(start, id, loops)
      if (index === undefined) throw new Error(`${id} is a plain threshold`)
      for (let n = 0n; n <= 100n; n += 5n) {
        const { counts } = simulate(start, [{ parameter: id, value: percent(n) }], loops)
        expect(index.holding(percent(n)), `${id} ${n}`).toBe(counts[0])
      }
    }
    expect(thresholdIndex(baseline, 'sample.rd-floor', loops)).toBeUndefined()
  })
})
