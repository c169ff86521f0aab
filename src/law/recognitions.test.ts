import { describe, expect, test } from 'vitest'
import { anyFacts } from '../../test/support/any-facts.ts'
import { seeded } from '../../test/support/sample-rules.ts'
import { lawOn } from '../declare/expression/law-on.ts'
import { findAll } from '../declare/rule.ts'
import { factsRead, nearestDayInForce, parametersRead } from '../declare/rule-set.ts'
import { columnsOf } from '../engine/bulk/columns-of.ts'
import { judgeColumns, Loops, verdictAt } from '../engine/bulk/judge-columns.ts'
import { compileColumns } from '../engine/bulk/program.ts'
import { civilDate } from '../values/civil-date.ts'
import { hnteRecognition, recognitions, techSmeEvaluation } from './recognitions.ts'

const on = civilDate('2026-07-01')

describe.each(recognitions)('$id', (set) => {
  const law = lawOn(on, parametersRead(set))
  const asked = factsRead(set)

  test('says over columns what it says of 10,000 single firms', () => {
    const below = seeded(5)
    const firms = Array.from({ length: 10_000 }, () => anyFacts(asked, below))
    const program = compileColumns(set.rules, law, columnsOf(asked, firms))
    expect(program.truths).not.toContain(undefined)
    const judged = judgeColumns(program, new Loops())
    const seen = new Set<string>()
    firms.forEach((facts, row) => {
      findAll(set.rules, facts, law).forEach((finding, rule) => {
        seen.add(`${finding.rule} ${finding.verdict}`)
        if (verdictAt(judged, row, rule) === finding.verdict) return
        throw new Error(`row ${row}: ${finding.rule} is ${verdictAt(judged, row, rule)}`)
      })
    })
    expect(seen.size).toBeGreaterThan(set.rules.length * 2)
    expect(judged.apart).toBeGreaterThan(100)
  })
})

test('the conditions are law from the day of their measures on', () => {
  expect(nearestDayInForce(hnteRecognition, civilDate('2015-12-31'))).toBe('2016-01-01')
  expect(nearestDayInForce(hnteRecognition, on)).toBe(on)
  expect(nearestDayInForce(techSmeEvaluation, civilDate('2000-01-01'))).toBe('2017-05-03')
})
