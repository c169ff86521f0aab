/** Work permits judged as columns of many persons and one by one come to the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawOn } from '../../src/declare/expression/law-on.ts'
import type { Fact, Facts, FactValue } from '../../src/declare/fact.ts'
import { findAll } from '../../src/declare/rule.ts'
import { columnsOf } from '../../src/engine/bulk/columns-of.ts'
import { judgeColumns, Loops, verdictAt } from '../../src/engine/bulk/judge-columns.ts'
import { compileColumns } from '../../src/engine/bulk/program.ts'
import { oldEnough, youngEnough } from '../../src/law/rules/work-permit-age.ts'
import { classIsMet, noHigherClass } from '../../src/law/rules/work-permit-class.ts'
import { classA } from '../../src/law/rules/work-permit-class-a.ts'
import { classB } from '../../src/law/rules/work-permit-class-b.ts'
import { extensionInTime, permitNotTooLong } from '../../src/law/rules/work-permit-extension.ts'
import { inGuangzhou, paidMinimumWage } from '../../src/law/rules/work-permit-wage.ts'
import { addDays, civilDate } from '../../src/values/civil-date.ts'
import { yuan } from '../../src/values/money.ts'
import { percent, whole } from '../../src/values/share.ts'

const rules = [
  oldEnough,
  youngEnough,
  classA,
  classB,
  classIsMet,
  noHigherClass,
  extensionInTime,
  permitNotTooLong,
  paidMinimumWage,
]
const facts = [...new Set(rules.flatMap((rule) => rule.holds.facts))]
const parameters = rules.flatMap((rule) => rule.holds.parameters)

/** Values around the edges of the law, and some that are missing. */
function anyOf(of: Fact): fc.Arbitrary<FactValue | undefined> {
  const numbers = fc.constantFrom(0n, 3n, 6n, 9n, 23n, 24n, 40n, 60n, 84n, 90n, 120n, 204n)
  switch (of.kind) {
    case 'money':
      return fc.constantFrom(0n, 25_200n, 70_000n, 350_000n, 501_552n, 752_327n, 752_328n).map(yuan)
    case 'count':
      return numbers
    case 'share':
      return of.plain === true
        ? fc.constantFrom(499_999n, 500_000n).map(whole)
        : fc.constantFrom(29n, 30n, 31n).map(percent)
    case 'date':
      return fc
        .integer({ min: -25_000, max: 3_000 })
        .map((days) => addDays(civilDate('2023-08-01'), days))
    case 'truth':
      return fc.boolean()
    default:
      return fc.constantFrom(...(of.options ?? []).map(({ id }) => id))
  }
}

const person: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    facts.map((of) => [of.id, fc.option(anyOf(of), { nil: undefined, freq: 30 })]),
  ),
)

test.each(['2017-03-31', '2018-06-01', '2023-08-01'])('of 1,500 persons on %s', (on) => {
  const law = lawOn(civilDate(on), parameters, [inGuangzhou.id])
  const persons = fc.sample(person, { numRuns: 1_500, seed: 41 })
  const program = compileColumns(rules, law, columnsOf(facts, persons))
  expect(program.truths).not.toContain(undefined)
  const judged = judgeColumns(program, new Loops())
  const wrong: unknown[] = []
  const seen = new Set<string>()
  persons.forEach((each, row) => {
    findAll(rules, each, law).forEach((finding, at) => {
      seen.add(`${finding.rule} ${finding.verdict}`)
      const verdict = verdictAt(judged, row, at)
      if (verdict !== finding.verdict && wrong.length < 3) {
        wrong.push([finding.rule, verdict, finding.verdict, each])
      }
    })
  })
  expect(wrong).toEqual([])
  expect(seen.size).toBeGreaterThan(rules.length)
})
