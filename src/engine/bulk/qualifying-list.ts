/** Those who qualify, page by page and as a ledger. */
import type { City } from '../../declare/city.ts'
import type { Reader } from '../../store/database.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Bureau } from '../bureau.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { WrittenCell, WrittenColumn } from '../sheets/column.ts'
import type { Loops } from './judge-columns.ts'
import type { JudgedRegister } from './judge-register.ts'
import { labelsOf, namesOf } from './moved-rows.ts'
import { type Qualifying, worthOf } from './qualifying.ts'

/** One of those who qualify. */
export interface Qualified {
  readonly key: string
  readonly name: string | null
  /** Codes by column id. */
  readonly groups: Readonly<Record<string, string | null>>
  /** What it is worth in yuan a year, where that is known. */
  readonly worth: string | null
}

/** A page of them. */
export interface QualifiedPage {
  readonly items: readonly Qualified[]
  readonly next: string | null
  readonly total: number
}

/**
 * A page in the order of keys.
 *
 * @throws Invalid `cursor.invalid`
 */
export async function qualifiedPage(
  bureau: Bureau,
  reader: Reader,
  judged: JudgedRegister,
  { rows }: Qualifying,
  place: { readonly cursor?: string; readonly limit: number },
  loops: Loops,
): Promise<QualifiedPage> {
  const { keys } = judged.columns
  const [after = ''] = place.cursor === undefined ? [''] : readCursor(place.cursor, 1)
  const start = firstAfter(rows, keys, after)
  const part = rows.subarray(start, start + place.limit)
  const last = part.at(-1)
  return {
    items: await qualified(bureau, reader, judged, part, loops),
    next:
      last === undefined || start + part.length >= rows.length
        ? null
        : writeCursor([keys[last] ?? '']),
    total: rows.length,
  }
}

/** The first place whose key comes after one; keys are in the order of the database's. */
function firstAfter(rows: Uint32Array, keys: readonly string[], after: string): number {
  if (after === '') return 0
  const at = rows.findIndex((row) => keys[row] === after)
  if (at >= 0) return at + 1
  const next = rows.findIndex((row) => (keys[row] ?? '') > after)
  return next < 0 ? rows.length : next
}

async function qualified(
  bureau: Bureau,
  reader: Reader,
  judged: JudgedRegister,
  rows: Uint32Array,
  loops: Loops,
): Promise<readonly Qualified[]> {
  const names = await namesOf(bureau, reader, judged, [...rows])
  const worth = worthOf(judged, rows, loops)
  return Array.from(rows, (row, place): Qualified => {
    const key = judged.columns.keys[row] ?? ''
    const amount = worth[place]
    const groups = [...judged.columns.groups].map(([id, codes]): [string, string | null] => [
      id,
      codes.dictionary[(codes.values[row] ?? 0) - 1] ?? null,
    ])
    return {
      key,
      name: names.get(key) ?? null,
      groups: Object.fromEntries(groups),
      worth: amount === undefined ? null : formatYuan(fen(amount)),
    }
  })
}

const words = {
  zh: { worth: '预计每年金额（元）', confirm: '待人工确认的条件' },
  en: { worth: 'Worth a year (yuan)', confirm: 'Conditions to be confirmed' },
} as const

type Language = 'zh' | 'en'

/** Headings of the ledger. */
export function qualifiedColumns(
  judged: JudgedRegister,
  language: Language,
): readonly WrittenColumn[] {
  const text = (header: string, width: number): WrittenColumn => ({ header, width, kind: 'text' })
  const { columns, key, name } = judged.register
  return [
    text(columns[key[0] ?? '']?.label[language] ?? '', 22),
    text(columns[name]?.label[language] ?? '', 30),
    ...[...judged.columns.groups.keys()].map((id) => text(columns[id]?.label[language] ?? id, 14)),
    ...(judged.set.worth.length === 0
      ? []
      : [{ header: words[language].worth, width: 18, kind: 'money' } as const]),
    text(words[language].confirm, 60),
  ]
}

/** Rows handed out at once. */
const rowsAtOnce = 2000

/** Rows of the ledger. */
export async function* qualifiedRows(
  bureau: Bureau & { readonly city: Pick<City, 'districts'> },
  reader: Reader,
  judged: JudgedRegister,
  { rows, toConfirm }: Qualifying,
  language: Language,
  loops: Loops,
): AsyncGenerator<readonly WrittenCell[]> {
  const labels = new Map(
    [...judged.columns.groups.keys()].map((id) => [
      id,
      labelsOf(judged, id, bureau.city, language),
    ]),
  )
  const confirm = toConfirm
    .map(({ title }) => title[language])
    .join(language === 'zh' ? '；' : '; ')
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.subarray(from, from + rowsAtOnce)
    for (const each of await qualified(bureau, reader, judged, part, loops)) {
      yield [
        each.key,
        each.name,
        ...Object.entries(each.groups).map(([id, code]) =>
          code === null ? null : (labels.get(id)?.get(code) ?? code),
        ),
        ...(judged.set.worth.length === 0 ? [] : [each.worth]),
        confirm,
      ]
    }
  }
}
