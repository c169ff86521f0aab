/** Parameters that can be changed in a simulation, as people read and write them. */
import type { Law } from '../../declare/expression/law-on.ts'
import { isShare } from '../../declare/expression/range.ts'
import type { Citation } from '../../declare/instrument.ts'
import type { Band, Edge, Parameter, ParameterValue } from '../../declare/parameter.ts'
import { Refusal } from '../../declare/refusal.ts'
import { parametersRead, type RuleSet } from '../../declare/rule-set.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import { fen, formatYuan, parseYuan, showYuan } from '../../values/money.ts'
import { decimalText } from '../../values/rounding.ts'
import { parseDecimal, type Share, share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { nearestOf } from '../eligibility/nearest-word.ts'
import type { ParameterChange } from './changed-law.ts'

type Row = Band<Share | bigint, Edge>

/** What a value is written as. */
export type WrittenKind = 'money' | 'count' | 'percent' | 'day' | 'list'

/** One value of the law that can be changed: a parameter, or one row of a table, `floor[2]`. */
export interface Changeable {
  readonly id: string
  readonly title: Text
  readonly kind: WrittenKind
  /** As it is in force, in the form in which it is written. */
  readonly value: string
  readonly unit: string
  readonly cite: Citation
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
const resultOf = (row: Row) => ('otherwise' in row ? row.otherwise : row.is)

function kindOf(value: ParameterValue, unit: string): WrittenKind | undefined {
  if (typeof value === 'bigint') return unit === 'fen' ? 'money' : 'count'
  if (isShare(value)) return 'percent'
  if (typeof value === 'string') return 'day'
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? 'list'
    : undefined
}

/** Writes a value. */
function written(value: ParameterValue, kind: WrittenKind): string {
  if (typeof value === 'bigint') return kind === 'money' ? formatYuan(fen(value)) : value.toString()
  if (isShare(value)) return decimalText(value.n * 100n, value.d, 6).replace(/\.?0+$/, '')
  return Array.isArray(value) ? value.join(',') : String(value)
}

function edgeText(row: Row): Text {
  const show = (edge: Edge, sign: string): Text => {
    const text = isShare(edge)
      ? `${written(edge, 'percent')}%`
      : typeof edge === 'bigint'
        ? edge >= 1_000_000n
          ? showYuan(fen(edge))
          : edge.toString()
        : edge
    return { zh: `${sign} ${text}`, en: `${sign} ${text}` }
  }
  if ('upTo' in row) return show(row.upTo, '≤')
  if ('below' in row) return show(row.below, '<')
  if ('atLeast' in row) return show(row.atLeast, '≥')
  if ('above' in row) return show(row.above, '>')
  if ('oneOf' in row) return show(row.oneOf.join('/'), '')
  return { zh: '其余', en: 'otherwise' }
}

/** Every value of a rule set that is in force on the day and can be changed. */
export function changeables(set: RuleSet, law: Law): readonly Changeable[] {
  return parametersRead(set).flatMap((parameter) => changeablesOf(parameter, law))
}

function changeablesOf({ id, title, unit }: Parameter, law: Law): readonly Changeable[] {
  const dated = law.value(id)
  if (dated === undefined || dated.value === null) return []
  const { value, cite } = dated
  const kind = kindOf(value, unit)
  if (kind !== undefined) return [{ id, title, kind, value: written(value, kind), unit, cite }]
  if (!Array.isArray(value)) return []
  return value.filter(isRow).flatMap((row, at) => {
    const result = resultOf(row)
    const own = kindOf(result, unit)
    if (own === undefined) return []
    const edge = edgeText(row)
    return [
      {
        id: `${id}[${at + 1}]`,
        title: { zh: `${title.zh}（${edge.zh}）`, en: `${title.en} (${edge.en})` },
        kind: own,
        value: written(result, own),
        unit,
        cite,
      },
    ]
  })
}

/** A value somebody wrote, or undefined when it is none of its kind. */
function readValue(kind: WrittenKind, text: string): ParameterValue | undefined {
  const trimmed = text.trim()
  switch (kind) {
    case 'money': {
      const read = parseYuan(trimmed)
      return read.ok ? read.value : undefined
    }
    case 'count':
      return /^-?\d{1,15}$/.test(trimmed) ? BigInt(trimmed) : undefined
    case 'percent': {
      const read = parseDecimal(trimmed.replace(/\s*[%%]$/, ''))
      return read.ok ? share(read.value.n, read.value.d * 100n) : undefined
    }
    case 'day': {
      const read = parseCivilDate(trimmed)
      return read.ok ? read.value : undefined
    }
    case 'list':
      return trimmed === '' ? [] : trimmed.split(',').map((each) => each.trim())
  }
}

const examples: Readonly<Record<WrittenKind, string>> = {
  money: '50000000.00',
  count: '365',
  percent: '50%',
  day: '2016-01-01',
  list: 'a,b',
}

/**
 * Reads changes as they are written: `some.floor` and `50%`, or a row of a table,
 * `some.table[2]` and `5%`.
 *
 * @throws Refusal `parameter.unknown`, `parameter.value`, each with the nearest valid choice
 */
export function readChanges(
  set: RuleSet,
  law: Law,
  wanted: readonly { readonly parameter: string; readonly value: string }[],
): readonly ParameterChange[] {
  const known = new Map(changeables(set, law).map((each) => [each.id, each]))
  const changes = new Map<string, ParameterValue>()
  for (const { parameter, value: text } of wanted) {
    const found = known.get(parameter)
    if (found === undefined) throw unknownParameter(set, parameter, [...known.keys()])
    const value = readValue(found.kind, text)
    if (value === undefined) throw wrongValue(found, text)
    const [, id, row] = /^(.*)\[(\d+)\]$/.exec(parameter) ?? []
    if (id === undefined) changes.set(parameter, value)
    else {
      const table = changes.get(id) ?? law.value(id)?.value
      changes.set(id, withRow(table, Number(row) - 1, value))
    }
  }
  return [...changes].map(([parameter, value]) => ({ parameter, value }))
}

function withRow(
  table: ParameterValue | undefined,
  place: number,
  value: ParameterValue,
): ParameterValue {
  if (!Array.isArray(table) || (typeof value !== 'bigint' && !isShare(value))) {
    throw new Error('a row of a table is a number')
  }
  return table.filter(isRow).map((row, at) => {
    if (at !== place) return row
    return 'otherwise' in row ? { otherwise: value } : { ...row, is: value }
  })
}

function unknownParameter(set: RuleSet, id: string, known: readonly string[]): Refusal {
  const near = nearestOf(id, known)
  const all = known.join(', ')
  return new Refusal(
    'parameter.unknown',
    {
      zh: `“${set.name.zh}”没有数值 ${id}。${near === undefined ? `可改：${all}` : `您要改的也许是 ${near}`}`,
      en: `“${set.name.en}” has no value ${id}. ${near === undefined ? `There is: ${all}` : `Perhaps you mean ${near}`}`,
    },
    { parameter: id },
  )
}

const wrongValue = ({ id, title, kind, value }: Changeable, text: string) =>
  new Refusal(
    'parameter.value',
    {
      zh: `“${title.zh}”不能写成 ${text}。请按 ${examples[kind]} 的样式填写，现行值为 ${value}。`,
      en: `“${title.en}” cannot be ${text}. Write it like ${examples[kind]}; it is ${value} now.`,
    },
    { parameter: id },
  )
