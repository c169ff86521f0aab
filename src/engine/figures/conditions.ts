/** Turns the conditions of an indicator into SQL over the rows of its register, and into words. */
import { type RawBuilder, sql } from 'kysely'
import type { Condition, Indicator } from '../../declare/indicator.ts'
import type { Text } from '../../values/text.ts'

const first = (year: number) => `${year}-01-01`
const last = (year: number) => `${year}-12-31`

function one(condition: Condition, year: number): RawBuilder<unknown> {
  const column = sql.ref(condition.column.sql)
  switch (condition.op) {
    case 'is':
      return sql`${column} = any(${[...condition.options]})`
    case 'isNot':
      return sql`(${column} is null or ${column} <> all(${[...condition.options]}))`
    case 'inYear':
      return sql`${column} between ${first(year)}::date and ${last(year)}::date`
    case 'byYearEnd':
      return sql`${column} <= ${last(year)}::date`
    case 'notByYearEnd':
      return sql`(${column} is null or ${column} > ${last(year)}::date)`
  }
}

/** Which rows count for a year in a jurisdiction. */
export function rowsOf(of: Indicator, jurisdiction: string, year: number): RawBuilder<unknown> {
  const parts = of.where.map((condition) => one(condition, year))
  return sql.join([sql`jurisdiction = ${jurisdiction}`, ...parts], sql` and `)
}

/** The measure over rows: a whole number of rows, or of fen. */
export function measureOf(of: Indicator): RawBuilder<unknown> {
  return of.measure.op === 'count'
    ? sql`count(*)::text`
    : sql`sum(${sql.ref(of.measure.column.sql)})::text`
}

/** The conditions in words. */
export function conditionTexts(of: Indicator, year: number): readonly Text[] {
  return of.where.map((condition) => conditionText(condition, year))
}

function conditionText(condition: Condition, year: number): Text {
  const { label } = condition.column
  switch (condition.op) {
    case 'is':
    case 'isNot': {
      const [zh, en] = condition.op === 'is' ? ['为', 'is'] : ['不是', 'is not']
      const named = condition.options.map(
        (id) => condition.column.options?.find((each) => each.id === id)?.label,
      )
      return {
        zh: `${label.zh}${zh}${named.map((each, i) => each?.zh ?? condition.options[i]).join('或')}`,
        en: `${label.en} ${en} ${named.map((each, i) => each?.en ?? condition.options[i]).join(' or ')}`,
      }
    }
    case 'inYear':
      return { zh: `${label.zh}在${year}年内`, en: `${label.en} in ${year}` }
    case 'byYearEnd':
      return { zh: `${label.zh}不晚于${year}年末`, en: `${label.en} by the end of ${year}` }
    case 'notByYearEnd':
      return {
        zh: `${label.zh}为空或晚于${year}年末`,
        en: `${label.en} empty or after the end of ${year}`,
      }
  }
}
