/** Opens a figure: its conditions, the years around it, how it divides, and the records behind it. */
import { sql } from 'kysely'
import type { Column } from '../../declare/register.ts'
import { numberOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Row, Tx } from '../../store/database.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { exactIn, shownIn } from './amounts.ts'
import {
  type Figure,
  figureIn,
  indicatorOf,
  measure,
  type Ranked,
  ranking,
} from './compute-figure.ts'
import { conditionTexts, measureOf, rowsOf } from './conditions.ts'

/** One part of a figure. */
export interface Group {
  readonly value: string | null
  readonly label: Text
  readonly figure: string
  readonly records: number
}

/** A figure with everything that explains it. */
export interface TracedFigure extends Figure {
  readonly conditions: readonly Text[]
  readonly series: readonly { readonly year: number; readonly value: string | null }[]
  readonly breakdowns: readonly {
    readonly column: Column
    readonly groups: readonly Group[]
  }[]
  readonly ranking: readonly Ranked[]
}

const notGiven: Text = { zh: '未填', en: 'not given' }

/** A coded value in words. */
export function labelOf(bureau: Bureau, column: Column, value: string | null): Text {
  if (value === null) return notGiven
  if (column.codes === 'districts') {
    return bureau.city.districts.find((each) => each.code === value)?.name ?? both(value)
  }
  return column.options?.find((each) => each.id === value)?.label ?? both(value)
}

const both = (text: string): Text => ({ zh: text, en: text })

async function groupsOf(
  tx: Tx,
  bureau: Bureau,
  figure: Figure,
  column: Column,
): Promise<readonly Group[]> {
  const { indicator, year } = figure
  const rows = await tx.rows(
    sql`select ${sql.ref(column.sql)}::text as value, count(*)::integer as records,
        ${measureOf(indicator)} as measured
      from ${sql.table(indicator.of.table)}
      where ${rowsOf(indicator, bureau.city.jurisdiction, year)}
      group by 1 order by count(*) desc limit 100`,
  )
  return rows.map((row) => {
    const value = textOrNull(row, 'value')
    return {
      value,
      label: labelOf(bureau, column, value),
      figure: shownIn(indicator, BigInt(textOrNull(row, 'measured') ?? '0')),
      records: numberOf(row, 'records'),
    }
  })
}

/**
 * Opens a figure.
 *
 * @throws Refusal `figure.unknown`
 */
export function traceFigure(
  bureau: Bureau,
  reader: Reader,
  id: string,
  year: number,
): Promise<TracedFigure> {
  const indicator = indicatorOf(bureau, id)
  const { jurisdiction } = bureau.city
  return bureau.database.transaction(reader, async (tx) => {
    const figure = await figureIn(tx, bureau, indicator, year)
    const series = []
    for (const each of [...bureau.reportYears].sort()) {
      const { measured } = await measure(tx, indicator, jurisdiction, each)
      series.push({
        year: each,
        value: measured === null ? null : exactIn(indicator.unit, measured),
      })
    }
    const breakdowns = []
    for (const column of indicator.by) {
      breakdowns.push({ column, groups: await groupsOf(tx, bureau, figure, column) })
    }
    const { measured } = await measure(tx, indicator, jurisdiction, year)
    return {
      ...figure,
      conditions: conditionTexts(indicator, year),
      series,
      breakdowns,
      ranking: await ranking(tx, bureau, indicator, year, measured),
    }
  })
}

/** One page of the records behind a figure. */
export interface RecordPage {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
}

/**
 * The records behind a figure, in the order of their key. Their number is the figure's number of
 * records, whoever asks.
 *
 * @param query.only - only rows with these values, by column id of the indicator's breakdowns
 * @throws Refusal `figure.unknown`
 */
export function recordsOf(
  bureau: Bureau,
  reader: Reader,
  query: {
    readonly id: string
    readonly year: number
    readonly limit: number
    readonly cursor?: string
    readonly only?: Readonly<Record<string, string>>
  },
): Promise<RecordPage> {
  const indicator = indicatorOf(bureau, query.id)
  const { of } = indicator
  const keys = of.key.flatMap((id) => of.columns[id] ?? [])
  const place = sql.join(keys.map((key) => sql.ref(key.sql)))
  const narrowed = indicator.by.flatMap((column) => {
    const wanted = query.only?.[column.id]
    return wanted === undefined ? [] : [sql`${sql.ref(column.sql)}::text = ${wanted}`]
  })
  const counted = sql.join(
    [rowsOf(indicator, bureau.city.jurisdiction, query.year), ...narrowed],
    sql` and `,
  )
  const from = query.cursor === undefined ? undefined : readCursor(query.cursor, keys.length)
  const beyond =
    from === undefined
      ? sql``
      : sql` and (${place}) > (${sql.join(from.map((part) => sql`${part}`))})`
  return bureau.database.transaction(reader, async (tx) => {
    const [count] = await tx.rows(
      sql`select count(*)::integer as n from ${sql.table(of.table)} where ${counted}`,
    )
    const rows = await tx.rows(
      sql`select ${sql.join(
        Object.values(of.columns).map((each) => sql`${sql.ref(each.sql)}`),
      )}, source_kind, source_id
        from ${sql.table(of.table)} where ${counted}${beyond}
        order by ${place} limit ${query.limit + 1}`,
    )
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      rows: shown,
      total: count === undefined ? 0 : numberOf(count, 'n'),
      next:
        rows.length > query.limit && last !== undefined
          ? writeCursor(keys.map((key) => textOrNull(last, key.sql)))
          : null,
    }
  })
}
