/** Filters of a list as they stand in an address, turned into conditions. */
import { type RawBuilder, sql } from 'kysely'
import { Invalid } from '../../declare/refusal.ts'
import type { Column } from '../../declare/register.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import { parseYuan } from '../../values/money.ts'
import type { Text } from '../../values/text.ts'
import { queryProblem } from './refusals.ts'

/** Filters by column id. */
export type Filters = Readonly<Record<string, string>>

/** Stands for "no value"; a text that is only a dash means the same to people. */
const missing = '-'
/** Stands for "any value". */
const present = '*'

const formats: Readonly<Record<string, Text>> = {
  money: {
    zh: '金额筛选请写成 1000..2000（元），可只写一端',
    en: 'Write an amount filter as 1000..2000 (yuan); either end may be missing',
  },
  number: {
    zh: '数字筛选请写成 10..20，可只写一端',
    en: 'Write a number filter as 10..20; either end may be missing',
  },
  date: {
    zh: '日期筛选请写成 2019-01-01..2019-12-31，可只写一端',
    en: 'Write a date filter as 2019-01-01..2019-12-31; either end may be missing',
  },
  truth: { zh: '请填写 true 或 false', en: 'Write true or false' },
}

function unreadable(column: Column, form: keyof typeof formats): Invalid {
  const text = formats[form] ?? { zh: '筛选条件无法识别', en: 'Not a filter' }
  return new Invalid([queryProblem(column.id, 'filter.format', text)])
}

/**
 * The condition of one filter.
 *
 * `-` finds rows without a value, `*` rows with one. Texts match as a whole, or by their beginning
 * with `*` at the end; choices and codes take several values separated by commas; amounts (in
 * yuan), numbers, years and days take a value or a range `a..b`, both ends included.
 *
 * @throws Invalid `filter.format`
 */
export function filterOf(column: Column, text: string): RawBuilder<unknown> {
  const at = sql.ref(`t.${column.sql}`)
  const wanted = text.trim()
  const coded = column.codes !== undefined
  if (wanted === missing) return sql`${at} is null`
  if (wanted === present) return sql`${at} is not null`
  switch (column.kind) {
    case 'text':
      if (coded) return sql`${at} = any(${listOf(wanted)}::text[])`
      return wanted.endsWith('*')
        ? sql`starts_with(${at}, ${wanted.slice(0, -1)})`
        : sql`${at} = ${wanted}`
    case 'creditCode':
      if (wanted.endsWith('*')) return sql`starts_with(${at}, ${wanted.slice(0, -1).toUpperCase()})`
      return sql`${at} = any(${listOf(wanted.toUpperCase())}::text[])`
    case 'choice':
      return sql`${at} = any(${listOf(wanted)}::text[])`
    case 'truth':
      if (wanted !== 'true' && wanted !== 'false') throw unreadable(column, 'truth')
      return sql`${at} = ${wanted === 'true'}`
    case 'money':
      return rangeOf(column, wanted, 'money', (end) => {
        const read = parseYuan(end)
        return read.ok ? read.value.toString() : undefined
      })
    case 'count':
    case 'year':
      return rangeOf(column, wanted, 'number', (end) => {
        const digits = end.trim().replaceAll(',', '')
        return /^-?\d{1,18}$/.test(digits) ? digits : undefined
      })
    case 'date':
      return rangeOf(column, wanted, 'date', (end) => {
        const read = parseCivilDate(end)
        return read.ok ? read.value : undefined
      })
  }
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

function rangeOf(
  column: Column,
  text: string,
  form: 'money' | 'number' | 'date',
  read: (end: string) => string | undefined,
): RawBuilder<unknown> {
  const at = sql.ref(`t.${column.sql}`)
  const cast = form === 'date' ? sql`::date` : sql`::bigint`
  const ends = text.includes('..') ? text.split('..') : [text, text]
  const [from = '', to = ''] = ends
  if (ends.length !== 2 || (from === '' && to === '')) throw unreadable(column, form)
  const bounds = [from, to].map((end) => {
    if (end === '') return undefined
    const value = read(end)
    if (value === undefined) throw unreadable(column, form)
    return value
  })
  const [low, high] = bounds
  if (low === high) return sql`${at} = ${low}${cast}`
  const parts = [
    ...(low === undefined ? [] : [sql`${at} >= ${low}${cast}`]),
    ...(high === undefined ? [] : [sql`${at} <= ${high}${cast}`]),
  ]
  return sql.join(parts, sql` and `)
}
