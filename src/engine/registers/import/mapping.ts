/** Headings of a ledger matched with the columns of a register. */
import { Refusal } from '../../../declare/refusal.ts'
import type { Column, Register } from '../../../declare/register.ts'
import { type Cell, columnLetters } from '../../sheets/sheet.ts'
import { readHeading } from './heading.ts'

/** A column of the ledger that is taken. */
export interface MappedColumn {
  readonly column: Column
  /** Place in the ledger, from 0. */
  readonly index: number
  readonly heading: string
  /** Amounts and counts are multiplied by ten to this power. */
  readonly shift: number
}

/** A heading of the ledger and the column it was taken for; null where it is passed over. */
export interface HeadingMatch {
  readonly heading: string
  readonly column: string | null
}

/** What a ledger's headings give. */
export interface Mapping {
  readonly columns: readonly MappedColumn[]
  readonly headings: readonly HeadingMatch[]
}

/** What the sender decided about headings; null passes a heading over. */
export type ChosenColumns = Readonly<Record<string, string | null>>

const countsUnits = (column: Column) => column.kind === 'money' || column.kind === 'count'

function namesOf(register: Register): ReadonlyMap<string, Column> {
  const names = new Map<string, Column>()
  const columns = Object.values(register.columns)
  const add = (name: string, column: Column) => {
    const { plain } = readHeading(name)
    if (!names.has(plain)) names.set(plain, column)
  }
  // What a column calls itself goes before what another is also called.
  for (const column of columns)
    for (const name of [column.label.zh, column.label.en, column.id]) add(name, column)
  for (const column of columns) for (const name of column.alsoCalled ?? []) add(name, column)
  return names
}

const textOf = (cell: Cell) => (cell === null ? '' : String(cell).trim())

/** Tells the row of headings from titles above it: two known headings, or one that stands nearly alone. */
export function headerMatch(
  register: Register,
  chosen: ChosenColumns,
): (cells: readonly Cell[]) => boolean {
  const names = namesOf(register)
  return (cells) => {
    const texts = cells.map(textOf).filter((text) => text !== '')
    const known = texts.filter(
      (text) => Object.hasOwn(chosen, text) || names.has(readHeading(text).plain),
    ).length
    return known >= 2 || (known === 1 && texts.length <= 2)
  }
}

/**
 * Matches headings with columns. Headings nobody knows are listed and passed over.
 *
 * @param chosen - by heading as it stands in the file; goes before what the names say
 * @throws Refusal `import.heading-twice` - two headings mean the same column
 * @throws Refusal `import.columns-missing` - a key or required column is not there
 * @throws Refusal `import.column-unknown` - the sender chose a column that does not exist
 * @throws Refusal `import.heading-unit` - a unit that the column cannot have
 */
export function mapHeadings(
  register: Register,
  cells: readonly Cell[],
  chosen: ChosenColumns,
): Mapping {
  const names = namesOf(register)
  const columns: MappedColumn[] = []
  const headings: HeadingMatch[] = []
  const taken = new Map<string, string>()
  cells.forEach((cell, index) => {
    const heading = textOf(cell)
    if (heading === '') {
      headings.push({ heading: `(${columnLetters(index)})`, column: null })
      return
    }
    const { plain, shift, unit } = readHeading(heading)
    const column = Object.hasOwn(chosen, heading)
      ? chosenColumn(register, heading, chosen[heading] ?? null)
      : names.get(plain)
    headings.push({ heading, column: column?.id ?? null })
    if (column === undefined) return
    const before = taken.get(column.id)
    if (before !== undefined) throw headingTwice(column, before, heading)
    if (shift !== 0 && !(countsUnits(column) && fits(column, unit))) {
      throw headingUnit(column, heading)
    }
    taken.set(column.id, heading)
    columns.push({ column, index, heading, shift })
  })
  const missing = Object.values(register.columns).filter(
    (column) =>
      (column.required === true || register.key.includes(column.id)) && !taken.has(column.id),
  )
  if (missing.length > 0) throw columnsMissing(missing)
  return { columns, headings }
}

/** Amounts are in 元 and its multiples, counts in 人 and the like. */
const fits = (column: Column, unit: 'money' | 'things' | null) =>
  unit === (column.kind === 'money' ? 'money' : 'things')

function chosenColumn(register: Register, heading: string, id: string | null): Column | undefined {
  if (id === null) return undefined
  const column = Object.hasOwn(register.columns, id) ? register.columns[id] : undefined
  if (column === undefined) {
    throw new Refusal(
      'import.column-unknown',
      {
        zh: `为表头「${heading}」选择的列不存在。请重新选择对应列。`,
        en: `The column chosen for the heading “${heading}” does not exist. Choose another.`,
      },
      { heading, column: id },
    )
  }
  return column
}

function headingTwice(column: Column, first: string, second: string): Refusal {
  return new Refusal(
    'import.heading-twice',
    {
      zh: `表头「${first}」与「${second}」都对应「${column.label.zh}」，无法确定用哪一列。请删除其中一列。`,
      en: `The headings “${first}” and “${second}” both mean ${column.label.en}. Delete one of them.`,
    },
    { column: column.id, first, second },
  )
}

function headingUnit(column: Column, heading: string): Refusal {
  return new Refusal(
    'import.heading-unit',
    {
      zh: `表头「${heading}」的单位不适用于「${column.label.zh}」。请更正表头中的单位。`,
      en: `The unit in the heading “${heading}” does not fit ${column.label.en}. Correct the heading.`,
    },
    { column: column.id, heading },
  )
}

function columnsMissing(missing: readonly Column[]): Refusal {
  return new Refusal(
    'import.columns-missing',
    {
      zh: `缺少必需的列：${missing.map(({ label }) => `「${label.zh}」`).join('')}。请补上这些列，或在对应关系中指定。`,
      en: `Columns that must be there are missing: ${missing.map(({ label }) => label.en).join(', ')}. Add them, or say which heading means them.`,
    },
    { columns: missing.map(({ id }) => id).join() },
  )
}
