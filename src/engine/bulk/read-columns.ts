/**
 * Reads a register into columns: each column of a part of the rows travels as one text, since a
 * quarter of a million rows as objects would cost more than judging them.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Fact } from '../../declare/fact.ts'
import type { Column, Register } from '../../declare/register.ts'
import { numberOf, textOf } from '../../store/cells.ts'
import type { Tx } from '../../store/database.ts'
import { codesFor } from './columns-of.ts'
import {
  type CodeColumn,
  codeColumn,
  exactBelow,
  type FactColumn,
  type FactColumns,
  numberColumn,
  truthColumn,
} from './fact-columns.ts'

/** A fact and the column that holds it. */
export interface KeptFact {
  readonly fact: Fact
  readonly column: Column
}

/** A register in memory. */
export interface RegisterColumns {
  readonly facts: FactColumns
  /** Keys of the rows, in order. */
  readonly keys: readonly string[]
  /** Columns to group by, by column id. */
  readonly groups: ReadonlyMap<string, CodeColumn>
}

/** Rows of one part: few enough that a column of it is a short text. */
const rowsAtOnce = 50_000
/** Stands between values; no text of a register holds it. */
const separator = '\u001f'

const numbers = new Set(['money', 'count', 'year', 'date'])

function cellText(column: Column): RawBuilder<unknown> {
  const ref = sql.ref(`t.${column.sql}`)
  if (column.kind === 'date') return sql`(${ref} - date '1970-01-01')::text`
  return column.kind === 'truth'
    ? sql`(case ${ref} when true then '1' when false then '0' end)`
    : sql`${ref}::text`
}

/**
 * Reads facts and groups of all rows of a jurisdiction.
 *
 * @param kept - facts the register holds; other facts are missing in every row
 * @param groups - columns to group by: districts, industries, sizes
 */
export async function readColumns(
  tx: Tx,
  register: Register,
  jurisdiction: string,
  kept: readonly KeptFact[],
  groups: readonly Column[],
): Promise<RegisterColumns> {
  const key = register.columns[register.key[0] ?? '']
  if (key === undefined || register.key.length !== 1) throw new Error('a key of one column')
  const read = [...new Set([...kept.map(({ column }) => column), ...groups])]
  const parts = new Map(read.map((column) => [column, [] as string[]]))
  const keys: string[] = []
  for (let last = ''; ; ) {
    const cells = read.map(
      (column, at) =>
        sql`coalesce(string_agg(coalesce(${cellText(column)}, ''), ${separator}), '') as ${sql.ref(`c${at}`)}`,
    )
    const names = read.map((column) => sql.ref(column.sql))
    const [row] = await tx.rows(sql`
      select count(*)::int as rows, coalesce(string_agg(t.key, ${separator}), '') as keys
        ${cells.length === 0 ? sql`` : sql`, ${sql.join(cells)}`}
      from (select ${sql.ref(key.sql)} as key ${names.length === 0 ? sql`` : sql`, ${sql.join(names)}`}
        from ${sql.table(register.table)}
        where jurisdiction = ${jurisdiction} and ${sql.ref(key.sql)} > ${last}
        order by ${sql.ref(key.sql)} limit ${rowsAtOnce}) t`)
    if (row === undefined) break
    const count = numberOf(row, 'rows')
    if (count === 0) break
    for (const each of textOf(row, 'keys').split(separator)) keys.push(each)
    read.forEach((column, at) => {
      parts.get(column)?.push(textOf(row, `c${at}`))
    })
    last = keys.at(-1) ?? ''
    if (count < rowsAtOnce) break
  }
  const beyond = new Map<number, Record<string, bigint>>()
  const columns = new Map<string, FactColumn>()
  for (const { fact, column } of kept) {
    const texts = parts.get(column) ?? []
    const put = (row: number, value: bigint) => {
      beyond.set(row, { ...beyond.get(row), [fact.id]: value })
    }
    columns.set(fact.id, columnFrom(column, texts, keys.length, put))
  }
  const grouped = groups.map(
    (column) => [column.id, codesFrom(column, parts.get(column) ?? [], keys.length)] as const,
  )
  return { facts: { rows: keys.length, columns, beyond }, keys, groups: new Map(grouped) }
}

function columnFrom(
  column: Column,
  texts: readonly string[],
  rows: number,
  beyond: (row: number, value: bigint) => void,
): FactColumn {
  if (column.kind === 'truth') return truthsFrom(texts, rows)
  if (!numbers.has(column.kind)) return codesFrom(column, texts, rows)
  const values = new Float64Array(rows)
  let row = 0
  for (const text of texts) row = readNumbers(text, values, row, beyond)
  const kind = column.kind === 'date' ? 'date' : column.kind === 'money' ? 'money' : 'count'
  return numberColumn(kind, values)
}

/** Whole numbers between separators; an empty one is missing. Returns the next row. */
function readNumbers(
  text: string,
  into: Float64Array,
  from: number,
  beyond: (row: number, value: bigint) => void,
): number {
  let row = from
  let value = 0
  let digits = 0
  let sign = 1
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 31
    if (code === 31) {
      into[row] = digits === 0 ? Number.NaN : sign * value
      if (value >= exactBelow) {
        into[row] = Number.NaN
        beyond(row, BigInt(text.slice(start, at)))
      }
      row++
      value = 0
      digits = 0
      sign = 1
      start = at + 1
    } else if (code === 45) sign = -1
    else {
      value = value * 10 + code - 48
      digits++
    }
  }
  return row
}

function codesFrom(column: Column, texts: readonly string[], rows: number): CodeColumn {
  const words = new Map((column.options ?? []).map((option, at) => [option.id, at + 1]))
  const wide = new Uint32Array(rows)
  let row = 0
  for (const text of texts) {
    for (const word of text.split(separator)) {
      let code = word === '' ? 0 : words.get(word)
      if (code === undefined) {
        code = words.size + 1
        words.set(word, code)
      }
      wide[row++] = code
    }
  }
  const values = codesFor(rows, words.size)
  values.set(wide)
  return codeColumn(values, [...words.keys()])
}

function truthsFrom(texts: readonly string[], rows: number): FactColumn {
  const values = new Uint8Array(rows)
  let row = 0
  for (const text of texts) {
    for (const word of text.split(separator)) values[row++] = word === '' ? 2 : word === '1' ? 1 : 0
  }
  return truthColumn(values)
}
