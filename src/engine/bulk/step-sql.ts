/** One step of a column program as SQL; unknown is null. */
import { type RawBuilder, sql } from 'kysely'
import type { FactKind } from '../../declare/fact.ts'
import type { Rounding } from '../../values/rounding.ts'
import type { Instruction } from './instruction.ts'

/** A fact as the database keeps it: a whole number, day, text or truth that may be null. */
export interface SqlColumn {
  readonly kind: Exclude<FactKind, 'share' | 'rows'>
  readonly ref: RawBuilder<unknown>
}

type Written = RawBuilder<unknown>

/**
 * Writes a step.
 *
 * @param at - writes an earlier step
 */
export function stepSql(
  step: Instruction,
  at: (place: number) => Written,
  columns: readonly SqlColumn[],
): Written {
  switch (step.op) {
    case 'column':
      return columnSql(columns[step.column])
    case 'constant':
      return Number.isNaN(step.value) ? sql`null::bigint` : sql`${step.value}::bigint`
    case 'add':
      return sql`(${at(step.a)}::numeric + ${at(step.b)})`
    case 'subtract':
      return sql`(${at(step.a)}::numeric - ${at(step.b)})`
    case 'multiply':
      return sql`(${at(step.a)}::numeric * ${at(step.b)})`
    // `greatest` of SQL passes over nulls, which here say that the answer is unknown.
    case 'greater':
      return furthest(sql`>=`, sql`<`, at(step.a), at(step.b))
    case 'smaller':
      return furthest(sql`<=`, sql`>`, at(step.a), at(step.b))
    case 'quotient':
      return quotient(sql`${at(step.a)}::numeric`, sql`${at(step.b)}::numeric`, step.how)
    case 'months':
      return fullMonths(at(step.a), at(step.b))
    case 'later':
      return sql`((${dayOf(at(step.a))} + make_interval(months => ${at(step.b)}::int))::date - date '1970-01-01')`
    case 'below':
      return sql`(${at(step.a)} < ${at(step.b)})`
    case 'atMost':
      return sql`(${at(step.a)} <= ${at(step.b)})`
    case 'same':
      return sql`(${at(step.a)} = ${at(step.b)})`
    case 'both':
      return sql`(${at(step.a)} and ${at(step.b)})`
    case 'either':
      return sql`(${at(step.a)} or ${at(step.b)})`
    case 'not':
      return sql`(not ${at(step.of)})`
    case 'nonzero':
      return sql`nullif(${at(step.of)}, 0)`
    case 'size':
      return sql`abs(${at(step.of)})`
    case 'given':
      return sql`(${at(step.of)} is not null)`
    case 'choose':
      return sql`(case when ${at(step.if)} then ${at(step.yes)} else ${at(step.no)} end)`
    case 'among': {
      const among = sql`(${at(step.of)} = any(${[...step.words]}::text[]))`
      return step.is ? among : sql`(not ${among})`
    }
  }
}

function columnSql(column: SqlColumn | undefined): Written {
  if (column === undefined) throw new Error('a step reads a column that is there')
  if (column.kind === 'date') return sql`(${column.ref} - date '1970-01-01')`
  if (column.kind === 'truth')
    return sql`(case ${column.ref} when true then 1 when false then 0 end)`
  return column.ref
}

const furthest = (first: Written, second: Written, a: Written, b: Written): Written =>
  sql`(case when ${a} ${first} ${b} then ${a} when ${a} ${second} ${b} then ${b} end)`

/** Rounded once, as `values/rounding.ts` says; `div` drops the rest. */
function quotient(a: Written, b: Written, how: Rounding): Written {
  switch (how) {
    case 'half-up':
      return sql`(sign(${a}) * div(2 * abs(${a}) + ${b}, 2 * ${b}))`
    case 'down':
      return sql`div(${a}, ${b})`
    case 'up':
      return sql`(sign(${a}) * div(abs(${a}) + ${b} - 1, ${b}))`
    case 'half-even':
      // Half up, less one where that was a half and the neighbour below is even.
      return sql`(sign(${a}) * (div(2 * abs(${a}) + ${b}, 2 * ${b})
        - case when 2 * mod(abs(${a}), ${b}) = ${b} and mod(div(abs(${a}), ${b}), 2) = 0
          then 1 else 0 end))`
  }
}

const dayOf = (day: Written): Written => sql`(date '1970-01-01' + ${day}::int)`

/** Full months between days, below zero when reversed; the last day of a month counts for later ones. */
function fullMonths(a: Written, b: Written): Written {
  return sql`(select turned * (months - case
      when (early + make_interval(months => months))::date <= late then 0 else 1 end)
    from (select case when a <= b then 1 when a > b then -1 end as turned,
        case when a <= b then a else b end as early, case when a <= b then b else a end as late
      from (select ${dayOf(a)} as a, ${dayOf(b)} as b) days) sides
    cross join lateral (select ((extract(year from late) - extract(year from early)) * 12
      + extract(month from late) - extract(month from early))::int as months) counted)`
}
