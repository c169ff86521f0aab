/** What registers keep of one enterprise that rules would ask it. */
import { sql } from 'kysely'
import type { Answers } from '../../declare/expression/read-fact.ts'
import type { Fact } from '../../declare/fact.ts'
import type { Column } from '../../declare/register.ts'
import type { Reader } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { shownCell } from '../registers/stored-cell.ts'
import { columnsOfRow, sightOf } from '../registers/visible-columns.ts'

/**
 * Answers by fact id, from the columns that facts name as their source. Only registers with one row for
 * each party are asked, and only columns the reader sees of that row.
 */
export async function keptAnswers(
  bureau: Bureau,
  reader: Reader,
  party: string,
  facts: readonly Fact[],
): Promise<Answers> {
  const answers: Record<string, unknown> = {}
  for (const register of bureau.registers.values()) {
    const [keyId, ...others] = register.key
    const key = register.columns[keyId ?? '']
    if (key === undefined || others.length > 0 || register.party !== key.id) continue
    const seen = columnsOfRow(register, sightOf(register, reader), reader, party)
    const wanted = facts.flatMap((fact): readonly (readonly [Fact, Column])[] => {
      const [name, id] = fact.from?.split('.') ?? []
      const column = name === register.id && id !== undefined ? seen.get(id) : undefined
      return column === undefined ? [] : [[fact, column]]
    })
    if (wanted.length === 0) continue
    const columns = [...new Set(wanted.map(([, column]) => column))]
    const cells = columns.map((column) =>
      column.kind === 'truth'
        ? sql.ref(column.sql)
        : sql`${sql.ref(column.sql)}::text as ${sql.ref(column.sql)}`,
    )
    const [row] = await bureau.database.transaction(reader, (tx) =>
      tx.rows(sql`select ${sql.join(cells)} from ${sql.table(register.table)}
        where jurisdiction = ${bureau.city.jurisdiction} and ${sql.ref(key.sql)} = ${party}`),
    )
    if (row === undefined) continue
    for (const [fact, column] of wanted) {
      const cell = shownCell(column, row[column.sql])
      if (cell !== null) answers[fact.id] = cell
    }
  }
  return answers
}
