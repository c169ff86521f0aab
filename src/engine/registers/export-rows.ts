/** Exports a list as a ledger: what the reader sees, filtered and sorted as on the page. */
import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { Refusal } from '../../declare/refusal.ts'
import type { Column, Register } from '../../declare/register.ts'
import type { Reader, Row } from '../../store/database.ts'
import type { WrittenCell, WrittenColumn } from '../sheets/column.ts'
import { writeCsv } from '../sheets/write-csv.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import type { RowQuery } from './list-rows.ts'
import type { Registry } from './registry.ts'
import {
  beyond,
  orderBy,
  orderOf,
  type Place,
  partsFrom,
  placeAt,
  type RowOrder,
} from './row-order.ts'
import { type CheckedQuery, checkQuery, containsText, selected, storedText } from './row-query.ts'
import { choicesOf, shownCell } from './stored-cell.ts'
import { sightOf } from './visible-columns.ts'

/** What to export: a list without pages. */
export interface ExportQuery extends Omit<RowQuery, 'cursor' | 'limit'> {
  readonly format: 'xlsx' | 'csv'
  readonly language: 'zh' | 'en'
}

/** Rows read at once; between two reads nothing is held in the database. */
const rowsAtOnce = { embedded: 1000, server: 5000 }

/** Whether somebody may export: everybody who is signed in, what they see. */
export const mayExport = (reader: Pick<Reader, 'role'>) => reader.role !== 'public'

/**
 * Writes a list as xlsx or csv, in memory that does not grow with the list. Headings name the unit,
 * so that importing the file again changes nothing.
 *
 * @throws Refusal `export.not-allowed`, and those of `listRows`, before the first byte
 */
export function exportRows(
  registry: Registry,
  reader: Reader,
  query: ExportQuery,
): AsyncGenerator<Uint8Array> {
  if (!mayExport(reader)) throw notAllowed(query.register)
  const sight = sightOf(query.register, reader)
  const filtered = checkQuery(query.register, sight, reader, query.filters, query.also)
  const text = query.text?.trim() ?? ''
  const checked = text === '' ? filtered : containsText(filtered, text)
  const order = orderOf(query.register, sight, query.sort)
  const columns = [...sight.columns.values()]
  const written = columns.map((column) => writtenColumn(column, query.language))
  const cells = columns.map((column) => cellOf(registry, column, query.language))
  const rows = exported(registry, reader, checked, order, (row) =>
    columns.map((column, index) => cells[index]?.(row[column.sql]) ?? null),
  )
  return query.format === 'csv'
    ? writeCsv(rows, { columns: written })
    : writeXlsx(rows, { columns: written, sheet: query.register.title[query.language] })
}

const units = { zh: '元', en: 'yuan' }

function writtenColumn(column: Column, language: 'zh' | 'en'): WrittenColumn {
  const label = column.label[language]
  const open = language === 'zh' ? '（' : ' ('
  const close = language === 'zh' ? '）' : ')'
  switch (column.kind) {
    case 'money':
      return { header: `${label}${open}${units[language]}${close}`, width: 18, kind: 'money' }
    case 'count':
    case 'year':
      return { header: label, width: 12, kind: 'count' }
    case 'date':
      return { header: label, width: 12, kind: 'date' }
    case 'creditCode':
      return { header: label, width: 22, kind: 'text' }
    case 'text':
    case 'choice':
    case 'truth':
      return { header: label, width: column.codes === undefined ? 24 : 12, kind: 'text' }
  }
}

const truths = { zh: { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } }

function cellOf(
  registry: Registry,
  column: Column,
  language: 'zh' | 'en',
): (cell: unknown) => WrittenCell {
  const choices = choicesOf(column, registry.bureau.city)
  if (choices !== undefined) {
    const labels = new Map(choices.map(({ id, label }) => [id, label[language]]))
    return (cell) => (typeof cell === 'string' ? (labels.get(cell) ?? cell) : null)
  }
  if (column.kind === 'truth') {
    return (cell) => (typeof cell === 'boolean' ? truths[language][`${cell}`] : null)
  }
  return (cell) => shownCell(column, cell)
}

async function* exported(
  registry: Registry,
  reader: Reader,
  checked: CheckedQuery,
  order: RowOrder,
  write: (row: Row) => readonly WrittenCell[],
): AsyncGenerator<readonly WrittenCell[]> {
  const { database } = registry.bureau
  const atOnce = rowsAtOnce[database.kind]
  for (const valued of partsFrom(order, checked.register, undefined)) {
    let place: Place | undefined
    for (;;) {
      const from = place
      const rows = await database.transaction(reader, (tx) =>
        tx.rows(sql`select ${selected(checked, order)} from ${sql.table(checked.register.table)} t
          where ${checked.where} and ${beyond(order, valued, from)}
          ${orderBy(order, valued)} limit ${atOnce}`),
      )
      for (const row of rows) yield write(row)
      const last = rows.at(-1)
      if (last === undefined || rows.length < atOnce) break
      place = placeAt(order, (column) => storedText(last, column))
      await breathe()
    }
  }
}

const notAllowed = (register: Register) =>
  new Refusal(
    'export.not-allowed',
    {
      zh: '请先登录再导出台账。',
      en: 'Sign in to export a register.',
    },
    { register: register.id },
  )
