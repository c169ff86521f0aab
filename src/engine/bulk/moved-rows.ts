/** The rows that a simulation moves, as a ledger. */
import { sql } from 'kysely'
import type { City } from '../../declare/city.ts'
import { textOf, textOrNull } from '../../store/cells.ts'
import type { Reader } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { choicesOf } from '../registers/stored-cell.ts'
import type { WrittenCell, WrittenColumn } from '../sheets/column.ts'
import type { JudgedRegister } from './judge-register.ts'
import type { Outcome } from './simulate.ts'
import { standings } from './standing.ts'

type Language = 'zh' | 'en'

const words = {
  zh: {
    before: '现行结论',
    after: '调整后结论',
    holds: '符合',
    unknown: '待补充',
    fails: '不符合',
  },
  en: { before: 'Now', after: 'After the change', holds: 'meets', unknown: 'open', fails: 'fails' },
} as const

/** Names read at once. */
const namesAtOnce = 2000

/** Headings of the ledger. */
export function movedColumns(judged: JudgedRegister, language: Language): readonly WrittenColumn[] {
  const text = (header: string, width: number): WrittenColumn => ({ header, width, kind: 'text' })
  const { columns, key, name } = judged.register
  return [
    text(columns[key[0] ?? '']?.label[language] ?? '', 22),
    text(columns[name]?.label[language] ?? '', 30),
    ...[...judged.columns.groups.keys()].map((id) => text(columns[id]?.label[language] ?? id, 14)),
    text(words[language].before, 12),
    text(words[language].after, 12),
  ]
}

/** Rows of the ledger, with the names the register keeps. */
export async function* movedRows(
  bureau: Bureau,
  reader: Reader,
  judged: JudgedRegister,
  { rows, before, after }: Outcome,
  language: Language,
): AsyncGenerator<readonly WrittenCell[]> {
  const groups = [...judged.columns.groups].map(([id, codes]) => {
    const labels = labelsOf(judged, id, bureau.city, language)
    return (row: number) => {
      const word = codes.dictionary[(codes.values[row] ?? 0) - 1]
      return word === undefined ? null : (labels.get(word) ?? word)
    }
  })
  const standing = (of: number | undefined) => words[language][standings[of ?? 0] ?? 'unknown']
  for (let from = 0; from < rows.length; from += namesAtOnce) {
    const part = [...rows.subarray(from, from + namesAtOnce)]
    const names = await namesOf(bureau, reader, judged, part)
    for (const [at, row] of part.entries()) {
      const key = judged.columns.keys[row] ?? ''
      yield [
        key,
        names.get(key) ?? null,
        ...groups.map((label) => label(row)),
        standing(before[from + at]),
        standing(after[from + at]),
      ]
    }
  }
}

/** Labels of a grouped column by its codes. */
export function labelsOf(
  { register }: Pick<JudgedRegister, 'register'>,
  id: string,
  city: Pick<City, 'districts'>,
  language: Language,
): ReadonlyMap<string, string> {
  const column = register.columns[id]
  const choices = column === undefined ? [] : (choicesOf(column, city) ?? [])
  return new Map(choices.map((each) => [each.id, each.label[language]]))
}

/** Names of rows by their keys, as the register keeps them. */
export async function namesOf(
  bureau: Bureau,
  reader: Reader,
  { register, columns }: Pick<JudgedRegister, 'register' | 'columns'>,
  rows: readonly number[],
): Promise<ReadonlyMap<string, string | null>> {
  const key = register.columns[register.key[0] ?? '']
  const name = register.columns[register.name]
  if (key === undefined || name === undefined) return new Map()
  const keys = rows.flatMap((row) => columns.keys[row] ?? [])
  const found = await bureau.database.transaction(reader, (tx) =>
    tx.rows(sql`select ${sql.ref(key.sql)} as key, ${sql.ref(name.sql)} as name
      from ${sql.table(register.table)}
      where jurisdiction = ${bureau.city.jurisdiction} and ${sql.ref(key.sql)} = any(${keys}::text[])`),
  )
  return new Map(found.map((row) => [textOf(row, 'key'), textOrNull(row, 'name')]))
}
