/** Computes a figure of a year from records, with its comparisons. */
import { sql } from 'kysely'
import type { Indicator } from '../../declare/indicator.ts'
import { Refusal } from '../../declare/refusal.ts'
import { numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Tx } from '../../store/database.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { boundOf, countedFrom, exactIn, growth, shownIn } from './amounts.ts'
import { measureOf, rowsOf } from './conditions.ts'

/** A computed figure. Exact values are decimal text in the unit. */
export interface Figure {
  readonly indicator: Indicator
  readonly year: number
  /** Null when no record exists: missing is never zero. */
  readonly value: string | null
  readonly shown: string | null
  readonly bound: { readonly word: Text; readonly figure: string } | null
  readonly records: number
  readonly yearOnYear: { readonly percent: string; readonly before: string } | null
  readonly rank: { readonly rank: number; readonly of: number; readonly among: Text } | null
}

/** One entity of a ranking. */
export interface Ranked {
  readonly entity: string
  readonly value: string
  readonly own: boolean
  readonly source: string
}

/** What was measured: rows, and the whole number of fen or rows. */
export interface Measured {
  readonly records: number
  readonly measured: bigint | null
}

/**
 * The indicator of an id.
 *
 * @throws Refusal `figure.unknown`
 */
export function indicatorOf(bureau: Bureau, id: string): Indicator {
  const found = bureau.indicators.get(id)
  if (found === undefined) {
    throw new Refusal(
      'figure.unknown',
      { zh: `没有编号为 ${id} 的指标`, en: `There is no figure ${id}` },
      { id },
    )
  }
  return found
}

/** Measures an indicator over the rows of a year. */
export async function measure(
  tx: Tx,
  of: Indicator,
  jurisdiction: string,
  year: number,
): Promise<Measured> {
  const [row] = await tx.rows(
    sql`select count(*)::integer as records, ${measureOf(of)} as measured
      from ${sql.table(of.of.table)} where ${rowsOf(of, jurisdiction, year)}`,
  )
  if (row === undefined) throw new Error('an aggregate gives one row')
  const records = numberOf(row, 'records')
  const measured = textOrNull(row, 'measured')
  return { records, measured: records === 0 || measured === null ? null : BigInt(measured) }
}

/** The other entities of an external statistics series, greatest first, with ourselves among them. */
export async function ranking(
  tx: Tx,
  bureau: Bureau,
  of: Indicator,
  year: number,
  measured: bigint | null,
): Promise<readonly Ranked[]> {
  const { rank } = of.compare
  if (rank === undefined || measured === null) return []
  const rows = await tx.rows(
    sql`select entity, value::text as value, source from ${sql.table(rank.from.table)}
      where jurisdiction = ${bureau.city.jurisdiction} and series = ${rank.series} and year = ${year}`,
  )
  if (rows.length === 0) return []
  const others = rows.map((row) => ({
    entity: textOf(row, 'entity'),
    value: textOf(row, 'value'),
    own: false,
    source: textOf(row, 'source'),
  }))
  const own = {
    entity: bureau.city.name.zh,
    value: exactIn(of.unit, measured),
    own: true,
    source: of.of.title.zh,
  }
  const size = (each: Ranked) => countedFrom(of.unit, each.value)
  return [own, ...others].sort((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0))
}

/** Computes one figure within a transaction. */
export async function figureIn(
  tx: Tx,
  bureau: Bureau,
  indicator: Indicator,
  year: number,
): Promise<Figure> {
  const { jurisdiction } = bureau.city
  const { records, measured } = await measure(tx, indicator, jurisdiction, year)
  const { compare } = indicator
  const before =
    compare.yearOnYear === undefined
      ? null
      : (await measure(tx, indicator, jurisdiction, year - 1)).measured
  const percent =
    compare.yearOnYear === undefined || measured === null || before === null
      ? null
      : growth(measured, before, compare.yearOnYear.decimals)
  const ranked = await ranking(tx, bureau, indicator, year, measured)
  const place = ranked.findIndex((each) => each.own) + 1
  const bound = measured === null ? null : boundOf(indicator, measured)
  return {
    indicator,
    year,
    records,
    value: measured === null ? null : exactIn(indicator.unit, measured),
    shown: measured === null ? null : shownIn(indicator, measured),
    bound:
      bound === null || indicator.bound === undefined
        ? null
        : { word: indicator.bound.word, figure: bound },
    yearOnYear:
      percent === null || before === null
        ? null
        : { percent, before: exactIn(indicator.unit, before) },
    rank:
      place === 0 || compare.rank === undefined
        ? null
        : { rank: place, of: ranked.length, among: compare.rank.among },
  }
}

/** All figures of a year, as far as the reader may see the records behind them. */
export function computeFigures(
  bureau: Bureau,
  reader: Reader,
  year: number,
): Promise<readonly Figure[]> {
  return bureau.database.transaction(reader, async (tx) => {
    const figures: Figure[] = []
    for (const indicator of bureau.indicators.values()) {
      figures.push(await figureIn(tx, bureau, indicator, year))
    }
    return figures
  })
}
