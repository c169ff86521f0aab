/** Values of columns between database, wire and ledger. */
import type { City } from '../../declare/city.ts'
import type { Column } from '../../declare/register.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Text } from '../../values/text.ts'

/** A value as it travels: money in yuan, days as ISO text. */
export type ShownCell = string | boolean | null

/** One answer of a column that offers some. */
export interface Choice {
  readonly id: string
  readonly label: Text
}

/** The answers a column offers: its own, or a code table of the city. */
export function choicesOf(
  column: Column,
  city: Pick<City, 'districts'>,
): readonly Choice[] | undefined {
  if (column.codes === 'districts') {
    return city.districts.map(({ code, name }) => ({ id: code, label: name }))
  }
  return column.options
}

/** A value of the database as it travels. */
export function shownCell(column: Column, cell: unknown): ShownCell {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'boolean') return cell
  const text = String(cell)
  return column.kind === 'money' ? formatYuan(fen(BigInt(text))) : text
}

/** The type to which a parameter of this kind is cast; whole numbers of any width compare with it. */
export function sqlTypeOf(column: Column): string {
  switch (column.kind) {
    case 'money':
    case 'count':
    case 'year':
      return 'bigint'
    case 'date':
      return 'date'
    case 'truth':
      return 'boolean'
    case 'text':
    case 'creditCode':
    case 'choice':
      return 'text'
  }
}

const wholeNumber = /^-?\d{1,18}$/

/** Whether a text can be a stored value of the column, so that the database can read it. */
export function isStoredText(column: Column, text: string): boolean {
  switch (sqlTypeOf(column)) {
    case 'bigint':
      return wholeNumber.test(text)
    case 'date':
      return parseCivilDate(text).ok
    case 'boolean':
      return text === 'true' || text === 'false'
    default:
      return !text.includes('\u0000')
  }
}
