import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyNodes, anyParameters, ruleOf } from '../../../test/support/any-rule.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import {
  sampleFacts,
  sampleFirms,
  sampleLaw,
  sampleRules,
  seeded,
} from '../../../test/support/sample-rules.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Fact, Facts } from '../../declare/fact.ts'
import { find, type Rule } from '../../declare/rule.ts'
import { truthOf } from '../../store/cells.ts'
import type { Database, Tx } from '../../store/database.ts'
import { civilDate } from '../../values/civil-date.ts'
import { conditionSql } from './condition-sql.ts'
import type { SqlColumn } from './step-sql.ts'

const kept = sampleFacts.filter(({ kind }) => kind !== 'share')
const named = (fact: Fact) => fact.id.replaceAll('-', '_')
const typeOf: Readonly<Record<string, string>> = {
  money: 'numeric',
  count: 'bigint',
  date: 'date',
  truth: 'boolean',
  choice: 'text',
}
const columns = new Map(
  kept.flatMap((fact): [string, SqlColumn][] =>
    fact.kind === 'share' || fact.kind === 'rows'
      ? []
      : [[fact.id, { kind: fact.kind, ref: sql.ref(`firm.${named(fact)}`) }]],
  ),
)

async function fill(tx: Tx, firms: readonly Facts[]): Promise<void> {
  const defined = kept.map((fact) => `${named(fact)} ${typeOf[fact.kind]}`).join(', ')
  await tx.rows(sql.raw(`create temp table firm (at int, ${defined}) on commit drop`))
  const cells = kept.map((fact) => {
    const values = firms.map((firm) => firm[fact.id]?.toString() ?? null)
    return sql`${values}::text[]::${sql.raw(typeOf[fact.kind] ?? 'text')}[]`
  })
  await tx.rows(
    sql`insert into firm select * from unnest(${firms.map((_, at) => at)}::int[], ${sql.join(cells)})`,
  )
}

describe('a condition as SQL', () => {
  let database: Database
  beforeAll(async () => {
    database = await freshEmbedded()
  })
  afterAll(() => database.close())

  async function compare(rules: readonly Rule[], firms: readonly Facts[], law = sampleLaw()) {
    const seen = new Set<string>()
    await database.asOwner(async (tx) => {
      await fill(tx, firms)
      for (const rule of rules) {
        const { holds, verdict } = conditionSql(rule.holds.node, law, columns)
        const rows = await tx.rows(
          sql`select ${verdict} as verdict, coalesce(${holds}, false) as held from firm order by at`,
        )
        rows.forEach((row, at) => {
          const { abroad: _, ...firm } = firms[at] ?? {}
          const expected = find(rule, firm, law).verdict
          const told =
            row.verdict === null ? 'unknown' : truthOf(row, 'verdict') ? 'holds' : 'fails'
          seen.add(told)
          if (told === expected && truthOf(row, 'held') === (expected === 'holds')) return
          const node = JSON.stringify(rule.holds.node)
          throw new Error(`${told} instead of ${expected}: ${node}, row ${at}`)
        })
      }
    })
    expect(seen.size).toBe(3)
  }

  test('says of every firm what single evaluation says', async () => {
    await compare(sampleRules, sampleFirms(3000))
  })

  test.each([11, 12])('means what it means for one case, made at random (%i)', async (seed) => {
    const { truth } = anyNodes(seeded(seed))
    const law = lawOn(civilDate('2019-06-03'), anyParameters)
    const rules = Array.from({ length: 150 }, () => ruleOf(truth(3)))
    await compare(rules, sampleFirms(80, seed), law)
  })

  test('holds no value in its text', () => {
    const [rule] = sampleRules
    if (rule === undefined) throw new Error('the sample has rules')
    const { holds } = conditionSql(rule.holds.node, sampleLaw(), columns)
    const compiled = holds.toOperationNode()
    expect(JSON.stringify(compiled, (_, value) => value)).not.toMatch(/sqlFragments":\[[^\]]*\d{6}/)
  })
})
