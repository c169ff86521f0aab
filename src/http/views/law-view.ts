/** The law desk in words. */
import { showValue } from '../../declare/expression/explain.ts'
import { isShare } from '../../declare/expression/range.ts'
import type { Instrument } from '../../declare/instrument.ts'
import type { Band, DatedValue, Edge, Parameter, ParameterValue } from '../../declare/parameter.ts'
import type { Confirmation } from '../../engine/law/confirmations.ts'
import { gradeOfValue } from '../../engine/law/law-book.ts'
import type { ToConfirm } from '../../engine/law/to-confirm.ts'
import { fen, formatYuan, showYuan } from '../../values/money.ts'
import { decimalText } from '../../values/rounding.ts'
import { type Share, showPercent } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import type { InstrumentLine, ParameterView } from '../contract/law.ts'
import { answer } from '../mutable.ts'

/** A document as a line. */
export const instrumentLine = (of: Instrument): InstrumentLine => ({
  id: of.id,
  number: of.number,
  title: of.title,
  issuer: of.issuer,
  published: of.published ?? null,
  from: of.inForce?.from ?? null,
  to: of.inForce?.to ?? null,
  status: of.status,
  grade: of.grade,
})

type Row = Band<Share | bigint, Edge>
const isRow = (each: unknown): each is Row => typeof each === 'object' && each !== null

/** The rows of a table, or the items of a list; nothing for a single value. */
export function rowsOf(value: ParameterValue | null, unit: string): readonly Text[] {
  if (!Array.isArray(value)) return []
  return value.map((each: unknown): Text => {
    if (typeof each === 'string') return { zh: each, en: each }
    if (!isRow(each)) return { zh: String(each), en: String(each) }
    const is = showValue('otherwise' in each ? each.otherwise : each.is, undefined, unit)
    const edge = edgeOf(each)
    return { zh: `${edge.zh}：${is.zh}`, en: `${edge.en}: ${is.en}` }
  })
}

function edgeOf(row: Row): Text {
  const same = (sign: string, edge: Edge): Text => {
    const text =
      typeof edge === 'string'
        ? edge
        : isShare(edge)
          ? showPercent(edge, 2)
          : edge >= 1_000_000n
            ? showYuan(fen(edge))
            : edge.toString()
    return { zh: `${sign} ${text}`, en: `${sign} ${text}` }
  }
  if ('upTo' in row) return same('≤', row.upTo)
  if ('below' in row) return same('<', row.below)
  if ('atLeast' in row) return same('≥', row.atLeast)
  if ('above' in row) return same('>', row.above)
  if ('oneOf' in row) return { zh: row.oneOf.join('/'), en: row.oneOf.join('/') }
  return { zh: '其余', en: 'otherwise' }
}

/** A value in words, a table by its rows. */
export function valueText(value: ParameterValue | null, unit: string): Text {
  const rows = rowsOf(value, unit)
  if (rows.length === 0) return showValue(value, undefined, unit)
  return { zh: rows.map(({ zh }) => zh).join('；'), en: rows.map(({ en }) => en).join('; ') }
}

/** The value as a decimal, where it is one number. */
export function valueNumber(value: ParameterValue | null, unit: string): string | null {
  if (typeof value === 'bigint') return unit === 'fen' ? formatYuan(fen(value)) : value.toString()
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  if (isShare(value)) return decimalText(value.n * 100n, value.d, 6).replace(/\.?0+$/, '')
  return 'count' in value ? String(value.count) : null
}

/** The newest confirmation of a subject, as a reader may see it. */
export function confirmedView(
  all: readonly Confirmation[],
  of: Pick<ToConfirm, 'subject' | 'digest'> | undefined,
  official: boolean,
) {
  const newest = of === undefined ? undefined : all.find(({ subject }) => subject === of.subject)
  if (of === undefined || newest === undefined) return null
  const { at, source, note, by, digest } = newest
  return { at, source, note, by: official ? by : null, stands: digest === of.digest }
}

/** A dated value as the pages show it. */
export const datedView = (
  { unit }: Parameter,
  dated: DatedValue,
  confirmed: ParameterView['values'][number]['confirmed'],
): ParameterView['values'][number] => ({
  from: dated.from,
  text: valueText(dated.value, unit),
  number: valueNumber(dated.value, unit),
  rows: [...rowsOf(dated.value, unit)],
  cite: answer(dated.cite),
  grade: gradeOfValue(dated),
  under: dated.under ?? null,
  confirmed,
})
