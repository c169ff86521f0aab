import { describe, expect, test } from 'vitest'
import {
  sales,
  sampleFacts,
  sampleFirms,
  sampleLaw,
  sampleRules,
} from '../../../test/support/sample-rules.ts'
import { findAll } from '../../declare/rule.ts'
import { yuan } from '../../values/money.ts'
import { columnsOf } from './columns-of.ts'
import { judgeColumns, Loops, verdictAt } from './judge-columns.ts'
import { compileColumns } from './program.ts'

const law = sampleLaw()

function verdictsOf(firms: Parameters<typeof columnsOf>[1]) {
  const program = compileColumns(sampleRules, law, columnsOf(sampleFacts, firms))
  const judged = judgeColumns(program, new Loops())
  return { program, judged }
}

describe('a column program', () => {
  test('says of 100,000 firms what single evaluation says, rule by rule', () => {
    const firms = sampleFirms(100_000)
    const { program, judged } = verdictsOf(firms)
    expect(program.truths).not.toContain(undefined)
    const seen = new Map<string, number>()
    const wrong: unknown[] = []
    firms.forEach((facts, row) => {
      findAll(sampleRules, facts, law).forEach((finding, rule) => {
        const key = `${finding.rule} ${finding.verdict}`
        seen.set(key, (seen.get(key) ?? 0) + 1)
        if (verdictAt(judged, row, rule) !== finding.verdict && wrong.length < 5) {
          wrong.push([row, finding.rule, verdictAt(judged, row, rule), finding.verdict, facts])
        }
      })
    })
    expect(wrong).toEqual([])
    // Every rule was met, failed and left open by some firm, so that agreement means something.
    expect(seen.size).toBe(sampleRules.length * 3 - 1)
    expect(judged.apart).toBeGreaterThan(1000)
  })

  test('tells 200,000,000 from 200,000,001 yuan', () => {
    const { program, judged } = verdictsOf([
      { [sales.id]: yuan(200_000_000n) },
      { [sales.id]: yuan(200_000_001n) },
    ])
    const small = program.rules.findIndex((rule) => rule.id === 'sample.small')
    expect([0, 1].map((row) => verdictAt(judged, row, small))).toEqual(['holds', 'fails'])
    expect(judged.apart).toBe(0)
  })

  test('judges only the rows asked for and leaves the others as they were', () => {
    const firms = sampleFirms(50)
    const { program, judged } = verdictsOf(firms)
    const before = judged.failed[0]?.slice() ?? new Uint32Array()
    judged.failed[0]?.fill(0xffff_ffff)
    judgeColumns(program, new Loops(), Uint32Array.of(3, 17), judged)
    firms.forEach((_, row) => {
      expect(judged.failed[0]?.[row]).toBe(row === 3 || row === 17 ? before[row] : 0xffff_ffff)
    })
  })

  test('leaves out rules that are not law on the day', () => {
    const later = { ...sampleRules[0], from: law.on } as (typeof sampleRules)[number]
    const program = compileColumns(
      [later],
      sampleLaw('2019-06-02'),
      columnsOf(sampleFacts, sampleFirms(3)),
    )
    expect(program.rules).toEqual([])
  })

  test('shares one loop among programs that differ in numbers only', () => {
    const loops = new Loops()
    const facts = columnsOf(sampleFacts, sampleFirms(10))
    judgeColumns(compileColumns(sampleRules, sampleLaw('2019-06-03'), facts), loops)
    judgeColumns(compileColumns(sampleRules, sampleLaw('2019-06-04'), facts), loops)
    expect(loops.size).toBe(1)
  })
})
