import { describe, expect, test } from 'vitest'
import { anyNodes, anyParameters, ruleOf } from '../../../test/support/any-rule.ts'
import { sampleFacts, sampleFirms, seeded } from '../../../test/support/sample-rules.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import { find } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { columnsOf } from './columns-of.ts'
import { judgeColumns, Loops, verdictAt } from './judge-columns.ts'
import { compileColumns } from './program.ts'

const law = lawOn(civilDate('2019-06-03'), anyParameters)

describe('a condition made at random', () => {
  test.each([1, 2, 3, 4, 5, 6])('means over columns what it means for one case (%i)', (seed) => {
    const { truth } = anyNodes(seeded(seed))
    const rules = Array.from({ length: 200 }, (_, at) => ruleOf(truth(4), `any.${at}`))
    const firms = sampleFirms(120, seed)
    const facts = columnsOf(sampleFacts, firms)
    const verdicts = new Set<string>()
    for (const rule of rules) {
      const program = compileColumns([rule], law, facts)
      expect(program.truths, JSON.stringify(rule.holds.node)).not.toContain(undefined)
      const judged = judgeColumns(program, new Loops())
      firms.forEach((firm, row) => {
        const { verdict } = find(rule, firm, law)
        verdicts.add(verdict)
        if (verdictAt(judged, row, 0) === verdict) return
        const node = JSON.stringify(rule.holds.node)
        throw new Error(`${verdictAt(judged, row, 0)} instead of ${verdict}: ${node}, row ${row}`)
      })
    }
    expect(verdicts.size).toBe(3)
  })
})
