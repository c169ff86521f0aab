/** Figures as the pages show them. */

import type { Register } from '../../declare/register.ts'
import { unitTexts } from '../../engine/figures/amounts.ts'
import type { Figure } from '../../engine/figures/compute-figure.ts'
import type { RecordPage, TracedFigure } from '../../engine/figures/trace-figure.ts'
import { keyColumns } from '../../engine/registers/row-key.ts'
import { shownCell } from '../../engine/registers/stored-cell.ts'
import { sightOf } from '../../engine/registers/visible-columns.ts'
import type { Reader } from '../../store/database.ts'
import type { FigureDetail, FigureView } from '../contract/report.ts'
import { answer } from '../mutable.ts'

/** One figure. */
export function figureView(figure: Figure): FigureView {
  const { indicator, year, value, shown, bound, records, yearOnYear, rank } = figure
  return answer({
    id: indicator.id,
    title: indicator.title,
    definition: indicator.definition,
    link: indicator.link,
    year,
    unit: indicator.unit,
    unitText: unitTexts[indicator.unit],
    value,
    shown,
    bound,
    records,
    register: indicator.of.id,
    yearOnYear,
    rank,
  })
}

/** A figure with everything that explains it. */
export function figureDetail(traced: TracedFigure): FigureDetail {
  return {
    ...figureView(traced),
    conditions: answer(traced.conditions),
    series: answer(traced.series),
    breakdowns: traced.breakdowns.map(({ column, groups }) => ({
      column: column.id,
      label: column.label,
      groups: answer(groups),
    })),
    ranking: answer(traced.ranking),
  }
}

/** Records behind a figure: every reader sees their number and key, and the columns open to him. */
export function recordsView(page: RecordPage, register: Register, reader: Reader) {
  const columns = [...sightOf(register, reader).columns.values()]
  const keys = keyColumns(register)
  return {
    items: page.rows.map((row) => ({
      key: keys.map((key) => String(row[key.sql])).join('|'),
      values: Object.fromEntries(
        columns.map((column) => [column.id, shownCell(column, row[column.sql])]),
      ),
    })),
    next: page.next,
    total: page.total,
  }
}
