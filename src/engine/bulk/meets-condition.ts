/** A filter of a register by the law itself: rows that meet a condition, asked of the database. */
import { sql } from 'kysely'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Register } from '../../declare/register.ts'
import { applies, type Rule } from '../../declare/rule.ts'
import { parametersRead } from '../../declare/rule-set.ts'
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import {
  allRuleSets,
  refuseUnlessInForce,
  ruleSetNamed,
  withRuleSets,
} from '../eligibility/rule-sets.ts'
import { columnHidden } from '../registers/refusals.ts'
import type { FurtherCondition } from '../registers/row-query.ts'
import { sightOf } from '../registers/visible-columns.ts'
import { conditionSql } from './condition-sql.ts'
import { keptFacts } from './judge-register.ts'
import type { SqlColumn } from './step-sql.ts'

const readers = ['officer', 'head', 'supervisor', 'administrator'] as const

/**
 * Rows that meet one condition, or qualify for a whole service or recognition by the law of a day: every
 * condition that the reader's columns can answer holds, and none of the others fails.
 *
 * @param id - of a rule, or of a service or recognition
 * @throws Refusal `column.hidden` - for others than officials
 * @throws Refusal `rules.unknown`, `rules.not-in-force`
 */
export function meetsCondition(
  bureau: Bureau,
  reader: Reader,
  register: Register,
  id: string,
  on: CivilDate,
): FurtherCondition {
  const sight = sightOf(register, reader)
  if (!readers.some((role) => role === reader.role)) throw columnHidden(register.id, 'meets')
  const among = withRuleSets(bureau)
  const owner = allRuleSets(among).find(({ rules }) => rules.some((rule) => rule.id === id))
  const set = owner ?? ruleSetNamed(among, id)
  refuseUnlessInForce(set, on)
  const wanted = set.rules.filter((rule) =>
    owner === undefined ? rule.effect !== 'warn' && applies(rule, on) : rule.id === id,
  )
  const law = lawOn(on, parametersRead(set), set.switches)
  const columns = new Map(
    keptFacts(set, register).flatMap(({ fact, column }): (readonly [string, SqlColumn])[] =>
      !sight.columns.has(column.id) || fact.kind === 'share' || fact.kind === 'rows'
        ? []
        : [[fact.id, { kind: fact.kind, ref: sql.ref(`t.${column.sql}`) }]],
    ),
  )
  const answered = ({ holds }: Rule) => holds.facts.every((fact) => columns.has(fact.id))
  const conditions = wanted.map((rule) => {
    const { holds, verdict } = conditionSql(rule.holds.node, law, columns)
    return owner !== undefined || answered(rule)
      ? sql`coalesce(${holds}, false)`
      : sql`(${verdict}) is distinct from false`
  })
  return {
    where: conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `),
    name: JSON.stringify([id, on]),
  }
}
