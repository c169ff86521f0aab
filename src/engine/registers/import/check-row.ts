/** Checks a row of a ledger: every cell, the key, and that no earlier row has the same key. */
import type { City } from '../../../declare/city.ts'
import type { Register } from '../../../declare/register.ts'
import type { Text } from '../../../values/text.ts'
import type { Cell, CellMark, SheetRow } from '../../sheets/sheet.ts'
import { bar } from '../row-key.ts'
import { choicesOf } from '../stored-cell.ts'
import { type CellCheck, cellCheckOf, emptyFault, markFault, quoted } from './check-cell.ts'
import type { Mapping } from './mapping.ts'

/** Something wrong in a row. */
export interface RowProblem {
  readonly row: number
  /** Column of the register; null where it is about the whole row. */
  readonly column: string | null
  readonly code: string
  readonly text: Text
  /** The cell as it stood in the file. */
  readonly cell: string | null
}

/** What checking a row gives: cells in the order of the mapping, or nothing to store. */
export interface CheckedRow {
  readonly key: string
  readonly stored: readonly (string | null)[] | undefined
  readonly problems: readonly RowProblem[]
}

/** What a workbook says of cells of a row, by place. */
export type RowMarks = ReadonlyMap<number, CellMark>

interface PlacedCheck {
  readonly id: string
  readonly index: number
  readonly needed: boolean
  /** Place of the column that may excuse it in the mapping, and the choices that do. */
  readonly unless: { readonly place: number; readonly isOneOf: readonly string[] } | undefined
  readonly check: CellCheck
}

const noProblems: readonly RowProblem[] = []

/** Checks the rows of one ledger, one after the other. */
export class RowChecker {
  readonly #register: Register
  readonly #checks: readonly PlacedCheck[]
  /** Places of the key columns in the mapping. */
  readonly #keyPlaces: readonly number[]
  readonly #headed: number
  readonly #rowOfKey = new Map<string, number>()

  /** @param headed - columns of the header row; a value beyond them has no heading */
  constructor(register: Register, mapping: Mapping, city: Pick<City, 'districts'>, headed: number) {
    this.#register = register
    this.#headed = headed
    const placeOf = (id: string) => mapping.columns.findIndex(({ column }) => column.id === id)
    this.#checks = mapping.columns.map(({ column, index, shift }) => ({
      id: column.id,
      index,
      unless: column.unless && { ...column.unless, place: placeOf(column.unless.column) },
      needed: column.required === true || register.key.includes(column.id),
      check: cellCheckOf(column, shift, choicesOf(column, city)),
    }))
    this.#keyPlaces = register.key.map((id) => {
      const place = this.#checks.findIndex((each) => each.id === id)
      if (place < 0) throw new Error(`the mapping has no column ${id}`)
      return place
    })
  }

  /** Checks a row; every fault of it is named, not only the first. */
  check(row: SheetRow, marks: RowMarks | undefined): CheckedRow {
    const { cells } = row
    const stored: (string | null)[] = []
    let problems: RowProblem[] | undefined
    let refused = false
    const note = (column: string | null, code: string, text: Text, cell: Cell) => {
      problems ??= []
      problems.push({ row: row.row, column, code, text, cell: quoted(cell) })
    }
    for (const { id, index, needed, unless, check } of this.#checks) {
      const cell = cells[index] ?? null
      if (cell === null || (typeof cell === 'string' && cell.trim() === '')) {
        stored.push(null)
        if (!needed || (unless !== undefined && this.#isExcused(unless, cells))) continue
        refused = true
        note(id, emptyFault.code, emptyFault.text, null)
        continue
      }
      const mark = marks?.get(index)
      const marked = mark === undefined ? undefined : markFault(mark)
      const checked = marked ?? check(cell)
      if (checked === null || typeof checked === 'string') {
        stored.push(checked)
        continue
      }
      note(id, checked.code, checked.text, cell)
      stored.push(checked.stored ?? null)
      if (checked.stored === undefined) refused = true
    }
    for (let index = this.#headed; index < cells.length; index++) {
      const cell = cells[index] ?? null
      if (cell === null) continue
      refused = true
      note(null, 'cell.no-heading', noHeading, cell)
    }
    const key = this.#keyOf(stored)
    const clash = key === undefined ? undefined : this.#clash(key, row.row)
    if (clash !== undefined) {
      refused = true
      note(
        this.#register.key.length === 1 ? (this.#register.key[0] ?? null) : null,
        clash.code,
        clash.text,
        key ?? null,
      )
    }
    return {
      key: key ?? '',
      stored: refused ? undefined : stored,
      problems: problems ?? noProblems,
    }
  }

  #isExcused(
    { place, isOneOf }: NonNullable<PlacedCheck['unless']>,
    cells: readonly Cell[],
  ): boolean {
    const other = this.#checks[place]
    const cell = other === undefined ? null : (cells[other.index] ?? null)
    const said = other === undefined || cell === null ? null : other.check(cell)
    return typeof said === 'string' && isOneOf.includes(said)
  }

  #keyOf(stored: readonly (string | null)[]): string | undefined {
    const [first] = this.#keyPlaces
    if (this.#keyPlaces.length === 1) return stored[first ?? 0] ?? undefined
    const parts = this.#keyPlaces.map((place) => stored[place] ?? null)
    return parts.some((part) => part === null) ? undefined : parts.join(bar)
  }

  #clash(key: string, row: number): { readonly code: string; readonly text: Text } | undefined {
    const parts = this.#keyPlaces.length
    // A bar inside a part would make the key of a row ambiguous.
    if (parts > 1 && key.split(bar).length !== parts) return keyBar
    const before = this.#rowOfKey.get(key)
    if (before === undefined) {
      this.#rowOfKey.set(ownText(key), row)
      return undefined
    }
    return {
      code: 'row.duplicate',
      text: {
        zh: `第 ${row} 行与第 ${before} 行是同一条记录。请只保留一行`,
        en: `Row ${row} is the same record as row ${before}. Keep one of them`,
      },
    }
  }
}

/**
 * A copy that stands alone. A text cut out of a file keeps the whole piece of the file in memory,
 * so remembering one key of every row would remember the file.
 */
const ownText = (text: string) => Buffer.from(text).toString()

const noHeading: Text = {
  zh: '该值所在的列没有表头，可能是整行错位。请检查这一行',
  en: 'The value stands in a column without a heading; the row may be shifted. Check it',
}

const keyBar = {
  code: 'key.bar',
  text: { zh: '编号中不能含有竖线“|”', en: 'A key must not contain the sign |' },
}
